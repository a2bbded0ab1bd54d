import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import type { Operation } from '../journal/operation.ts'
import { endFacts, endNeeds, endUnbegun } from './cancel-stay.ts'
import { stays } from './store.ts'

/** The guest never came: from the day of arrival on. */
export const markNoShow: Operation<Input<'markNoShow'>> = {
  name: 'markNoShow',
  needs: endNeeds,
  facts: endFacts,
  decide: (input, state, context) => {
    const { id: stayId, state: held, arrival } = state.get(stays, input.stayId)!
    const { businessDate } = context
    if (held === 'reserved' && arrival > businessDate) {
      return { refusal: refuse('arrivalNotDue', { stayId, arrival, businessDate }) }
    }
    return endUnbegun({ stayId, becomes: 'noShow', reason: null }, state, context)
  },
}
