import type { OperationName } from '../api/operation-names.ts'
import type { RefusalCode } from '../api/refusals.ts'
import type { Right } from '../rights/rights.ts'
import { missingRights } from '../rights/rules.ts'
import { type Folio, takesCharges, takesPayments } from './folio.ts'

/** What cannot be done now, the code that the server would refuse it with, and the rights that are missing for it. */
export type BlockedAction = {
  readonly action: OperationName
  readonly code: RefusalCode
  readonly missingRights: readonly Right[]
}

/**
 * What somebody with these rights can do with a folio as it stands, by the table of rights and the rules that the
 * operations themselves refuse by. Rights come first, as they do in the door.
 */
export function folioActions(
  folio: Pick<Folio, 'state'> & { readonly balanceMinor: bigint },
  rights: ReadonlySet<Right>,
): { readonly allowed: readonly OperationName[]; readonly blocked: readonly BlockedAction[] } {
  const allowed: OperationName[] = []
  const blocked: BlockedAction[] = []
  for (const { action, facts, refusal } of actions(folio)) {
    const missing = missingRights(action, facts, rights)
    if (missing.length > 0) blocked.push({ action, code: 'missingRights', missingRights: missing })
    else if (refusal) blocked.push({ action, code: refusal, missingRights: [] })
    else allowed.push(action)
  }
  return { allowed, blocked }
}

function actions(folio: Pick<Folio, 'state'> & { readonly balanceMinor: bigint }) {
  const open: RefusalCode | null = takesCharges(folio) ? null : 'folioNotOpen'
  const closes: RefusalCode | null =
    folio.state === 'open' || folio.state === 'locked' ? null : 'folioNotOpen'
  const pays: RefusalCode | null = takesPayments(folio) ? null : 'paymentsNotAccepted'
  return [
    { action: 'postCharge', facts: {}, refusal: open },
    { action: 'voidCharge', facts: {}, refusal: takesCharges(folio) ? null : 'partOnClosedFolio' },
    { action: 'postPayment', facts: {}, refusal: pays },
    { action: 'voidPayment', facts: {}, refusal: open },
    { action: 'closeFolio', facts: { isOutstanding: folio.balanceMinor !== 0n }, refusal: closes },
  ] as const
}
