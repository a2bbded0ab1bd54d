import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount } from '../../test/examples.ts'
import { deposit, posted } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { brl, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
  await world.accepted('defineDiscount', { id: 'PROMO', name: 'Promoção', rate: '10' })
})
after(() => world.close())

test('is refused in this order', async () => {
  const { folioId } = await posted(world)
  const voided = await posted(world)
  await world.accepted('voidFolio', { folioId: voided.folioId, reason: 'x' })
  const payments = await deposit(world)
  const dormant = await openAccount(world)
  // No operation closes a company's account yet.
  await world.database.pool.query(`update accounts set status = 'closed' where id = $1`, [dormant])
  await mendOneByOne(world, {
    name: 'duplicateFolio',
    worst: { folioId: 'fol_none', accountId: 'acc_none' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: payments },
      },
      {
        given: 'an account that is not there',
        refused: { code: 'notFound', object: 'account', id: 'acc_none' },
        mend: { accountId: dormant },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['charges.create'] },
        as: await world.userWith(['charges.create']),
      },
      {
        given: 'a folio without charges of its own',
        refused: { code: 'folioKind', folioId: payments, kind: 'deposit' },
        mend: { folioId: voided.folioId },
      },
      {
        given: 'a voided folio',
        refused: { code: 'folioNotOpen', folioId: voided.folioId, state: 'voided' },
        mend: { folioId },
      },
      {
        given: 'an account that is closed',
        refused: { code: 'accountNotActive', accountId: dormant, status: 'closed' },
        mend: { accountId: undefined },
      },
    ],
  })
})

test('copies what stands, as it is priced and taxed, with its discounts; never payments', async () => {
  const { folioId, chargeId } = await posted(world)
  const { accepted } = world
  await accepted('applyDiscount', { folioId, chargeIds: [chargeId], percent: '4' })
  await accepted('applyDiscount', { folioId, discount: 'PROMO' })
  const gone = await accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  await accepted('voidCharge', { chargeId: gone.charge.id, reason: 'x' })
  await accepted('postPayment', { folioId, method: 'PIX', amount: brl('23.65') })
  await accepted('closeFolio', { folioId, settlement: 'settled' })
  // The catalogue has changed since.
  const bar = { id: 'BAR', name: 'Bar', group: 'bar', taxes: ['SERVICE'] }
  await accepted('defineChargeCode', { ...bar, price: brl('99.00') })
  const accountId = await openAccount(world)
  const { folio } = await accepted('duplicateFolio', { folioId, accountId }, { id: 'copied' })
  await accepted('defineChargeCode', { ...bar, price: brl('25.00') })
  assert.deepEqual(folio, {
    id: folio.id,
    accountId,
    number: 1,
    kind: 'standard',
    state: 'open',
    balance: brl('23.65'),
  })
  assert.deepEqual(await movesOf(world, 'copied'), [
    'charge guest:folio < revenue:BAR 2500',
    'charge guest:folio < fee:SERVICE 250',
    'discount discount:manual < guest:folio 100',
    'discount fee:SERVICE < guest:folio 10',
    'discount discount:PROMO < guest:folio 250',
    'discount fee:SERVICE < guest:folio 25',
  ])
  assert.deepEqual(await toldBy(world, 'copied'), [
    `folio.duplicated ${folio.id}`,
    `folio.duplicated ${folio.id}`,
  ])
  const columns = 'source_id, has_discounts, document_id'
  assert.deepEqual(await rowsOf(world, { table: 'folios', columns, by: 'id', value: folio.id }), [
    { source_id: folioId, has_discounts: true, document_id: null },
  ])
  // It is a folio of its own: its discounts follow its own charges.
  const more = await accepted('postCharge', { folioId: folio.id, chargeCode: 'LAUNDRY' })
  assert.deepEqual(more.folio.balance, brl('39.85'))
})

test('the use of an advance is not copied', async () => {
  const advanceFolioId = await deposit(world)
  const parts = [{ chargeCode: 'BAR', amount: brl('10.00') }]
  await world.accepted('invoiceAdvance', { folioId: advanceFolioId, parts })
  const { folioId } = await posted(world)
  await world.accepted('consumeAdvance', { advanceFolioId, folioId })
  const { folio } = await world.accepted('duplicateFolio', { folioId })
  assert.deepEqual(folio.balance, brl('27.50'))
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
