import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { JobLineCode, JobPhase } from '../api/job-lines.ts'
import { isConnectionError } from '../db/errors.ts'
import type { Log } from '../db/log.ts'
import { inTransaction } from '../db/transaction.ts'
import type { ActorRef } from '../users/actor.ts'
import { newId } from '../values/id.ts'
import { instantText } from '../values/instant.ts'
import { type Job, loadJob, loadJobAt, type PhaseProgress } from './read-jobs.ts'
import { appendJobLine, cancelJob, endJob, insertJob, reportJob } from './store-jobs.ts'

/** A kind of long work. It can be interrupted at any point and run again: what is done is found done. */
export type JobKind = {
  readonly name: string
  /** What it goes through, in order. */
  readonly phases: readonly JobPhase[]
  readonly run: (job: RunningJob) => Promise<JobEnd>
}

/** A job as it is given to the work of its kind. */
export type RunningJob = {
  readonly propertyId: string
  readonly input: unknown
  /** Who asked for it. It goes on when their key is revoked meanwhile, with the rights that the user still has. */
  readonly actor: ActorRef
  report(progress: PhaseProgress): Promise<void>
  /** Adds a line to its log. The end of a phase is given how long it took. */
  log(line: NewJobLine): Promise<void>
  /** True once it should stop, because somebody asked for it or this server ends. */
  isCancelled(): boolean
}

/** A line for a job's log, with plain JSON as its facts. */
export type NewJobLine = { readonly phase: JobPhase; readonly code: JobLineCode; readonly facts: object }

/** How a job ended, and what people are told of it: plain JSON. */
export type JobEnd = { readonly state: 'done' | 'refused' | 'cancelled'; readonly result: object }

/** Long work: started by one request, done by any server, looked at by others. */
export type Jobs = {
  /** Records a job and sets it going; gives the one of its kind that is at the same subject, where there is one. */
  start(job: NewJob): Promise<Job>
  /** Asks a job to stop, at its next slice; null if the property has none of this id. */
  cancel(job: { readonly propertyId: string; readonly jobId: string }): Promise<Job | null>
  /** Interrupts this server's jobs, which the next server takes up, and waits for them. */
  close(): Promise<void>
}

/** A job to be started. */
export type NewJob = {
  readonly propertyId: string
  readonly kind: string
  /** What it works on: a date. Never two of a kind on one subject at once. */
  readonly subject: string
  readonly input: object
  readonly actorId: string
}

/** What jobs are opened over. */
export type JobsOptions = {
  readonly pool: pg.Pool
  readonly clock: () => number
  readonly log: Log
  readonly kinds: readonly JobKind[]
}

const QUEUE = 'jobs'

/** A server that is silent for so long is taken for dead, and its jobs are taken up by another. */
const SILENCE_SECONDS = 10

/** Jobs that one server does at once; one property's never keeps another's waiting. */
const AT_ONCE = 4

/** Opens the jobs: makes the library's own tables where they are missing, and takes up what waits or was left. */
export async function openJobs(options: JobsOptions): Promise<Jobs> {
  const { pool, clock, log } = options
  const stopping = new AbortController()
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'pgboss',
    schedule: false,
    superviseIntervalSeconds: SILENCE_SECONDS / 2,
    monitorIntervalSeconds: SILENCE_SECONDS / 2,
    flowIntervalSeconds: 3600,
    bamIntervalSeconds: 3600,
  })
  boss.on('error', (error) => log.warn(`the queue of jobs: ${error.message}`))
  await boss.start()
  await boss.createQueue(QUEUE, {
    heartbeatSeconds: SILENCE_SECONDS,
    expireInSeconds: 24 * 3600,
    // A server that dies uses up one; the work itself ends by saying how, and is not tried again.
    retryLimit: 10_000,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 30,
  })
  const worker = await boss.work<JobId>(
    QUEUE,
    { pollingIntervalSeconds: 1, localConcurrency: AT_ONCE },
    async ([queued]) => work(options, queued!.data, stopping.signal),
  )

  let closed: Promise<void> | undefined
  return {
    start: async (job) => {
      for (;;) {
        const id = newId('job', clock())
        const made = await inTransaction(pool, async (client) => {
          const phases = phasesOf(options.kinds.find((kind) => kind.name === job.kind))
          const isNew = await insertJob(client, { ...job, id, phases, instant: instantText(clock()) })
          const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
          if (isNew) await boss.send(QUEUE, { propertyId: job.propertyId, jobId: id }, { db })
          return isNew
        })
        if (made) boss.notifyWorker(worker)
        const found = made ? await loadJob(pool, { ...job, jobId: id }) : await loadJobAt(pool, job)
        // None where the one that was in the way has ended just now.
        if (found) return found
      }
    },
    cancel: async ({ propertyId, jobId }) => {
      await cancelJob(pool, { propertyId, id: jobId, instant: instantText(clock()) })
      return loadJob(pool, { propertyId, jobId })
    },
    close: () => {
      stopping.abort()
      closed ??= boss.stop({ graceful: true, timeout: 30_000 })
      return closed
    },
  }
}

type JobId = { readonly propertyId: string; readonly jobId: string }

/** Does one job. It throws where the job shall be taken up again: by another server, or when the database is back. */
async function work(
  { pool, clock, log, kinds }: JobsOptions,
  of: JobId,
  stopping: AbortSignal,
): Promise<void> {
  const job = await loadJob(pool, of)
  const kind = kinds.find((one) => one.name === job?.kind)
  if (!job || (job.state !== 'waiting' && job.state !== 'running')) return
  const key = { propertyId: of.propertyId, id: job.id }
  let isCancelled = false
  let phase: JobPhase = 'waiting'
  let phases = job.phases
  const report: RunningJob['report'] = async (progress) => {
    phases = progressed(phases, progress)
    const told = await reportJob(pool, { ...key, ...progress, phases, instant: instantText(clock()) })
    isCancelled ||= told.isCancelled
  }
  let phaseBegunAt = clock()
  const addLine: RunningJob['log'] = async (line) => {
    const now = clock()
    phase = line.phase
    if (line.code === 'phaseBegun') phaseBegunAt = now
    const took = line.code === 'phaseEnded' && { milliseconds: now - phaseBegunAt }
    const facts = { ...line.facts, ...took }
    await appendJobLine(pool, {
      ...line,
      facts,
      propertyId: key.propertyId,
      jobId: key.id,
      instant: instantText(now),
    })
  }
  const end = async (state: JobEnd['state'] | 'failed', result: JobEnd['result']): Promise<void> => {
    await addLine({ phase: state === 'done' ? 'done' : phase, code: state, facts: result })
    await endJob(pool, { ...key, state, result, instant: instantText(clock()) })
  }
  try {
    await addLine({
      phase: 'waiting',
      code: job.state === 'waiting' ? 'begun' : 'resumed',
      facts: { actorId: job.actorId, input: job.input },
    })
    await report({ phase: job.phase, done: job.done, total: job.total })
    if (!kind) throw new Error('no such kind of job')
    const ended = await kind.run({
      propertyId: of.propertyId,
      input: job.input,
      actor: { userId: job.actorId, keyId: null },
      report,
      log: addLine,
      isCancelled: () => isCancelled || stopping.aborted,
    })
    if (ended.state === 'cancelled' && !isCancelled) throw new Interrupted()
    await end(ended.state, ended.result)
  } catch (error) {
    if (error instanceof Interrupted || stopping.aborted || isConnectionError(error)) {
      // Where even this cannot be written, the next server says that it took the job up.
      await addLine({ phase, code: 'interrupted', facts: {} }).catch(() => {})
      throw error
    }
    log.error(`job ${job.id} (${job.kind}) of ${of.propertyId} failed: ${(error as Error).stack}`)
    await end('failed', { code: 'internalError' })
  }
}

function phasesOf(kind: JobKind | undefined): readonly PhaseProgress[] {
  return (kind?.phases ?? []).map((phase) => ({ phase, done: 0, total: 0 }))
}

/** The phases with what is reported of one; those before it are done. What is no phase of the list is after all of them. */
function progressed(phases: readonly PhaseProgress[], now: PhaseProgress): readonly PhaseProgress[] {
  if (now.phase === 'waiting') return phases
  const at = phases.findIndex(({ phase }) => phase === now.phase)
  return phases.map((one, index) => {
    if (index === at) return now
    return at < 0 || index < at ? { ...one, done: one.total } : one
  })
}

class Interrupted extends Error {
  override name = 'Interrupted'
  override message = 'this server ends; the job is taken up by the next one'
}
