import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openFolio } from '../../test/examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const reason = 'valor errado'

test('is refused in this order', async () => {
  const closed = await openFolio(world)
  const sum = { folioId: closed, method: 'PIX', amount: brl('27.50') }
  const { payment: voided } = await world.accepted('postPayment', sum)
  await world.accepted('voidPayment', { paymentId: voided.id, reason })
  await world.accepted('postCharge', { folioId: closed, chargeCode: 'BAR' })
  const { payment: kept } = await world.accepted('postPayment', sum)
  await world.accepted('closeFolio', { folioId: closed, settlement: 'settled' })
  const { payment: large } = await world.accepted('postPayment', {
    ...sum,
    folioId: await openFolio(world),
  })
  await mendOneByOne(world, {
    name: 'voidPayment',
    worst: { paymentId: 'pay_none', reason },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a payment that is not there',
        refused: { code: 'notFound', object: 'payment', id: 'pay_none' },
        mend: { paymentId: voided.id },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['payments.void'] },
        as: await world.userWith(['payments.void'], { maxVoidMinor: 2749n }),
      },
      {
        given: 'a payment that is voided, also on a closed folio',
        refused: { code: 'paymentVoided', paymentId: voided.id },
        mend: { paymentId: kept.id },
      },
      {
        given: 'a payment on a closed folio, also above the limit',
        refused: { code: 'folioNotOpen', folioId: closed, state: 'settled' },
        mend: { paymentId: large.id },
      },
      {
        given: 'more than the user may void',
        refused: { code: 'limitExceeded', amount: brl('27.50'), limit: brl('27.49') },
        as: await world.userWith(['payments.void'], { maxVoidMinor: 2750n }),
      },
    ],
  })
})

test('undoes a payment, instalment by instalment', async () => {
  const folioId = await openFolio(world)
  const card = { brand: 'visa', modality: 'merchantInstalments', instalments: 3 } as const
  const input = { folioId, method: 'VISA', amount: brl('100.00'), card }
  const { payment } = await world.accepted('postPayment', input, { id: 'paid' })
  const voided = await world.accepted('voidPayment', { paymentId: payment.id, reason }, { id: 'unpaid' })
  assert.deepEqual(await movesOf(world, 'unpaid'), [
    'paymentVoid guest:folio < card:rede 3334',
    'paymentVoid guest:folio < card:rede 3333',
    'paymentVoid guest:folio < card:rede 3333',
  ])
  const by = { table: 'postings', by: 'operation_id' } as const
  assert.deepEqual(
    await rowsOf(world, { ...by, columns: 'reverses_id as id', value: 'unpaid' }),
    await rowsOf(world, { ...by, columns: 'id', value: 'paid' }),
  )
  assert.deepEqual(await toldBy(world, 'unpaid'), [`payment.voided ${payment.id}`])
  assert.deepEqual(voided.payment, {
    ...payment,
    state: 'voided',
    endedOn: BUSINESS_DATE,
    endReason: reason,
  })
  assert.deepEqual(voided.folio, { id: folioId, balance: brl('0.00') })
})

test('undoes a refund the other way', async () => {
  const folioId = await openFolio(world)
  const { payment } = await world.accepted('postPayment', {
    folioId,
    method: 'CASH',
    amount: brl('-3.00'),
  })
  await world.accepted('voidPayment', { paymentId: payment.id, reason }, { id: 'unrefunded' })
  assert.deepEqual(await movesOf(world, 'unrefunded'), ['paymentVoid drawer:CASH < guest:folio 300'])
})

test('a payment of a closed shift can still be voided', async () => {
  const folioId = await openFolio(world)
  const { payment } = await world.accepted('postPayment', { folioId, method: 'CASH', amount: brl('3.00') })
  await world.accepted('closeShift', { shiftId: payment.shiftId })
  await world.accepted('voidPayment', { paymentId: payment.id, reason })
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
