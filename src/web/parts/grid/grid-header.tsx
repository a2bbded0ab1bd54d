import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronDown } from '@tabler/icons-react'
import { type PointerEvent, type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useWords } from '../../words/language.tsx'
import { type Column, isAtRight } from './column.ts'
import css from './grid.module.css'
import { cellOf } from './grid-row.tsx'
import type { SortKey } from './sort.ts'
import { type GridModel, HEADER_ROW, MARK_COLUMN, MENU_COLUMN } from './use-grid.ts'
import { GRID_WORDS } from './words.ts'

/** The header: titles that sort, with the column's menu, and edges that drag. */
export function GridHeader<Row extends object>({
  model,
  onResize,
  corner,
}: {
  readonly model: GridModel<Row>
  /** A width while it is dragged; with `isDone` when it is let go. */
  readonly onResize: (column: string, width: number, isDone: boolean) => void
  /** What stands above the menus of the rows. */
  readonly corner: ReactNode
}) {
  const say = useWords(GRID_WORDS)
  const { columns, focus, selection, ids, props } = model
  const focused = useSyncExternalStore(focus.follow, () => {
    const { row, column } = focus.get()
    return row === HEADER_ROW ? column : null
  })
  const mark = useSyncExternalStore(selection.follow, () => markOf(selection.get().ids, ids))
  const line = useRef<HTMLTableRowElement>(null)
  useLayoutEffect(() => {
    if (focused !== null && focus.get().isTaken) cellOf(line.current, focused)?.focus({ preventScroll: true })
  }, [focused, focus])
  return (
    <thead>
      <tr ref={line} data-row={HEADER_ROW} aria-rowindex={1}>
        <th
          scope="col"
          data-column={MARK_COLUMN}
          className={css.mark}
          aria-colindex={1}
          tabIndex={focused === MARK_COLUMN ? 0 : -1}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={mark === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = mark === 'some'
            }}
            aria-label={say('selectAll')}
          />
        </th>
        {columns.map((column, place) => (
          <HeaderCell
            key={column.id}
            column={column}
            place={place}
            currency={model.currencies.get(column.id) ?? null}
            language={model.writing.language}
            keys={props.state.sort}
            isFocused={focused === column.id}
            onResize={onResize}
          />
        ))}
        <th
          scope="col"
          data-column={MENU_COLUMN}
          className={css.menu}
          aria-colindex={columns.length + 2}
          tabIndex={focused === MENU_COLUMN ? 0 : -1}
        >
          <VisuallyHidden>{say('rowMenu')}</VisuallyHidden>
          {corner}
        </th>
      </tr>
    </thead>
  )
}

function HeaderCell<Row>({
  column,
  place,
  currency,
  language,
  keys,
  isFocused,
  onResize,
}: {
  readonly column: Column<Row>
  readonly place: number
  readonly currency: string | null
  readonly language: string
  readonly keys: readonly SortKey[]
  readonly isFocused: boolean
  readonly onResize: (column: string, width: number, isDone: boolean) => void
}) {
  const say = useWords(GRID_WORDS)
  const at = keys.findIndex((key) => key.column === column.id)
  const key = keys[at]
  const Arrow = key?.isDescending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      data-column={column.id}
      className={isAtRight(column.kind) ? css.figure : undefined}
      aria-colindex={place + 2}
      // ARIA has one sorted column; the others say their place by their number.
      aria-sort={at === 0 ? (key!.isDescending ? 'descending' : 'ascending') : undefined}
      tabIndex={isFocused ? 0 : -1}
      title={column.title}
    >
      <span className={css.head}>
        <span className={css.title}>
          {column.title}
          {currency && <span className={css.currency}> ({symbolOf(currency, language)})</span>}
        </span>
        {key && (
          <span className={css.sorted}>
            <Arrow size={13} stroke={2} aria-hidden />
            {keys.length > 1 && at + 1}
          </span>
        )}
        <span className={css.more} data-menu aria-hidden title={say('columnMenu', { title: column.title })}>
          <IconChevronDown size={14} />
        </span>
      </span>
      <Edge column={column.id} onResize={onResize} />
    </th>
  )
}

/** The edge that one drags. The header's menu does the same without a pointer. */
function Edge({
  column,
  onResize,
}: {
  readonly column: string
  readonly onResize: (column: string, width: number, isDone: boolean) => void
}) {
  const say = useWords(GRID_WORDS)
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const widthAt = (event: PointerEvent) => from.current!.width + event.clientX - from.current!.x
  return (
    <span
      className={css.edge}
      data-edge
      title={say('resize')}
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width: event.currentTarget.parentElement!.offsetWidth }
      }}
      onPointerMove={(event) => from.current && onResize(column, widthAt(event), false)}
      onPointerUp={(event) => {
        if (from.current) onResize(column, widthAt(event), true)
        from.current = null
      }}
    />
  )
}

function markOf(selected: ReadonlySet<string>, ids: readonly string[]): 'all' | 'some' | 'none' {
  if (selected.size === 0) return 'none'
  return selected.size === ids.length ? 'all' : 'some'
}

/** `R$`, `€`; the code where the language has no sign. */
function symbolOf(currency: string, language: string): string {
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}
