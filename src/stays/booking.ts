import type { GUARANTEES } from '../api/inputs.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** A booking as the file tells it, in this hotel's words. */
export type Booking = {
  /** Where it stands in the file; the header is line 1. */
  readonly line: number
  readonly propertyId: string
  /** The hash of all that the row says, and how many rows before it (and itself) say just the same. */
  readonly externalId: string
  readonly state: 'reserved' | 'cancelled' | 'noShow'
  readonly arrival: PlainDate
  /** Arrival and nights; the file's own date of the last change of state may disagree, and does not count. */
  readonly departure: PlainDate
  readonly nights: number
  /** The price of each night, decimal text in {@link BOOKINGS_CURRENCY}. */
  readonly rate: string
  readonly roomType: string
  readonly guestName: string
  readonly adults: number
  readonly children: number
  readonly guarantee: (typeof GUARANTEES)[number]
  /** The AR account that is billed: the company's, else the agent's; null where the guest pays. */
  readonly billedTo: BilledTo | null
  readonly details: Readonly<Record<string, string>>
}

/** An AR account as the file names it. */
export type BilledTo = { readonly externalId: string; readonly name: string }

/** Both hotels are Portuguese (Antonio, Almeida, Nunes 2019). */
export const BOOKINGS_CURRENCY = 'EUR'
export const BOOKINGS_TIME_ZONE = 'Europe/Lisbon'

/** The charge code of the nights. */
export const ROOM_CODE = 'ROOM'
