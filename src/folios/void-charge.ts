import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, tell } from '../journal/operation.ts'
import { chargeOnWire, totalOf } from './charge.ts'
import { lineRefused, partsNeeded, partsOf, partsRefused } from './charge-parts.ts'
import { changeFolios, folioAfter } from './folio-changes.ts'
import { overLimit, sizeOf } from './limit.ts'
import { charges } from './store.ts'

/**
 * Reverses a charge with its taxes and fees, and what was taken off it by hand; a manual discount and the use of an advance
 * alike. The lines of a discount by code follow the charges. The reason is printed in the trail.
 */
export const voidCharge: Operation<Input<'voidCharge'>> = {
  name: 'voidCharge',
  needs: (input, state) => partsNeeded(input.chargeId, state),
  facts: (input, state) =>
    state.get(charges, input.chargeId) ? {} : refuse('notFound', { object: 'charge', id: input.chargeId }),
  decide: (input, state, context) => {
    const item = state.get(charges, input.chargeId)!
    const wrong = lineRefused(item)
    if (wrong) return { refusal: wrong }
    if (item.folioDiscountId) return { refusal: refuse('chargeIsDiscount', { chargeId: item.id }) }
    const parts = partsOf(item, state)
    const total = totalOf(parts.charge)
    const refusal =
      partsRefused(parts, state) ??
      overLimit(context, { limit: context.actor.maxVoidMinor, size: sizeOf(total), said: total })
    if (refusal) return { refusal }
    const changes = changeFolios(state, context)
    const ended = parts.lines.map((line) => changes.end(line, 'voided', input.reason))
    const effects = changes.finish()
    return {
      effects: [...effects, tell('charge.voided', item.id, item.folioId)],
      answer: {
        charge: chargeOnWire(ended.slice(0, parts.charge.length), context.currency),
        folio: folioAfter(item.folioId, changes, context),
      },
    }
  },
}
