import type pg from 'pg'
import type { Check } from '../journal/checks.ts'
import { NO_DIGEST } from './day.ts'
import { digestDay } from './store.ts'

/** What must hold of closed days. The digests themselves are recomputed by {@link findBrokenSeals}. */
export const DAY_CHECKS: readonly Check[] = [
  {
    rule: 'the closed days are a chain without a gap, up to the open day',
    text: `select business_date, previous_digest, before_digest, next_date from (
        select d.business_date, d.digest, d.previous_digest, lag(d.digest) over by_date as before_digest,
          row_number() over by_date as place,
          coalesce(lead(d.business_date) over by_date, b.business_date) as next_date
        from days d join books b on b.property_id = $1 where d.property_id = $1
        window by_date as (order by d.business_date)
      ) as day
      where next_date <> business_date + 1
        or (digest is not null and previous_digest is distinct from
          case when place = 1 then '${NO_DIGEST}' else before_digest end)`,
  },
  {
    rule: 'what is dated before the open day is of a closed day',
    text: `select p.business_date, count(*) as postings from postings p
      join books b on b.property_id = $1 and p.business_date < b.business_date
      where p.property_id = $1
        and p.business_date not in (select business_date from days where property_id = $1)
      group by p.business_date`,
  },
  {
    rule: 'a sealed day has as many postings as when it was sealed',
    text: `select d.business_date, d.posting_count, coalesce(p.count, 0) as postings
      from (select * from days where property_id = $1 and digest is not null) as d
      left join (select business_date, count(*) as count from postings where property_id = $1
        group by business_date) as p on p.business_date = d.business_date
      where d.posting_count <> coalesce(p.count, 0)`,
  },
  {
    rule: 'the ledgers of a sealed day are what was posted, rolled forward',
    text: `with moved as (
        select business_date, ledger, sum(debit) as debit, sum(credit) as credit from (
          select business_date, debit_ledger as ledger, amount_minor as debit, 0 as credit
            from postings where property_id = $1
          union all
          select business_date, credit_ledger, 0, amount_minor from postings where property_id = $1
        ) as sides group by business_date, ledger
      ), expected as (
        select d.business_date, l.ledger, coalesce(m.debit, 0) as debit, coalesce(m.credit, 0) as credit,
          sum(coalesce(m.debit - m.credit, 0)) over (partition by l.ledger order by d.business_date) as closing
        from (select business_date from days where property_id = $1 and digest is not null) as d
        cross join (select distinct ledger from moved) as l
        left join moved m on m.business_date = d.business_date and m.ledger = l.ledger
      )
      select coalesce(e.business_date, l.business_date) as business_date, coalesce(e.ledger, l.ledger) as ledger,
        e.debit, l.debit_minor, e.credit, l.credit_minor, e.closing, l.closing_minor
      from expected e
      full join (select * from day_ledgers where property_id = $1) as l
        on l.business_date = e.business_date and l.ledger = e.ledger
      where (coalesce(l.debit_minor, 0), coalesce(l.credit_minor, 0), coalesce(l.closing_minor, 0),
          coalesce(l.opening_minor, 0))
        <> (coalesce(e.debit, 0), coalesce(e.credit, 0), coalesce(e.closing, 0),
          coalesce(e.closing - e.debit + e.credit, 0))`,
  },
]

/** The sealed days whose digest is not that of their postings, recomputed from the first day on. */
export async function findBrokenSeals(
  client: pg.ClientBase,
  propertyId: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const days = await client.query<{ date: string; digest: string; previousDigest: string }>({
    text: `select business_date as date, digest, previous_digest as "previousDigest" from days
      where property_id = $1 and digest is not null order by business_date`,
    values: [propertyId],
  })
  const broken: { readonly date: string; readonly digest: string; readonly recomputed: string }[] = []
  for (const { date, digest, previousDigest } of days.rows) {
    const recomputed = await digestDay(client, { propertyId, date, previousDigest })
    if (recomputed.digest !== digest) broken.push({ date, digest, recomputed: recomputed.digest })
  }
  return broken
}
