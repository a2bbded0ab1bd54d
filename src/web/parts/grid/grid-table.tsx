import { VisuallyHidden } from '@mantine/core'
import { type CSSProperties, type MouseEvent, memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLetterKeys } from '../../keys/letters.ts'
import { useWords } from '../../words/language.tsx'
import { AnchoredMenu, type MenuEntry, type MenuPoint } from './anchored-menu.tsx'
import { clipboardText } from './clipboard.ts'
import { columnEntries } from './column-entries.ts'
import { fitWidths, resizeColumn } from './column-layout.ts'
import { ROW_HEIGHT, useDensity } from './density.ts'
import { HEADER, type Place } from './focus.ts'
import css from './grid.module.css'
import { GridBody } from './grid-body.tsx'
import { GridFooter } from './grid-footer.tsx'
import { GridHeader } from './grid-header.tsx'
import { type Drawn, focusedPlace, moveFocusTo } from './grid-moves.ts'
import { cellOf } from './grid-row.tsx'
import { MoreColumns } from './more-columns.tsx'
import { type GridModel, HEADER_ROW, MARK_COLUMN, targetRows } from './use-grid.ts'
import { gridHandlers } from './use-grid-input.ts'
import { useSaidSelection } from './use-said-selection.ts'
import { useWidth } from './use-width.ts'
import { GRID_WORDS } from './words.ts'

/** Pixels of the marks and of the menus: they stand at the sides. */
const MARK_WIDTH = 36
const TONED_MARK_WIDTH = 54
const MENU_WIDTH = 32

/** A table is what a grid is made of, and what paper repeats the head of; its parts then are a grid's. */
const GRID_ROLE = { role: 'grid', 'aria-multiselectable': true } as const

/** The grid of a model: the table, its keys and its menus. */
export const GridTable = memo(GridTable_) as typeof GridTable_

function GridTable_<Row extends object>({
  model,
  onOtherKey,
}: {
  readonly model: GridModel<Row>
  /** What a key does that is none of the grid's and of no action; true if it did something. */
  readonly onOtherKey?: (key: string) => boolean
}) {
  const say = useWords(GRID_WORDS)
  const { props, columns, layout, setLayout } = model
  const [density] = useDensity()
  const rowHeight = ROW_HEIGHT[density]
  const [hasLetterKeys] = useLetterKeys()
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const [dragged, setDragged] = useState<{ readonly id: string; readonly width: number } | null>(null)
  const [menu, setMenu] = useState<{ readonly place: Place; readonly point: MenuPoint } | null>(null)
  const [announced, announce] = useState('')
  const markWidth = props.rowTone ? TONED_MARK_WIDTH : MARK_WIDTH
  const room = width - markWidth - MENU_WIDTH
  const widths = useMemo(() => {
    const drawn = dragged ? resizeColumn(layout, dragged.id, dragged.width) : layout
    return fitWidths(columns, drawn, room)
  }, [columns, layout, dragged, room])
  const drawn = (): Drawn | null =>
    scroller.current ? { scroller: scroller.current, rowHeight, widths } : null
  useSettledFocus(model, drawn)
  useSaidSelection(model)

  const openMenu = (place: Place, pointer: MouseEvent | null) =>
    setMenu({ place, point: pointOf(scroller.current!, model, place, pointer) })
  const handlers = gridHandlers({ model, drawn, openMenu, announce, hasLetterKeys, onOtherKey })
  return (
    <div
      ref={scroller}
      className={css.scroller}
      style={{ '--row-height': `${rowHeight}px`, '--mark-width': `${markWidth}px` } as CSSProperties}
    >
      <table
        {...GRID_ROLE}
        className={css.grid}
        style={
          { '--grid-width': `${widths.reduce((a, b) => a + b, markWidth + MENU_WIDTH)}px` } as CSSProperties
        }
        aria-label={props.label}
        aria-busy={props.isLoading ?? false}
        aria-rowcount={model.ids.length + 2}
        aria-colcount={columns.length + 2}
        {...handlers}
      >
        <colgroup>
          <col style={{ width: markWidth }} />
          {columns.map(({ id }, at) => (
            <col key={id} style={{ width: widths[at] }} />
          ))}
          <col style={{ width: MENU_WIDTH }} />
        </colgroup>
        <GridHeader
          model={model}
          onResize={(id, next, isDone) => {
            setDragged(isDone ? null : { id, width: next })
            if (isDone) setLayout(resizeColumn(layout, id, next))
          }}
          corner={<MoreColumns columns={columns} widths={widths} room={room} scroller={scroller} />}
        />
        <GridBody model={model} scroller={scroller} rowHeight={rowHeight} />
        <GridFooter model={model} />
      </table>
      {menu && (
        <AnchoredMenu
          label={say(menu.place.row === HEADER ? 'columnMenu' : 'rowMenu', {
            title: columns[menu.place.column - 1]?.title ?? '',
          })}
          point={menu.point}
          entries={
            menu.place.row === HEADER
              ? headerEntries(model, { say, place: menu.place, widths })
              : rowEntries(model, { say, place: menu.place, announce })
          }
          onClose={() => {
            setMenu(null)
            if (drawn()) moveFocusTo(model, focusedPlace(model), { drawn: drawn(), isTaken: true })
          }}
        />
      )}
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
    </div>
  )
}

type Saying = { readonly say: ReturnType<typeof useWords<typeof GRID_WORDS>>; readonly place: Place }

function headerEntries<Row extends object>(
  { columns, layout, setLayout, props }: GridModel<Row>,
  { say, place, widths }: Saying & { readonly widths: readonly number[] },
): readonly MenuEntry[] {
  const column = columns[place.column - 1]
  if (!column) return []
  const { state, onState } = props
  const setSort = (sort: typeof state.sort) => onState({ ...state, sort })
  const width = widths[place.column - 1]!
  const menu = {
    column,
    width,
    all: props.columns,
    shown: columns,
    layout,
    setLayout,
    sort: state.sort,
    setSort,
  }
  return columnEntries(menu, say)
}

function rowEntries<Row extends object>(
  model: GridModel<Row>,
  { say, place, announce }: Saying & { readonly announce: (text: string) => void },
): readonly MenuEntry[] {
  const { props, shown, ids, columns, writing } = model
  const row = shown[place.row]
  if (!row) return []
  const rows = targetRows(model, ids[place.row]!)
  const { onOpen } = props
  const copy = () =>
    void navigator.clipboard
      .writeText(clipboardText(rows, columns, writing))
      .then(() => announce(say('copied', { count: rows.length })))
  return [
    ...(onOpen ? [{ id: 'open', label: say('open'), key: 'Enter', run: () => onOpen(row) }] : []),
    ...(props.rowActions?.(rows) ?? []),
    {
      id: 'copy',
      label: rows.length === 1 ? say('copy') : say('copyMany', { count: rows.length }),
      key: 'Ctrl+C',
      isGroupStart: true,
      run: copy,
    },
  ]
}

/** The focus stays where there is something: on a row that is listed, and in the page if it was in the grid. */
function useSettledFocus<Row extends object>(model: GridModel<Row>, drawn: () => Drawn | null): void {
  const wasIn = useRef(false)
  const isTouched = useRef(false)
  const table = drawn()?.scroller
  // Before this rendering takes a row out of the page: the browser then forgets where the focus was.
  wasIn.current = table?.contains(document.activeElement) ?? false
  useLayoutEffect(() => {
    const { row, column } = model.focus.get()
    if (row !== HEADER_ROW) isTouched.current = true
    const isListed = row === HEADER_ROW ? isTouched.current || model.ids.length === 0 : model.index.has(row)
    const isColumnShown = column.startsWith(':') || model.columns.some(({ id }) => id === column)
    // A row or header that React put elsewhere, as sorting does, lost it on the way.
    const isLost = wasIn.current && document.activeElement === document.body
    if (isListed && isColumnShown && !isLost) return
    const place = focusedPlace(model)
    const to = isTouched.current ? place : { row: 0, column: 0 }
    isTouched.current = true
    moveFocusTo(model, to, { drawn: wasIn.current ? drawn() : null, isTaken: wasIn.current })
  })
}

function pointOf<Row extends object>(
  scroller: HTMLElement,
  model: GridModel<Row>,
  place: Place,
  pointer: MouseEvent | null,
): MenuPoint {
  if (pointer) return { x: pointer.clientX, y: pointer.clientY, height: 1, isAtEnd: false }
  const id = place.row === HEADER ? HEADER_ROW : model.ids[place.row]!
  const line = scroller.querySelector(`tr[data-row="${CSS.escape(id)}"]`)
  const columns = [MARK_COLUMN, ...model.columns.map((column) => column.id)]
  const isAtEnd = place.column >= columns.length
  const cell = isAtEnd ? line?.lastElementChild : cellOf(line, columns[place.column]!)
  const { left, right, top, height } = (cell ?? scroller).getBoundingClientRect()
  return { x: isAtEnd ? right : left, y: top, height, isAtEnd }
}
