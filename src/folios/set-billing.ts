import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { billingNeeds, billingRefused, billingWith, writesParty } from './billing.ts'
import { isOpenOrLocked } from './folio.ts'
import { folioNeeded, versionRefused } from './folio-changes.ts'
import { folios } from './store.ts'

/**
 * Says who a folio is billed to, before its document is issued: an account that the hotel has, which needs no right (S3),
 * or whoever is written down.
 */
export const setBilling: Operation<Input<'setBilling'>> = {
  name: 'setBilling',
  needs: (input, state) => [...folioNeeded(input.folioId, state), ...billingNeeds(input, null)],
  facts: (input, state) => {
    if (!state.get(folios, input.folioId)) return refuse('notFound', { object: 'folio', id: input.folioId })
    return billingRefused(input, state) ?? { writesParty: writesParty(input) }
  },
  decide: (input, state) => {
    const folio = state.get(folios, input.folioId)!
    const { id: folioId } = folio
    if (!isOpenOrLocked(folio)) return { refusal: refuse('folioNotOpen', { folioId, state: folio.state }) }
    const stale = versionRefused(folio, input.version, state)
    if (stale) return { refusal: stale }
    if (!writesParty(input) && input.billingAccountId === undefined) {
      return { refusal: refuse('nothingChanges', { object: 'folio', id: folioId }) }
    }
    const billing = billingWith(folio, input)
    return {
      effects: [
        set(folios, folioId, { ...billing, version: folio.version + 1 }),
        tell('folio.billingSet', folioId, folioId),
      ],
      answer: { folio: { id: folioId, ...billing } },
    }
  },
}
