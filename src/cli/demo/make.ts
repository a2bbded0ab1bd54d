import type { Database } from '../../db/database.ts'
import type { Log } from '../../db/log.ts'
import { refreshStatistics } from '../../db/statistics.ts'
import { createProperty } from '../../users/administration.ts'
import { administrators } from '../../users/bootstrap.ts'
import { SYSTEM_ACTOR } from '../../users/built-in.ts'
import type { Administration } from '../../users/recorded.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import { withCheckDigits } from '../../values/tax-id.ts'
import { accepted, CommandFailed } from '../errors.ts'
import { writeBills } from './bills.ts'
import { act, type Desk, instantOf, withDesk } from './desk.ts'
import { brl, COMPANIES, foundingActs } from './hotel.ts'
import { FIRST_DAY, planStays } from './plan.ts'
import { closeThatDay, type House, liveDay, PAST_DAYS } from './season.ts'
import { liveToday } from './today.ts'
import { makeDemoUsers } from './users.ts'

/** The demo hotel's id. */
export const DEMO_PROPERTY = 'demo'

const TIME_ZONE = 'America/Sao_Paulo'

/** What the demo hotel is made with. */
export type Demo = {
  readonly database: Pick<Database, 'pool' | 'connectAlone'>
  readonly clock: () => number
  readonly log: Log
  /** Its administrator. */
  readonly userId: string
  /** Of all its users. */
  readonly password: string
  /** Asked before each day. */
  readonly isCancelled?: () => boolean
  readonly onProgress?: (progress: {
    readonly date: PlainDate
    readonly done: number
    readonly total: number
  }) => void
}

/**
 * A hotel of sixty rooms to look at, in the middle of a busy week: its season is lived day by day by ordinary operations, each
 * done by who would do it, and every past day is closed by the night audit. The same day gives the same hotel. Gives the
 * open day; throws `CommandFailed` where it was cancelled.
 */
export async function makeDemoHotel(demo: Demo): Promise<{ readonly today: PlainDate }> {
  const { database, clock, log, userId, password, isCancelled, onProgress } = demo
  const { pool } = database
  const now = Temporal.Instant.fromEpochMilliseconds(clock())
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  const first = today.add({ days: FIRST_DAY }).toString()
  // The hotel's users are as old as what they have done.
  const opening = instantOf(first, '07:00', TIME_ZONE)
  const administration: Administration = { pool, clock: () => opening, actorId: SYSTEM_ACTOR.userId }
  const property = {
    id: DEMO_PROPERTY,
    name: 'Hotel das Acácias',
    currency: 'BRL',
    timeZone: TIME_ZONE,
    environment: 'training',
    taxId: withCheckDigits('617203840001'),
    address: {
      street: 'Avenida das Acácias, 1400',
      district: 'Planalto',
      city: 'Gramado',
      state: 'RS',
      postalCode: '95670-000',
      country: 'BR',
    },
  } as const
  accepted(await createProperty(administration, { ...property, businessDate: first }, administrators(userId)))
  const users = await makeDemoUsers(administration, { propertyId: DEMO_PROPERTY, password })
  const desk = {
    database,
    propertyId: DEMO_PROPERTY,
    timeZone: TIME_ZONE,
    today: today.toString(),
    clock,
    log,
    users,
  }
  await withDesk(desk, async (open) => {
    const house = await found(open)
    const total = PAST_DAYS.length + 1
    for (const [done, day] of PAST_DAYS.entries()) {
      if (isCancelled?.()) throw new CommandFailed()
      onProgress?.({ date: house.dateOf(day), done, total })
      await liveDay(house, day)
      await writeBills(house, day)
      await closeThatDay(house, day)
      // The tables have about doubled on these days.
      if (Number.isInteger(Math.log2(done + 1))) await refreshStatistics(pool)
    }
    onProgress?.({ date: house.dateOf(0), done: total - 1, total })
    await liveToday(house)
    await writeBills(house, 0)
    await refreshStatistics(pool)
    onProgress?.({ date: house.dateOf(0), done: total, total })
  })
  return { today: today.toString() }
}

/** Opens the house: its catalogue, its rooms, and the companies that may owe. */
async function found(desk: Desk): Promise<House> {
  desk.at(FIRST_DAY, '07:30')
  const founded = await desk.send(foundingActs())
  const rooms = new Map(founded.flatMap(({ room }) => (room ? [[room.number, room.id] as const] : [])))
  const accounts = await desk.send(
    COMPANIES.map(({ name, taxId, creditLimit, termsDays }) =>
      act('contas', 'createAccount', {
        kind: 'receivable',
        name,
        taxId,
        termsDays,
        ...(creditLimit !== null && { creditLimit: brl(creditLimit) }),
      }),
    ),
  )
  const companies = accounts.map(({ account }) => account.id)
  return { ...desk, plan: planStays(), rooms, companies, booked: new Map() }
}
