import type { SheetData, SheetOptions } from 'write-excel-file/browser'
import { isPlainDate } from '../../../values/plain-date.ts'
import { type Writing, wallClock } from './cell-text.ts'
import type { Table, TableCell, TableColumn } from './table.ts'

type Cell = SheetData[number][number]

/**
 * A table as the sheet of a workbook: amounts and numbers are numbers, days are days, codes are text, whatever they look
 * like. Text is written as text: a cell that begins with `=` is no formula.
 */
export function sheetOf(table: Table, { timeZone }: Pick<Writing, 'timeZone'>): SheetData {
  const header = table.columns.map(
    ({ title, kind }): Cell => ({
      value: title,
      type: String,
      fontWeight: 'bold',
      align: kind === 'money' || kind === 'number' ? 'right' : 'left',
      bottomBorderStyle: 'thin',
    }),
  )
  return [
    header,
    ...table.rows.map((row) => row.map((cell, at) => cellOf(cell, table.columns[at]!, timeZone))),
  ]
}

/** How the sheet stands: its name, column widths by what is in them, the header always seen. */
export function sheetOptions(table: Table, name: string): SheetOptions<never> {
  return {
    // What a sheet may be called: 31 characters, none of these.
    sheet: name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Comanda',
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: table.columns.map((column, at) => ({ width: widthOf(column, table.rows, at) })),
  } as SheetOptions<never>
}

function cellOf(cell: TableCell, { kind, decimals }: TableColumn, timeZone: string | undefined): Cell {
  if (cell === null) return null
  if (typeof cell === 'number')
    return { value: cell, type: Number, format: Number.isInteger(cell) ? '#,##0' : '#,##0.##' }
  // An amount has at most fifteen digits (`MAX_MINOR`), which a spreadsheet's number holds exactly.
  if (kind === 'money' && Number.isFinite(Number(cell)))
    return { value: Number(cell), type: Number, format: moneyFormat(decimals ?? 2) }
  const day = dayOf(cell, kind, timeZone)
  if (day !== null)
    return { value: day, type: Date, format: kind === 'date' ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm' }
  return { value: cell, type: String, format: '@' }
}

/** The day or the clock's time as a moment of UTC: a spreadsheet's dates have no zone. */
function dayOf(cell: string, kind: TableColumn['kind'], timeZone: string | undefined): Date | null {
  if (kind !== 'date' && kind !== 'instant') return null
  const { date, time } = kind === 'date' ? { date: cell, time: '00:00' } : wallClock(cell, timeZone)
  // A text that is no day stays a text: a browser reads a date into almost anything.
  return isPlainDate(date) ? new Date(`${date}T${time}:00Z`) : null
}

function moneyFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}

const FIXED_WIDTHS: Partial<Record<TableColumn['kind'], number>> = { date: 11, instant: 17 }

function widthOf({ title, kind }: TableColumn, rows: Table['rows'], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), title.length)
  // Thousands are parted when they are written.
  const written = kind === 'money' || kind === 'number' ? longest + 4 : longest + 1
  return Math.min(60, Math.max(8, title.length + 2, FIXED_WIDTHS[kind] ?? written))
}
