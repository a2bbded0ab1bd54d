import { cellText, moneyWithCode, type Writing } from './cell-text.ts'
import { type Column, isMoney } from './column.ts'
import { onlyCurrency } from './totals.ts'

/** Rows as text for the clipboard: tabs between cells, as spreadsheets paste it; with titles where there are several rows. */
export function clipboardText<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  writing: Writing,
): string {
  const currencies = columns.map((column) => onlyCurrency(rows, column))
  const lines = rows.map((row) =>
    columns.map((column, at) => {
      const value = column.value(row)
      const isMixed = isMoney(value) && currencies[at] === null
      return flat(isMixed ? moneyWithCode(value, writing.language) : cellText(value, column, writing))
    }),
  )
  const header = rows.length > 1 ? [columns.map(({ title }) => flat(title))] : []
  return [...header, ...lines].map((cells) => cells.join('\t')).join('\n')
}

function flat(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ')
}
