import type { Writing } from './cell-text.ts'
import type { Table } from './table.ts'
import { sheetOf, sheetOptions } from './xlsx.ts'

/** A sheet of a workbook: what it is called, and the table on it. */
export type NamedTable = { readonly name: string; readonly table: Table }

/** Makes an XLSX file of these sheets. */
export async function workbookOf(
  sheets: readonly NamedTable[],
  writing: Pick<Writing, 'timeZone'>,
): Promise<Blob> {
  // Not in the first load: few who open the app export from it.
  const { default: writeXlsxFile } = await import('write-excel-file/browser')
  const pages = sheets.map(({ name, table }) => ({
    ...sheetOptions(table, name),
    data: sheetOf(table, writing),
  }))
  return writeXlsxFile(pages).toBlob()
}

/** Gives a file to the browser to keep. */
export function keepFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
