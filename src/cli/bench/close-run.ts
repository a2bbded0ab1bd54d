import { closeDay } from '../../day/close-day.ts'
import { openDatabase } from '../../db/database.ts'
import { silentLog } from '../../db/log.ts'
import type { Door } from '../../journal/door.ts'
import { SYSTEM_ACTOR } from '../../users/built-in.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import { noteCharge, type Tally } from './agree.ts'
import { serveTasks } from './child.ts'
import { openDoor } from './ground.ts'
import { CHARGE_CODE } from './hotel.ts'
import { nodeUsed } from './usage.ts'

/** What is alive is looked at once in so many slices, as collecting all garbage takes a while. */
const LOOKS_EVERY = 25

/** The day to close. */
export type CloseTask = {
  readonly url: string
  readonly propertyId: string
  readonly date: PlainDate
  /** Folios to which somebody at the desk posts charges meanwhile; none for a close by itself. */
  readonly deskFolios: readonly string[]
}

/** How the close went. Times are milliseconds. */
export type CloseAnswer = {
  readonly nights: number
  readonly elapsedMs: number
  /** Until the last night was posted; the rest is sealing. */
  readonly postingMs: number
  readonly slicesMs: readonly number[]
  /** Longest step of sealing: the checklist, or the sums of the day. */
  readonly sealingMs: number
  /** Milliseconds that each charge at the desk took, and how long one takes while nothing else goes on. */
  readonly deskMs: readonly number[]
  readonly calmMs: number
  /** The most memory that was in use at once, garbage apart. */
  readonly heapBytes: number
  /** The most that the whole process held. */
  readonly rssBytes: number
  readonly usedMs: number
  readonly tally: Tally
}

serveTasks<CloseTask, CloseAnswer>(run)

/** Closes a day in a process of its own, so that the memory it needs is that of the close. */
async function run(task: CloseTask): Promise<CloseAnswer> {
  const { url, propertyId, date } = task
  const database = await openDatabase({ databaseUrl: url, dataFolder: '', log: silentLog })
  const door = openDoor(database, Date.now)
  const tally: Tally = new Map()
  const desk = openDesk(door, task, tally)
  const calm = task.deskFolios.length > 0 ? await desk.several(30) : []
  const slices = timeSlices(door)
  const used = nodeUsed()
  const begun = performance.now()
  let postingMs = 0
  desk.start()
  const closed = await closeDay({
    door: slices.door,
    pool: database.pool,
    propertyId,
    date,
    actor: SYSTEM_ACTOR,
    onProgress: ({ phase }) => {
      if (phase === 'sealing') postingMs = performance.now() - begun
    },
  })
  const elapsedMs = performance.now() - begun
  const usedMs = nodeUsed() - used
  const deskMs = await desk.stop()
  await door.close()
  await database.close()
  if ('refusal' in closed) throw new Error(`the day was not closed: ${JSON.stringify(closed.refusal)}`)
  return {
    nights: closed.nightsPosted,
    elapsedMs,
    postingMs,
    slicesMs: slices.ofNights,
    sealingMs: Math.max(...slices.ofSealing),
    deskMs,
    calmMs: calm.toSorted((a, b) => a - b)[calm.length >> 1] ?? 0,
    heapBytes: slices.heapBytes(),
    rssBytes: process.resourceUsage().maxRSS * 1024,
    usedMs,
    tally,
  }
}

/** One person who posts a charge, looks up, and posts the next. */
function openDesk(door: Door, { propertyId, deskFolios, date }: CloseTask, tally: Tally) {
  const taken: number[] = []
  let isOpen = false
  let working = Promise.resolve()
  let next = 0
  const post = async (): Promise<number> => {
    const folioId = deskFolios[next % deskFolios.length]!
    const input = { folioId, chargeCode: CHARGE_CODE, quantity: '1' }
    const begun = performance.now()
    const id = `desk-${date}-${next++}`
    const outcome = await door.submit({ id, name: 'postCharge', propertyId, actor: SYSTEM_ACTOR, input })
    if (!outcome.accepted) throw new Error(`a charge was refused: ${JSON.stringify(outcome.refusal)}`)
    noteCharge(tally, outcome.answer)
    return performance.now() - begun
  }
  const work = async (): Promise<void> => {
    for (; isOpen; await new Promise((resolve) => setTimeout(resolve, 7 * Math.random()))) {
      taken.push(await post())
    }
  }
  return {
    several: async (charges: number): Promise<readonly number[]> => {
      const times: number[] = []
      for (let at = 0; at < charges; at++) times.push(await post())
      return times
    },
    start: () => {
      isOpen = deskFolios.length > 0
      working = work()
    },
    stop: async (): Promise<readonly number[]> => {
      isOpen = false
      await working
      return taken
    },
  }
}

function timeSlices(door: Door) {
  const ofNights: number[] = []
  const ofSealing: number[] = []
  let heapBytes = 0
  const look = (): void => {
    globalThis.gc!()
    heapBytes = Math.max(heapBytes, process.memoryUsage().heapUsed)
  }
  const submitSlice: Door['submitSlice'] = async (requests) => {
    const begun = performance.now()
    const outcomes = await door.submitSlice(requests)
    const to = requests[0]?.name === 'postRoomNight' ? ofNights : ofSealing
    to.push(performance.now() - begun)
    if (ofNights.length % LOOKS_EVERY === 1) look()
    return outcomes
  }
  return { door: { ...door, submitSlice }, ofNights, ofSealing, heapBytes: () => heapBytes }
}
