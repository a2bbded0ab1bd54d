import type { Pool } from 'pg'
import { containing } from '../db/patterns.ts'
import { folded } from '../values/folded.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Room, Stay, StayState } from './stay.ts'
import type { StandingStay } from './stay-actions.ts'

/** A stay as the desk sees it on a business date: its room, what its account owes, its rate, and what it stands on. */
export type StayView = Stay &
  StandingStay & {
    readonly roomNumber: string | null
    readonly receivableName: string | null
    /** What stands on the folios of its account, minor units. */
    readonly balanceMinor: bigint
    /** The open folio of the lowest number. */
    readonly openFolioId: string | null
    readonly nightCount: number
    /** The rate of the next night to charge, of the last one where none is left; null for a stay without a night. */
    readonly rateNextMinor: bigint | null
    /** The rate that a night after the last one has unless another is given; null where it was never booked a night. */
    readonly rateLastMinor: bigint | null
    /** The arrival of the next stay that its room is promised to, while it needs a room itself. */
    readonly roomFreeUntil: PlainDate | null
  }

/** From `page`, stays of the property `$1`, on the business date `$2`. */
const STAY_VIEW = `select s.id, s.external_id as "externalId", s.state, s.account_id as "accountId",
    s.guest_name as "guestName", s.adults, s.children, s.arrival, s.departure, s.room_type as "roomType",
    s.room_id as "roomId", s.guarantee, s.receivable_account_id as "receivableAccountId", s.details,
    s.created_on as "createdOn", s.arrived_on as "arrivedOn", s.departed_on as "departedOn",
    s.cancel_reason as "cancelReason", r.number as "roomNumber",
    coalesce(r.status = 'outOfOrder', false) as "isRoomOutOfOrder", v.name as "receivableName",
    exists (select from stays o where o.property_id = $1 and o.room_id = s.room_id and o.state = 'inHouse'
      and o.id <> s.id) as "isRoomOccupied",
    (select min(o.arrival) from stays o where o.property_id = $1 and o.room_id = s.room_id and o.id <> s.id
      and o.state in ('reserved', 'inHouse') and s.state in ('reserved', 'inHouse')
      and o.arrival >= s.departure) as "roomFreeUntil",
    held.*, s.departure - s.arrival as "nightCount", nights.*
  from page s
  left join rooms r on r.property_id = $1 and r.id = s.room_id
  left join accounts v on v.property_id = $1 and v.id = s.receivable_account_id
  cross join lateral (
    select coalesce(sum(b.debit_minor - b.credit_minor), 0)::int8 as "balanceMinor",
      coalesce(bool_or(b.debit_minor <> b.credit_minor), false) as "hasBalance",
      coalesce(bool_or(f.state in ('open', 'locked')), false) as "hasUnclosedFolio",
      (array_agg(f.id order by f.number) filter (where f.state = 'open'))[1] as "openFolioId"
    from folios f left join balances b on b.property_id = $1 and b.ledger = 'guest' and b.id = f.id
    where f.property_id = $1 and f.account_id = s.account_id
  ) as held
  cross join lateral (
    select coalesce(bool_or(n.service_date < $2 and n.charge_id is null) filter (where n.is_own), false)
        as "hasMissedNight",
      (array_agg(n.rate_minor order by n.service_date < $2, abs(n.service_date - $2::date)) filter (where n.is_own))[1]
        as "rateNextMinor",
      (array_agg(n.rate_minor order by n.service_date >= s.departure, abs(n.service_date - s.departure)))[1]
        as "rateLastMinor",
      (array_agg(jsonb_build_object('isPosted', n.charge_id is not null, 'isGivenUp', not n.is_own,
        'isCodeKnown', c.id is not null)) filter (where n.service_date = $2))[1] as tonight
    from (
      select *, service_date >= s.arrival and service_date < s.departure as is_own
      from stay_nights where property_id = $1 and stay_id = s.id
    ) as n left join charge_codes c on c.property_id = $1 and c.id = n.charge_code
  ) as nights`

/** One stay; null if the property has none of this id. */
export async function loadStayView(
  pool: Pool,
  of: { readonly propertyId: string; readonly stayId: string; readonly businessDate: PlainDate },
): Promise<StayView | null> {
  const found = await pool.query<StayView>({
    name: 'load-stay-view',
    text: `with page as materialized (select * from stays where property_id = $1 and id = $3) ${STAY_VIEW}`,
    values: [of.propertyId, of.businessDate, of.stayId],
  })
  return found.rows[0] ?? null
}

/** The lists that a desk works through in a day. */
export const STAY_LISTS = ['arrivals', 'noShows', 'inHouse', 'departures', 'departed', 'all'] as const

/** What a list of stays is narrowed by; null asks for all. */
export type StayFilter = {
  readonly list: (typeof STAY_LISTS)[number]
  readonly state: StayState | null
  readonly arrival: PlainDate | null
  readonly departure: PlainDate | null
  /** A night that they spend in the house: neither cancelled nor a no-show. */
  readonly night: PlainDate | null
  /** In the guest's name or the external id. */
  readonly text: string | null
}

/** Stays by arrival, then by id. */
export async function loadStayViews(
  pool: Pool,
  by: StayFilter & {
    readonly propertyId: string
    readonly businessDate: PlainDate
    readonly afterArrival: PlainDate | null
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly StayView[]> {
  const found = await pool.query<StayView>({
    name: `load-stay-views-${by.list}`,
    text: `with page as materialized (
        select s.* from stays s where s.property_id = $1 and ${ON_LIST[by.list]}
          and ($3::text is null or s.state = $3) and ($4::date is null or s.arrival = $4)
          and ($5::date is null or s.departure = $5)
          and ($6::date is null or
            (s.state in ('reserved', 'inHouse', 'departed') and s.arrival <= $6 and s.departure > $6))
          and ($7::text is null or s.guest_name_folded like $7 or s.external_id ilike $8)
          and ($9::date is null or (s.arrival, s.id) > ($9, $10::text))
        order by s.arrival, s.id limit $11
      ) ${STAY_VIEW} order by s.arrival, s.id`,
    values: [
      by.propertyId,
      by.businessDate,
      by.state,
      by.arrival,
      by.departure,
      by.night,
      by.text && containing(folded(by.text)),
      by.text && containing(by.text),
      by.afterArrival,
      by.after,
      by.limit,
    ],
  })
  return found.rows
}

/** What puts a stay on a list, on the business date `$2`. */
const ON_LIST: Readonly<Record<StayFilter['list'], string>> = {
  arrivals: `s.state = 'reserved' and s.arrival <= $2`,
  // Those who may still come.
  noShows: `s.state = 'noShow' and s.departure >= $2`,
  inHouse: `s.state = 'inHouse'`,
  departures: `s.state = 'inHouse' and s.departure <= $2`,
  departed: `s.state = 'departed' and s.departed_on = $2`,
  all: '$2::date is not null',
}

/** A room that a stay could be given for its dates, and until when nobody else is promised it. */
export type AssignableRoom = Room & {
  readonly isOfType: boolean
  /** The arrival of the next stay that it is assigned to. */
  readonly freeUntil: PlainDate | null
}

/**
 * The rooms that `assignRoom` would give a stay, but the one that it has: of its type first, clean ones first, then by
 * number. None for a stay that needs no room any more.
 */
export async function loadAssignableRooms(
  pool: Pool,
  of: { readonly propertyId: string; readonly stayId: string; readonly limit: number },
): Promise<readonly AssignableRoom[]> {
  const found = await pool.query<AssignableRoom>({
    name: 'load-assignable-rooms',
    text: `with taken as materialized (
        select o.room_id, min(o.arrival) filter (where o.arrival >= own.last_day) as free_until,
          bool_or(o.arrival < own.last_day and own.arrival < greatest(o.departure, o.arrival + 1)
            or o.state = 'inHouse' and own.state = 'inHouse') as is_taken
        from stays o join (select *, greatest(departure, arrival + 1) as last_day from stays
          where property_id = $1 and id = $2) as own on own.id <> o.id
        where o.property_id = $1 and o.state in ('reserved', 'inHouse') and o.room_id is not null
        group by o.room_id
      )
      select r.id, r.number, r.type, r.status, r.type = own.room_type as "isOfType", t.free_until as "freeUntil"
      from stays own join rooms r on r.property_id = $1 and r.status <> 'outOfOrder'
        and r.id is distinct from own.room_id
      left join taken t on t.room_id = r.id
      where own.property_id = $1 and own.id = $2 and own.state in ('reserved', 'inHouse') and t.is_taken is not true
      order by "isOfType" desc, r.status = 'dirty', r.number limit $3`,
    values: [of.propertyId, of.stayId, of.limit],
  })
  return found.rows
}

/** True where the property has a stay of this id. */
export async function isStay(
  pool: Pool,
  { propertyId, stayId }: { readonly propertyId: string; readonly stayId: string },
): Promise<boolean> {
  const found = await pool.query({
    name: 'is-stay',
    text: `select from stays where property_id = $1 and id = $2`,
    values: [propertyId, stayId],
  })
  return found.rowCount === 1
}

/** A room, who is in it, and who comes next. */
export type RoomView = Room & {
  readonly stayId: string | null
  readonly accountId: string | null
  readonly guestName: string | null
  readonly departure: PlainDate | null
  /** The open folio of the lowest number of who is in it. */
  readonly openFolioId: string | null
  /** The first of those to come that it is assigned to. */
  readonly nextArrival: {
    readonly stayId: string
    readonly guestName: string
    readonly arrival: PlainDate
  } | null
}

/** Rooms by number; of a type, where one is given. */
export async function loadRoomViews(
  pool: Pool,
  by: {
    readonly propertyId: string
    readonly type: string | null
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly RoomView[]> {
  const found = await pool.query<RoomView>({
    name: 'load-room-views',
    text: `with page as materialized (
        select r.id, r.number, r.type, r.status from rooms r
        where r.property_id = $1 and ($2::text is null or r.type = $2) and ($3::text is null or r.number > $3)
        order by r.number limit $4
      )
      select r.*, s.id as "stayId", s.account_id as "accountId", s.guest_name as "guestName", s.departure,
        (select f.id from folios f where f.property_id = $1 and f.account_id = s.account_id and f.state = 'open'
          order by f.number limit 1) as "openFolioId", next.stay as "nextArrival"
      from page r
      left join stays s on s.property_id = $1 and s.room_id = r.id and s.state = 'inHouse'
      left join lateral (
        select jsonb_build_object('stayId', n.id, 'guestName', n.guest_name, 'arrival', n.arrival) as stay
        from stays n where n.property_id = $1 and n.room_id = r.id and n.state = 'reserved'
        order by n.arrival, n.id limit 1
      ) as next on true
      order by r.number`,
    values: [by.propertyId, by.type, by.after, by.limit],
  })
  return found.rows
}
