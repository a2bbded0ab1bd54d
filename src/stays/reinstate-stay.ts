import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { row } from '../journal/table.ts'
import { stays } from './store.ts'

/**
 * Who was taken for a no-show comes after all: the stay is reserved again, from today on, and needs a room anew. The
 * nights before are given up. On the day of departure it has no night left, and that day can be made later.
 */
export const reinstateStay: Operation<Input<'reinstateStay'>> = {
  name: 'reinstateStay',
  needs: (input, state) => {
    const stay = state.find(stays, input.stayId)
    return [row(stays, input.stayId), ...(stay ? [row(accounts, stay.accountId)] : [])]
  },
  facts: (input, state) =>
    state.get(stays, input.stayId) ? {} : refuse('notFound', { object: 'stay', id: input.stayId }),
  decide: (input, state, context) => {
    const { id: stayId, state: held, accountId, ...stay } = state.get(stays, input.stayId)!
    const { businessDate } = context
    if (held !== 'noShow') {
      return { refusal: refuse('stayState', { stayId, state: held, needed: 'noShow' }) }
    }
    const { departure } = stay
    if (departure < businessDate) return { refusal: refuse('departurePast', { departure, businessDate }) }
    const arrival = stay.arrival < businessDate ? businessDate : stay.arrival
    return {
      effects: [
        set(stays, stayId, { state: 'reserved', arrival }),
        set(accounts, accountId, { status: 'pending' }),
        tell('stay.reinstated', stayId),
      ],
      answer: { stay: { id: stayId, state: 'reserved', arrival, departure } },
    }
  },
}
