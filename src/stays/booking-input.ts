import { type GivenInput, INPUTS, MOST_NIGHTS } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { BOOKINGS_CURRENCY, type Booking, ROOM_CODE } from './booking.ts'
import { type Cells, type Column, DETAILS } from './booking-cells.ts'

/** What importStay is sent for a booking; the account that is billed is known once the hotel is made. */
export function bookingInput(booking: Booking, receivableAccountId?: string): GivenInput<'importStay'> {
  return {
    externalId: booking.externalId,
    state: booking.state,
    guestName: booking.guestName,
    adults: booking.adults,
    children: booking.children,
    arrival: booking.arrival,
    departure: booking.departure,
    roomType: booking.roomType,
    chargeCode: ROOM_CODE,
    rates: [{ amount: booking.rate, currency: BOOKINGS_CURRENCY }],
    guarantee: booking.guarantee,
    details: booking.details,
    ...(receivableAccountId && { receivableAccountId }),
  }
}

/**
 * Why importStay would refuse a booking, with its line and column: the very checks that its input has to pass, before
 * anything is sent. Null where it would be taken.
 */
export function checkBooking(booking: Booking, cells: Cells): Refusal | null {
  const { line, nights } = booking
  if (nights > MOST_NIGHTS) {
    const column = largest(cells, ['stays_in_week_nights', 'stays_in_weekend_nights'])
    return refuse('valueTooBig', { line, column, value: nights, most: MOST_NIGHTS })
  }
  const issue = INPUTS.importStay.safeParse(bookingInput(booking)).error?.issues[0]
  if (!issue) return null
  const [field, part] = issue.path
  const column = columnOf(cells, String(field), String(part))
  const given = field === 'details' ? booking.details[String(part)] : booking[field as keyof Booking]
  if (issue.code === 'too_big' && typeof given === 'number') {
    return refuse('valueTooBig', { line, column, value: given, most: Number(issue.maximum) })
  }
  return refuse('valueNotValid', { line, column, value: given })
}

/** Of columns whose sum is refused, the one that has most of it. */
function largest(cells: Cells, [one, other]: readonly [Column, Column]): Column {
  return cells.countIfKnown(other) > cells.countIfKnown(one) ? other : one
}

function columnOf(cells: Cells, field: string, part: string): Column | '-' {
  if (field === 'details') {
    if (part === 'reservationStatusDate') return 'reservation_status_date'
    return (Object.entries(DETAILS).find(([, name]) => name === part)?.[0] as Column | undefined) ?? '-'
  }
  if (field === 'children') return largest(cells, ['children', 'babies'])
  return COLUMN_OF[field] ?? '-'
}

const COLUMN_OF: Readonly<Record<string, Column>> = {
  state: 'reservation_status',
  adults: 'adults',
  arrival: 'arrival_date_day_of_month',
  departure: 'stays_in_week_nights',
  roomType: 'assigned_room_type',
  rates: 'adr',
  guarantee: 'deposit_type',
}
