import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refuse } from '../api/refusals.ts'
import { id, plainDate } from '../api/values.ts'
import { CLOSE_DAY } from '../day/close-day-job.ts'
import { previewClose } from '../day/preview-close.ts'
import { type DayView, loadDayView, loadDayViews } from '../day/read-days.ts'
import { loadDay, loadDayLedgers, loadLedgers } from '../day/store.ts'
import type { Jobs } from '../journal/jobs.ts'
import { loadPostings } from '../journal/read.ts'
import { toWire } from '../values/money.ts'
import { closePreview, day, dayDetail, job, ledgers, openDay, posting } from './day-answers.ts'
import { jobOnWire, jobPath } from './jobs.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { chosenLanguage, sendProblem } from './problem.ts'
import { addRead, admit } from './read-route.ts'

const tag = 'day'

/** The business day: the open one and its checklist, the closed ones with their ledgers, and the night audit as a job. */
export function addDayRoutes(server: FastifyInstance, parts: RouteParts & { readonly jobs: Jobs }): void {
  addDayReads(server, parts)
  addPostingReads(server, parts)
  addClose(server, parts)
}

function addDayReads(server: FastifyInstance, { pool }: RouteParts): void {
  addRead(server, pool, {
    name: 'getOpenDay',
    path: '/day',
    tag,
    summary: 'The open business date, and what must be done before it can be closed',
    answer: openDay,
    read: async ({ propertyId, visitor }) => {
      const date = visitor.businessDate
      return { date, ...(await previewClose(pool, { propertyId, date })) }
    },
  })
  addRead(server, pool, {
    name: 'listDays',
    path: '/days',
    tag,
    summary: 'Closed days, the latest first',
    query: { ...pageQuery, from: plainDate.optional(), until: plainDate.optional() },
    answer: pageOf(day),
    read: async ({ propertyId, query }) => {
      const [before] = keysAfter(query, ['date'])
      const { from = null, until = null, limit } = query
      const rows = await loadDayViews(pool, { propertyId, from, until, before: before!, limit: limit + 1 })
      return toPage(rows, query, { keys: (row) => [row.businessDate], item: dayOnWire })
    },
  })
  addRead(server, pool, {
    name: 'getDay',
    path: '/days/:date',
    tag,
    summary: 'A closed day with its ledgers',
    params: { date: plainDate },
    answer: dayDetail,
    object: 'day',
    read: async ({ propertyId, currency, params: { date } }) => {
      const [found, rolled] = await Promise.all([
        loadDayView(pool, propertyId, date),
        loadDayLedgers(pool, propertyId, date),
      ])
      if (!found) return null
      const onWire = rolled.map((one) => ({
        ledger: one.ledger,
        opening: toWire(one.openingMinor, currency),
        debit: toWire(one.debitMinor, currency),
        credit: toWire(one.creditMinor, currency),
        closing: toWire(one.closingMinor, currency),
      }))
      return { ...dayOnWire(found), ledgers: onWire }
    },
  })
}

function addPostingReads(server: FastifyInstance, { pool }: RouteParts): void {
  addRead(server, pool, {
    name: 'listPostings',
    path: '/days/:date/postings',
    tag,
    summary: 'The postings of a day, open or closed, in the order of its seal',
    params: { date: plainDate },
    query: pageQuery,
    answer: pageOf(posting),
    read: async ({ propertyId, currency, params: { date }, query }) => {
      const [after] = keysAfter(query)
      const rows = await loadPostings(pool, { propertyId, date, after: after!, limit: query.limit + 1 })
      return toPage(rows, query, {
        keys: (row) => [row.id],
        item: ({ amountMinor, ...row }) => ({ ...row, amount: toWire(amountMinor, currency) }),
      })
    },
  })
  addRead(server, pool, {
    name: 'listLedgers',
    path: '/ledgers',
    tag,
    summary: 'What stands on each ledger now: debit less credit; together they are zero',
    answer: ledgers,
    read: async ({ propertyId, currency, visitor }) => {
      const found = await loadLedgers(pool, propertyId)
      const onWire = found.map((one) => ({ ledger: one.ledger, balance: toWire(one.balanceMinor, currency) }))
      return { date: visitor.businessDate, ledgers: onWire }
    },
  })
}

/** Refused before it is a job, where the right is missing; the door checks it again at every operation. */
function addClose(server: FastifyInstance, { pool, jobs }: RouteParts & { readonly jobs: Jobs }): void {
  server.route({
    method: 'POST',
    url: '/v1/properties/:propertyId/day/close',
    schema: {
      operationId: 'closeDay',
      tags: [tag],
      summary: 'Close the business day: a job; or, with `dryRun`, only what it would do',
      description:
        'Closing is idempotent: a second request for the same date, while one runs, answers the same job, and after it finds the day closed.',
      params: z.object({ propertyId: id }),
      body: z.strictObject({ date: plainDate, dryRun: z.boolean().default(false) }),
      response: answersOf({ 200: ['What it would do', closePreview], 202: ['The job', job] }),
    },
    onRequest: (request, reply) => admit(pool, 'day.close', request, reply),
    handler: async (request, reply) => {
      const { propertyId, ref, businessDate } = request.visitor!
      const { date, dryRun } = request.body as { date: string; dryRun: boolean }
      // A day before the open one is closed; only closing, interrupted before the seal, can be gone on with.
      const isOpen = date === businessDate || (!dryRun && (await loadDay(pool, propertyId, date)) !== null)
      if (!isOpen) return sendProblem(request, reply, refuse('dayNotOpen', { date, businessDate }))
      if (dryRun) return reply.send({ date, ...(await previewClose(pool, { propertyId, date })) })
      const started = await jobs.start({
        propertyId,
        kind: CLOSE_DAY,
        subject: date,
        input: { date },
        actorId: ref.userId,
      })
      return reply
        .code(202)
        .header('Location', jobPath(propertyId, started.id))
        .send(jobOnWire(started, chosenLanguage(request)))
    },
  })
}

function dayOnWire(of: DayView): Readonly<Record<string, unknown>> {
  const { businessDate, postingCount, ...rest } = of
  return {
    date: businessDate,
    state: of.digest === null ? 'closed' : 'sealed',
    ...rest,
    postingCount: postingCount === null ? null : Number(postingCount),
  }
}
