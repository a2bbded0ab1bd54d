import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { addRoom, moveStay, reserve } from '../../test/examples.ts'
import { mendOneByOne, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, inNewProperty, type World } from '../../test/world.ts'

// checkIn, checkOut, cancelStay and markNoShow: a stay's life.

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

async function change(table: string, id: string, fields: string): Promise<void> {
  await world.database.pool.query(`update ${table} set ${fields} where property_id = 'hotel' and id = $1`, [
    id,
  ])
}

async function accountOf(stayId: string): Promise<string> {
  const [row] = await rowsOf(world, { table: 'stays', columns: 'account_id', by: 'id', value: stayId })
  return row!.account_id as string
}

test('checkIn is refused in this order', async () => {
  const cancelled = await reserve(world, { arrival: '2026-03-11' })
  await world.accepted('cancelStay', { stayId: cancelled, reason: 'x' })
  const later = await reserve(world, { arrival: '2026-03-11' })
  const stayId = await reserve(world)
  const roomId = await addRoom(world, { number: 'R' })
  const before = await reserve(world)
  const occupied = await addRoom(world, { number: 'occupied' })
  await world.accepted('assignRoom', { stayId: before, roomId: occupied })
  await world.accepted('checkIn', { stayId: before })
  await moveStay(world, before, { arrival: '2026-03-08', departure: '2026-03-09' })
  await mendOneByOne(world, {
    name: 'checkIn',
    worst: { stayId: 'sty_none' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a stay that is not there',
        refused: { code: 'notFound', object: 'stay', id: 'sty_none' },
        mend: { stayId: cancelled },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['stays.checkIn'] },
        as: world.manager,
      },
      {
        given: 'a stay that is not reserved',
        refused: { code: 'stayState', stayId: cancelled, state: 'cancelled', needed: 'reserved' },
        mend: { stayId: later },
      },
      {
        given: 'an arrival on another day',
        refused: {
          code: 'arrivalNotDue',
          stayId: later,
          arrival: '2026-03-11',
          businessDate: BUSINESS_DATE,
        },
        mend: { stayId },
      },
      {
        given: 'no room',
        refused: { code: 'roomNotAssigned', stayId },
        meanwhile: async () => {
          await world.accepted('assignRoom', { stayId, roomId })
          await change('rooms', roomId, `status = 'outOfOrder'`)
        },
      },
      {
        given: 'a room out of order',
        refused: { code: 'roomOutOfOrder', roomNumber: 'R' },
        meanwhile: () => world.accepted('assignRoom', { stayId, roomId: occupied }),
      },
      {
        given: 'a room whose guest has not left',
        refused: {
          code: 'roomTaken',
          roomNumber: 'occupied',
          takenBy: before,
          arrival: '2026-03-08',
          departure: '2026-03-09',
        },
        meanwhile: () =>
          change('rooms', roomId, `status = 'dirty'`).then(() =>
            world.accepted('assignRoom', { stayId, roomId }),
          ),
      },
    ],
  })
})

test('checkIn makes the account active, opens folio 1 and tells it', async () => {
  const stayId = await reserve(world)
  const roomId = await addRoom(world, { number: 'welcome' })
  await world.accepted('assignRoom', { stayId, roomId })
  const accountId = await accountOf(stayId)
  const { stay } = await world.accepted('checkIn', { stayId }, { id: 'arrived' })
  assert.deepEqual(stay, {
    id: stayId,
    state: 'inHouse',
    accountId,
    folioId: stay.folioId,
    roomNumber: 'welcome',
  })
  assert.deepEqual(await toldBy(world, 'arrived'), [`stay.checkedIn ${stayId}`])
  const columns = 'state, arrived_on, room_id'
  assert.deepEqual(await rowsOf(world, { table: 'stays', columns, by: 'id', value: stayId }), [
    { state: 'inHouse', arrived_on: BUSINESS_DATE, room_id: roomId },
  ])
  const status = { table: 'accounts', columns: 'status', by: 'id', value: accountId }
  assert.deepEqual(await rowsOf(world, status), [{ status: 'active' }])
  const folios = { table: 'folios', columns: 'id, number, state', by: 'account_id', value: accountId }
  assert.deepEqual(await rowsOf(world, folios), [{ id: stay.folioId, number: 1, state: 'open' }])
})

test('checkIn keeps a folio that was opened for the reservation; with none open it takes a free number', async () => {
  const arrive = async (stayId: string) => {
    await world.accepted('assignRoom', { stayId, roomId: await addRoom(world) })
    return (await world.accepted('checkIn', { stayId })).stay.folioId as string
  }
  const kept = await reserve(world)
  const { folio } = await world.accepted('createFolio', { accountId: await accountOf(kept), number: 4 })
  assert.equal(await arrive(kept), folio.id)
  const closed = await reserve(world)
  const accountId = await accountOf(closed)
  const second = await world.accepted('createFolio', { accountId, number: 2 })
  await world.accepted('closeFolio', { folioId: second.folio.id, settlement: 'settled' })
  const opened = await arrive(closed)
  assert.deepEqual(await rowsOf(world, { table: 'folios', columns: 'number', by: 'id', value: opened }), [
    { number: 1 },
  ])
})

test('checkOut is refused in this order', async () => {
  const own = await inNewProperty(world, 'leaving')
  const { pool } = own.database
  // A night that was not posted cannot be behind a guest in house; here the day is moved past it, and back.
  const openDay = (date: string) =>
    pool.query(`update books set business_date = $1 where property_id = 'leaving'`, [date])
  const reserved = await reserve(own)
  const { stayId, folioId } = await own.guestInHouse()
  await own.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  await mendOneByOne(own, {
    name: 'checkOut',
    worst: { stayId: 'sty_none' },
    as: await own.userWith([]),
    steps: [
      {
        given: 'a stay that is not there',
        refused: { code: 'notFound', object: 'stay', id: 'sty_none' },
        mend: { stayId: reserved },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['stays.checkOut'] },
        as: own.manager,
      },
      {
        given: 'a stay that is not in house',
        refused: { code: 'stayState', stayId: reserved, state: 'reserved', needed: 'inHouse' },
        mend: { stayId },
        meanwhile: () => openDay('2026-03-11'),
      },
      {
        given: 'a folio with a balance',
        refused: { code: 'chargesOnStay', stayId, folioId, balance: brl('18.00') },
        meanwhile: () => own.accepted('postPayment', { folioId, method: 'PIX', amount: brl('18.00') }),
      },
      {
        given: 'a night before today that was not posted',
        refused: { code: 'nightsUnposted', stayId, until: '2026-03-11' },
        meanwhile: () => openDay('2026-03-10'),
      },
      {
        given: 'a folio that is open',
        refused: { code: 'folioStillOpen', folioId },
        meanwhile: () => own.accepted('closeFolio', { folioId, settlement: 'settled' }),
      },
    ],
  })
})

test('checkOut is refused while a closed folio has a balance: that money is given back first', async () => {
  const { stayId, folioId } = await world.guestInHouse()
  await world.accepted('closeFolio', { folioId, settlement: 'settled' })
  const payment = { folioId, method: 'PIX' }
  await world.accepted('postPayment', { ...payment, amount: brl('5.00') })
  assert.deepEqual(await world.refused('checkOut', { stayId }), {
    code: 'chargesOnStay',
    stayId,
    folioId,
    balance: brl('-5.00'),
  })
  await world.accepted('postPayment', { ...payment, amount: brl('-5.00') })
  await world.accepted('checkOut', { stayId })
})

test('checkOut before the booked day shortens the stay; the room is dirty, the account closed', async () => {
  const own = await inNewProperty(world, 'early')
  const { stayId, accountId, folioId } = await own.guestInHouse()
  await own.accepted('closeFolio', { folioId, settlement: 'settled' })
  const { stay } = await own.accepted('checkOut', { stayId }, { id: 'left' })
  assert.deepEqual(stay, { id: stayId, state: 'departed', departedOn: BUSINESS_DATE })
  assert.deepEqual(await toldBy(own, 'left'), [`stay.checkedOut ${stayId}`])
  const columns = 'state, departure, departed_on, room_id is not null as has_room'
  assert.deepEqual(await rowsOf(own, { table: 'stays', columns, by: 'id', value: stayId }), [
    { state: 'departed', departure: BUSINESS_DATE, departed_on: BUSINESS_DATE, has_room: true },
  ])
  const status = { table: 'accounts', columns: 'status', by: 'id', value: accountId }
  assert.deepEqual(await rowsOf(own, status), [{ status: 'closed' }])
  const dirty = await own.database.pool.query(`select status from rooms where property_id = 'early'`)
  assert.deepEqual(dirty.rows, [{ status: 'dirty' }])
  assert.deepEqual(await own.refused('createFolio', { accountId }), {
    code: 'accountNotActive',
    accountId,
    status: 'closed',
  })
  // Its room and its nights are free: the day can be closed.
  await own.accepted('sealDay', { date: BUSINESS_DATE })
})

for (const name of ['cancelStay', 'markNoShow'] as const) {
  test(`${name} is refused in this order`, async () => {
    const inHouse = await world.guestInHouse()
    const later = await reserve(world, { arrival: '2026-03-11' })
    const stayId = name === 'markNoShow' ? later : await reserve(world)
    const { folio } = await world.accepted('createFolio', { accountId: await accountOf(stayId) })
    const folioId = folio.id
    await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
    await mendOneByOne(world, {
      name: name as 'cancelStay',
      worst: { stayId: 'sty_none', ...(name === 'cancelStay' && { reason: 'desistiu' }) } as never,
      as: await world.userWith([]),
      steps: [
        {
          given: 'a stay that is not there',
          refused: { code: 'notFound', object: 'stay', id: 'sty_none' },
          mend: { stayId: inHouse.stayId },
        },
        {
          given: 'a user without the right',
          refused: { code: 'missingRights', rights: ['stays.cancel'] },
          as: world.manager,
        },
        {
          given: 'a stay that has begun',
          refused: { code: 'stayState', stayId: inHouse.stayId, state: 'inHouse', needed: 'reserved' },
          mend: { stayId },
        },
        ...(name === 'markNoShow'
          ? [
              {
                given: 'an arrival to come',
                refused: {
                  code: 'arrivalNotDue' as const,
                  stayId,
                  arrival: '2026-03-11',
                  businessDate: BUSINESS_DATE,
                },
                meanwhile: () => moveStay(world, stayId, { arrival: '2026-03-10', departure: '2026-03-12' }),
              },
            ]
          : []),
        {
          given: 'a folio with a balance',
          refused: { code: 'chargesOnStay', stayId, folioId, balance: brl('18.00') },
          meanwhile: () => world.accepted('postPayment', { folioId, method: 'PIX', amount: brl('18.00') }),
        },
        {
          given: 'a folio that is open',
          refused: { code: 'folioStillOpen', folioId },
          meanwhile: () => world.accepted('closeFolio', { folioId, settlement: 'settled' }),
        },
      ],
    })
    const columns = 'state, room_id, cancel_reason'
    assert.deepEqual(await rowsOf(world, { table: 'stays', columns, by: 'id', value: stayId }), [
      name === 'cancelStay'
        ? { state: 'cancelled', room_id: null, cancel_reason: 'desistiu' }
        : { state: 'noShow', room_id: null, cancel_reason: null },
    ])
    const accountId = await accountOf(stayId)
    const status = { table: 'accounts', columns: 'status', by: 'id', value: accountId }
    assert.deepEqual(await rowsOf(world, status), [{ status: 'cancelled' }])
  })
}

test('a stay that has ended is changed by nothing', async () => {
  const ended = await reserve(world)
  await world.accepted('cancelStay', { stayId: ended, reason: 'x' }, { id: 'ended' })
  assert.deepEqual(await toldBy(world, 'ended'), [`stay.cancelled ${ended}`])
  const input = { stayId: ended, reason: 'x' }
  const tries = [
    world.refused('checkIn', { stayId: ended }),
    world.refused('checkOut', { stayId: ended }),
    world.refused('cancelStay', input),
    world.refused('markNoShow', { stayId: ended }),
    world.refused('assignRoom', { stayId: ended, roomId: await addRoom(world) }),
  ]
  for (const refusal of await Promise.all(tries)) {
    assert.equal(refusal.code, 'stayState')
    assert.equal(refusal.state, 'cancelled')
  }
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
