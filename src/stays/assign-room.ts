import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { row, rowsOf } from '../journal/table.ts'
import { isExpected, overlaps, roomTaken, type Stay } from './stay.ts'
import { rooms, stays, staysInRoom } from './store.ts'

/**
 * Gives a stay its room, or moves it to another one; no two stays have one room on one day, and nobody is moved in
 * with a guest who should have left and has not.
 */
export const assignRoom: Operation<Input<'assignRoom'>> = {
  name: 'assignRoom',
  needs: (input) => [row(stays, input.stayId), row(rooms, input.roomId), rowsOf(staysInRoom, input.roomId)],
  facts: (input, state) => {
    if (!state.get(stays, input.stayId)) return refuse('notFound', { object: 'stay', id: input.stayId })
    if (!state.get(rooms, input.roomId)) return refuse('notFound', { object: 'room', id: input.roomId })
    return {}
  },
  decide: (input, state) => {
    const stay = state.get(stays, input.stayId)!
    const room = state.get(rooms, input.roomId)!
    const roomNumber = room.number
    if (!isExpected(stay)) {
      return {
        refusal: refuse('stayState', { stayId: stay.id, state: stay.state, needed: 'reserved, inHouse' }),
      }
    }
    if (room.status === 'outOfOrder') return { refusal: refuse('roomOutOfOrder', { roomNumber }) }
    const other = state
      .list(staysInRoom, room.id)
      .find((one) => one.id !== stay.id && (overlaps(one, stay) ? isExpected(one) : areTogether(one, stay)))
    if (other) return { refusal: roomTaken(room, other) }
    return {
      effects: [set(stays, stay.id, { roomId: room.id }), tell('stay.roomAssigned', stay.id)],
      answer: { stay: { id: stay.id, state: stay.state, roomId: room.id, roomNumber } },
    }
  },
}

function areTogether(one: Stay, other: Stay): boolean {
  return one.state === 'inHouse' && other.state === 'inHouse'
}
