import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../values/plain-date.ts'
import { chooseRooms } from './choose-rooms.ts'
import type { Arrival, FreeRoom } from './read.ts'

const D = '2015-07-01'
const arrival = (stayId: string, nights: number, more: Partial<Arrival> = {}): Arrival => ({
  stayId,
  arrival: D,
  departure: addDays(D, nights),
  roomType: 'A',
  roomId: null,
  ...more,
})
const room = (id: string, freeUntil: string | null = null, type = 'A'): FreeRoom => ({ id, type, freeUntil })

test('each stay gets a room of its type; who has one keeps it, and nobody else gets it', () => {
  const stays = [arrival('s1', 2), arrival('s2', 2, { roomId: 'r1' }), arrival('s3', 2, { roomType: 'B' })]
  const choice = chooseRooms(stays, [room('r1', D), room('r2'), room('r3', null, 'B')])
  assert.deepEqual(choice, {
    rooms: new Map([
      ['s1', 'r2'],
      ['s3', 'r3'],
    ]),
  })
})

test('a room that is promised is taken where it is free for long enough, and before one that nobody wants', () => {
  const rooms = [room('r1'), room('r2', '2015-07-05'), room('r3', '2015-07-03'), room('r4', '2015-07-02')]
  const chosen = (nights: number) => {
    const choice = chooseRooms([arrival('s', nights)], rooms)
    return 'rooms' in choice ? choice.rooms.get('s') : null
  }
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(chosen), ['r4', 'r4', 'r3', 'r2', 'r2', 'r1'])
})

test('the first stay without a room is named', () => {
  const choice = chooseRooms([arrival('s1', 1), arrival('s2', 1)], [room('r1'), room('r2', null, 'B')])
  assert.ok('without' in choice)
  assert.equal(choice.without.stayId, 's2')
})

test('day by day, as many rooms as the most stays at once always suffice', () => {
  const stay = fc.record({ day: fc.nat(12), nights: fc.nat(5) })
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 60 }), (stays) => {
      const lastDay = ({ day, nights }: { day: number; nights: number }) => day + Math.max(nights, 1)
      const atOnce = (day: number) => stays.filter((one) => one.day <= day && day < lastDay(one)).length
      const count = Math.max(0, ...stays.map((one) => atOnce(one.day)))
      const freeFrom = new Map(Array.from({ length: count }, (_, at) => [`r${at}`, 0]))
      for (let day = 0; day < 20; day++) {
        const today = stays.flatMap((one, at) => (one.day === day ? [{ ...one, id: `s${at}` }] : []))
        const free = [...freeFrom].filter(([, from]) => from <= day).map(([id]) => room(id))
        const choice = chooseRooms(
          today.map((one) =>
            arrival(one.id, one.nights, {
              arrival: addDays(D, day),
              departure: addDays(D, day + one.nights),
            }),
          ),
          free,
        )
        assert.ok('rooms' in choice)
        assert.equal(new Set(choice.rooms.values()).size, today.length)
        for (const one of today) freeFrom.set(choice.rooms.get(one.id)!, lastDay(one))
      }
    }),
  )
})
