import type { ClientBase, Pool } from 'pg'
import type { Charge } from './charge.ts'
import type { Payment } from './payment.ts'
import type { Version } from './store.ts'

const CHARGE = `select id, folio_id as "folioId", origin_folio_id as "originFolioId", moved_from_id as "movedFromId",
    parent_id as "parentId", kind, code, description, quantity, unit_price_minor as "unitPriceMinor",
    amount_minor as "amountMinor", currency, original_minor as "originalMinor", exchange_rate as "exchangeRate",
    service_date as "serviceDate", business_date as "businessDate", recorded_at as "recordedAt",
    recorded_by as "recordedBy", posting_id as "postingId", state, ended_on as "endedOn", ended_by as "endedBy",
    end_reason as "endReason", source, source_id as "sourceId", discount_of_id as "discountOfId",
    folio_discount_id as "folioDiscountId", terms, note, version
  from charges where property_id = $1`

/** A charge with the names of who posted and who ended it, and the group of its code; null for a tax, a fee and a custom charge. */
export type NamedCharge = Charge & {
  readonly recordedByName: string | null
  readonly endedByName: string | null
  readonly group: string | null
  /** Where it came from, when it was moved: the folio's number, and the room or the name of its account. */
  readonly movedFrom: MovedFrom | null
}

/** A folio that something was moved from, as it is said on the one where it lies now (S1). */
export type MovedFrom = { readonly folioId: string; readonly number: number; readonly accountName: string }

/** {@link MovedFrom} of a row `l` that was moved; a subquery, of the property `$1`. */
const MOVED_FROM = `(select json_build_object('folioId', f.id, 'number', f.number, 'accountName', a.name)
    from folios f join accounts a on a.property_id = $1 and a.id = f.account_id
    where f.property_id = $1 and f.id = l."movedFromId")`

/** Who posted and who ended a line `l`, and the folio that it came from, with the joins that name them. */
const NAMED = `u.name as "recordedByName", e.name as "endedByName",
    case when l."movedFromId" is not null then ${MOVED_FROM} end as "movedFrom"`
const NAMING = `left join users u on u.id = l."recordedBy" left join users e on e.id = l."endedBy"`

/** All rows of a folio, taxes and fees too, in the order in which they were posted. */
export async function loadChargesOfFolio(
  client: ClientBase | Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
): Promise<readonly NamedCharge[]> {
  const found = await client.query<NamedCharge>({
    name: 'load-charges-of-folio',
    text: `select l.*, ${NAMED}, k.group_id as "group"
      from (${CHARGE} and folio_id = $2) as l ${NAMING}
      left join charge_codes k on k.property_id = $1 and k.id = l.code and l.kind = 'item'
      order by l.id`,
    values: [propertyId, folioId],
  })
  return found.rows
}

/** A charge, then its taxes and fees; nothing if the property has none of this id. */
export async function loadChargeWithDependants(
  pool: Pool,
  { propertyId, chargeId }: { readonly propertyId: string; readonly chargeId: string },
): Promise<readonly Charge[]> {
  const found = await pool.query<Charge>({
    name: 'load-charge-with-dependants',
    text: `${CHARGE} and (id = $2 or parent_id = $2) order by parent_id nulls first, id`,
    values: [propertyId, chargeId],
  })
  return found.rows
}

const PAYMENT = `select id, folio_id as "folioId", origin_folio_id as "originFolioId",
    moved_from_id as "movedFromId", method, ledger, ledger_id as "ledgerId", amount_minor as "amountMinor", currency,
    original_minor as "originalMinor", exchange_rate as "exchangeRate", card, note, shift_id as "shiftId",
    business_date as "businessDate", recorded_at as "recordedAt", recorded_by as "recordedBy",
    posting_ids as "postingIds", state, ended_on as "endedOn", ended_by as "endedBy", end_reason as "endReason",
    refunds_id as "refundsId"
  from payments where property_id = $1`

/** A payment with the names of its method, and of who took and who voided it. */
export type NamedPayment = Payment & {
  readonly recordedByName: string | null
  readonly endedByName: string | null
  readonly methodName: string | null
  readonly movedFrom: MovedFrom | null
  /** What was given back of it so far, minor units of its own currency, above zero. */
  readonly refundedMinor: bigint
}

/** The payments of a folio, in the order in which they were posted. */
export async function loadPaymentsOfFolio(
  client: ClientBase | Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
): Promise<readonly NamedPayment[]> {
  const found = await client.query<NamedPayment>({
    name: 'load-payments-of-folio',
    text: `select l.*, ${NAMED}, m.name as "methodName",
        coalesce((select -sum(r.original_minor) from payments r
          where r.property_id = $1 and r.refunds_id = l.id and r.state = 'posted'), 0)::int8 as "refundedMinor"
      from (${PAYMENT} and folio_id = $2) as l ${NAMING}
      left join payment_methods m on m.property_id = $1 and m.id = l.method
      order by l.id`,
    values: [propertyId, folioId],
  })
  return found.rows
}

/** One payment; null if the property has none of this id. */
export async function loadPayment(
  pool: Pool,
  { propertyId, paymentId }: { readonly propertyId: string; readonly paymentId: string },
): Promise<Payment | null> {
  const found = await pool.query<Payment>({
    name: 'load-payment',
    text: `${PAYMENT} and id = $2`,
    values: [propertyId, paymentId],
  })
  return found.rows[0] ?? null
}

/** A version as it is read: who changed what it says next. */
export type VersionView = Pick<Version, 'version' | 'was' | 'recordedAt' | 'businessDate'> & {
  readonly recordedByName: string | null
}

/** The earlier versions of a charge or document, the oldest first. */
export async function loadVersions(
  client: ClientBase | Pool,
  { propertyId, subjectId }: { readonly propertyId: string; readonly subjectId: string },
): Promise<readonly VersionView[]> {
  const found = await client.query<VersionView>({
    name: 'load-versions',
    text: `select v.version, v.was, u.name as "recordedByName", v.recorded_at as "recordedAt",
        v.business_date as "businessDate"
      from versions v left join users u on u.id = v.recorded_by
      where v.property_id = $1 and v.subject_id = $2 order by v.version`,
    values: [propertyId, subjectId],
  })
  return found.rows
}
