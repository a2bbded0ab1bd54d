import type pg from 'pg'
import type { Refusal } from '../api/refusals.ts'
import { refuse } from '../api/refusals.ts'
import type { Door, Request } from '../journal/door.ts'
import type { Outcome } from '../journal/operation.ts'
import type { ActorRef } from '../users/actor.ts'
import { addDays, type PlainDate } from '../values/plain-date.ts'
import { type ChecklistItem, checklist } from './checklist.ts'
import { NO_DIGEST } from './day.ts'
import {
  countDueNights,
  digestDay,
  loadBusinessDate,
  loadChecklist,
  loadDay,
  loadDueNights,
  loadUnsealedDays,
} from './store.ts'

/** Which day is closed, by whom, and how its progress is followed. */
export type CloseDay = {
  readonly door: Door
  readonly pool: pg.Pool
  readonly propertyId: string
  /** The day to close: the open one, or one that an interrupted run left closed and not sealed. */
  readonly date: PlainDate
  readonly actor: ActorRef
  /** Nights in one slice: what a person at the desk may have to wait for. */
  readonly sliceSize?: number
  readonly onProgress?: (progress: CloseProgress) => void | Promise<void>
  /** Told what was done, for a log. */
  readonly onLine?: (line: CloseLine) => void | Promise<void>
  /** Asked between slices; true ends the run, which may be started again. */
  readonly isCancelled?: () => boolean
}

/** What a close goes through, in order. */
export const CLOSE_PHASES = ['checklist', 'roomNights', 'sealing', 'chaining'] as const
type Phase = (typeof CLOSE_PHASES)[number]

/** A line for a log of the close. The end of a phase counts what was done in it. */
export type CloseLine = {
  readonly phase: Phase
  readonly code: 'phaseBegun' | 'phaseEnded' | 'sliceRefused' | 'sealed' | 'chained'
  readonly facts: object
}

/** How far a close is; `done` and `total` count nights while those are posted. */
export type CloseProgress = {
  readonly phase: Phase | 'done'
  readonly done: number
  readonly total: number
}

/** How a close ended: what it did, or the refusal that stopped it. What was posted until then stays posted. */
export type CloseResult =
  | { readonly date: PlainDate; readonly nightsPosted: number; readonly isCancelled: boolean }
  | { readonly refusal: Refusal; readonly nightsPosted: number }

/** Nights that one slice posts; the door keeps a person waiting for one slice at most. */
export const SLICE_SIZE = 200

/**
 * The night audit: posts the night of every stay in house, exactly once, in slices behind the people at the desk; checks,
 * ends the day and seals it. It may be interrupted at any point and run again: what is done is found done.
 */
export async function closeDay(close: CloseDay): Promise<CloseResult> {
  const { pool, propertyId, date } = close
  const report = async (progress: CloseProgress) => close.onProgress?.(progress)
  const open = await loadBusinessDate(pool, propertyId)
  if (open === null) return stop(refuse('notFound', { object: 'property', id: propertyId }), 0)
  const isClosed = date < open && (await loadDay(pool, propertyId, date)) !== null
  if (date !== open && !isClosed) return stop(refuse('dayNotOpen', { date, businessDate: open }), 0)

  let nightsPosted = 0
  if (!isClosed) {
    await report({ phase: 'checklist', done: 0, total: 1 })
    const blocked = await inPhase(close, 'checklist', async () => {
      const items = await loadChecklist(pool, checklist, close)
      return counted(items.filter((item) => item.item !== 'roomNights'))
    })
    if (blocked.length > 0) return stop(notReady(date, blocked), 0)
    const posted = await inPhase(close, 'roomNights', async () => {
      const of = await postNights(close, report)
      return { result: of, count: of.nightsPosted }
    })
    nightsPosted = posted.nightsPosted
    if (posted.refusal) return stop(posted.refusal, nightsPosted)
    if (close.isCancelled?.()) return { date, nightsPosted, isCancelled: true }
    await report({ phase: 'sealing', done: 0, total: 1 })
    const refusal = await inPhase(close, 'sealing', async () => {
      const refused = await seal(close)
      return { result: refused, count: refused ? 0 : 1 }
    })
    if (refusal) return stop(refusal, nightsPosted)
  }
  await report({ phase: 'chaining', done: 0, total: 1 })
  const refusal = await inPhase(close, 'chaining', async () => chainAll(close))
  if (refusal) return stop(refusal, nightsPosted)
  await report({ phase: 'done', done: 1, total: 1 })
  return { date, nightsPosted, isCancelled: false }
}

/** Does a phase between its two lines of the log. */
async function inPhase<T>(
  close: CloseDay,
  phase: Phase,
  work: () => Promise<{ readonly result: T; readonly count: number }>,
): Promise<T> {
  await close.onLine?.({ phase, code: 'phaseBegun', facts: {} })
  const { result, count } = await work()
  await close.onLine?.({ phase, code: 'phaseEnded', facts: { count } })
  return result
}

function counted<T>(items: readonly T[]): { readonly result: readonly T[]; readonly count: number } {
  return { result: items, count: items.length }
}

async function postNights(
  close: CloseDay,
  report: (progress: CloseProgress) => Promise<void>,
): Promise<{ readonly nightsPosted: number; readonly refusal?: Refusal }> {
  const { pool, propertyId, date, actor } = close
  const limit = close.sliceSize ?? SLICE_SIZE
  const total = await countDueNights(pool, propertyId, date)
  await report({ phase: 'roomNights', done: 0, total })
  let nightsPosted = 0
  let after = ''
  let next = loadDueNights(pool, { propertyId, date, after, limit })
  for (let stayIds = await next; stayIds.length > 0 && !close.isCancelled?.(); stayIds = await next) {
    after = stayIds.at(-1)!
    // The next page is read while this one is posted.
    next =
      stayIds.length < limit ? Promise.resolve([]) : loadDueNights(pool, { propertyId, date, after, limit })
    // If it fails, that is told where it is waited for; until then it is nobody's.
    next.catch(() => {})
    const outcomes = await close.door.submitSlice(
      stayIds.map(
        (stayId): Request => ({
          id: `night:${stayId}:${date}`,
          name: 'postRoomNight',
          propertyId,
          actor,
          input: { stayId, serviceDate: date },
        }),
      ),
    )
    const refusal = outcomes.map(blocking).find((one) => one !== null)
    nightsPosted += outcomes.filter((outcome) => outcome.accepted && !outcome.isReplay).length
    if (refusal) {
      const facts = { count: nightsPosted, refusal }
      await close.onLine?.({ phase: 'roomNights', code: 'sliceRefused', facts })
      return { nightsPosted, refusal }
    }
    await report({ phase: 'roomNights', done: nightsPosted, total })
  }
  return { nightsPosted }
}

/**
 * A night that another run posted, also in the name of another user, or a guest who left meanwhile, is no reason to
 * stop; `sealDay` checks again.
 */
function blocking(outcome: Outcome): Refusal | null {
  if (outcome.accepted || PASSING.has(outcome.refusal.code)) return null
  return outcome.refusal
}

const PASSING: ReadonlySet<string> = new Set(['nightPosted', 'stayState', 'idempotencyKeyReused'])

/** Ends the day; null also where another run of the same close has ended it meanwhile. */
async function seal(close: CloseDay): Promise<Refusal | null> {
  const { pool, propertyId, date } = close
  const sealed = await submit(close, { name: 'sealDay', id: `seal:${date}`, input: { date } })
  if (!sealed.accepted && (await loadDay(pool, propertyId, date)) === null) return sealed.refusal
  const facts = { date, nextDate: addDays(date, 1) }
  await close.onLine?.({ phase: 'sealing', code: 'sealed', facts })
  return null
}

/** Seals all days that are closed and not sealed yet, the oldest first. */
async function chainAll(
  close: CloseDay,
): Promise<{ readonly result: Refusal | null; readonly count: number }> {
  const unsealed = await loadUnsealedDays(close.pool, close.propertyId)
  for (const [at, date] of unsealed.entries()) {
    const refusal = await chain(close, date)
    if (refusal) return { result: refusal, count: at }
  }
  return { result: null, count: unsealed.length }
}

async function chain(close: CloseDay, date: PlainDate): Promise<Refusal | null> {
  const { pool, propertyId } = close
  const before = await loadDay(pool, propertyId, addDays(date, -1))
  const previousDigest = before?.digest ?? NO_DIGEST
  const { digest, postingCount } = await digestDay(pool, { propertyId, date, previousDigest })
  const input = { date, digest, postingCount }
  const chained = await submit(close, { name: 'chainDay', id: `chain:${date}`, input })
  // Another run of the same close may have chained it meanwhile.
  const isDone = chained.accepted || (await loadDay(pool, propertyId, date))?.digest === digest
  if (!isDone) return chained.refusal
  await close.onLine?.({ phase: 'chaining', code: 'chained', facts: { date, digest, postingCount } })
  return null
}

async function submit(close: CloseDay, request: Pick<Request, 'id' | 'name' | 'input'>): Promise<Outcome> {
  const { propertyId, actor } = close
  const [outcome] = await close.door.submitSlice([{ ...request, propertyId, actor }])
  return outcome!
}

function notReady(date: PlainDate, items: readonly ChecklistItem[]): Refusal {
  return refuse('dayNotReady', {
    date,
    blocks: items.map((item) => `${item.item} ${item.count}`).join(', '),
    items,
  })
}

function stop(refusal: Refusal, nightsPosted: number): CloseResult {
  return { refusal, nightsPosted }
}
