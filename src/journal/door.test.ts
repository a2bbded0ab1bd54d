import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks, changedTables, snapshot } from '../../test/books.ts'
import { EXAMPLES, openFolio, reserve } from '../../test/examples.ts'
import { FOLIO_EXAMPLES } from '../../test/folio-examples.ts'
import {
  BUSINESS_DATE,
  brl,
  buildWorld,
  inNewProperty,
  openDoor,
  throughDoor,
  type World,
} from '../../test/world.ts'
import { INPUTS } from '../api/inputs.ts'
import { OPERATION_NAMES } from '../api/operation-names.ts'
import type { Door } from './door.ts'

const ALL = [...EXAMPLES, ...FOLIO_EXAMPLES]

let world: World
let second: World
let doors: Door[]
before(async () => {
  world = await buildWorld()
  second = throughDoor(world, openDoor(world.database))
  doors = [world.door, second.door]
})
after(async () => {
  await second.door.close()
  await world.close()
})

test('there is an accepted example of every operation', () => {
  const missing = OPERATION_NAMES.filter((name) => !ALL.some((example) => example.name === name))
  assert.deepEqual(missing, [])
})

for (const [at, { name, facts, prepare }] of ALL.entries()) {
  test(`${name} ${Object.keys(facts)} sent again is answered as the first time and changes nothing`, async () => {
    const own = await inNewProperty(world, `again-${at}`)
    const input = await prepare(own, own.manager)
    const first = await own.submit(name, input, { id: 'once' })
    assert.ok(first.accepted, JSON.stringify(first))
    assert.equal(first.isReplay, false)
    const before = await snapshot(own.database.pool, own.propertyId)
    for (const door of doors) {
      const again = await throughDoor(own, door).submit(name, input, { id: 'once' })
      assert.deepEqual(again, { ...first, isReplay: true })
    }
    const inOneSlice = await own.door.submitSlice(
      [1, 2].map(() => ({ ...requestOf(own, name, input), id: 'once' })),
    )
    assert.deepEqual(
      inOneSlice,
      [1, 2].map(() => ({ ...first, isReplay: true })),
    )
    assert.deepEqual(changedTables(before, await snapshot(own.database.pool, own.propertyId)), [])
    await assertBooks(own.database.pool, own.propertyId)
  })
}

test('an id sent twice in one batch is accepted once', async () => {
  const request = { ...requestOf(world, 'createRoom', { number: 'T1', type: 'STD' }), id: 'twice' }
  const [first, again] = await Promise.all([world.door.submit(request), world.door.submit(request)])
  assert.ok(first.accepted && again.accepted)
  assert.deepEqual([first.isReplay, again.isReplay], [false, true])
  assert.deepEqual(first.answer, again.answer)
})

test('an id with other content, or of another operation, is refused and changes nothing', async () => {
  const folioId = await openFolio(world)
  await world.accepted('postCharge', { folioId, chargeCode: 'BAR' }, { id: 'bound' })
  const before = await snapshot(world.database.pool)
  const other = { folioId, chargeCode: 'BAR', quantity: '2' }
  for (const own of [world, second]) {
    assert.deepEqual(await own.refused('postCharge', other, { id: 'bound' }), {
      code: 'idempotencyKeyReused',
    })
    assert.deepEqual(await own.refused('createAccount', { kind: 'house', name: 'X' }, { id: 'bound' }), {
      code: 'idempotencyKeyReused',
    })
  }
  assert.deepEqual(changedTables(before, await snapshot(world.database.pool)), [])
})

test('the same id in another property is another operation', async () => {
  const other = await inNewProperty(world, 'namesake')
  await world.accepted('createRoom', { number: 'N1', type: 'STD' }, { id: 'shared' })
  const made = await other.submit('createRoom', { number: 'N2', type: 'STD' }, { id: 'shared' })
  assert.ok(made.accepted && !made.isReplay)
})

test('a replay is answered to another user only with the right to read the audit trail', async () => {
  const folioId = await openFolio(world)
  const charge = { folioId, chargeCode: 'BAR' }
  const answer = await world.accepted('postCharge', charge, { id: 'mine' })
  const cashier = await world.userWith(['charges.create'])
  const auditor = await world.userWith(['audit.read'])
  assert.deepEqual(await world.refused('postCharge', charge, { id: 'mine', as: cashier }), {
    code: 'idempotencyKeyReused',
  })
  assert.deepEqual(await world.accepted('postCharge', charge, { id: 'mine', as: auditor }), answer)
})

test('a refusal binds no id: the retry is decided anew, and both are recorded', async () => {
  const folioId = await openFolio(world)
  const charge = { folioId, chargeCode: 'MASSAGE', unitPrice: brl('80.00') }
  const refusal = await world.refused('postCharge', charge, { id: 'anew' })
  assert.deepEqual(refusal, { code: 'chargeCodeUnknown', chargeCode: 'MASSAGE' })
  await world.accepted('defineChargeCode', { id: 'MASSAGE', name: 'Massagem', group: 'extras' })
  const outcome = await world.submit('postCharge', charge, { id: 'anew' })
  assert.ok(outcome.accepted && !outcome.isReplay)
  const refusals = await world.database.pool.query(
    `select name, actor_id, key_id, input, refusal, business_date from refusals where operation_id = 'anew'`,
  )
  assert.deepEqual(refusals.rows, [
    {
      name: 'postCharge',
      actor_id: world.manager.userId,
      key_id: null,
      input: { ...charge, quantity: '1' },
      refusal,
      business_date: BUSINESS_DATE,
    },
  ])
  assert.equal((await recordsOf('anew')).length, 1)
})

test('one id refused several times in one batch is refused each time, and recorded each time', async () => {
  const charge = { folioId: await openFolio(world), chargeCode: 'NOTHING' }
  const request = { ...requestOf(world, 'postCharge', charge), id: 'refused-often' }
  const good = requestOf(world, 'createRoom', { number: 'B1', type: 'STD' })
  const outcomes = await world.door.submitSlice([request, good, request, request])
  const codes = outcomes.map((outcome) => (outcome.accepted ? 'accepted' : outcome.refusal.code))
  assert.deepEqual(codes, ['chargeCodeUnknown', 'accepted', 'chargeCodeUnknown', 'chargeCodeUnknown'])
  const recorded = await world.database.pool.query(
    `select 1 from refusals where operation_id = 'refused-often'`,
  )
  assert.equal(recorded.rowCount, 3)
})

test('card numbers are masked in what is recorded, accepted or refused, and in what is decided', async () => {
  const folioId = await openFolio(world)
  const pan = '4111 1111 1111 1111'
  const payment = { folioId, method: 'PIX', amount: brl('5.00'), note: `cartão ${pan}` }
  const taken = await world.accepted('postPayment', payment, { id: 'with-card' })
  assert.equal(taken.payment.note, 'cartão 4111 11** **** 1111')
  await world.refused('postPayment', { ...payment, method: 'NONE' }, { id: 'with-card-refused' })
  const text = JSON.stringify(await snapshot(world.database.pool))
  assert.doesNotMatch(text, /4111.?1111.?1111.?1111/)
  assert.equal((await world.submit('postPayment', payment, { id: 'with-card' })).accepted, true)
})

test('the record, the rows, the postings and the outbox of an operation are of one transaction', async () => {
  const folioId = await openFolio(world)
  const { charge } = await world.accepted('postCharge', { folioId, chargeCode: 'BAR' }, { id: 'one-tx' })
  const found = await world.database.pool.query<{ what: string; tx: string }>(
    `select 'operation' as what, xmin::text as tx from operations where id = 'one-tx'
      union all select 'charge', xmin::text from charges where id = $1
      union all select 'posting', xmin::text from postings where operation_id = 'one-tx'
      union all select 'outbox ' || event, xmin::text from outbox where operation_id = 'one-tx'
      union all select 'balance', xmin::text from balances where ledger = 'guest' and id = $2
      order by what`,
    [charge.id, folioId],
  )
  const what = found.rows.map((row) => row.what)
  assert.deepEqual(what, ['balance', 'charge', 'operation', 'outbox charge.posted', 'posting', 'posting'])
  assert.equal(new Set(found.rows.map((row) => row.tx)).size, 1)
})

test('operations of one batch see those before them', async () => {
  const folioId = await openFolio(world)
  const outcomes = await world.door.submitSlice([
    requestOf(world, 'postCharge', { folioId, chargeCode: 'LAUNDRY' }),
    requestOf(world, 'closeFolio', { folioId, settlement: 'settled' }),
    requestOf(world, 'postPayment', { folioId, method: 'PIX', amount: brl('18.00') }),
    requestOf(world, 'closeFolio', { folioId, settlement: 'settled' }),
    requestOf(world, 'postCharge', { folioId, chargeCode: 'LAUNDRY' }),
  ])
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.accepted ? 'accepted' : outcome.refusal.code)),
    ['accepted', 'balanceNotZero', 'accepted', 'accepted', 'folioNotOpen'],
  )
})

test('what is posted while the day is sealed falls on one side of it', async () => {
  const own = await inNewProperty(world, 'sealing')
  const folioId = await openFolio(own)
  const charge = { folioId, chargeCode: 'LAUNDRY' }
  const [first, sealed, last] = await Promise.all([
    own.submit('postCharge', charge),
    own.submit('sealDay', { date: BUSINESS_DATE }),
    own.submit('postCharge', charge),
  ])
  assert.ok(first.accepted && sealed.accepted && last.accepted)
  const dates = [first, last].map((one) => (one.answer as { charge: { businessDate: string } }).charge)
  assert.deepEqual(
    dates.map((one) => one.businessDate),
    [BUSINESS_DATE, '2026-03-11'],
  )
})

test('people come before the slices that wait', async () => {
  const own = await inNewProperty(world, 'queue')
  const folioId = await openFolio(own)
  const done: string[] = []
  const slices = ['a', 'b', 'c', 'd'].map((slice) =>
    own.door
      .submitSlice(
        Array.from({ length: 20 }, () => requestOf(own, 'postCharge', { folioId, chargeCode: 'BAR' })),
      )
      .then(() => done.push(slice)),
  )
  await slices[0]
  await own.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  done.push('person')
  await Promise.all(slices)
  assert.ok(done.indexOf('person') <= 2, done.join())
  assert.equal(done.length, 5)
})

test('an object of another property is not found, before any right is looked at', async () => {
  const other = await inNewProperty(world, 'neighbour')
  const stranger = await world.userWith([])
  const folioId = await openFolio(other)
  const guest = await other.guestInHouse()
  const { charge } = await other.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  const { payment } = await other.accepted('postPayment', { folioId, method: 'PIX', amount: brl('1.00') })
  const cases = [
    ['postCharge', { folioId, chargeCode: 'BAR' }, 'folio', folioId],
    ['voidCharge', { chargeId: charge.id, reason: 'x' }, 'charge', charge.id],
    ['postPayment', { folioId, method: 'PIX', amount: brl('1.00') }, 'folio', folioId],
    ['voidPayment', { paymentId: payment.id, reason: 'x' }, 'payment', payment.id],
    ['createFolio', { accountId: guest.accountId }, 'account', guest.accountId],
    ['closeFolio', { folioId, settlement: 'settled' }, 'folio', folioId],
    ['closeShift', { shiftId: payment.shiftId }, 'shift', payment.shiftId],
    ['assignRoom', { stayId: guest.stayId, roomId: 'rom_x' }, 'stay', guest.stayId],
    ['checkIn', { stayId: guest.stayId }, 'stay', guest.stayId],
    ['checkOut', { stayId: guest.stayId }, 'stay', guest.stayId],
    ['cancelStay', { stayId: guest.stayId, reason: 'x' }, 'stay', guest.stayId],
    ['markNoShow', { stayId: guest.stayId }, 'stay', guest.stayId],
    ['reinstateStay', { stayId: guest.stayId }, 'stay', guest.stayId],
    ['changeDeparture', { stayId: guest.stayId, departure: '2026-03-14' }, 'stay', guest.stayId],
    ['postRoomNight', { stayId: guest.stayId, serviceDate: BUSINESS_DATE }, 'stay', guest.stayId],
  ] as const
  for (const [name, input, object, id] of cases) {
    assert.deepEqual(await world.refused(name, input as never, { as: stranger }), {
      code: 'notFound',
      object,
      id,
    })
  }
})

test('who has no role at a property, and a property that is not there, look the same', async () => {
  const other = await inNewProperty(world, 'closed-doors')
  const stranger = await world.userWith(['rooms.edit'])
  const room = { number: '1', type: 'STD' }
  for (const propertyId of [other.propertyId, 'nowhere']) {
    const refusal = await world.refused('createRoom', room, { as: stranger, propertyId })
    assert.deepEqual(refusal, { code: 'notFound', object: 'property', id: propertyId })
  }
  const recorded = await world.database.pool.query(
    `select 1 from refusals where property_id in ('closed-doors', 'nowhere')`,
  )
  assert.equal(recorded.rowCount, 0)
})

test('what is not an operation is thrown back, and so is what comes after the door is closed', async () => {
  const door = openDoor(world.database)
  const request = requestOf(world, 'createRoom', { number: 'Z', type: 'STD' })
  await assert.rejects(door.submit({ ...request, name: 'burnDown' as never }), /no operation burnDown/)
  assert.deepEqual(await door.submitSlice([]), [])
  assert.throws(
    () => void door.submitSlice([request, { ...request, propertyId: 'other' }]),
    /a slice is of one property/,
  )
  const last = door.submit({ ...request, id: 'last', input: { ...(request.input as object), number: 'Z9' } })
  await door.close()
  assert.equal((await last).accepted, true)
  await assert.rejects(door.submit(request), /the door is closed/)
  await assert.rejects(door.submitSlice([request]), /the door is closed/)
})

test('the books hold', async () => {
  await reserve(world)
  await assertBooks(world.database.pool)
})

function requestOf(of: World, name: keyof typeof INPUTS, input: unknown) {
  return {
    id: `own-${requests++}`,
    name,
    propertyId: of.propertyId,
    actor: of.manager,
    input: INPUTS[name].parse(input),
  }
}
let requests = 0

async function recordsOf(operationId: string): Promise<readonly object[]> {
  const found = await world.database.pool.query('select * from operations where id = $1', [operationId])
  return found.rows
}
