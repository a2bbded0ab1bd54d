import type { PlainDate } from '../../../values/plain-date.ts'
import type { Writing } from './cell-text.ts'
import type { Column } from './column.ts'
import { csvOf } from './csv.ts'
import { tableOf } from './table.ts'
import { keepFile, workbookOf } from './workbook.ts'

/** The files that a list is exported as. */
export const FILE_KINDS = ['xlsx', 'csv', 'json'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** What is exported, and what its file is called by. */
export type Exported<Row> = {
  readonly rows: readonly Row[]
  /** Those shown, in the user's order. */
  readonly columns: readonly Column<Row>[]
  readonly writing: Writing
  readonly currencyTitle: string
  readonly title: string
  readonly businessDate: PlainDate
}

/** Makes the file and gives it to the browser to keep. */
export async function exportFile<Row>(kind: FileKind, exported: Exported<Row>): Promise<void> {
  keepFile(await makeFile(kind, exported), `${fileName(exported.title, exported.businessDate)}.${kind}`)
}

/** `Contas a receber` on a day is `contas-a-receber-2026-11-22`: a name that every system takes. */
export function fileName(title: string, businessDate: PlainDate): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return `${plain || 'comanda'}-${businessDate}`
}

/** Rows as JSON: what the cells hold, by column id; money as the API writes it. */
export function jsonOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ id, value }) => [id, value(row)])))
  return JSON.stringify(objects, null, 2)
}

async function makeFile<Row>(kind: FileKind, exported: Exported<Row>): Promise<Blob> {
  const { rows, columns, writing, currencyTitle, title } = exported
  if (kind === 'json') return new Blob([jsonOf(rows, columns)], { type: 'application/json' })
  const table = tableOf(rows, columns, { writing, currencyTitle })
  if (kind === 'csv') return new Blob([csvOf(table, writing)], { type: 'text/csv;charset=utf-8' })
  return workbookOf([{ name: title, table }], writing)
}
