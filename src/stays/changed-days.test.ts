import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { addRoom, reserve } from '../../test/examples.ts'
import { mendOneByOne, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, inNewProperty, type World } from '../../test/world.ts'
import { closeDay } from '../day/close-day.ts'
import { loadStayView, type StayView } from './read-stays.ts'
import { loadNights } from './store.ts'

// changeDeparture and reinstateStay: a stay on other days than were booked.

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

/** The nights of a stay as `10 20000`, `*` where it is charged. */
async function nightsOf({ database, propertyId }: World, stayId: string): Promise<readonly string[]> {
  const nights = await loadNights(database.pool, { propertyId, stayId })
  return nights.map(({ serviceDate, rateMinor, chargeId }) =>
    [serviceDate.slice(-2), rateMinor, ...(chargeId ? ['*'] : [])].join(' '),
  )
}

async function viewOf({ database, propertyId }: World, stayId: string): Promise<StayView> {
  const of = { propertyId, stayId, businessDate: BUSINESS_DATE }
  return (await loadStayView(database.pool, of))!
}

/** Marks who has not come, takes leave of nobody, and closes the day. */
async function close(own: World, date: string): Promise<void> {
  const { door, propertyId, manager: actor } = own
  const closed = await closeDay({ door, pool: own.database.pool, propertyId, date, actor })
  assert.ok('isCancelled' in closed, JSON.stringify(closed))
}

test('changeDeparture is refused in this order', async () => {
  const own = await inNewProperty(world, 'dates')
  const ended = await reserve(own)
  await own.accepted('cancelStay', { stayId: ended, reason: 'x' })
  const { stayId } = await own.guestInHouse()
  await own.accepted('postRoomNight', { stayId, serviceDate: BUSINESS_DATE })
  const { roomId, roomNumber } = await viewOf(own, stayId)
  const next = await reserve(own, { arrival: '2026-03-13', departure: '2026-03-15' })
  await own.accepted('assignRoom', { stayId: next, roomId: roomId! })
  const rates = [brl('100.00'), brl('-1.00')]
  const { pool } = own.database
  const openDay = (date: string) =>
    pool.query(`update books set business_date = $1 where property_id = 'dates'`, [date])
  await mendOneByOne(own, {
    name: 'changeDeparture',
    worst: {
      stayId: 'sty_none',
      departure: '2026-03-09',
      expectedDeparture: '2026-03-11',
      rates,
      chargeCode: 'NONE',
    },
    as: await own.userWith([]),
    steps: [
      {
        given: 'a stay that is not there',
        refused: { code: 'notFound', object: 'stay', id: 'sty_none' },
        mend: { stayId: ended },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['stays.changeDates'] },
        as: own.manager,
      },
      {
        given: 'a stay that has ended',
        refused: { code: 'stayState', stayId: ended, state: 'cancelled', needed: 'reserved, inHouse' },
        mend: { stayId },
      },
      {
        given: 'a departure that another desk has changed',
        refused: { code: 'departureChanged', stayId, departure: '2026-03-12' },
        mend: { expectedDeparture: '2026-03-12' },
      },
      {
        given: 'a departure before the arrival',
        refused: { code: 'stayDates', arrival: BUSINESS_DATE, departure: '2026-03-09' },
        mend: { departure: BUSINESS_DATE },
        meanwhile: () => openDay('2026-03-11'),
      },
      {
        given: 'a departure before the business date',
        refused: { code: 'departurePast', departure: BUSINESS_DATE, businessDate: '2026-03-11' },
        mend: { departure: '2026-03-12' },
        meanwhile: () => openDay(BUSINESS_DATE),
      },
      {
        given: 'the departure that it has',
        refused: { code: 'departureSame', stayId, departure: '2026-03-12' },
        mend: { departure: '2062-03-14' },
      },
      {
        given: 'a year that is a slip of the keyboard',
        refused: { code: 'stayTooLong', nights: 13_153, most: 999 },
        mend: { departure: '2026-03-15' },
      },
      {
        given: 'two rates for three nights',
        refused: { code: 'stayRates', needed: 3, given: 2 },
        mend: { departure: '2026-03-14' },
      },
      {
        given: 'a charge code that is not there',
        refused: { code: 'chargeCodeUnknown', chargeCode: 'NONE' },
        mend: { chargeCode: 'ROOM' },
      },
      {
        given: 'a rate below zero',
        refused: { code: 'amountNotValid', field: 'rates.1', ...brl('-1.00') },
        mend: { rates: [brl('100.00')], departure: BUSINESS_DATE },
      },
      {
        given: 'a rate where no night is added',
        refused: { code: 'stayRates', needed: 0, given: 1 },
        mend: { rates: [] },
      },
      {
        given: 'a night that is charged and would fall away',
        refused: { code: 'nightPosted', stayId, serviceDate: BUSINESS_DATE },
        mend: { departure: '2026-03-14' },
      },
      {
        given: 'a night for which another stay has the room',
        refused: {
          code: 'roomTaken',
          roomNumber,
          takenBy: next,
          arrival: '2026-03-13',
          departure: '2026-03-15',
        },
        mend: { departure: '2026-03-13' },
      },
    ],
  })
  // The last night before the other one comes is the stay's.
  assert.deepEqual(await nightsOf(own, stayId), ['10 20000 *', '11 20000', '12 20000'])
  assert.equal((await viewOf(own, stayId)).roomFreeUntil, '2026-03-13')
  await assertBooks(pool, 'dates')
})

test('a longer stay has the rates given, else that of its last night; a shorter one gives nights up', async () => {
  const stayId = await reserve(world, { rates: [brl('100.00'), brl('150.00')] })
  const change = (departure: string, rates: string[] = [], id?: string) =>
    world.accepted(
      'changeDeparture',
      { stayId, departure, rates: rates.map((rate) => brl(rate)) },
      id ? { id } : {},
    )
  const { stay } = await change('2026-03-14', [], 'longer')
  assert.deepEqual(stay, {
    id: stayId,
    state: 'reserved',
    arrival: BUSINESS_DATE,
    departure: '2026-03-14',
  })
  assert.deepEqual(await toldBy(world, 'longer'), [`stay.departureChanged ${stayId}`])
  assert.deepEqual(await nightsOf(world, stayId), ['10 10000', '11 15000', '12 15000', '13 15000'])
  await change('2026-03-11')
  assert.deepEqual(await nightsOf(world, stayId), ['10 10000'])
  const { rateLastMinor, rateNextMinor, nightCount } = await viewOf(world, stayId)
  assert.deepEqual([rateLastMinor, rateNextMinor, nightCount], [10000n, 10000n, 1])
  // Nights that were given up are taken again, at what is asked for them now.
  await change('2026-03-13', ['180.00', '190.00'])
  assert.deepEqual(await nightsOf(world, stayId), ['10 10000', '11 18000', '12 19000'])
  await change('2026-03-15', ['200.00'])
  assert.deepEqual((await nightsOf(world, stayId)).slice(3), ['13 20000', '14 20000'])
  // Down to a visit for the day, and back to a night at the rate that was booked first.
  await change(BUSINESS_DATE)
  assert.deepEqual(await nightsOf(world, stayId), [])
  assert.equal((await viewOf(world, stayId)).rateNextMinor, null)
  await change('2026-03-11')
  assert.deepEqual(await nightsOf(world, stayId), ['10 10000'])
})

test('of two desks that make a departure later at once, the second is told, and adds no second night', async () => {
  const stayId = await reserve(world)
  const expectedDeparture = '2026-03-12'
  const outcomes = await Promise.all(
    ['2026-03-13', '2026-03-14'].map((departure) =>
      world.submit('changeDeparture', { stayId, departure, expectedDeparture }),
    ),
  )
  const codes = outcomes.map((one) => ('refusal' in one ? one.refusal.code : 'accepted'))
  assert.deepEqual(codes.sort(), ['accepted', 'departureChanged'])
})

test('a stay that was never booked a night needs a rate for one', async () => {
  const stayId = await reserve(world, { departure: BUSINESS_DATE, rates: [] })
  assert.equal((await viewOf(world, stayId)).rateLastMinor, null)
  const departure = '2026-03-11'
  assert.deepEqual(await world.refused('changeDeparture', { stayId, departure }), {
    code: 'stayRates',
    needed: 1,
    given: 0,
  })
  await world.accepted('changeDeparture', { stayId, departure, rates: [brl('90.00')] })
  assert.deepEqual(await nightsOf(world, stayId), ['10 9000'])
})

test('who leaves earlier is charged for no night that was given up, and the room is free for others', async () => {
  const own = await inNewProperty(world, 'earlier')
  const { stayId, folioId } = await own.guestInHouse()
  const { roomId } = await viewOf(own, stayId)
  const next = await reserve(own, { arrival: '2026-03-11' })
  assert.equal((await own.refused('assignRoom', { stayId: next, roomId: roomId! })).code, 'roomTaken')
  await own.accepted('changeDeparture', { stayId, departure: '2026-03-11' })
  await own.accepted('assignRoom', { stayId: next, roomId: roomId! })
  await close(own, BUSINESS_DATE)
  const serviceDate = '2026-03-11'
  assert.deepEqual(await own.refused('postRoomNight', { stayId, serviceDate }), {
    code: 'nightNotDue',
    stayId,
    serviceDate,
    businessDate: serviceDate,
  })
  await own.accepted('postPayment', { folioId, method: 'PIX', amount: brl('220.00') })
  await own.accepted('closeFolio', { folioId, settlement: 'settled' })
  await own.accepted('checkOut', { stayId })
  await own.accepted('checkIn', { stayId: next })
  assert.deepEqual(await nightsOf(own, stayId), ['10 20000 *'])
  await assertBooks(own.database.pool, 'earlier')
})

test('reinstateStay is refused in this order', async () => {
  const own = await inNewProperty(world, 'again')
  const [reserved, gone, stayId] = [await reserve(own), await reserve(own), await reserve(own)]
  await own.accepted('changeDeparture', { stayId: gone, departure: BUSINESS_DATE })
  for (const one of [gone, stayId]) await own.accepted('markNoShow', { stayId: one })
  await own.accepted('cancelStay', { stayId: await reserve(own), reason: 'x' })
  await own.accepted('changeDeparture', { stayId: reserved, departure: '2026-03-13' })
  await own.database.pool.query(`update books set business_date = '2026-03-11' where property_id = 'again'`)
  await mendOneByOne(own, {
    name: 'reinstateStay',
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
        refused: { code: 'missingRights', rights: ['stays.changeDates'] },
        as: own.manager,
      },
      {
        given: 'a stay that is no no-show',
        refused: { code: 'stayState', stayId: reserved, state: 'reserved', needed: 'noShow' },
        mend: { stayId: gone },
      },
      {
        given: 'a departure before the business date',
        refused: { code: 'departurePast', departure: BUSINESS_DATE, businessDate: '2026-03-11' },
        mend: { stayId },
      },
    ],
  })
})

test('a no-show who comes a day late is charged from that day on, in a room given anew', async () => {
  const own = await inNewProperty(world, 'late')
  const stayId = await reserve(own, { rates: [brl('100.00'), brl('150.00')] })
  const oneNight = await reserve(own, { departure: '2026-03-11', rates: [brl('80.00')] })
  const roomId = await addRoom(own)
  await own.accepted('assignRoom', { stayId, roomId })
  for (const one of [stayId, oneNight]) await own.accepted('markNoShow', { stayId: one })
  await close(own, BUSINESS_DATE)
  const { stay } = await own.accepted('reinstateStay', { stayId }, { id: 'came' })
  assert.deepEqual(stay, {
    id: stayId,
    state: 'reserved',
    arrival: '2026-03-11',
    departure: '2026-03-12',
  })
  assert.deepEqual(await toldBy(own, 'came'), [`stay.reinstated ${stayId}`])
  assert.deepEqual(await own.refused('checkIn', { stayId }), { code: 'roomNotAssigned', stayId })
  await own.accepted('assignRoom', { stayId, roomId })
  await own.accepted('checkIn', { stayId })
  // Who had booked the past night only has none left: the departure is made later, at the rate that was booked.
  await own.accepted('reinstateStay', { stayId: oneNight })
  assert.deepEqual(await nightsOf(own, oneNight), [])
  await own.accepted('changeDeparture', { stayId: oneNight, departure: '2026-03-12' })
  await own.accepted('assignRoom', { stayId: oneNight, roomId: await addRoom(own) })
  await own.accepted('checkIn', { stayId: oneNight })
  await close(own, '2026-03-11')
  assert.deepEqual(await nightsOf(own, stayId), ['11 15000 *'])
  assert.deepEqual(await nightsOf(own, oneNight), ['11 8000 *'])
  await assertBooks(own.database.pool, 'late')
})

test('the books hold', async () => {
  await assertBooks(world.database.pool, 'hotel')
})
