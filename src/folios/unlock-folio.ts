import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { folioNeeded, versionRefused } from './folio-changes.ts'
import { folios } from './store.ts'

/** Opens a locked folio again. */
export const unlockFolio: Operation<Input<'unlockFolio'>> = {
  name: 'unlockFolio',
  needs: (input, state) => folioNeeded(input.folioId, state),
  facts: (input, state) =>
    state.get(folios, input.folioId) ? {} : refuse('notFound', { object: 'folio', id: input.folioId }),
  decide: (input, state) => {
    const folio = state.get(folios, input.folioId)!
    const { id: folioId, version } = folio
    if (folio.state !== 'locked') {
      return { refusal: refuse('folioNotLocked', { folioId, state: folio.state }) }
    }
    const stale = versionRefused(folio, input.version, state)
    if (stale) return { refusal: stale }
    const open = { state: 'open', lockNote: null, version: version + 1 } as const
    return {
      effects: [set(folios, folioId, open), tell('folio.unlocked', folioId, folioId)],
      answer: { folio: { id: folioId, state: open.state, lockNote: open.lockNote } },
    }
  },
}
