import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSetting } from '../../client/settings.ts'
import { createSignal, type Signal } from '../../client/signal.ts'
import { useLanguage } from '../../words/language.tsx'
import type { Writing } from './cell-text.ts'
import type { Column } from './column.ts'
import { AS_MADE, type ColumnLayout, isColumnLayout, shownColumns } from './column-layout.ts'
import { filterRows } from './filter.ts'
import type { GridProps, OnState } from './grid-props.ts'
import { makeRowSearch, prepareIdly } from './search-text.ts'
import { keepListed, NOTHING, type Selection } from './selection.ts'
import { sortRows } from './sort.ts'
import { onlyCurrency } from './totals.ts'

/** Where the focus is: a row by its id, so that it stays with it when rows are sorted, or the header. */
export type Focus = {
  readonly row: string
  readonly column: string
  /** The places of row and column when they got the focus: where it goes if they are not shown any more. */
  readonly at: number
  readonly columnAt: number
  /** Whether the cell takes the browser's focus, or is only where Tab comes in. */
  readonly isTaken: boolean
}

/** Where the focus of a grid is and which of its rows are selected: kept by the screen where more than the grid acts on it. */
export type GridSignals = { readonly focus: Signal<Focus>; readonly selection: Signal<Selection> }

/** The signals of a grid that nobody has been in yet. */
export function createGridSignals(): GridSignals {
  const nowhere = { row: HEADER_ROW, column: MARK_COLUMN, at: -1, columnAt: 0, isTaken: false }
  return { focus: createSignal<Focus>(nowhere), selection: createSignal<Selection>(NOTHING) }
}

/** Stands for the header in the place of a row's id. */
export const HEADER_ROW = ':header'

/** The column of the marks that select rows, and that of the rows' menus. */
export const MARK_COLUMN = ':mark'
export const MENU_COLUMN = ':menu'

/** What of the props the model holds: without what stands in the place of rows. */
export type HeldProps<Row extends object> = Omit<GridProps<Row>, 'empty' | 'error' | 'onRetry' | 'signals'>

/** What stands around the rows and changes them: does not change itself when the rows do. */
export type GridControls<Row extends object> = {
  readonly props: HeldProps<Row>
  /** The columns shown, in the user's order. */
  readonly columns: readonly Column<Row>[]
  readonly layout: ColumnLayout
  readonly setLayout: (layout: ColumnLayout) => void
  readonly writing: Writing
}

/** A list as it is shown: what the grid and all around it read and change. Is the same while nothing of it changed. */
export type GridModel<Row extends object> = GridControls<Row> & {
  readonly controls: GridControls<Row>
  /** The rows that pass filters and search, sorted. */
  readonly shown: readonly Row[]
  /** The same rows, as they come: what does not depend on their order is not made again when it changes. */
  readonly found: readonly Row[]
  readonly ids: readonly string[]
  /** The place of each shown row, by id. */
  readonly index: ReadonlyMap<string, number>
  /** The one currency of a column of money, by the column's id; null where there are several. */
  readonly currencies: ReadonlyMap<string, string | null>
  readonly focus: Signal<Focus>
  readonly selection: Signal<Selection>
}

/** Makes the model of a list. Filtering waits for what is typed: a letter is seen before its rows are. */
export function useGrid<Row extends object>(given: GridProps<Row>): GridModel<Row> {
  const props = useHeldProps(given)
  const { name, rows, columns: all, rowId, businessDate, timeZone } = props
  const { language } = useLanguage()
  const [layout, setLayout] = useSetting(`grid.${name}`, AS_MADE, isColumnLayout)
  const writing = useMemo(() => ({ language, timeZone }), [language, timeZone])
  const columns = useMemo(() => shownColumns(all, layout), [all, layout])
  // Widths are part of the layout too: dragging one must not render rows.
  const [stable, setStable] = useState(columns)
  if (stable !== columns && !areSame(stable, columns)) setStable(columns)
  const shownOnes = areSame(stable, columns) ? stable : columns

  const { text, filters, sort } = useDeferredValue(props.state)
  const filtered = useMemo(
    () => filterRows(rows, all, filters, { ...writing, businessDate }),
    [rows, all, filters, writing, businessDate],
  )
  const search = useMemo(() => makeRowSearch(shownOnes, writing), [shownOnes, writing])
  useEffect(() => prepareIdly(rows, search), [rows, search])
  const found = useMemo(() => search.find(filtered, text), [search, filtered, text])
  const shown = useMemo(() => sortRows(found, all, sort), [found, all, sort])
  const ids = useMemo(() => shown.map(rowId), [shown, rowId])
  const index = useMemo(() => new Map(ids.map((id, at) => [id, at])), [ids])
  const currencies = useMemo(
    () =>
      new Map(
        shownOnes
          .filter(({ kind }) => kind === 'money')
          .map((column) => [column.id, onlyCurrency(rows, column)] as const),
      ),
    [rows, shownOnes],
  )
  const [own] = useState(createGridSignals)
  const { focus, selection } = given.signals ?? own
  useEffect(() => selection.set(keepListed(selection.get(), index)), [index, selection])
  const controls = useMemo(
    () => ({ props, columns: shownOnes, layout, setLayout, writing }),
    [props, shownOnes, layout, setLayout, writing],
  )
  return useMemo(
    () => ({ ...controls, controls, shown, found, ids, index, currencies, focus, selection }),
    [controls, shown, found, ids, index, currencies, focus, selection],
  )
}

/** The props, the same object while none of them changed. What a screen writes in line (`onOpen={() => …}`) is no change. */
function useHeldProps<Row extends object>(given: GridProps<Row>): HeldProps<Row> {
  const {
    name,
    label,
    rows,
    columns,
    rowId,
    state,
    businessDate,
    timeZone,
    rowTone,
    isLoading = false,
  } = given
  const latest = useRef(given)
  useLayoutEffect(() => {
    latest.current = given
  })
  const canOpen = given.onOpen !== undefined
  const canDrag = given.onDragRows !== undefined
  return useMemo(() => {
    const onState: OnState = (...change) => latest.current.onState(...change)
    const onOpen = canOpen ? (row: Row) => latest.current.onOpen?.(row) : undefined
    const onDragRows = canDrag
      ? (of: readonly Row[], data: DataTransfer) => latest.current.onDragRows?.(of, data)
      : undefined
    const rowActions = (of: readonly Row[]) => latest.current.rowActions?.(of) ?? []
    const held = { name, label, rows, columns, rowId, state, businessDate, timeZone, rowTone, isLoading }
    return { ...held, onState, onOpen, onDragRows, rowActions }
  }, [name, label, rows, columns, rowId, state, businessDate, timeZone, rowTone, isLoading, canOpen, canDrag])
}

/** The ids of the columns in the order in which the focus goes through them. */
export function focusColumns(columns: readonly { readonly id: string }[]): readonly string[] {
  return [MARK_COLUMN, ...columns.map(({ id }) => id), MENU_COLUMN]
}

/** The rows that an action on this row is of: the selection where the row is in it, else the row alone. */
export function targetRows<Row extends object>(model: GridModel<Row>, id: string): readonly Row[] {
  const { ids } = model.selection.get()
  if (ids.has(id)) return selectedRows(model, ids)
  const at = model.index.get(id)
  return at === undefined ? [] : [model.shown[at]!]
}

/** The selected rows, in the order in which they are shown. */
export function selectedRows<Row extends object>(
  { shown, ids }: GridModel<Row>,
  selected: ReadonlySet<string>,
): readonly Row[] {
  return selected.size === 0 ? [] : shown.filter((_, at) => selected.has(ids[at]!))
}

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}
