import type { Pool } from 'pg'
import { collection, table } from '../journal/table.ts'
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
