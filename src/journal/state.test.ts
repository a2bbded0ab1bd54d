import assert from 'node:assert/strict'
import { test } from 'node:test'
import { insert, set } from './operation.ts'
import type { Balance } from './posting.ts'
import { createState } from './state.ts'
import { balances } from './store.ts'
import { collection, row, rowsOf, type Table, table } from './table.ts'

// What a batch holds in memory is what the database would have given, however and in whatever order it came in.

type Guest = { readonly id: string; readonly room: string; readonly name: string }
const guests = table<Guest>(
  'guests',
  { id: 'text', room: 'text', name: 'text' },
  { mutable: ['room', 'name'] },
)
const guestsInRoom = collection(guests, 'room')
const asTable = guests as unknown as Table<never>
const asCollection = guestsInRoom as never

const ann: Guest = { id: 'a', room: '1', name: 'Ann' }
const bob: Guest = { id: 'b', room: '1', name: 'Bob' }
const eve: Guest = { id: 'e', room: '2', name: 'Eve' }

test('a collection has one order, whether its rows were loaded or made in the batch', () => {
  for (const [loaded, made] of [
    [[ann, bob], []],
    [[bob, ann], []],
    [[bob], [ann]],
    [[], [bob, ann]],
  ] as const) {
    for (const isLoadedFirst of [true, false]) {
      const state = createState(new Map())
      const load = () => state.absorbCollection(asCollection, loaded, ['1'])
      if (isLoadedFirst) load()
      state.apply(made.map((guest) => insert(guests, guest)))
      if (!isLoadedFirst) load()
      assert.deepEqual(state.list(guestsInRoom, '1'), [ann, bob])
    }
  }
})

test('a row that moves is in one collection at a time', () => {
  const state = createState(new Map())
  state.absorbCollection(asCollection, [ann, bob], ['1'])
  state.apply([set(guests, 'b', { room: '2' })])
  // Loaded after the move, from a database that does not know of it yet.
  state.absorbCollection(asCollection, [eve], ['2'])
  assert.deepEqual(state.list(guestsInRoom, '1'), [ann])
  assert.deepEqual(state.list(guestsInRoom, '2'), [{ ...bob, room: '2' }, eve])
  state.apply([set(guests, 'b', { room: '1' })])
  assert.deepEqual(state.list(guestsInRoom, '1'), [ann, bob])
  assert.deepEqual(state.list(guestsInRoom, '2'), [eve])
})

test('what the batch has changed is newer than what is loaded afterwards', () => {
  const state = createState(new Map())
  state.absorb(asTable, [ann], ['a'])
  state.apply([set(guests, 'a', { name: 'Anne' })])
  state.absorb(asTable, [ann], ['a'])
  state.absorbCollection(asCollection, [ann], ['1'])
  assert.equal(state.get(guests, 'a')?.name, 'Anne')
  assert.deepEqual(state.list(guestsInRoom, '1'), [{ ...ann, name: 'Anne' }])
})

test('only what was asked for can be read, and what is missing is named', () => {
  const state = createState(new Map())
  assert.throws(() => state.get(guests, 'a'), /guests a was not named by needs/)
  assert.throws(() => state.list(guestsInRoom, '1'), /guests 1 was not named by needs/)
  assert.throws(() => state.balance('guest', 'x'), /balances guest x was not named by needs/)
  assert.equal(state.find(guests, 'a'), null)
  assert.deepEqual(state.findAll(guestsInRoom, '1'), [])
  const refs = [row(guests, 'a'), rowsOf(guestsInRoom, '1')]
  assert.deepEqual(state.missing(refs), refs)
  state.absorb(asTable, [], ['a'])
  state.absorbCollection(asCollection, [], ['1'])
  assert.deepEqual(state.missing(refs), [])
  assert.equal(state.get(guests, 'a'), null)
  assert.deepEqual(state.list(guestsInRoom, '1'), [])
})

test('a balance counts what the batch has moved, whether it was loaded before or after', () => {
  const posting = {
    id: 'p',
    kind: 'charge',
    debit: { ledger: 'guest', id: 'f' },
    credit: { ledger: 'revenue', id: 'BAR' },
    amountMinor: 50n,
    lineId: 'l',
    reversesId: null,
  } as const
  const held: Balance = { ledger: 'guest', id: 'f', debitMinor: 100n, creditMinor: 30n }
  for (const rows of [[held], []]) {
    for (const isLoadedFirst of [true, false]) {
      const state = createState(new Map())
      const load = () => state.absorb(balances as never, rows, ['guest f'])
      if (isLoadedFirst) load()
      state.apply([{ type: 'post', posting }])
      if (!isLoadedFirst) load()
      assert.equal(state.balance('guest', 'f'), rows.length === 0 ? 50n : 120n)
      assert.deepEqual(
        [...state.takeChanges().balances.values()],
        [{ ledger: 'guest', id: 'f', debitMinor: 50n, creditMinor: 0n }],
      )
      assert.equal(state.takeChanges().balances.size, 0)
      assert.equal(state.balance('guest', 'f'), rows.length === 0 ? 50n : 120n)
    }
  }
})

test('effects are applied all or not at all', () => {
  const state = createState(new Map())
  state.absorb(asTable, [ann], ['a'])
  for (const [wrong, error] of [
    [[insert(guests, bob), insert(guests, ann)], /guests a exists/],
    [[insert(guests, bob), insert(guests, bob)], /guests b exists/],
    [[insert(guests, bob), set(guests, 'e', { name: 'X' })], /guests e was not loaded/],
    [[insert(guests, bob), set(guests, 'a', { id: 'z' })], /guests.id never changes/],
  ] as const) {
    assert.throws(() => state.apply(wrong), error)
    assert.equal(state.find(guests, 'b'), null)
    const { inserted, updated } = state.takeChanges()
    assert.equal(inserted.size + updated.size, 0)
  }
})
