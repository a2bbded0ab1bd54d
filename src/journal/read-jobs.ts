import type { Pool } from 'pg'
import type { JobLineCode, JobPhase } from '../api/job-lines.ts'

/** waiting → running → done, refused, cancelled or failed. */
export const JOB_STATES = ['waiting', 'running', 'done', 'refused', 'cancelled', 'failed'] as const

/** How far a phase of a job is. */
export type PhaseProgress = { readonly phase: string; readonly done: number; readonly total: number }

/** A job as people see it: what it is, how far it is, and how it ended. */
export type Job = {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly actorId: string
  readonly actorName: string | null
  readonly state: (typeof JOB_STATES)[number]
  readonly phase: string
  readonly done: number
  readonly total: number
  /** All phases that it goes through, in their order. */
  readonly phases: readonly PhaseProgress[]
  readonly result: unknown
  readonly createdAt: string
  readonly changedAt: string
}

const JOB = `select j.id, j.kind, j.input, j.actor_id as "actorId", u.name as "actorName", j.state, j.phase, j.done,
    j.total, j.phases, j.result, j.created_at as "createdAt", j.changed_at as "changedAt"
  from jobs j left join users u on u.id = j.actor_id where j.property_id = $1`

/** One job; null if the property has none of this id. */
export async function loadJob(
  pool: Pool,
  { propertyId, jobId }: { readonly propertyId: string; readonly jobId: string },
): Promise<Job | null> {
  const found = await pool.query<Job>({
    name: 'load-job',
    text: `${JOB} and j.id = $2`,
    values: [propertyId, jobId],
  })
  return found.rows[0] ?? null
}

/** The job of a kind that is at a subject now; null if none is. */
export async function loadJobAt(
  pool: Pool,
  of: { readonly propertyId: string; readonly kind: string; readonly subject: string },
): Promise<Job | null> {
  const found = await pool.query<Job>({
    name: 'load-job-at',
    text: `${JOB} and j.kind = $2 and j.subject = $3 and j.state in ('waiting', 'running')`,
    values: [of.propertyId, of.kind, of.subject],
  })
  return found.rows[0] ?? null
}

/** Jobs, the latest first. */
export async function loadJobs(
  pool: Pool,
  by: { readonly propertyId: string; readonly before: string | null; readonly limit: number },
): Promise<readonly Job[]> {
  const found = await pool.query<Job>({
    name: 'load-jobs',
    text: `${JOB} and ($2::text is null or j.id < $2) order by j.id desc limit $3`,
    values: [by.propertyId, by.before, by.limit],
  })
  return found.rows
}

/** A line of a job's log. */
export type JobLine = {
  readonly line: number
  readonly recordedAt: string
  readonly phase: JobPhase
  readonly code: JobLineCode
  /** With the name of who is named in it. */
  readonly facts: object
}

/** The log of a job, in the order in which it was written. */
export async function loadJobLines(
  pool: Pool,
  by: {
    readonly propertyId: string
    readonly jobId: string
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly JobLine[]> {
  const found = await pool.query<JobLine & { actorName: string | null }>({
    name: 'load-job-lines',
    text: `select l.line, l.recorded_at as "recordedAt", l.phase, l.code, l.facts, u.name as "actorName"
      from job_lines l left join users u on u.id = l.facts ->> 'actorId'
      where l.property_id = $1 and l.job_id = $2 and ($3::int8 is null or l.line > $3)
      order by l.line limit $4`,
    values: [by.propertyId, by.jobId, by.after, by.limit],
  })
  return found.rows.map(({ actorName, facts, ...line }) => ({
    ...line,
    facts: actorName === null ? facts : { ...facts, actorName },
  }))
}
