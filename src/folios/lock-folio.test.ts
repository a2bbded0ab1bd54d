import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount, openFolio } from '../../test/examples.ts'
import { posted, settled } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { brl, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const note = 'em conferência'

test('a lock, then its opening, are refused in this order', async () => {
  const closed = await settled(world)
  const folioId = await openFolio(world)
  await mendOneByOne(world, {
    name: 'lockFolio',
    worst: { folioId: 'fol_none', note, version: 'open-0-0-0' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: closed },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['folios.lock'] },
        as: await world.userWith(['folios.lock']),
      },
      {
        given: 'a closed folio',
        refused: { code: 'folioNotOpen', folioId: closed, state: 'settled' },
        mend: { folioId },
      },
      {
        given: 'a folio that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'folio', id: folioId, version: 'open-1-0-0' },
        mend: { version: 'open-1-0-0' },
      },
    ],
  })
  await mendOneByOne(world, {
    name: 'unlockFolio',
    worst: { folioId: 'fol_none', version: 'open-1-0-0' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: closed },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['folios.lock'] },
        as: await world.userWith(['folios.lock']),
      },
      {
        given: 'a folio that is not locked',
        refused: { code: 'folioNotLocked', folioId: closed, state: 'settled' },
        mend: { folioId },
      },
      {
        given: 'a folio that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'folio', id: folioId, version: 'locked-2-0-0' },
        mend: { version: 'locked-2-0-0' },
      },
    ],
  })
})

test('nothing new comes to a locked folio, nothing on it changes, and it says why', async () => {
  const { folioId, chargeId } = await posted(world)
  const other = await posted(world)
  const payment = { method: 'PIX', amount: brl('1.00') }
  const paid = await world.accepted('postPayment', { folioId, ...payment })
  const locked = await world.accepted('lockFolio', { folioId, note }, { id: 'locked' })
  assert.deepEqual(locked.folio, { id: folioId, state: 'locked', lockNote: note })
  assert.deepEqual(await toldBy(world, 'locked'), [`folio.locked ${folioId}`])
  assert.deepEqual(await movesOf(world, 'locked'), [])
  const columns = 'state, lock_note, version'
  assert.deepEqual(await rowsOf(world, { table: 'folios', columns, by: 'id', value: folioId }), [
    { state: 'locked', lock_note: note, version: 2 },
  ])
  const codes = [
    await world.refused('postCharge', { folioId, chargeCode: 'BAR' }),
    await world.refused('editCharge', { chargeId, note: 'x' }),
    await world.refused('voidCharge', { chargeId, reason: 'x' }),
    await world.refused('splitCharge', { chargeId, equalParts: 2 }),
    await world.refused('transferCharges', { folioId, toFolioId: other.folioId }),
    await world.refused('transferCharges', { folioId: other.folioId, toFolioId: folioId }),
    await world.refused('applyDiscount', { folioId, chargeIds: [chargeId], percent: '1' }),
    await world.refused('postPayment', { folioId, ...payment }),
    await world.refused('voidPayment', { paymentId: paid.payment.id, reason: 'x' }),
    await world.refused('transferPayment', { paymentId: paid.payment.id, toFolioId: other.folioId }),
    await world.refused('lockFolio', { folioId, note }),
  ].map(({ code }) => code)
  assert.deepEqual(codes, [
    ...['folioNotOpen', 'partOnClosedFolio', 'partOnClosedFolio', 'partOnClosedFolio', 'folioNotOpen'],
    ...[
      'folioNotOpen',
      'folioNotOpen',
      'paymentsNotAccepted',
      'folioNotOpen',
      'folioNotOpen',
      'folioNotOpen',
    ],
  ])
  const unlocked = await world.accepted('unlockFolio', { folioId }, { id: 'unlocked' })
  assert.deepEqual(unlocked.folio, { id: folioId, state: 'open', lockNote: null })
  assert.deepEqual(await toldBy(world, 'unlocked'), [`folio.unlocked ${folioId}`])
  await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
})

test('a locked folio is closed, copied or voided as it is', async () => {
  const { folioId } = await posted(world)
  await world.accepted('lockFolio', { folioId, note })
  const refusal = await world.refused('closeFolio', {
    folioId,
    settlement: 'settled',
    payment: { method: 'PIX', amount: brl('27.50') },
  })
  assert.deepEqual(refusal, { code: 'paymentsNotAccepted', folioId, state: 'locked' })
  await world.accepted('duplicateFolio', { folioId })
  const receivableAccountId = await openAccount(world, 'receivable')
  await world.accepted('closeFolio', { folioId, settlement: 'onAccount', receivableAccountId })
  const other = await posted(world)
  await world.accepted('lockFolio', { folioId: other.folioId, note })
  await world.accepted('voidFolio', { folioId: other.folioId, reason: 'x' })
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
