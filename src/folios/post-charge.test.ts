import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openFolio } from '../../test/examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../test/world.ts'
import { INPUTS } from '../api/inputs.ts'

let world: World
let folioId: string
before(async () => {
  world = await buildWorld()
  await world.accepted('defineTax', { id: 'PIS', name: 'PIS', kind: 'tax', isIncluded: true, rate: '3.65' })
  const perNight = { name: 'Turismo', kind: 'tax', amount: brl('2.50') } as const
  await world.accepted('defineTax', { id: 'TOURISM', isIncluded: false, ...perNight })
  await world.accepted('defineTax', { id: 'TOURISM-IN', isIncluded: true, ...perNight })
  const old = { id: 'OLD', name: 'Antigo', isActive: false }
  await world.accepted('defineTax', { ...old, kind: 'fee', isIncluded: false, rate: '9' })
  await world.accepted('defineChargeCode', { ...old, group: 'extras', price: brl('9.00') })
})
after(() => world.close())
test.beforeEach(async () => {
  folioId = await openFolio(world)
})

test('is refused in this order', async () => {
  const closed = await openFolio(world)
  await world.accepted('closeFolio', { folioId: closed, settlement: 'settled' })
  const nobody = await world.userWith([])
  const price = { amount: '1.005', currency: 'USD' }
  await mendOneByOne(world, {
    name: 'postCharge',
    worst: { folioId: 'fol_none', chargeCode: 'NONE', taxes: ['GONE'], serviceDate: '2026-03-11' },
    as: nobody,
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: closed },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['charges.create'] },
        as: world.manager,
      },
      {
        given: 'a closed folio',
        refused: { code: 'folioNotOpen', folioId: closed, state: 'settled' },
        mend: { folioId },
      },
      {
        given: 'consumed after the open day',
        refused: {
          code: 'serviceDateNotValid',
          field: 'serviceDate',
          serviceDate: '2026-03-11',
          least: '2025-03-09',
          most: BUSINESS_DATE,
        },
        mend: { serviceDate: '2025-03-08' },
      },
      {
        given: 'consumed more than a year before it',
        refused: {
          code: 'serviceDateNotValid',
          field: 'serviceDate',
          serviceDate: '2025-03-08',
          least: '2025-03-09',
          most: BUSINESS_DATE,
        },
        mend: { serviceDate: '2025-03-09' },
      },
      {
        given: 'a code that is not there',
        refused: { code: 'chargeCodeUnknown', chargeCode: 'NONE' },
        mend: { chargeCode: 'OLD' },
      },
      {
        given: 'a code that is not in use any more',
        refused: { code: 'chargeCodeUnknown', chargeCode: 'OLD' },
        mend: { chargeCode: undefined },
      },
      {
        given: 'a tax that is not there',
        refused: { code: 'taxUnknown', tax: 'GONE' },
        mend: { taxes: [] },
      },
      {
        given: 'no price',
        refused: { code: 'priceMissing', chargeCode: 'custom' },
        mend: { unitPrice: price },
      },
      {
        given: 'another currency without a rate',
        refused: { code: 'currencyNotAccepted', field: 'unitPrice', currency: 'BRL' },
        mend: { exchangeRate: '5.1' },
      },
      {
        given: 'a fraction of a cent',
        refused: { code: 'amountNotValid', field: 'unitPrice', ...price },
        mend: { unitPrice: { amount: '9999999999999.99', currency: 'USD' }, quantity: '999999' },
      },
      {
        given: 'more than the books can hold',
        refused: { code: 'amountNotValid', field: 'quantity', amount: '999999', currency: 'BRL' },
        mend: { unitPrice: { amount: '1.00', currency: 'USD' }, quantity: '1' },
      },
    ],
  })
})

test('a code without a price needs one', async () => {
  const refusal = await world.refused('postCharge', { folioId, chargeCode: 'ROOM' })
  assert.deepEqual(refusal, { code: 'priceMissing', chargeCode: 'ROOM' })
})

test('a charge with a tax inside its price and a fee on top', async () => {
  const input = { folioId, chargeCode: 'ROOM', unitPrice: brl('200.00'), serviceDate: '2026-03-09' }
  const { charge, folio } = await world.accepted('postCharge', input, { id: 'both' })
  assert.deepEqual(await movesOf(world, 'both'), [
    'charge guest:folio < revenue:ROOM 19048',
    'charge guest:folio < tax:ISS 952',
    'charge guest:folio < fee:SERVICE 2000',
  ])
  assert.deepEqual(await toldBy(world, 'both'), [`charge.posted ${charge.id}`])
  assert.deepEqual(folio, { id: folioId, balance: brl('220.00') })
  const { recordedAt, dependants, ...rest } = charge
  assert.deepEqual(rest, {
    id: charge.id,
    folioId,
    kind: 'item',
    code: 'ROOM',
    description: 'Diária',
    note: null,
    quantity: '1',
    unitPrice: brl('200.00'),
    exchangeRate: null,
    net: brl('190.48'),
    total: brl('220.00'),
    serviceDate: '2026-03-09',
    businessDate: BUSINESS_DATE,
    recordedBy: world.manager.userId,
    state: 'posted',
    endedOn: null,
    endReason: null,
    source: null,
    sourceId: null,
    movedFromId: null,
    discountOfId: null,
    folioDiscountId: null,
    version: 1,
  })
  assert.deepEqual(
    dependants.map((line: { kind: string; code: string; amount: object }) => [
      line.kind,
      line.code,
      line.amount,
    ]),
    [
      ['tax', 'ISS', brl('9.52')],
      ['fee', 'SERVICE', brl('20.00')],
    ],
  )
  const columns =
    'kind, code, parent_id, amount_minor, original_minor, currency, recorded_at, recorded_by, posting_id'
  const lines = await rowsOf(world, { table: 'charges', columns, by: 'folio_id', value: folioId })
  assert.deepEqual(
    lines.map((line) => ({ ...line, posting_id: typeof line.posting_id })),
    [
      ['item', 'ROOM', null, 19048n, 20000n],
      ['tax', 'ISS', charge.id, 952n, 952n],
      ['fee', 'SERVICE', charge.id, 2000n, 2000n],
    ].map(([kind, code, parent_id, amount_minor, original_minor]) => ({
      kind,
      code,
      parent_id,
      amount_minor,
      original_minor,
      currency: 'BRL',
      recorded_at: recordedAt,
      recorded_by: world.manager.userId,
      posting_id: 'string',
    })),
  )
})

for (const { given, input, moves } of [
  {
    given: 'two taxes inside the price share what is not net, and all sums to the price',
    input: { unitPrice: brl('100.00'), taxes: ['ISS', 'PIS'] },
    moves: ['revenue:custom 9204', 'tax:ISS 460', 'tax:PIS 336'],
  },
  {
    given: 'a tax of a fixed amount a unit, on top',
    input: { unitPrice: brl('50.00'), quantity: '3', taxes: ['TOURISM'] },
    moves: ['revenue:custom 15000', 'tax:TOURISM 750'],
  },
  {
    given: 'a tax of a fixed amount a unit inside the price, taken out before the rated one',
    input: { unitPrice: brl('50.00'), quantity: '2', taxes: ['ISS', 'TOURISM-IN'] },
    moves: ['revenue:custom 9048', 'tax:ISS 452', 'tax:TOURISM-IN 500'],
  },
  {
    given: 'a part of a unit',
    input: { unitPrice: brl('25.00'), quantity: '0.750', taxes: ['SERVICE'] },
    moves: ['revenue:custom 1875', 'fee:SERVICE 188'],
  },
  {
    given: 'a code’s own price, and its taxes that are in use',
    input: { chargeCode: 'BAR', quantity: '2' },
    moves: ['revenue:BAR 5000', 'fee:SERVICE 500'],
  },
  {
    given: 'a tax that is not in use any more is left out',
    input: { unitPrice: brl('10.00'), taxes: ['OLD', 'SERVICE'] },
    moves: ['revenue:custom 1000', 'fee:SERVICE 100'],
  },
  {
    given: 'another currency with its rate',
    input: {
      unitPrice: { amount: '10.01', currency: 'USD' },
      quantity: '2',
      exchangeRate: '5.43215',
      taxes: ['SERVICE'],
    },
    moves: ['revenue:custom 10875', 'fee:SERVICE 1088'],
  },
  {
    given: 'a currency without cents',
    input: { unitPrice: { amount: '1500', currency: 'JPY' }, exchangeRate: '0.0345' },
    moves: ['revenue:custom 5175'],
  },
]) {
  test(given, async () => {
    await world.accepted('postCharge', { folioId, ...input }, { id: `posted ${given}` })
    assert.deepEqual(
      await movesOf(world, `posted ${given}`),
      moves.map((move) => `charge guest:folio < ${move}`),
    )
  })
}

test('a negative charge moves the money the other way, taxes too', async () => {
  const input = { folioId, chargeCode: 'ROOM', unitPrice: brl('200.00'), quantity: '-1' }
  const { charge, folio } = await world.accepted('postCharge', input, { id: 'negative' })
  assert.deepEqual(await movesOf(world, 'negative'), [
    'charge revenue:ROOM < guest:folio 19048',
    'charge tax:ISS < guest:folio 952',
    'charge fee:SERVICE < guest:folio 2000',
  ])
  assert.deepEqual(charge.total, brl('-220.00'))
  assert.deepEqual(folio.balance, brl('-220.00'))
})

test('a zero charge is a line, with its taxes, and no posting', async () => {
  const input = { folioId, chargeCode: 'ROOM', unitPrice: brl('0.00') }
  const { charge } = await world.accepted('postCharge', input, { id: 'zero' })
  assert.deepEqual(await movesOf(world, 'zero'), [])
  assert.deepEqual(await toldBy(world, 'zero'), [`charge.posted ${charge.id}`])
  const columns = 'code, amount_minor, posting_id'
  assert.deepEqual(await rowsOf(world, { table: 'charges', columns, by: 'folio_id', value: folioId }), [
    { code: 'ROOM', amount_minor: 0n, posting_id: null },
    { code: 'ISS', amount_minor: 0n, posting_id: null },
    { code: 'SERVICE', amount_minor: 0n, posting_id: null },
  ])
})

test('what was given in another currency stays on the line', async () => {
  const unitPrice = { amount: '10.01', currency: 'USD' }
  const input = { folioId, unitPrice, quantity: '2', exchangeRate: '5.43215', description: 'Táxi' }
  const { charge } = await world.accepted('postCharge', input)
  assert.deepEqual(charge.unitPrice, unitPrice)
  const columns = 'description, currency, unit_price_minor, original_minor, exchange_rate, amount_minor'
  assert.deepEqual(await rowsOf(world, { table: 'charges', columns, by: 'id', value: charge.id }), [
    {
      description: 'Táxi',
      currency: 'USD',
      unit_price_minor: 1001n,
      original_minor: 2002n,
      exchange_rate: '5.43215',
      amount_minor: 10875n,
    },
  ])
})

for (const [field, value] of Object.entries({
  quantity: ['007', '-0', '-0.00', '1.2345', '1,5', '1e3', ' 1', ''],
  exchangeRate: ['05.1', '-1', '0.000000001', '1e2'],
  serviceDate: ['2026-02-29', '0000-01-01', '10/03/2026', '2026-3-1'],
  description: ['', '   ', 'two\nlines', 'nul\u0000', 'half \ud800 of a pair', 'x'.repeat(201)],
  folioId: ['', 'a b', 'nul\u0000', 'x'.repeat(129)],
  taxes: [['ISS', 'ISS']],
  unitPrice: [
    { amount: '1,00', currency: 'BRL' },
    { amount: '1.00', currency: 'brl' },
    { amount: '1.00', currency: 'XQQ' },
    { amount: 1, currency: 'BRL' },
  ],
})) {
  test(`input is checked: ${field}`, () => {
    const good = { folioId, unitPrice: brl('1.00') }
    assert.ok(INPUTS.postCharge.safeParse(good).success)
    for (const wrong of value) {
      const read = INPUTS.postCharge.safeParse({ ...good, [field]: wrong })
      assert.ok(!read.success, `${field} ${JSON.stringify(wrong)} was read`)
      assert.equal(read.error.issues[0]!.path[0], field)
    }
  })
}

test('the price of a code in other money is another price, and so a custom charge', async () => {
  const folioId = await openFolio(world)
  const clerk = await world.userWith(['charges.create'])
  const dollars = { amount: '25.00', currency: 'USD' }
  assert.deepEqual(
    await world.refused(
      'postCharge',
      { folioId, chargeCode: 'BAR', unitPrice: dollars, exchangeRate: '0.0004' },
      { as: clerk },
    ),
    { code: 'missingRights', rights: ['charges.customPosting'] },
  )
  await world.accepted('postCharge', { folioId, chargeCode: 'BAR', unitPrice: brl('25.00') }, { as: clerk })
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
