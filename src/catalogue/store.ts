import type { Pool } from 'pg'
import type { State } from '../journal/state.ts'
import { table } from '../journal/table.ts'
import type { ChargeCode, Discount, PaymentMethod, Tax } from './catalogue.ts'

/** Taxes and fees. Those no longer used stay, inactive, for what was charged with them. */
export const taxes = table<Tax>(
  'taxes',
  {
    id: 'text',
    name: 'text',
    ledger: 'text',
    isIncluded: 'bool',
    ratePercent: 'numeric',
    amountMinor: 'int8',
    isActive: 'bool',
  },
  { isReference: true, mutable: ['name', 'ledger', 'isIncluded', 'ratePercent', 'amountMinor', 'isActive'] },
)

/** Charge codes, each with the ids of its taxes in the order in which they are printed. */
export const chargeCodes = table<ChargeCode>(
  'charge_codes',
  { id: 'text', name: 'text', groupId: 'text', priceMinor: 'int8', taxes: 'json', isActive: 'bool' },
  { isReference: true, mutable: ['name', 'groupId', 'priceMinor', 'taxes', 'isActive'] },
)

/** Payment methods, each with the ledger account that its money goes to. */
export const paymentMethods = table<PaymentMethod>(
  'payment_methods',
  { id: 'text', name: 'text', ledger: 'text', ledgerId: 'text', currency: 'text', isActive: 'bool' },
  { isReference: true, mutable: ['name', 'ledger', 'ledgerId', 'currency', 'isActive'] },
)

/** Predefined discounts. */
export const discounts = table<Discount>(
  'discounts',
  { id: 'text', name: 'text', ratePercent: 'numeric', groups: 'json', isActive: 'bool' },
  { isReference: true, mutable: ['name', 'ratePercent', 'groups', 'isActive'] },
)

type After = { readonly propertyId: string; readonly after: string | null; readonly limit: number }

/** The group of each charge code, as operations find it; of what is no code, none. */
export function groupsIn(state: State): (code: string) => string | undefined {
  return (code) => state.get(chargeCodes, code)?.groupId
}

/** Taxes and fees by id. */
export async function loadTaxes(pool: Pool, by: After): Promise<readonly Tax[]> {
  const found = await pool.query<Tax>({
    name: 'load-taxes-page',
    text: `select id, name, ledger, is_included as "isIncluded", rate_percent as "ratePercent",
        amount_minor as "amountMinor", is_active as "isActive"
      from taxes where property_id = $1 and ($2::text is null or id > $2) order by id limit $3`,
    values: [by.propertyId, by.after, by.limit],
  })
  return found.rows
}

/** Charge codes by id. */
export async function loadChargeCodes(pool: Pool, by: After): Promise<readonly ChargeCode[]> {
  const found = await pool.query<ChargeCode>({
    name: 'load-charge-codes-page',
    text: `select id, name, group_id as "groupId", price_minor as "priceMinor", taxes, is_active as "isActive"
      from charge_codes where property_id = $1 and ($2::text is null or id > $2) order by id limit $3`,
    values: [by.propertyId, by.after, by.limit],
  })
  return found.rows
}

/** Payment methods by id. */
export async function loadPaymentMethods(pool: Pool, by: After): Promise<readonly PaymentMethod[]> {
  const found = await pool.query<PaymentMethod>({
    name: 'load-payment-methods-page',
    text: `select id, name, ledger, ledger_id as "ledgerId", currency, is_active as "isActive"
      from payment_methods where property_id = $1 and ($2::text is null or id > $2) order by id limit $3`,
    values: [by.propertyId, by.after, by.limit],
  })
  return found.rows
}

/** Discounts by id. */
export async function loadDiscounts(pool: Pool, by: After): Promise<readonly Discount[]> {
  const found = await pool.query<Discount>({
    name: 'load-discounts-page',
    text: `select id, name, rate_percent as "ratePercent", groups, is_active as "isActive"
      from discounts where property_id = $1 and ($2::text is null or id > $2) order by id limit $3`,
    values: [by.propertyId, by.after, by.limit],
  })
  return found.rows
}
