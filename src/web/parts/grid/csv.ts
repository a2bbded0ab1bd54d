import { type Writing, wallClock } from './cell-text.ts'
import type { Table, TableCell, TableColumn } from './table.ts'

/**
 * A table as CSV for the spreadsheets of this country: `;`, decimal comma, dd/mm/aaaa, a byte order mark so that
 * accents are read, CRLF. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf(table: Table, { timeZone }: Pick<Writing, 'timeZone'>): string {
  const lines = [
    table.columns.map(({ title }) => quote(guard(title))),
    ...table.rows.map((row) => row.map((cell, at) => fieldOf(cell, table.columns[at]!, timeZone))),
  ]
  return `\ufeff${lines.map((fields) => `${fields.join(';')}\r\n`).join('')}`
}

/** The text with an apostrophe before it where a spreadsheet would run it: it begins with = + - @, a tab or a return. */
export function guard(text: string): string {
  // Spaces and zero-width marks before it do not keep every spreadsheet from running it; full-width signs do neither.
  return /^[\s\u200b\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
}

function fieldOf(cell: TableCell, { kind }: TableColumn, timeZone: string | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return numberText(cell)
  if (kind === 'money') return /^-?\d+(\.\d+)?$/.test(cell) ? cell.replace('.', ',') : quote(guard(cell))
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) return cell.split('-').reverse().join('/')
  if (kind === 'instant') {
    const { date, time } = wallClock(cell, timeZone)
    if (date !== '') return `${date.split('-').reverse().join('/')} ${time}`
  }
  return quote(guard(cell))
}

/** Without an exponent, which spreadsheets read in their own ways. */
function numberText(value: number): string {
  const text = String(value)
  return (/e/.test(text) ? value.toFixed(6) : text).replace('.', ',')
}

function quote(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
