import type { ClientBase } from 'pg'
import type { PlainDate } from '../values/plain-date.ts'

/** What the desk has before it on a business date, counted. */
export type DeskCounts = {
  readonly openShifts: number
  /** Events in the outbox. */
  readonly events: bigint
  /** Stays to come, of this day and before. */
  readonly arrivalsDue: number
  readonly arrivalsWithoutRoom: number
  /** Stays in house that are to leave, today or before. */
  readonly departuresDue: number
  readonly inHouse: number
  readonly rooms: number
  readonly occupiedRooms: number
  readonly dirtyRooms: number
  readonly roomsOutOfOrder: number
  /** Jobs that wait or run. */
  readonly runningJobs: number
  /** Jobs that failed since an instant. */
  readonly failedJobs: number
}

/** Counts what the desk has before it. */
export async function loadDeskCounts(
  client: ClientBase,
  of: { readonly propertyId: string; readonly date: PlainDate; readonly failedSince: string },
): Promise<DeskCounts> {
  const found = await client.query<DeskCounts>({
    name: 'load-desk-counts',
    text: `select
        (select count(*)::int4 from shifts where property_id = $1 and state = 'open') as "openShifts",
        (select event_count from books where property_id = $1) as events,
        arrivals.*, house.*, rooms.*,
        (select count(*)::int4 from jobs where property_id = $1 and state in ('waiting', 'running')) as "runningJobs",
        (select count(*)::int4 from jobs
          where property_id = $1 and state = 'failed' and changed_at >= $3::timestamptz) as "failedJobs"
      from (
        select count(*)::int4 as "arrivalsDue", count(*) filter (where room_id is null)::int4 as "arrivalsWithoutRoom"
        from stays where property_id = $1 and state = 'reserved' and arrival <= $2::date
      ) as arrivals, (
        select count(*)::int4 as "inHouse", count(*) filter (where departure <= $2::date)::int4 as "departuresDue",
          count(distinct room_id)::int4 as "occupiedRooms"
        from stays where property_id = $1 and state = 'inHouse'
      ) as house, (
        select count(*)::int4 as rooms, count(*) filter (where status = 'dirty')::int4 as "dirtyRooms",
          count(*) filter (where status = 'outOfOrder')::int4 as "roomsOutOfOrder"
        from rooms where property_id = $1
      ) as rooms`,
    values: [of.propertyId, of.date, of.failedSince],
  })
  return found.rows[0]!
}

/** A stay that is to leave and does not stand at zero. */
export type OwingDeparture = {
  readonly stayId: string
  readonly accountId: string
  readonly guestName: string
  readonly roomNumber: string
  /** The folio of the lowest number that does not stand at zero. */
  readonly folioId: string
  /** What stands on all its folios, minor units. */
  readonly balanceMinor: bigint
  /** How many such stays there are in all. */
  readonly count: number
}

/** The first stays, by room, that are to leave by a day and have a folio that does not stand at zero. */
export async function loadOwingDepartures(
  client: ClientBase,
  of: { readonly propertyId: string; readonly date: PlainDate; readonly limit: number },
): Promise<readonly OwingDeparture[]> {
  const found = await client.query<OwingDeparture>({
    name: 'load-owing-departures',
    text: `select s.id as "stayId", s.account_id as "accountId", s.guest_name as "guestName", r.number as "roomNumber",
        held."folioId", held."balanceMinor", count(*) over ()::int4 as count
      from stays s join rooms r on r.property_id = $1 and r.id = s.room_id
      cross join lateral (
        select (array_agg(f.id order by f.number))[1] as "folioId",
          sum(b.debit_minor - b.credit_minor)::int8 as "balanceMinor"
        from folios f join balances b on b.property_id = $1 and b.ledger = 'guest' and b.id = f.id
        where f.property_id = $1 and f.account_id = s.account_id and b.debit_minor <> b.credit_minor
      ) as held
      where s.property_id = $1 and s.state = 'inHouse' and s.departure <= $2 and held."folioId" is not null
      order by r.number limit $3`,
    values: [of.propertyId, of.date, of.limit],
  })
  return found.rows
}
