import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openFolio } from '../../test/examples.ts'
import { posted, settled } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { brl, buildWorld, type World } from '../../test/world.ts'
import type { GivenInput } from '../api/inputs.ts'

let world: World
before(async () => {
  world = await buildWorld()
  const tourism = { name: 'Turismo', kind: 'tax', isIncluded: false, amount: brl('2.50') } as const
  await world.accepted('defineTax', { id: 'TOURISM', ...tourism })
})
after(() => world.close())

test('is refused in this order', async () => {
  const { folioId, chargeId } = await posted(world)
  const { charge: voided } = await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  await world.accepted('voidCharge', { chargeId: voided.id, reason: 'x' })
  const zero = { folioId, chargeCode: 'LAUNDRY', unitPrice: brl('0.00') }
  const { charge: nothing } = await world.accepted('postCharge', zero)
  const discount = { folioId, chargeIds: [chargeId], percent: '10' }
  const { charges } = await world.accepted('applyDiscount', discount)
  const closed = await settled(world)
  const [frozen] = await rowsOf(world, { table: 'charges', columns: 'id', by: 'folio_id', value: closed })
  await mendOneByOne(world, {
    name: 'splitCharge',
    worst: { chargeId: 'chg_none', amounts: [brl('27.51'), brl('0.00')], version: 'posted-0' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a charge that is not there',
        refused: { code: 'notFound', object: 'charge', id: 'chg_none' },
        mend: { chargeId: voided.dependants[0].id },
      },
      {
        given: 'a user without the rights',
        refused: { code: 'missingRights', rights: ['charges.create', 'charges.transfer'] },
        as: await world.userWith(['charges.create', 'charges.transfer']),
      },
      {
        given: 'a tax or fee',
        refused: { code: 'chargeIsDependant', chargeId: voided.dependants[0].id, parentId: voided.id },
        mend: { chargeId: voided.id },
      },
      {
        given: 'a charge that is voided',
        refused: { code: 'chargeEnded', chargeId: voided.id, state: 'voided' },
        mend: { chargeId: charges[0].id },
      },
      {
        given: 'a charge that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'charge', id: charges[0].id, version: 'posted-1' },
        mend: { version: 'posted-1' },
      },
      {
        given: 'a discount',
        refused: { code: 'chargeIsDiscount', chargeId: charges[0].id },
        mend: { chargeId: frozen!.id as string },
      },
      {
        given: 'a charge on a closed folio',
        refused: { code: 'partOnClosedFolio', chargeId: frozen!.id, folioId: closed },
        mend: { chargeId: nothing.id },
      },
      {
        given: 'a charge of nothing',
        refused: { code: 'chargeIsZero', chargeId: nothing.id },
        mend: { chargeId },
      },
      {
        given: 'amounts that are more than the charge',
        refused: {
          code: 'partsNotWhole',
          field: 'amounts',
          given: brl('27.51'),
          needed: brl('27.50'),
        },
        mend: { amounts: [brl('27.50'), brl('0.00')] },
      },
      {
        given: 'a part of nothing',
        refused: { code: 'partTooSmall', field: 'amounts' },
        mend: { amounts: [brl('27.51'), brl('-0.01')] },
      },
      {
        given: 'a part of the other sign',
        refused: { code: 'partTooSmall', field: 'amounts' },
        mend: { amounts: undefined, percents: ['50', '49.9999'] },
      },
      {
        given: 'percentages that are not 100',
        refused: { code: 'partsNotWhole', field: 'percents', given: '99.9999', needed: '100' },
        mend: { percents: undefined, quantities: ['1', '1'] },
      },
      {
        given: 'quantities that are not those of the charge',
        refused: { code: 'partsNotWhole', field: 'quantities', given: '2.000', needed: '1' },
        mend: { quantities: undefined, equalParts: 2 },
      },
    ],
  })
})

test('more parts than cents are refused', async () => {
  const folioId = await openFolio(world)
  const tiny = { folioId, chargeCode: 'LAUNDRY', unitPrice: brl('0.03') }
  const { charge } = await world.accepted('postCharge', tiny)
  assert.deepEqual(await world.refused('splitCharge', { chargeId: charge.id, equalParts: 4 }), {
    code: 'partTooSmall',
    field: 'equalParts',
  })
})

type Way = Omit<GivenInput<'splitCharge'>, 'chargeId'>

for (const { given, way, parts, quantities } of [
  {
    given: 'in three equal parts, the cents to the first ones',
    way: { equalParts: 3 },
    parts: ['73.34 = 63.49 + 3.18 + 6.67', '73.33 = 63.49 + 3.17 + 6.67', '73.33 = 63.50 + 3.17 + 6.66'],
    quantities: ['1', '1', '1'],
  },
  {
    given: 'by percentages',
    way: { percents: ['33.3333', '33.3333', '33.3334'] },
    parts: null,
    quantities: ['1', '1', '1'],
  },
  {
    given: 'by amounts, with taxes and fees',
    way: { amounts: [brl('200.00'), brl('20.00')] },
    parts: null,
    quantities: ['1', '1'],
  },
  {
    given: 'by quantities, at the price of one',
    way: { quantities: ['0.5', '1.5'] },
    parts: null,
    quantities: ['0.5', '1.5'],
  },
] as readonly { given: string; way: Way; parts: string[] | null; quantities: string[] }[]) {
  test(`${given}: every line is shared out whole`, async () => {
    const folioId = await openFolio(world)
    const whole = { folioId, chargeCode: 'ROOM', unitPrice: brl('100.00'), quantity: '2' }
    const { charge } = await world.accepted('postCharge', whole)
    const split = await world.accepted('splitCharge', { chargeId: charge.id, ...way }, { id: given })
    assert.deepEqual(split.folio, { id: folioId, balance: brl('220.00') })
    assert.deepEqual(await toldBy(world, given), [`charge.split ${charge.id}`])
    const sums = await world.database.pool.query(
      `select code, sum(amount_minor)::int8 as amount, array_agg(distinct source) as sources from charges
        where folio_id = $1 and state = 'posted' group by code order by code`,
      [folioId],
    )
    assert.deepEqual(sums.rows, [
      { code: 'ISS', amount: 952n, sources: ['split'] },
      { code: 'ROOM', amount: 19048n, sources: ['split'] },
      { code: 'SERVICE', amount: 2000n, sources: ['split'] },
    ])
    assert.deepEqual(
      split.charges.map((one: { quantity: string }) => one.quantity),
      quantities,
    )
    for (const one of split.charges) {
      assert.deepEqual([one.sourceId, one.dependants.length], [charge.id, 2])
    }
    if (parts) assert.deepEqual(split.charges.map(sumText), parts)
    const kinds = new Set((await movesOf(world, given)).map((move) => move.split(' ')[0]))
    assert.deepEqual([...kinds], ['chargeSplit'])
  })
}

type Part = {
  readonly total: { readonly amount: string }
  readonly net: { readonly amount: string }
  readonly dependants: readonly { readonly amount: { readonly amount: string } }[]
}

function sumText({ total, net, dependants }: Part): string {
  const amounts = [net, ...dependants.map(({ amount }) => amount)].map(({ amount }) => amount)
  return `${total.amount} = ${amounts.join(' + ')}`
}

test('manual discounts go with the parts, in proportion', async () => {
  const { folioId, chargeId } = await posted(world)
  await world.accepted('applyDiscount', { folioId, chargeIds: [chargeId], amount: brl('1.01') })
  const way = { amounts: [brl('18.33'), brl('9.17')] }
  const { charges, folio } = await world.accepted('splitCharge', { chargeId, ...way })
  assert.deepEqual(folio.balance, brl('26.39'))
  const { rows } = await world.database.pool.query(
    `select discount_of_id as id, original_minor as minor from charges
      where folio_id = $1 and kind = 'discount' and state = 'posted' order by id`,
    [folioId],
  )
  assert.deepEqual(
    rows.map(({ id, minor }) => [id, minor]).sort(),
    [
      [charges[0].id, -67n],
      [charges[1].id, -34n],
    ].sort(),
  )
})

test('a negative charge is split into negative parts', async () => {
  const folioId = await openFolio(world)
  const credit = { folioId, chargeCode: 'BAR', quantity: '-1' }
  const { charge } = await world.accepted('postCharge', credit)
  const { charges } = await world.accepted('splitCharge', { chargeId: charge.id, equalParts: 2 })
  assert.deepEqual(
    charges.map((one: Part) => one.total),
    [brl('-13.75'), brl('-13.75')],
  )
})

test('a part keeps its share of an amount a unit, also where its price is changed afterwards', async () => {
  const folioId = await openFolio(world)
  const tour = { folioId, description: 'Passeio', unitPrice: brl('50.00'), quantity: '3', taxes: ['TOURISM'] }
  const { charge } = await world.accepted('postCharge', tour)
  const { charges } = await world.accepted('splitCharge', { chargeId: charge.id, equalParts: 2 })
  const edited = await world.accepted('editCharge', { chargeId: charges[0].id, unitPrice: brl('70.00') })
  assert.deepEqual(sumText(edited.charge), '73.75 = 70.00 + 3.75')
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
