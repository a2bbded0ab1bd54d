import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { folioNeeded, versionRefused } from './folio-changes.ts'
import { folios } from './store.ts'

/** Locks an open folio: nothing new comes to it until it is unlocked. The note says why, to whoever would post. */
export const lockFolio: Operation<Input<'lockFolio'>> = {
  name: 'lockFolio',
  needs: (input, state) => folioNeeded(input.folioId, state),
  facts: (input, state) =>
    state.get(folios, input.folioId) ? {} : refuse('notFound', { object: 'folio', id: input.folioId }),
  decide: (input, state) => {
    const folio = state.get(folios, input.folioId)!
    const { id: folioId, version } = folio
    if (folio.state !== 'open') return { refusal: refuse('folioNotOpen', { folioId, state: folio.state }) }
    const stale = versionRefused(folio, input.version, state)
    if (stale) return { refusal: stale }
    const locked = { state: 'locked', lockNote: input.note, version: version + 1 } as const
    return {
      effects: [set(folios, folioId, locked), tell('folio.locked', folioId, folioId)],
      answer: { folio: { id: folioId, state: locked.state, lockNote: locked.lockNote } },
    }
  },
}
