import {
  allocate,
  netOfIncluded,
  type Percent,
  percent,
  percentOf,
  percentUnits,
  times,
} from '../values/money.ts'

/** What stands for the code in a charge without one: no code of the catalogue may be called so. */
export const CUSTOM = 'custom'

/** A tax, which goes to an authority, or a fee, which goes to the hotel or its staff. */
export type Tax = {
  readonly id: string
  readonly name: string
  readonly ledger: 'tax' | 'fee'
  /** Contained in the price, or added on top of it. */
  readonly isIncluded: boolean
  /** A percentage of the price, or else an amount for each unit. */
  readonly ratePercent: Percent | null
  readonly amountMinor: bigint | null
  readonly isActive: boolean
}

/** What can be charged, with the ids of the taxes and fees that follow it. */
export type ChargeCode = {
  readonly id: string
  readonly name: string
  readonly groupId: string
  readonly priceMinor: bigint | null
  readonly taxes: readonly string[]
  readonly isActive: boolean
}

/** A percentage off, that is given by its code (código promocional). */
export type Discount = {
  readonly id: string
  readonly name: string
  readonly ratePercent: Percent
  /** Groups of charge codes that it is given on; none names all, custom charges too. */
  readonly groups: readonly string[]
  readonly isActive: boolean
}

/** How money comes in, and the ledger account that it goes to. */
export type PaymentMethod = {
  readonly id: string
  readonly name: string
  readonly ledger: 'drawer' | 'bank' | 'card'
  readonly ledgerId: string
  /** The one currency that it takes; null takes any. */
  readonly currency: string | null
  readonly isActive: boolean
}

/** A charge taken apart: what the hotel earns, and each tax and fee. Minor units, signs as the price's. */
export type PricedCharge = {
  readonly netMinor: bigint
  readonly parts: readonly { readonly tax: Tax; readonly amountMinor: bigint }[]
}

/**
 * Takes a price apart. Included taxes are inside it: net and included parts sum to the price exactly. Added ones
 * are percentages of that price, on top. An amount a unit counts the quantity, and turns with the price's sign.
 */
export function priceCharge(charge: {
  readonly priceMinor: bigint
  readonly quantity: string
  readonly taxes: readonly Tax[]
}): PricedCharge {
  const { priceMinor, quantity } = charge
  const ofUnits = (tax: Tax): bigint => {
    const amount = times(tax.amountMinor ?? 0n, quantity.replace('-', ''))
    return priceMinor < 0n ? -amount : amount
  }
  const included = charge.taxes.filter((tax) => tax.isIncluded)
  const fixed = included.filter((tax) => tax.ratePercent === null)
  const rated = included.filter((tax) => tax.ratePercent !== null)
  const ofFixed = new Map<Tax, bigint>()
  let withoutFixed = priceMinor
  for (const tax of fixed) {
    // What is inside a price is never more than the price: of a free night there is nothing to take.
    const amount = nearerZero(ofUnits(tax), withoutFixed)
    ofFixed.set(tax, amount)
    withoutFixed -= amount
  }
  const rates = rated.map((tax) => percentUnits(tax.ratePercent!))
  const rate = rates.reduce((sum, one) => sum + one, 0n)
  const netMinor = rate === 0n ? withoutFixed : netOfIncluded(withoutFixed, percentOf(rate))
  const shares = rate === 0n ? rated.map(() => 0n) : allocate(withoutFixed - netMinor, rates)
  const amountOf = (tax: Tax): bigint => {
    if (tax.isIncluded) return ofFixed.get(tax) ?? shares[rated.indexOf(tax)]!
    return tax.ratePercent === null ? ofUnits(tax) : percent(priceMinor, tax.ratePercent)
  }
  return { netMinor, parts: charge.taxes.map((tax) => ({ tax, amountMinor: amountOf(tax) })) }
}

/** Of two amounts of one sign, the smaller one. */
function nearerZero(a: bigint, b: bigint): bigint {
  const size = (amount: bigint) => (amount < 0n ? -amount : amount)
  return size(a) < size(b) ? a : b
}
