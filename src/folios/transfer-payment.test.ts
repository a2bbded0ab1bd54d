import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount, openFolio } from '../../test/examples.ts'
import { deposit, settled } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { brl, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const card = { brand: 'visa', modality: 'merchantInstalments', instalments: 3, nsu: '77' } as const

async function pay(folioId: string): Promise<string> {
  const input = { folioId, method: 'VISA', amount: brl('100.00'), card }
  return (await world.accepted('postPayment', input)).payment.id
}

test('is refused in this order', async () => {
  const folioId = await openFolio(world)
  const voided = await pay(folioId)
  await world.accepted('voidPayment', { paymentId: voided, reason: 'x' })
  const paymentId = await pay(folioId)
  const closed = await settled(world)
  const [kept] = await rowsOf(world, { table: 'payments', columns: 'id', by: 'folio_id', value: closed })
  const locked = await openFolio(world)
  await world.accepted('lockFolio', { folioId: locked, note: 'em conferência' })
  await mendOneByOne(world, {
    name: 'transferPayment',
    worst: { paymentId: 'pay_none', toFolioId: 'fol_none' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a payment that is not there',
        refused: { code: 'notFound', object: 'payment', id: 'pay_none' },
        mend: { paymentId: voided },
      },
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { toFolioId: folioId },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['payments.transfer'] },
        as: await world.userWith(['payments.transfer']),
      },
      {
        given: 'a payment that is voided',
        refused: { code: 'paymentVoided', paymentId: voided },
        mend: { paymentId },
      },
      {
        given: 'the folio itself',
        refused: { code: 'sameFolio', folioId },
        mend: { paymentId: kept!.id as string },
      },
      {
        given: 'a payment on a closed folio',
        refused: { code: 'folioNotOpen', folioId: closed, state: 'settled' },
        mend: { paymentId, toFolioId: locked },
      },
      {
        given: 'a locked target',
        refused: { code: 'folioNotOpen', folioId: locked, state: 'locked' },
        mend: { toFolioId: await openFolio(world) },
      },
    ],
  })
})

test('the money goes along in one posting, and the tender stays as it was', async () => {
  const folioId = await openFolio(world)
  const toFolioId = await openFolio(world)
  const paymentId = await pay(folioId)
  const columns =
    'method, ledger, ledger_id, amount_minor, card, shift_id, business_date, recorded_by, posting_ids'
  const tender = () => rowsOf(world, { table: 'payments', columns, by: 'id', value: paymentId })
  const before = await tender()
  const moved = await world.accepted('transferPayment', { paymentId, toFolioId }, { id: 'moved' })
  assert.deepEqual(await movesOf(world, 'moved'), ['paymentTransfer guest:folio < guest:folio 10000'])
  assert.deepEqual(await toldBy(world, 'moved'), [
    `payment.transferred ${paymentId}`,
    `payment.transferred ${paymentId}`,
  ])
  assert.deepEqual(await tender(), before)
  assert.deepEqual([moved.from.balance, moved.folio.balance], [brl('0.00'), brl('-100.00')])
  assert.deepEqual([moved.payment.folioId, moved.payment.movedFromId], [toFolioId, folioId])
  // Voided where it lies by then, instalment by instalment.
  const voided = await world.accepted('voidPayment', { paymentId, reason: 'x' }, { id: 'voided there' })
  assert.deepEqual(voided.folio, { id: toFolioId, balance: brl('0.00') })
  assert.equal((await movesOf(world, 'voided there')).length, 3)
})

test('a deposit becomes a payment of the bill, and back', async () => {
  const from = await deposit(world)
  const [held] = await rowsOf(world, { table: 'payments', columns: 'id', by: 'folio_id', value: from })
  const paymentId = held!.id as string
  const folioId = await openFolio(world)
  await world.accepted('transferPayment', { paymentId, toFolioId: folioId }, { id: 'used' })
  assert.deepEqual(await movesOf(world, 'used'), ['paymentTransfer deposit:folio < guest:folio 1000'])
  await world.accepted('transferPayment', { paymentId, toFolioId: from }, { id: 'back' })
  assert.deepEqual(await movesOf(world, 'back'), ['paymentTransfer guest:folio < deposit:folio 1000'])
  await world.accepted('transferPayment', { paymentId, toFolioId: folioId })
  await world.accepted('voidPayment', { paymentId, reason: 'x' })
})

test('a refund moves the other way', async () => {
  const folioId = await openFolio(world)
  const toFolioId = await openFolio(world)
  const given = { folioId, method: 'PIX', amount: brl('-5.00') }
  const { payment } = await world.accepted('postPayment', given)
  await world.accepted('transferPayment', { paymentId: payment.id, toFolioId }, { id: 'refund' })
  assert.deepEqual(await movesOf(world, 'refund'), ['paymentTransfer guest:folio < guest:folio 500'])
  const { rows } = await world.database.pool.query(
    `select id, debit_minor - credit_minor as balance from balances where id = any($1) order by balance`,
    [[folioId, toFolioId]],
  )
  assert.deepEqual(rows, [
    { id: folioId, balance: 0n },
    { id: toFolioId, balance: 500n },
  ])
})

test('a deposit folio takes payments only, those of another account too', async () => {
  const accountId = await openAccount(world)
  const { folio } = await world.accepted('createFolio', { accountId, kind: 'deposit' })
  assert.deepEqual(await world.refused('postCharge', { folioId: folio.id, chargeCode: 'BAR' }), {
    code: 'folioKind',
    folioId: folio.id,
    kind: 'deposit',
  })
  const paymentId = await pay(await openFolio(world))
  await world.accepted('transferPayment', { paymentId, toFolioId: folio.id })
  const refusal = await world.refused('closeFolio', { folioId: folio.id, settlement: 'settled' })
  assert.deepEqual(refusal, { code: 'folioKind', folioId: folio.id, kind: 'deposit' })
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
