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

/** Stays in every state. The account never changes. */
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
  { mutable: ['state', 'arrival', 'departure', 'roomId', 'arrivedOn', 'departedOn', 'cancelReason'] },
)

/** The stay, at most one, that another system knows by this id. */
export const staysByExternalId = collection(stays, 'externalId')

/** The stays that a room is assigned to, now or later. */
export const staysInRoom = collection(stays, 'roomId', "state in ('reserved', 'inHouse')")

/** The nights of stays, each with the charge that posted it. One that was given up and is taken again has its rate then. */
export const stayNights = table<StayNight>(
  'stay_nights',
  { stayId: 'text', serviceDate: 'date', rateMinor: 'int8', chargeCode: 'text', chargeId: 'text' },
  { key: ['stayId', 'serviceDate'], mutable: ['rateMinor', 'chargeCode', 'chargeId'] },
)

/** The nights of a stay. */
export const nightsOfStay = collection(stayNights, 'stayId')

/** The nights of a stay, in order; one that was given up only where it was charged before. */
export async function loadNights(
  pool: Pool,
  { propertyId, stayId }: { readonly propertyId: string; readonly stayId: string },
): Promise<readonly StayNight[]> {
  const found = await pool.query<StayNight>({
    name: 'load-nights',
    text: `select n.stay_id as "stayId", n.service_date as "serviceDate", n.rate_minor as "rateMinor",
        n.charge_code as "chargeCode", n.charge_id as "chargeId"
      from stay_nights n join stays s on s.property_id = $1 and s.id = n.stay_id
      where n.property_id = $1 and n.stay_id = $2
        and (n.service_date >= s.arrival and n.service_date < s.departure or n.charge_id is not null)
      order by n.service_date`,
    values: [propertyId, stayId],
  })
  return found.rows
}
