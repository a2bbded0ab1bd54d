import type pg from 'pg'
import { textArray } from '../db/arrays.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** Those of the external ids by which the property has a stay already. */
export async function loadKnownStays(
  pool: pg.Pool,
  propertyId: string,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await pool.query<{ externalId: string }>({
    name: 'load-known-stays',
    text: `select external_id as "externalId" from stays where property_id = $1 and external_id = any($2::text[])`,
    values: [propertyId, textArray(externalIds)],
  })
  return new Set(found.rows.map((stay) => stay.externalId))
}

/** The ids of accounts by the ids that another system knows them by. */
export async function loadAccountIds(
  pool: pg.Pool,
  propertyId: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await pool.query<{ id: string; externalId: string }>({
    name: 'load-account-ids',
    text: `select id, external_id as "externalId" from accounts
      where property_id = $1 and external_id = any($2::text[])`,
    values: [propertyId, textArray(externalIds)],
  })
  return new Map(found.rows.map((account) => [account.externalId, account.id]))
}

/** The ids of the catalogue's charge codes and payment methods, active or not. */
export async function loadCatalogueIds(pool: pg.Pool, propertyId: string): Promise<ReadonlySet<string>> {
  const found = await pool.query<{ id: string }>({
    name: 'load-catalogue-ids',
    text: `select id from charge_codes where property_id = $1
      union select id from payment_methods where property_id = $1`,
    values: [propertyId],
  })
  return new Set(found.rows.map((row) => row.id))
}

/** How many rooms of a type there are, and how many stays still to be lived will need one on one day. */
export type RoomDemand = { readonly type: string; readonly rooms: number; readonly needed: number }

/**
 * The most rooms of each type that stays reserved or in house need at once. A stay without a night needs its room on
 * its day; who leaves makes room for who comes on the same day. Rooms out of order do not count.
 */
export async function loadRoomDemand(pool: pg.Pool, propertyId: string): Promise<readonly RoomDemand[]> {
  const found = await pool.query<RoomDemand>({
    name: 'load-room-demand',
    text: `with edges as (
        select room_type, arrival as day, 1 as step from stays
          where property_id = $1 and state in ('reserved', 'inHouse')
        union all
        select room_type, greatest(departure, arrival + 1), -1 from stays
          where property_id = $1 and state in ('reserved', 'inHouse')
      ), at_once as (
        select room_type, sum(step) over (partition by room_type order by day, step) as stays from edges
      )
      select room_type as type, max(stays)::int4 as needed, (select count(*)::int4 from rooms
          where property_id = $1 and type = room_type and status <> 'outOfOrder') as rooms
      from at_once group by room_type order by room_type`,
    values: [propertyId],
  })
  return found.rows
}

/** The numbers of all rooms. */
export async function loadRoomNumbers(pool: pg.Pool, propertyId: string): Promise<ReadonlySet<string>> {
  const found = await pool.query<{ number: string }>({
    name: 'load-room-numbers',
    text: 'select number from rooms where property_id = $1',
    values: [propertyId],
  })
  return new Set(found.rows.map((room) => room.number))
}

/** A stay that is to leave, with one of its folios that is not closed; a row for each. */
export type DepartingFolio = {
  readonly stayId: string
  readonly receivableAccountId: string | null
  /** Null where all folios of the stay are closed. */
  readonly folioId: string | null
  /** Minor units. */
  readonly balanceMinor: bigint
}

/** The folios of stays in house that are to leave by a day, stay after stay; `limit` counts stays. */
export async function loadDepartures(
  pool: pg.Pool,
  page: {
    readonly propertyId: string
    readonly date: PlainDate
    readonly after: string
    readonly limit: number
  },
): Promise<readonly DepartingFolio[]> {
  const found = await pool.query<DepartingFolio>({
    name: 'load-departures',
    text: `select s.id as "stayId", s.receivable_account_id as "receivableAccountId", f.id as "folioId",
        coalesce(b.debit_minor - b.credit_minor, 0) as "balanceMinor"
      from (
        select id, account_id, receivable_account_id from stays
          where property_id = $1 and state = 'inHouse' and departure <= $2 and id > $3 order by id limit $4
      ) as s
      left join folios f on f.property_id = $1 and f.account_id = s.account_id and f.state in ('open', 'locked')
      left join balances b on b.property_id = $1 and b.ledger = 'guest' and b.id = f.id
      order by s.id, f.number`,
    values: [page.propertyId, page.date, page.after, page.limit],
  })
  return found.rows
}

/** A stay that is to come. */
export type Arrival = {
  readonly stayId: string
  readonly arrival: PlainDate
  readonly departure: PlainDate
  readonly roomType: string
  readonly roomId: string | null
}

/** The reserved stays that arrive on a day, in the order of their ids. */
export async function loadArrivals(
  pool: pg.Pool,
  propertyId: string,
  date: PlainDate,
): Promise<readonly Arrival[]> {
  const found = await pool.query<Arrival>({
    name: 'load-arrivals',
    text: `select id as "stayId", arrival, departure, room_type as "roomType", room_id as "roomId" from stays
      where property_id = $1 and state = 'reserved' and arrival = $2 order by id`,
    values: [propertyId, date],
  })
  return found.rows
}

/** A room that nobody is in, and until when: the first arrival that it is assigned to already. */
export type FreeRoom = { readonly id: string; readonly type: string; readonly freeUntil: PlainDate | null }

/** The rooms that nobody is in, in the order of their numbers. */
export async function loadFreeRooms(pool: pg.Pool, propertyId: string): Promise<readonly FreeRoom[]> {
  const found = await pool.query<FreeRoom>({
    name: 'load-free-rooms',
    text: `select r.id, r.type, min(s.arrival) as "freeUntil"
      from rooms r
      left join stays s on s.property_id = $1 and s.room_id = r.id and s.state in ('reserved', 'inHouse')
      where r.property_id = $1 and r.status <> 'outOfOrder'
      group by r.id, r.type, r.number
      having count(*) filter (where s.state = 'inHouse') = 0 order by r.number`,
    values: [propertyId],
  })
  return found.rows
}
