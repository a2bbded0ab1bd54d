import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column } from './column.ts'
import { type Filter, filterRows, fitsKind } from './filter.ts'
import { daysOf } from './period.ts'
import { makeRowSearch } from './search-text.ts'
import { nextSort, sortRows } from './sort.ts'
import { onlyCurrency, totalsOf } from './totals.ts'

type Row = {
  readonly id: string
  readonly name: string | null
  readonly room: string
  readonly state: string
  readonly arrival: string | null
  readonly at: string
  readonly balance: { readonly amount: string; readonly currency: string } | null
  readonly isVip: boolean
}

const brl = (amount: string) => ({ amount, currency: 'BRL' })
const rows: readonly Row[] = [
  {
    id: 'a',
    name: 'João da Silva',
    room: '101',
    state: 'open',
    arrival: '2026-11-22',
    at: '2026-11-23T01:30:00Z',
    balance: brl('1234.50'),
    isVip: true,
  },
  {
    id: 'b',
    name: 'Érica Souza',
    room: '99',
    state: 'locked',
    arrival: '2026-10-31',
    at: '2026-11-22T12:00:00Z',
    balance: brl('-0.10'),
    isVip: false,
  },
  { id: 'c', name: null, room: '1001', state: 'open', arrival: null, at: '', balance: null, isVip: false },
]
const stateText = (state: string) => (state === 'open' ? 'Aberta' : 'Bloqueada')
const columns: readonly Column<Row>[] = [
  { id: 'name', title: 'Titular', kind: 'text', value: ({ name }) => name },
  { id: 'room', title: 'UH', kind: 'code', value: ({ room }) => room },
  {
    id: 'state',
    title: 'Situação',
    kind: 'word',
    value: ({ state }) => state,
    say: stateText,
  },
  { id: 'said', title: 'Situação', kind: 'text', value: ({ state }) => state, say: stateText },
  { id: 'arrival', title: 'Entrada', kind: 'date', value: ({ arrival }) => arrival },
  { id: 'at', title: 'Registrado', kind: 'instant', value: ({ at }) => at || null },
  { id: 'balance', title: 'Saldo', kind: 'money', value: ({ balance }) => balance, hasTotal: true },
  { id: 'isVip', title: 'VIP', kind: 'yesNo', value: ({ isVip }) => isVip },
]
const standpoint = { language: 'pt-BR', timeZone: 'America/Sao_Paulo', businessDate: '2026-11-22' } as const
const ids = (some: readonly Row[]) => some.map(({ id }) => id).join('')

test('a filter lists the rows that it is of', () => {
  const cases: readonly (readonly [string, Filter['operator'], readonly string[], string])[] = [
    ['name', 'has', ['joao'], 'a'],
    ['name', 'is', ['João da Silva', 'Érica Souza'], 'ab'],
    ['name', 'empty', [], 'c'],
    ['name', 'filled', [], 'ab'],
    ['state', 'is', ['open'], 'ac'],
    ['state', 'not', ['open'], 'b'],
    // A text is held against what people read, not against the word on the wire.
    ['said', 'has', ['aberta'], 'ac'],
    ['said', 'has', ['open'], ''],
    // A word is chosen, not written.
    ['state', 'has', ['aberta'], 'abc'],
    ['arrival', 'in', ['today'], 'a'],
    ['arrival', 'in', ['lastMonth'], 'b'],
    ['arrival', 'between', ['2026-10-31', ''], 'ab'],
    ['arrival', 'between', ['', '2026-10-31'], 'b'],
    // Half past ten at night in São Paulo is the next day in Greenwich.
    ['at', 'in', ['today'], 'ab'],
    ['balance', 'between', ['-0.10', '1234.50'], 'ab'],
    ['balance', 'between', ['-0.09', ''], 'a'],
    ['balance', 'is', ['1234.5'], 'a'],
    ['isVip', 'is', ['no'], 'bc'],
    // What does not fit the column, or is of none, takes nothing away.
    ['isVip', 'is', ['maybe'], 'abc'],
    ['balance', 'between', ['x', ''], 'abc'],
    ['gone', 'has', ['x'], 'abc'],
  ]
  for (const [column, operator, values, listed] of cases)
    assert.equal(
      ids(filterRows(rows, columns, [{ column, operator, values }], standpoint)),
      listed,
      `${column} ${operator} ${values}`,
    )
})

test('an operator is of the kinds that have it', () => {
  assert.ok(fitsKind({ column: 'x', operator: 'in', values: ['today'] }, 'date'))
  assert.ok(!fitsKind({ column: 'x', operator: 'in', values: ['today'] }, 'money'))
  assert.ok(!fitsKind({ column: 'x', operator: 'between', values: ['2026-02-30', ''] }, 'date'))
})

test('periods end with the business date or are whole months', () => {
  assert.deepEqual(daysOf('last7', '2026-03-03'), { from: '2026-02-25', until: '2026-03-03' })
  assert.deepEqual(daysOf('month', '2028-02-10'), { from: '2028-02-01', until: '2028-02-29' })
  assert.deepEqual(daysOf('lastMonth', '2026-01-31'), { from: '2025-12-01', until: '2025-12-31' })
  assert.deepEqual(daysOf('yesterday', '2026-01-01'), { from: '2025-12-31', until: '2025-12-31' })
  assert.deepEqual(daysOf('month', '2026-12-31'), { from: '2026-12-01', until: '2026-12-31' })
})

test('all words are searched for, in any column, as they are shown', () => {
  const { find: search } = makeRowSearch(columns, standpoint)
  assert.equal(ids(search(rows, 'SILVA joão')), 'a')
  assert.equal(ids(search(rows, 'silva bloqueada')), '')
  assert.equal(ids(search(rows, 'bloqueada')), 'b')
  assert.equal(ids(search(rows, '1.234,50')), 'a')
  assert.equal(ids(search(rows, '1234,5')), 'a')
  assert.equal(ids(search(rows, '22/11/2026')), 'ab')
  assert.equal(ids(search(rows, '  ')), 'abc')
})

test('rows are sorted by what they mean, empty cells last both ways', () => {
  const by = (column: string, isDescending = false) =>
    ids(sortRows(rows, columns, [{ column, isDescending }]))
  assert.equal(by('room'), 'bac')
  assert.equal(by('name'), 'bac')
  assert.equal(by('name', true), 'abc')
  assert.equal(by('balance'), 'bac')
  assert.equal(by('balance', true), 'abc')
  assert.equal(
    ids(
      sortRows(rows, columns, [
        { column: 'state', isDescending: true },
        { column: 'room', isDescending: true },
      ]),
    ),
    'bca',
  )
})

test('a header goes ascending, descending, not; with Shift beside the others', () => {
  const first = nextSort([], 'a', false)
  assert.deepEqual(first, [{ column: 'a', isDescending: false }])
  const second = nextSort(first, 'b', true)
  assert.deepEqual(
    second.map(({ column }) => column),
    ['a', 'b'],
  )
  assert.deepEqual(nextSort(second, 'a', true)[0], { column: 'a', isDescending: true })
  assert.deepEqual(nextSort([{ column: 'a', isDescending: true }], 'a', false), [])
})

test('sums are exact, one a currency', () => {
  const many = Array.from({ length: 1000 }, () => rows[1]!)
  assert.deepEqual(totalsOf([...many, rows[0]!], columns)[0]?.amounts, [brl('1134.50')])
  const mixed = [...rows, { ...rows[0]!, balance: { amount: '500', currency: 'CLP' } }]
  assert.deepEqual(totalsOf(mixed, columns)[0]?.amounts, [brl('1234.40'), { amount: '500', currency: 'CLP' }])
  assert.equal(onlyCurrency(rows, columns.find(({ id }) => id === 'balance')!), 'BRL')
  assert.equal(onlyCurrency(mixed, columns.find(({ id }) => id === 'balance')!), null)
})
