import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openAccount, reserve, stay } from '../../test/examples.ts'
import { mendOneByOne, rowsOf, type Step, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../test/world.ts'
import { INPUTS } from '../api/inputs.ts'

// createStay and importStay, which differ in how a stay begins.

let world: World
before(async () => {
  world = await buildWorld()
  const old = { id: 'OLD-ROOM', name: 'Antiga', group: 'rooms', isActive: false }
  await world.accepted('defineChargeCode', old)
  await world.accepted('createStay', stay({ externalId: 'taken' }))
})
after(() => world.close())

for (const name of ['createStay', 'importStay'] as const) {
  test(`${name} is refused in this order`, async () => {
    const company = await openAccount(world)
    const usd = { amount: '0.001', currency: 'USD' }
    const state = name === 'importStay' ? { state: 'reserved' as const } : {}
    const past: Step<'createStay'>[] = [
      {
        given: 'an arrival in the past',
        refused: { code: 'arrivalPast', arrival: '2026-03-09', businessDate: BUSINESS_DATE },
        mend: { arrival: BUSINESS_DATE },
      },
    ]
    await mendOneByOne(world, {
      name: name as 'createStay',
      worst: {
        ...stay({ externalId: 'taken', arrival: '2026-03-09', departure: '2026-03-08' }),
        ...state,
        receivableAccountId: 'acc_none',
        chargeCode: 'NONE',
        rates: [],
      },
      as: await world.userWith([]),
      steps: [
        {
          given: 'an account that is not there',
          refused: { code: 'notFound', object: 'account', id: 'acc_none' },
          mend: { receivableAccountId: company },
        },
        {
          given: 'a user without the right',
          refused: {
            code: 'missingRights',
            rights: [name === 'createStay' ? 'stays.create' : 'stays.import'],
          },
          as: world.manager,
        },
        ...(name === 'createStay' ? past : []),
        {
          given: 'an external id that is taken',
          refused: { code: 'alreadyExists', object: 'stay', id: 'taken' },
          mend: { externalId: `free-${name}` },
        },
        {
          given: 'a departure before the arrival',
          refused: {
            code: 'stayDates',
            arrival: name === 'createStay' ? BUSINESS_DATE : '2026-03-09',
            departure: '2026-03-08',
          },
          mend: { arrival: BUSINESS_DATE, departure: '2026-03-13' },
        },
        {
          given: 'billed to an account that is not of accounts receivable',
          refused: { code: 'accountNotReceivable', accountId: company, kind: 'company' },
          mend: { receivableAccountId: undefined },
        },
        {
          given: 'too few rates',
          refused: { code: 'stayRates', needed: 3, given: 0 },
          mend: { rates: [usd, usd] },
        },
        {
          given: 'two rates for three nights',
          refused: { code: 'stayRates', needed: 3, given: 2 },
          mend: { rates: [usd], departure: '2029-03-10' },
        },
        {
          given: 'more nights than anybody stays',
          refused: { code: 'stayTooLong', nights: 1096, most: 999 },
          mend: { rates: [brl('1.00'), usd, brl('1.00')], departure: '2026-03-13' },
        },
        {
          given: 'a charge code that is not there',
          refused: { code: 'chargeCodeUnknown', chargeCode: 'NONE' },
          mend: { chargeCode: 'OLD-ROOM' },
        },
        {
          given: 'a charge code that is not in use any more',
          refused: { code: 'chargeCodeUnknown', chargeCode: 'OLD-ROOM' },
          mend: { chargeCode: 'ROOM' },
        },
        {
          given: 'a rate in another currency',
          refused: { code: 'currencyNotAccepted', field: 'rates.1', currency: 'BRL' },
          mend: { rates: [brl('1.00'), brl('1.00'), brl('0.001')] },
        },
        {
          given: 'a rate with a fraction of a cent',
          refused: { code: 'amountNotValid', field: 'rates.2', ...brl('0.001') },
          mend: { rates: [brl('1.00'), brl('0.00'), brl('-1.00')] },
        },
        {
          given: 'a rate below zero',
          refused: { code: 'amountNotValid', field: 'rates.2', ...brl('-1.00') },
          mend: { rates: [brl('1.00'), brl('0.00'), brl('2.00')] },
        },
      ],
    })
  })
}

test('a reservation has its account, pending, and its nights with their rates', async () => {
  const receivableAccountId = await openAccount(world, 'receivable')
  const input = stay({
    externalId: 'booking-1',
    guestName: 'Ana Souza',
    adults: 2,
    children: 1,
    departure: '2026-03-13',
    rates: [brl('100.00'), brl('0.00'), brl('120.50')],
    guarantee: 'directBill',
    receivableAccountId,
    details: { channel: 'web' },
  })
  const made = await world.accepted('createStay', input, { id: 'booked' })
  const { id, accountId } = made.stay
  assert.deepEqual(made.stay, {
    id,
    accountId,
    state: 'reserved',
    arrival: BUSINESS_DATE,
    departure: '2026-03-13',
  })
  assert.deepEqual(await toldBy(world, 'booked'), [`stay.created ${id}`])
  const columns = `external_id, state, guest_name, adults, children, room_type, room_id, guarantee,
    receivable_account_id, details, created_on, arrived_on, departed_on, cancel_reason`
  assert.deepEqual(await rowsOf(world, { table: 'stays', columns, by: 'id', value: id }), [
    {
      external_id: 'booking-1',
      state: 'reserved',
      guest_name: 'Ana Souza',
      adults: 2,
      children: 1,
      room_type: 'STD',
      room_id: null,
      guarantee: 'directBill',
      receivable_account_id: receivableAccountId,
      details: { channel: 'web' },
      created_on: BUSINESS_DATE,
      arrived_on: null,
      departed_on: null,
      cancel_reason: null,
    },
  ])
  assert.deepEqual(
    await rowsOf(world, { table: 'accounts', columns: 'kind, status, name', by: 'id', value: accountId }),
    [{ kind: 'guest', status: 'pending', name: 'Ana Souza' }],
  )
  assert.deepEqual(await nightsOf(id), [
    ['2026-03-10', 10000n, 'ROOM', null],
    ['2026-03-11', 0n, 'ROOM', null],
    ['2026-03-12', 12050n, 'ROOM', null],
  ])
  const folios = { table: 'folios', columns: 'id', by: 'account_id', value: accountId }
  assert.deepEqual(await rowsOf(world, folios), [])
})

test('one rate stands for all nights; a stay of one day has none, and needs no code', async () => {
  assert.deepEqual(
    (await nightsOf(await reserve(world))).map((night) => night[1]),
    [20000n, 20000n],
  )
  for (const rates of [[], [brl('10.00')]]) {
    const day = { departure: BUSINESS_DATE, rates, chargeCode: 'NONE' }
    assert.deepEqual(await nightsOf(await reserve(world, day)), [])
  }
})

test('a booking comes in as it ended: cancelled and no-show with a cancelled account, also from the past', async () => {
  for (const state of ['reserved', 'cancelled', 'noShow'] as const) {
    const past = stay({
      arrival: '2025-12-31',
      departure: '2026-01-02',
      externalId: `past ${state}`.replace(' ', '-'),
    })
    const { stay: made } = await world.accepted('importStay', { ...past, state })
    assert.equal(made.state, state)
    const account = { table: 'accounts', columns: 'status', by: 'id', value: made.accountId }
    assert.deepEqual(await rowsOf(world, account), [
      { status: state === 'reserved' ? 'pending' : 'cancelled' },
    ])
  }
})

test('input is checked', () => {
  assert.ok(INPUTS.createStay.safeParse(stay()).success)
  for (const wrong of [
    { arrival: '2026-02-30' },
    { adults: -1 },
    { adults: 1.5 },
    { guarantee: 'promise' },
    { externalId: 'two words' },
    { externalId: 'nul\u0000' },
    { details: { note: 'nul\u0000' } },
    { details: { note: 'x'.repeat(201) } },
    { guestName: '' },
    { state: 'reserved' },
  ]) {
    const read = INPUTS.createStay.safeParse({ ...stay(), ...wrong })
    assert.ok(!read.success, JSON.stringify(wrong))
  }
  assert.ok(!INPUTS.importStay.safeParse({ ...stay(), state: 'inHouse' }).success)
})

async function nightsOf(stayId: string): Promise<readonly (readonly unknown[])[]> {
  const found = await world.database.pool.query(
    `select service_date, rate_minor, charge_code, charge_id from stay_nights
      where property_id = 'hotel' and stay_id = $1 order by service_date`,
    [stayId],
  )
  return found.rows.map((row) => Object.values(row))
}
