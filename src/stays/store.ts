import { collection, table } from '../journal/table.ts'
import type { Room, Stay, StayNight } from './stay.ts'

export const rooms = table<Room>(
  'rooms',
  { id: 'text', number: 'text', type: 'text', status: 'text' },
  { mutable: ['type', 'status'] },
)

/** The room, at most one, that has this number. */
export const roomsByNumber = collection(rooms, 'number')

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
    details: 'jsonb',
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

export const stayNights = table<StayNight>(
  'stay_nights',
  { stayId: 'text', serviceDate: 'date', rateMinor: 'int8', chargeCode: 'text', chargeId: 'text' },
  { key: ['stayId', 'serviceDate'], mutable: ['chargeId'] },
)

export const nightsOfStay = collection(stayNights, 'stayId')
