import { type Writing, yesNoText } from './cell-text.ts'
import { type CellValue, type Column, type ColumnKind, isMoney } from './column.ts'
import { onlyCurrency } from './totals.ts'

/** What an exported cell holds: money is its amount, decimal text with a point; a word of ours is said. */
export type TableCell = string | number | null

/** A column of an exported table. Amounts of one column have one currency, said in the title, or a column beside them. */
export type TableColumn = {
  readonly title: string
  readonly kind: Exclude<ColumnKind, 'yesNo' | 'word'>
  /** Decimals of the amounts or numbers, where they all have the same. */
  readonly decimals: number | null
}

/** Rows as they leave the product: what files are written of. */
export type Table = {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** The table of these rows and columns. `currencyTitle` heads the column of currencies. */
export function tableOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { writing, currencyTitle }: { readonly writing: Writing; readonly currencyTitle: string },
): Table {
  const parts = columns.map((column) => partsOf(rows, column, { writing, currencyTitle }))
  return {
    columns: parts.flat().map(({ column }) => column),
    rows: rows.map((row) => parts.flatMap((own) => own.map(({ cell }) => cell(row)))),
  }
}

type Part<Row> = { readonly column: TableColumn; readonly cell: (row: Row) => TableCell }

function partsOf<Row>(
  rows: readonly Row[],
  column: Column<Row>,
  { writing, currencyTitle }: { readonly writing: Writing; readonly currencyTitle: string },
): readonly Part<Row>[] {
  const { title, kind, value, say } = column
  const cell = (row: Row) => cellOf(value(row), say, writing)
  if (kind === 'yesNo' || kind === 'word') return [{ column: { title, kind: 'text', decimals: null }, cell }]
  if (kind !== 'money') return [{ column: { title, kind, decimals: null }, cell }]
  const only = onlyCurrency(rows, column)
  const decimals = decimalsOf(rows, column)
  if (only !== null || rows.length === 0)
    return [{ column: { title: only === null ? title : `${title} (${only})`, kind, decimals }, cell }]
  const currency = (row: Row) => {
    const money = value(row)
    return isMoney(money) ? money.currency : null
  }
  return [
    { column: { title, kind, decimals }, cell },
    { column: { title: `${title} (${currencyTitle})`, kind: 'code', decimals: null }, cell: currency },
  ]
}

function cellOf(
  value: CellValue,
  say: ((value: string) => string) | undefined,
  { language }: Writing,
): TableCell {
  if (value === null || value === '') return null
  if (isMoney(value)) return value.amount
  if (typeof value === 'boolean') return yesNoText(value, language)
  return typeof value === 'string' && say ? say(value) : value
}

function decimalsOf<Row>(rows: readonly Row[], column: Column<Row>): number | null {
  const found = new Set(
    rows.flatMap((row) => {
      const value = column.value(row)
      return isMoney(value) ? [value.amount.split('.')[1]?.length ?? 0] : []
    }),
  )
  return found.size === 1 ? [...found][0]! : null
}
