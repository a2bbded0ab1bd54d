import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { insert, type Operation } from '../journal/operation.ts'
import { rowsOf } from '../journal/table.ts'
import type { Room } from './stay.ts'
import { rooms, roomsByNumber } from './store.ts'

/** Adds a room; its number is unique in the property. */
export const createRoom: Operation<Input<'createRoom'>> = {
  name: 'createRoom',
  needs: (input) => [rowsOf(roomsByNumber, input.number)],
  facts: () => ({}),
  decide: (input, state, context) => {
    const { number, type, status } = input
    if (state.list(roomsByNumber, number).length > 0) {
      return { refusal: refuse('alreadyExists', { object: 'room', id: number }) }
    }
    const room: Room = { id: context.id('rom'), number, type, status }
    return { effects: [insert(rooms, room)], answer: { room } }
  },
}
