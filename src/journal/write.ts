import type pg from 'pg'
import { COMMIT, openPipeline, type Pipeline, type Statement } from '../db/pipeline.ts'
import { newId } from '../values/id.ts'
import { instantText } from '../values/instant.ts'
import type { Verdict } from './decide.ts'
import { insertRows, updateRows } from './rows.ts'
import type { BatchState, Changes } from './state.ts'
import {
  appendOperations,
  appendOutbox,
  appendPostings,
  appendRefusals,
  type BooksChange,
  moveBalances,
  type OperationRecord,
  type OutboxRow,
  type PostingRow,
  type RefusalRecord,
  updateBooks,
} from './store.ts'
import { type Part, type Table, writeAll } from './table.ts'

/** Writes what a batch has decided, piece by piece, in its transaction. */
export type BatchWriter = {
  /** Sends a piece. PostgreSQL writes it while the next one is decided. */
  write(verdicts: readonly Verdict[]): void
  /** Waits until what was sent is written, so that the connection is free to load. */
  settle(): Promise<void>
  /** Sends the last piece, and commits. */
  commit(verdicts: readonly Verdict[]): Promise<void>
}

type Written = {
  readonly client: pg.Client
  readonly propertyId: string
  readonly tables: readonly Table<never>[]
  readonly state: BatchState
  readonly instantMs: number
  /** Events in the outbox before this batch. */
  readonly eventCount: bigint
}

/** What the pieces so far have done to the books. */
type BooksSoFar = { -readonly [P in keyof BooksChange]: BooksChange[P] }

type Piece = { readonly verdicts: readonly Verdict[]; readonly changes: Changes }

/** Makes the writer of a batch whose transaction is open on the connection. */
export function createWriter(written: Written): BatchWriter {
  const { client, propertyId, tables, state, instantMs } = written
  const instant = instantText(instantMs)
  const books: BooksSoFar = { businessDate: null, referenceChanged: false, eventCount: written.eventCount }
  let pipeline: Pipeline | null = null

  const statements = (
    verdicts: readonly Verdict[],
    { isLast }: { readonly isLast: boolean },
  ): Statement[] => {
    const changes = state.takeChanges()
    for (const table of [...changes.inserted.keys(), ...changes.updated.keys()]) {
      if (!tables.includes(table)) throw new Error(`${table.name} is not in the list of tables`)
    }
    const piece = { verdicts, changes }
    const parts = [
      ...recordParts(piece, instantMs),
      ...rowParts(piece, tables),
      ...journalParts(piece, books),
      ...(isLast ? booksParts(books, written.eventCount) : []),
    ]
    return parts.length > 0 ? [writeAll(propertyId, instant, parts)] : []
  }

  return {
    write: (verdicts) => {
      pipeline ??= openPipeline(client)
      pipeline.send(statements(verdicts, { isLast: false }))
    },
    settle: async () => {
      const open = pipeline
      pipeline = null
      await open?.end([])
    },
    commit: async (verdicts) => {
      const last = [...statements(verdicts, { isLast: true }), COMMIT]
      const answers = await (pipeline ?? openPipeline(client)).end(last)
      if (answers.at(-1)?.command !== 'COMMIT') throw new Error(`the batch of ${propertyId} did not commit`)
    },
  }
}

function* recordParts({ verdicts }: Piece, instantMs: number): Generator<Part> {
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
function* rowParts({ changes }: Piece, tables: readonly Table<never>[]): Generator<Part> {
  const { inserted, updated } = changes
  for (const table of tables) {
    const rows = inserted.get(table)
    if (rows) yield insertRows(table, rows)
  }
  for (const table of tables) {
    const rows = updated.get(table)
    if (rows) yield updateRows(table, rows)
  }
}

/** Postings, balances and events; what they do to the books is noted until the last piece. */
function* journalParts({ changes, verdicts }: Piece, books: BooksSoFar): Generator<Part> {
  const postings: PostingRow[] = []
  const told: OutboxRow[] = []
  for (const { record, isAccepted, effects } of verdicts) {
    if (!record || !isAccepted) continue
    const { operationId } = record
    for (const effect of effects) {
      if (effect.type === 'post') {
        postings.push({ posting: effect.posting, operationId, businessDate: record.businessDate })
      } else if (effect.type === 'tell') {
        books.eventCount++
        const { event, subjectId, folioId } = effect
        told.push({ sequence: books.eventCount, operationId, event, subjectId, folioId })
      } else if (effect.type === 'openDay') books.businessDate = effect.businessDate
      else books.referenceChanged ||= effect.table.isReference
    }
  }
  if (postings.length > 0) yield appendPostings(postings)
  if (changes.balances.size > 0) yield moveBalances(changes.balances)
  if (told.length > 0) yield appendOutbox(told)
}

function* booksParts(books: BooksChange, eventsBefore: bigint): Generator<Part> {
  if (books.businessDate || books.referenceChanged || books.eventCount > eventsBefore)
    yield updateBooks(books)
}
