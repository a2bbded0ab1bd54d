import { minorDigits, parseDecimal } from '../../../values/money.ts'
import { type CellValue, type Column, type ColumnKind, isMoney } from './column.ts'
import { fold } from './fold.ts'

/** One column that rows are sorted by; the first of a list decides, the next where rows are equal. */
export type SortKey = { readonly column: string; readonly isDescending: boolean }

/** The rows in the order of these keys; in the order given where all keys are equal. Empty cells are always last. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  keys: readonly SortKey[],
): readonly Row[] {
  const orders = keys.flatMap(({ column: id, isDescending }) => {
    const column = columns.find((one) => one.id === id)
    if (!column) return []
    // Made once a row: a comparison is done some fourteen times a row.
    return [{ isDescending, by: rows.map((row) => sortValue(column.value(row), column)) }]
  })
  if (orders.length === 0) return rows
  const places = rows.map((_, at) => at)
  places.sort((a, b) => {
    for (const { by, isDescending } of orders) {
      const order = compare(by[a]!, by[b]!, isDescending)
      if (order !== 0) return order
    }
    return a - b
  })
  return places.map((at) => rows[at]!)
}

/** The keys after a column's header was chosen: ascending, then descending, then not. Others stay where `isAdded`. */
export function nextSort(keys: readonly SortKey[], column: string, isAdded: boolean): readonly SortKey[] {
  const own = keys.find((key) => key.column === column)
  const next = !own
    ? [{ column, isDescending: false }]
    : own.isDescending
      ? []
      : [{ column, isDescending: true }]
  if (!isAdded) return next
  if (!own) return [...keys, ...next]
  return keys.flatMap((key) => (key.column === column ? next : [key]))
}

type SortValue = string | number | bigint | null

type Sorted = { readonly kind: ColumnKind; readonly say?: (value: string) => string }

function sortValue(value: CellValue, column: Sorted): SortValue {
  if (value === null || value === '') return null
  if (isMoney(value)) return parseDecimal(value.amount, minorDigits(value.currency))
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return value
  if (column.kind === 'date' || column.kind === 'instant') return value
  const text = fold(column.say ? column.say(value) : value)
  // UH 99 before UH 101, and NSUs by their size, which are longer than a number is exact.
  return column.kind === 'code' ? text.replaceAll(/\d+/g, (digits) => digits.padStart(24, '0')) : text
}

function compare(a: SortValue, b: SortValue, isDescending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (a === b) return 0
  return a < b === isDescending ? 1 : -1
}
