import { priceCharge, type Tax } from '../../catalogue/catalogue.ts'
import { fromWire, times, toWire, type WireMoney } from '../../values/money.ts'
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
  readonly parts: readonly { readonly name: string; readonly amount: WireMoney }[]
  readonly total: WireMoney
}

/** What `postCharge` will post, by the same pure code. The price is in the property's currency. */
export function previewCharge({
  price,
  quantity,
  taxes,
}: {
  readonly price: WireMoney
  /** Decimal text, at most three decimals. */
  readonly quantity: string
  readonly taxes: readonly ListedTax[]
}): ChargePreview | null {
  const unit = fromWire(price)
  if (!unit) return null
  const { currency } = price
  const priceMinor = times(unit.minor, quantity)
  const priced = priceCharge({ priceMinor, quantity, taxes: taxes.filter((tax) => tax.isActive).map(taxOf) })
  const total = priced.parts.reduce((sum, part) => sum + part.amountMinor, priced.netMinor)
  return {
    net: toWire(priced.netMinor, currency),
    parts: priced.parts.map(({ tax, amountMinor }) => ({
      name: tax.name,
      amount: toWire(amountMinor, currency),
    })),
    total: toWire(total, currency),
  }
}

function taxOf({ id, name, kind, isIncluded, rate, amount, isActive }: ListedTax): Tax {
  const amountMinor = amount && fromWire(amount)!.minor
  return { id, name, ledger: kind, isIncluded, ratePercent: rate, amountMinor, isActive }
}
