import type { Check } from '../journal/checks.ts'

/** The ledger that a line of this kind is earned on; `c` is the line. */
const EARNS = `case c.kind when 'item' then 'revenue' else c.kind end`

/** Kinds of postings that put a line on a folio for the first time. */
const POSTED = `('charge', 'chargeEdit', 'chargeSplit', 'discount', 'reopen', 'correction', 'advanceUse')`

/** The prices of what a predefined discount without groups is given on, by folio and percentages. */
const DISCOUNTED = `
  select c.folio_id, rated.terms, sum(c.amount_minor + coalesce(inside.amount, 0)) as price
  from charges c
  cross join lateral (select coalesce(jsonb_agg(t order by n), '[]') as terms
    from jsonb_array_elements(c.terms::jsonb) with ordinality as e(t, n) where t ->> 'ratePercent' is not null) as rated
  left join lateral (select sum(d.amount_minor) as amount from charges d
    where d.property_id = $1 and d.parent_id = c.id and d.state = 'posted' and d.folio_id = c.folio_id
      and exists (select 1 from jsonb_array_elements(rated.terms) as t
        where t ->> 'id' = d.code and (t ->> 'isIncluded')::bool)) as inside on true
  where c.property_id = $1 and c.kind = 'item' and c.state = 'posted'
  group by c.folio_id, rated.terms`

/** What must hold of the lines of folios. */
export const LINE_CHECKS: readonly Check[] = [
  {
    rule: 'a charge and its posting say the same, and neither is without the other',
    text: `select coalesce(c.id, p.line_id) as id, c.amount_minor, p.id as posting_id, p.amount_minor as posted
      from (select * from charges where property_id = $1) as c
      full join (select * from postings where property_id = $1 and kind in ${POSTED} and reverses_id is null) as p
        on p.id = c.posting_id
      where c.id is null or (c.amount_minor <> 0 and p.id is null) or (p.id is not null and (
        p.line_id <> c.id or p.amount_minor <> abs(c.amount_minor) or p.business_date <> c.business_date
        or case when c.amount_minor > 0 then array[p.debit_ledger, p.debit_id, p.credit_ledger, p.credit_id]
          else array[p.credit_ledger, p.credit_id, p.debit_ledger, p.debit_id] end
          <> array['guest', c.origin_folio_id, ${EARNS}, c.code]))`,
  },
  {
    rule: 'a charge lies whole where it was posted or moved to, and nowhere once it has ended',
    text: `select c.id, c.state, c.folio_id, p.ledger, p.ledger_id, p.amount
      from (select * from charges where property_id = $1) as c
      join (
        select p.line_id, side.ledger, side.ledger_id, sum(side.amount) as amount
        from postings p cross join lateral (values
          (p.debit_ledger, p.debit_id, p.amount_minor), (p.credit_ledger, p.credit_id, -p.amount_minor)
        ) as side(ledger, ledger_id, amount)
        where p.property_id = $1 group by p.line_id, side.ledger, side.ledger_id
      ) as p on p.line_id = c.id
      where p.amount <> case when c.state <> 'posted' then 0
        when p.ledger = 'guest' then case when p.ledger_id = c.folio_id then c.amount_minor else 0 end
        else -c.amount_minor end`,
  },
  {
    rule: 'a charge is reversed on the day on which it ended, and not otherwise',
    text: `select c.id, c.state, c.ended_on, r.id as reversal_id, r.kind
      from (select * from charges where property_id = $1 and posting_id is not null) as c
      left join (select * from postings where property_id = $1 and reverses_id is not null) as r
        on r.reverses_id = c.posting_id
      where (c.state <> 'posted') <> (r.id is not null) or c.ended_on <> r.business_date
        or r.kind <> case c.state when 'voided' then 'chargeVoid' when 'edited' then 'chargeEdit'
          when 'split' then 'chargeSplit' else 'discount' end`,
  },
  {
    rule: 'a tax or fee depends on a charge, and ends with it',
    text: `select d.id, d.parent_id, d.state, c.state as parent_state
      from (select * from charges where property_id = $1 and parent_id is not null) as d
      left join (select * from charges where property_id = $1) as c on c.id = d.parent_id
      where c.id is null or c.kind in ('tax', 'fee') or c.state <> d.state`,
  },
  {
    rule: 'a manual discount is of a charge that stands',
    text: `select d.id, d.discount_of_id, c.state from (
        select * from charges where property_id = $1 and discount_of_id is not null and state = 'posted') as d
      left join (select * from charges where property_id = $1) as c on c.id = d.discount_of_id
      where c.id is null or c.kind <> 'item'
        -- One that was corrected lies beside it, on the correction.
        or (c.state <> 'posted' and d.source is distinct from 'quantityCorrection'
          and d.source is distinct from 'priceCorrection')`,
  },
  {
    rule: 'what was edited or split has others in its place, of all its parts together the same',
    text: `select c.id, c.state, c.amount_minor, m.amount from (
        select * from charges where property_id = $1 and state in ('edited', 'split') and parent_id is null) as c
      left join (select source_id, source, sum(amount_minor) as amount from charges
        where property_id = $1 and source in ('edit', 'split') group by source_id, source) as m
        on m.source_id = c.id and m.source = case c.state when 'edited' then 'edit' else 'split' end
      where m.source_id is null or (c.state = 'split' and m.amount <> c.amount_minor)`,
  },
  {
    rule: 'a predefined discount is its rate of the charges that it is given on',
    text: `select f.id, f.rate_percent, p.terms, p.price, coalesce(l.taken, 0) as taken
      from (select d.* from folio_discounts d join folios o on o.property_id = $1 and o.id = d.folio_id
        where d.property_id = $1 and d.ended_on is null and json_array_length(d.groups) = 0
          and o.state in ('open', 'locked')) as f
      join (${DISCOUNTED}) as p on p.folio_id = f.folio_id
      left join (
        select folio_discount_id, terms::jsonb as terms, sum(original_minor) as taken from charges
        where property_id = $1 and folio_discount_id is not null and state = 'posted'
        group by folio_discount_id, terms::jsonb
      ) as l on l.folio_discount_id = f.id and l.terms = p.terms
      where coalesce(l.taken, 0) <> -round(p.price * f.rate_percent / 100)`,
  },
  {
    rule: 'a folio says that it has predefined discounts where it has',
    text: `select f.id, f.has_discounts, count(d.id) as discounts from (
        select * from folios where property_id = $1 and state in ('open', 'locked')) as f
      left join (select * from folio_discounts where property_id = $1 and ended_on is null) as d on d.folio_id = f.id
      group by f.id, f.has_discounts having f.has_discounts <> (count(d.id) > 0)`,
  },
  {
    rule: 'a charge is on a folio that exists',
    text: `select c.id, c.folio_id from charges c
      left join (select id from folios where property_id = $1) as f on f.id = c.folio_id
      left join (select id from folios where property_id = $1) as o on o.id = c.origin_folio_id
      where c.property_id = $1 and (f.id is null or o.id is null)`,
  },
  {
    rule: 'each accepted charge and payment is there, and none that was not accepted',
    text: `select o.id as operation_id, o.name, l.id as line_id from (
        select id, name, coalesce(answer -> 'charge' ->> 'id', answer -> 'payment' ->> 'id') as line_id
        from operations
        where property_id = $1 and name in ('postCharge', 'postRoomNight', 'postPayment', 'refundCard')
        union all
        select id, name, answer ->> 'paymentId' from operations
        where property_id = $1 and name in ('closeFolio', 'correctFolio') and answer ->> 'paymentId' is not null
      ) as o
      full join (
        -- What a correction adds is told by the correction.
        select c.id from charges c join folios f on f.property_id = $1 and f.id = c.origin_folio_id
          where c.property_id = $1 and c.kind = 'item' and c.source is null and f.kind <> 'correction'
        union all select id from payments where property_id = $1
      ) as l on l.id = o.line_id
      where o.id is null or l.id is null`,
  },
]
