import { scrollToMore } from './columns-beyond.ts'
import { HEADER, type Place } from './focus.ts'
import { cellOf } from './grid-row.tsx'
import { focusColumns, type GridModel, HEADER_ROW } from './use-grid.ts'

/** What a move needs to know of what is drawn. */
export type Drawn = {
  readonly scroller: HTMLDivElement
  readonly rowHeight: number
  /** Of the columns of the data, in their order. */
  readonly widths: readonly number[]
}

/** Where the focus is, as a place; where its row or column is not shown any more, where that stood. */
export function focusedPlace<Row extends object>(model: GridModel<Row>): Place {
  const { row, column, at, columnAt } = model.focus.get()
  const columns = focusColumns(model.columns)
  const found = columns.indexOf(column)
  const place = found === -1 ? Math.min(columnAt, columns.length - 1) : found
  if (row === HEADER_ROW) return { row: HEADER, column: place }
  return { row: model.index.get(row) ?? Math.min(at, model.ids.length - 1), column: place }
}

/** Moves the focus; the cell is scrolled to where nothing stands over it, and takes the browser's focus where `isTaken`. */
export function moveFocusTo<Row extends object>(
  model: GridModel<Row>,
  { row, column }: Place,
  { drawn, isTaken }: { readonly drawn: Drawn | null; readonly isTaken: boolean },
): void {
  const columnId = focusColumns(model.columns)[column]!
  const rowId = row === HEADER ? HEADER_ROW : model.ids[row]!
  if (drawn) scrollTo(drawn, { row, column }, model.columns.length)
  model.focus.set({ row: rowId, column: columnId, at: row, columnAt: column, isTaken })
  // Where it was there already nothing renders, and what took the focus away (a menu) has to give it back.
  if (isTaken && drawn) focusCell(drawn.scroller, rowId, columnId)
}

/** Scrolls to columns that are out of sight: a screenful to the right, and from the last of them back to the first. */
export function showMore({ scroller, widths }: Drawn): void {
  const room = scroller.clientWidth - sideWidth(scroller)
  scroller.scrollLeft = scrollToMore({ widths, room, left: scroller.scrollLeft })
}

/** Rows that are wholly seen at once: what a page is. */
export function rowsOfPage({ scroller, rowHeight }: Drawn): number {
  return Math.max(1, Math.floor(seenHeight(scroller) / rowHeight) - 1)
}

function focusCell(scroller: HTMLElement, row: string, column: string): void {
  const line = scroller.querySelector(`tr[data-row="${CSS.escape(row)}"]`)
  cellOf(line, column)?.focus({ preventScroll: true })
}

/** By sums, not by the browser: rows are of one height, and asking where a cell is lays the page out. */
function scrollTo({ scroller, rowHeight, widths }: Drawn, { row, column }: Place, count: number): void {
  if (row !== HEADER) {
    const top = row * rowHeight
    const least = top + rowHeight - seenHeight(scroller)
    if (top < scroller.scrollTop) scroller.scrollTop = top
    else if (least > scroller.scrollTop) scroller.scrollTop = least
  }
  // The marks and the menu always stand at the sides.
  if (column === 0 || column === count + 1) return
  const left = widths.slice(0, column - 1).reduce((a, b) => a + b, 0)
  const least = left + widths[column - 1]! - (scroller.clientWidth - sideWidth(scroller))
  if (left < scroller.scrollLeft) scroller.scrollLeft = left
  else if (least > scroller.scrollLeft) scroller.scrollLeft = least
}

function seenHeight(scroller: HTMLElement): number {
  const { tHead, tFoot } = scroller.querySelector('table')!
  return scroller.clientHeight - (tHead?.offsetHeight ?? 0) - (tFoot?.offsetHeight ?? 0)
}

function sideWidth(scroller: HTMLElement): number {
  const cells = scroller.querySelector('table')!.tHead!.rows[0]!.cells
  return cells[0]!.offsetWidth + cells[cells.length - 1]!.offsetWidth
}
