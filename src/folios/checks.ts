import type { Check } from '../journal/checks.ts'
import { LINE_CHECKS } from './checks-lines.ts'
import { PAYMENT_CHECKS } from './checks-payments.ts'

/**
 * What postings put on folios, one row for each folio that one touches. `what` it is: `paid`; `closed`, what the close of a
 * folio moves; or else `charged`.
 */
const ON_FOLIOS = `
  select side.folio_id, p.line_id, p.business_date, side.ledger, side.amount,
    case when p.kind in ('payment', 'refund', 'paymentVoid', 'paymentTransfer') then 'paid'
      when p.kind in ('onAccount', 'correctionClose', 'advanceInvoice', 'closeVoid') then 'closed' else 'charged' end as what
  from postings p cross join lateral (values
    (p.debit_ledger, p.debit_id, p.amount_minor), (p.credit_ledger, p.credit_id, -p.amount_minor)
  ) as side(ledger, folio_id, amount)
  where p.property_id = $1 and side.ledger in ('guest', 'deposit')`

/** Payments of the closing day that are tried in all combinations; a folio with more of them is not looked at. */
const TRIED = 16

/** What must hold of folios and what lies on them. */
export const FOLIO_CHECKS: readonly Check[] = [
  ...LINE_CHECKS,
  ...PAYMENT_CHECKS,
  {
    rule: 'the guest ledger is the sum of the folios',
    text: `select coalesce(moved.folio_id, lines.folio_id) as id, moved.amount as posted, lines.amount as lines
      from (select folio_id, sum(amount) as amount from (${ON_FOLIOS}) as p
        where what <> 'closed' group by folio_id) as moved
      full join (
        select folio_id, sum(amount) as amount from (
          select folio_id, amount_minor as amount from charges where property_id = $1 and state = 'posted'
          union all
          select folio_id, -amount_minor from payments where property_id = $1 and state = 'posted'
        ) as line group by folio_id
      ) as lines on lines.folio_id = moved.folio_id
      where coalesce(moved.amount, 0) <> coalesce(lines.amount, 0)`,
  },
  {
    // Payments may still come after the close, also on the same day, and the clocks of two servers do not say which
    // came first: so some of that day's payments must bring the folio to zero together with all that was before.
    rule: 'a settled folio stood at zero when it was closed',
    text: `with recursive closed as (
        select f.id, coalesce(sum(p.amount) filter (where p.what = 'charged' or p.business_date < f.closed_on), 0) as sure,
          coalesce(array_agg(p.amount) filter (where p.what = 'paid' and p.business_date = f.closed_on), '{}') as maybe,
          coalesce(sum(p.amount), 0) as day_end
        from (select * from folios where property_id = $1 and state = 'settled' and kind = 'standard') as f
        left join (${ON_FOLIOS}) as p
          on p.folio_id = f.id and p.business_date <= f.closed_on and p.what <> 'closed'
        group by f.id
      ), sums as (
        select id, 0 as tried, sure as total, maybe from closed
          where day_end <> 0 and cardinality(maybe) <= ${TRIED}
        union
        select id, tried + 1, total + taken, maybe
          from sums cross join lateral (values (0), (maybe[tried + 1])) as choice(taken)
          where tried < cardinality(maybe)
      )
      select id, min(abs(total)) as off_by from sums where tried = cardinality(maybe)
      group by id having not bool_or(total = 0)`,
  },
  {
    rule: 'what is closed on account is owed by its AR account, once and whole',
    text: `select coalesce(f.id, p.line_id) as id, f.receivable_account_id, p.id as posting_id
      from (select * from folios where property_id = $1 and state = 'onAccount' and closing_posting_id is not null) as f
      full join (
        select p.*, case when p.debit_ledger = 'city' then p.debit_id else p.credit_id end as city_id,
          case when p.debit_ledger = 'city' then p.credit_id else p.debit_id end as folio_id
        from postings p left join postings r
          on r.property_id = $1 and r.reverses_id = p.id
        where p.property_id = $1 and p.kind in ('onAccount', 'correctionClose')
          and 'city' in (p.debit_ledger, p.credit_ledger) and r.id is null
      ) as p on p.id = f.closing_posting_id
      left join (select folio_id, sum(amount) as amount from (${ON_FOLIOS}) as p group by folio_id) as left_on
        on left_on.folio_id = f.id
      where f.id is null or p.id is null or p.city_id <> f.receivable_account_id or p.line_id <> f.id
        or p.folio_id <> f.id or p.business_date <> f.closed_on or left_on.amount <> 0`,
  },
  {
    rule: 'a correction, an advance and a voided folio stand at zero',
    text: `select f.id, f.kind, f.state, sum(p.amount) as left_on, p.ledger
      from (select * from folios where property_id = $1
        and (kind in ('correction', 'advance') or state = 'voided')) as f
      join (${ON_FOLIOS}) as p on p.folio_id = f.id
      group by f.id, f.kind, f.state, p.ledger having sum(p.amount) <> 0`,
  },
  {
    rule: 'a credit never exceeds what there is of a line',
    text: `select c.id, c.amount_minor, sum(k.amount_minor) as corrected from charges c
      join (select * from charges where property_id = $1 and state = 'posted'
        and source in ('quantityCorrection', 'priceCorrection')) as k on k.source_id = c.id
      left join (select * from charges where property_id = $1) as h on h.id = c.parent_id
      -- A discount by code follows what it is given on, also across zero.
      where c.property_id = $1 and c.state = 'posted' and coalesce(h.folio_discount_id, c.folio_discount_id) is null
      group by c.id, c.amount_minor
      having sign(c.amount_minor + sum(k.amount_minor)) = -sign(c.amount_minor) and c.amount_minor <> 0`,
  },
  {
    rule: 'a correction is of a closed folio, and all that it corrects is of it',
    text: `select f.id, f.corrects_id, o.state from folios f
      left join (select * from folios where property_id = $1) as o on o.id = f.corrects_id
      where f.property_id = $1 and f.kind = 'correction' and f.state <> 'voided'
        and (o.id is null or o.kind <> 'standard' or o.state <> f.state)
      union all
      select k.id, k.folio_id, c.folio_id from charges k
      join (select * from folios where property_id = $1) as f on f.id = k.folio_id
      left join (select * from charges where property_id = $1) as c on c.id = k.source_id
      left join (select * from folios where property_id = $1) as g on g.id = c.folio_id
      where k.property_id = $1 and k.source in ('quantityCorrection', 'priceCorrection')
        and f.corrects_id is distinct from coalesce(g.corrects_id, g.id)`,
  },
  {
    rule: 'an advance is never used beyond what was invoiced',
    text: `select c.id, c.amount_minor, sum(u.amount_minor + coalesce(k.amount, 0)) as used from charges c
      join (select * from charges where property_id = $1 and state = 'posted' and source = 'advance') as u
        on u.source_id = c.id
      -- What was used and credited since is there again.
      left join (select source_id, sum(amount_minor) as amount from charges
        where property_id = $1 and state = 'posted' and source in ('quantityCorrection', 'priceCorrection')
        group by source_id) as k on k.source_id = u.id
      where c.property_id = $1 group by c.id, c.amount_minor, c.state
      having c.amount_minor + sum(u.amount_minor + coalesce(k.amount, 0)) < 0 or c.state <> 'posted'`,
  },
  {
    rule: 'no charge is posted to a folio, or changed on it, after its close',
    text: `select c.id, c.folio_id, c.business_date, f.closed_on from charges c
      join (select * from folios where property_id = $1 and state in ('settled', 'onAccount')) as f
        on f.id = c.folio_id
      where c.property_id = $1 and (c.business_date > f.closed_on or c.ended_on > f.closed_on
        -- The clocks of two servers may differ by so much.
        or c.recorded_at > f.closed_at + interval '2 seconds')`,
  },
  {
    rule: 'the numbers of a series have no gap, and none is given twice',
    text: `select coalesce(s.id, n.series) as series, s.next_number, n.least, n.greatest, n.taken
      from (select * from number_series where property_id = $1) as s
      full join (
        select series, min(number) as least, max(number) as greatest, count(distinct number) as taken,
          count(*) as given
        from documents where property_id = $1 group by series
      ) as n on n.series = s.id
      where s.id is null or coalesce(n.taken, 0) <> coalesce(n.given, 0)
        or s.next_number <> coalesce(n.taken, 0) + 1
        or (n.taken > 0 and (n.least <> 1 or n.greatest <> n.taken))`,
  },
  {
    rule: 'a closed folio has its document, which says what it comes to, and is voided with it',
    text: `select coalesce(f.id, d.folio_id) as id, f.state, d.id as document_id, d.state as document_state,
        d.total_minor, c.total as charged
      from (select * from folios where property_id = $1 and document_id is not null) as f
      full join (select * from documents where property_id = $1) as d on d.id = f.document_id
      left join (select folio_id, sum(amount_minor) as total from charges
        where property_id = $1 and state = 'posted' group by folio_id) as c on c.folio_id = f.id
      where f.id is null or d.id is null or d.folio_id <> f.id
        or (f.state = 'voided') <> (d.state = 'voided')
        or (f.state <> 'voided' and d.total_minor <> coalesce(c.total, 0))
        or (f.kind = 'correction') <> (d.corrects_id is not null)`,
  },
  {
    rule: 'the guest ledger is owed on folios that exist',
    text: `select p.folio_id as id, count(*) as postings from (${ON_FOLIOS}) as p
      left join (select id from folios where property_id = $1) as f on f.id = p.folio_id
      where f.id is null group by p.folio_id`,
  },
]
