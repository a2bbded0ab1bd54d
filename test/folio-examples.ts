import { type Example, example, openAccount, openFolio } from './examples.ts'
import { brl, type World } from './world.ts'

const reason = 'engano'
const card = { brand: 'visa', modality: 'credit', nsu: '1' } as const

/** {@link Example}s of what is done with folios besides posting, voiding and closing. */
export const FOLIO_EXAMPLES: readonly Example[] = [
  example('editCharge', { changesDate: true }, async (world) => ({
    ...(await oneCharge(world)),
    serviceDate: '2026-03-09',
  })),
  example('editCharge', { changesPrice: true }, async (world) => ({
    ...(await oneCharge(world)),
    quantity: '2',
  })),
  example('editCharge', { changesText: true }, async (world) => ({
    ...(await oneCharge(world)),
    description: 'Água',
  })),
  example('editCharge', { changesOther: true }, async (world) => ({
    ...(await oneCharge(world)),
    note: 'quarto 12',
  })),
  example('editCharge', { changesPrice: true, changesOther: true }, async (world) => ({
    ...(await oneCharge(world)),
    chargeCode: 'LAUNDRY',
    unitPrice: brl('20.00'),
  })),
  example('splitCharge', {}, async (world) => ({ ...(await oneCharge(world)), equalParts: 2 })),
  example('transferCharges', {}, async (world) => ({
    folioId: await owing(world),
    toFolioId: await openFolio(world),
  })),
  example('applyDiscount', { isPredefined: true }, async (world) => ({
    folioId: await owing(world),
    discount: await promotion(world),
  })),
  example('applyDiscount', { isManual: true }, async (world) => {
    const { folioId, chargeId } = await posted(world)
    return { folioId, chargeIds: [chargeId], percent: '10' }
  }),
  example('removeDiscount', {}, async (world) => {
    const folioId = await owing(world)
    const given = await world.accepted('applyDiscount', { folioId, discount: await promotion(world) })
    return { folioDiscountId: given.folioDiscount.id }
  }),
  example('transferPayment', {}, async (world) => ({
    paymentId: await paid(world, await openFolio(world)),
    toFolioId: await openFolio(world),
  })),
  example('refundCard', {}, async (world) => ({
    paymentId: await paid(world, await openFolio(world)),
    amount: brl('4.00'),
  })),
  example('createFolio', {}, async (world) => ({ accountId: await openAccount(world), kind: 'deposit' })),
  example('duplicateFolio', {}, async (world) => ({ folioId: await owing(world) })),
  example('lockFolio', {}, async (world) => ({ folioId: await owing(world), note: 'em conferência' })),
  example('unlockFolio', {}, async (world) => {
    const folioId = await openFolio(world)
    await world.accepted('lockFolio', { folioId, note: 'em conferência' })
    return { folioId }
  }),
  example('setBilling', {}, async (world) => ({
    folioId: await openFolio(world),
    billingAccountId: await openAccount(world),
  })),
  example('setBilling', { writesParty: true }, async (world) => ({
    folioId: await openFolio(world),
    billingName: 'Maria',
  })),
  example('closeFolio', { addsPayment: true }, async (world) => ({
    folioId: await owing(world),
    settlement: 'settled',
    payment: { method: 'PIX', amount: brl('27.50') },
  })),
  example('closeFolio', { refundsOpenFolio: true }, async (world) => {
    const folioId = await openFolio(world)
    await paid(world, folioId)
    return { folioId, settlement: 'settled', payment: { method: 'PIX', amount: brl('-10.00') } }
  }),
  example('invoiceAdvance', {}, async (world) => ({ folioId: await deposit(world), parts: [ROOM] })),
  example('consumeAdvance', {}, async (world) => {
    const advanceFolioId = await deposit(world)
    await world.accepted('invoiceAdvance', { folioId: advanceFolioId, parts: [ROOM] })
    return { advanceFolioId, folioId: await owing(world) }
  }),
  example('correctFolio', {}, async (world) => ({ folioId: await settled(world), mode: 'full', reason })),
  example('correctFolio', { addsPayment: true }, async (world) => ({
    folioId: await settled(world),
    mode: 'partial',
    added: [{ chargeCode: 'BAR' }],
    reason,
    payment: { method: 'PIX', amount: brl('27.50') },
  })),
  example('correctFolio', { isCustom: true }, async (world) => ({
    folioId: await settled(world),
    mode: 'partial',
    added: [{ description: 'Sauna', unitPrice: brl('10.00') }],
    reason,
  })),
  example('correctFolio', { refundsClosedFolio: true }, async (world) => ({
    folioId: await settled(world),
    mode: 'full',
    reason,
    payment: { method: 'PIX', amount: brl('-27.50') },
  })),
  example('correctFolio', { refundsCard: true }, async (world) => {
    const folioId = await owing(world)
    const refunds = await paid(world, folioId, '27.50')
    await world.accepted('closeFolio', { folioId, settlement: 'settled' })
    const payment = { method: 'VISA', amount: brl('-27.50') }
    return { folioId, mode: 'full', reason, payment, refunds }
  }),
  example('voidFolio', {}, async (world) => ({ folioId: await openFolio(world), reason })),
  example('voidFolio', { isUsed: true, hasCharges: true }, async (world) => ({
    folioId: await owing(world),
    reason,
  })),
  example('voidFolio', { isUsed: true, hasPayments: true }, async (world) => {
    const folioId = await openFolio(world)
    await paid(world, folioId)
    return { folioId, reason }
  }),
  example('voidFolio', { isUsed: true }, async (world) => {
    const folioId = await openFolio(world)
    await world.accepted('closeFolio', { folioId, settlement: 'settled' })
    return { folioId, reason }
  }),
  example('reopenFolio', { hasCharges: true, hasPayments: true }, async (world) => ({
    folioId: await settled(world),
    reason,
  })),
  example('reopenFolio', {}, async (world) => {
    const folioId = await openFolio(world)
    await world.accepted('closeFolio', { folioId, settlement: 'settled' })
    return { folioId, reason }
  }),
  example('correctBilling', {}, async (world) => {
    const folioId = await openFolio(world)
    const { folio } = await world.accepted('closeFolio', { folioId, settlement: 'settled' })
    return { documentId: folio.documentId, name: 'Maria da Silva' }
  }),
  example('editAccount', { isOtherAccount: true, setsCredit: true }, async (world) => ({
    accountId: await openAccount(world, 'receivable'),
    creditLimit: brl('50.00'),
  })),
  example('editAccount', { isOtherAccount: true }, async (world) => ({
    accountId: await openAccount(world, 'receivable'),
    name: 'Agência',
  })),
  example('editAccount', { editsCompany: true }, async (world) => ({
    accountId: await openAccount(world),
    email: 'contas@empresa.com.br',
  })),
  example('editAccount', { editsCompany: true, renamesCompany: true }, async (world) => ({
    accountId: await openAccount(world),
    name: 'Empresa S.A.',
  })),
  example('defineDiscount', {}, async () => ({ id: 'VIP', name: 'VIP', rate: '10' })),
  example('defineDocumentType', {}, async () => documentType('nota')),
]

const ROOM = { chargeCode: 'ROOM', amount: brl('10.00') }

/** A type whose four forms have names and series of their own. */
export function documentType(id: string, prefix = '') {
  const named = (name: string, form: string) => ({ name, series: `${id}-${form}`, prefix: prefix + form })
  return {
    id,
    positive: named('Nota', 'P'),
    negative: named('Nota de devolução', 'N'),
    positiveCorrection: named('Nota de débito', 'ND'),
    negativeCorrection: named('Nota de crédito', 'NC'),
  }
}

/** An open folio with a bar charge of 27.50. */
export async function posted(world: World): Promise<{ readonly folioId: string; readonly chargeId: string }> {
  const folioId = await openFolio(world)
  const { charge } = await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  return { folioId, chargeId: charge.id }
}

/** A folio that was paid and closed, with a bar charge of 27.50. */
export async function settled(world: World): Promise<string> {
  const folioId = await owing(world)
  const payment = { method: 'PIX', amount: brl('27.50') }
  await world.accepted('closeFolio', { folioId, settlement: 'settled', payment })
  return folioId
}

/** A deposit of 10.00. */
export async function deposit(world: World): Promise<string> {
  const accountId = await openAccount(world)
  const { folio } = await world.accepted('createFolio', { accountId, kind: 'deposit' })
  await paid(world, folio.id)
  return folio.id
}

async function owing(world: World): Promise<string> {
  return (await posted(world)).folioId
}

async function oneCharge(world: World): Promise<{ readonly chargeId: string }> {
  return { chargeId: (await posted(world)).chargeId }
}

/** A payment by card. */
async function paid(world: World, folioId: string, amount = '10.00'): Promise<string> {
  const input = { folioId, method: 'VISA', amount: brl(amount), card }
  return (await world.accepted('postPayment', input)).payment.id
}

async function promotion(world: World): Promise<string> {
  await world.accepted('defineDiscount', { id: 'PROMO', name: 'Promoção', rate: '10' })
  return 'PROMO'
}
