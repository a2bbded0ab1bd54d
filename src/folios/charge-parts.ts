import { type Refusal, refuse } from '../api/refusals.ts'
import type { State } from '../journal/state.ts'
import { type Ref, row, rowsOf } from '../journal/table.ts'
import { type Charge, stands } from './charge.ts'
import { chargesRefused, folioNeeded } from './folio-changes.ts'
import { charges, dependantsOf, discountsOfCharge, folios } from './store.ts'

/** A line with its taxes and fees, those that stand. */
export type LineGroup = readonly [Charge, ...Charge[]]

/** A charge and all that goes with it: its taxes and fees, and its manual discounts with theirs. */
export type ChargeParts = {
  readonly charge: LineGroup
  readonly discounts: readonly LineGroup[]
  /** All of these. */
  readonly lines: readonly Charge[]
}

/** What must be loaded before {@link partsOf}: the parts, and the folios on which they lie. */
export function partsNeeded(chargeId: string, state: State): readonly Ref[] {
  const own = [row(charges, chargeId), rowsOf(dependantsOf, chargeId), rowsOf(discountsOfCharge, chargeId)]
  const charge = state.find(charges, chargeId)
  if (!charge) return own
  const discounts = state.findAll(discountsOfCharge, chargeId).filter(stands)
  const dependants = [charge, ...discounts].flatMap(({ id }) => state.findAll(dependantsOf, id))
  const folioIds = new Set([charge, ...discounts, ...dependants].map((line) => line.folioId))
  return [
    ...own,
    ...discounts.map(({ id }) => rowsOf(dependantsOf, id)),
    ...[...folioIds].flatMap((folioId) => folioNeeded(folioId, state)),
  ]
}

/** A charge that stands, with what goes with it. */
export function partsOf(charge: Charge, state: State): ChargeParts {
  const own = groupOf(charge, state)
  const discounts = state
    .list(discountsOfCharge, charge.id)
    .filter(stands)
    .map((discount) => groupOf(discount, state))
  return { charge: own, discounts, lines: [...own, ...discounts.flat()] }
}

/** Why nothing can be done with a line of itself: it is a part of another, or stands no more. Null where it can. */
export function lineRefused(line: Charge): Refusal | null {
  const { id: chargeId, parentId, state } = line
  if (parentId) return refuse('chargeIsDependant', { chargeId, parentId })
  return stands(line) ? null : refuse('chargeEnded', { chargeId, state })
}

/** Why only a charge of its own will do: neither a discount nor the use of an advance. Null where it is one. */
export function itemRefused({ id: chargeId, kind }: Charge): Refusal | null {
  if (kind === 'discount') return refuse('chargeIsDiscount', { chargeId })
  return kind === 'advance' ? refuse('chargeIsAdvance', { chargeId }) : null
}

/** Why a charge's parts cannot be changed: one of them is frozen, on a folio that is not open. Null where they can. */
export function partsRefused({ charge, lines }: ChargeParts, state: State): Refusal | null {
  const frozen = lines.map((line) => state.get(folios, line.folioId)!).find((folio) => chargesRefused(folio))
  return frozen ? refuse('partOnClosedFolio', { chargeId: charge[0].id, folioId: frozen.id }) : null
}

function groupOf(head: Charge, state: State): LineGroup {
  return [head, ...state.list(dependantsOf, head.id).filter(stands)]
}
