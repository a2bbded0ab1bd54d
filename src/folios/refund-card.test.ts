import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount, openFolio } from '../../test/examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { brl, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const card = {
  ...({
    brand: 'visa',
    modality: 'merchantInstalments',
    instalments: 3,
    merchant: '123',
    terminal: 'T1',
  } as const),
  ...{ nsu: '77', authorization: 'A1', tid: 'X1' },
}

async function sale(folioId: string, amount = '100.00'): Promise<string> {
  const input = { folioId, method: 'VISA', amount: brl(amount), card }
  return (await world.accepted('postPayment', input)).payment.id
}

test('is refused in this order', async () => {
  const folioId = await openFolio(world)
  const voided = await sale(folioId)
  await world.accepted('voidPayment', { paymentId: voided, reason: 'x' })
  const cash = await world.accepted('postPayment', { folioId, method: 'CASH', amount: brl('10.00') })
  const paymentId = await sale(folioId)
  const back = await world.accepted('refundCard', { paymentId, amount: brl('40.00') })
  const onAccount = await openFolio(world)
  const frozen = await sale(onAccount)
  const receivableAccountId = await openAccount(world, 'receivable')
  await world.accepted('closeFolio', { folioId: onAccount, settlement: 'onAccount', receivableAccountId })
  await mendOneByOne(world, {
    name: 'refundCard',
    worst: { paymentId: 'pay_none', amount: { amount: '1.00', currency: 'USD' } },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a payment that is not there',
        refused: { code: 'notFound', object: 'payment', id: 'pay_none' },
        mend: { paymentId: frozen },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['payments.refundCard'] },
        as: await world.userWith(['payments.refundCard'], { maxRefundMinor: 5000n }),
      },
      {
        given: 'a folio that an AR account owes',
        refused: { code: 'paymentsNotAccepted', folioId: onAccount, state: 'onAccount' },
        mend: { paymentId: voided },
      },
      {
        given: 'a payment that is voided',
        refused: { code: 'paymentVoided', paymentId: voided },
        mend: { paymentId: cash.payment.id },
      },
      {
        given: 'a payment in cash',
        refused: { code: 'paymentNotCard', paymentId: cash.payment.id },
        mend: { paymentId: back.payment.id },
      },
      {
        given: 'a refund',
        refused: { code: 'paymentIsRefund', paymentId: back.payment.id },
        mend: { paymentId },
      },
      {
        given: 'another currency than it was paid in',
        refused: { code: 'amountNotValid', field: 'amount', amount: '1.00', currency: 'USD' },
        mend: { amount: brl('-1.00') },
      },
      {
        given: 'less than nothing',
        refused: { code: 'amountNotValid', field: 'amount', ...brl('-1.00') },
        mend: { amount: brl('60.01') },
      },
      {
        given: 'more than is left of it',
        refused: { code: 'refundTooBig', paymentId, remains: brl('60.00') },
        mend: { amount: brl('60.00') },
      },
      {
        given: 'more than the user may give back',
        refused: { code: 'limitExceeded', amount: brl('60.00'), limit: brl('50.00') },
        mend: { amount: brl('50.00') },
      },
    ],
  })
})

test('records a negative payment that names the one it gives back, with numbers of its own', async () => {
  const folioId = await openFolio(world)
  const paymentId = await sale(folioId)
  const receipt = { nsu: '78', authorization: 'A2', terminal: 'T2' }
  const input = { paymentId, amount: brl('30.01'), card: receipt, note: 'diária não usada' }
  const { payment, folio } = await world.accepted('refundCard', input, { id: 'back' })
  assert.deepEqual(await movesOf(world, 'back'), ['refund guest:folio < card:rede 3001'])
  assert.deepEqual(await toldBy(world, 'back'), [`payment.refunded ${payment.id}`])
  assert.deepEqual(folio, { id: folioId, balance: brl('-69.99') })
  assert.deepEqual(payment.card, {
    ...{ brand: 'visa', modality: 'merchantInstalments', instalments: 1, merchant: '123' },
    ...receipt,
  })
  assert.deepEqual([payment.refundsId, payment.note], [paymentId, 'diária não usada'])
})

test('a payment that was given back is voided after its refund, and is whole again without it', async () => {
  const folioId = await openFolio(world)
  const paymentId = await sale(folioId)
  const { payment } = await world.accepted('refundCard', { paymentId, amount: brl('100.00') })
  assert.deepEqual(await world.refused('voidPayment', { paymentId, reason: 'x' }), {
    code: 'paymentRefunded',
    paymentId,
    refundId: payment.id,
  })
  await world.accepted('voidPayment', { paymentId: payment.id, reason: 'x' })
  await world.accepted('refundCard', { paymentId, amount: brl('100.00') }, { id: 'again' })
  const [again] = await rowsOf(world, {
    table: 'payments',
    columns: 'id',
    by: 'refunds_id',
    value: paymentId,
  })
  assert.ok(again)
})

test('on a settled folio it needs no right to negative payments', async () => {
  const folioId = await openFolio(world)
  await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  const paymentId = await sale(folioId, '18.00')
  await world.accepted('closeFolio', { folioId, settlement: 'settled' })
  const input = { paymentId, amount: brl('18.00') }
  const as = await world.userWith(['payments.refundCard'])
  const { folio } = await world.accepted('refundCard', input, { as })
  assert.deepEqual(folio.balance, brl('18.00'))
})

test('what was paid in another currency is given back at its rate', async () => {
  const folioId = await openFolio(world)
  const amount = { amount: '10.00', currency: 'USD' }
  const input = { folioId, method: 'VISA', amount, exchangeRate: '5', card }
  const { payment } = await world.accepted('postPayment', input)
  const half = { paymentId: payment.id, amount: { amount: '5.00', currency: 'USD' } }
  const { folio } = await world.accepted('refundCard', half)
  assert.deepEqual(folio.balance, brl('-25.00'))
})

test('money goes back to the acquirer that it came from, whatever its method has become', async () => {
  const folioId = await openFolio(world)
  const elo = { id: 'ELO', name: 'Elo', goesTo: 'card' } as const
  await world.accepted('definePaymentMethod', { ...elo, ledgerId: 'rede' })
  const { payment } = await world.accepted('postPayment', {
    ...{ folioId, method: 'ELO', amount: brl('10.00') },
    card: { brand: 'elo', modality: 'credit' },
  })
  await world.accepted('definePaymentMethod', { ...elo, ledgerId: 'cielo', isActive: false })
  await world.accepted('refundCard', { paymentId: payment.id, amount: brl('10.00') }, { id: 'elo-back' })
  assert.deepEqual(await movesOf(world, 'elo-back'), ['refund guest:folio < card:rede 1000'])
})

test('the last refund in another currency leaves no cent behind', async () => {
  const folioId = await openFolio(world)
  const usd = (amount: string) => ({ amount, currency: 'USD' })
  const { payment } = await world.accepted('postPayment', {
    ...{ folioId, method: 'VISA', amount: usd('100.00'), exchangeRate: '5.43219', card },
  })
  const back = async (amount: string) =>
    (await world.accepted('refundCard', { paymentId: payment.id, amount: usd(amount) })).folio.balance
  await back('33.33')
  await back('33.33')
  assert.deepEqual(await back('33.34'), brl('0.00'))
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
