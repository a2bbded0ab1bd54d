import type { RefusalCode } from '../api/refusals.ts'
import { type Actions, sortActions } from '../rights/actions.ts'
import type { Right } from '../rights/rights.ts'
import type { Actor } from '../users/actor.ts'
import type { Charge } from './charge.ts'
import { type Folio, takesCharges, takesPayments } from './folio.ts'
import { isOverLimit } from './limit.ts'
import type { Payment } from './payment.ts'

/**
 * What somebody with these rights can do with a folio as it stands, by the table of rights and the rules that the
 * operations themselves refuse by.
 */
export function folioActions(
  folio: Pick<Folio, 'state'> & { readonly balanceMinor: bigint },
  rights: ReadonlySet<Right>,
): Actions {
  const open: RefusalCode | null = takesCharges(folio) ? null : 'folioNotOpen'
  const closes: RefusalCode | null =
    folio.state === 'open' || folio.state === 'locked' ? null : 'folioNotOpen'
  const pays: RefusalCode | null = takesPayments(folio) ? null : 'paymentsNotAccepted'
  return sortActions(
    [
      { action: 'postCharge', refusal: open },
      { action: 'voidCharge', refusal: takesCharges(folio) ? null : 'partOnClosedFolio' },
      { action: 'postPayment', refusal: pays },
      { action: 'voidPayment', refusal: open },
      { action: 'closeFolio', facts: { isOutstanding: folio.balanceMinor !== 0n }, refusal: closes },
    ],
    rights,
  )
}

/** Who acts on a line: their rights, and the most that they may void. */
export type LineActor = Pick<Actor, 'rights' | 'maxVoidMinor'>

/**
 * What somebody can do with a charge of a folio: void it, with its taxes and fees. `totalMinor` is with them; they lie on
 * the same folio.
 */
export function chargeActions(
  charge: Pick<Charge, 'parentId' | 'isVoided'> & { readonly totalMinor: bigint },
  folio: Pick<Folio, 'state'>,
  actor: LineActor,
): Actions {
  return sortActions([{ action: 'voidCharge', refusal: whyNoVoid() }], actor.rights)

  function whyNoVoid(): RefusalCode | null {
    if (charge.parentId) return 'chargeIsDependant'
    if (charge.isVoided) return 'chargeVoided'
    if (!takesCharges(folio)) return 'partOnClosedFolio'
    return isOverLimit(actor.maxVoidMinor, sizeOf(charge.totalMinor)) ? 'limitExceeded' : null
  }
}

/** What somebody can do with a payment of a folio: void it. */
export function paymentActions(
  payment: Pick<Payment, 'isVoided' | 'amountMinor'>,
  folio: Pick<Folio, 'state'>,
  actor: LineActor,
): Actions {
  return sortActions([{ action: 'voidPayment', refusal: whyNoVoid() }], actor.rights)

  function whyNoVoid(): RefusalCode | null {
    if (payment.isVoided) return 'paymentVoided'
    if (!takesCharges(folio)) return 'folioNotOpen'
    return isOverLimit(actor.maxVoidMinor, sizeOf(payment.amountMinor)) ? 'limitExceeded' : null
  }
}

function sizeOf(minor: bigint): bigint {
  return minor < 0n ? -minor : minor
}
