import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import writeXlsxFile from 'write-excel-file/universal'
import { unzip } from '../../../../test/unzip.ts'
import type { CellValue, Column } from './column.ts'
import { csvOf, guard } from './csv.ts'
import { fileName, jsonOf } from './export-file.ts'
import { tableOf } from './table.ts'
import { sheetOf, sheetOptions } from './xlsx.ts'

type Row = Readonly<Record<string, CellValue>>

const column = (id: string, kind: Column<Row>['kind']): Column<Row> => ({
  id,
  title: id,
  kind,
  value: (row) => row[id] ?? null,
})
const columns = [
  column('name', 'text'),
  column('nsu', 'code'),
  column('nights', 'number'),
  column('balance', 'money'),
  column('arrival', 'date'),
  column('at', 'instant'),
  column('vip', 'yesNo'),
]
const brl = (amount: string) => ({ amount, currency: 'BRL' })
const rows: readonly Row[] = [
  {
    name: '=HYPERLINK("http://x";"y")',
    nsu: '000123456789',
    nights: 2,
    balance: brl('-1234.50'),
    arrival: '2026-11-22',
    at: '2026-11-23T01:30:00Z',
    vip: true,
  },
  {
    name: 'João; "Zé"\nSilva',
    nsu: '-42',
    nights: 0.5,
    balance: brl('10.00'),
    arrival: null,
    at: null,
    vip: false,
  },
]
const writing = { language: 'pt-BR', timeZone: 'America/Sao_Paulo' } as const
const table = tableOf(rows, columns, { writing, currencyTitle: 'moeda' })

test('the CSV is read back as it was, formulas as text', () => {
  const csv = csvOf(table, writing)
  assert.ok(csv.startsWith('\ufeff'))
  const read: string[][] = parse(csv, { bom: true, delimiter: ';', recordDelimiter: '\r\n' })
  assert.deepEqual(read, [
    ['name', 'nsu', 'nights', 'balance (BRL)', 'arrival', 'at', 'vip'],
    [
      '\'=HYPERLINK("http://x";"y")',
      '000123456789',
      '2',
      '-1234,50',
      '22/11/2026',
      '22/11/2026 22:30',
      'Sim',
    ],
    ['João; "Zé"\nSilva', "'-42", '0,5', '10,00', '', '', 'Não'],
  ])
})

test('all that a spreadsheet runs is guarded', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1'])
    assert.equal(guard(text), `'${text}`)
  for (const text of ['a=1', '1-1', 'João', '', "'x"]) assert.equal(guard(text), text)
})

test('two currencies have a column of their own', () => {
  const mixed = tableOf(
    [...rows, { balance: { amount: '500', currency: 'CLP' } }],
    [column('balance', 'money')],
    {
      writing,
      currencyTitle: 'moeda',
    },
  )
  assert.deepEqual(
    mixed.columns.map(({ title }) => title),
    ['balance', 'balance (moeda)'],
  )
  assert.deepEqual(mixed.rows.at(-1), ['500', 'CLP'])
})

test('the workbook has numbers, days and texts, and no formula', async () => {
  const blob = await writeXlsxFile(sheetOf(table, writing), sheetOptions(table, 'Contas: [1/2]')).toBlob()
  const files = unzip(Buffer.from(await blob.arrayBuffer()))
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
  const strings = [
    ...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs),
  ].map(([, text]) => text)
  assert.ok(!sheet.includes('<f>'), 'a formula')
  const cells = new Map(
    [...sheet.matchAll(/<c r="(\w+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, at, attributes, inner]) => [
      at,
      {
        type: / t="(\w+)"/.exec(attributes ?? '')?.[1] ?? 'n',
        value: /<v>(.*?)<\/v>/.exec(inner ?? '')?.[1] ?? inner,
      },
    ]),
  )
  const textAt = (at: string) => {
    const cell = cells.get(at)
    return cell?.type === 's' ? strings[Number(cell.value)] : undefined
  }
  assert.equal(textAt('A2'), '=HYPERLINK("http://x";"y")')
  assert.equal(textAt('B2'), '000123456789')
  assert.equal(textAt('B3'), '-42')
  assert.deepEqual(cells.get('C3'), { type: 'n', value: '0.5' })
  assert.deepEqual(cells.get('D2'), { type: 'n', value: '-1234.5' })
  // 22 November 2026 is day 46348 since the spreadsheets' beginning.
  assert.deepEqual(cells.get('E2'), { type: 'n', value: '46348' })
  assert.equal(Number(cells.get('F2')?.value).toFixed(4), (46348 + 22.5 / 24).toFixed(4))
  assert.ok((files.get('xl/workbook.xml') ?? '').includes('Contas'))
})

test('a file is named by its list and day', () => {
  assert.equal(fileName('Contas a Receber – Títulos', '2026-11-22'), 'contas-a-receber-titulos-2026-11-22')
  assert.equal(fileName('¿?', '2026-11-22'), 'comanda-2026-11-22')
})

test('JSON keeps what the cells hold', () => {
  assert.deepEqual(JSON.parse(jsonOf(rows.slice(0, 1), [column('balance', 'money')])), [
    { balance: brl('-1234.50') },
  ])
})

test('what is no day and no moment stays the text that it is, in every file', () => {
  const odd = [
    { name: 'Silva,=1+1;=1+1', arrival: 'dia 5', at: 'x 5' },
    { arrival: '', at: 'nunca' },
  ]
  const kinds = columns.filter(({ id }) => ['name', 'arrival', 'at'].includes(id))
  const own = tableOf(odd, kinds, { writing, currencyTitle: 'moeda' })
  const cells = sheetOf(own, writing)
    .slice(1)
    .map((row) => row.map((cell) => (cell as { value?: unknown } | null)?.value ?? null))
  assert.deepEqual(cells, [
    ['Silva,=1+1;=1+1', 'dia 5', 'x 5'],
    [null, null, 'nunca'],
  ])
  // Only what the file's own separator parts could become a cell of its own, and that is quoted.
  assert.match(csvOf(own, writing), /\r\n"Silva,=1\+1;=1\+1";dia 5;x 5\r\n/)
})
