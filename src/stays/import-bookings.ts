import type pg from 'pg'
import { INPUTS } from '../api/inputs.ts'
import type { OperationName } from '../api/operation-names.ts'
import type { Refusal } from '../api/refusals.ts'
import { refreshStatistics } from '../db/statistics.ts'
import type { Door, Request } from '../journal/door.ts'
import type { Outcome } from '../journal/operation.ts'
import type { ActorRef } from '../users/actor.ts'
import type { Booking } from './booking.ts'
import { bookingInput } from './booking-input.ts'
import { readBookings } from './bookings-file.ts'
import { type HotelSurvey, type Survey, surveyBookings } from './bookings-survey.ts'
import { checkHotel, openHotel, openRooms, type Submit } from './hotel-of-bookings.ts'

/** Which file is imported, by whom, and how its progress is followed. */
export type ImportBookings = {
  readonly door: Door
  readonly pool: pg.Pool
  readonly clock: () => number
  readonly actor: ActorRef
  /** The file's text from its beginning; it is read twice, once to check and once to import. */
  readonly openFile: () => AsyncIterable<Uint8Array>
  /** What one bad row does: keeps the whole file out, or only itself. */
  readonly onBadRow: 'importNothing' | 'skip'
  readonly isDryRun: boolean
  /** Bookings in one slice: what a person at the desk may have to wait for. */
  readonly sliceSize?: number
  readonly onProgress?: (progress: ImportProgress) => void
  /** Asked between slices; true ends the import, which may be started again. */
  readonly isCancelled?: () => boolean
}

/** How far an import is. */
export type ImportProgress = {
  readonly phase: 'checking' | 'importing'
  /** Rows. The total is known once the file is checked. */
  readonly done: number
  readonly total: number | null
}

/** What the file holds, and what the import did with it. */
export type ImportResult = Survey & {
  /** Stays that this run made, and those that were there from an import before. */
  readonly created: number
  readonly replayed: number
  /** Operations of all kinds that this run had accepted, replays not counted. */
  readonly operations: number
  /** True where nothing was to be written: a dry run, or a bad row that keeps the file out. */
  readonly isNothingWritten: boolean
  readonly isCancelled: boolean
}

/** Bookings that one slice imports. */
export const IMPORT_SLICE = 300

/** Slices on their way at once: the next ones are read and checked while one is written. */
const SLICES_AT_ONCE = 3

/**
 * Imports a file of bookings: their hotels, what these need, and a stay for each booking. The whole file is checked
 * before anything is written. What is sent are ordinary operations whose ids follow from what they say, so an import
 * that was cut short, or is run again, does what is missing and nothing else.
 */
export async function importBookings(given: ImportBookings): Promise<ImportResult> {
  const survey = await surveyBookings(given)
  const nothing = { ...survey, ...NOTHING }
  const isKeptOut = survey.isCutShort || (survey.refused > 0 && given.onBadRow === 'importNothing')
  if (isKeptOut || given.isDryRun || survey.hotels.size === 0) return nothing

  for (const hotel of survey.hotels.values()) {
    const refusal = await checkHotel({ ...given, hotel })
    if (refusal) return { ...nothing, refused: survey.rows, refusals: [refusal] }
  }
  const counted = createCounter()
  const accountIds = new Map<string, string>()
  for (const hotel of survey.hotels.values()) {
    const opened = await openHotel({ ...given, hotel, submit: submitter(given, hotel, counted) })
    for (const [externalId, id] of opened) accountIds.set(`${hotel.propertyId} ${externalId}`, id)
  }
  const late = await importStays(given, { survey, accountIds, counted })
  for (const hotel of survey.hotels.values()) {
    await openRooms({ ...given, hotel, submit: submitter(given, hotel, counted) })
  }
  if (counted.operations() > 0) await refreshStatistics(given.pool)
  return {
    ...survey,
    refused: survey.refused + late.length,
    refusals: [...survey.refusals, ...late],
    created: counted.created(),
    replayed: counted.replayed(),
    operations: counted.operations(),
    isNothingWritten: false,
    isCancelled: given.isCancelled?.() ?? false,
  }
}

const NOTHING = { created: 0, replayed: 0, operations: 0, isNothingWritten: true, isCancelled: false }

type Counter = {
  count(name: OperationName, outcome: Outcome): void
  created(): number
  replayed(): number
  operations(): number
}

function createCounter(): Counter {
  let created = 0
  let replayed = 0
  let operations = 0
  return {
    count: (name, outcome) => {
      if (!outcome.accepted) return
      if (!outcome.isReplay) operations++
      if (name !== 'importStay') return
      if (outcome.isReplay) replayed++
      else created++
    },
    created: () => created,
    replayed: () => replayed,
    operations: () => operations,
  }
}

function submitter(given: ImportBookings, hotel: HotelSurvey, counted: Counter): Submit {
  const { door, actor } = given
  const { propertyId } = hotel
  return async (name, operations) => {
    const answers: Readonly<Record<string, unknown>>[] = []
    const size = given.sliceSize ?? IMPORT_SLICE
    for (let at = 0; at < operations.length; at += size) {
      const slice = operations.slice(at, at + size)
      const outcomes = await door.submitSlice(
        slice.map(({ id, input }) => ({ id, name, propertyId, actor, input: INPUTS[name].parse(input) })),
      )
      for (const [place, outcome] of outcomes.entries()) {
        if (!outcome.accepted) throw new ImportStopped(outcome.refusal, slice[place]!.id)
        counted.count(name, outcome)
        answers.push(outcome.answer)
      }
    }
    return answers
  }
}

/** The door refused what an import cannot do without. What was imported until then stays, and is not done again. */
export class ImportStopped extends Error {
  override name = 'ImportStopped'
  readonly refusal: Refusal
  constructor(refusal: Refusal, operationId: string) {
    super(`${operationId} was refused: ${refusal.code}`)
    this.refusal = refusal
  }
}

type Stays = {
  readonly survey: Survey
  /** By property and external id. */
  readonly accountIds: ReadonlyMap<string, string>
  readonly counted: Counter
}

/** Sends the bookings in slices, reading on while they are written. Gives the refusals that only the door could know. */
async function importStays(given: ImportBookings, stays: Stays): Promise<readonly Refusal[]> {
  const { survey, counted } = stays
  const { actor } = given
  const limit = given.sliceSize ?? IMPORT_SLICE
  const waiting = new Map<string, Booking[]>()
  const underway: Promise<void>[] = []
  const late: Refusal[] = []
  let done = 0
  let sliceCount = 0

  const send = async (bookings: readonly Booking[]): Promise<void> => {
    const outcomes = await given.door.submitSlice(
      bookings.map((booking) => stayRequest(booking, { actor, accountIds: stays.accountIds })),
    )
    for (const [at, outcome] of outcomes.entries()) {
      counted.count('importStay', outcome)
      if (!outcome.accepted) late.push(refusedRow(bookings[at]!, outcome.refusal, given.onBadRow))
    }
    done += bookings.length
    given.onProgress?.({ phase: 'importing', done, total: survey.rows - survey.refused })
  }
  const start = async (bookings: readonly Booking[]): Promise<void> => {
    const sent = send(bookings)
    // Waited for below; what fails until then is not unheard.
    sent.catch(() => {})
    underway.push(sent)
    sliceCount++
    if (isPowerOfTwo(sliceCount)) await refreshStatistics(given.pool)
    if (underway.length >= SLICES_AT_ONCE) await underway.shift()
  }

  for await (const row of readBookings(given.openFile())) {
    if (given.isCancelled?.()) break
    // The file was whole when it was checked.
    if ('refusal' in row && row.endsFile) throw new ImportStopped(row.refusal, `line ${row.line}`)
    if ('refusal' in row || survey.late.has(row.booking.externalId)) continue
    const { propertyId } = row.booking
    const slice = waiting.get(propertyId) ?? []
    slice.push(row.booking)
    waiting.set(propertyId, slice.length < limit ? slice : [])
    if (slice.length === limit) await start(slice)
  }
  for (const rest of waiting.values()) {
    if (rest.length > 0 && !given.isCancelled?.()) await start(rest)
  }
  await Promise.all(underway)
  return late
}

/** The tables have about doubled then. */
function isPowerOfTwo(slices: number): boolean {
  return Number.isInteger(Math.log2(slices))
}

/** The file was checked, so this is a change of the property meanwhile, or a right that the actor does not have. */
function refusedRow(booking: Booking, refusal: Refusal, onBadRow: ImportBookings['onBadRow']): Refusal {
  if (onBadRow === 'importNothing') throw new ImportStopped(refusal, `line ${booking.line}`)
  return { ...refusal, line: booking.line }
}

function stayRequest(
  booking: Booking,
  { actor, accountIds }: { readonly actor: ActorRef; readonly accountIds: ReadonlyMap<string, string> },
): Request {
  const { propertyId, billedTo } = booking
  const receivableAccountId = billedTo && accountIds.get(`${propertyId} ${billedTo.externalId}`)
  const input = INPUTS.importStay.parse(bookingInput(booking, receivableAccountId || undefined))
  return { id: `import:${booking.externalId}`, name: 'importStay', propertyId, actor, input }
}
