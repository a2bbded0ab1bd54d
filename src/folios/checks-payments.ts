import type { Check } from '../journal/checks.ts'

/** What must hold of payments. */
export const PAYMENT_CHECKS: readonly Check[] = [
  {
    rule: 'a payment and its postings say the same, and neither is without the other',
    text: `select coalesce(y.id, p.line_id) as id, y.amount_minor, sum(p.moved) as posted
      from (
        select t.id, t.origin_folio_id, t.ledger, t.ledger_id, t.amount_minor, t.business_date,
          part.id as posting_id
        from payments t cross join lateral json_array_elements_text(t.posting_ids) as part(id)
        where t.property_id = $1
      ) as y
      full join (
        select *, case when credit_ledger in ('guest', 'deposit') then amount_minor else -amount_minor end as moved
        from postings where property_id = $1 and kind in ('payment', 'refund')
      ) as p on p.id = y.posting_id
      group by coalesce(y.id, p.line_id), y.id, y.amount_minor
      having y.id is null or sum(p.moved) is distinct from y.amount_minor or bool_or(p.id is null)
        or bool_or(p.line_id <> y.id or p.business_date <> y.business_date
          or (p.kind = 'refund') <> (y.amount_minor < 0)
          or case when p.moved > 0 then array[p.debit_ledger, p.debit_id, p.credit_id]
            else array[p.credit_ledger, p.credit_id, p.debit_id] end
            <> array[y.ledger, y.ledger_id, y.origin_folio_id])`,
  },
  {
    rule: 'each posting of a payment is reversed where it is voided, and not otherwise',
    text: `select y.id, y.state, p.id as posting_id, r.id as reversal_id
      from (select * from payments where property_id = $1) as y
      join (select * from postings where property_id = $1 and kind in ('payment', 'refund')) as p
        on p.line_id = y.id
      left join (select * from postings where property_id = $1 and kind = 'paymentVoid') as r
        on r.reverses_id = p.id
      where (y.state = 'voided') <> (r.id is not null) or y.ended_on <> r.business_date`,
  },
  {
    rule: 'a payment lies whole on the folio where it was posted or moved to, and nowhere once it is voided',
    text: `select y.id, y.state, y.folio_id, p.folio_id as posted_on, p.amount
      from (select * from payments where property_id = $1) as y
      join (
        select p.line_id, side.folio_id, sum(side.amount) as amount
        from postings p cross join lateral (values
          (p.debit_ledger, p.debit_id, -p.amount_minor), (p.credit_ledger, p.credit_id, p.amount_minor)
        ) as side(ledger, folio_id, amount)
        where p.property_id = $1 and side.ledger in ('guest', 'deposit') group by p.line_id, side.folio_id
      ) as p on p.line_id = y.id
      where p.amount <> case when y.state = 'posted' and p.folio_id = y.folio_id then y.amount_minor else 0 end`,
  },
  {
    rule: 'a payment belongs to a shift of who took it, which was open that day',
    text: `select y.id, y.shift_id from (select * from payments where property_id = $1) as y
      left join (select * from shifts where property_id = $1) as s on s.id = y.shift_id
      where s.user_id is distinct from y.recorded_by
        or y.business_date not between s.opened_on and coalesce(s.closed_on, 'infinity')`,
  },
  {
    rule: 'a card is given back at most what was paid with it',
    text: `select y.id, y.original_minor, sum(r.original_minor) as refunded from payments y
      join (select * from payments where property_id = $1 and refunds_id is not null and state = 'posted') as r
        on r.refunds_id = y.id
      where y.property_id = $1 group by y.id, y.original_minor, y.state
      having y.original_minor + sum(r.original_minor) < 0 or y.state <> 'posted'`,
  },
]
