/** What is known of a job while it goes on, and at its end. */
export type JobView = {
  readonly id: string
  readonly kind: string
  readonly state: 'waiting' | 'running' | 'done' | 'refused' | 'cancelled' | 'failed'
  /** All that it goes through, in order, as the API says it. */
  readonly phases: readonly JobPhase[]
  readonly title: string | null
  readonly createdAt: string
  readonly changedAt: string
}

type JobPhase = {
  readonly phase: string
  /** In the user's language. */
  readonly name: string
  readonly state: 'waiting' | 'current' | 'done'
  readonly done: number
  readonly total: number
}

/** One phase of a job: how far it is, from 0 to 1; null while it goes on and how far is not known. */
export type PhaseView = {
  readonly id: string
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

/** The phases of a job as they are shown: the one at which a job ended that is not done is where it stopped. */
export function phasesOf(job: Pick<JobView, 'state' | 'phases'>): readonly PhaseView[] {
  return job.phases.map(({ phase, name, state: at, done, total }) => {
    const isDone = job.state === 'done' || at === 'done'
    const state = isDone ? 'done' : at === 'waiting' ? 'ahead' : isEnded(job) ? 'stopped' : 'now'
    return { id: phase, name, state, share: shareOf(state, done, total), done, total }
  })
}

/** How much of a job is behind it, from 0 to 1: each phase counts alike. */
export function shareDone(job: Pick<JobView, 'state' | 'phases'>): number {
  const phases = phasesOf(job)
  if (phases.length === 0) return job.state === 'done' ? 1 : 0
  return phases.reduce((sum, { share }) => sum + (share ?? 0), 0) / phases.length
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

function shareOf(state: PhaseView['state'], done: number, total: number): number | null {
  if (state === 'done') return 1
  if (state === 'ahead') return 0
  // Of one step nothing can be said but that it goes on.
  if (total <= 1) return state === 'now' ? null : 0
  return Math.min(done / total, 1)
}
