import type { GUARANTEES, ROOM_STATUSES } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { addDays, type PlainDate } from '../values/plain-date.ts'

/** reserved → inHouse → departed; or from reserved to cancelled or noShow, which may be reserved again. */
export const STAY_STATES = ['reserved', 'inHouse', 'departed', 'cancelled', 'noShow'] as const
export type StayState = (typeof STAY_STATES)[number]

/** A guest's booking and visit (estadia, reserva): one guest party in one room. */
export type Stay = {
  readonly id: string
  /** The booking's id in the system that it came from, unique in the property. */
  readonly externalId: string | null
  readonly state: StayState
  /** Opened with the stay: who owes what is charged on it. */
  readonly accountId: string
  readonly guestName: string
  readonly adults: number
  readonly children: number
  readonly arrival: PlainDate
  /** The day on which the guest leaves; no night is charged for it. */
  readonly departure: PlainDate
  readonly roomType: string
  readonly roomId: string | null
  readonly guarantee: (typeof GUARANTEES)[number]
  /** The AR account that the stay is billed to; null where the guest pays. */
  readonly receivableAccountId: string | null
  /** What the source said of it and no rule reads. */
  readonly details: Readonly<Record<string, string>>
  readonly createdOn: PlainDate
  readonly arrivedOn: PlainDate | null
  readonly departedOn: PlainDate | null
  readonly cancelReason: string | null
}

/**
 * A night of a stay and its rate, minor units; it has its charge once it is posted. One outside the stay's days was given
 * up (see {@link isNightOf}).
 */
export type StayNight = {
  readonly stayId: string
  readonly serviceDate: PlainDate
  readonly rateMinor: bigint
  readonly chargeCode: string
  readonly chargeId: string | null
}

/** A room (UH). */
export type Room = {
  readonly id: string
  readonly number: string
  readonly type: string
  readonly status: (typeof ROOM_STATUSES)[number]
}

/** True for the nights from arrival to departure; a row outside of them was booked once and is never charged. */
export function isNightOf(stay: Pick<Stay, 'arrival' | 'departure'>, serviceDate: PlainDate): boolean {
  return stay.arrival <= serviceDate && serviceDate < stay.departure
}

/** True where two stays would be in one room on one day. A stay without a night needs its room that day too. */
export function overlaps(
  a: Pick<Stay, 'arrival' | 'departure'>,
  b: Pick<Stay, 'arrival' | 'departure'>,
): boolean {
  return a.arrival < lastDay(b) && b.arrival < lastDay(a)
}

/** True while a stay needs a room: it is to come, or it is in house. */
export function isExpected({ state }: Pick<Stay, 'state'>): boolean {
  return state === 'reserved' || state === 'inHouse'
}

/** The refusal that names who has the room, and until when. */
export function roomTaken(
  room: Pick<Room, 'number'>,
  by: Pick<Stay, 'id' | 'arrival' | 'departure'>,
): Refusal {
  const { id: takenBy, arrival, departure } = by
  return refuse('roomTaken', { roomNumber: room.number, takenBy, arrival, departure })
}

/** A stay as it travels. */
export function stayOnWire(stay: Stay): Readonly<Record<string, unknown>> {
  return { ...stay }
}

function lastDay(stay: Pick<Stay, 'arrival' | 'departure'>): PlainDate {
  return stay.departure > stay.arrival ? stay.departure : addDays(stay.arrival, 1)
}
