import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { row } from '../journal/table.ts'
import { shifts } from './store.ts'

/** Closes a cashier's shift; the next payment opens a new one. */
export const closeShift: Operation<Input<'closeShift'>> = {
  name: 'closeShift',
  needs: (input) => [row(shifts, input.shiftId)],
  facts: (input, state, context) => {
    const shift = state.get(shifts, input.shiftId)
    if (!shift) return refuse('notFound', { object: 'shift', id: input.shiftId })
    return { isOfAnother: shift.userId !== context.actor.userId }
  },
  decide: (input, state, context) => {
    const shift = state.get(shifts, input.shiftId)!
    if (shift.state === 'closed') return { refusal: refuse('shiftClosed', { shiftId: shift.id }) }
    const closed = { state: 'closed', closedOn: context.businessDate, closedAt: context.instant } as const
    return {
      effects: [set(shifts, shift.id, closed), tell('shift.closed', shift.id)],
      answer: { shift: { id: shift.id, state: closed.state, closedOn: closed.closedOn } },
    }
  },
}
