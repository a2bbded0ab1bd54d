import type { Check } from '../journal/checks.ts'

/** What a folio's own postings put on it, by kind: `charge` and `chargeVoid` alike `charged`, and so on. */
const ON_FOLIOS = `
  select case when debit_ledger = 'guest' then debit_id else credit_id end as folio_id, line_id, business_date,
    case when kind in ('charge', 'chargeVoid') then 'charged' when kind in ('payment', 'paymentVoid') then 'paid'
      else 'onAccount' end as what,
    case when debit_ledger = 'guest' then amount_minor else -amount_minor end as amount
  from postings where property_id = $1 and 'guest' in (debit_ledger, credit_ledger)`

/** Payments of the closing day that are tried in all combinations; a folio with more of them is not looked at. */
const TRIED = 16

/** What must hold of folios and what lies on them. */
export const FOLIO_CHECKS: readonly Check[] = [
  {
    rule: 'a charge and its posting say the same, and neither is without the other',
    text: `select coalesce(c.id, p.line_id) as id, c.amount_minor, p.id as posting_id, p.amount_minor as posted
      from (select * from charges where property_id = $1) as c
      full join (select * from postings where property_id = $1 and kind = 'charge') as p on p.id = c.posting_id
      where c.id is null or (c.amount_minor <> 0 and p.id is null) or (p.id is not null and (
        p.line_id <> c.id or p.amount_minor <> abs(c.amount_minor) or p.business_date <> c.business_date
        or case when c.amount_minor > 0 then array[p.debit_ledger, p.debit_id, p.credit_ledger, p.credit_id]
          else array[p.credit_ledger, p.credit_id, p.debit_ledger, p.debit_id] end
          <> array['guest', c.folio_id, case when c.kind = 'item' then 'revenue' else c.kind end, c.code]))`,
  },
  {
    rule: 'a charge is reversed where it is voided, and not otherwise',
    text: `select c.id, c.is_voided, r.id as reversal_id
      from (select * from charges where property_id = $1 and posting_id is not null) as c
      left join (select * from postings where property_id = $1 and kind = 'chargeVoid') as r
        on r.reverses_id = c.posting_id
      where c.is_voided <> (r.id is not null) or c.voided_on <> r.business_date`,
  },
  {
    rule: 'a tax or fee depends on an item, and is voided with it',
    text: `select d.id, d.parent_id, d.is_voided, c.is_voided as parent_voided
      from (select * from charges where property_id = $1 and parent_id is not null) as d
      left join (select * from charges where property_id = $1) as c on c.id = d.parent_id
      where c.kind is distinct from 'item' or c.is_voided <> d.is_voided`,
  },
  {
    rule: 'a payment and its postings say the same, and neither is without the other',
    text: `select coalesce(y.id, p.line_id) as id, y.amount_minor, sum(p.moved) as posted
      from (
        select t.id, t.folio_id, t.ledger, t.ledger_id, t.amount_minor, t.business_date, part.id as posting_id
        from payments t cross join lateral json_array_elements_text(t.posting_ids) as part(id)
        where t.property_id = $1
      ) as y
      full join (
        select *, case when credit_ledger = 'guest' then amount_minor else -amount_minor end as moved
        from postings where property_id = $1 and kind = 'payment'
      ) as p on p.id = y.posting_id
      group by coalesce(y.id, p.line_id), y.id, y.amount_minor
      having y.id is null or sum(p.moved) is distinct from y.amount_minor or bool_or(p.id is null)
        or bool_or(p.line_id <> y.id or p.business_date <> y.business_date or
          case when p.moved > 0 then array[p.debit_ledger, p.debit_id, p.credit_ledger, p.credit_id]
            else array[p.credit_ledger, p.credit_id, p.debit_ledger, p.debit_id] end
            <> array[y.ledger, y.ledger_id, 'guest', y.folio_id])`,
  },
  {
    rule: 'each posting of a payment is reversed where it is voided, and not otherwise',
    text: `select y.id, y.is_voided, p.id as posting_id, r.id as reversal_id
      from (select * from payments where property_id = $1) as y
      join (select * from postings where property_id = $1 and kind = 'payment') as p on p.line_id = y.id
      left join (select * from postings where property_id = $1 and kind = 'paymentVoid') as r
        on r.reverses_id = p.id
      where y.is_voided <> (r.id is not null) or y.voided_on <> r.business_date`,
  },
  {
    rule: 'a payment belongs to a shift of who took it, which was open that day',
    text: `select y.id, y.shift_id from (select * from payments where property_id = $1) as y
      left join (select * from shifts where property_id = $1) as s on s.id = y.shift_id
      where s.user_id is distinct from y.recorded_by
        or y.business_date not between s.opened_on and coalesce(s.closed_on, 'infinity')`,
  },
  {
    rule: 'the guest ledger is the sum of the folios',
    text: `select moved.folio_id as id, moved.amount as posted, lines.amount as lines
      from (select folio_id, sum(amount) as amount from (${ON_FOLIOS}) as p
        where what <> 'onAccount' group by folio_id) as moved
      full join (
        select folio_id, sum(amount) as amount from (
          select folio_id, amount_minor as amount from charges where property_id = $1 and not is_voided
          union all
          select folio_id, -amount_minor from payments where property_id = $1 and not is_voided
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
        from (select * from folios where property_id = $1 and state = 'settled') as f
        left join (${ON_FOLIOS}) as p on p.folio_id = f.id and p.business_date <= f.closed_on
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
      from (select * from folios where property_id = $1 and state = 'onAccount') as f
      full join (
        select *, count(*) over (partition by line_id) as times,
          case when debit_ledger = 'city' then debit_id else credit_id end as city_id,
          case when debit_ledger = 'city' then credit_id else debit_id end as folio_id
        from postings where property_id = $1 and kind = 'onAccount'
      ) as p on p.line_id = f.id
      left join (select folio_id, sum(amount) as amount from (${ON_FOLIOS}) as p group by folio_id) as left_on
        on left_on.folio_id = f.id
      where f.id is null or p.id is null or p.times > 1 or p.city_id <> f.receivable_account_id
        or p.folio_id <> f.id or p.business_date <> f.closed_on or left_on.amount <> 0`,
  },
  {
    rule: 'no charge is posted to a folio, or voided on it, after its close',
    text: `select c.id, c.folio_id, c.business_date, f.closed_on from charges c
      join (select * from folios where property_id = $1 and closed_on is not null) as f on f.id = c.folio_id
      where c.property_id = $1 and (c.business_date > f.closed_on or c.voided_on > f.closed_on
        -- The clocks of two servers may differ by so much.
        or c.recorded_at > f.closed_at + interval '2 seconds')`,
  },
  {
    rule: 'the numbers of a series have no gap, and none is given twice',
    text: `select coalesce(s.id, n.series) as series, s.next_number, n.least, n.greatest, n.taken
      from (select * from number_series where property_id = $1) as s
      full join (
        select document_series as series, min(document_number) as least, max(document_number) as greatest,
          count(distinct document_number) as taken, count(*) as given
        from folios where property_id = $1 and document_number is not null group by document_series
      ) as n on n.series = s.id
      where s.id is null or coalesce(n.taken, 0) <> coalesce(n.given, 0)
        or s.next_number <> coalesce(n.taken, 0) + 1
        or (n.taken > 0 and (n.least <> 1 or n.greatest <> n.taken))`,
  },
  {
    rule: 'a charge is on a folio that exists',
    text: `select c.id, c.folio_id from charges c
      left join (select id from folios where property_id = $1) as f on f.id = c.folio_id
      where c.property_id = $1 and f.id is null`,
  },
  {
    rule: 'each accepted charge and payment is there, and none that was not accepted',
    text: `select o.id as operation_id, o.name, l.id as line_id from (
        select id, name, coalesce(answer -> 'charge' ->> 'id', answer -> 'payment' ->> 'id') as line_id
        from operations
        where property_id = $1 and name in ('postCharge', 'postRoomNight', 'postPayment')
      ) as o
      full join (
        select id from charges where property_id = $1 and kind = 'item'
        union all select id from payments where property_id = $1
      ) as l on l.id = o.line_id
      where o.id is null or l.id is null`,
  },
  {
    rule: 'the guest ledger is owed on folios that exist',
    text: `select p.folio_id as id, count(*) as postings from (${ON_FOLIOS}) as p
      left join (select id from folios where property_id = $1) as f on f.id = p.folio_id
      where f.id is null group by p.folio_id`,
  },
]
