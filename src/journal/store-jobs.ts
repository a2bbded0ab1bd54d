import type { ClientBase, Pool } from 'pg'
import type { PhaseProgress } from './read-jobs.ts'

/** Records a job that waits. False where one of its kind is at the same subject already. */
export async function insertJob(
  client: ClientBase,
  job: {
    readonly propertyId: string
    readonly id: string
    readonly kind: string
    readonly subject: string
    readonly input: object
    readonly actorId: string
    readonly phases: readonly PhaseProgress[]
    readonly instant: string
  },
): Promise<boolean> {
  const added = await client.query(
    `insert into jobs (property_id, id, kind, subject, input, actor_id, state, phase, done, total, phases, created_at,
        changed_at)
      values ($1, $2, $3, $4, $5, $6, 'waiting', 'waiting', 0, 0, $7, $8, $8)
      on conflict (property_id, kind, subject) where state in ('waiting', 'running') do nothing`,
    [
      job.propertyId,
      job.id,
      job.kind,
      job.subject,
      JSON.stringify(job.input),
      job.actorId,
      JSON.stringify(job.phases),
      job.instant,
    ],
  )
  return added.rowCount === 1
}

/** Says how far a job is that has not ended; gives whether somebody wants it to stop. */
export async function reportJob(
  pool: Pool,
  job: {
    readonly propertyId: string
    readonly id: string
    readonly phase: string
    readonly done: number
    readonly total: number
    readonly phases: readonly PhaseProgress[]
    readonly instant: string
  },
): Promise<{ readonly isCancelled: boolean }> {
  const changed = await pool.query<{ isCancelled: boolean }>(
    `update jobs set state = 'running', phase = $3, done = $4, total = $5, phases = $6, changed_at = $7
      where property_id = $1 and id = $2 and state in ('waiting', 'running')
      returning is_cancelled as "isCancelled"`,
    [job.propertyId, job.id, job.phase, job.done, job.total, JSON.stringify(job.phases), job.instant],
  )
  return changed.rows[0] ?? { isCancelled: true }
}

/** Says how a job has ended. */
export async function endJob(
  pool: Pool,
  job: {
    readonly propertyId: string
    readonly id: string
    readonly state: string
    readonly result: object
    readonly instant: string
  },
): Promise<void> {
  await pool.query(
    `update jobs set state = $3, result = $4, changed_at = $5
      where property_id = $1 and id = $2 and state in ('waiting', 'running')`,
    [job.propertyId, job.id, job.state, JSON.stringify(job.result), job.instant],
  )
}

/** Asks a job to stop; one that has not begun has stopped with that. */
export async function cancelJob(
  pool: Pool,
  job: { readonly propertyId: string; readonly id: string; readonly instant: string },
): Promise<void> {
  await pool.query(
    `update jobs set is_cancelled = true, changed_at = $3,
        state = case state when 'waiting' then 'cancelled' else state end
      where property_id = $1 and id = $2 and state in ('waiting', 'running')`,
    [job.propertyId, job.id, job.instant],
  )
}

/** Adds a line to a job's log, after those that it has. */
export async function appendJobLine(
  pool: Pool,
  line: {
    readonly propertyId: string
    readonly jobId: string
    readonly phase: string
    readonly code: string
    readonly facts: object
    readonly instant: string
  },
): Promise<void> {
  for (;;) {
    const added = await pool.query(
      `insert into job_lines (property_id, job_id, line, recorded_at, phase, code, facts)
        select $1, $2, coalesce(max(line), 0) + 1, $3::timestamptz, $4, $5, $6::json from job_lines
        where property_id = $1 and job_id = $2
        on conflict (property_id, job_id, line) do nothing`,
      [line.propertyId, line.jobId, line.instant, line.phase, line.code, JSON.stringify(line.facts)],
    )
    // None where another server, which takes the job for its own, has written the same line just now.
    if (added.rowCount === 1) return
  }
}
