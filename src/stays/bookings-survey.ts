import type pg from 'pg'
import { type Refusal, refuse } from '../api/refusals.ts'
import { loadProperty } from '../properties/store.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Booking } from './booking.ts'
import { BOOKED_HOTELS, readBookings } from './bookings-file.ts'
import type { ImportBookings } from './import-bookings.ts'
import { loadKnownStays } from './read.ts'

/** What a file of bookings holds. */
export type Survey = {
  readonly rows: number
  /** How many rows are no bookings that can be imported, and the first of the reasons, in the file's order; before them what ended the reading. */
  readonly refused: number
  readonly refusals: readonly Refusal[]
  /** True where the reading ended before the file did: what comes after is not known, and nothing of it is imported. */
  readonly isCutShort: boolean
  /** By property id. */
  readonly hotels: ReadonlyMap<string, HotelSurvey>
  /** External ids of bookings that come too late to be lived. */
  readonly late: ReadonlySet<string>
}

/** The bookings of one hotel. */
export type HotelSurvey = {
  readonly propertyId: string
  readonly name: string
  /** Of all its bookings, also those that were cancelled. */
  readonly earliestArrival: PlainDate
  /** The AR accounts that are billed: name by external id. */
  readonly billed: ReadonlyMap<string, string>
  readonly bookings: Readonly<Record<Booking['state'], number>>
  /** Of the bookings that are to be lived. */
  readonly nights: number
}

/** Refusals that are kept with their text; of the others only the number. */
const REFUSALS_KEPT = 1000

/** Bookings that are looked up at once. */
const PAGE = 1000

/**
 * Reads the whole file, and writes nothing. A booking whose stay is still to be lived and whose arrival is before the
 * open day of a property that exists is refused, because nobody could check it in; unless it was imported before.
 */
export async function surveyBookings(
  given: Pick<ImportBookings, 'openFile' | 'pool' | 'onProgress'>,
): Promise<Survey> {
  const openDays = await loadOpenDays(given.pool)
  const hotels = new Map<string, MutableHotel>()
  const late = new Set<string>()
  const refused = createRefusals()
  const past: Booking[] = []
  let rows = 0
  let ending: Refusal | null = null

  const lookUpPast = async (): Promise<void> => {
    for (const booking of await notImported(given.pool, past.splice(0))) {
      late.add(booking.externalId)
      refused.add(booking.line, arrivalPast(booking, openDays.get(booking.propertyId)!))
    }
  }
  for await (const row of readBookings(given.openFile())) {
    rows++
    if (rows % PAGE === 0) given.onProgress?.({ phase: 'checking', done: rows, total: null })
    if ('refusal' in row) {
      refused.add(row.line, row.refusal)
      if (row.endsFile) ending = row.refusal
      continue
    }
    const { booking } = row
    countIn(hotels, booking)
    const openDay = openDays.get(booking.propertyId)
    if (openDay && booking.state === 'reserved' && booking.arrival < openDay) past.push(booking)
    if (past.length === PAGE) await lookUpPast()
  }
  await lookUpPast()
  const found = refused.summary()
  // That one says why all others are kept out too, and must not stand behind them.
  const refusals = ending ? [ending, ...found.refusals.filter((one) => one !== ending)] : found.refusals
  return { rows, refused: found.refused, refusals, isCutShort: ending !== null, hotels, late }
}

type MutableHotel = {
  -readonly [K in keyof HotelSurvey]: K extends 'bookings' ? Record<Booking['state'], number> : HotelSurvey[K]
} & { readonly billed: Map<string, string> }

function countIn(hotels: Map<string, MutableHotel>, booking: Booking): void {
  const { propertyId, arrival, billedTo, state } = booking
  const held = hotels.get(propertyId)
  const hotel: MutableHotel = held ?? {
    propertyId,
    name: Object.entries(BOOKED_HOTELS).find(([, id]) => id === propertyId)?.[0] ?? propertyId,
    earliestArrival: arrival,
    billed: new Map(),
    bookings: { reserved: 0, cancelled: 0, noShow: 0 },
    nights: 0,
  }
  if (!held) hotels.set(propertyId, hotel)
  if (arrival < hotel.earliestArrival) hotel.earliestArrival = arrival
  if (billedTo) hotel.billed.set(billedTo.externalId, billedTo.name)
  hotel.bookings[state]++
  if (state === 'reserved') hotel.nights += booking.nights
}

async function loadOpenDays(pool: pg.Pool): Promise<ReadonlyMap<string, PlainDate>> {
  const days = new Map<string, PlainDate>()
  for (const propertyId of Object.values(BOOKED_HOTELS)) {
    const property = await loadProperty(pool, propertyId)
    if (property) days.set(propertyId, property.businessDate)
  }
  return days
}

async function notImported(pool: pg.Pool, bookings: readonly Booking[]): Promise<readonly Booking[]> {
  const late: Booking[] = []
  for (const [propertyId, own] of Map.groupBy(bookings, (booking) => booking.propertyId)) {
    const ids = own.map((booking) => booking.externalId)
    const known = await loadKnownStays(pool, propertyId, ids)
    late.push(...own.filter((booking) => !known.has(booking.externalId)))
  }
  return late.sort((a, b) => a.line - b.line)
}

function arrivalPast(booking: Booking, businessDate: PlainDate): Refusal {
  const { line, arrival, propertyId } = booking
  const column = 'arrival_date_day_of_month'
  return refuse('rowArrivalPast', { line, column, arrival, businessDate, propertyId })
}

/** Keeps the first refusals in the order of their lines, which are found in two ways. */
function createRefusals(): {
  add(line: number, refusal: Refusal): void
  summary(): Pick<Survey, 'refused' | 'refusals'>
} {
  const kept: { readonly line: number; readonly refusal: Refusal }[] = []
  let refused = 0
  return {
    add: (line, refusal) => {
      refused++
      if (kept.length < REFUSALS_KEPT) kept.push({ line, refusal })
    },
    summary: () => ({
      refused,
      refusals: kept.sort((a, b) => a.line - b.line).map((one) => one.refusal),
    }),
  }
}
