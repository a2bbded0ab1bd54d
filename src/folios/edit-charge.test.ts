import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openFolio } from '../../test/examples.ts'
import { posted, settled } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../test/world.ts'
import type { Right } from '../rights/rights.ts'

let world: World
before(async () => {
  world = await buildWorld()
  const tourism = { name: 'Turismo', kind: 'tax', isIncluded: false, amount: brl('2.50') } as const
  await world.accepted('defineTax', { id: 'TOURISM', ...tourism })
})
after(() => world.close())

async function chargeOf(folioId: string): Promise<string> {
  const [line] = await rowsOf(world, { table: 'charges', columns: 'id', by: 'folio_id', value: folioId })
  return line!.id as string
}

test('is refused in this order', async () => {
  const { folioId, chargeId } = await posted(world)
  const frozen = await chargeOf(await settled(world))
  const promoted = await posted(world)
  await world.accepted('defineDiscount', { id: 'PROMO', name: 'Promoção', rate: '10' })
  await world.accepted('applyDiscount', { folioId: promoted.folioId, discount: 'PROMO' })
  const [ofCode] = await rowsOf(world, {
    table: 'charges',
    columns: 'id',
    by: 'code',
    value: 'PROMO',
  })
  const discounted = await posted(world)
  const manual = await world.accepted('applyDiscount', {
    folioId: discounted.folioId,
    chargeIds: [discounted.chargeId],
    percent: '50',
  })
  const { charge: voided } = await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  await world.accepted('voidCharge', { chargeId: voided.id, reason: 'x' })
  const limited = await world.userWith(
    ['charges.create', 'charges.editAndVoid', 'charges.editPrintText', 'charges.customPosting'],
    { maxVoidMinor: 1000n },
  )
  await mendOneByOne(world, {
    name: 'editCharge',
    worst: {
      chargeId: 'chg_none',
      serviceDate: '2026-03-11',
      description: 'Outro',
      note: 'x',
      unitPrice: { amount: '1.005', currency: 'USD' },
      chargeCode: 'NONE',
      version: 'posted-0',
    },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a charge that is not there',
        refused: { code: 'notFound', object: 'charge', id: 'chg_none' },
        mend: { chargeId: voided.dependants[0].id },
      },
      {
        given: 'a user without rights: those of all that changes are named',
        refused: {
          code: 'missingRights',
          rights: [
            'charges.create',
            'charges.editAndVoid',
            'charges.editPrintText',
            'charges.customPosting',
          ] satisfies Right[],
        },
        as: limited,
      },
      {
        given: 'a tax or fee',
        refused: { code: 'chargeIsDependant', chargeId: voided.dependants[0].id, parentId: voided.id },
        mend: { chargeId: voided.id },
      },
      {
        given: 'a charge that is voided',
        refused: { code: 'chargeEnded', chargeId: voided.id, state: 'voided' },
        mend: { chargeId: ofCode!.id as string },
      },
      {
        given: 'a charge that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'charge', id: ofCode!.id, version: 'posted-1' },
        mend: { version: 'posted-1' },
      },
      {
        given: 'a line of a discount by code, which follows the charges',
        refused: { code: 'chargeIsDiscount', chargeId: ofCode!.id },
        mend: { chargeId: manual.charges[0].id },
      },
      {
        given: 'another price of a manual discount',
        refused: { code: 'chargeIsDiscount', chargeId: manual.charges[0].id },
        mend: { chargeId: frozen },
      },
      {
        given: 'a charge on a closed folio',
        refused: { code: 'partOnClosedFolio', chargeId: frozen, folioId: await folioOf(frozen) },
        mend: { chargeId: discounted.chargeId },
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
        mend: { serviceDate: '2026-03-09' },
      },
      {
        given: 'a code that is not there',
        refused: { code: 'chargeCodeUnknown', chargeCode: 'NONE' },
        mend: { chargeCode: undefined },
      },
      {
        given: 'another currency without a rate',
        refused: { code: 'currencyNotAccepted', field: 'unitPrice', currency: 'BRL' },
        mend: { exchangeRate: '1' },
      },
      {
        given: 'a fraction of a cent',
        refused: { code: 'amountNotValid', field: 'unitPrice', amount: '1.005', currency: 'USD' },
        mend: { unitPrice: brl('10.00'), exchangeRate: undefined },
      },
      {
        given: 'more taken away than the user may void',
        refused: { code: 'limitExceeded', amount: brl('16.50'), limit: brl('10.00') },
        as: world.manager,
      },
      {
        given: 'a manual discount that would be more than the price',
        refused: {
          code: 'discountAboveLimit',
          chargeId: discounted.chargeId,
          percent: '125.00',
          limit: '100',
        },
        mend: { chargeId },
      },
    ],
  })
})

async function folioOf(chargeId: string): Promise<string> {
  const [line] = await rowsOf(world, { table: 'charges', columns: 'folio_id', by: 'id', value: chargeId })
  return line!.folio_id as string
}

test('each kind of change needs its own right, and no other', async () => {
  for (const [right, change] of [
    ['charges.create', { serviceDate: '2026-03-08' }],
    ['charges.editAndVoid', { unitPrice: brl('24.00') }],
    ['charges.editAndVoid', { quantity: '2' }],
    ['charges.editPrintText', { description: 'Água' }],
    ['charges.customPosting', { note: 'frigobar' }],
    ['charges.customPosting', { chargeCode: 'LAUNDRY' }],
  ] as const) {
    const { chargeId } = await posted(world)
    const input = { chargeId, ...change }
    const refusal = await world.refused('editCharge', input, { as: await world.userWith([]) })
    assert.deepEqual(refusal, { code: 'missingRights', rights: [right] })
    await world.accepted('editCharge', input, { as: await world.userWith([right]) })
  }
})

test('what is the same as it was changes nothing', async () => {
  const { chargeId } = await posted(world)
  const same = { unitPrice: brl('25.0'), quantity: '1.000', description: 'Bar', chargeCode: 'BAR' }
  assert.deepEqual(await world.refused('editCharge', { chargeId, ...same, serviceDate: BUSINESS_DATE }), {
    code: 'nothingChanges',
    object: 'charge',
    id: chargeId,
  })
})

test('another price is a reversal and a new line, linked, with the taxes that it had', async () => {
  const folioId = await openFolio(world)
  const input = { folioId, chargeCode: 'ROOM', unitPrice: brl('200.00') }
  const { charge } = await world.accepted('postCharge', input)
  // The code has other taxes by now: the charge keeps its own.
  const room = { id: 'ROOM', name: 'Diária', group: 'rooms' }
  await world.accepted('defineChargeCode', { ...room, taxes: ['SERVICE'] })
  const change = { chargeId: charge.id, unitPrice: brl('100.00'), note: 'tarifa acordada' }
  const edited = await world.accepted('editCharge', change, { id: 'edited' })
  await world.accepted('defineChargeCode', { ...room, taxes: ['ISS', 'SERVICE'] })
  assert.deepEqual(await movesOf(world, 'edited'), [
    'chargeEdit guest:folio < revenue:ROOM 9524',
    'chargeEdit guest:folio < tax:ISS 476',
    'chargeEdit guest:folio < fee:SERVICE 1000',
    'chargeEdit revenue:ROOM < guest:folio 19048',
    'chargeEdit tax:ISS < guest:folio 952',
    'chargeEdit fee:SERVICE < guest:folio 2000',
  ])
  assert.deepEqual(await toldBy(world, 'edited'), [`charge.edited ${edited.charge.id}`])
  assert.deepEqual(edited.folio, { id: folioId, balance: brl('110.00') })
  const { source, sourceId, note, state, version } = edited.charge
  assert.deepEqual(
    { source, sourceId, note, state, version },
    {
      source: 'edit',
      sourceId: charge.id,
      note: 'tarifa acordada',
      state: 'posted',
      version: 1,
    },
  )
  const columns = 'state, ended_on, end_reason'
  assert.deepEqual(await rowsOf(world, { table: 'charges', columns, by: 'id', value: charge.id }), [
    { state: 'edited', ended_on: BUSINESS_DATE, end_reason: null },
  ])
})

test('quantity, code, taxes and currency are money too', async () => {
  const folioId = await openFolio(world)
  const custom = { folioId, description: 'Passeio', unitPrice: brl('50.00'), taxes: ['TOURISM'] }
  const { charge } = await world.accepted('postCharge', custom)
  const twice = await world.accepted('editCharge', { chargeId: charge.id, quantity: '2' })
  assert.deepEqual(twice.charge.total, brl('105.00'))
  const taxed = await world.accepted('editCharge', { chargeId: twice.charge.id, taxes: ['ISS'] })
  assert.deepEqual([taxed.charge.net, taxed.charge.total], [brl('95.24'), brl('100.00')])
  const dollars = { chargeId: taxed.charge.id, unitPrice: { amount: '10.00', currency: 'USD' } }
  const abroad = await world.accepted('editCharge', { ...dollars, exchangeRate: '5' })
  assert.deepEqual([abroad.charge.total, abroad.charge.exchangeRate], [brl('100.00'), '5'])
  // The rate that it was posted at stays, where only the quantity changes.
  const one = await world.accepted('editCharge', { chargeId: abroad.charge.id, quantity: '1' })
  assert.deepEqual([one.charge.total, one.charge.exchangeRate], [brl('50.00'), '5'])
  const { charge: laundry } = await world.accepted('editCharge', {
    chargeId: one.charge.id,
    chargeCode: 'LAUNDRY',
    unitPrice: brl('18.00'),
  })
  const { code, description, total, exchangeRate } = laundry
  assert.deepEqual(
    { code, description, total, exchangeRate },
    {
      code: 'LAUNDRY',
      description: 'Lavanderia',
      total: brl('18.00'),
      exchangeRate: null,
    },
  )
})

test('text, day and note are versioned on the line itself, and move no money', async () => {
  const { folioId, chargeId } = await posted(world)
  const edit = { chargeId, description: 'Bar da piscina', serviceDate: '2026-03-09' }
  const edited = await world.accepted('editCharge', edit, { id: 'worded' })
  await world.accepted('editCharge', { chargeId, note: 'mesa 4', version: 'posted-2' })
  await world.accepted('editCharge', { chargeId, note: null })
  assert.deepEqual(await movesOf(world, 'worded'), [])
  assert.equal(edited.charge.id, chargeId)
  assert.equal(edited.charge.dependants.length, 1)
  assert.deepEqual(edited.folio, { id: folioId, balance: brl('27.50') })
  const columns = 'description, service_date, note, version, state'
  assert.deepEqual(await rowsOf(world, { table: 'charges', columns, by: 'id', value: chargeId }), [
    { description: 'Bar da piscina', service_date: '2026-03-09', note: null, version: 4, state: 'posted' },
  ])
  const { rows } = await world.database.pool.query(
    `select version, was from versions where subject_id = $1 order by version`,
    [chargeId],
  )
  assert.deepEqual(rows, [
    { version: 1, was: { serviceDate: BUSINESS_DATE, description: 'Bar' } },
    { version: 2, was: { note: null } },
    { version: 3, was: { note: 'mesa 4' } },
  ])
})

test('manual discounts stay as they are, on the new line', async () => {
  const { folioId, chargeId } = await posted(world)
  const discount = { folioId, chargeIds: [chargeId], percent: '20' }
  const { charges } = await world.accepted('applyDiscount', discount)
  const edited = await world.accepted('editCharge', { chargeId, unitPrice: brl('30.00') })
  // 30.00 + 3.00 of service, less 5.00 and its 0.50.
  assert.deepEqual(edited.folio.balance, brl('27.50'))
  const columns = 'discount_of_id, state'
  assert.deepEqual(await rowsOf(world, { table: 'charges', columns, by: 'id', value: charges[0].id }), [
    { discount_of_id: edited.charge.id, state: 'posted' },
  ])
  const gone = await world.accepted('voidCharge', { chargeId: edited.charge.id, reason: 'x' })
  assert.deepEqual(gone.folio.balance, brl('0.00'), 'the discount is voided with its charge')
})

test('the taxes and fees of a charge are of its day, also when that is edited', async () => {
  const folioId = await openFolio(world)
  const { charge } = await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  await world.accepted('editCharge', { chargeId: charge.id, serviceDate: '2026-03-08' })
  const lines = await rowsOf(world, {
    table: 'charges',
    columns: 'service_date as day',
    by: 'folio_id',
    value: folioId,
  })
  assert.deepEqual(lines, [{ day: '2026-03-08' }, { day: '2026-03-08' }])
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
