import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { addRoom, moveStay, reserve } from '../../test/examples.ts'
import { mendOneByOne, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, buildWorld, type World } from '../../test/world.ts'

// createRoom, setRoomStatus and assignRoom.

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

test('createRoom is refused in this order', async () => {
  await world.accepted('createRoom', { number: '101', type: 'STD' })
  await mendOneByOne(world, {
    name: 'createRoom',
    worst: { number: '101', type: 'LUX' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['rooms.edit'] },
        as: world.manager,
      },
      {
        given: 'a number that is taken',
        refused: { code: 'alreadyExists', object: 'room', id: '101' },
        mend: { number: '102' },
      },
    ],
  })
  const { room } = await world.accepted('createRoom', { number: '103', type: 'LUX', status: 'inspected' })
  assert.deepEqual(room, { id: room.id, number: '103', type: 'LUX', status: 'inspected' })
})

test('setRoomStatus is refused in this order', async () => {
  const stayId = await reserve(world)
  const occupied = await addRoom(world, { number: 'guests' })
  await world.accepted('assignRoom', { stayId, roomId: occupied })
  await world.accepted('checkIn', { stayId })
  await mendOneByOne(world, {
    name: 'setRoomStatus',
    worst: { roomId: 'rom_none', status: 'outOfOrder' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a room that is not there',
        refused: { code: 'notFound', object: 'room', id: 'rom_none' },
        mend: { roomId: occupied },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['rooms.setStatus'] },
        as: world.manager,
      },
      {
        given: 'a guest in a room that is said to be out of order',
        refused: {
          code: 'roomTaken',
          roomNumber: 'guests',
          takenBy: stayId,
          arrival: BUSINESS_DATE,
          departure: '2026-03-12',
        },
        mend: { status: 'dirty' },
      },
    ],
  })
  const roomId = await addRoom(world, { number: '104', status: 'dirty' })
  const { room } = await world.accepted('setRoomStatus', { roomId, status: 'inspected' }, { id: 'inspected' })
  assert.deepEqual(room, { id: roomId, number: '104', type: 'STD', status: 'inspected' })
  assert.deepEqual(await toldBy(world, 'inspected'), [`room.statusSet ${roomId}`])
  // Before somebody is given it, also a room that is out of order may be mended.
  await world.accepted('setRoomStatus', { roomId, status: 'outOfOrder' })
  await world.accepted('setRoomStatus', { roomId, status: 'clean' })
})

test('assignRoom is refused in this order', async () => {
  const [cancelled, stayId] = [await reserve(world), await reserve(world)]
  await world.accepted('cancelStay', { stayId: cancelled, reason: 'x' })
  const other = await reserve(world)
  const broken = await addRoom(world, { number: 'broken', status: 'outOfOrder' })
  const taken = await addRoom(world, { number: 'taken' })
  await world.accepted('assignRoom', { stayId: other, roomId: taken })
  await mendOneByOne(world, {
    name: 'assignRoom',
    worst: { stayId: 'sty_none', roomId: 'rom_none' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a stay that is not there',
        refused: { code: 'notFound', object: 'stay', id: 'sty_none' },
        mend: { stayId: cancelled },
      },
      {
        given: 'a room that is not there',
        refused: { code: 'notFound', object: 'room', id: 'rom_none' },
        mend: { roomId: broken },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['stays.assignRoom'] },
        as: world.manager,
      },
      {
        given: 'a stay that is cancelled',
        refused: { code: 'stayState', stayId: cancelled, state: 'cancelled', needed: 'reserved, inHouse' },
        mend: { stayId },
      },
      {
        given: 'a room out of order',
        refused: { code: 'roomOutOfOrder', roomNumber: 'broken' },
        mend: { roomId: taken },
      },
      {
        given: 'a room that another stay has',
        refused: {
          code: 'roomTaken',
          roomNumber: 'taken',
          takenBy: other,
          arrival: BUSINESS_DATE,
          departure: '2026-03-12',
        },
        mend: { roomId: await addRoom(world, { number: 'free' }) },
      },
    ],
  })
})

for (const { given, first, second, isTaken } of [
  { given: 'the same dates', first: ['10', '12'], second: ['10', '12'], isTaken: true },
  { given: 'one night in common', first: ['10', '12'], second: ['11', '13'], isTaken: true },
  { given: 'one inside the other', first: ['10', '14'], second: ['11', '12'], isTaken: true },
  { given: 'one leaves when the other comes', first: ['10', '12'], second: ['12', '13'], isTaken: false },
  { given: 'one comes when the other leaves', first: ['12', '13'], second: ['10', '12'], isTaken: false },
  { given: 'a day between', first: ['10', '11'], second: ['12', '13'], isTaken: false },
  { given: 'a day’s use on the day of arrival', first: ['10', '12'], second: ['10', '10'], isTaken: true },
  { given: 'a day’s use in the middle', first: ['10', '13'], second: ['11', '11'], isTaken: true },
  { given: 'a day’s use on the day of departure', first: ['10', '12'], second: ['12', '12'], isTaken: false },
  { given: 'two days’ uses on one day', first: ['10', '10'], second: ['10', '10'], isTaken: true },
] as const) {
  test(`one room, two stays: ${given}`, async () => {
    const roomId = await addRoom(world)
    const book = ([arrival, departure]: readonly [string, string]) =>
      reserve(world, { arrival: `2026-03-${arrival}`, departure: `2026-03-${departure}` })
    const takenBy = await book(first)
    const stayId = await book(second)
    await world.accepted('assignRoom', { stayId: takenBy, roomId })
    const outcome = await world.submit('assignRoom', { stayId, roomId })
    if (isTaken) {
      assert.ok(!outcome.accepted)
      assert.equal(outcome.refusal.code, 'roomTaken')
      assert.equal(outcome.refusal.takenBy, takenBy)
      await world.accepted('cancelStay', { stayId: takenBy, reason: 'x' })
      await world.accepted('assignRoom', { stayId, roomId })
    } else assert.ok(outcome.accepted)
  })
}

test('a stay may be given its own room again, and another one, before and after check-in', async () => {
  const stayId = await reserve(world)
  const [one, two] = [await addRoom(world, { number: 'one' }), await addRoom(world, { number: 'two' })]
  const roomOf = async () => {
    const [row] = await rowsOf(world, { table: 'stays', columns: 'room_id', by: 'id', value: stayId })
    return row!.room_id
  }
  for (const roomId of [one, one, two]) await world.accepted('assignRoom', { stayId, roomId })
  assert.equal(await roomOf(), two)
  await world.accepted('checkIn', { stayId })
  const moved = await world.accepted('assignRoom', { stayId, roomId: one }, { id: 'moved' })
  assert.deepEqual(moved.stay, { id: stayId, state: 'inHouse', roomId: one, roomNumber: 'one' })
  assert.deepEqual(await toldBy(world, 'moved'), [`stay.roomAssigned ${stayId}`])
  assert.equal(await roomOf(), one)
  // The room that was left is free.
  await world.accepted('assignRoom', { stayId: await reserve(world), roomId: two })
})

test('a guest in house is not moved into a room whose guest has not left, whatever the dates', async () => {
  const [overdue, roomId] = [
    await reserve(world, { departure: BUSINESS_DATE, rates: [] }),
    await addRoom(world, { number: 'overdue' }),
  ]
  await world.accepted('assignRoom', { stayId: overdue, roomId })
  await world.accepted('checkIn', { stayId: overdue })
  // The guest stays a day longer than booked; nobody may be moved in meanwhile.
  await moveStay(world, overdue, { arrival: '2026-03-08', departure: '2026-03-09' })
  const { stayId } = await world.guestInHouse()
  assert.deepEqual(await world.refused('assignRoom', { stayId, roomId }), {
    code: 'roomTaken',
    roomNumber: 'overdue',
    takenBy: overdue,
    arrival: '2026-03-08',
    departure: '2026-03-09',
  })
  // Who comes later may be given it already: the check-in looks again.
  await world.accepted('assignRoom', { stayId: await reserve(world), roomId })
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
