import { openAccount, openFolio } from './examples.ts'
import { brl, type World } from './world.ts'

/** The ids of what was done with folios in a full world. */
export type FullFolios = {
  /** Open, with an edited, a split and a moved charge, discounts by hand and by code, and a payment that was moved. */
  readonly workedFolioId: string
  readonly correctedFolioId: string
  readonly correctionId: string
  readonly billedCorrectionId: string
  readonly advanceFolioId: string
  readonly voidedFolioId: string
  readonly reopenedFolioId: string
}

const reason = 'engano'

/** Does everything that moves money on folios besides posting, voiding and closing. */
export async function workFolios(world: World, receivableAccountId: string): Promise<FullFolios> {
  const { accepted } = world
  const workedFolioId = await work(world)
  const correctedFolioId = await paid(world)
  const { correction } = await accepted('correctFolio', {
    folioId: correctedFolioId,
    mode: 'full',
    reason,
    payment: { method: 'PIX', amount: brl('-27.50') },
  })
  const owed = await openFolio(world)
  await accepted('postCharge', { folioId: owed, chargeCode: 'BAR', quantity: '2' })
  await accepted('closeFolio', { folioId: owed, settlement: 'onAccount', receivableAccountId })
  const billed = await accepted('correctFolio', {
    folioId: owed,
    mode: 'partial',
    added: [{ chargeCode: 'BAR' }],
    reason,
  })
  const voidedFolioId = await paid(world)
  await accepted('voidFolio', { folioId: voidedFolioId, reason })
  const reopened = await accepted('reopenFolio', { folioId: await paid(world), reason })
  return {
    workedFolioId,
    correctedFolioId,
    correctionId: correction.id,
    billedCorrectionId: billed.correction.id,
    advanceFolioId: await consume(world, workedFolioId),
    voidedFolioId,
    reopenedFolioId: reopened.folio.id,
  }
}

async function work(world: World): Promise<string> {
  const { accepted } = world
  await accepted('defineDiscount', { id: 'PROMO', name: 'Promoção', rate: '10' })
  const folioId = await openFolio(world)
  const other = await openFolio(world)
  const { charge } = await accepted('postCharge', { folioId, chargeCode: 'ROOM', unitPrice: brl('100.00') })
  const edited = await accepted('editCharge', { chargeId: charge.id, unitPrice: brl('90.00') })
  await accepted('applyDiscount', { folioId, chargeIds: [edited.charge.id], percent: '5' })
  await accepted('splitCharge', { chargeId: edited.charge.id, equalParts: 3 })
  await accepted('applyDiscount', { folioId, discount: 'PROMO' })
  await accepted('postCharge', { folioId: other, chargeCode: 'BAR' })
  await accepted('transferCharges', { folioId: other, toFolioId: folioId })
  const card = { brand: 'visa', modality: 'credit', nsu: '77' } as const
  const sale = { folioId: other, method: 'VISA', amount: brl('30.00'), card }
  const { payment } = await accepted('postPayment', sale)
  await accepted('refundCard', { paymentId: payment.id, amount: brl('4.00') })
  await accepted('transferPayment', { paymentId: payment.id, toFolioId: folioId })
  return folioId
}

async function consume(world: World, folioId: string): Promise<string> {
  const { accepted } = world
  const accountId = await openAccount(world)
  const { folio } = await accepted('createFolio', { accountId, kind: 'deposit' })
  await accepted('postPayment', { folioId: folio.id, method: 'PIX', amount: brl('50.00') })
  await accepted('invoiceAdvance', {
    folioId: folio.id,
    parts: [{ chargeCode: 'ROOM', amount: brl('50.00') }],
  })
  await accepted('consumeAdvance', { advanceFolioId: folio.id, folioId, amount: brl('20.00') })
  return folio.id
}

async function paid(world: World): Promise<string> {
  const folioId = await openFolio(world)
  await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  const payment = { method: 'PIX', amount: brl('27.50') }
  await world.accepted('closeFolio', { folioId, settlement: 'settled', payment })
  return folioId
}
