import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { type Context, type Effect, insert, type Operation, set, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { row, rowsOf } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { addDays, daysBetween, type PlainDate } from '../values/plain-date.ts'
import { ROOM_CODE } from './booking.ts'
import { nightlyRates, tooLong } from './nightly-rates.ts'
import { isExpected, isNightOf, overlaps, roomTaken, type Stay, type StayNight } from './stay.ts'
import { nightsOfStay, rooms, stayNights, stays, staysInRoom } from './store.ts'

/**
 * The guest stays longer, or leaves earlier than was booked. Nights that are added have the rates given, else that of the
 * last night; nights that fall away are given up. No charged night falls away, and the room must be free for the new ones.
 */
export const changeDeparture: Operation<Input<'changeDeparture'>> = {
  name: 'changeDeparture',
  needs: (input, state) => {
    const own = [row(stays, input.stayId), rowsOf(nightsOfStay, input.stayId)]
    const roomId = state.find(stays, input.stayId)?.roomId
    return roomId ? [...own, row(rooms, roomId), rowsOf(staysInRoom, roomId)] : own
  },
  facts: (input, state) =>
    state.get(stays, input.stayId) ? {} : refuse('notFound', { object: 'stay', id: input.stayId }),
  decide: (input, state, context) => {
    const stay = state.get(stays, input.stayId)!
    const { departure } = input
    const refusal = whyNotThen(stay, input, context)
    if (refusal) return { refusal }
    const added = nightsAdded(input, state, context)
    if ('refusal' in added) return added
    const nights = state.list(nightsOfStay, stay.id)
    const posted = nights.find(
      ({ serviceDate, chargeId }) => chargeId && serviceDate >= departure && isNightOf(stay, serviceDate),
    )
    if (posted) {
      const { serviceDate } = posted
      return { refusal: refuse('nightPosted', { stayId: stay.id, serviceDate }) }
    }
    const taken = whyNoRoom({ ...stay, departure }, state)
    if (taken) return { refusal: taken }
    return {
      effects: [
        set(stays, stay.id, { departure }),
        ...added.nights.map((night) => taking(night, nights)),
        tell('stay.departureChanged', stay.id),
      ],
      answer: { stay: { id: stay.id, state: stay.state, arrival: stay.arrival, departure } },
    }
  },
}

function whyNotThen(
  stay: Stay,
  { departure, expectedDeparture = stay.departure }: Input<'changeDeparture'>,
  { businessDate }: Context,
): Refusal | null {
  const { id: stayId, arrival } = stay
  if (!isExpected(stay))
    return refuse('stayState', { stayId, state: stay.state, needed: 'reserved, inHouse' })
  if (expectedDeparture !== stay.departure)
    return refuse('departureChanged', { stayId, departure: stay.departure })
  if (departure < arrival) return refuse('stayDates', { arrival, departure })
  if (departure < businessDate) return refuse('departurePast', { departure, businessDate })
  return departure === stay.departure ? refuse('departureSame', { stayId, departure }) : null
}

/** The nights from the departure that was to the new one. */
function nightsAdded(
  input: Input<'changeDeparture'>,
  state: State,
  context: Context,
): { readonly nights: readonly StayNight[] } | { readonly refusal: Refusal } {
  const { arrival, departure: before } = state.get(stays, input.stayId)!
  const refusal = tooLong(daysBetween(arrival, input.departure))
  if (refusal) return { refusal }
  const needed = Math.max(0, daysBetween(before, input.departure))
  // Whoever gives rates means nights to be added: there are none.
  if (needed === 0 && input.rates.length > 0)
    return { refusal: refuse('stayRates', { needed, given: input.rates.length }) }
  const last = lastNight(state.list(nightsOfStay, input.stayId), before)
  const asLast = last ? [toWire(last.rateMinor, context.currency)] : []
  const chargeCode = input.chargeCode ?? last?.chargeCode ?? ROOM_CODE
  const rates = nightlyRates(
    { needed, rates: input.rates.length > 0 ? input.rates : asLast, chargeCode },
    state,
    context,
  )
  if ('refusal' in rates) return rates
  const nights = rates.minors.map((rateMinor, at) => ({
    stayId: input.stayId,
    serviceDate: addDays(before, at),
    rateMinor,
    chargeCode,
    chargeId: null,
  }))
  return { nights }
}

/** The last night before the departure; where there is none, the first that was given up. */
function lastNight(nights: readonly StayNight[], departure: PlainDate): StayNight | undefined {
  const inOrder = [...nights].sort((a, b) => (a.serviceDate < b.serviceDate ? -1 : 1))
  return inOrder.findLast(({ serviceDate }) => serviceDate < departure) ?? inOrder[0]
}

/** Who else is expected in the room in the stay as it would be: in what it has already nobody is, as it is its own. */
function whyNoRoom(stay: Stay, state: State): Refusal | null {
  if (stay.roomId === null) return null
  const other = state
    .list(staysInRoom, stay.roomId)
    .find((one) => one.id !== stay.id && isExpected(one) && overlaps(one, stay))
  return other ? roomTaken(state.get(rooms, stay.roomId)!, other) : null
}

/** A night that was given up before is taken again, at its new rate. */
function taking(night: StayNight, held: readonly StayNight[]): Effect {
  const { stayId, serviceDate, rateMinor, chargeCode } = night
  return held.some((one) => one.serviceDate === serviceDate)
    ? set(stayNights, `${stayId} ${serviceDate}`, { rateMinor, chargeCode })
    : insert(stayNights, night)
}
