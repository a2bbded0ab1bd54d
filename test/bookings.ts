import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../src/db/database.ts'
import type { Door } from '../src/journal/door.ts'
import { COLUMNS, type Column } from '../src/stays/booking-cells.ts'
import { type ImportBookings, type ImportResult, importBookings } from '../src/stays/import-bookings.ts'
import { ensureAdministration } from '../src/users/bootstrap.ts'
import { SYSTEM_ACTOR } from '../src/users/built-in.ts'
import { testDatabase } from './database.ts'
import type { World } from './world.ts'
import { openDoor } from './world.ts'

/** One row of a bookings file; what is left out is that of a guest who pays 80.00 for two nights from 2015-07-01. */
export type BookingRow = Partial<Readonly<Record<Column, string>>>

const USUAL: Readonly<Record<Column, string>> = {
  hotel: 'Resort Hotel',
  lead_time: '7',
  arrival_date_year: '2015',
  arrival_date_month: 'July',
  arrival_date_day_of_month: '1',
  stays_in_weekend_nights: '0',
  stays_in_week_nights: '2',
  adults: '2',
  children: '0',
  babies: '0',
  meal: 'BB',
  country: 'PRT',
  market_segment: 'Direct',
  distribution_channel: 'Direct',
  reserved_room_type: 'A',
  assigned_room_type: 'A',
  deposit_type: 'No Deposit',
  agent: 'NULL',
  company: 'NULL',
  customer_type: 'Transient',
  adr: '80',
  required_car_parking_spaces: '0',
  total_of_special_requests: '1',
  reservation_status: 'Check-Out',
  reservation_status_date: '7/3/2015',
}

/** The text of a bookings file, the header first. */
export function bookingsText(rows: readonly BookingRow[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => row[column] ?? USUAL[column]).join(','))
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`
}

/** A text as a file is read: in pieces that end anywhere. */
export function asFile(text: string, pieceLength = 1000): () => AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text)
  return async function* () {
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength)
  }
}

/** A database with nobody in it but the system, and its door. */
export type Site = { readonly database: Database; readonly door: Door }

export async function emptySite(): Promise<Site> {
  const database = await testDatabase()
  await ensureAdministration({ pool: database.pool, clock: Date.now })
  return { database, door: openDoor(database) }
}

/** Imports a text as the system does. */
export function importText(
  { database, door }: Site | World,
  text: string,
  how: Partial<ImportBookings> = {},
): Promise<ImportResult> {
  return importBookings({
    door,
    pool: database.pool,
    clock: Date.now,
    actor: SYSTEM_ACTOR,
    openFile: asFile(text),
    onBadRow: 'importNothing',
    isDryRun: false,
    ...how,
  })
}

/** Where the real file lies: beside the repository, or where `COMANDA_BOOKINGS` says. Null, and why, if it is not there. */
export function realBookings(): { readonly file: string } | { readonly missing: string } {
  const file =
    process.env.COMANDA_BOOKINGS ?? join(import.meta.dirname, '../../shared/data/hotel_bookings.csv.gz')
  return existsSync(file) ? { file } : { missing: `there is no ${file}` }
}
