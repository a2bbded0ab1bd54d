import { ratedPrice, ratedTerms } from '../../folios/folio-discount.ts'
import { taxOf } from '../../folios/terms.ts'
import { allocate, formatDecimal, percent, percentUnits } from '../../values/money.ts'
import { groupOf, pricedMinor } from './charges-of.ts'
import type { Charge, Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'

/** A manual discount on a charge as it will be posted. */
export type ManualDiscount = {
  readonly charge: Charge
  /** Above zero: what is taken off the price. */
  readonly offMinor: bigint
  /** Below zero: what it puts on the folio, with its taxes. */
  readonly totalMinor: bigint
  /** How many percent all manual discounts on the charge are of its price, where that is more than may be given. */
  readonly overPercent: string | null
}

/** What is taken off charges: a percentage of each, or an amount of all together; as `applyDiscount` shares it out. */
export function manualDiscounts(
  charges: readonly Charge[],
  off: { readonly percent: string } | { readonly amountMinor: bigint },
  { folio, most }: { readonly folio: Pick<Folio, 'charges'>; readonly most: string | null },
): readonly ManualDiscount[] {
  const priced = charges.map((charge) => {
    const [head, ...dependants] = groupOf(charge)
    return { charge, head, priceMinor: ratedPrice(head, dependants) }
  })
  const prices = priced.map(({ priceMinor }) => priceMinor)
  if (prices.length === 0 || prices.some((price) => price <= 0n)) return []
  const amounts =
    'percent' in off ? prices.map((price) => percent(price, off.percent)) : allocate(off.amountMinor, prices)
  return priced.map(({ charge, head, priceMinor }, at) => {
    const offMinor = amounts[at]!
    const taxes = ratedTerms(head).map(taxOf)
    const held = folio.charges.filter(
      ({ discountOfId, state }) => discountOfId === charge.id && state === 'posted',
    )
    const takenMinor = held.reduce((sum, discount) => sum - minorOf(discount.original), offMinor)
    const limit = most ?? ALL
    // Also where so small a price rounds to the same cent.
    const isOver =
      takenMinor > percent(priceMinor, limit) ||
      ('percent' in off && percentUnits(off.percent) > percentUnits(limit))
    return {
      charge,
      offMinor,
      totalMinor: pricedMinor({ priceMinor: -offMinor, quantity: '1', taxes }),
      overPercent: isOver ? shareOf(takenMinor, priceMinor) : null,
    }
  })
}

/** The most that a user without a limit may take off: all of it. */
const ALL = '100'

/** How many percent one amount is of another, to two decimals, as the server says it. */
function shareOf(partMinor: bigint, ofMinor: bigint): string {
  return formatDecimal((partMinor * 10_000n + ofMinor - 1n) / ofMinor, 2)
}
