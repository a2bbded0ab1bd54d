import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addRoom, reserve } from '../../test/examples.ts'
import { buildHttpWorld, type HttpWorld } from '../../test/http.ts'
import { BUSINESS_DATE, brl } from '../../test/world.ts'

let world: HttpWorld
before(async () => {
  world = await buildHttpWorld()
})
after(() => world.close())

const desk = async (key = world.key) => (await world.send('GET', '/desk', { key })).json

test('the desk of an empty hotel is all zero', async () => {
  const zero = brl('0.00')
  assert.deepEqual(await desk(), {
    businessDate: BUSINESS_DATE,
    shift: null,
    openShifts: 0,
    integrations: { destinations: 0, events: 0 },
    arrivals: { due: 0, withoutRoom: 0 },
    departures: { due: 0, withBalance: [], withBalanceCount: 0 },
    inHouse: 0,
    rooms: { total: 0, occupied: 0, dirty: 0, outOfOrder: 0 },
    nightsDue: 0,
    runningJobs: 0,
    failedJobs: 0,
    ledgers: { guest: zero, deposit: zero, city: zero },
  })
})

test('the desk shows what is due, what is owed and the own shift', async () => {
  const { pool } = world.database
  const staying = await world.guestInHouse()
  const leaving = await world.guestInHouse()
  const paid = await world.guestInHouse()
  for (const { stayId } of [leaving, paid])
    await pool.query(`update stays set departure = $1 where property_id = 'hotel' and id = $2`, [
      BUSINESS_DATE,
      stayId,
    ])
  await pool.query(`delete from stay_nights where property_id = 'hotel' and stay_id = any($1)`, [
    [leaving.stayId, paid.stayId],
  ])
  await reserve(world)
  const assigned = await reserve(world)
  await world.accepted('assignRoom', { stayId: assigned, roomId: await addRoom(world) })
  await addRoom(world, { status: 'dirty' })
  await addRoom(world, { status: 'outOfOrder' })
  const second = await world.accepted('createFolio', { accountId: leaving.accountId })
  await world.accepted('postCharge', { folioId: second.folio.id, chargeCode: 'BAR' })
  const cash = { folioId: staying.folioId, method: 'CASH' }
  await world.accepted('postPayment', { ...cash, amount: brl('30.00') })
  await world.accepted('postPayment', { ...cash, amount: brl('-10.00') })
  const gone = await world.accepted('postPayment', { ...cash, method: 'PIX', amount: brl('7.00') })
  await world.accepted('voidPayment', { paymentId: gone.payment.id, reason: 'x' })
  await pool.query(
    `insert into jobs (property_id, id, kind, subject, input, actor_id, state, phase, done, total, created_at, changed_at)
      select 'hotel', 'job_' || n, 'x', 'x', '{}', 'x', 'failed', 'x', 0, 0, now(), now() - n * interval '20 hours'
      from generate_series(1, 2) as n`,
  )
  const found = await desk()
  assert.ok(found.integrations.events > 10)
  const { shift, integrations: _, ...rest } = found
  assert.deepEqual(shift.totals, [
    { method: 'CASH', name: 'Dinheiro', count: 2, amount: brl('20.00'), original: brl('20.00') },
  ])
  const room = await pool.query(
    `select r.number from stays s join rooms r on r.property_id = s.property_id and r.id = s.room_id where s.id = $1`,
    [leaving.stayId],
  )
  assert.deepEqual(rest, {
    businessDate: BUSINESS_DATE,
    openShifts: 1,
    arrivals: { due: 2, withoutRoom: 1 },
    departures: {
      due: 2,
      withBalance: [
        {
          stayId: leaving.stayId,
          accountId: leaving.accountId,
          guestName: `Hóspede ${room.rows[0].number}`,
          roomNumber: room.rows[0].number,
          folioId: second.folio.id,
          balance: brl('27.50'),
        },
      ],
      withBalanceCount: 1,
    },
    inHouse: 3,
    rooms: { total: 6, occupied: 3, dirty: 1, outOfOrder: 1 },
    nightsDue: 1,
    runningJobs: 0,
    failedJobs: 1,
    ledgers: { guest: brl('7.50'), deposit: brl('0.00'), city: brl('0.00') },
  })
  const other = await desk(await world.keyWith(['books.read']))
  assert.deepEqual([other.shift, other.openShifts], [null, 1], 'a shift is its user’s')
  const whole = (await world.send('GET', `/shifts/${shift.id}`)).json
  assert.deepEqual(
    [whole.state, whole.userName, whole.paymentCount, whole.totals, whole.voided],
    [
      'open',
      'manager',
      2,
      shift.totals,
      [{ method: 'PIX', name: 'Pix', count: 1, amount: brl('7.00'), original: brl('7.00') }],
    ],
  )
})

test('shifts are listed by their user', async () => {
  const ids = async (query: string) =>
    (await world.send('GET', `/shifts?${query}`)).json.items.map((one: { userId: string }) => one.userId)
  assert.deepEqual(await ids('userId=usr_manager'), ['usr_manager'])
  assert.deepEqual(await ids('userId=usr_manager&state=closed'), [])
  assert.deepEqual(await ids('userId=nobody'), [])
})
