import type pg from 'pg'
import { derivedIds } from '../values/id.ts'
import { instantText } from '../values/instant.ts'
import type { Verdict } from './decide.ts'
import type { Effect } from './operation.ts'
import { pipelined } from './pipeline.ts'
import type { BatchState } from './state.ts'
import {
  appendOperations,
  appendOutbox,
  appendPostings,
  appendRefusals,
  insertRows,
  moveBalances,
  type OutboxRow,
  type PostingRow,
  updateBooks,
  updateRows,
} from './store.ts'
import type { Table } from './table.ts'

type Written = {
  readonly client: pg.Client
  readonly propertyId: string
  readonly tables: readonly Table<never>[]
  readonly state: BatchState
  readonly verdicts: readonly Verdict[]
  readonly instantMs: number
}

/** Writes all that a batch decided, and commits, in one round trip. */
export async function writeBatch(written: Written): Promise<void> {
  const { client, propertyId, instantMs } = written
  const instant = instantText(instantMs)
  const queries: pg.QueryConfig[] = [
    ...recordQueries(written, instant),
    ...rowQueries(written),
    ...journalQueries(written, instant),
  ]
  const answers = await pipelined<pg.QueryConfig | string>(client, [...queries, 'commit'])
  // A transaction that failed before answers a commit with ROLLBACK, and no error.
  if (answers.at(-1)?.command !== 'COMMIT') throw new Error(`the batch of ${propertyId} did not commit`)
}

function recordQueries({ propertyId, verdicts }: Written, instant: string): pg.QueryConfig[] {
  const records = verdicts.filter((verdict) => verdict.record)
  const accepted = records.filter((verdict) => verdict.isAccepted).map((verdict) => verdict.record!)
  const refused = records.filter((verdict) => !verdict.isAccepted).map((verdict) => verdict.record!)
  return [
    ...(accepted.length > 0 ? [appendOperations(propertyId, instant, accepted)] : []),
    ...(refused.length > 0 ? [appendRefusals(propertyId, instant, refused)] : []),
  ]
}

/** New rows in the order in which they may refer to each other, then changed ones. */
function rowQueries({ propertyId, tables, state }: Written): pg.QueryConfig[] {
  const of = (rows: ReadonlyMap<string, object> | undefined): object[] => [...(rows?.values() ?? [])]
  const { inserted, updated } = state.changes
  for (const table of [...inserted.keys(), ...updated.keys()]) {
    if (!tables.includes(table)) throw new Error(`${table.name} is not in the list of tables`)
  }
  return [
    ...tables
      .filter((table) => inserted.has(table))
      .map((table) => insertRows(propertyId, table, of(inserted.get(table)))),
    ...tables
      .filter((table) => updated.has(table))
      .map((table) => updateRows(propertyId, table, of(updated.get(table)))),
  ]
}

function journalQueries(
  { propertyId, state, verdicts, instantMs }: Written,
  instant: string,
): pg.QueryConfig[] {
  const postings: PostingRow[] = []
  const told: OutboxRow[] = []
  let opened: string | null = null
  for (const { record, effects } of verdicts) {
    if (!record) continue
    const { operationId, businessDate } = record
    const outboxId = derivedIds({ operationId: `outbox ${operationId}`, propertyId, instantMs })
    for (const effect of effects) {
      if (effect.type === 'post') postings.push({ ...effect.posting, operationId, businessDate })
      else if (effect.type === 'tell') {
        told.push({ id: outboxId('out'), operationId, event: effect.event, subjectId: effect.subjectId })
      } else if (effect.type === 'openDay') opened = effect.businessDate
    }
  }
  const moves = [...state.changes.balances.values()].sort((a, b) =>
    a.ledger + a.id < b.ledger + b.id ? -1 : 1,
  )
  const referenceChanged = verdicts.some((verdict) => verdict.effects.some(touchesReference))
  return [
    ...(postings.length > 0 ? [appendPostings(propertyId, instant, postings)] : []),
    ...(moves.length > 0 ? [moveBalances(propertyId, moves)] : []),
    ...(told.length > 0 ? [appendOutbox(propertyId, instant, told)] : []),
    ...(opened || referenceChanged
      ? [updateBooks(propertyId, { businessDate: opened, referenceChanged })]
      : []),
  ]
}

function touchesReference(effect: Effect): boolean {
  return (effect.type === 'insert' || effect.type === 'set') && effect.table.isReference
}
