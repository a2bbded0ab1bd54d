import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Filter, fitsOperator, OPERATORS } from './filter.ts'
import { EVERYTHING, type GridState, gridStateFromSearch, searchFromGridState } from './grid-state.ts'
import { PERIODS } from './period.ts'
import { parseSearch, stringifySearch } from './search-params.ts'

// As literals have it; `deepEqual` sees the difference.
const PLAIN = { noNullPrototype: true } as const
const columnIds = fc.stringMatching(/^[a-z][A-Za-z0-9_-]{0,8}$/)
const someText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const ends = fc.constantFrom('', '2026-11-01', '2026-11-30', '100.50', '-3')
const values: Record<(typeof OPERATORS)[number], fc.Arbitrary<readonly string[]>> = {
  is: fc.array(someText, { minLength: 1, maxLength: 4 }),
  not: fc.array(someText, { minLength: 1, maxLength: 4 }),
  has: fc.tuple(someText),
  between: fc.tuple(ends, ends),
  in: fc.tuple(fc.constantFrom(...PERIODS)),
  empty: fc.constant([]),
  filled: fc.constant([]),
}
const filters: fc.Arbitrary<Filter> = fc
  .constantFrom(...OPERATORS)
  .chain((operator) =>
    fc.record({ column: columnIds, operator: fc.constant(operator), values: values[operator] }, PLAIN),
  )
  .filter(fitsOperator)
const states: fc.Arbitrary<GridState> = fc.record(
  {
    text: fc.string({ unit: 'grapheme', maxLength: 20 }),
    sort: fc.uniqueArray(fc.record({ column: columnIds, isDescending: fc.boolean() }, PLAIN), {
      selector: ({ column }) => column,
      maxLength: 3,
    }),
    filters: fc.array(filters, { maxLength: 4 }),
    view: fc.option(someText),
  },
  PLAIN,
)

test('a state comes back from the URL that it makes', () => {
  fc.assert(
    fc.property(states, (state) => {
      const url = stringifySearch(searchFromGridState(state))
      assert.deepEqual(gridStateFromSearch(parseSearch(url)), state)
      assert.deepEqual(gridStateFromSearch(searchFromGridState(state)), state)
    }),
    { numRuns: 1000 },
  )
})

test('the URL is readable', () => {
  const state = gridStateFromSearch(
    parseSearch(
      '?q=silva&sort=-balance,name&f=state:is:open,locked&f=arrival:between:2026-11-01..2026-11-30',
    ),
  )
  assert.deepEqual(state, {
    text: 'silva',
    sort: [
      { column: 'balance', isDescending: true },
      { column: 'name', isDescending: false },
    ],
    filters: [
      { column: 'state', operator: 'is', values: ['open', 'locked'] },
      { column: 'arrival', operator: 'between', values: ['2026-11-01', '2026-11-30'] },
    ],
    view: null,
  })
  assert.equal(
    stringifySearch(searchFromGridState(state)),
    '?q=silva&sort=-balance,name&f=state:is:open,locked&f=arrival:between:2026-11-01..2026-11-30',
  )
})

test('garbage is left out, and the rest is read', () => {
  const bad = [
    '',
    'x',
    'a:b:c',
    'a:is',
    'a:is:',
    'a:between:1',
    'a:between:..',
    'a:in:someday',
    ':is:x',
    'a:empty:x',
  ]
  const state = gridStateFromSearch({ q: 101, sort: ',--a,b,-b,c d', f: [...bad, 'ok:has:x'], view: null })
  assert.deepEqual(state, {
    text: '101',
    sort: [{ column: 'b', isDescending: false }],
    filters: [{ column: 'ok', operator: 'has', values: ['x'] }],
    view: null,
  })
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (search) => void gridStateFromSearch(search)),
  )
  assert.deepEqual(gridStateFromSearch({}), EVERYTHING)
})

test('nothing is said in the URL of a list that shows everything', () => {
  assert.equal(stringifySearch(searchFromGridState(EVERYTHING)), '')
})
