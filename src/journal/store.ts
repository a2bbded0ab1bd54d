import type { QueryConfig } from 'pg'
import { boolArray, textArray } from '../db/arrays.ts'
import type { Actor } from '../users/actor.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Balance, Posting } from './posting.ts'
import {
  type ColumnType,
  columnType,
  insertStatement,
  keyOf,
  type Table,
  table,
  updateStatement,
} from './table.ts'

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
  readonly administrationVersion: bigint
  readonly currency: string
}

/**
 * Locks the property's books until the transaction ends: all that writes a property's books is in a row behind
 * this. No row: there is no such property.
 */
export function lockBooks(propertyId: string): QueryConfig {
  return {
    name: 'lock-books',
    text: `select b.business_date as "businessDate", b.reference_version as "referenceVersion", p.currency,
        (select version from administration) as "administrationVersion"
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

/** Those of the ids that are accepted operations of the property already. */
export function loadRecorded(propertyId: string, ids: readonly string[]): QueryConfig {
  return {
    name: 'load-recorded',
    text: `select id, name, actor_id as "actorId", input, answer from operations
      where property_id = $1 and id = any($2)`,
    values: [propertyId, textArray(ids)],
  }
}

/** The record of an operation, accepted or refused. Card numbers in the input are masked already. */
export type OperationRecord = {
  readonly id: string
  readonly operationId: string
  readonly name: string
  readonly actor: Actor
  readonly inputText: string
  readonly outcomeText: string
  readonly businessDate: PlainDate
}

export function appendOperations(
  propertyId: string,
  instant: string,
  records: readonly OperationRecord[],
): QueryConfig {
  return {
    name: 'append-operations',
    text: `insert into operations
        (property_id, id, name, actor_id, key_id, input, answer, business_date, recorded_at)
      select $1, v.*, $2 from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[],
        $9::date[]) as v(id, name, actor_id, key_id, input, answer, business_date)`,
    values: [
      propertyId,
      instant,
      textArray(records.map((record) => record.operationId)),
      textArray(records.map((record) => record.name)),
      textArray(records.map((record) => record.actor.userId)),
      textArray(records.map((record) => record.actor.keyId)),
      textArray(records.map((record) => record.inputText)),
      textArray(records.map((record) => record.outcomeText)),
      textArray(records.map((record) => record.businessDate)),
    ],
  }
}

export function appendRefusals(
  propertyId: string,
  instant: string,
  records: readonly OperationRecord[],
): QueryConfig {
  return {
    name: 'append-refusals',
    text: `insert into refusals
        (property_id, id, operation_id, name, actor_id, key_id, input, refusal, business_date, recorded_at)
      select $1, v.*, $2 from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[],
        $9::jsonb[], $10::date[]) as v(id, operation_id, name, actor_id, key_id, input, refusal, business_date)`,
    values: [
      propertyId,
      instant,
      textArray(records.map((record) => record.id)),
      textArray(records.map((record) => record.operationId)),
      textArray(records.map((record) => record.name)),
      textArray(records.map((record) => record.actor.userId)),
      textArray(records.map((record) => record.actor.keyId)),
      textArray(records.map((record) => record.inputText)),
      textArray(records.map((record) => record.outcomeText)),
      textArray(records.map((record) => record.businessDate)),
    ],
  }
}

/** A posting with the operation and the day that it belongs to. */
export type PostingRow = Posting & { readonly operationId: string; readonly businessDate: PlainDate }

export function appendPostings(
  propertyId: string,
  instant: string,
  postings: readonly PostingRow[],
): QueryConfig {
  return {
    name: 'append-postings',
    text: `insert into postings (property_id, id, operation_id, kind, debit_ledger, debit_id, credit_ledger,
        credit_id, amount_minor, line_id, reverses_id, business_date, recorded_at)
      select $1, v.*, $2 from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::text[], $10::int8[], $11::text[], $12::text[], $13::date[]) as v(id, operation_id, kind, debit_ledger,
        debit_id, credit_ledger, credit_id, amount_minor, line_id, reverses_id, business_date)`,
    values: [
      propertyId,
      instant,
      textArray(postings.map((posting) => posting.id)),
      textArray(postings.map((posting) => posting.operationId)),
      textArray(postings.map((posting) => posting.kind)),
      textArray(postings.map((posting) => posting.debit.ledger)),
      textArray(postings.map((posting) => posting.debit.id)),
      textArray(postings.map((posting) => posting.credit.ledger)),
      textArray(postings.map((posting) => posting.credit.id)),
      plainArray(postings.map((posting) => posting.amountMinor)),
      textArray(postings.map((posting) => posting.lineId)),
      textArray(postings.map((posting) => posting.reversesId)),
      textArray(postings.map((posting) => posting.businessDate)),
    ],
  }
}

/** Adds to kept balances what a batch has moved on them; makes those that do not exist. */
export function moveBalances(propertyId: string, moves: readonly Balance[]): QueryConfig {
  return {
    name: 'move-balances',
    text: `insert into balances (property_id, ledger, id, debit_minor, credit_minor)
      select $1, v.* from unnest($2::text[], $3::text[], $4::int8[], $5::int8[]) as v(ledger, id, debit, credit)
      on conflict (property_id, ledger, id) do update set
        debit_minor = balances.debit_minor + excluded.debit_minor,
        credit_minor = balances.credit_minor + excluded.credit_minor`,
    values: [
      propertyId,
      textArray(moves.map((move) => move.ledger)),
      textArray(moves.map((move) => move.id)),
      plainArray(moves.map((move) => move.debitMinor)),
      plainArray(moves.map((move) => move.creditMinor)),
    ],
  }
}

/** An event for other systems; what it says is the answer of its operation. */
export type OutboxRow = {
  readonly id: string
  readonly operationId: string
  readonly event: string
  readonly subjectId: string
}

export function appendOutbox(propertyId: string, instant: string, rows: readonly OutboxRow[]): QueryConfig {
  return {
    name: 'append-outbox',
    text: `insert into outbox (property_id, id, operation_id, event, subject_id, recorded_at)
      select $1, v.*, $2 from unnest($3::text[], $4::text[], $5::text[], $6::text[])
        as v(id, operation_id, event, subject_id)`,
    values: [
      propertyId,
      instant,
      textArray(rows.map((row) => row.id)),
      textArray(rows.map((row) => row.operationId)),
      textArray(rows.map((row) => row.event)),
      textArray(rows.map((row) => row.subjectId)),
    ],
  }
}

/** Moves the business date, and says that the catalogue has changed. Null leaves the date as it is. */
export function updateBooks(
  propertyId: string,
  change: { readonly businessDate: PlainDate | null; readonly referenceChanged: boolean },
): QueryConfig {
  return {
    name: 'update-books',
    text: `update books set business_date = coalesce($2, business_date), reference_version = reference_version + $3
      where property_id = $1`,
    values: [propertyId, change.businessDate, change.referenceChanged ? 1 : 0],
  }
}

/** The insert of a declared table's rows. */
export function insertRows(propertyId: string, of: Table<never>, rows: readonly object[]): QueryConfig {
  return write(propertyId, {
    of,
    rows,
    name: 'insert',
    text: insertStatement(of),
    columns: Object.keys(of.columns),
  })
}

/** The update of the mutable columns of a declared table's rows. */
export function updateRows(propertyId: string, of: Table<never>, rows: readonly object[]): QueryConfig {
  return write(propertyId, {
    of,
    rows,
    name: 'update',
    text: updateStatement(of),
    columns: [...of.key, ...of.mutable],
  })
}

/** The arrays by which keys of a declared table travel, one for each part of the key. */
export function keyArrays(of: Table<never>, keys: readonly string[]): string[] {
  if (of.key.length === 1) return [textArray(keys)]
  const parts = keys.map((key) => key.split(' '))
  return of.key.map((_, at) => textArray(parts.map((part) => part[at] ?? '')))
}

type Write = {
  readonly of: Table<never>
  readonly rows: readonly object[]
  readonly name: string
  readonly text: string
  readonly columns: readonly string[]
}

function write(propertyId: string, { of, rows, name, text, columns }: Write): QueryConfig {
  // In the order of their keys, so that two transactions that touch the same rows never wait for each other.
  const sorted = [...rows].sort((a, b) => (keyOf(of, a as never) < keyOf(of, b as never) ? -1 : 1))
  const arrays = columns.map((column) => {
    const values = sorted.map((row) => (row as Record<string, unknown>)[column])
    return encode(columnType(of, column), values)
  })
  return { name: `${name}-${of.name}`, text, values: [propertyId, ...arrays] }
}

function encode(type: ColumnType, values: readonly unknown[]): string {
  if (type === 'int4' || type === 'int8') return plainArray(values as readonly (bigint | number | null)[])
  if (type === 'bool') return boolArray(values as readonly (boolean | null)[])
  if (type === 'jsonb')
    return textArray(values.map((value) => (value === null ? null : JSON.stringify(value))))
  return textArray(values as readonly (string | null)[])
}

function plainArray(values: readonly (bigint | number | null)[]): string {
  return `{${values.map((value) => (value === null ? 'null' : String(value))).join(',')}}`
}
