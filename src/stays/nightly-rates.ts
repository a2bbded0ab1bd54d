import { MOST_NIGHTS } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { sizeIn } from '../catalogue/amounts.ts'
import { chargeCodes } from '../catalogue/store.ts'
import type { Context } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import type { WireMoney } from '../values/money.ts'

/** The refusal of more nights than a stay may have; null for no more. */
export function tooLong(nights: number): Refusal | null {
  return nights > MOST_NIGHTS ? refuse('stayTooLong', { nights, most: MOST_NIGHTS }) : null
}

/** A rate for each night that is needed: as many as there are nights, or one for all. */
export function nightlyRates(
  given: { readonly needed: number; readonly rates: readonly WireMoney[]; readonly chargeCode: string },
  state: State,
  context: Context,
): { readonly minors: readonly bigint[] } | { readonly refusal: Refusal } {
  const { needed, rates, chargeCode } = given
  if (rates.length !== needed && rates.length !== 1)
    return { refusal: refuse('stayRates', { needed, given: rates.length }) }
  if (needed > 0 && !state.get(chargeCodes, chargeCode)?.isActive) {
    return { refusal: refuse('chargeCodeUnknown', { chargeCode }) }
  }
  const minors: bigint[] = []
  for (let night = 0; night < needed; night++) {
    const at = rates.length === 1 ? 0 : night
    const rate = sizeIn(context, `rates.${at}`, rates[at]!)
    if ('refusal' in rate) return rate
    minors.push(rate.minor)
  }
  return { minors }
}
