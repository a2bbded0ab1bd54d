import assert from 'node:assert/strict'
import type pg from 'pg'
import { verifyBooks } from '../src/checks.ts'
import { NO_DIGEST } from '../src/day/day.ts'
import { digestDay } from '../src/day/store.ts'

/**
 * Every row of every table, as text in a fixed order: two snapshots are equal where nothing has changed. Given a
 * property, of the tables of a property only its own rows.
 */
export async function snapshot(
  pool: pg.Pool,
  propertyId?: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await pool.query<{ name: string; isOfProperty: boolean }>(
    `select t.tablename as name, exists (select from information_schema.columns c where c.table_schema = 'public'
        and c.table_name = t.tablename and c.column_name = 'property_id') as "isOfProperty"
      from pg_tables t where t.schemaname = 'public' order by t.tablename`,
  )
  const entries = await Promise.all(
    tables.rows.map(async ({ name, isOfProperty }): Promise<[string, readonly string[]]> => {
      const isNarrowed = isOfProperty && propertyId !== undefined
      const rows = await pool.query<{ line: string }>(
        `select to_jsonb(t)::text as line from ${name} t ${isNarrowed ? 'where property_id = $1' : ''}
          order by to_jsonb(t)::text collate "C"`,
        isNarrowed ? [propertyId] : [],
      )
      return [name, rows.rows.map((row) => row.line)]
    }),
  )
  return Object.fromEntries(entries)
}

/** The tables in which two snapshots differ. */
export function changedTables(
  before: Readonly<Record<string, readonly string[]>>,
  after: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return Object.keys(after).filter((name) => before[name]?.join('\n') !== after[name]?.join('\n'))
}

/** What must hold of a property's books whatever has happened; each query names what breaks its rule. */
const RULES: Readonly<Record<string, string>> = {
  'a kept balance is the sum of its postings': `
    with moved as (
      select ledger, id, sum(debit) as debit, sum(credit) as credit from (
        select debit_ledger as ledger, debit_id as id, amount_minor as debit, 0 as credit
          from postings where property_id = $1
        union all
        select credit_ledger, credit_id, 0, amount_minor from postings where property_id = $1) as sides
      where ledger in ('guest', 'city', 'deposit') group by ledger, id)
    select coalesce(m.ledger, b.ledger) as ledger, coalesce(m.id, b.id) as id, m.debit, m.credit, b.debit_minor,
      b.credit_minor
    from moved m full join (select * from balances where property_id = $1) b on b.ledger = m.ledger and b.id = m.id
    where m.debit is distinct from b.debit_minor or m.credit is distinct from b.credit_minor`,
  'a charge has its posting, and a posting of a charge its charge': `
    select c.id, c.amount_minor, p.id as posting, p.amount_minor as moved
    from (select * from charges where property_id = $1) c
    full join (select * from postings where property_id = $1 and kind = 'charge') p on p.id = c.posting_id
    where c.id is null or (c.amount_minor <> 0 and c.posting_id is null) or (p.id is not null and not (
      p.line_id = c.id and p.amount_minor = abs(c.amount_minor) and c.origin_folio_id =
        case when c.amount_minor > 0 then p.debit_id else p.credit_id end
      and 'guest' = case when c.amount_minor > 0 then p.debit_ledger else p.credit_ledger end))`,
  'a charge is reversed once if it has ended, and not otherwise': `
    select c.id, c.state, r.id as reversal
    from charges c join postings p on p.property_id = $1 and p.id = c.posting_id
    left join postings r on r.property_id = $1 and r.reverses_id = p.id
    where c.property_id = $1 and ((c.state = 'posted') = (r.id is not null) or (r.id is not null and not (
      (r.kind = 'chargeVoid') = (c.state = 'voided') and r.amount_minor = p.amount_minor
      and r.debit_ledger = p.credit_ledger and r.credit_ledger = p.debit_ledger)))`,
  'what is earned and taxed is the lines that stand, by ledger account': `
    select coalesce(p.ledger, l.ledger) as ledger, coalesce(p.id, l.id) as id, p.amount as posted, l.amount as stands
    from (
      select ledger, id, sum(amount) as amount from (
        select credit_ledger as ledger, credit_id as id, amount_minor as amount from postings where property_id = $1
        union all select debit_ledger, debit_id, -amount_minor from postings where property_id = $1) as sides
      where ledger in ('revenue', 'discount', 'advance', 'tax', 'fee') group by ledger, id) p
    full join (
      select case kind when 'item' then 'revenue' else kind end as ledger, code as id, sum(amount_minor) as amount
      from charges where property_id = $1 and state = 'posted' group by 1, 2) l on l.ledger = p.ledger and l.id = p.id
    where coalesce(p.amount, 0) <> coalesce(l.amount, 0)`,
  'a line of a discount by code is of one that its folio has, and of charges there': `
    select c.id from charges c join folios f on f.property_id = $1 and f.id = c.folio_id
    left join folio_discounts d on d.property_id = $1 and d.id = c.folio_discount_id
    where c.property_id = $1 and c.state = 'posted' and c.folio_discount_id is not null
      and f.state in ('open', 'locked') and (d.folio_id is distinct from c.folio_id or d.ended_on is not null
        or not exists (select from charges i where i.property_id = $1 and i.folio_id = c.folio_id
          and i.kind = 'item' and i.state = 'posted'))`,
  'money given back is a payment below zero, never a charge that was voided, corrected or moved': `
    select p.id, p.kind from postings p left join payments y on y.property_id = $1 and y.id = p.line_id
    where p.property_id = $1 and (p.kind in ('payment', 'refund', 'paymentVoid', 'paymentTransfer')) <> (y.id is not null)
      or p.property_id = $1 and p.kind = 'refund' and y.amount_minor >= 0`,
  'dependants end with their charge': `
    select d.id from charges d join charges c on c.property_id = $1 and c.id = d.parent_id
    where d.property_id = $1 and d.state <> c.state`,
  'the postings of a payment sum to it': `
    select y.id, y.amount_minor, s.amount from (select * from payments where property_id = $1) y
    full join (
      select line_id, sum(case when credit_ledger in ('guest', 'deposit') then amount_minor else -amount_minor end) as amount
      from postings where property_id = $1 and kind in ('payment', 'refund') group by line_id) s on s.line_id = y.id
    where y.amount_minor is distinct from s.amount`,
  'each posting of a payment is reversed once if it is voided, and not otherwise': `
    select y.id, p.id as posting from payments y
    join postings p on p.property_id = $1 and p.kind in ('payment', 'refund') and p.line_id = y.id
    left join postings r on r.property_id = $1 and r.reverses_id = p.id and r.kind = 'paymentVoid'
    where y.property_id = $1 and (y.state = 'voided') <> (r.id is not null)`,
  'what is on a folio is its lines, its payments and what was taken over of it': `
    select f.id from folios f where f.property_id = $1 and
      coalesce((select sum(debit_minor - credit_minor) from balances b
        where b.property_id = $1 and b.ledger in ('guest', 'deposit') and b.id = f.id), 0) <>
      coalesce((select sum(amount_minor) from charges c
        where c.property_id = $1 and c.folio_id = f.id and c.state = 'posted'), 0)
      - coalesce((select sum(amount_minor) from payments y
        where y.property_id = $1 and y.folio_id = f.id and y.state = 'posted'), 0)
      + coalesce((select sum(case when f.id = p.debit_id then amount_minor else -amount_minor end)
        from postings p where p.property_id = $1 and p.kind in ('onAccount', 'correctionClose', 'closeVoid')
          and (p.debit_ledger = 'guest' and p.debit_id = f.id or p.credit_ledger = 'guest' and p.credit_id = f.id)
          -- An advance leaves the deposits of its own folio.
          and p.debit_id <> p.credit_id), 0)`,
  'a folio on account stands at zero, a settled one at what was corrected and paid since': `
    select f.id, f.state from folios f where f.property_id = $1 and f.state in ('settled', 'onAccount') and
      coalesce((select debit_minor - credit_minor from balances b
        where b.property_id = $1 and b.ledger = 'guest' and b.id = f.id), 0) <>
      case when f.state = 'onAccount' or f.kind <> 'standard' then 0
        else - coalesce((select sum(amount_minor) from payments y
          where y.property_id = $1 and y.folio_id = f.id and y.state = 'posted' and y.recorded_at > f.closed_at), 0)
        + coalesce((select sum(d.total_minor) from documents d
          where d.property_id = $1 and d.corrects_id = f.document_id and d.state = 'issued'), 0) end
      -- Of a payment in the same instant nobody can tell which came first.
      and not exists (select from payments y
        where y.property_id = $1 and y.folio_id = f.id and y.recorded_at = f.closed_at)`,
  'no line is younger than the close of its folio': `
    select c.id from charges c join folios f on f.property_id = $1 and f.id = c.folio_id
    where c.property_id = $1 and f.state in ('settled', 'onAccount')
      and (c.recorded_at > f.closed_at or c.business_date > f.closed_on or c.ended_on > f.closed_on)`,
  'document numbers have no gaps': `
    select s.id, s.next_number, n.taken from number_series s
    join (select series, count(*) as taken, max(number) as last from documents
      where property_id = $1 group by series) n on n.series = s.id
    where s.property_id = $1 and (s.next_number <> n.taken + 1 or n.last <> n.taken)`,
  'a user has at most one open shift': `
    select user_id from shifts where property_id = $1 and state = 'open' group by user_id having count(*) > 1`,
  'an AR account owes no more than its limit': `
    select a.id from accounts a join balances b on b.property_id = $1 and b.ledger = 'city' and b.id = a.id
    where a.property_id = $1 and b.debit_minor - b.credit_minor > a.credit_limit_minor`,
  'a posted night has its charge, on its date, of its rate': `
    select n.stay_id, n.service_date from stay_nights n
    left join charges c on c.property_id = $1 and c.id = n.charge_id
    where n.property_id = $1 and n.charge_id is not null and (c.id is null
      or c.business_date <> n.service_date or c.unit_price_minor <> n.rate_minor)`,
  'two guests are never in one room': `
    select room_id from stays where property_id = $1 and state = 'inHouse' group by room_id having count(*) > 1`,
  'what is written belongs to an operation that was accepted': `
    select id from (
      select id, operation_id from postings where property_id = $1
      union all select sequence::text, operation_id from outbox where property_id = $1) as written
    where operation_id not in (select id from operations where property_id = $1)`,
  'every operation that changes a folio tells it, once': `
    select o.id, o.name from operations o
    left join (select operation_id, count(*) as told from outbox where property_id = $1 group by operation_id) x
      on x.operation_id = o.id
    where o.property_id = $1 and x.told is distinct from case when o.answer ->> 'paymentId' is null then 1 else 2 end
      and o.name in ('postCharge', 'voidCharge', 'postPayment', 'voidPayment', 'createFolio', 'closeFolio',
        'postRoomNight', 'checkIn', 'checkOut')`,
  'the answer of an operation is what is in the books': `
    select o.id, o.name from operations o
    left join charges c on c.property_id = $1 and c.id = o.answer #>> '{charge,id}'
    left join payments y on y.property_id = $1 and y.id = o.answer #>> '{payment,id}'
    where o.property_id = $1 and (
      (o.name in ('postCharge', 'postRoomNight', 'voidCharge') and c.id is null)
      or (o.name in ('postPayment', 'voidPayment') and y.id is null)
      or (o.name = 'voidCharge' and c.state <> 'voided') or (o.name = 'voidPayment' and y.state <> 'voided'))`,
  'every line was posted by one operation': `
    select l.id, o.times from (
      select c.id from charges c join folios f on f.property_id = $1 and f.id = c.origin_folio_id
        where c.property_id = $1 and c.kind = 'item' and c.source is null and f.kind <> 'correction'
      union all select id from payments where property_id = $1) l
    left join (
      select coalesce(answer #>> '{charge,id}', answer #>> '{payment,id}', answer ->> 'paymentId') as id,
        count(*) as times
      from operations where property_id = $1 and name in ('postCharge', 'postRoomNight', 'postPayment', 'refundCard',
        'closeFolio', 'correctFolio')
      group by 1) o on o.id = l.id
    where o.times is distinct from 1`,
  'nothing carries the date of a closed day that was posted after it was closed': `
    select p.id from postings p join days d on d.property_id = $1 and d.business_date = p.business_date
    where p.property_id = $1 and p.recorded_at > d.closed_at`,
  'a sealed day has all its postings': `
    select d.business_date from days d where d.property_id = $1 and d.posting_count is not null
      and d.posting_count <> (select count(*) from postings p
        where p.property_id = $1 and p.business_date = d.business_date)`,
  'a closed night was posted': `
    select n.stay_id, n.service_date from stay_nights n
    join stays s on s.property_id = $1 and s.id = n.stay_id
    join days d on d.property_id = $1 and d.business_date = n.service_date
    where n.property_id = $1 and n.charge_id is null and s.state in ('inHouse', 'departed')
      and n.service_date >= s.arrived_on and n.service_date < coalesce(s.departed_on, 'infinity')`,
}

/**
 * Asserts all that must hold of a property's books whatever has happened, sealed days included: by questions of the
 * tests' own, and by those of `comanda verify`.
 */
export async function assertBooks(pool: pg.Pool, propertyId = 'hotel'): Promise<void> {
  const client = await pool.connect()
  try {
    // Tables that were filled a moment ago have no statistics, and seem too small for anything but nested loops.
    await client.query('set enable_nestloop = off')
    for (const [rule, text] of Object.entries(RULES)) {
      const broken = await client.query({ text, values: [propertyId] })
      assert.deepEqual(broken.rows, [], rule)
    }
    await client.query('reset enable_nestloop')
  } finally {
    client.release()
  }
  await assertLedgers(pool, propertyId)
  await assertSealedDays(pool, propertyId)
  const findings = await verifyBooks({ pool, propertyId })
  assert.deepEqual(
    findings.filter((finding) => finding.found > 0),
    [],
    'comanda verify finds nothing',
  )
}

/** Every ledger account's debit less credit, summed over all: zero, since each posting is on two sides. */
async function assertLedgers(pool: pg.Pool, propertyId: string): Promise<void> {
  const sums = await pool.query<{ ledger: string; balance: bigint }>(
    `select ledger, sum(amount)::int8 as balance from (
      select debit_ledger as ledger, amount_minor as amount from postings where property_id = $1
      union all select credit_ledger, -amount_minor from postings where property_id = $1) as sides group by ledger`,
    [propertyId],
  )
  assert.equal(
    sums.rows.reduce((sum, row) => sum + row.balance, 0n),
    0n,
    'the ledgers sum to zero',
  )
}

/** The chain of sealed days recomputed from the postings, and their ledgers rolled forward from nothing. */
async function assertSealedDays(pool: pg.Pool, propertyId: string): Promise<void> {
  const days = await pool.query<{ date: string; digest: string | null; previous: string | null }>(
    `select business_date as date, digest, previous_digest as previous from days
      where property_id = $1 order by business_date`,
    [propertyId],
  )
  let previousDigest = NO_DIGEST
  for (const { date, digest, previous } of days.rows) {
    if (digest === null) continue
    assert.equal(previous, previousDigest, `the seal of ${date} is chained to the day before`)
    const recomputed = await digestDay(pool, { propertyId, date, previousDigest })
    assert.equal(digest, recomputed.digest, `the seal of ${date}`)
    previousDigest = digest
  }
  const rolled = await pool.query(
    `select d.business_date, l.ledger, l.closing_minor, s.balance
      from days d join day_ledgers l on l.property_id = $1 and l.business_date = d.business_date
      left join lateral (
        select sum(case when p.debit_ledger = l.ledger then p.amount_minor else 0 end)
          - sum(case when p.credit_ledger = l.ledger then p.amount_minor else 0 end) as balance
        from postings p where p.property_id = $1 and p.business_date <= d.business_date
          and l.ledger in (p.debit_ledger, p.credit_ledger)) s on true
      where d.property_id = $1 and l.closing_minor is distinct from coalesce(s.balance, 0)`,
    [propertyId],
  )
  assert.deepEqual(rolled.rows, [], 'the ledgers of a sealed day roll forward')
}
