import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { addRoom, reserve } from '../../test/examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const tonight = BUSINESS_DATE

test('is refused in this order', async () => {
  const posted = await world.guestInHouse()
  await world.accepted('postRoomNight', { stayId: posted.stayId, serviceDate: tonight })
  const reserved = await reserve(world)
  const sauna = { id: 'SUITE', name: 'Suíte', group: 'rooms' }
  await world.accepted('defineChargeCode', sauna)
  const stayId = await reserve(world, { chargeCode: 'SUITE' })
  await world.accepted('assignRoom', { stayId, roomId: await addRoom(world) })
  await world.accepted('checkIn', { stayId })
  // No operation takes a code away.
  await world.database.pool.query(`delete from charge_codes where property_id = 'hotel' and id = 'SUITE'`)
  await world.accepted('defineChargeCode', { id: 'OTHER', name: 'X', group: 'x' })
  const night = (id: string, serviceDate: string) => ({
    code: 'nightNotDue' as const,
    stayId: id,
    serviceDate,
    businessDate: tonight,
  })
  await mendOneByOne(world, {
    name: 'postRoomNight',
    worst: { stayId: 'sty_none', serviceDate: tonight },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a stay that is not there',
        refused: { code: 'notFound', object: 'stay', id: 'sty_none' },
        mend: { stayId: posted.stayId },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['day.close'] },
        as: world.manager,
      },
      {
        given: 'a night that is posted',
        refused: { code: 'nightPosted', stayId: posted.stayId, serviceDate: tonight },
        mend: { stayId: reserved, serviceDate: '2026-03-12' },
      },
      {
        given: 'the day of departure, of a stay that is not in house',
        refused: night(reserved, '2026-03-12'),
        mend: { serviceDate: '2026-03-11' },
      },
      {
        given: 'tomorrow’s night',
        refused: night(reserved, '2026-03-11'),
        mend: { serviceDate: '2026-03-09' },
      },
      {
        given: 'a night before the arrival',
        refused: night(reserved, '2026-03-09'),
        mend: { serviceDate: tonight },
      },
      {
        given: 'a stay that is not in house',
        refused: { code: 'stayState', stayId: reserved, state: 'reserved', needed: 'inHouse' },
        mend: { stayId },
      },
      {
        given: 'a code that is not there',
        refused: { code: 'chargeCodeUnknown', chargeCode: 'SUITE' },
        meanwhile: () => world.accepted('defineChargeCode', { ...sauna, isActive: false }),
      },
    ],
  })
})

test('charges the night with its taxes, on the lowest open folio, and marks it', async () => {
  const { stayId, accountId, folioId } = await world.guestInHouse()
  const other = await world.accepted('createFolio', { accountId })
  const input = { stayId, serviceDate: tonight }
  const { charge } = await world.accepted('postRoomNight', input, { id: 'night' })
  assert.deepEqual(await movesOf(world, 'night'), [
    'charge guest:folio < revenue:ROOM 19048',
    'charge guest:folio < tax:ISS 952',
    'charge guest:folio < fee:SERVICE 2000',
  ])
  assert.equal(charge.folioId, folioId)
  assert.notEqual(charge.folioId, other.folio.id)
  assert.equal(charge.serviceDate, tonight)
  assert.deepEqual(charge.total, brl('220.00'))
  assert.deepEqual(await toldBy(world, 'night'), [`charge.posted ${charge.id}`])
  const marked = await world.database.pool.query(
    `select service_date, charge_id from stay_nights where property_id = 'hotel' and stay_id = $1
      order by service_date`,
    [stayId],
  )
  assert.deepEqual(marked.rows, [
    { service_date: '2026-03-10', charge_id: charge.id },
    { service_date: '2026-03-11', charge_id: null },
  ])
})

test('charges once, whoever asks and however often, also when the charge was voided', async () => {
  const { stayId } = await world.guestInHouse()
  const input = { stayId, serviceDate: tonight }
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => world.submit('postRoomNight', input)))
  assert.equal(outcomes.filter((outcome) => outcome.accepted).length, 1)
  const posted = { code: 'nightPosted', ...input }
  for (const outcome of outcomes) if (!outcome.accepted) assert.deepEqual(outcome.refusal, posted)
  const first = outcomes.find((outcome) => outcome.accepted)!
  assert.ok(first.accepted)
  const { charge } = first.answer as { charge: { id: string } }
  await world.accepted('voidCharge', { chargeId: charge.id, reason: 'cortesia' })
  assert.deepEqual(await world.refused('postRoomNight', input), posted)
})

test('a night of no price is a line without a posting', async () => {
  const stayId = await reserve(world, { rates: [brl('0.00')] })
  await world.accepted('assignRoom', { stayId, roomId: await addRoom(world) })
  await world.accepted('checkIn', { stayId })
  const { charge } = await world.accepted('postRoomNight', { stayId, serviceDate: tonight }, { id: 'free' })
  assert.deepEqual(await movesOf(world, 'free'), [])
  assert.deepEqual(charge.total, brl('0.00'))
})

test('falls on a new folio, with the next number, where all of the stay’s are closed', async () => {
  const { stayId, accountId, folioId } = await world.guestInHouse()
  await world.accepted('closeFolio', { folioId, settlement: 'settled' })
  const { charge } = await world.accepted('postRoomNight', { stayId, serviceDate: tonight })
  const folios = { table: 'folios', columns: 'id, number, state', by: 'account_id', value: accountId }
  assert.deepEqual(await rowsOf(world, folios), [
    { id: folioId, number: 1, state: 'settled' },
    { id: charge.folioId, number: 2, state: 'open' },
  ])
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
