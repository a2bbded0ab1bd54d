import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type Query, table } from '../journal/table.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Day, DayLedger } from './day.ts'

/** The closed days of a property; the open one has no row. */
export const days = table<Day>(
  'days',
  {
    businessDate: 'date',
    closedAt: 'timestamptz',
    closedBy: 'text',
    postingCount: 'int8',
    previousDigest: 'text',
    digest: 'text',
    sealedAt: 'timestamptz',
  },
  { key: ['businessDate'], mutable: ['postingCount', 'previousDigest', 'digest', 'sealedAt'] },
)

/** The ledgers of sealed days, rolled forward; written once. */
export const dayLedgers = table<DayLedger>(
  'day_ledgers',
  {
    businessDate: 'date',
    ledger: 'text',
    openingMinor: 'int8',
    debitMinor: 'int8',
    creditMinor: 'int8',
    closingMinor: 'int8',
  },
  { key: ['businessDate', 'ledger'] },
)

/** What moved on each ledger on a closed day (`$2`), rolled forward from the day before. */
export const ledgerRoll: Query<Omit<DayLedger, 'businessDate'>> = {
  name: 'day-ledger-roll',
  text: `select l.ledger, coalesce(sum(l.opening), 0)::int8 as "openingMinor", sum(l.debit)::int8 as "debitMinor",
      sum(l.credit)::int8 as "creditMinor", (sum(l.opening) + sum(l.debit) - sum(l.credit))::int8 as "closingMinor"
    from (
      select ledger, closing_minor as opening, 0 as debit, 0 as credit
        from day_ledgers where property_id = $1 and business_date = $2::date - 1
      union all
      select debit_ledger, 0, sum(amount_minor), 0
        from postings where property_id = $1 and business_date = $2::date group by debit_ledger
      union all
      select credit_ledger, 0, 0, sum(amount_minor)
        from postings where property_id = $1 and business_date = $2::date group by credit_ledger
    ) as l group by l.ledger order by l.ledger`,
}

/** How many postings a day has (`$2`). */
export const postingCount: Query<{ readonly count: bigint }> = {
  name: 'day-posting-count',
  text: `select count(*) as count from postings where property_id = $1 and business_date = $2::date`,
}

/** Postings that are read at once; what a digest holds in memory, whatever the day's size. */
const PAGE = 5000

/**
 * The digest of a closed day: SHA-256 over the digest of the day before, a line feed, and a line for each posting of
 * the day, in the order of their ids, which ends in a line feed too. No lock is needed: a closed day's postings never change.
 */
export async function digestDay(
  client: pg.ClientBase | pg.Pool,
  day: { readonly propertyId: string; readonly date: PlainDate; readonly previousDigest: string },
): Promise<{ readonly digest: string; readonly postingCount: number }> {
  const hash = createHash('sha256').update(`${day.previousDigest}\n`)
  let count = 0
  for (let after = ''; ; ) {
    const page = await client.query<{ lines: string | null; last: string | null; count: number }>({
      name: 'digest-day',
      text: `select string_agg(concat_ws(e'\\t', id, operation_id, kind, debit_ledger, debit_id, credit_ledger, credit_id,
            amount_minor, line_id, coalesce(reverses_id, '-'), recorded_at at time zone 'UTC'), e'\\n' order by id)
            as lines, max(id) as last, count(*)::int4 as count
        from (select * from postings where property_id = $1 and business_date = $2 and id > $3
          order by id limit ${PAGE}) as page`,
      values: [day.propertyId, day.date, after],
    })
    const { lines, last, count: size } = page.rows[0]!
    if (lines !== null) hash.update(`${lines}\n`)
    count += size
    if (size < PAGE || last === null) break
    after = last
  }
  return { digest: hash.digest('hex'), postingCount: count }
}

/** The nights that a closing day must post, in pages by stay: in house, of the date, not charged yet. */
export async function loadDueNights(
  pool: pg.Pool,
  page: {
    readonly propertyId: string
    readonly date: PlainDate
    readonly after: string
    readonly limit: number
  },
): Promise<readonly string[]> {
  const found = await pool.query<{ stayId: string }>({
    name: 'load-due-nights',
    text: `select s.id as "stayId"
      from stays s cross join lateral (
        select from stay_nights where property_id = $1 and stay_id = s.id and service_date = $2
          and charge_id is null offset 0
      ) as night
      where s.property_id = $1 and s.state = 'inHouse' and s.departure > $2 and s.id > $3
      order by s.id limit $4`,
    values: [page.propertyId, page.date, page.after, page.limit],
  })
  return found.rows.map((night) => night.stayId)
}

/** How many nights a closing day must still post. */
export async function countDueNights(
  client: pg.ClientBase | pg.Pool,
  propertyId: string,
  date: PlainDate,
): Promise<number> {
  const found = await client.query<{ count: number }>({
    name: 'count-due-nights',
    text: `select count(*)::int4 as count
      from stays s cross join lateral (
        select from stay_nights where property_id = $1 and stay_id = s.id and service_date = $2
          and charge_id is null offset 0
      ) as night
      where s.property_id = $1 and s.state = 'inHouse' and s.departure > $2`,
    values: [propertyId, date],
  })
  return found.rows[0]!.count
}

/** The days that are closed and not sealed yet, the oldest first. */
export async function loadUnsealedDays(pool: pg.Pool, propertyId: string): Promise<readonly PlainDate[]> {
  const found = await pool.query<{ date: PlainDate }>({
    name: 'load-unsealed-days',
    text: `select business_date as date from days where property_id = $1 and digest is null order by business_date`,
    values: [propertyId],
  })
  return found.rows.map((day) => day.date)
}

/** A day as it is recorded; null if it is not closed. */
export async function loadDay(pool: pg.Pool, propertyId: string, date: PlainDate): Promise<Day | null> {
  const found = await pool.query<Day>({
    name: 'load-day',
    text: `select business_date as "businessDate", closed_at as "closedAt", closed_by as "closedBy",
        posting_count as "postingCount", previous_digest as "previousDigest", digest, sealed_at as "sealedAt"
      from days where property_id = $1 and business_date = $2`,
    values: [propertyId, date],
  })
  return found.rows[0] ?? null
}

/** The property's open business date; null if there is no such property. */
export async function loadBusinessDate(pool: pg.Pool, propertyId: string): Promise<PlainDate | null> {
  const found = await pool.query<{ date: PlainDate }>({
    name: 'load-business-date',
    text: `select business_date as date from books where property_id = $1`,
    values: [propertyId],
  })
  return found.rows[0]?.date ?? null
}

/** The checklist outside the door, to look at; `sealDay` asks it again under the lock. */
export async function loadChecklist<Row>(
  pool: pg.Pool,
  query: Query<Row>,
  day: { readonly propertyId: string; readonly date: PlainDate },
): Promise<readonly Row[]> {
  const { name, text } = query
  const found = await pool.query({ name, text, values: [day.propertyId, day.date] })
  return found.rows as readonly Row[]
}

/** The ledgers of a sealed day. */
export async function loadDayLedgers(
  pool: pg.Pool,
  propertyId: string,
  date: PlainDate,
): Promise<readonly DayLedger[]> {
  const found = await pool.query<DayLedger>({
    name: 'load-day-ledgers',
    text: `select business_date as "businessDate", ledger, opening_minor as "openingMinor",
        debit_minor as "debitMinor", credit_minor as "creditMinor", closing_minor as "closingMinor"
      from day_ledgers where property_id = $1 and business_date = $2 order by ledger`,
    values: [propertyId, date],
  })
  return found.rows
}

/** What stands on each ledger now: the closing of the last sealed day, and what was posted since. Minor units. */
export async function loadLedgers(
  client: pg.ClientBase | pg.Pool,
  propertyId: string,
): Promise<readonly { readonly ledger: string; readonly balanceMinor: bigint }[]> {
  const found = await client.query<{ ledger: string; balanceMinor: bigint }>({
    name: 'load-ledgers',
    text: `with sealed as (
        select max(business_date) as date from days where property_id = $1 and digest is not null
      ), moved as (
        select ledger, closing_minor as minor from day_ledgers, sealed
          where property_id = $1 and business_date = sealed.date
        union all
        select debit_ledger, amount_minor from postings, sealed
          where property_id = $1 and business_date > coalesce(sealed.date, '-infinity')
        union all
        select credit_ledger, -amount_minor from postings, sealed
          where property_id = $1 and business_date > coalesce(sealed.date, '-infinity')
      )
      select ledger, sum(minor)::int8 as "balanceMinor" from moved group by ledger order by ledger`,
    values: [propertyId],
  })
  return found.rows
}
