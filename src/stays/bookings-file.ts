import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { type Refusal, refuse } from '../api/refusals.ts'
import { addDays } from '../values/plain-date.ts'
import type { BilledTo, Booking } from './booking.ts'
import { type BookingCells, type Cells, openCells } from './booking-cells.ts'
import { checkBooking } from './booking-input.ts'

/** A row of the file: a booking, or why it is none, with its line and column. */
export type BookingRow = { readonly line: number } & (
  | { readonly booking: Booking }
  | { readonly refusal: Refusal /** Nothing after this row can be read. */; readonly endsFile?: true }
)

/** The hotels of the file, and the properties that they become. */
export const BOOKED_HOTELS = { 'Resort Hotel': 'resort-hotel', 'City Hotel': 'city-hotel' } as const

/**
 * Reads the bookings of a CSV file in the layout of "Hotel booking demand datasets" (Antonio, Almeida, Nunes 2019),
 * one after the other, whatever the file's size. Without a column that is needed the only row is that refusal, and
 * the rest is not read. Where a record is no CSV, or a quote that is open swallows lines, the last row is the refusal
 * of that record, and says that the file ends there: how many bookings were in the rest, nobody can know.
 *
 * A row that repeats another one exactly is a booking of its own: its identity is its content and how many times that has
 * come, so that the same file read again, or with rows added, gives the same identities.
 */
export async function* readBookings(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<BookingRow> {
  let parsed: CsvPlace = FILE_BEGIN
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_RECORD_LETTERS,
    // Records that are parsed and not read yet are lost when the next one is damaged.
    on_record: (record, place) => {
      parsed = { lines: place.lines, empty_lines: place.empty_lines }
      return record
    },
  })
  pipeline(Readable.from(bytes, { objectMode: false }), parser, () => {})
  const seen = new Map<string, number>()
  let open: ReturnType<typeof openCells> | undefined
  let before: CsvPlace = FILE_BEGIN
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      const line = beginOf(before, info)
      const isOneLine = line === info.lines
      before = info
      if (!open) {
        open = openCells(record)
        if ('missing' in open) {
          yield { line, refusal: refuse('columnMissing', { line, column: open.missing }), endsFile: true }
          return
        }
        continue
      }
      const row = readRow(open as BookingCells, { line, record, seen })
      if ('refusal' in row && !isOneLine) {
        yield damaged(line)
        return
      }
      yield row
    }
    if (!open)
      yield { line: 1, refusal: refuse('columnMissing', { line: 1, column: 'hotel' }), endsFile: true }
  } catch (error) {
    const { code, empty_lines = 0 } = error as { code?: unknown } & Partial<CsvPlace>
    if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error
    yield damaged(beginOf(parsed, { empty_lines }))
  }
}

/** Far more than a record has: an open quote would take the whole file into memory. */
const MOST_RECORD_LETTERS = 1_000_000

/** How far the parser is: the lines up to here, and how many of them were empty and skipped. */
type CsvPlace = { readonly lines: number; readonly empty_lines: number }
const FILE_BEGIN: CsvPlace = { lines: 0, empty_lines: 0 }
type CsvRecord = { readonly record: readonly string[]; readonly info: CsvPlace }

/** The line on which the record after that place begins. */
function beginOf(before: CsvPlace, after: Pick<CsvPlace, 'empty_lines'>): number {
  return before.lines + 1 + after.empty_lines - before.empty_lines
}

function damaged(line: number): BookingRow {
  return { line, refusal: refuse('recordDamaged', { line }), endsFile: true }
}

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
  const refusal = cells.refused ?? checkBooking(booking, cells)
  return refusal ? { line, refusal } : { line, booking }
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
