import { bigintArray, documentArray, textArray } from '../db/arrays.ts'
import type { Statement } from '../db/pipeline.ts'
import type { Actor } from '../users/actor.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Balance, Posting } from './posting.ts'
import { inOrder } from './rows.ts'
import { type Part, table } from './table.ts'

/** The kept balances. The door writes them itself, as movements; operations only read them. */
export const balances = table<Balance>(
  'balances',
  { ledger: 'text', id: 'text', debitMinor: 'int8', creditMinor: 'int8' },
  { key: ['ledger', 'id'] },
)

/** The books of a property, as the door locks them at the start of a batch. */
export type Books = {
  readonly businessDate: PlainDate
  readonly referenceVersion: bigint
  /** Events in the outbox so far. */
  readonly eventCount: bigint
  readonly currency: string
  readonly issuer: Issuer
}

/** What a hotel says of itself at the head of what it prints. Plain JSON. */
export type Issuer = {
  readonly name: string
  /** CNPJ, without punctuation. */
  readonly taxId: string | null
  readonly address: unknown
}

/**
 * Locks the property's books until the transaction ends: all that writes a property's books is in a row behind
 * this. No row: there is no such property.
 */
export function lockBooks(propertyId: string): Statement {
  return {
    name: 'lock-books',
    text: `select b.business_date as "businessDate", b.reference_version as "referenceVersion",
        b.event_count as "eventCount", p.currency,
        json_build_object('name', p.name, 'taxId', p.tax_id, 'address', p.address) as issuer
      from books b join properties p on p.id = b.property_id
      where b.property_id = $1 for no key update of b`,
    values: [propertyId],
  }
}

/** An operation that was accepted, as its record has it. */
export type Recorded = {
  readonly id: string
  readonly name: string
  readonly actorId: string
  readonly input: unknown
  readonly answer: Readonly<Record<string, unknown>>
}

/**
 * The version of users, roles and keys, and those of the ids that are accepted operations of the property already.
 * Asked after the lock: what was waited for may have taken long enough for somebody to be put out.
 */
export function loadStanding(propertyId: string, ids: readonly string[]): Statement {
  return {
    name: 'load-standing',
    text: `select a.version, o.id, o.name, o.actor_id as "actorId", o.input, o.answer
      from administration a left join operations o on o.property_id = $1 and o.id = any($2)`,
    values: [propertyId, textArray(ids)],
  }
}

/** Reads the answer of {@link loadStanding}. */
export function readStanding(rows: readonly object[]): {
  readonly administrationVersion: bigint
  /** By id. */
  readonly recorded: Map<string, Recorded>
} {
  const read = rows as readonly (Recorded & { readonly version: bigint })[]
  const found = read.filter((row) => row.id !== null)
  return {
    administrationVersion: read[0]!.version,
    recorded: new Map(found.map(({ version: _, ...recorded }) => [recorded.id, recorded])),
  }
}

/** The record of an operation, accepted or refused. Card numbers in the input are masked already. */
export type OperationRecord = {
  readonly operationId: string
  readonly name: string
  readonly actor: Actor
  readonly inputText: string
  readonly outcomeText: string
  readonly businessDate: PlainDate
}

/** The record of a refusal has an id of its own, as one operation may be refused many times. */
export type RefusalRecord = OperationRecord & { readonly id: string }

/** Records accepted operations; each binds its id. */
export function appendOperations(records: readonly OperationRecord[]): Part {
  return {
    name: 'append-operations',
    text: `insert into operations
        (property_id, id, name, actor_id, key_id, input, answer, business_date, recorded_at)
      select $1, unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::json[]),
        unnest(?::json[]), unnest(?::date[]), $2::timestamptz`,
    values: [
      textArray(records.map((record) => record.operationId)),
      textArray(records.map((record) => record.name)),
      textArray(records.map((record) => record.actor.userId)),
      textArray(records.map((record) => record.actor.keyId)),
      documentArray(records.map((record) => record.inputText)),
      documentArray(records.map((record) => record.outcomeText)),
      textArray(records.map((record) => record.businessDate)),
    ],
  }
}

/** Records refused operations; an id may be refused any number of times. */
export function appendRefusals(records: readonly RefusalRecord[]): Part {
  return {
    name: 'append-refusals',
    text: `insert into refusals
        (property_id, id, operation_id, name, actor_id, key_id, input, refusal, business_date, recorded_at)
      select $1, unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
        unnest(?::json[]), unnest(?::json[]), unnest(?::date[]), $2::timestamptz`,
    values: [
      textArray(records.map((record) => record.id)),
      textArray(records.map((record) => record.operationId)),
      textArray(records.map((record) => record.name)),
      textArray(records.map((record) => record.actor.userId)),
      textArray(records.map((record) => record.actor.keyId)),
      documentArray(records.map((record) => record.inputText)),
      documentArray(records.map((record) => record.outcomeText)),
      textArray(records.map((record) => record.businessDate)),
    ],
  }
}

/** A posting with the operation and the day that it belongs to. */
export type PostingRow = {
  readonly posting: Posting
  readonly operationId: string
  readonly businessDate: PlainDate
}

/** Writes postings. There is no statement that changes or deletes one. */
export function appendPostings(postings: readonly PostingRow[]): Part {
  return {
    name: 'append-postings',
    text: `insert into postings (property_id, id, operation_id, kind, debit_ledger, debit_id, credit_ledger,
        credit_id, amount_minor, line_id, reverses_id, business_date, recorded_at)
      select $1, unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
        unnest(?::text[]), unnest(?::text[]), unnest(?::int8[]), unnest(?::text[]), unnest(?::text[]),
        unnest(?::date[]), $2::timestamptz`,
    values: [
      textArray(postings.map(({ posting }) => posting.id)),
      textArray(postings.map((row) => row.operationId)),
      textArray(postings.map(({ posting }) => posting.kind)),
      textArray(postings.map(({ posting }) => posting.debit.ledger)),
      textArray(postings.map(({ posting }) => posting.debit.id)),
      textArray(postings.map(({ posting }) => posting.credit.ledger)),
      textArray(postings.map(({ posting }) => posting.credit.id)),
      bigintArray(postings.map(({ posting }) => posting.amountMinor)),
      textArray(postings.map(({ posting }) => posting.lineId)),
      textArray(postings.map(({ posting }) => posting.reversesId)),
      textArray(postings.map((row) => row.businessDate)),
    ],
  }
}

/** Adds to kept balances what a batch has moved on them, by their keys; makes those that do not exist. */
export function moveBalances(moved: ReadonlyMap<string, Balance>): Part {
  const moves = inOrder(moved)
  return {
    name: 'move-balances',
    text: `insert into balances (property_id, ledger, id, debit_minor, credit_minor)
      select $1, unnest(?::text[]), unnest(?::text[]), unnest(?::int8[]), unnest(?::int8[])
      on conflict (property_id, ledger, id) do update set
        debit_minor = balances.debit_minor + excluded.debit_minor,
        credit_minor = balances.credit_minor + excluded.credit_minor`,
    values: [
      textArray(moves.map((move) => move.ledger)),
      textArray(moves.map((move) => move.id)),
      bigintArray(moves.map((move) => move.debitMinor)),
      bigintArray(moves.map((move) => move.creditMinor)),
    ],
  }
}

/** An event for other systems; what it says is the answer of its operation. */
export type OutboxRow = {
  readonly sequence: bigint
  readonly operationId: string
  readonly event: string
  readonly subjectId: string
  readonly folioId: string | null
}

/** Puts events into the outbox. */
export function appendOutbox(rows: readonly OutboxRow[]): Part {
  return {
    name: 'append-outbox',
    text: `insert into outbox (property_id, sequence, operation_id, event, subject_id, folio_id, recorded_at)
      select $1, unnest(?::int8[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
        $2::timestamptz`,
    values: [
      bigintArray(rows.map((row) => row.sequence)),
      textArray(rows.map((row) => row.operationId)),
      textArray(rows.map((row) => row.event)),
      textArray(rows.map((row) => row.subjectId)),
      textArray(rows.map((row) => row.folioId)),
    ],
  }
}

/** What a batch does to the books themselves. */
export type BooksChange = {
  /** The new open day; null where it stays as it is. */
  readonly businessDate: PlainDate | null
  /** The catalogue has changed. */
  readonly referenceChanged: boolean
  /** Events in the outbox after it. */
  readonly eventCount: bigint
}

/** Moves the business date, says that the catalogue has changed, counts the events. */
export function updateBooks(change: BooksChange): Part {
  return {
    name: 'update-books',
    text: `update books set business_date = coalesce(?::date, business_date), reference_version = reference_version + ?::int8,
        event_count = ?::int8
      where property_id = $1`,
    values: [change.businessDate, change.referenceChanged ? '1' : '0', String(change.eventCount)],
  }
}
