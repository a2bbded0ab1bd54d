import { priceCharge, type Tax } from '../../catalogue/catalogue.ts'
import { convert, fromWire, times, toWire, type WireMoney } from '../../values/money.ts'
import type { operations } from '../client/openapi.d.ts'

/** A charge code as the API lists it. */
export type ChargeCode =
  operations['listChargeCodes']['responses'][200]['content']['application/json']['items'][number]
/** A tax or fee as the API lists it. */
export type ListedTax =
  operations['listTaxes']['responses'][200]['content']['application/json']['items'][number]

/** What a charge will put on the folio: the hotel's part, each tax and fee, and their sum. */
export type ChargePreview = {
  readonly net: WireMoney
  readonly parts: readonly { readonly taxId: string; readonly name: string; readonly amount: WireMoney }[]
  readonly total: WireMoney
}

/**
 * What `postCharge` will post, by the same pure code. A price of another currency is exchanged first, by a rate that says what
 * one unit of it is in the property's `own`.
 */
export function previewCharge({
  price,
  quantity,
  taxes,
  own = price.currency,
  exchangeRate = null,
}: {
  readonly price: WireMoney
  /** Decimal text, at most three decimals. */
  readonly quantity: string
  readonly taxes: readonly ListedTax[]
  readonly own?: string
  readonly exchangeRate?: string | null
}): ChargePreview | null {
  const unit = fromWire(price)
  if (!unit || (unit.currency !== own && exchangeRate === null)) return null
  const original = { minor: times(unit.minor, quantity), currency: unit.currency }
  const priceMinor = unit.currency === own ? original.minor : convert(original, own, exchangeRate!)
  const priced = priceCharge({ priceMinor, quantity, taxes: taxes.filter((tax) => tax.isActive).map(taxOf) })
  const total = priced.parts.reduce((sum, part) => sum + part.amountMinor, priced.netMinor)
  return {
    net: toWire(priced.netMinor, own),
    parts: priced.parts.map(({ tax, amountMinor }) => ({
      taxId: tax.id,
      name: tax.name,
      amount: toWire(amountMinor, own),
    })),
    total: toWire(total, own),
  }
}

/** A tax or fee as the catalogue computes with it. */
export function taxOf({ id, name, kind, isIncluded, rate, amount, isActive }: ListedTax): Tax {
  const amountMinor = amount && fromWire(amount)!.minor
  return { id, name, ledger: kind, isIncluded, ratePercent: rate, amountMinor, isActive }
}
