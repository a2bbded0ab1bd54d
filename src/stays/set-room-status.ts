import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { row, rowsOf } from '../journal/table.ts'
import { roomTaken } from './stay.ts'
import { rooms, staysInRoom } from './store.ts'

/** Housekeeping says how a room is. One with a guest in it may be dirty, but not out of order. */
export const setRoomStatus: Operation<Input<'setRoomStatus'>> = {
  name: 'setRoomStatus',
  needs: (input) => [row(rooms, input.roomId), rowsOf(staysInRoom, input.roomId)],
  facts: (input, state) =>
    state.get(rooms, input.roomId) ? {} : refuse('notFound', { object: 'room', id: input.roomId }),
  decide: (input, state) => {
    const room = state.get(rooms, input.roomId)!
    const { status } = input
    const guest = state.list(staysInRoom, room.id).find((stay) => stay.state === 'inHouse')
    if (guest && status === 'outOfOrder') {
      return { refusal: roomTaken(room, guest) }
    }
    return {
      effects: [set(rooms, room.id, { status }), tell('room.statusSet', room.id)],
      answer: { room: { ...room, status } },
    }
  },
}
