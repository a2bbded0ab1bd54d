import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount, openFolio } from '../../test/examples.ts'
import { deposit, posted, settled } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
  await world.accepted('defineDiscount', { id: 'PROMO', name: 'Promoção', rate: '10' })
})
after(() => world.close())

const reason = 'faltou um consumo'

test('is refused in this order', async () => {
  const { folioId: open } = await posted(world)
  const advance = await deposit(world)
  const parts = [{ chargeCode: 'ROOM', amount: brl('10.00') }]
  await world.accepted('invoiceAdvance', { folioId: advance, parts })
  const folioId = await settled(world)
  const correction = { folioId, mode: 'full', reason } as const
  const made = await world.accepted('correctFolio', correction)
  await mendOneByOne(world, {
    name: 'reopenFolio',
    worst: { folioId: 'fol_none', reason, version: 'settled-1-0-0' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId },
      },
      {
        given: 'a user without rights: all of them, by what the folio holds',
        refused: { code: 'missingRights', rights: ['folios.void', 'payments.void', 'charges.editAndVoid'] },
        mend: { folioId: open },
        as: await world.userWith(['folios.void', 'payments.void', 'charges.editAndVoid']),
      },
      {
        given: 'an open folio',
        refused: { code: 'folioNotClosed', folioId: open, state: 'open' },
        mend: { folioId: advance },
      },
      {
        given: 'an advance',
        refused: { code: 'folioKind', folioId: advance, kind: 'advance' },
        mend: { folioId },
      },
      {
        given: 'a folio that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'folio', id: folioId, version: 'settled-2-2750-5500' },
        mend: { version: 'settled-2-2750-5500' },
      },
      {
        given: 'a folio that was corrected',
        refused: { code: 'folioCorrected', folioId, correctionId: made.correction.id },
        meanwhile: () => world.accepted('voidFolio', { folioId: made.correction.id, reason }),
        mend: { version: undefined },
      },
    ],
  })
})

test('the charges are cloned, the payments moved with all details, the old folio and document voided', async () => {
  const { folioId, chargeId } = await posted(world)
  const { accepted } = world
  await accepted('applyDiscount', { folioId, chargeIds: [chargeId], percent: '10' })
  await accepted('applyDiscount', { folioId, discount: 'PROMO' })
  const card = { brand: 'visa', modality: 'merchantInstalments', instalments: 2, nsu: '5' } as const
  const payment = { method: 'VISA', amount: brl('22.00'), card }
  const billing = { billingName: 'Maria', billingTaxId: '529.982.247-25' }
  const closed = await accepted('closeFolio', { folioId, settlement: 'settled', payment, ...billing })
  const opened = await accepted('reopenFolio', { folioId, reason }, { id: 'reopened' })
  const { folio } = opened
  assert.deepEqual([folio.state, folio.balance, opened.voidedFolioId], ['open', brl('0.00'), folioId])
  const moves = await movesOf(world, 'reopened')
  assert.deepEqual(
    moves.filter((move) => !move.startsWith('chargeVoid')),
    [
      'reopen guest:folio < revenue:BAR 2500',
      'reopen guest:folio < fee:SERVICE 250',
      'reopen discount:manual < guest:folio 250',
      'reopen fee:SERVICE < guest:folio 25',
      'reopen discount:PROMO < guest:folio 250',
      'reopen fee:SERVICE < guest:folio 25',
      'paymentTransfer guest:folio < guest:folio 2200',
    ],
  )
  assert.equal(moves.length, 13)
  assert.deepEqual(await toldBy(world, 'reopened'), [
    `folio.reopened ${folio.id}`,
    `folio.reopened ${folio.id}`,
  ])
  const columns = 'card, posting_ids is not null as has_postings, folio_id, origin_folio_id, moved_from_id'
  const paid = { table: 'payments', columns, by: 'id', value: closed.paymentId }
  assert.deepEqual(await rowsOf(world, paid), [
    { card, has_postings: true, folio_id: folio.id, origin_folio_id: folioId, moved_from_id: folioId },
  ])
  const fields = 'state, source_id, document_id, billing_name, billing_tax_id, has_discounts'
  assert.deepEqual(await rowsOf(world, { table: 'folios', columns: fields, by: 'id', value: folio.id }), [
    {
      state: 'open',
      source_id: folioId,
      document_id: null,
      billing_name: 'Maria',
      billing_tax_id: '52998224725',
      has_discounts: true,
    },
  ])
  const document = { table: 'documents', columns: 'state, voided_on, void_reason', by: 'folio_id' }
  assert.deepEqual(await rowsOf(world, { ...document, value: folioId }), [
    { state: 'voided', voided_on: BUSINESS_DATE, void_reason: reason },
  ])
  // It goes on: discounts follow, and it is closed again with a number of its own.
  const more = await accepted('postCharge', { folioId: folio.id, chargeCode: 'LAUNDRY' })
  assert.deepEqual(more.folio.balance, brl('16.20'))
  const rest = { method: 'PIX', amount: brl('16.20') }
  const again = await accepted('closeFolio', { folioId: folio.id, settlement: 'settled', payment: rest })
  assert.notEqual(again.folio.documentNumber, closed.folio.documentNumber)
})

test('out of accounts receivable, which owe it no more', async () => {
  const { folioId } = await posted(world)
  const receivableAccountId = await openAccount(world, 'receivable', { creditLimit: brl('27.50') })
  const onAccount = { settlement: 'onAccount', receivableAccountId } as const
  await world.accepted('closeFolio', { folioId, ...onAccount })
  const { folio } = await world.accepted('reopenFolio', { folioId, reason }, { id: 'taken back' })
  assert.ok((await movesOf(world, 'taken back')).includes('closeVoid guest:folio < city:account 2750'))
  assert.deepEqual(folio.balance, brl('27.50'))
  await world.accepted('closeFolio', { folioId: folio.id, ...onAccount })
})

test('also after the guest has left, and paid more since', async () => {
  const { folioId, stayId } = await world.guestInHouse()
  await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  const payment = { method: 'PIX', amount: brl('27.50') }
  await world.accepted('closeFolio', { folioId, settlement: 'settled', payment })
  await world.accepted('checkOut', { stayId })
  await world.accepted('postPayment', { folioId, method: 'PIX', amount: brl('5.00') })
  const { folio } = await world.accepted('reopenFolio', { folioId, reason })
  assert.deepEqual(folio.balance, brl('-5.00'))
  const back = { method: 'PIX', amount: brl('-5.00') }
  await world.accepted('closeFolio', { folioId: folio.id, settlement: 'settled', payment: back })
})

test('the use of an advance stays one, and is used once', async () => {
  const advanceFolioId = await deposit(world)
  const parts = [{ chargeCode: 'BAR', amount: brl('10.00') }]
  await world.accepted('invoiceAdvance', { folioId: advanceFolioId, parts })
  const { folioId } = await posted(world)
  await world.accepted('consumeAdvance', { advanceFolioId, folioId })
  const payment = { method: 'PIX', amount: brl('17.50') }
  await world.accepted('closeFolio', { folioId, settlement: 'settled', payment })
  const { folio } = await world.accepted('reopenFolio', { folioId, reason })
  const again = { advanceFolioId, folioId: await openFolio(world) }
  assert.deepEqual(await world.refused('consumeAdvance', again), {
    code: 'advanceTooSmall',
    folioId: advanceFolioId,
    remains: brl('0.00'),
  })
  await world.accepted('closeFolio', { folioId: folio.id, settlement: 'settled' })
})

test('who was to owe it is not who it is billed to when it is closed again', async () => {
  const { folioId } = await posted(world)
  const receivableAccountId = await openAccount(world, 'receivable')
  await world.accepted('closeFolio', { folioId, settlement: 'onAccount', receivableAccountId })
  const { folio } = await world.accepted('reopenFolio', { folioId, reason })
  const payment = { method: 'PIX', amount: brl('27.50') }
  await world.accepted('closeFolio', { folioId: folio.id, settlement: 'settled', payment })
  const [document] = await rowsOf(world, {
    table: 'documents',
    columns: `party->>'name' as name`,
    by: 'folio_id',
    value: folio.id,
  })
  assert.deepEqual(document, { name: 'Conta company' })
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
