import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount, openFolio } from '../../test/examples.ts'
import { deposit, posted, settled } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { brl, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
  await world.accepted('defineDiscount', { id: 'PROMO', name: 'Promoção', rate: '10' })
})
after(() => world.close())

/** An open folio of a walk-in. */
async function walkIn(): Promise<string> {
  const { account } = await world.accepted('createAccount', { kind: 'walkIn', name: 'Passante' })
  return (await world.accepted('createFolio', { accountId: account.id })).folio.id
}

test('is refused in this order', async () => {
  const { folioId, chargeId } = await posted(world)
  const { charge: voided } = await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  await world.accepted('voidCharge', { chargeId: voided.id, reason: 'x' })
  const discount = { folioId, chargeIds: [chargeId], percent: '10' }
  const { charges } = await world.accepted('applyDiscount', discount)
  const elsewhere = await posted(world)
  const closed = await settled(world)
  const advance = await deposit(world)
  const passerBy = await walkIn()
  const dormant = await openAccount(world)
  const { folio: asleep } = await world.accepted('createFolio', { accountId: dormant })
  // No operation closes a company's account yet.
  await world.database.pool.query(`update accounts set status = 'closed' where id = $1`, [dormant])
  await mendOneByOne(world, {
    name: 'transferCharges',
    worst: { folioId: 'fol_none', toFolioId: 'fol_none', chargeIds: ['chg_none'] },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId },
      },
      {
        given: 'a target that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { toFolioId: folioId },
      },
      {
        given: 'a charge that is not there',
        refused: { code: 'notFound', object: 'charge', id: 'chg_none' },
        mend: { chargeIds: [voided.dependants[0].id] },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['charges.transfer'] },
        as: await world.userWith(['charges.transfer']),
      },
      {
        given: 'the folio itself',
        refused: { code: 'sameFolio', folioId },
        mend: { toFolioId: closed },
      },
      {
        given: 'a closed target',
        refused: { code: 'folioNotOpen', folioId: closed, state: 'settled' },
        mend: { toFolioId: advance },
      },
      {
        given: 'a target for payments only',
        refused: { code: 'folioKind', folioId: advance, kind: 'deposit' },
        mend: { toFolioId: passerBy },
      },
      {
        given: 'a walk-in’s folio as the target',
        refused: { code: 'transferIntoWalkIn', folioId: passerBy },
        mend: { toFolioId: asleep.id },
      },
      {
        given: 'a target whose account is closed',
        refused: { code: 'accountNotActive', accountId: dormant, status: 'closed' },
        mend: { toFolioId: elsewhere.folioId },
      },
      {
        given: 'a tax or fee',
        refused: { code: 'chargeIsDependant', chargeId: voided.dependants[0].id, parentId: voided.id },
        mend: { chargeIds: [voided.id] },
      },
      {
        given: 'a charge that is voided',
        refused: { code: 'chargeEnded', chargeId: voided.id, state: 'voided' },
        mend: { chargeIds: [charges[0].id] },
      },
      {
        given: 'a discount without its charge',
        refused: { code: 'chargeIsDiscount', chargeId: charges[0].id },
        mend: { chargeIds: [chargeId, elsewhere.chargeId] },
      },
      {
        given: 'a charge that lies elsewhere',
        refused: { code: 'chargeNotOnFolio', chargeId: elsewhere.chargeId, folioId },
        mend: { chargeIds: [chargeId] },
      },
    ],
  })
})

test('a charge moves with its taxes and manual discounts, the same line, by postings of its own', async () => {
  const { folioId, chargeId } = await posted(world)
  await world.accepted('applyDiscount', { folioId, chargeIds: [chargeId], percent: '10' })
  await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  const toFolioId = await openFolio(world)
  const input = { folioId, toFolioId, chargeIds: [chargeId, chargeId] }
  const moved = await world.accepted('transferCharges', input, { id: 'moved' })
  assert.deepEqual(await movesOf(world, 'moved'), [
    'chargeTransfer guest:folio < guest:folio 2500',
    'chargeTransfer guest:folio < guest:folio 250',
    'chargeTransfer guest:folio < guest:folio 250',
    'chargeTransfer guest:folio < guest:folio 25',
  ])
  assert.deepEqual(await toldBy(world, 'moved'), [
    `charges.transferred ${toFolioId}`,
    `charges.transferred ${folioId}`,
  ])
  assert.equal(moved.chargeIds.length, 2)
  assert.deepEqual([moved.from.balance, moved.folio.balance], [brl('18.00'), brl('24.75')])
  const columns = 'folio_id, origin_folio_id, moved_from_id, state'
  assert.deepEqual(await rowsOf(world, { table: 'charges', columns, by: 'id', value: chargeId }), [
    { folio_id: toFolioId, origin_folio_id: folioId, moved_from_id: folioId, state: 'posted' },
  ])
  // It can be voided there, and moved on.
  const third = await openFolio(world)
  await world.accepted('transferCharges', { folioId: toFolioId, toFolioId: third })
  await world.accepted('voidCharge', { chargeId, reason: 'x' }, { id: 'voided there' })
  const voids = await movesOf(world, 'voided there')
  assert.equal(voids.filter((move) => move.startsWith('chargeVoid')).length, 4)
})

test('all of a folio, out of a walk-in’s too; an empty one has nothing to move', async () => {
  const folioId = await walkIn()
  const toFolioId = await openFolio(world)
  assert.deepEqual(await world.refused('transferCharges', { folioId, toFolioId }), {
    code: 'nothingChanges',
    object: 'folio',
    id: folioId,
  })
  for (const chargeCode of ['BAR', 'LAUNDRY']) await world.accepted('postCharge', { folioId, chargeCode })
  const moved = await world.accepted('transferCharges', { folioId, toFolioId })
  assert.deepEqual([moved.from.balance, moved.folio.balance], [brl('0.00'), brl('45.50')])
})

test('discounts by code follow on both folios', async () => {
  const { folioId, chargeId } = await posted(world)
  const other = await posted(world)
  for (const one of [folioId, other.folioId])
    await world.accepted('applyDiscount', { folioId: one, discount: 'PROMO' })
  const moved = await world.accepted('transferCharges', {
    folioId,
    toFolioId: other.folioId,
    chargeIds: [chargeId],
  })
  assert.deepEqual([moved.from.balance, moved.folio.balance], [brl('0.00'), brl('49.50')])
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
