/** What is known of a job while it goes on, and at its end. */
export type JobView = {
  readonly id: string
  readonly kind: string
  readonly state: 'waiting' | 'running' | 'done' | 'refused' | 'cancelled' | 'failed'
  readonly phase: string
  readonly done: number
  readonly total: number
  readonly title: string | null
  readonly createdAt: string
  readonly changedAt: string
}

/** One phase of a job: how far it is, from 0 to 1; null while it goes on and how far is not known. */
export type PhaseView = {
  readonly name: string
  readonly state: 'ahead' | 'now' | 'done' | 'stopped'
  readonly share: number | null
  readonly done: number
  readonly total: number
}

/** True for a job at which nothing will change any more. */
export function isEnded({ state }: Pick<JobView, 'state'>): boolean {
  return state !== 'waiting' && state !== 'running'
}

/**
 * The phases of a job in their order, from the one that it is at: those before it are done, those behind ahead. A phase
 * that the kind is not known to have stands alone.
 */
export function phasesOf(job: JobView): readonly PhaseView[] {
  const known = PHASES[job.kind] ?? []
  const names = known.includes(job.phase) || job.phase === '' || job.phase === DONE ? known : [job.phase]
  const now = names.indexOf(job.phase)
  return names.map((name, at) => {
    const isDone = job.state === 'done' || job.phase === DONE || at < now
    const state = isDone ? 'done' : at > now ? 'ahead' : isEnded(job) ? 'stopped' : 'now'
    const { done, total } = at === now ? job : { done: 0, total: 0 }
    return { name, state, share: isDone ? 1 : shareOf(state, done, total), done, total }
  })
}

/** How long to wait until a job is looked at again: soon at first, then ever less often. */
export function pollDelay(looks: number): number {
  return Math.min(SOONEST_MS * 1.4 ** looks, LATEST_MS)
}

/** Seconds as people say how long something takes: `0:07`, `12:30`, `1:02:03`. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

const SOONEST_MS = 400
const LATEST_MS = 5000

const DONE = 'done'

/** The phases of each kind of job, in their order. */
const PHASES: Readonly<Record<string, readonly string[]>> = {
  closeDay: ['checklist', 'roomNights', 'sealing', 'chaining'],
  importBookings: ['checking', 'importing'],
}

function shareOf(state: PhaseView['state'], done: number, total: number): number | null {
  if (state === 'ahead') return 0
  // Of one step nothing can be said but that it goes on.
  if (total <= 1) return state === 'now' ? null : 0
  return Math.min(done / total, 1)
}
