import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { insert, type Operation, set, tell } from '../journal/operation.ts'
import { answerOf, row } from '../journal/table.ts'
import { addDays } from '../values/plain-date.ts'
import { NO_DIGEST } from './day.ts'
import { dayLedgers, days, ledgerRoll, postingCount } from './store.ts'

/**
 * Seals a closed day: its ledgers rolled forward, and its digest chained to the day before. Refused while that one
 * is not sealed, and where the digest was taken over another number of postings than the day has.
 */
export const chainDay: Operation<Input<'chainDay'>> = {
  name: 'chainDay',
  isAlone: true,
  needs: (input) => [
    row(days, input.date),
    row(days, addDays(input.date, -1)),
    answerOf(ledgerRoll, input.date),
    answerOf(postingCount, input.date),
  ],
  facts: (input, state) =>
    state.get(days, input.date) ? {} : refuse('notFound', { object: 'day', id: input.date }),
  decide: (input, state, context) => {
    const { date, digest } = input
    const day = state.get(days, date)!
    const before = state.get(days, addDays(date, -1))
    const blocked = (why: string) => ({ refusal: refuse('dayNotChainable', { date, why }) })
    if (day.digest) return blocked('sealed')
    if (before && !before.digest) return blocked('dayBeforeNotSealed')
    const count = state.answer(postingCount)[0]!.count
    if (count !== BigInt(input.postingCount)) return blocked('postingCount')
    const sealed = {
      postingCount: count,
      previousDigest: before?.digest ?? NO_DIGEST,
      digest,
      sealedAt: context.instant,
    }
    const rolled = state.answer(ledgerRoll)
    return {
      effects: [
        set(days, date, sealed),
        ...rolled.map((ledger) => insert(dayLedgers, { businessDate: date, ...ledger })),
        tell('day.sealed', date),
      ],
      answer: { day: { date, state: 'sealed', postingCount: input.postingCount, digest } },
    }
  },
}
