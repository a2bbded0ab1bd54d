import { replay } from '../../day/replay.ts'
import { type ImportBookings, importBookings } from '../../stays/import-bookings.ts'
import { SYSTEM_ACTOR } from '../../users/built-in.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import { checkBooks } from './agree.ts'
import { count, type Figure, type Part } from './figure.ts'
import type { Ground, Site } from './ground.ts'
import { describeUse, readUsed } from './usage.ts'

/** A file of bookings; without one, some bookings are made up. */
export type SeasonSize = {
  readonly openFile: ImportBookings['openFile'] | null
  /** Bookings that are made up. */
  readonly bookings: number
}

/** The whole file imported, and the whole season of each of its hotels lived. */
export async function measureSeason(ground: Ground, size: SeasonSize): Promise<Part> {
  const site = await ground.open()
  try {
    const { database, door, clock } = site
    const meter = await openMeter(ground)
    const imported = await importBookings({
      door,
      pool: database.pool,
      clock,
      actor: SYSTEM_ACTOR,
      openFile: size.openFile ?? (() => makeUpBookings(size.bookings)),
      onBadRow: 'importNothing',
      isDryRun: false,
    })
    const { seconds, use } = await meter.read()
    if (imported.refused > 0) throw new Error(`not imported: ${JSON.stringify(imported.refusals[0])}`)
    const figures: Figure[] = [
      told(
        'Import of a file of bookings',
        `${count(imported.created / seconds)} bookings/s, ${count(imported.operations / seconds)} operations/s`,
        `${count(imported.created)} bookings in ${count(seconds)} s; ${use}`,
      ),
    ]
    const faults: string[] = []
    for (const propertyId of imported.hotels.keys()) {
      figures.push(await liveSeason(ground, site, propertyId))
      faults.push(...(await checkBooks(site, propertyId)))
    }
    return { figures, faults }
  } finally {
    await site.close()
  }
}

async function liveSeason(ground: Ground, { database, door }: Site, propertyId: string): Promise<Figure> {
  const { pool } = database
  const last = await pool.query<{ until: PlainDate }>(
    `select max(departure) as until from stays where property_id = $1 and state = 'reserved'`,
    [propertyId],
  )
  const meter = await openMeter(ground)
  const lived = await replay({ door, pool, propertyId, until: last.rows[0]!.until, actor: SYSTEM_ACTOR })
  const { seconds, use } = await meter.read()
  if ('refusal' in lived) throw new Error(`${propertyId} on ${lived.date}: ${JSON.stringify(lived.refusal)}`)
  const { days, nights, operations } = lived.counts
  return told(
    `Replay of the season of ${propertyId}`,
    `${count(nights / seconds)} room nights/s, ${count(operations / seconds)} operations/s`,
    `${count(days)} days, ${count(nights)} nights and ${count(operations)} operations in ${count(seconds)} s; ${use}`,
  )
}

async function openMeter({ postmaster }: Ground) {
  const begun = performance.now()
  const before = await readUsed(postmaster)
  return {
    read: async () => {
      const elapsedMs = performance.now() - begun
      return { seconds: elapsedMs / 1000, use: describeUse(before, await readUsed(postmaster), elapsedMs) }
    },
  }
}

function told(name: string, measured: string, bound: string): Figure {
  return { name, measured, peer: '', ratio: null, demanded: null, bound }
}

const HEADER =
  'hotel,is_canceled,lead_time,arrival_date_year,arrival_date_month,arrival_date_week_number,' +
  'arrival_date_day_of_month,stays_in_weekend_nights,stays_in_week_nights,adults,children,babies,meal,country,' +
  'market_segment,distribution_channel,is_repeated_guest,previous_cancellations,previous_bookings_not_canceled,' +
  'reserved_room_type,assigned_room_type,booking_changes,deposit_type,agent,company,days_in_waiting_list,' +
  'customer_type,adr,required_car_parking_spaces,total_of_special_requests,reservation_status,reservation_status_date'

/** Bookings of one hotel in one week, every third one billed to an agent. */
async function* makeUpBookings(bookings: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${HEADER}\n`)
  for (let at = 0; at < bookings; at++) {
    const agent = at % 3 === 0 ? '240' : 'NULL'
    const arrival = `2015,July,27,${1 + (at % 5)},1,${1 + (at % 2)}`
    yield Buffer.from(
      `City Hotel,0,${at},${arrival},2,0,0,BB,PRT,Direct,Direct,0,0,0,A,A,0,No Deposit,${agent},NULL,0,Transient,` +
        `${80 + (at % 7)}.5,0,0,Check-Out,7/8/2015\n`,
    )
  }
}
