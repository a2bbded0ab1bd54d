import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tileAfter, tileOfNumber } from './board-moves.ts'
import { bestRoom, findRooms } from './find-rooms.ts'
import { floorsOf, occupancyOf } from './room-facts.ts'

test('rooms stand by floor, in the order of their numbers', () => {
  const rooms = ['1002', '201', '101', '0102', '110', 'Chalé', 'B201'].map((number) => ({ number }))
  const floors = floorsOf(rooms).map(({ floor, rooms: own }) => [
    floor,
    own.map((room) => room.number).join(' '),
  ])
  assert.deepEqual(floors, [
    ['', 'Chalé'],
    ['1', '101 110'],
    ['01', '0102'],
    ['2', '201'],
    ['10', '1002'],
    ['B2', 'B201'],
  ])
})

const NEXT = { stayId: 'b', guestName: 'B', arrival: '2026-03-10' }

for (const { use, room } of [
  { use: 'vacant', room: { stayId: null, departure: null, nextArrival: null } },
  { use: 'vacant', room: { stayId: null, departure: null, nextArrival: { ...NEXT, arrival: '2026-03-11' } } },
  { use: 'arriving', room: { stayId: null, departure: null, nextArrival: NEXT } },
  { use: 'occupied', room: { stayId: 'a', departure: '2026-03-11', nextArrival: null } },
  { use: 'departing', room: { stayId: 'a', departure: '2026-03-10', nextArrival: NEXT } },
  { use: 'departing', room: { stayId: 'a', departure: '2026-03-09', nextArrival: null } },
] as const)
  test(`a room is ${use}: ${JSON.stringify(room)}`, () => assert.equal(occupancyOf(room, '2026-03-10'), use))

// Two floors on lines of three: 0 1 2 / 3, then 4 5 6.
const PLACES = [
  { left: 0, top: 0 },
  { left: 100, top: 0 },
  { left: 200, top: 0 },
  { left: 0, top: 80 },
  { left: 0, top: 200 },
  { left: 100, top: 200 },
  { left: 200, top: 200 },
]

for (const [key, from, to] of [
  ['ArrowRight', 2, 3],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 1, 3],
  ['ArrowDown', 3, 4],
  ['ArrowDown', 6, 6],
  ['ArrowUp', 6, 3],
  ['ArrowUp', 3, 0],
  ['ArrowUp', 2, 2],
  ['End', 0, 6],
  ['Home', 5, 0],
] as const)
  test(`${key} goes from ${from} to ${to}`, () => assert.equal(tileAfter(key, from, PLACES), to))

test('other keys do not move, and a number goes to its room', () => {
  assert.equal(tileAfter('a', 0, PLACES), null)
  assert.equal(tileOfNumber('20', ['101', '201', '202']), 1)
  assert.equal(tileOfNumber('9', ['101']), null)
})

test('free rooms are found by number or type, and Enter takes the one of the number', () => {
  const rooms = [
    { number: '110', type: 'STD' },
    { number: '11', type: 'STD' },
    { number: '201', type: 'LUX' },
  ]
  assert.deepEqual(findRooms(rooms, ' 11'), rooms.slice(0, 2))
  assert.deepEqual(findRooms(rooms, 'lux'), rooms.slice(2))
  assert.equal(bestRoom(findRooms(rooms, '11'), '11'), rooms[1])
  assert.equal(bestRoom(rooms, ''), rooms[0])
  assert.equal(bestRoom([], '9'), null)
})
