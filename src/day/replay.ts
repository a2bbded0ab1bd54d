import type pg from 'pg'
import { type Refusal, refuse } from '../api/refusals.ts'
import { refreshStatistics } from '../db/statistics.ts'
import type { Door } from '../journal/door.ts'
import { loadProperty } from '../properties/store.ts'
import { chooseRooms } from '../stays/choose-rooms.ts'
import { type DepartingFolio, loadArrivals, loadDepartures, loadFreeRooms } from '../stays/read.ts'
import type { ActorRef } from '../users/actor.ts'
import { addDays, daysBetween, type PlainDate } from '../values/plain-date.ts'
import { closeDay } from './close-day.ts'
import { type Act, act, arrivalActs, departureActs } from './front-desk.ts'
import { loadOpenShift } from './read.ts'

/** Which season is lived, until when, and how its progress is followed. */
export type Replay = {
  readonly door: Door
  readonly pool: pg.Pool
  readonly propertyId: string
  /** The last day that is lived, night audit included; the business date is then the day after. */
  readonly until: PlainDate
  readonly actor: ActorRef
  /** Operations in one slice: what a person at the desk may have to wait for. */
  readonly sliceSize?: number
  readonly onProgress?: (progress: ReplayProgress) => void
  /** Asked between the slices; true ends the replay, which may be started again. */
  readonly isCancelled?: () => boolean
}

/** How far a replay is: the day that was lived last, and what was done until then. */
export type ReplayProgress = {
  readonly date: PlainDate
  /** Days lived by this run, and how many it has to. */
  readonly done: number
  readonly total: number
  readonly counts: ReplayCounts
}

/** What a run did; what was done before it does not count. */
export type ReplayCounts = {
  readonly days: number
  readonly arrivals: number
  readonly departures: number
  readonly nights: number
  /** Accepted operations of all kinds. */
  readonly operations: number
}

/** How a replay ended: what it did, and the refusal that stopped it, if one did. */
export type ReplayResult = { readonly counts: ReplayCounts } & (
  | { readonly isCancelled: boolean }
  | { readonly date: PlainDate; readonly refusal: Refusal }
)

/** Operations that the desk sends at once. */
export const REPLAY_SLICE = 400

/** Stays that leave in one page. */
const PAGE = 100

type Run = Replay & { readonly currency: string; readonly tally: Record<keyof ReplayCounts, number> }

/**
 * Plays the front desk through the ordinary operations, from the open day until a day: each day those who leave pay or are
 * billed and check out, those who come get a room and check in, who stays no night leaves again, the clerk's shift is
 * closed, and the day too. It looks at what is still to do, so it may be interrupted at any point and run again.
 *
 * It stops at the first refusal, on the day that it names: somebody has to see to it, and what was done stands.
 */
export async function replay(given: Replay): Promise<ReplayResult> {
  const tally = { days: 0, arrivals: 0, departures: 0, nights: 0, operations: 0 }
  const property = await loadProperty(given.pool, given.propertyId)
  if (!property) {
    const refusal = refuse('notFound', { object: 'property', id: given.propertyId })
    return { counts: tally, date: given.until, refusal }
  }
  const run: Run = { ...given, currency: property.currency, tally }
  const total = Math.max(0, daysBetween(property.businessDate, given.until) + 1)
  for (let date = property.businessDate; date <= given.until; date = addDays(date, 1)) {
    const refusal = await liveDay(run, date)
    if (refusal) return { counts: tally, date, refusal }
    if (given.isCancelled?.()) return { counts: tally, isCancelled: true }
    tally.days++
    if (isPowerOfTwo(tally.days)) await refreshStatistics(given.pool)
    given.onProgress?.({ date, done: tally.days, total, counts: tally })
  }
  return { counts: tally, isCancelled: false }
}

/** A season writes in seconds what a hotel writes in months: the tables have about doubled on these days. */
function isPowerOfTwo(days: number): boolean {
  return Number.isInteger(Math.log2(days))
}

async function liveDay(run: Run, date: PlainDate): Promise<Refusal | null> {
  return (
    (await seeOff(run, date)) ??
    (await receive(run, date)) ??
    // Those who came today and stay no night.
    (await seeOff(run, date)) ??
    (await closeOwnShift(run)) ??
    (await audit(run, date))
  )
}

async function seeOff(run: Run, date: PlainDate): Promise<Refusal | null> {
  const { pool, propertyId } = run
  for (let after = ''; !run.isCancelled?.(); ) {
    const rows = await loadDepartures(pool, { propertyId, date, after, limit: PAGE })
    if (rows.length === 0) return null
    const stays = [...Map.groupBy(rows, (row: DepartingFolio) => row.stayId).values()]
    const refusal = await send(
      run,
      stays.flatMap((folios) => departureActs(folios, run.currency)),
    )
    if (refusal) return refusal
    run.tally.departures += stays.length
    if (stays.length < PAGE) return null
    after = rows.at(-1)!.stayId
  }
  return null
}

async function receive(run: Run, date: PlainDate): Promise<Refusal | null> {
  const { pool, propertyId } = run
  const arrivals = await loadArrivals(pool, propertyId, date)
  if (arrivals.length === 0) return null
  const choice = chooseRooms(arrivals, await loadFreeRooms(pool, propertyId))
  if ('without' in choice) {
    const { stayId, roomType } = choice.without
    return refuse('noRoomFree', { stayId, roomType, date })
  }
  const acts = arrivals.flatMap((stay) => arrivalActs(stay, choice.rooms.get(stay.stayId) ?? null))
  const refusal = await send(run, acts)
  if (!refusal) run.tally.arrivals += arrivals.length
  return refusal
}

async function closeOwnShift(run: Run): Promise<Refusal | null> {
  const shiftId = await loadOpenShift(run.pool, run.propertyId, run.actor.userId)
  return shiftId ? send(run, [act('closeShift', `shift:${shiftId}`, { shiftId })]) : null
}

async function audit(run: Run, date: PlainDate): Promise<Refusal | null> {
  if (run.isCancelled?.()) return null
  const { onProgress: _, sliceSize: __, ...shared } = run
  const closed = await closeDay({ ...shared, date })
  run.tally.nights += closed.nightsPosted
  // The nights, the seal and the chain.
  run.tally.operations += closed.nightsPosted + ('refusal' in closed ? 0 : 2)
  return 'refusal' in closed ? closed.refusal : null
}

/** Sends acts in slices, in order; the first refusal ends it. */
async function send(run: Run, acts: readonly Act[]): Promise<Refusal | null> {
  const { door, propertyId, actor, tally } = run
  const size = run.sliceSize ?? REPLAY_SLICE
  for (let at = 0; at < acts.length && !run.isCancelled?.(); at += size) {
    const requests = acts.slice(at, at + size).map((one) => ({ ...one, propertyId, actor }))
    for (const outcome of await door.submitSlice(requests)) {
      if (!outcome.accepted) return outcome.refusal
      if (!outcome.isReplay) tally.operations++
    }
  }
  return null
}
