import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { GUARANTEES } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { addDays, type PlainDate } from '../values/plain-date.ts'
import { type BookingCells, type Cells, openCells } from './booking-cells.ts'

/** A booking as the file tells it, in this hotel's words. */
export type Booking = {
  /** Where it stands in the file; the header is line 1. */
  readonly line: number
  readonly propertyId: string
  /** The hash of all that the row says, and how many rows before it (and itself) say just the same. */
  readonly externalId: string
  readonly state: 'reserved' | 'cancelled' | 'noShow'
  readonly arrival: PlainDate
  /** Arrival and nights; the file's own date of the last change of state may disagree, and does not count. */
  readonly departure: PlainDate
  readonly nights: number
  /** The price of each night, decimal text in {@link BOOKINGS_CURRENCY}. */
  readonly rate: string
  readonly roomType: string
  readonly guestName: string
  readonly adults: number
  readonly children: number
  readonly guarantee: (typeof GUARANTEES)[number]
  /** The AR account that is billed: the company's, else the agent's; null where the guest pays. */
  readonly billedTo: BilledTo | null
  readonly details: Readonly<Record<string, string>>
}

/** An AR account as the file names it. */
export type BilledTo = { readonly externalId: string; readonly name: string }

/** A row of the file: a booking, or why it is none, with its line and column. */
export type BookingRow = { readonly line: number } & (
  | { readonly booking: Booking }
  | { readonly refusal: Refusal }
)

/** Both hotels are Portuguese (Antonio, Almeida, Nunes 2019). */
export const BOOKINGS_CURRENCY = 'EUR'
export const BOOKINGS_TIME_ZONE = 'Europe/Lisbon'

/** The hotels of the file, and the properties that they become. */
export const BOOKED_HOTELS = { 'Resort Hotel': 'resort-hotel', 'City Hotel': 'city-hotel' } as const

/**
 * Reads the bookings of a CSV file in the layout of "Hotel booking demand datasets" (Antonio, Almeida, Nunes 2019),
 * one after the other, whatever the file's size. Without a column that is needed the only row is that refusal, and
 * the rest is not read; text that is no CSV at all is a refusal too, and ends the reading.
 *
 * A row that repeats another one exactly is a booking of its own: its identity is its content and how many times that has
 * come, so that the same file read again, or with rows added, gives the same identities.
 */
export async function* readBookings(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<BookingRow> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true })
  pipeline(Readable.from(bytes, { objectMode: false }), parser, () => {})
  const seen = new Map<string, number>()
  let open: ReturnType<typeof openCells> | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      const line = info.lines
      if (!open) {
        open = openCells(record)
        if ('missing' in open) {
          yield { line, refusal: refuse('columnMissing', { line, column: open.missing }) }
          return
        }
        continue
      }
      yield readRow(open as BookingCells, { line, record, seen })
    }
    if (!open) yield { line: 1, refusal: refuse('columnMissing', { line: 1, column: 'hotel' }) }
  } catch (error) {
    const { code, lines } = error as { code?: unknown; lines?: number }
    if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error
    const line = lines ?? 1
    yield { line, refusal: refuse('valueNotValid', { line, column: '-', value: code }) }
  }
}

type CsvRecord = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

type Row = {
  readonly line: number
  readonly record: readonly string[]
  /** How many times each content has come so far. */
  readonly seen: Map<string, number>
}

function readRow(columns: BookingCells, { line, record, seen }: Row): BookingRow {
  const cells = columns.cells(line, record)
  if ('refusal' in cells) return { line, refusal: cells.refusal }
  const digest = createHash('sha256').update(JSON.stringify(record)).digest('hex')
  const occurrence = (seen.get(digest) ?? 0) + 1
  seen.set(digest, occurrence)
  const booking = bookingOf(cells, { line, externalId: `${digest}-${occurrence}` })
  return cells.refused ? { line, refusal: cells.refused } : { line, booking }
}

function bookingOf(cells: Cells, { line, externalId }: { line: number; externalId: string }): Booking {
  const propertyId = cells.oneOf('hotel', BOOKED_HOTELS)
  const arrival = cells.dateOfParts()
  const nights = cells.count('stays_in_weekend_nights') + cells.count('stays_in_week_nights')
  const billedTo = billedToOf(cells)
  const deposit = cells.oneOf('deposit_type', DEPOSITS)
  const changedOn = cells.date('reservation_status_date')
  return {
    line,
    propertyId,
    externalId,
    state: cells.oneOf('reservation_status', STATES),
    arrival,
    departure: addDays(arrival, nights),
    nights,
    rate: cells.amount('adr'),
    roomType: cells.code('assigned_room_type'),
    guestName: guestName(externalId),
    adults: cells.count('adults'),
    children: cells.countIfKnown('children') + cells.countIfKnown('babies'),
    // What is owed by a company or an agent is guaranteed by it, unless money was laid down.
    guarantee: deposit === 'none' && billedTo ? 'directBill' : deposit,
    billedTo,
    details: { ...cells.details(), reservationStatusDate: changedOn },
  }
}

const STATES = { 'Check-Out': 'reserved', Canceled: 'cancelled', 'No-Show': 'noShow' } as const
const DEPOSITS = { 'No Deposit': 'none', 'Non Refund': 'deposit', Refundable: 'deposit' } as const

function billedToOf(cells: Cells): BilledTo | null {
  const company = cells.optional('company')
  if (company) return { externalId: `company-${company}`, name: `Company ${company}` }
  const agent = cells.optional('agent')
  return agent ? { externalId: `agent-${agent}`, name: `Agent ${agent}` } : null
}

/** The data has no names. This one follows from the booking's identity, so that it is the same in every import. */
function guestName(externalId: string): string {
  const number = createHash('sha256').update(externalId).digest().readUInt32BE()
  return `Guest ${number}`
}
