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
})
after(() => world.close())

const reason = 'hotel errado'
const full = { mode: 'full', reason } as const

test('is refused in this order', async () => {
  const gone = await openFolio(world)
  await world.accepted('voidFolio', { folioId: gone, reason })
  const folioId = await settled(world)
  const { correction } = await world.accepted('correctFolio', { folioId, ...full })
  const bill = await settled(world)
  const version = 'settled-1-2750-2750'
  const limited = await world.userWith(['folios.void', 'charges.editAndVoid', 'payments.void'], {
    maxVoidMinor: 2749n,
  })
  await mendOneByOne(world, {
    name: 'voidFolio',
    worst: { folioId: 'fol_none', moveTo: 'fol_none', reason, version: 'settled-1-0-0' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: bill },
      },
      {
        given: 'a target that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { moveTo: gone },
      },
      {
        given: 'a user without rights: all of them, by what the folio holds',
        refused: { code: 'missingRights', rights: ['folios.void', 'payments.void', 'charges.editAndVoid'] },
        mend: { folioId: gone },
      },
      {
        given: 'a folio that is voided',
        refused: { code: 'folioNotOpen', folioId: gone, state: 'voided' },
        mend: { folioId },
        as: limited,
      },
      {
        given: 'a folio that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'folio', id: folioId, version: 'settled-2-2750-5500' },
        mend: { version: 'settled-2-2750-5500' },
      },
      {
        given: 'a folio that was corrected',
        refused: { code: 'folioCorrected', folioId, correctionId: correction.id },
        mend: { folioId: bill, version, moveTo: bill },
      },
      {
        given: 'itself as the target',
        refused: { code: 'sameFolio', folioId: bill },
        mend: { moveTo: gone },
      },
      {
        given: 'a target that is not open',
        refused: { code: 'folioNotOpen', folioId: gone, state: 'voided' },
        mend: { moveTo: await openFolio(world) },
      },
      {
        given: 'more than the user may void',
        refused: { code: 'limitExceeded', amount: brl('27.50'), limit: brl('27.49') },
        as: world.manager,
      },
    ],
  })
})

test('an empty folio needs no right at all', async () => {
  const as = await world.userWith([])
  const folioId = await openFolio(world)
  await world.accepted('voidFolio', { folioId, reason }, { as })
  // Also where everything on it was voided before; but not once a document was issued.
  const { folioId: emptied, chargeId } = await posted(world)
  await world.accepted('voidCharge', { chargeId, reason })
  await world.accepted('voidFolio', { folioId: emptied, reason }, { as })
  const closed = await openFolio(world)
  await world.accepted('closeFolio', { folioId: closed, settlement: 'settled' })
  assert.deepEqual(await world.refused('voidFolio', { folioId: closed, reason }, { as }), {
    code: 'missingRights',
    rights: ['folios.void'],
  })
})

test('voids charges, document and payments; the number stays taken', async () => {
  const folioId = await settled(world)
  const columns = 'id, series, number, state, voided_on, void_reason'
  const issued = { table: 'documents', columns, by: 'folio_id', value: folioId }
  const [before] = await rowsOf(world, issued)
  const voided = await world.accepted('voidFolio', { folioId, reason }, { id: 'voided' })
  assert.deepEqual(await movesOf(world, 'voided'), [
    'chargeVoid revenue:BAR < guest:folio 2500',
    'chargeVoid fee:SERVICE < guest:folio 250',
    'paymentVoid guest:folio < bank:itau 2750',
  ])
  assert.deepEqual(await toldBy(world, 'voided'), [`folio.voided ${folioId}`])
  assert.deepEqual(voided.folio, { id: folioId, state: 'voided', voidedOn: BUSINESS_DATE })
  assert.deepEqual([voided.movedTo, voided.paymentIds.length], [null, 1])
  assert.deepEqual(await rowsOf(world, issued), [
    { ...before, state: 'voided', voided_on: BUSINESS_DATE, void_reason: reason },
  ])
  const next = await world.accepted('closeFolio', { folioId: await openFolio(world), settlement: 'settled' })
  assert.equal(next.folio.documentNumber, String(Number(before!.number) + 1))
})

test('payments are moved intact to an open folio instead', async () => {
  const { folioId } = await posted(world)
  const card = { brand: 'visa', modality: 'merchantInstalments', instalments: 2, nsu: '9' } as const
  const payment = { method: 'VISA', amount: brl('27.50'), card }
  await world.accepted('closeFolio', { folioId, settlement: 'settled', payment })
  const moveTo = await openFolio(world)
  const voided = await world.accepted('voidFolio', { folioId, reason, moveTo }, { id: 'moved' })
  assert.deepEqual((await movesOf(world, 'moved')).slice(2), [
    'paymentTransfer guest:folio < guest:folio 2750',
  ])
  assert.deepEqual(await toldBy(world, 'moved'), [`folio.voided ${folioId}`, `payments.moved ${folioId}`])
  assert.equal(voided.movedTo, moveTo)
  const columns = 'folio_id, moved_from_id, state, card'
  const rows = await rowsOf(world, { table: 'payments', columns, by: 'id', value: voided.paymentIds[0] })
  assert.deepEqual(rows, [{ folio_id: moveTo, moved_from_id: folioId, state: 'posted', card }])
})

test('on account the AR account owes it no more, whatever its limit', async () => {
  const { folioId } = await posted(world)
  const receivableAccountId = await openAccount(world, 'receivable', { creditLimit: brl('27.50') })
  const onAccount = { settlement: 'onAccount', receivableAccountId } as const
  await world.accepted('closeFolio', { folioId, ...onAccount })
  await world.accepted('voidFolio', { folioId, reason }, { id: 'owed no more' })
  assert.ok((await movesOf(world, 'owed no more')).includes('closeVoid guest:folio < city:account 2750'))
  const other = await posted(world)
  await world.accepted('closeFolio', { folioId: other.folioId, ...onAccount })
})

test('a correction is undone, the last one first, while nothing was paid for it', async () => {
  const folioId = await settled(world)
  const added = { folioId, mode: 'partial', reason, added: [{ chargeCode: 'BAR' }] } as const
  const first = await world.accepted('correctFolio', { ...added, added: [...added.added] })
  const last = await world.accepted('correctFolio', { folioId, ...full })
  assert.deepEqual(await world.refused('voidFolio', { folioId: first.correction.id, reason }), {
    code: 'correctionNotLast',
    folioId: first.correction.id,
    correctionId: last.correction.id,
  })
  await world.accepted('voidFolio', { folioId: last.correction.id, reason }, { id: 'undone' })
  assert.deepEqual((await movesOf(world, 'undone')).at(-1), 'closeVoid guest:folio < guest:folio 5500')
  await world.accepted('postPayment', { folioId, method: 'PIX', amount: brl('27.50') })
  assert.deepEqual(await world.refused('voidFolio', { folioId: first.correction.id, reason }), {
    code: 'correctionPaid',
    folioId,
    balance: brl('-27.50'),
  })
  await world.accepted('postPayment', { folioId, method: 'PIX', amount: brl('-27.50') })
  await world.accepted('voidFolio', { folioId: first.correction.id, reason })
  await world.accepted('voidFolio', { folioId, reason })
})

test('of corrections made in one batch the last one is known too', async () => {
  for (let round = 0; round < 8; round++) {
    const folioId = await settled(world)
    const input = {
      ...{ folioId, mode: 'partial', reason, lines: [] },
      added: [{ chargeCode: 'BAR', quantity: '1' }],
    }
    const request = {
      name: 'correctFolio',
      propertyId: world.propertyId,
      actor: world.manager,
      input,
    } as const
    const made = await world.door.submitSlice([1, 2].map((n) => ({ ...request, id: `batch-${round}-${n}` })))
    const [first, last] = made.map((outcome) => {
      assert.ok(outcome.accepted)
      return (outcome.answer.correction as { id: string }).id
    }) as [string, string]
    const refusal = await world.refused('voidFolio', { folioId: first, reason })
    assert.deepEqual(refusal, { code: 'correctionNotLast', folioId: first, correctionId: last })
  }
})

test('an advance is voided unless it was used, and its deposit given back or moved', async () => {
  const advance = async () => {
    const folioId = await deposit(world)
    const parts = [{ chargeCode: 'ROOM', amount: brl('10.00') }]
    await world.accepted('invoiceAdvance', { folioId, parts })
    return folioId
  }
  const used = await advance()
  const { folioId } = await posted(world)
  const { charges } = await world.accepted('consumeAdvance', { advanceFolioId: used, folioId })
  assert.deepEqual(await world.refused('voidFolio', { folioId: used, reason }), {
    code: 'advanceConsumed',
    folioId: used,
  })
  await world.accepted('voidCharge', { chargeId: charges[0].id, reason })
  await world.accepted('voidFolio', { folioId: used, reason }, { id: 'given back' })
  assert.deepEqual((await movesOf(world, 'given back')).slice(-2), [
    'closeVoid guest:folio < deposit:folio 1000',
    'paymentVoid deposit:folio < card:rede 1000',
  ])
  assert.deepEqual(await world.refused('consumeAdvance', { advanceFolioId: used, folioId }), {
    code: 'folioNotClosed',
    folioId: used,
    state: 'voided',
  })
  await world.accepted('voidFolio', { folioId: await advance(), reason, moveTo: folioId }, { id: 'moved on' })
  assert.equal((await movesOf(world, 'moved on')).at(-1), 'paymentTransfer deposit:folio < guest:folio 1000')
})

test('a payment whose refund lies elsewhere is not voided; one with its refund is', async () => {
  const folioId = await openFolio(world)
  const card = { brand: 'visa', modality: 'credit' } as const
  const sale = { folioId, method: 'VISA', amount: brl('10.00'), card }
  const { payment } = await world.accepted('postPayment', sale)
  const back = await world.accepted('refundCard', { paymentId: payment.id, amount: brl('4.00') })
  const other = await openFolio(world)
  await world.accepted('transferPayment', { paymentId: payment.id, toFolioId: other })
  assert.deepEqual(await world.refused('voidFolio', { folioId: other, reason }), {
    code: 'paymentRefunded',
    paymentId: payment.id,
    refundId: back.payment.id,
  })
  await world.accepted('transferPayment', { paymentId: back.payment.id, toFolioId: other })
  await world.accepted('voidFolio', { folioId: other, reason })
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
