import type { ClientBase, Pool } from 'pg'
import { collection, table } from '../journal/table.ts'
import type { Charge } from './charge.ts'
import type { Folio } from './folio.ts'
import type { Payment } from './payment.ts'

/** Folios. Account, number and kind never change. */
export const folios = table<Folio>(
  'folios',
  {
    id: 'text',
    accountId: 'text',
    number: 'int4',
    kind: 'text',
    state: 'text',
    billingName: 'text',
    billingTaxId: 'text',
    receivableAccountId: 'text',
    documentSeries: 'text',
    documentNumber: 'int8',
    openedOn: 'date',
    openedAt: 'timestamptz',
    closedOn: 'date',
    closedAt: 'timestamptz',
    dueOn: 'date',
  },
  {
    mutable: [
      'state',
      'billingName',
      'billingTaxId',
      'receivableAccountId',
      'documentSeries',
      'documentNumber',
      'closedOn',
      'closedAt',
      'dueOn',
    ],
  },
)

/** All folios of an account, whatever their state. */
export const foliosOfAccount = collection(folios, 'accountId')

/** Lines of folios: items, taxes and fees. Only their void is written later. */
export const charges = table<Charge>(
  'charges',
  {
    id: 'text',
    folioId: 'text',
    parentId: 'text',
    kind: 'text',
    code: 'text',
    description: 'text',
    quantity: 'numeric',
    unitPriceMinor: 'int8',
    amountMinor: 'int8',
    currency: 'text',
    originalMinor: 'int8',
    exchangeRate: 'numeric',
    serviceDate: 'date',
    businessDate: 'date',
    recordedAt: 'timestamptz',
    recordedBy: 'text',
    postingId: 'text',
    isVoided: 'bool',
    voidedOn: 'date',
    voidReason: 'text',
  },
  { mutable: ['isVoided', 'voidedOn', 'voidReason'] },
)

/** The taxes and fees of a charge. */
export const dependantsOf = collection(charges, 'parentId')

/** Payments and refunds. Only their void is written later. */
export const payments = table<Payment>(
  'payments',
  {
    id: 'text',
    folioId: 'text',
    method: 'text',
    ledger: 'text',
    ledgerId: 'text',
    amountMinor: 'int8',
    currency: 'text',
    originalMinor: 'int8',
    exchangeRate: 'numeric',
    card: 'json',
    note: 'text',
    shiftId: 'text',
    businessDate: 'date',
    recordedAt: 'timestamptz',
    recordedBy: 'text',
    postingIds: 'json',
    isVoided: 'bool',
    voidedOn: 'date',
    voidReason: 'text',
  },
  { mutable: ['isVoided', 'voidedOn', 'voidReason'] },
)

/** A folio with its account's name, what stands on it and, on account, who took over how much; minor units. */
export type FolioView = Folio & {
  readonly accountName: string
  readonly debitMinor: bigint
  readonly creditMinor: bigint
  readonly receivableName: string | null
  readonly onAccountMinor: bigint | null
}

/** The columns of {@link FolioView} and where they come from, of the property `$1`; what narrows it follows. */
export const FOLIO_VIEW = `f.id, f.account_id as "accountId", a.name as "accountName", f.number, f.kind, f.state,
    f.billing_name as "billingName", f.billing_tax_id as "billingTaxId",
    f.receivable_account_id as "receivableAccountId", f.document_series as "documentSeries",
    f.document_number as "documentNumber", f.opened_on as "openedOn", f.opened_at as "openedAt",
    f.closed_on as "closedOn", f.closed_at as "closedAt", f.due_on as "dueOn",
    coalesce(b.debit_minor, 0) as "debitMinor", coalesce(b.credit_minor, 0) as "creditMinor",
    d.name as "receivableName",
    case t.debit_ledger when 'city' then t.amount_minor else -t.amount_minor end as "onAccountMinor"
  from folios f join accounts a on a.property_id = $1 and a.id = f.account_id
  left join balances b on b.property_id = $1 and b.ledger = 'guest' and b.id = f.id
  left join accounts d on d.property_id = $1 and d.id = f.receivable_account_id
  left join postings t on f.state = 'onAccount' and t.property_id = $1 and t.kind = 'onAccount' and t.line_id = f.id
  where f.property_id = $1`

/** One folio, with who closed it on account; null if the property has none of this id. */
export async function loadFolioView(
  client: ClientBase | Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
): Promise<(FolioView & { readonly onAccountByName: string | null }) | null> {
  const found = await client.query<FolioView & { readonly onAccountByName: string | null }>({
    name: 'load-folio-view',
    text: `select (select u.name from operations o join users u on u.id = o.actor_id
          where o.property_id = $1 and o.id = t.operation_id) as "onAccountByName",
        ${FOLIO_VIEW} and f.id = $2`,
    values: [propertyId, folioId],
  })
  return found.rows[0] ?? null
}

/** The folios of an account, by number. */
export async function loadFolioViewsOfAccount(
  pool: Pool,
  { propertyId, accountId }: { readonly propertyId: string; readonly accountId: string },
): Promise<readonly FolioView[]> {
  const found = await pool.query<FolioView>({
    name: 'load-folio-views-of-account',
    text: `select ${FOLIO_VIEW} and f.account_id = $2 order by f.number`,
    values: [propertyId, accountId],
  })
  return found.rows
}

const CHARGE = `select id, folio_id as "folioId", parent_id as "parentId", kind, code, description, quantity,
    unit_price_minor as "unitPriceMinor", amount_minor as "amountMinor", currency,
    original_minor as "originalMinor", exchange_rate as "exchangeRate", service_date as "serviceDate",
    business_date as "businessDate", recorded_at as "recordedAt", recorded_by as "recordedBy",
    posting_id as "postingId", is_voided as "isVoided", voided_on as "voidedOn", void_reason as "voidReason"
  from charges where property_id = $1`

/** A charge with the name of who posted it, and the group of its code; null for a tax, a fee and a custom charge. */
export type NamedCharge = Charge & { readonly recordedByName: string | null; readonly group: string | null }

/** All rows of a folio, taxes and fees too, in the order in which they were posted. */
export async function loadChargesOfFolio(
  client: ClientBase | Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
): Promise<readonly NamedCharge[]> {
  const found = await client.query<NamedCharge>({
    name: 'load-charges-of-folio',
    text: `select c.*, u.name as "recordedByName", k.group_id as "group"
      from (${CHARGE} and folio_id = $2) as c left join users u on u.id = c."recordedBy"
      left join charge_codes k on k.property_id = $1 and k.id = c.code and c.kind = 'item'
      order by c.id`,
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

const PAYMENT = `select id, folio_id as "folioId", method, ledger, ledger_id as "ledgerId",
    amount_minor as "amountMinor", currency, original_minor as "originalMinor",
    exchange_rate as "exchangeRate", card, note, shift_id as "shiftId", business_date as "businessDate",
    recorded_at as "recordedAt", recorded_by as "recordedBy", posting_ids as "postingIds",
    is_voided as "isVoided", voided_on as "voidedOn", void_reason as "voidReason"
  from payments where property_id = $1`

/** A payment with the names of its method and of who took it. */
export type NamedPayment = Payment & {
  readonly recordedByName: string | null
  readonly methodName: string | null
}

/** The payments of a folio, in the order in which they were posted. */
export async function loadPaymentsOfFolio(
  client: ClientBase | Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
): Promise<readonly NamedPayment[]> {
  const found = await client.query<NamedPayment>({
    name: 'load-payments-of-folio',
    text: `select p.*, u.name as "recordedByName", m.name as "methodName"
      from (${PAYMENT} and folio_id = $2) as p left join users u on u.id = p."recordedBy"
      left join payment_methods m on m.property_id = $1 and m.id = p.method
      order by p.id`,
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
