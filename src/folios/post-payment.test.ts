import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount, openFolio } from '../../test/examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../test/world.ts'

let world: World
let folioId: string
before(async () => {
  world = await buildWorld()
  const old = { id: 'OLD', name: 'Cheque', goesTo: 'drawer', ledgerId: 'OLD', isActive: false } as const
  await world.accepted('definePaymentMethod', old)
  const euro = { id: 'EURO', name: 'Euros', goesTo: 'drawer', ledgerId: 'EURO', currency: 'EUR' } as const
  await world.accepted('definePaymentMethod', euro)
})
after(() => world.close())
test.beforeEach(async () => {
  folioId = await openFolio(world)
})

const card = { brand: 'visa', modality: 'merchantInstalments', instalments: 3, nsu: '123456' } as const

test('is refused in this order', async () => {
  const onAccount = await openFolio(world)
  await world.accepted('postCharge', { folioId: onAccount, chargeCode: 'BAR' })
  const receivableAccountId = await openAccount(world, 'receivable')
  await world.accepted('closeFolio', { folioId: onAccount, settlement: 'onAccount', receivableAccountId })
  const rights = ['payments.create', 'payments.negativeOpenFolio', 'payments.negativeClosedFolio'] as const
  const limited = await world.userWith(rights, { maxRefundMinor: 500n })
  await mendOneByOne(world, {
    name: 'postPayment',
    worst: {
      folioId: 'fol_none',
      method: 'NONE',
      amount: { amount: '-0.001', currency: 'USD' },
      card,
      expectedBalance: brl('952.80'),
    },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: onAccount },
      },
      {
        given: 'a user without rights, on a closed folio',
        refused: { code: 'missingRights', rights: ['payments.create', 'payments.negativeClosedFolio'] },
        as: limited,
      },
      {
        given: 'a folio on account',
        refused: { code: 'paymentsNotAccepted', folioId: onAccount, state: 'onAccount' },
        mend: { folioId },
        as: await world.userWith(['payments.create']),
      },
      {
        given: 'a user without the right, on an open folio',
        refused: { code: 'missingRights', rights: ['payments.negativeOpenFolio'] },
        as: limited,
      },
      {
        given: 'another balance than the one that was seen',
        refused: { code: 'balanceChanged', folioId, balance: brl('0.00') },
        mend: { expectedBalance: { amount: '0.00', currency: 'USD' } },
      },
      {
        given: 'a balance of another currency',
        refused: { code: 'balanceChanged', folioId, balance: brl('0.00') },
        mend: { expectedBalance: brl('0.00') },
      },
      {
        given: 'a method that is not there',
        refused: { code: 'paymentMethodUnknown', method: 'NONE' },
        mend: { method: 'OLD' },
      },
      {
        given: 'a method that is not in use any more',
        refused: { code: 'paymentMethodUnknown', method: 'OLD' },
        mend: { method: 'EURO' },
      },
      {
        given: 'another currency than the method takes',
        refused: { code: 'methodCurrency', field: 'amount', method: 'EURO', currency: 'EUR' },
        mend: { method: 'PIX' },
      },
      {
        given: 'a card’s details for what is no card',
        refused: { code: 'cardDetailsNotWanted', method: 'PIX' },
        mend: { method: 'VISA', card: undefined },
      },
      {
        given: 'a card without its details',
        refused: { code: 'cardDetailsMissing', method: 'VISA', field: 'brand' },
        mend: { card: { ...card, modality: 'debit' } },
      },
      {
        given: 'a debit card in instalments',
        refused: { code: 'cardDetailsMissing', method: 'VISA', field: 'modality' },
        mend: { card },
      },
      {
        given: 'another currency without a rate',
        refused: { code: 'currencyNotAccepted', field: 'amount', currency: 'BRL' },
        mend: { exchangeRate: '999999999' },
      },
      {
        given: 'a fraction of a cent',
        refused: { code: 'amountNotValid', field: 'amount', amount: '-0.001', currency: 'USD' },
        mend: { amount: { amount: '-9999999999999.99', currency: 'USD' } },
      },
      {
        given: 'more than the books can hold',
        refused: {
          code: 'amountNotValid',
          field: 'exchangeRate',
          amount: '-9999999999999.99',
          currency: 'USD',
        },
        mend: { amount: { amount: '-0.02', currency: 'USD' }, exchangeRate: '1' },
      },
      {
        given: 'fewer cents than instalments',
        refused: { code: 'amountIsZero', field: 'amount' },
        mend: { amount: brl('-5.01') },
      },
      {
        given: 'a rate for the property’s own currency',
        refused: { code: 'exchangeRateNotWanted', field: 'amount', currency: 'BRL' },
        mend: { exchangeRate: undefined },
      },
      {
        given: 'more than the user may give back',
        refused: { code: 'limitExceeded', amount: brl('5.01'), limit: brl('5.00') },
        mend: { amount: brl('-5.00') },
      },
    ],
  })
})

test('of two screens that take the same balance, one does, whatever else was posted meanwhile', async () => {
  await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  const seen = brl('27.50')
  const payment = { folioId, method: 'PIX', amount: seen }
  const both = await Promise.all([
    world.submit('postPayment', { ...payment, expectedBalance: seen }),
    world.submit('postPayment', { ...payment, expectedBalance: seen }),
  ])
  const refusals = both.flatMap((outcome) => (outcome.accepted ? [] : [outcome.refusal]))
  assert.deepEqual(refusals, [{ code: 'balanceChanged', folioId, balance: brl('0.00') }])
  const { folio } = await world.accepted('postPayment', payment)
  assert.deepEqual(folio.balance, brl('-27.50'), 'who says no balance is not asked')
})

test('zero is not a payment, whatever its sign', async () => {
  for (const amount of ['0', '0.00', '-0.00']) {
    const payment = { folioId, method: 'PIX', amount: brl(amount) }
    assert.deepEqual(await world.refused('postPayment', payment), { code: 'amountIsZero', field: 'amount' })
  }
})

test('a limit for refunds does not limit what comes in', async () => {
  const cashier = await world.userWith(['payments.create'], { maxRefundMinor: 100n })
  const payment = { folioId, method: 'PIX', amount: brl('5000.00') }
  await world.accepted('postPayment', payment, { as: cashier })
})

for (const { given, method, amount, more, moves } of [
  { given: 'cash goes to the drawer', method: 'CASH', amount: '10.00', moves: ['drawer:CASH 1000'] },
  { given: 'Pix goes to the bank account', method: 'PIX', amount: '10.00', moves: ['bank:itau 1000'] },
  {
    given: 'a card in one goes to its acquirer',
    method: 'VISA',
    amount: '10.00',
    more: { card: { brand: 'visa', modality: 'credit' as const } },
    moves: ['card:rede 1000'],
  },
  {
    given: 'of instalments the first ones take the cents that are left over',
    method: 'VISA',
    amount: '100.01',
    more: { card },
    moves: ['card:rede 3334', 'card:rede 3334', 'card:rede 3333'],
  },
  {
    given: 'another currency with its rate',
    method: 'CASH',
    amount: '20.05',
    more: { exchangeRate: '6.1' },
    moves: ['drawer:CASH 12231'],
  },
]) {
  test(given, async () => {
    const currency = more && 'exchangeRate' in more ? 'EUR' : 'BRL'
    const input = { folioId, method, amount: { amount, currency }, ...more }
    const { payment, folio } = await world.accepted('postPayment', input, { id: given })
    assert.deepEqual(
      await movesOf(world, given),
      moves.map((move) => {
        const [debit, amountMinor] = move.split(' ')
        return `payment ${debit} < guest:folio ${amountMinor}`
      }),
    )
    assert.deepEqual(await toldBy(world, given), [`payment.posted ${payment.id}`])
    assert.equal(folio.balance.amount, `-${payment.amount.amount}`)
    assert.deepEqual(payment.original, { amount, currency })
    const columns = 'method, ledger, ledger_id, currency, business_date, recorded_by, state'
    assert.deepEqual(await rowsOf(world, { table: 'payments', columns, by: 'id', value: payment.id }), [
      {
        method,
        ledger: moves[0]!.split(':')[0],
        ledger_id: moves[0]!.split(/[: ]/)[1],
        currency,
        business_date: BUSINESS_DATE,
        recorded_by: world.manager.userId,
        state: 'posted',
      },
    ])
  })
}

test('a refund moves the money the other way, instalment by instalment', async () => {
  const input = { folioId, method: 'VISA', amount: brl('-100.00'), card }
  const { folio } = await world.accepted('postPayment', input, { id: 'refund' })
  assert.deepEqual(await movesOf(world, 'refund'), [
    'refund guest:folio < card:rede 3334',
    'refund guest:folio < card:rede 3333',
    'refund guest:folio < card:rede 3333',
  ])
  assert.deepEqual(folio.balance, brl('100.00'))
})

test('a settled folio still takes payments, a refund with the right for closed folios', async () => {
  await world.accepted('closeFolio', { folioId, settlement: 'settled' })
  const cashier = await world.userWith(['payments.create', 'payments.negativeClosedFolio'])
  const payment = { folioId, method: 'PIX' }
  await world.accepted('postPayment', { ...payment, amount: brl('7.00') }, { as: cashier })
  const { folio } = await world.accepted('postPayment', { ...payment, amount: brl('-7.00') }, { as: cashier })
  assert.deepEqual(folio.balance, brl('0.00'))
})

test('a locked folio takes nothing', async () => {
  await world.accepted('lockFolio', { folioId, note: 'em conferência' })
  const payment = { folioId, method: 'PIX', amount: brl('7.00') }
  assert.deepEqual(await world.refused('postPayment', payment), {
    code: 'paymentsNotAccepted',
    folioId,
    state: 'locked',
  })
})

test('a shift opens at a user’s first payment, once, and again after it was closed', async () => {
  const users = [await world.userWith(['payments.create']), await world.userWith(['payments.create'])]
  const shiftsOf = async (userId: string) =>
    rowsOf(world, { table: 'shifts', columns: 'id, state, opened_on', by: 'user_id', value: userId })
  const pay = async (as: (typeof users)[number]) => {
    const payment = { folioId, method: 'PIX', amount: brl('1.00') }
    return (await world.accepted('postPayment', payment, { as })).payment.shiftId as string
  }
  const [first, again, other] = [await pay(users[0]!), await pay(users[0]!), await pay(users[1]!)]
  assert.equal(again, first)
  assert.notEqual(other, first)
  assert.deepEqual(await shiftsOf(users[0]!.userId), [{ id: first, state: 'open', opened_on: BUSINESS_DATE }])
  await world.accepted('closeShift', { shiftId: first })
  const next = await pay(users[0]!)
  assert.deepEqual(
    (await shiftsOf(users[0]!.userId)).map((shift) => [shift.id, shift.state]),
    [
      [first, 'closed'],
      [next, 'open'],
    ],
  )
})

test('a refused payment opens no shift', async () => {
  const cashier = await world.userWith(['payments.create'])
  await world.refused('postPayment', { folioId, method: 'NONE', amount: brl('1.00') }, { as: cashier })
  const opened = { table: 'shifts', columns: 'id', by: 'user_id', value: cashier.userId }
  assert.deepEqual(await rowsOf(world, opened), [])
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
