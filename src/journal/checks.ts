import type { OperationName } from '../api/operation-names.ts'
import { KEPT_LEDGERS, type Ledger, type PostingKind } from './posting.ts'

/**
 * A question to a property's books (`$1`) whose answer must be empty: SQL that gives the rows that break the rule which
 * its name states. All rows begin with what names the offender.
 */
export type Check = { readonly rule: string; readonly text: string }

/** Operations of which no other system has to know: they tell nothing. */
const SILENT: readonly OperationName[] = [
  'createRoom',
  'defineChargeCode',
  'defineTax',
  'definePaymentMethod',
  'defineDiscount',
  'defineDocumentType',
]

const quoted = (names: Iterable<string>): string => [...names].map((name) => `'${name}'`).join(', ')

/** What a charge's money comes from. */
const EARNED: readonly Ledger[] = ['revenue', 'discount', 'advance', 'tax', 'fee']
/** Where the money of a payment is. */
const TENDER: readonly Ledger[] = ['drawer', 'bank', 'card']
/** What stands on a folio. */
const FOLIO: readonly Ledger[] = ['guest', 'deposit']

/** Kinds between a folio and what is earned. Those that a reader sees beside new charges may also undo one. */
const EARNING: readonly PostingKind[] = [
  ...(['charge', 'chargeVoid', 'chargeEdit', 'chargeSplit', 'discount'] as const),
  ...(['correction', 'advanceUse', 'reopen'] as const),
]

/** Kinds that undo nothing. */
const NEVER_REVERSAL: readonly PostingKind[] = [
  ...(['charge', 'chargeTransfer', 'correction', 'correctionClose', 'advanceInvoice', 'advanceUse'] as const),
  ...(['payment', 'refund', 'paymentTransfer', 'onAccount', 'reopen'] as const),
]

/** By which kinds each may be undone: the arms of a `case`. */
const REVERSED = [
  `when p.kind in (${quoted(EARNING)}) then array['chargeVoid', 'chargeEdit', 'chargeSplit', 'discount']`,
  `when p.kind in ('payment', 'refund') then array['paymentVoid']`,
  `when p.kind in ('onAccount', 'correctionClose', 'advanceInvoice') then array['closeVoid']`,
].join(' ')

/** What must hold of postings, kept balances, the record of operations and the outbox. */
export const JOURNAL_CHECKS: readonly Check[] = [
  {
    rule: 'a kept balance is the sum of its postings',
    text: `select coalesce(kept.ledger, moved.ledger) as ledger, coalesce(kept.id, moved.id) as id,
        kept.debit_minor, moved.debit as debit_posted, kept.credit_minor, moved.credit as credit_posted
      from (select ledger, id, debit_minor, credit_minor from balances where property_id = $1) as kept
      full join (
        select ledger, id, sum(debit) as debit, sum(credit) as credit from (
          select debit_ledger as ledger, debit_id as id, amount_minor as debit, 0 as credit
            from postings where property_id = $1
          union all
          select credit_ledger, credit_id, 0, amount_minor from postings where property_id = $1
        ) as sides where ledger in (${quoted(KEPT_LEDGERS)}) group by ledger, id
      ) as moved on moved.ledger = kept.ledger and moved.id = kept.id
      where coalesce(kept.debit_minor, 0) <> coalesce(moved.debit, 0)
        or coalesce(kept.credit_minor, 0) <> coalesce(moved.credit, 0)`,
  },
  {
    rule: 'a posting moves an amount between the ledgers of its kind',
    text: `select id, kind, debit_ledger, credit_ledger, amount_minor from postings
      where property_id = $1 and (amount_minor <= 0
        or (kind in ('chargeVoid', 'paymentVoid', 'closeVoid')) > (reverses_id is not null)
        or (kind in (${quoted(NEVER_REVERSAL)})) > (reverses_id is null)
        or not case
          when kind in (${quoted(EARNING)}) then 'guest' in (debit_ledger, credit_ledger)
            and (debit_ledger in (${quoted(EARNED)}) or credit_ledger in (${quoted(EARNED)}))
          when kind in ('payment', 'refund', 'paymentVoid') then
            (debit_ledger in (${quoted(FOLIO)})) <> (credit_ledger in (${quoted(FOLIO)}))
            and (debit_ledger in (${quoted(TENDER)})) <> (credit_ledger in (${quoted(TENDER)}))
          when kind = 'chargeTransfer' then debit_ledger = 'guest' and credit_ledger = 'guest'
          when kind = 'paymentTransfer' then debit_ledger in (${quoted(FOLIO)}) and credit_ledger in (${quoted(FOLIO)})
          when kind = 'advanceInvoice' then debit_ledger = 'deposit' and credit_ledger = 'guest'
          else 'guest' in (debit_ledger, credit_ledger)
            and debit_ledger in ('guest', 'city', 'deposit') and credit_ledger in ('guest', 'city', 'deposit') end)`,
  },
  {
    rule: 'a reversal undoes one posting, whole, and no other reversal does',
    text: `select r.id, r.kind, r.reverses_id
      from (select *, count(*) over (partition by reverses_id) as times
        from postings where property_id = $1 and reverses_id is not null) as r
      left join (select * from postings where property_id = $1) as p on p.id = r.reverses_id
      where p.id is null or r.times > 1 or r.amount_minor <> p.amount_minor or r.line_id <> p.line_id
        -- The line may lie on another folio by then, a deposit on a bill.
        or (r.debit_ledger in (${quoted(FOLIO)})) <> (p.credit_ledger in (${quoted(FOLIO)}))
        or (r.credit_ledger in (${quoted(FOLIO)})) <> (p.debit_ledger in (${quoted(FOLIO)}))
        or (r.debit_ledger not in (${quoted(FOLIO)})
          and (r.debit_ledger, r.debit_id) <> (p.credit_ledger, p.credit_id))
        or (r.credit_ledger not in (${quoted(FOLIO)})
          and (r.credit_ledger, r.credit_id) <> (p.debit_ledger, p.debit_id))
        or r.kind <> all (case ${REVERSED} else '{}' end)`,
  },
  {
    rule: 'a posting belongs to an accepted operation of its day',
    text: `select p.id, p.operation_id, p.business_date, o.business_date as operation_date
      from postings p
      left join (select id, business_date from operations where property_id = $1) as o on o.id = p.operation_id
      where p.property_id = $1 and o.business_date is distinct from p.business_date`,
  },
  {
    rule: 'an event of the outbox belongs to an accepted operation',
    text: `select x.sequence, x.operation_id, x.event from outbox x
      left join (select id from operations where property_id = $1) as o on o.id = x.operation_id
      where x.property_id = $1 and o.id is null`,
  },
  {
    rule: 'an accepted operation has put into the outbox what happened',
    text: `select o.id, o.name from operations o
      left join (select operation_id from outbox where property_id = $1) as x on x.operation_id = o.id
      where o.property_id = $1 and o.name not in (${quoted(SILENT)}) and x.operation_id is null`,
  },
  {
    rule: 'the events of the outbox are counted without a gap',
    text: `select b.event_count, x.events, x.last from books b
      join (select count(*) as events, coalesce(max(sequence), 0) as last from outbox where property_id = $1) as x
        on x.events <> b.event_count or x.last <> b.event_count
      where b.property_id = $1`,
  },
  {
    rule: 'nothing is dated after the open day',
    text: `select p.id, p.business_date from books b
      join (select id, business_date from postings where property_id = $1
        union all select id, business_date from operations where property_id = $1) as p
        on p.business_date > b.business_date
      where b.property_id = $1`,
  },
]
