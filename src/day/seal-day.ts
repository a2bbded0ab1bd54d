import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { insert, type Operation, tell } from '../journal/operation.ts'
import { answerOf, row } from '../journal/table.ts'
import { addDays } from '../values/plain-date.ts'
import { checklist } from './checklist.ts'
import type { Day } from './day.ts'
import { days } from './store.ts'

/**
 * Ends the business date and opens the next one. The checklist is asked again here, under the lock of the books, so
 * that nothing slips in after it was looked at. From then on no posting can carry the date: what is left, the sums and the
 * digest of a set that never changes, is done by {@link chainDay} without making anybody wait.
 */
export const sealDay: Operation<Input<'sealDay'>> = {
  name: 'sealDay',
  isAlone: true,
  needs: (input) => [row(days, input.date), answerOf(checklist, input.date)],
  facts: () => ({}),
  decide: (input, state, context) => {
    const { date } = input
    const { businessDate } = context
    if (date !== businessDate) return { refusal: refuse('dayNotOpen', { date, businessDate }) }
    const items = state.answer(checklist)
    if (items.length > 0) {
      const blocks = items.map((item) => `${item.item} ${item.count}`).join(', ')
      return { refusal: refuse('dayNotReady', { date, blocks, items }) }
    }
    const day: Day = {
      businessDate: date,
      closedAt: context.instant,
      closedBy: context.actor.userId,
      postingCount: null,
      previousDigest: null,
      digest: null,
      sealedAt: null,
    }
    const next = addDays(date, 1)
    return {
      effects: [insert(days, day), { type: 'openDay', businessDate: next }, tell('day.closed', date)],
      answer: { day: { date, state: 'closed' }, businessDate: next },
    }
  },
}
