import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { JOB_PHASES, type JobPhase, jobLineText } from '../api/job-lines.ts'
import type { Language } from '../api/language.ts'
import { type Refusal, refusalText, refuse } from '../api/refusals.ts'
import { id } from '../api/values.ts'
import type { Jobs } from '../journal/jobs.ts'
import { type Job, loadJob, loadJobLines, loadJobs } from '../journal/read-jobs.ts'
import { job, jobLine } from './day-answers.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { chosenLanguage, sendProblem } from './problem.ts'
import { addRead, admit } from './read-route.ts'

const tag = 'jobs'

/** Long work: how far it is, what it has done, and how it is stopped. */
export function addJobRoutes(
  server: FastifyInstance,
  { pool, jobs }: RouteParts & { readonly jobs: Jobs },
): void {
  addRead(server, pool, {
    name: 'listJobs',
    path: '/jobs',
    tag,
    summary: 'Long work, the latest first',
    query: pageQuery,
    answer: pageOf(job),
    read: async ({ propertyId, query, reply }) => {
      const [before] = keysAfter(query)
      const language = chosenLanguage(reply.request)
      const rows = await loadJobs(pool, { propertyId, before: before!, limit: query.limit + 1 })
      return toPage(rows, query, { keys: (row) => [row.id], item: (row) => jobOnWire(row, language) })
    },
  })
  addRead(server, pool, {
    name: 'getJob',
    path: '/jobs/:jobId',
    tag,
    summary: 'How far a job is, and how it ended',
    params: { jobId: id },
    answer: job,
    object: 'job',
    read: async ({ propertyId, params: { jobId }, reply }) => {
      const found = await loadJob(pool, { propertyId, jobId })
      return found && jobOnWire(found, chosenLanguage(reply.request))
    },
  })
  addRead(server, pool, {
    name: 'listJobLines',
    path: '/jobs/:jobId/log',
    tag,
    summary: 'What a job has done, line by line, in the order of time',
    params: { jobId: id },
    query: pageQuery,
    answer: pageOf(jobLine),
    object: 'job',
    read: async ({ propertyId, params: { jobId }, query, reply }) => {
      const [after] = keysAfter(query, ['number'])
      if (!(await loadJob(pool, { propertyId, jobId }))) return null
      const language = chosenLanguage(reply.request)
      const rows = await loadJobLines(pool, { propertyId, jobId, after: after!, limit: query.limit + 1 })
      return toPage(rows, query, {
        keys: (row) => [String(row.line)],
        item: (row) => ({ ...row, title: jobLineText(row, language) }),
      })
    },
  })
  server.route({
    method: 'POST',
    url: '/v1/properties/:propertyId/jobs/:jobId/cancel',
    schema: {
      operationId: 'cancelJob',
      tags: [tag],
      summary: 'Ask a job to stop; what it has done stays done',
      params: z.object({ propertyId: id, jobId: id }),
      body: z.strictObject({}),
      response: answersOf({ 202: ['The job, which has been asked', job] }),
    },
    onRequest: (request, reply) => admit(pool, 'day.close', request, reply),
    handler: async (request, reply) => {
      const { propertyId, jobId } = request.params as { propertyId: string; jobId: string }
      const asked = await jobs.cancel({ propertyId, jobId })
      if (!asked) return sendProblem(request, reply, refuse('notFound', { object: 'job', id: jobId }))
      return reply
        .code(202)
        .header('Location', jobPath(propertyId, jobId))
        .send(jobOnWire(asked, chosenLanguage(request)))
    },
  })
}

/** A job as it travels, why it was refused in a language. */
export function jobOnWire(of: Job, language: Language): Readonly<Record<string, unknown>> {
  const result = of.result as { readonly refusal?: Refusal } | null
  const at = of.phases.findIndex(({ phase }) => phase === of.phase)
  // After all of its phases it is at none of them.
  const current = at < 0 && of.phase !== 'waiting' ? of.phases.length : at
  return {
    ...of,
    phases: of.phases.map((one, index) => ({
      ...one,
      name: JOB_PHASES[one.phase as JobPhase][language],
      state: index < current ? 'done' : index === current ? 'current' : 'waiting',
    })),
    title: result?.refusal ? refusalText(result.refusal, language) : null,
  }
}

/** Where a job is. */
export function jobPath(propertyId: string, jobId: string): string {
  return `/v1/properties/${encodeURIComponent(propertyId)}/jobs/${encodeURIComponent(jobId)}`
}
