import { IconDots } from '@tabler/icons-react'
import { memo, type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { Signal } from '../../client/signal.ts'
import { cellText, moneyWithCode, type Writing } from './cell-text.ts'
import { type Column, isAtRight, isMoney } from './column.ts'
import css from './grid.module.css'
import type { RowTone } from './grid-props.ts'
import type { Selection } from './selection.ts'
import { ToneMark } from './tone-mark.tsx'
import { type Focus, MARK_COLUMN, MENU_COLUMN } from './use-grid.ts'

/** What a row is made of. All of it stays the same while one scrolls, moves or selects, so that only the rows concerned render. */
export type GridRowProps<Row extends object> = {
  readonly row: Row
  readonly id: string
  /** Its place among the shown rows, from 0. */
  readonly at: number
  readonly columns: readonly Column<Row>[]
  readonly currencies: ReadonlyMap<string, string | null>
  readonly writing: Writing
  readonly rowTone: ((row: Row) => RowTone | null) | undefined
  readonly canDrag: boolean
  readonly focus: Signal<Focus>
  readonly selection: Signal<Selection>
  readonly selectLabel: string
  readonly menuLabel: string
}

/** One row of a grid; follows by itself whether it has the focus and is selected. */
export const GridRow = memo(Row_) as <Row extends object>(props: GridRowProps<Row>) => ReactNode

function Row_<Row extends object>(props: GridRowProps<Row>) {
  const { row, id, at, columns, rowTone, focus, selection } = props
  const focused = useSyncExternalStore(focus.follow, () => {
    const { row: focusedRow, column } = focus.get()
    return focusedRow === id ? column : null
  })
  const isSelected = useSyncExternalStore(selection.follow, () => selection.get().ids.has(id))
  const line = useRef<HTMLTableRowElement>(null)
  useLayoutEffect(() => {
    if (focused === null || !focus.get().isTaken) return
    cellOf(line.current, focused)?.focus({ preventScroll: true })
  }, [focused, focus])
  const tone = rowTone?.(row) ?? null
  return (
    <tr
      ref={line}
      className={css.row}
      data-row={id}
      data-tone={tone?.tone}
      draggable={props.canDrag || undefined}
      aria-rowindex={at + 2}
      aria-selected={isSelected}
    >
      <td
        data-column={MARK_COLUMN}
        className={css.mark}
        aria-colindex={1}
        tabIndex={focused === MARK_COLUMN ? 0 : -1}
      >
        <input type="checkbox" tabIndex={-1} checked={isSelected} readOnly aria-label={props.selectLabel} />
        {tone && <ToneMark {...tone} isBrief />}
      </td>
      {columns.map((column, place) => (
        <Cell key={column.id} column={column} place={place} isFocused={focused === column.id} {...props} />
      ))}
      <td
        data-column={MENU_COLUMN}
        className={css.menu}
        aria-colindex={columns.length + 2}
        tabIndex={focused === MENU_COLUMN ? 0 : -1}
        aria-label={props.menuLabel}
        aria-haspopup="menu"
      >
        <IconDots size={16} aria-hidden />
      </td>
    </tr>
  )
}

/** The cell of a column in a row or header, if it is in the page. */
export function cellOf(line: Element | null, column: string): HTMLElement | null {
  return (
    [...(line?.children ?? [])].find(
      (cell): cell is HTMLElement => cell instanceof HTMLElement && cell.dataset.column === column,
    ) ?? null
  )
}

function Cell<Row extends object>({
  column,
  place,
  isFocused,
  row,
  currencies,
  writing,
}: GridRowProps<Row> & {
  readonly column: Column<Row>
  readonly place: number
  readonly isFocused: boolean
}) {
  const value = column.value(row)
  const text =
    isMoney(value) && currencies.get(column.id) === null
      ? moneyWithCode(value, writing.language)
      : cellText(value, column, writing)
  return (
    <td
      data-column={column.id}
      data-sign={isMoney(value) ? signOf(value.amount) : undefined}
      className={isAtRight(column.kind) ? css.figure : column.kind === 'text' ? undefined : css.tabular}
      aria-colindex={place + 2}
      tabIndex={isFocused ? 0 : -1}
    >
      {column.cell ? column.cell(row) : text}
    </td>
  )
}

function signOf(amount: string): 'minus' | 'zero' | undefined {
  if (amount.startsWith('-')) return 'minus'
  return /^[0.]+$/.test(amount) ? 'zero' : undefined
}
