import { SLICE_SIZE } from '../../day/close-day.ts'
import { addDays, type PlainDate } from '../../values/plain-date.ts'
import { checkAgreement } from './agree.ts'
import { startChild } from './child.ts'
import type { CloseAnswer, CloseTask } from './close-run.ts'
import { copyRows, type Rows } from './copy.ts'
import { count, type Figure, type Part } from './figure.ts'
import type { Ground, Site } from './ground.ts'
import { BUSINESS_DATE, makeFolios, makeGuests, makeHotel } from './hotel.ts'
import { median, quantile } from './rounds.ts'
import { describeUse, readUsed } from './usage.ts'

/** How large the hotels are, and how often the middle one is measured. */
export type CloseSize = {
  /** Occupied rooms of the hotels, growing; the middle one is compared with plain inserts. */
  readonly rooms: readonly [number, number, number]
  /** Days that the middle hotel closes, each followed by the plain inserts of its rows. */
  readonly days: number
}

/** What one slice of nights writes in each table: the operation and its event, the charge with its tax and fee. */
function nightRows(propertyId: string, date: PlainDate): readonly (Rows & { readonly pageSize: number })[] {
  const night = `like 'night:%:${date}'`
  return [
    { table: 'operations', pageSize: SLICE_SIZE, propertyId, where: `id ${night}` },
    { table: 'charges', pageSize: 3 * SLICE_SIZE, propertyId, where: `business_date = '${date}'` },
    { table: 'postings', pageSize: 3 * SLICE_SIZE, propertyId, where: `operation_id ${night}` },
    { table: 'outbox', pageSize: SLICE_SIZE, propertyId, where: `operation_id ${night}` },
  ]
}

type Closed = CloseAnswer & { readonly rooms: number; readonly use: string }

/** Closing the day of a full house: against plain inserts, beside people at the desk, and as the house grows. */
export async function measureClose(ground: Ground, size: CloseSize): Promise<Part> {
  const figures: Figure[] = []
  const faults: string[] = []
  const closed: Closed[] = []
  for (const [at, rooms] of size.rooms.entries()) {
    const site = await ground.open()
    try {
      const propertyId = `hotel-${rooms}`
      await makeHotel(site, propertyId)
      await makeGuests({ site, propertyId }, rooms)
      const close = { ground, site, propertyId, rooms, faults }
      if (at === 1) {
        const middle = await measureMiddle(close, size)
        figures.push(...middle.figures)
        closed.push(middle.first)
      } else closed.push(await closeOnce(close, { date: BUSINESS_DATE, deskFolios: [] }))
    } finally {
      await site.close()
    }
  }
  return { figures: [...figures, ...growthFigures(closed)], faults }
}

type Close = {
  readonly ground: Ground
  readonly site: Site
  readonly propertyId: string
  readonly rooms: number
  readonly faults: string[]
}

async function measureMiddle(
  close: Close,
  size: CloseSize,
): Promise<{ readonly figures: readonly Figure[]; readonly first: Closed }> {
  const { ground, site, propertyId } = close
  const peer = await ground.open()
  try {
    const parents = ['accounts', 'folios'].map((table) => ({ table, propertyId, pageSize: 1000 }))
    for (const parent of parents) await copyRows(site, peer, [parent])
    await peer.analyze()
    const runs: { own: Closed; plainMs: number; rows: number }[] = []
    for (let day = 0; day < size.days; day++) {
      const date = addDays(BUSINESS_DATE, day)
      const own = await closeOnce(close, { date, deskFolios: [] })
      const plain = await copyRows(site, peer, nightRows(propertyId, date))
      if (plain.rows !== own.nights * 8) close.faults.push(`${propertyId}: ${plain.rows} rows of ${date}`)
      runs.push({ own, plainMs: plain.elapsedMs, rows: plain.rows })
    }
    const deskFolios = await makeFolios(close, 50)
    const beside = await closeOnce(close, { date: addDays(BUSINESS_DATE, size.days), deskFolios })
    return { figures: [rateFigure(close.rooms, runs), deskFigure(beside)], first: runs[0]!.own }
  } finally {
    await peer.close()
  }
}

async function closeOnce(
  { ground, site, propertyId, rooms, faults }: Close,
  day: Pick<CloseTask, 'date' | 'deskFolios'>,
): Promise<Closed> {
  const child = startChild<CloseTask, CloseAnswer>('close-run.ts', ['--expose-gc'])
  try {
    const before = await readUsed(ground.postmaster, 0)
    const answer = await child.ask({ url: site.url, propertyId, ...day })
    const after = await readUsed(ground.postmaster, answer.usedMs)
    if (answer.nights !== rooms) faults.push(`${propertyId}: ${answer.nights} nights of ${day.date}`)
    faults.push(...(await checkAgreement(site, { propertyId, tally: answer.tally })))
    return { ...answer, rooms, use: describeUse(before, after, answer.elapsedMs) }
  } finally {
    await child.close()
  }
}

function rateFigure(rooms: number, runs: readonly { own: Closed; plainMs: number; rows: number }[]): Figure {
  const ownMs = median(runs.map((run) => run.own.elapsedMs))
  const plainMs = median(runs.map((run) => run.plainMs))
  const posting = median(runs.map((run) => run.own.postingMs / run.own.elapsedMs))
  return {
    name: `closeDay: ${count(rooms)} occupied rooms, each a rate, a tax and a fee`,
    measured: `${count((rooms / ownMs) * 1000)} rooms/s`,
    peer: `${count((rooms / plainMs) * 1000)} rooms/s of plain unnest inserts of the same ${count(runs[0]!.rows)} rows`,
    ratio: plainMs / ownMs,
    demanded: { atLeast: 0.3 },
    bound: `${runs[0]!.own.use}; ${Math.round(posting * 100)} % of the time posts nights, the rest seals`,
  }
}

function deskFigure({ deskMs, calmMs, slicesMs, sealingMs }: Closed): Figure {
  const longest = Math.max(...deskMs)
  const slice = Math.max(...slicesMs, sealingMs)
  return {
    name: 'closeDay: a charge at the desk meanwhile',
    measured: `longest wait ${count(longest - calmMs)} ms (p50 ${count(median(deskMs) - calmMs)}, p99 ${count(quantile(deskMs, 0.99) - calmMs)}; ${deskMs.length} charges)`,
    peer: `longest slice ${count(slice)} ms (nights p50 ${count(median(slicesMs))}, longest ${count(Math.max(...slicesMs))}, sealing ${count(sealingMs)})`,
    ratio: (longest - calmMs) / slice,
    demanded: { atMost: 1 },
    bound: `a charge takes ${count(calmMs)} ms while nothing else goes on`,
  }
}

function growthFigures(closed: readonly Closed[]): readonly Figure[] {
  const [small, , large] = closed as readonly [Closed, Closed, Closed]
  const megabytes = (bytes: number): string => `${count(bytes / 1_048_576)} MB`
  const sizes = closed.map(
    (one) =>
      `${count(one.rooms)} rooms: ${count(one.elapsedMs / one.rooms)} ms a room, ${megabytes(one.heapBytes)} in use, ${megabytes(one.rssBytes)} with garbage and program`,
  )
  return [
    {
      name: 'closeDay: memory as the house grows',
      measured: `${megabytes(large.heapBytes)} in use for ${count(large.rooms)} rooms`,
      peer: `${megabytes(small.heapBytes)} for ${count(small.rooms)}`,
      ratio: large.heapBytes / small.heapBytes,
      demanded: { atMost: 1.5 },
      bound: sizes.join('\n  '),
    },
  ]
}
