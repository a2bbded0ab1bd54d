import type pg from 'pg'
import { COMMIT, pipelined } from '../db/pipeline.ts'
import { newId } from '../values/id.ts'
import { instantText } from '../values/instant.ts'
import type { Verdict } from './decide.ts'
import { insertRows, updateRows } from './rows.ts'
import type { BatchState } from './state.ts'
import {
  appendOperations,
  appendOutbox,
  appendPostings,
  appendRefusals,
  moveBalances,
  type OperationRecord,
  type OutboxRow,
  type PostingRow,
  type RefusalRecord,
  updateBooks,
} from './store.ts'
import { type Part, type Table, writeAll } from './table.ts'

type Written = {
  readonly client: pg.Client
  readonly propertyId: string
  readonly tables: readonly Table<never>[]
  readonly state: BatchState
  readonly verdicts: readonly Verdict[]
  readonly instantMs: number
  /** Events in the outbox before this batch. */
  readonly eventCount: bigint
}

/** Writes all that a batch decided, and commits, in one round trip. */
export async function writeBatch(written: Written): Promise<void> {
  const { propertyId, tables, state } = written
  for (const table of [...state.changes.inserted.keys(), ...state.changes.updated.keys()]) {
    if (!tables.includes(table)) throw new Error(`${table.name} is not in the list of tables`)
  }
  const parts = [...recordParts(written), ...rowParts(written), ...journalParts(written)]
  const writes = parts.length > 0 ? [writeAll(propertyId, instantText(written.instantMs), parts)] : []
  const answers = await pipelined(written.client, [...writes, COMMIT])
  if (answers.at(-1)?.command !== 'COMMIT') throw new Error(`the batch of ${propertyId} did not commit`)
}

function* recordParts({ instantMs, verdicts }: Written): Generator<Part> {
  const accepted: OperationRecord[] = []
  const refused: RefusalRecord[] = []
  for (const { record, isAccepted } of verdicts) {
    if (!record) continue
    if (isAccepted) accepted.push(record)
    // Not derived: an id may be refused any number of times, also within one batch.
    else refused.push({ ...record, id: newId('ref', instantMs) })
  }
  if (accepted.length > 0) yield appendOperations(accepted)
  if (refused.length > 0) yield appendRefusals(refused)
}

/** New rows in the order in which they may refer to each other, then changed ones. */
function* rowParts({ tables, state }: Written): Generator<Part> {
  const { inserted, updated } = state.changes
  for (const table of tables) {
    const rows = inserted.get(table)
    if (rows) yield insertRows(table, rows)
  }
  for (const table of tables) {
    const rows = updated.get(table)
    if (rows) yield updateRows(table, rows)
  }
}

function* journalParts({ state, verdicts, eventCount }: Written): Generator<Part> {
  const postings: PostingRow[] = []
  const told: OutboxRow[] = []
  let businessDate: string | null = null
  let referenceChanged = false
  for (const { record, isAccepted, effects } of verdicts) {
    if (!record || !isAccepted) continue
    const { operationId } = record
    for (const effect of effects) {
      if (effect.type === 'post') {
        postings.push({ posting: effect.posting, operationId, businessDate: record.businessDate })
      } else if (effect.type === 'tell') {
        const sequence = eventCount + BigInt(told.length) + 1n
        told.push({ sequence, operationId, event: effect.event, subjectId: effect.subjectId })
      } else if (effect.type === 'openDay') businessDate = effect.businessDate
      else referenceChanged ||= effect.table.isReference
    }
  }
  const { balances } = state.changes
  if (postings.length > 0) yield appendPostings(postings)
  if (balances.size > 0) yield moveBalances(balances)
  if (told.length > 0) yield appendOutbox(told)
  if (businessDate || referenceChanged || told.length > 0) {
    yield updateBooks({ businessDate, referenceChanged, eventCount: eventCount + BigInt(told.length) })
  }
}
