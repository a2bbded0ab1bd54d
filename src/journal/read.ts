import type { ClientBase, Pool } from 'pg'
import type { PlainDate } from '../values/plain-date.ts'
import type { Ledger, RecordedPosting } from './posting.ts'

/** An operation as its record shows it. Card numbers were masked before it was written. */
export type OperationView = {
  readonly id: string
  readonly name: string
  readonly actorId: string
  readonly keyId: string | null
  readonly businessDate: PlainDate
  readonly recordedAt: string
  readonly input: unknown
  readonly answer: unknown
}

/** What the record is narrowed by; null asks for all. */
export type RecordFilter = {
  readonly propertyId: string
  readonly name: string | null
  readonly actorId: string | null
  readonly businessDate: PlainDate | null
  /** The instant and id of the last one of the page before. */
  readonly beforeInstant: string | null
  readonly before: string | null
  readonly limit: number
}

const OPERATION = `id, name, actor_id as "actorId", key_id as "keyId", business_date as "businessDate",
    recorded_at as "recordedAt", input, answer`

/** Accepted operations, the latest first. */
export async function loadOperations(pool: Pool, by: RecordFilter): Promise<readonly OperationView[]> {
  const found = await pool.query<OperationView>({
    name: 'load-operations',
    text: `select ${OPERATION} from operations
      where property_id = $1 and ($2::text is null or name = $2) and ($3::text is null or actor_id = $3)
        and ($4::date is null or business_date = $4)
        and (recorded_at, id) < (coalesce($5::timestamptz, 'infinity'), coalesce($6::text, ''))
      order by recorded_at desc, id desc limit $7`,
    values: [by.propertyId, by.name, by.actorId, by.businessDate, by.beforeInstant, by.before, by.limit],
  })
  return found.rows
}

/** An operation of a folio's history: what it told of the folio, and who did it. */
export type HistoryItem = Pick<OperationView, 'name' | 'businessDate' | 'recordedAt' | 'input' | 'answer'> & {
  readonly operationId: string
  readonly events: readonly { readonly event: string; readonly subjectId: string }[]
  readonly actorName: string | null
  /** The API key that was used. */
  readonly keyLabel: string | null
}

/** Everything that was done with a folio, the latest first. */
export async function loadHistory(
  pool: Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
): Promise<readonly HistoryItem[]> {
  const found = await pool.query<HistoryItem>({
    name: 'load-history',
    text: `select o.id as "operationId", o.name, x.events, u.name as "actorName", k.label as "keyLabel",
        o.business_date as "businessDate", o.recorded_at as "recordedAt", o.input, o.answer
      from (
        select operation_id, max(sequence) as last,
          json_agg(json_build_object('event', event, 'subjectId', subject_id) order by sequence) as events
        from outbox where property_id = $1 and folio_id = $2 group by operation_id
      ) as x
      join operations o on o.property_id = $1 and o.id = x.operation_id
      left join users u on u.id = o.actor_id
      left join api_keys k on k.id = o.key_id
      order by x.last desc`,
    values: [propertyId, folioId],
  })
  return found.rows
}

/** One accepted operation; null if the property has none of this id. */
export async function loadOperation(
  pool: Pool,
  { propertyId, operationId }: { readonly propertyId: string; readonly operationId: string },
): Promise<OperationView | null> {
  const found = await pool.query<OperationView>({
    name: 'load-operation',
    text: `select ${OPERATION} from operations where property_id = $1 and id = $2`,
    values: [propertyId, operationId],
  })
  return found.rows[0] ?? null
}

/** An operation that was refused; it changed nothing. */
export type RefusalView = Omit<OperationView, 'answer'> & {
  readonly operationId: string
  readonly refusal: unknown
}

/** Refused operations, the latest first. */
export async function loadRefusals(pool: Pool, by: RecordFilter): Promise<readonly RefusalView[]> {
  const found = await pool.query<RefusalView>({
    name: 'load-refusals',
    text: `select id, operation_id as "operationId", name, actor_id as "actorId", key_id as "keyId",
        business_date as "businessDate", recorded_at as "recordedAt", input, refusal
      from refusals
      where property_id = $1 and ($2::text is null or name = $2) and ($3::text is null or actor_id = $3)
        and ($4::date is null or business_date = $4)
        and (recorded_at, id) < (coalesce($5::timestamptz, 'infinity'), coalesce($6::text, ''))
      order by recorded_at desc, id desc limit $7`,
    values: [by.propertyId, by.name, by.actorId, by.businessDate, by.beforeInstant, by.before, by.limit],
  })
  return found.rows
}

/** An event for other systems. */
export type OutboxView = {
  /** 1, 2, 3 … without a gap, in the order of the commits. */
  readonly sequence: bigint
  readonly operationId: string
  readonly event: string
  readonly subjectId: string
  readonly recordedAt: string
}

/** The outbox, in the order in which it was written. */
export async function loadOutbox(
  pool: Pool,
  by: { readonly propertyId: string; readonly after: string | null; readonly limit: number },
): Promise<readonly OutboxView[]> {
  const found = await pool.query<OutboxView>({
    name: 'load-outbox',
    text: `select sequence, operation_id as "operationId", event, subject_id as "subjectId",
        recorded_at as "recordedAt"
      from outbox where property_id = $1 and ($2::int8 is null or sequence > $2::int8) order by sequence limit $3`,
    values: [by.propertyId, by.after, by.limit],
  })
  return found.rows
}

/** The postings of a day, in the order of its seal. */
export async function loadPostings(
  pool: Pool,
  by: {
    readonly propertyId: string
    readonly date: PlainDate
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly RecordedPosting[]> {
  const found = await pool.query<RecordedPosting>({
    name: 'load-postings',
    text: `select id, operation_id as "operationId", kind,
        jsonb_build_object('ledger', debit_ledger, 'id', debit_id) as debit,
        jsonb_build_object('ledger', credit_ledger, 'id', credit_id) as credit,
        amount_minor as "amountMinor", line_id as "lineId", reverses_id as "reversesId",
        business_date as "businessDate", recorded_at as "recordedAt"
      from postings where property_id = $1 and business_date = $2 and ($3::text is null or id > $3)
      order by id limit $4`,
    values: [by.propertyId, by.date, by.after, by.limit],
  })
  return found.rows
}

/** Days of the books, both included; null is open to that side. */
export type Days = { readonly from: PlainDate | null; readonly until: PlainDate | null }

/** Postings that {@link readPostings} holds at once. */
const POSTINGS_PAGE = 2000

/** All postings of some days, in pages, by day and then in the order of the seal: never more than a page in memory. */
export async function* readPostings(
  client: ClientBase,
  propertyId: string,
  { from, until }: Days,
): AsyncGenerator<readonly RecordedPosting[]> {
  let after = { date: from ?? '-infinity', id: '' }
  while (true) {
    const found = await client.query<RecordedPosting>({
      name: 'read-postings',
      text: `select id, operation_id as "operationId", kind,
          jsonb_build_object('ledger', debit_ledger, 'id', debit_id) as debit,
          jsonb_build_object('ledger', credit_ledger, 'id', credit_id) as credit,
          amount_minor as "amountMinor", line_id as "lineId", reverses_id as "reversesId",
          business_date as "businessDate", recorded_at as "recordedAt"
        from postings where property_id = $1 and (business_date, id) > ($2::date, $3::text)
          and business_date <= $4::date
        order by business_date, id limit ${POSTINGS_PAGE}`,
      values: [propertyId, after.date, after.id, until ?? 'infinity'],
    })
    const last = found.rows.at(-1)
    if (!last) return
    yield found.rows
    after = { date: last.businessDate, id: last.id }
  }
}

/** What moved on each ledger account in some days: debit less credit, minor units. Also those where it is zero. */
export async function loadLedgerBalances(
  client: ClientBase,
  propertyId: string,
  { from, until }: Days,
): Promise<readonly { readonly ledger: Ledger; readonly id: string; readonly balanceMinor: bigint }[]> {
  const found = await client.query<{ ledger: Ledger; id: string; balanceMinor: bigint }>({
    name: 'load-ledger-balances',
    text: `select ledger, id, sum(amount)::int8 as "balanceMinor" from (
        select debit_ledger as ledger, debit_id as id, amount_minor as amount from postings
          where property_id = $1 and business_date between $2::date and $3::date
        union all
        select credit_ledger, credit_id, -amount_minor from postings
          where property_id = $1 and business_date between $2::date and $3::date
      ) as sides group by ledger, id order by ledger collate "C", id collate "C"`,
    values: [propertyId, from ?? '-infinity', until ?? 'infinity'],
  })
  return found.rows
}
