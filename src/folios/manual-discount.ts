import { type Refusal, refuse } from '../api/refusals.ts'
import type { Context } from '../journal/operation.ts'
import { formatDecimal, percent } from '../values/money.ts'
import { type Charge, chargeLines } from './charge.ts'
import type { LineGroup } from './charge-parts.ts'
import { ratedPrice, ratedTerms } from './folio-discount.ts'
import { taxOf } from './terms.ts'

/** The code of every manual discount, and so the ledger account that it takes from. */
export const MANUAL = 'manual'

/** The most that a user without a limit may take off: all of it. */
const ALL = '100'

/** A manual discount of so much, minor units above zero, on a charge: taxed as the charge is. */
export function manualDiscountLines(
  given: { readonly charge: LineGroup; readonly amountMinor: bigint; readonly description: string },
  context: Context,
): readonly [Charge, ...Charge[]] {
  const [charge] = given.charge
  return chargeLines(
    {
      folioId: charge.folioId,
      kind: 'discount',
      code: MANUAL,
      description: given.description,
      quantity: '1',
      unitPriceMinor: -given.amountMinor,
      currency: context.currency,
      exchangeRate: null,
      toProperty: (minor) => minor,
      taxes: ratedTerms(charge).map(taxOf),
      serviceDate: charge.serviceDate,
      made: { discountOfId: charge.id },
    },
    context,
  )
}

/**
 * Why a charge cannot have these manual discounts: together they are more than the user may take off its price, or than the
 * price is. Null where it can. `chargeId` is the one that is named, where the charge is not there yet.
 */
export function discountsRefused(
  {
    charge,
    discounts,
    chargeId = charge[0]!.id,
  }: {
    readonly charge: readonly Charge[]
    readonly discounts: readonly (readonly Charge[])[]
    readonly chargeId?: string
  },
  context: Context,
): Refusal | null {
  if (discounts.length === 0) return null
  const [line, ...dependants] = charge as LineGroup
  const priceMinor = ratedPrice(line, dependants)
  const takenMinor = discounts.reduce((sum, [head]) => sum - head!.originalMinor, 0n)
  const limit = context.actor.maxDiscountPercent ?? ALL
  if (takenMinor <= percent(priceMinor, limit)) return null
  return refuse('discountAboveLimit', { chargeId, percent: shareOf(takenMinor, priceMinor), limit })
}

/** How many percent one amount is of another, to two decimals, as it is said to people. */
function shareOf(partMinor: bigint, ofMinor: bigint): string {
  if (ofMinor <= 0n) return ALL
  const hundredths = (partMinor * 10_000n + ofMinor - 1n) / ofMinor
  return formatDecimal(hundredths, 2)
}
