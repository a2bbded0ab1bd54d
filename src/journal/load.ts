import type pg from 'pg'
import { textArray } from '../db/arrays.ts'
import { type Answer, pipelined, type Statement } from '../db/pipeline.ts'
import { MAX_ROUNDS } from './operation.ts'
import { keyArrays } from './rows.ts'
import type { BatchState } from './state.ts'
import {
  type Collection,
  collectionStatement,
  loadStatement,
  type Query,
  type Ref,
  type Table,
} from './table.ts'

/** Loads until nothing is missing; frees the connection first where there is something to load. */
export async function loadAll(
  loading: {
    readonly client: pg.Client
    readonly propertyId: string
    readonly state: BatchState
    readonly free?: () => Promise<void>
  },
  refs: () => readonly Ref[],
): Promise<void> {
  const { client, propertyId, state, free } = loading
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const loads = loadStatements(propertyId, state, refs())
    if (loads.length === 0) return
    await free?.()
    absorb(state, loads, await pipelined(client, loads))
  }
  throw new Error(`an operation needs more than ${MAX_ROUNDS} rounds of loading`)
}

/** A statement that loads, with what it asks for: its rows are taken in by it. */
export type Load = Statement & { readonly of: Loadable; readonly keys: readonly string[] }
type Loadable = Table<never> | Collection<never> | Query<never>

/** The statements that load what is missing of `refs`: one a table, collection or query. */
export function loadStatements(propertyId: string, state: BatchState, refs: readonly Ref[]): readonly Load[] {
  const wanted = new Map<Loadable, Set<string>>()
  for (const ref of state.missing(refs)) {
    const of = 'table' in ref ? ref.table : 'collection' in ref ? ref.collection : ref.query
    const keys = wanted.get(of) ?? new Set()
    wanted.set(of, keys.add(ref.key))
  }
  return [...wanted].map(([of, set]) => {
    const keys = [...set].sort()
    if ('text' in of) return { of, keys, name: of.name, text: of.text, values: [propertyId, keys[0]!] }
    if ('table' in of) {
      const name = `load-${of.table.name}-by-${of.by}${of.where ? '-some' : ''}`
      return { of, keys, name, text: collectionStatement(of), values: [propertyId, textArray(keys)] }
    }
    return {
      of,
      keys,
      name: `load-${of.name}`,
      text: loadStatement(of),
      values: [propertyId, ...keyArrays(of, keys)],
    }
  })
}

/** Takes in what was loaded. */
export function absorb(state: BatchState, loads: readonly Load[], answers: readonly Answer[]): void {
  for (const [at, { of, keys }] of loads.entries()) {
    const { rows } = answers[at]!
    if ('text' in of) state.absorbQuery(of, rows)
    else if ('table' in of) state.absorbCollection(of, rows, keys)
    else state.absorb(of, rows, keys)
  }
}
