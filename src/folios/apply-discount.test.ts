import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openFolio } from '../../test/examples.ts'
import { deposit, posted, settled } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, toldBy } from '../../test/refusals.ts'
import { brl, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
  const { accepted } = world
  await accepted('defineDiscount', { id: 'PROMO', name: 'Promoção', rate: '10' })
  await accepted('defineDiscount', { id: 'BAR20', name: 'Bar', rate: '20', groups: ['bar'] })
  await accepted('defineDiscount', { id: 'MOST', name: 'Quase tudo', rate: '90.0001' })
  await accepted('defineDiscount', { id: 'OLD', name: 'Antigo', rate: '10', isActive: false })
  const tourism = { name: 'Turismo', kind: 'tax', isIncluded: false, amount: brl('2.50') } as const
  await accepted('defineTax', { id: 'TOURISM', ...tourism })
})
after(() => world.close())

test('a discount by code is refused in this order', async () => {
  const { folioId } = await posted(world)
  const closed = await settled(world)
  const payments = await deposit(world)
  await world.accepted('applyDiscount', { folioId, discount: 'PROMO' })
  await mendOneByOne(world, {
    name: 'applyDiscount',
    worst: { folioId: 'fol_none', discount: 'NONE' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: closed },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['folios.applyDiscountCodes'] },
        as: await world.userWith(['folios.applyDiscountCodes'], { maxDiscountPercent: '0' }),
      },
      {
        given: 'a closed folio',
        refused: { code: 'folioNotOpen', folioId: closed, state: 'settled' },
        mend: { folioId: payments },
      },
      {
        given: 'a folio for payments only',
        refused: { code: 'folioKind', folioId: payments, kind: 'deposit' },
        mend: { folioId },
      },
      {
        given: 'a discount that is not there',
        refused: { code: 'discountUnknown', discount: 'NONE' },
        mend: { discount: 'OLD' },
      },
      {
        given: 'a discount that is not in use any more',
        refused: { code: 'discountUnknown', discount: 'OLD' },
        mend: { discount: 'PROMO' },
      },
      {
        given: 'a discount that the folio has',
        refused: { code: 'discountGiven', folioId, discount: 'PROMO' },
        mend: { discount: 'MOST' },
      },
      {
        given: 'more than all with what it has',
        refused: { code: 'discountsTooHigh', folioId, percent: '100.0001' },
        mend: { discount: 'BAR20' },
      },
    ],
  })
})

test('a manual discount is refused in this order', async () => {
  const { folioId, chargeId } = await posted(world)
  const elsewhere = await posted(world)
  const charge = async (more: object) =>
    (await world.accepted('postCharge', { folioId, chargeCode: 'BAR', ...more })).charge.id as string
  const zero = await charge({ unitPrice: brl('0.00') })
  const credit = await charge({ quantity: '-1' })
  const voided = await charge({})
  await world.accepted('voidCharge', { chargeId: voided, reason: 'x' })
  const given = await world.accepted('applyDiscount', { folioId, chargeIds: [chargeId], percent: '4' })
  const closed = await settled(world)
  await mendOneByOne(world, {
    name: 'applyDiscount',
    worst: { folioId: 'fol_none', chargeIds: ['chg_none'], amount: { amount: '1.00', currency: 'USD' } },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: closed },
      },
      {
        given: 'a charge that is not there',
        refused: { code: 'notFound', object: 'charge', id: 'chg_none' },
        mend: { chargeIds: [voided] },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['charges.create'] },
        as: await world.userWith(['charges.create'], { maxDiscountPercent: '10' }),
      },
      {
        given: 'a closed folio',
        refused: { code: 'folioNotOpen', folioId: closed, state: 'settled' },
        mend: { folioId },
      },
      {
        given: 'a charge that is voided',
        refused: { code: 'chargeEnded', chargeId: voided, state: 'voided' },
        mend: { chargeIds: [given.charges[0].id] },
      },
      {
        given: 'a discount on a discount',
        refused: { code: 'chargeIsDiscount', chargeId: given.charges[0].id },
        mend: { chargeIds: [elsewhere.chargeId] },
      },
      {
        given: 'a charge that lies elsewhere',
        refused: { code: 'chargeNotOnFolio', chargeId: elsewhere.chargeId, folioId },
        mend: { chargeIds: [zero] },
      },
      {
        given: 'a charge of nothing',
        refused: { code: 'chargeIsZero', chargeId: zero },
        mend: { chargeIds: [credit] },
      },
      {
        given: 'a credit',
        refused: { code: 'chargeIsCredit', chargeId: credit },
        mend: { chargeIds: [chargeId] },
      },
      {
        given: 'another currency',
        refused: { code: 'currencyNotAccepted', field: 'amount', currency: 'BRL' },
        mend: { amount: brl('-1.00') },
      },
      {
        given: 'less than nothing',
        refused: { code: 'amountNotValid', field: 'amount', ...brl('-1.00') },
        mend: { amount: undefined, percent: '10.0001' },
      },
      {
        given: 'a percentage above the user’s limit',
        refused: { code: 'discountAboveLimit', chargeId, percent: '10.0001', limit: '10' },
        mend: { percent: undefined, amount: brl('1.51') },
      },
      {
        given: 'with what was given before, a cent above the limit',
        refused: { code: 'discountAboveLimit', chargeId, percent: '10.04', limit: '10' },
        mend: { amount: brl('1.50') },
      },
    ],
  })
})

test('by hand up to the limit exactly, in several; another user’s count too', async () => {
  const folioId = await openFolio(world)
  const price = { folioId, chargeCode: 'LAUNDRY', unitPrice: brl('100.00') }
  const { charge } = await world.accepted('postCharge', price)
  const limited = await world.userWith(['charges.create'], { maxDiscountPercent: '10' })
  const give = (amount: string, as = limited) =>
    world.submit('applyDiscount', { folioId, chargeIds: [charge.id], amount: brl(amount) }, { as })
  const above = (percent: string) => ({
    accepted: false,
    refusal: { code: 'discountAboveLimit', chargeId: charge.id, percent, limit: '10' },
  })
  assert.deepEqual(await give('10.01'), above('10.01'))
  assert.ok((await give('4.00')).accepted)
  assert.deepEqual(await give('6.01'), above('10.01'))
  assert.ok((await give('6.00')).accepted)
  assert.deepEqual(await give('0.01'), above('10.01'))
  assert.ok((await give('90.00', world.manager)).accepted, 'who has no limit may give all of it')
  assert.deepEqual(await give('0.01', world.manager), {
    accepted: false,
    refusal: { code: 'discountAboveLimit', chargeId: charge.id, percent: '100.01', limit: '100' },
  })
  const exact = await posted(world)
  const ten = { folioId: exact.folioId, chargeIds: [exact.chargeId] }
  await world.accepted('applyDiscount', { ...ten, percent: '10.00' }, { as: limited })
})

test('a manual discount is a negative charge of its own, taxed as its charge is', async () => {
  const folioId = await openFolio(world)
  const input = { folioId, chargeCode: 'ROOM', unitPrice: brl('200.00') }
  const { charge } = await world.accepted('postCharge', input)
  const discount = { folioId, chargeIds: [charge.id], percent: '10', description: 'Cortesia' }
  const given = await world.accepted('applyDiscount', discount, { id: 'by hand' })
  assert.deepEqual(await movesOf(world, 'by hand'), [
    'discount discount:manual < guest:folio 1905',
    'discount tax:ISS < guest:folio 95',
    'discount fee:SERVICE < guest:folio 200',
  ])
  const [line] = given.charges
  assert.deepEqual(await toldBy(world, 'by hand'), [`discount.applied ${line.id}`])
  assert.deepEqual(
    [line.kind, line.description, line.total, line.discountOfId, given.folio.balance],
    ['discount', 'Cortesia', brl('-22.00'), charge.id, brl('198.00')],
  )
  const gone = await world.accepted('voidCharge', { chargeId: line.id, reason: 'x' })
  assert.deepEqual(gone.folio.balance, brl('220.00'))
})

test('an amount is shared by the prices of the charges, to the cent', async () => {
  const { folioId, chargeId } = await posted(world)
  const { charge } = await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  const discount = { folioId, chargeIds: [chargeId, charge.id, chargeId], amount: brl('10.00') }
  const { charges } = await world.accepted('applyDiscount', discount)
  assert.deepEqual(
    charges.map((one: { net: object }) => one.net),
    [brl('-5.81'), brl('-4.19')],
  )
})

test('a fixed fee is no part of the price that a percentage is of', async () => {
  const folioId = await openFolio(world)
  const tour = { folioId, description: 'Passeio', unitPrice: brl('50.00'), taxes: ['TOURISM', 'SERVICE'] }
  const { charge } = await world.accepted('postCharge', tour)
  const discount = { folioId, chargeIds: [charge.id], percent: '10' }
  const { charges } = await world.accepted('applyDiscount', discount)
  assert.deepEqual([charges[0].net, charges[0].total], [brl('-5.00'), brl('-5.50')])
})

/** What the lines of discounts by code come to on a folio, by code and text of their taxes. */
async function taken(folioId: string): Promise<readonly string[]> {
  const { rows } = await world.database.pool.query<{ line: string }>(
    `select c.code || ' ' || c.original_minor || coalesce(' ' || string_agg(d.code, '+' order by d.id), '') as line
      from charges c left join charges d on d.parent_id = c.id
      where c.folio_id = $1 and c.folio_discount_id is not null and c.state = 'posted'
      group by c.id, c.code, c.original_minor order by 1`,
    [folioId],
  )
  return rows.map(({ line }) => line)
}

test('a discount by code follows the charges, one line for each combination of taxes', async () => {
  const folioId = await openFolio(world)
  const { accepted } = world
  const promo = await accepted('applyDiscount', { folioId, discount: 'PROMO' }, { id: 'empty' })
  assert.deepEqual(await movesOf(world, 'empty'), [])
  await accepted('applyDiscount', { folioId, discount: 'BAR20' })
  const { charge: bar } = await accepted('postCharge', { folioId, chargeCode: 'BAR' }, { id: 'first' })
  assert.deepEqual(await taken(folioId), ['BAR20 -500 SERVICE', 'PROMO -250 SERVICE'])
  assert.deepEqual((await movesOf(world, 'first')).slice(2), [
    'discount discount:PROMO < guest:folio 250',
    'discount fee:SERVICE < guest:folio 25',
    'discount discount:BAR20 < guest:folio 500',
    'discount fee:SERVICE < guest:folio 50',
  ])
  await accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  await accepted('postCharge', { folioId, chargeCode: 'ROOM', unitPrice: brl('100.00') })
  await accepted('postCharge', { folioId, unitPrice: brl('30.00') })
  assert.deepEqual(await taken(folioId), [
    'BAR20 -500 SERVICE',
    'PROMO -1000 ISS+SERVICE',
    'PROMO -250 SERVICE',
    'PROMO -480',
  ])
  const edited = await accepted('editCharge', { chargeId: bar.id, quantity: '2' })
  assert.deepEqual((await taken(folioId)).slice(0, 1), ['BAR20 -1000 SERVICE'])
  const { charges } = await accepted(
    'splitCharge',
    { chargeId: edited.charge.id, equalParts: 2 },
    { id: 'split' },
  )
  assert.ok(
    (await movesOf(world, 'split')).every((move) => !move.startsWith('discount')),
    'parts come to the same',
  )
  const other = await openFolio(world)
  await accepted('transferCharges', { folioId, toFolioId: other, chargeIds: [charges[0].id] })
  assert.deepEqual((await taken(folioId)).slice(0, 1), ['BAR20 -500 SERVICE'])
  await accepted('voidCharge', { chargeId: charges[1].id, reason: 'x' })
  assert.deepEqual(await taken(folioId), ['PROMO -1000 ISS+SERVICE', 'PROMO -480'])
  const removed = { folioDiscountId: promo.folioDiscount.id }
  const { folio } = await accepted('removeDiscount', removed, { id: 'removed' })
  assert.deepEqual(await taken(folioId), [])
  assert.deepEqual(await toldBy(world, 'removed'), [`discount.removed ${promo.folioDiscount.id}`])
  assert.deepEqual(folio.balance, brl('158.00'))
})

test('a change of the catalogue’s discount is for folios to come', async () => {
  const { accepted } = world
  await accepted('defineDiscount', { id: 'SEASON', name: 'Estação', rate: '10' })
  const { folioId } = await posted(world)
  await accepted('applyDiscount', { folioId, discount: 'SEASON' })
  await accepted('defineDiscount', { id: 'SEASON', name: 'Estação', rate: '50', isActive: false })
  const { folio } = await accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  assert.deepEqual(folio.balance, brl('40.95'), '27.50 and 18.00 less a tenth')
})

test('a removal is refused in this order', async () => {
  const { folioId } = await posted(world)
  const { accepted } = world
  const give = async (discount: string) =>
    (await accepted('applyDiscount', { folioId, discount })).folioDiscount.id as string
  const gone = await give('PROMO')
  await accepted('removeDiscount', { folioDiscountId: gone })
  const held = await give('BAR20')
  await accepted('lockFolio', { folioId, note: 'em conferência' })
  await mendOneByOne(world, {
    name: 'removeDiscount',
    worst: { folioDiscountId: 'fds_none' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a discount that is not there',
        refused: { code: 'notFound', object: 'discount', id: 'fds_none' },
        mend: { folioDiscountId: gone },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['folios.applyDiscountCodes'] },
        as: await world.userWith(['folios.applyDiscountCodes']),
      },
      {
        given: 'a discount that was removed',
        refused: { code: 'discountRemoved', folioDiscountId: gone },
        mend: { folioDiscountId: held },
      },
      {
        given: 'a locked folio',
        refused: { code: 'folioNotOpen', folioId, state: 'locked' },
        meanwhile: () => accepted('unlockFolio', { folioId }),
      },
    ],
  })
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
