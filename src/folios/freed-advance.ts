import { type Refusal, refuse } from '../api/refusals.ts'
import type { Context } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { type Ref, row } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import type { Charge } from './charge.ts'
import { leftOf, usesNeeded } from './consume-advance.ts'
import { isCorrection } from './correction.ts'
import { charges, linesOfFolio } from './store.ts'

/** What must be loaded before {@link freedRefused}. */
export function freedNeeds(correctionId: string, state: State): readonly Ref[] {
  const corrected = state.findAll(linesOfFolio, correctionId).flatMap(({ sourceId }) => sourceId ?? [])
  const advances = corrected.flatMap((id) => {
    const use = state.find(charges, id)
    return use?.source === 'advance' ? use.sourceId! : []
  })
  return [
    ...corrected.map((id) => row(charges, id)),
    ...advances.flatMap((id) => [row(charges, id), ...usesNeeded(id, state)]),
  ]
}

/** Why a correction that gave an advance back cannot be undone: it has been used elsewhere since. Null where it can. */
export function freedRefused(lines: readonly Charge[], state: State, context: Context): Refusal | null {
  const freed = new Map<string, bigint>()
  for (const line of lines.filter(isCorrection)) {
    const use = state.get(charges, line.sourceId!)!
    if (use.source !== 'advance') continue
    freed.set(use.sourceId!, (freed.get(use.sourceId!) ?? 0n) + line.amountMinor)
  }
  for (const [id, minor] of freed) {
    const advance = state.get(charges, id)!
    const left = leftOf(advance, state)
    const remains = toWire(left, context.currency)
    if (left < minor) return refuse('advanceTooSmall', { folioId: advance.folioId, remains })
  }
  return null
}
