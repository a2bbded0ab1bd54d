import type pg from 'pg'
import type { Door } from '../journal/door.ts'
import type { JobKind } from '../journal/jobs.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { CLOSE_PHASES, closeDay } from './close-day.ts'

/** The kind of the jobs that close a day; their subject is the date. */
export const CLOSE_DAY = 'closeDay'

/** Closing a day as a job: one that was interrupted goes on where it was. */
export function closeDayJob({ door, pool }: { readonly door: Door; readonly pool: pg.Pool }): JobKind {
  return {
    name: CLOSE_DAY,
    phases: CLOSE_PHASES,
    run: async ({ propertyId, input, actor, report, log, isCancelled }) => {
      const { date } = input as { readonly date: PlainDate }
      const work = { door, pool, propertyId, date, actor }
      const ended = await closeDay({ ...work, onProgress: report, onLine: log, isCancelled })
      if ('refusal' in ended) return { state: 'refused', result: ended }
      const { isCancelled: wasCancelled, ...result } = ended
      return { state: wasCancelled ? 'cancelled' : 'done', result }
    },
  }
}
