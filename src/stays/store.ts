import type { Pool } from 'pg'
import { containing } from '../db/patterns.ts'
import { collection, table } from '../journal/table.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Room, Stay, StayNight } from './stay.ts'

/** Rooms (UHs). A number never changes. */
export const rooms = table<Room>(
  'rooms',
  { id: 'text', number: 'text', type: 'text', status: 'text' },
  { mutable: ['type', 'status'] },
)

/** The room, at most one, that has this number. */
export const roomsByNumber = collection(rooms, 'number')

/** Stays in every state. Arrival and account never change. */
export const stays = table<Stay>(
  'stays',
  {
    id: 'text',
    externalId: 'text',
    state: 'text',
    accountId: 'text',
    guestName: 'text',
    adults: 'int4',
    children: 'int4',
    arrival: 'date',
    departure: 'date',
    roomType: 'text',
    roomId: 'text',
    guarantee: 'text',
    receivableAccountId: 'text',
    details: 'json',
    createdOn: 'date',
    arrivedOn: 'date',
    departedOn: 'date',
    cancelReason: 'text',
  },
  { mutable: ['state', 'departure', 'roomId', 'arrivedOn', 'departedOn', 'cancelReason'] },
)

/** The stay, at most one, that another system knows by this id. */
export const staysByExternalId = collection(stays, 'externalId')

/** The stays that a room is assigned to, now or later. */
export const staysInRoom = collection(stays, 'roomId', "state in ('reserved', 'inHouse')")

/** The nights of stays, each with the charge that posted it. */
export const stayNights = table<StayNight>(
  'stay_nights',
  { stayId: 'text', serviceDate: 'date', rateMinor: 'int8', chargeCode: 'text', chargeId: 'text' },
  { key: ['stayId', 'serviceDate'], mutable: ['chargeId'] },
)

/** The nights of a stay. */
export const nightsOfStay = collection(stayNights, 'stayId')

/** A stay with its room's number. */
export type StayView = Stay & { readonly roomNumber: string | null }

const STAY_VIEW = `select s.id, s.external_id as "externalId", s.state, s.account_id as "accountId",
    s.guest_name as "guestName", s.adults, s.children, s.arrival, s.departure, s.room_type as "roomType",
    s.room_id as "roomId", s.guarantee, s.receivable_account_id as "receivableAccountId", s.details,
    s.created_on as "createdOn", s.arrived_on as "arrivedOn", s.departed_on as "departedOn",
    s.cancel_reason as "cancelReason", r.number as "roomNumber"
  from stays s left join rooms r on r.property_id = $1 and r.id = s.room_id
  where s.property_id = $1`

/** One stay; null if the property has none of this id. */
export async function loadStayView(
  pool: Pool,
  { propertyId, stayId }: { readonly propertyId: string; readonly stayId: string },
): Promise<StayView | null> {
  const found = await pool.query<StayView>({
    name: 'load-stay-view',
    text: `${STAY_VIEW} and s.id = $2`,
    values: [propertyId, stayId],
  })
  return found.rows[0] ?? null
}

/** What a list of stays is narrowed by; null asks for all. */
export type StayFilter = {
  readonly state: string | null
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
    readonly afterArrival: PlainDate | null
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly StayView[]> {
  const found = await pool.query<StayView>({
    name: 'load-stay-views',
    text: `${STAY_VIEW} and ($2::text is null or s.state = $2) and ($3::date is null or s.arrival = $3)
        and ($4::date is null or s.departure = $4)
        and ($5::date is null or
          (s.state in ('reserved', 'inHouse', 'departed') and s.arrival <= $5 and s.departure > $5))
        and ($6::text is null or concat_ws(' ', s.guest_name, s.external_id) ilike $6)
        and ($7::date is null or (s.arrival, s.id) > ($7, $8::text))
      order by s.arrival, s.id limit $9`,
    values: [
      by.propertyId,
      by.state,
      by.arrival,
      by.departure,
      by.night,
      by.text && containing(by.text),
      by.afterArrival,
      by.after,
      by.limit,
    ],
  })
  return found.rows
}

/** The nights of a stay, in order. */
export async function loadNights(
  pool: Pool,
  { propertyId, stayId }: { readonly propertyId: string; readonly stayId: string },
): Promise<readonly StayNight[]> {
  const found = await pool.query<StayNight>({
    name: 'load-nights',
    text: `select stay_id as "stayId", service_date as "serviceDate", rate_minor as "rateMinor",
        charge_code as "chargeCode", charge_id as "chargeId"
      from stay_nights where property_id = $1 and stay_id = $2 order by service_date`,
    values: [propertyId, stayId],
  })
  return found.rows
}

/** A room, and the stay that is in it. */
export type RoomView = Room & { readonly stayId: string | null }

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
    text: `select r.id, r.number, r.type, r.status, (select s.id from stays s
        where s.property_id = $1 and s.room_id = r.id and s.state = 'inHouse') as "stayId"
      from rooms r
      where r.property_id = $1 and ($2::text is null or r.type = $2) and ($3::text is null or r.number > $3)
      order by r.number limit $4`,
    values: [by.propertyId, by.type, by.after, by.limit],
  })
  return found.rows
}
