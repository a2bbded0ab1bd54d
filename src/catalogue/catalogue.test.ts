import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { mendOneByOne, rowsOf } from '../../test/refusals.ts'
import { brl, buildWorld, type World } from '../../test/world.ts'
import { INPUTS } from '../api/inputs.ts'
import { percentOf, percentUnits } from '../values/money.ts'
import { priceCharge, type Tax } from './catalogue.ts'

let world: World
before(async () => {
  world = await buildWorld({ plain: true })
})
after(() => world.close())

test('defineTax is refused in this order', async () => {
  await mendOneByOne(world, {
    name: 'defineTax',
    worst: {
      id: 'CITY',
      name: 'Turismo',
      kind: 'tax',
      isIncluded: false,
      amount: { amount: '-0.001', currency: 'USD' },
    },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['catalogue.edit'] },
        as: world.manager,
      },
      {
        given: 'another currency',
        refused: { code: 'currencyNotAccepted', field: 'amount', currency: 'BRL' },
        mend: { amount: brl('-0.001') },
      },
      {
        given: 'a fraction of a cent',
        refused: { code: 'amountNotValid', field: 'amount', ...brl('-0.001') },
        mend: { amount: brl('-2.00') },
      },
      {
        given: 'less than nothing',
        refused: { code: 'amountNotValid', field: 'amount', ...brl('-2.00') },
        mend: { amount: brl('2.00') },
      },
    ],
  })
})

test('defineChargeCode is refused in this order', async () => {
  await mendOneByOne(world, {
    name: 'defineChargeCode',
    worst: {
      id: 'custom',
      name: 'Spa',
      group: 'extras',
      taxes: ['CITY', 'GONE'],
      price: { amount: '0.001', currency: 'USD' },
    },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['catalogue.edit'] },
        as: world.manager,
      },
      {
        given: 'the code of charges without one',
        refused: { code: 'alreadyExists', object: 'chargeCode', id: 'custom' },
        mend: { id: 'SPA' },
      },
      {
        given: 'a tax that is not there',
        refused: { code: 'taxUnknown', tax: 'GONE' },
        mend: { taxes: ['CITY'] },
      },
      {
        given: 'another currency',
        refused: { code: 'currencyNotAccepted', field: 'price', currency: 'BRL' },
        mend: { price: brl('0.001') },
      },
      {
        given: 'a fraction of a cent',
        refused: { code: 'amountNotValid', field: 'price', ...brl('0.001') },
        mend: { price: brl('10.00') },
      },
    ],
  })
})

test('definePaymentMethod needs its right', async () => {
  await mendOneByOne(world, {
    name: 'definePaymentMethod',
    worst: { id: 'PIX', name: 'Pix', goesTo: 'bank', ledgerId: 'itau' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['catalogue.edit'] },
        as: world.manager,
      },
    ],
  })
})

test('what is defined again is changed, and every field of it', async () => {
  const version = async () => {
    const found = await world.database.pool.query('select reference_version from books')
    return found.rows[0].reference_version as bigint
  }
  const before = await version()
  const tax = { id: 'ISS', name: 'ISS', kind: 'tax', isIncluded: true, rate: '5' } as const
  await world.accepted('defineTax', tax)
  const changed = { id: 'ISS', name: 'I.S.S.', kind: 'fee', isIncluded: false, amount: brl('1.00') } as const
  await world.accepted('defineTax', { ...changed, isActive: false })
  const columns = 'name, ledger, is_included, rate_percent, amount_minor, is_active'
  assert.deepEqual(await rowsOf(world, { table: 'taxes', columns, by: 'id', value: 'ISS' }), [
    {
      name: 'I.S.S.',
      ledger: 'fee',
      is_included: false,
      rate_percent: null,
      amount_minor: 100n,
      is_active: false,
    },
  ])
  const code = { id: 'GYM', name: 'Academia', group: 'extras', price: brl('5.00'), taxes: ['CITY'] }
  await world.accepted('defineChargeCode', code)
  await world.accepted('defineChargeCode', { id: 'GYM', name: 'Gym', group: 'sport', isActive: false })
  assert.deepEqual(
    await rowsOf(world, {
      table: 'charge_codes',
      columns: 'name, group_id, price_minor, taxes, is_active',
      by: 'id',
      value: 'GYM',
    }),
    [{ name: 'Gym', group_id: 'sport', price_minor: null, taxes: [], is_active: false }],
  )
  const method = { id: 'CARD', name: 'Cartão', goesTo: 'card', ledgerId: 'rede', currency: 'USD' } as const
  await world.accepted('definePaymentMethod', method)
  await world.accepted('definePaymentMethod', {
    id: 'CARD',
    name: 'Banco',
    goesTo: 'bank',
    ledgerId: 'itau',
    currency: 'EUR',
    isActive: false,
  })
  assert.deepEqual(
    await rowsOf(world, {
      table: 'payment_methods',
      columns: 'name, ledger, ledger_id, currency, is_active',
      by: 'id',
      value: 'CARD',
    }),
    [{ name: 'Banco', ledger: 'bank', ledger_id: 'itau', currency: 'EUR', is_active: false }],
  )
  assert.equal(await version(), before + 6n)
})

test('a tax has a rate or an amount, not both and not neither', () => {
  const tax = { id: 'X', name: 'X', kind: 'tax', isIncluded: true }
  assert.ok(INPUTS.defineTax.safeParse({ ...tax, rate: '5' }).success)
  assert.ok(INPUTS.defineTax.safeParse({ ...tax, amount: brl('1.00') }).success)
  for (const wrong of [tax, { ...tax, rate: '5', amount: brl('1.00') }, { ...tax, rate: '-5' }]) {
    assert.ok(!INPUTS.defineTax.safeParse(wrong).success)
  }
})

const taxes = fc
  .array(
    fc.record({
      isIncluded: fc.boolean(),
      rate: fc.option(fc.integer({ min: 0, max: 500_000 }), { nil: null }),
      amountMinor: fc.bigInt(0n, 10_000n),
    }),
    { maxLength: 5 },
  )
  .map((made) =>
    made.map(
      ({ isIncluded, rate, amountMinor }, at): Tax => ({
        id: `T${at}`,
        name: `T${at}`,
        ledger: 'tax',
        isIncluded,
        ratePercent: rate === null ? null : percentOf(BigInt(rate)),
        amountMinor: rate === null ? amountMinor : null,
        isActive: true,
      }),
    ),
  )

test('net and included taxes sum to the price, for every price and any taxes', () => {
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 12n), 10n ** 12n),
      fc.integer({ min: -9999, max: 9999 }),
      taxes,
      (priceMinor, thousandths, all) => {
        const quantity = String(thousandths / 1000)
        const priced = priceCharge({ priceMinor, quantity, taxes: all })
        const included = priced.parts.filter(({ tax }) => tax.isIncluded)
        assert.equal(
          included.reduce((sum, part) => sum + part.amountMinor, priced.netMinor),
          priceMinor,
        )
        assert.deepEqual(
          priced.parts.map(({ tax }) => tax.id),
          all.map((tax) => tax.id),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('a price turned round gives the same parts turned round', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 12n), taxes, (priceMinor, all) => {
      const there = priceCharge({ priceMinor, quantity: '1', taxes: all })
      const back = priceCharge({ priceMinor: -priceMinor, quantity: '-1', taxes: all })
      assert.equal(back.netMinor, -there.netMinor)
      assert.deepEqual(
        back.parts.map((part) => -part.amountMinor),
        there.parts.map((part) => part.amountMinor),
      )
    }),
    { numRuns: 300 },
  )
})

test('an included rate is within a cent of what it is of the net', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 1_000_000 }), (priceMinor, rate) => {
      const ratePercent = percentOf(BigInt(rate))
      const tax: Tax = {
        id: 'T',
        name: 'T',
        ledger: 'tax',
        isIncluded: true,
        ratePercent,
        amountMinor: null,
        isActive: true,
      }
      const { netMinor, parts } = priceCharge({ priceMinor, quantity: '1', taxes: [tax] })
      const exact = netMinor * percentUnits(ratePercent)
      const distance = parts[0]!.amountMinor * 1_000_000n - exact
      assert.ok((distance < 0n ? -distance : distance) <= 1_000_000n + percentUnits(ratePercent))
    }),
    { numRuns: 300 },
  )
})
