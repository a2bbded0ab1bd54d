import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkItems,
  countsText,
  countText,
  type Example,
  exampleTarget,
  type OpenDay,
  type Target,
} from './checklist.ts'

const example = (given: Partial<Example>): Example => ({
  id: 'x',
  text: 'Maria',
  roomNumber: null,
  stayId: null,
  folioId: null,
  shiftId: null,
  ...given,
})

const day = (given: Partial<OpenDay>): OpenDay => ({
  date: '2026-03-12',
  nightsDue: 0,
  blocks: [],
  warnings: [],
  ...given,
})

const states = (given: Partial<OpenDay>) =>
  checkItems(day(given)).map(({ item, state, count }) => `${item} ${state} ${count}`)

test('a day with nothing left has every item, done', () => {
  assert.deepEqual(states({}), [
    'arrivals done 0',
    'departures done 0',
    'openShifts done 0',
    'nightsDue done 0',
    'foliosWithoutStay done 0',
    'overCredit done 0',
    'dirtyArrivals done 0',
  ])
})

test('what blocks stands first, then what warns, then what the close does', () => {
  const found = states({
    nightsDue: 7,
    blocks: [{ item: 'openShifts', count: 2, examples: [] }],
    warnings: [{ item: 'dirtyArrivals', count: 1, examples: [] }],
  })
  assert.deepEqual(found.slice(0, 4), [
    'openShifts blocks 2',
    'dirtyArrivals warns 1',
    'nightsDue later 7',
    'arrivals done 0',
  ])
})

test('an item that this page does not know is shown all the same', () => {
  const items = checkItems(day({ blocks: [{ item: 'openLots', count: 3, examples: [] }] }))
  assert.deepEqual([items[0]!.item, items[0]!.state, items[0]!.all], ['openLots', 'blocks', null])
  assert.equal(countText(items[0]!, 'pt-BR'), 'openLots: 3')
})

test('items are counted in words', () => {
  const counted = [
    { item: 'arrivals', count: 2 },
    { item: 'openShifts', count: 1 },
  ]
  assert.equal(countsText(counted, 'pt-BR'), '2 chegadas por tratar, 1 turno aberto')
  assert.equal(countsText(counted, 'en'), '2 arrivals to handle, 1 open shift')
  assert.equal(countText({ item: 'departures', count: 0 }, 'es'), 'Todas tratadas')
})

test('an example leads to the stay, else the folio, else the shift', () => {
  const table: readonly (readonly [Partial<Example>, Target | null])[] = [
    [{ stayId: 'S', folioId: 'F' }, { path: 'stays/S' }],
    [{ folioId: 'F' }, { path: 'folios/F' }],
    [{ shiftId: 'T' }, { path: 'desk', search: { shift: 'T' } }],
    [{}, null],
  ]
  for (const [given, target] of table) assert.deepEqual(exampleTarget(example(given)), target)
})
