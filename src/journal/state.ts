import type { Effect } from './operation.ts'
import { type Balance, KEPT_LEDGERS, type Ledger, type Posting } from './posting.ts'
import { balances } from './store.ts'
import { type Collection, keyOf, type Query, type Ref, type Table } from './table.ts'

/** What a batch has loaded and changed so far. A row that is known not to exist is null. */
export type State = {
  /** A loaded row; null if there is none. Throws if it was never asked for. */
  get<Row>(table: Table<Row>, ...key: readonly string[]): Row | null
  /** The same, but null also while it has not been loaded: for `needs`, which is asked before. */
  find<Row>(table: Table<Row>, ...key: readonly string[]): Row | null
  /**
   * The rows of a loaded collection, in the order of their keys: what is decided over them does not depend on what
   * else was in the batch. Throws if it was never asked for.
   */
  list<Row>(collection: Collection<Row>, key: string): readonly Row[]
  /** The same, but empty while it has not been loaded. */
  findAll<Row>(collection: Collection<Row>, key: string): readonly Row[]
  /** The rows that a query answered; it must have been asked for. */
  answer<Row>(query: Query<Row>): readonly Row[]
  /** Debit less credit of a kept ledger account, minor units; it must have been asked for. */
  balance(ledger: Ledger, id: string): bigint
}

/** The rows of one table that a batch holds. */
type Rows = Map<string, object | null>

/** The state as the door fills and changes it. */
export type BatchState = State & {
  /** Those of the refs that are not loaded yet. */
  missing(refs: readonly Ref[]): Ref[]
  /** Takes loaded rows in; a row that the batch already holds is newer and stays. */
  absorb(table: Table<never>, rows: readonly object[], keys: readonly string[]): void
  absorbCollection(collection: Collection<never>, rows: readonly object[], keys: readonly string[]): void
  absorbQuery(query: Query<never>, rows: readonly object[]): void
  /** Applies the effects of one accepted operation. All or nothing: it throws before it changes anything. */
  apply(effects: readonly Effect[]): void
  /** What has changed since this was asked last: it is the caller's to write. */
  takeChanges(): Changes
}

/** What a piece of a batch writes: each row in its last form, whether inserted here or before. */
export type Changes = {
  readonly inserted: Map<Table<never>, Map<string, object>>
  readonly updated: Map<Table<never>, Map<string, object>>
  /** By how much each kept balance moves. */
  readonly balances: Map<string, { ledger: Ledger; id: string; debitMinor: bigint; creditMinor: bigint }>
}

/** An empty state over the reference tables that the door holds in memory. */
export function createState(reference: ReadonlyMap<Table<never>, ReadonlyMap<string, object>>): BatchState {
  const tables = new Map<Table<never>, Rows>()
  const collected = new Map<Collection<never>, Map<string, Set<string>>>()
  const answered = new Map<Query<never>, readonly object[]>()
  let changes = noChanges()

  const find = (table: Table<never>, key: string): object | null | undefined => {
    const own = tables.get(table)?.get(key)
    if (own !== undefined || !table.isReference) return own
    return reference.get(table)?.get(key) ?? null
  }
  const listed = (collection: Collection<never>, key: string): object[] | undefined => {
    const keys = collected.get(collection)?.get(key)
    if (!keys) return undefined
    const rows = [...keys].sort().map((rowKey) => find(collection.table, rowKey)) as Record<string, unknown>[]
    return rows.filter((row) => row[collection.by] === key)
  }
  const put = (table: Table<never>, key: string, row: object): void => {
    entry(tables, table, () => new Map()).set(key, row)
    for (const collection of table.collections as readonly Collection<never>[]) {
      const value = (row as Record<string, unknown>)[collection.by]
      if (typeof value === 'string') collected.get(collection)?.get(value)?.add(key)
    }
  }

  return {
    takeChanges: () => {
      const taken = changes
      changes = noChanges()
      return taken
    },
    get: (table, ...key) => asked(find(table as never, key.join(' ')), table.name, key) as never,
    find: (table, ...key) => (find(table as never, key.join(' ')) ?? null) as never,
    list: (collection, key) => asked(listed(collection as never, key), collection.table.name, [key]) as never,
    findAll: (collection, key) => (listed(collection as never, key) ?? []) as never,
    answer: (query) => asked(answered.get(query as never), query.name, []) as never,
    balance: (ledger, id) => {
      const held = find(balances as never, `${ledger} ${id}`) as Balance | null | undefined
      const balance = asked(held, balances.name, [ledger, id])
      return balance ? balance.debitMinor - balance.creditMinor : 0n
    },
    missing: (refs) =>
      refs.filter((ref) => {
        if ('table' in ref) return find(ref.table, ref.key) === undefined
        if ('query' in ref) return !answered.has(ref.query)
        return !collected.get(ref.collection)?.has(ref.key)
      }),
    absorb: (table, rows, keys) => {
      const held = entry(tables, table, () => new Map())
      for (const row of rows) {
        const key = keyOf(table, row as never)
        if (held.get(key) == null) held.set(key, isBalance(table) ? withMoves(row as Balance, changes) : row)
      }
      for (const key of keys) {
        if (held.has(key)) continue
        const moved = isBalance(table) ? changes.balances.get(key) : undefined
        held.set(key, moved ? { ...moved } : null)
      }
    },
    absorbCollection: (collection, rows, keys) => {
      const held = entry(tables, collection.table, () => new Map())
      const sets = entry(collected, collection, () => new Map<string, Set<string>>())
      for (const key of keys) sets.set(key, new Set())
      for (const row of rows) {
        const key = keyOf(collection.table, row as never)
        if (held.get(key) == null) held.set(key, row)
        sets.get(String((row as Record<string, unknown>)[collection.by]))?.add(key)
      }
      for (const [rowKey, row] of held) {
        const value = (row as Record<string, unknown> | null)?.[collection.by]
        if (typeof value === 'string' && keys.includes(value)) sets.get(value)?.add(rowKey)
      }
    },
    absorbQuery: (query, rows) => {
      answered.set(query, rows)
    },
    apply: (effects) => {
      checkEffects(effects, find)
      for (const effect of effects) {
        if (effect.type === 'insert') {
          const key = keyOf(effect.table, effect.row as never)
          put(effect.table, key, effect.row)
          entry(changes.inserted, effect.table, () => new Map()).set(key, effect.row)
        } else if (effect.type === 'set') {
          const row = { ...find(effect.table, effect.key), ...effect.fields }
          put(effect.table, effect.key, row)
          const isNew = changes.inserted.get(effect.table)?.has(effect.key)
          entry(isNew ? changes.inserted : changes.updated, effect.table, () => new Map()).set(
            effect.key,
            row,
          )
        } else if (effect.type === 'post') {
          moveBalances(effect.posting, changes, tables)
        }
      }
    },
  }
}

/** Refuses what would be half applied: an inserted row that exists, a set of one that does not. */
function checkEffects(
  effects: readonly Effect[],
  find: (table: Table<never>, key: string) => object | null | undefined,
): void {
  const made = new Set<string>()
  for (const effect of effects) {
    if (effect.type === 'insert') {
      const key = keyOf(effect.table, effect.row as never)
      const name = `${effect.table.name} ${key}`
      if (find(effect.table, key) || made.has(name)) throw new Error(`${name} exists`)
      made.add(name)
    } else if (effect.type === 'set') {
      if (!find(effect.table, effect.key) && !made.has(`${effect.table.name} ${effect.key}`)) {
        throw new Error(`${effect.table.name} ${effect.key} was not loaded`)
      }
      const wrong = Object.keys(effect.fields).find((name) => !effect.table.mutable.includes(name as never))
      if (wrong) throw new Error(`${effect.table.name}.${wrong} never changes`)
    } else if (effect.type === 'post' && effect.posting.amountMinor <= 0n) {
      throw new Error(`posting ${effect.posting.id} moves ${effect.posting.amountMinor}`)
    }
  }
}

function moveBalances(posting: Posting, changes: Changes, tables: Map<Table<never>, Rows>): void {
  for (const side of ['debit', 'credit'] as const) {
    const { ledger, id } = posting[side]
    if (!KEPT_LEDGERS.has(ledger)) continue
    const key = `${ledger} ${id}`
    const moved = entry(changes.balances, key, () => ({ ledger, id, debitMinor: 0n, creditMinor: 0n }))
    moved[`${side}Minor`] += posting.amountMinor
    const held = tables.get(balances as never)
    const known = held?.get(key) as Balance | null | undefined
    if (known === undefined) continue
    const base = known ?? { ledger, id, debitMinor: 0n, creditMinor: 0n }
    held?.set(key, { ...base, [`${side}Minor`]: base[`${side}Minor`] + posting.amountMinor })
  }
}

function noChanges(): Changes {
  return { inserted: new Map(), updated: new Map(), balances: new Map() }
}

function isBalance(table: Table<never>): boolean {
  return table === (balances as unknown as Table<never>)
}

/** A balance as loaded, with what this batch has moved on it before it was asked for. */
function withMoves(row: Balance, changes: Changes): Balance {
  const moved = changes.balances.get(`${row.ledger} ${row.id}`)
  if (!moved) return row
  const { debitMinor, creditMinor } = moved
  return { ...row, debitMinor: row.debitMinor + debitMinor, creditMinor: row.creditMinor + creditMinor }
}

/** Throws where an operation reads what its `needs` did not name: a defect of the operation. */
function asked<T>(value: T | undefined, table: string, key: readonly string[]): T {
  if (value !== undefined) return value
  throw new Error(`${table} ${key.join(' ')} was not named by needs`)
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key)
  if (held !== undefined) return held
  const made = make()
  map.set(key, made)
  return made
}
