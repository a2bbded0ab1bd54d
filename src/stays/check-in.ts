import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { lowestOpenFolio } from '../folios/lowest-open-folio.ts'
import { foliosOfAccount } from '../folios/store.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { row, rowsOf } from '../journal/table.ts'
import { roomTaken } from './stay.ts'
import { rooms, stays, staysInRoom } from './store.ts'

/** The guest comes: the stay is in house in its room, its account active, and folio 1 open. */
export const checkIn: Operation<Input<'checkIn'>> = {
  name: 'checkIn',
  needs: (input, state) => {
    const own = row(stays, input.stayId)
    const stay = state.find(stays, input.stayId)
    if (!stay) return [own]
    const room = stay.roomId ? [row(rooms, stay.roomId), rowsOf(staysInRoom, stay.roomId)] : []
    return [own, row(accounts, stay.accountId), rowsOf(foliosOfAccount, stay.accountId), ...room]
  },
  facts: (input, state) =>
    state.get(stays, input.stayId) ? {} : refuse('notFound', { object: 'stay', id: input.stayId }),
  decide: (input, state, context) => {
    const stay = state.get(stays, input.stayId)!
    const stayId = stay.id
    if (stay.state !== 'reserved') {
      return { refusal: refuse('stayState', { stayId, state: stay.state, needed: 'reserved' }) }
    }
    const { businessDate } = context
    if (stay.arrival !== businessDate) {
      return { refusal: refuse('arrivalNotDue', { stayId, arrival: stay.arrival, businessDate }) }
    }
    if (!stay.roomId) return { refusal: refuse('roomNotAssigned', { stayId }) }
    const room = state.get(rooms, stay.roomId)!
    if (room.status === 'outOfOrder')
      return { refusal: refuse('roomOutOfOrder', { roomNumber: room.number }) }
    const before = state
      .list(staysInRoom, room.id)
      .find((one) => one.id !== stayId && one.state === 'inHouse')
    if (before) return { refusal: roomTaken(room, before) }
    const folio = lowestOpenFolio(stay.accountId, state, context)
    return {
      effects: [
        set(stays, stayId, { state: 'inHouse', arrivedOn: businessDate }),
        set(accounts, stay.accountId, { status: 'active' }),
        ...folio.effects,
        tell('stay.checkedIn', stayId),
      ],
      answer: {
        stay: {
          id: stayId,
          state: 'inHouse',
          accountId: stay.accountId,
          folioId: folio.folioId,
          roomNumber: room.number,
        },
      },
    }
  },
}
