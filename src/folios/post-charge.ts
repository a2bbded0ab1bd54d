import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, tell } from '../journal/operation.ts'
import { chargeLines, chargeOnWire, totalOf } from './charge.ts'
import { changeFolios, chargesRefused, folioAfter, folioNeeded } from './folio-changes.ts'
import { overLimit } from './limit.ts'
import { chargeFacts, linesRefused, lookUpCharge } from './new-charge.ts'
import { folios } from './store.ts'

/** Posts a charge from a code of the catalogue, or a custom one; its taxes and fees follow as dependants. */
export const postCharge: Operation<Input<'postCharge'>> = {
  name: 'postCharge',
  needs: (input, state) => folioNeeded(input.folioId, state),
  facts: (input, state) => {
    if (!state.get(folios, input.folioId)) return refuse('notFound', { object: 'folio', id: input.folioId })
    return chargeFacts(input, state)
  },
  decide: (input, state, context) => {
    const folio = state.get(folios, input.folioId)!
    const closed = chargesRefused(folio)
    if (closed) return { refusal: closed }
    const charge = lookUpCharge(input, folio.id, state, context)
    if ('refusal' in charge) return charge
    const lines = chargeLines(charge, context)
    const refusal =
      linesRefused(lines, charge, context) ??
      overLimit(context, { limit: context.actor.maxVoidMinor, size: -totalOf(lines) })
    if (refusal) return { refusal }
    const changes = changeFolios(state, context)
    changes.post(lines)
    const effects = changes.finish()
    return {
      effects: [...effects, tell('charge.posted', lines[0].id, folio.id)],
      answer: {
        charge: chargeOnWire(lines, context.currency),
        folio: folioAfter(folio.id, changes, context),
      },
    }
  },
}
