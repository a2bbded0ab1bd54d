import fc from 'fast-check'
import { amount, draft, type Known, made, n } from './random-draft.ts'
import { brl } from './world.ts'

// Drafts of what is done with folios, their charges, payments and documents.

/** What a run begins with besides, so that these have something to work on: discounts, a document type, a deposit. */
export const FOLIO_PRELUDE = [
  made('defineDiscount', () => ({ id: 'PROMO', name: 'Promoção', rate: '10' })),
  made('defineDiscount', () => ({ id: 'BARRA', name: 'Bar', rate: '33.3333', groups: ['bar'] })),
  made('defineDocumentType', () => documentType('nota', 'N')),
  made('createFolio', (known) => ({ accountId: known.pick('account', 0), kind: 'deposit' })),
]

const discountCode = fc.constantFrom('PROMO', 'BARRA', 'NONE')
const documentTypeId = fc.constantFrom(undefined, undefined, 'nota', 'none')
const way = fc.nat(5)

/** Mostly what there is something to be done with. */
function chargeOf(k: Known, n: number): string {
  return k.pick(n % 6 === 0 ? 'charge' : 'live', n)
}

function folioOf(k: Known, n: number): string {
  return k.pick(n % 6 === 0 ? 'folio' : 'open', n)
}

const edited = draft('editCharge', fc.record({ n, way, amount }), (v, k) => ({
  chargeId: chargeOf(k, v.n),
  unitPrice: v.way === 0 ? v.amount : undefined,
  quantity: v.way === 1 ? String(1 + (v.n % 4)) : undefined,
  description: v.way === 2 ? `Texto ${v.n % 3}` : undefined,
  serviceDate: v.way === 3 ? '2026-03-09' : undefined,
  note: v.way === 4 ? null : undefined,
  chargeCode: v.way === 5 ? 'ROOM' : undefined,
}))

const split = draft('splitCharge', fc.record({ n, way, cents: fc.integer({ min: 1, max: 999 }) }), (v, k) => {
  const chargeId = chargeOf(k, v.n)
  const total = k.totalOf(chargeId)
  if (v.way === 0) return { chargeId, percents: ['33.3333', '66.6667'] }
  if (v.way === 1) return { chargeId, quantities: ['0.5', '1', '0.5'] }
  if (v.way === 2) return { chargeId, amounts: [money(v.cents), money(total - v.cents)] }
  return { chargeId, equalParts: 2 + (v.n % 3) }
})

const transferred = draft('transferCharges', fc.record({ n, m: n, all: fc.nat(3) }), (v, k) => {
  const chargeId = chargeOf(k, v.n)
  const toFolioId = folioOf(k, v.m)
  if (v.all === 0) return { folioId: folioOf(k, v.n), toFolioId }
  return { folioId: k.folioOf(chargeId), chargeIds: [chargeId], toFolioId }
})

const byCode = draft('applyDiscount', fc.record({ n, discount: discountCode }), (v, k) => ({
  folioId: folioOf(k, v.n),
  discount: v.discount,
}))

const byHand = draft('applyDiscount', fc.record({ n, way }), (v, k) => {
  const chargeId = chargeOf(k, v.n)
  const of = v.way < 3 ? { percent: String(5 + 20 * v.way) } : { amount: money(37 * v.way) }
  return { folioId: k.folioOf(chargeId), chargeIds: [chargeId], ...of }
})

const refunded = draft('refundCard', fc.record({ n, cents: fc.integer({ min: 1, max: 4000 }) }), (v, k) => ({
  paymentId: k.pick('card', v.n),
  amount: money(v.cents),
}))

/** A close that takes what is missing, or gives back what is too much. */
const closed = draft(
  'closeFolio',
  fc.record({ n, documentType: documentTypeId, pays: fc.nat(3) }),
  (v, k) => {
    const folioId = folioOf(k, v.n)
    const balance = k.balanceOf(folioId)
    const payment = v.pays > 0 && balance !== 0 ? { method: 'PIX', amount: money(balance) } : undefined
    return { folioId, settlement: 'settled', documentType: v.documentType, payment }
  },
)

const invoiced = draft('invoiceAdvance', fc.record({ n, m: n, way }), (v, k) => {
  const folioId = v.way === 0 ? folioOf(k, v.n) : k.pick('deposit', v.n)
  const paid = Math.max(2, -k.balanceOf(folioId))
  const first = 1 + (v.m % (paid - 1))
  const parts = [
    { chargeCode: 'ROOM', amount: money(first) },
    { chargeCode: 'BAR', amount: money(paid - first) },
  ]
  return { folioId, parts }
})

const used = draft('consumeAdvance', fc.record({ n, m: n, cents: fc.option(fc.nat(3000)) }), (v, k) => ({
  advanceFolioId: k.pick('advance', v.n),
  folioId: folioOf(k, v.m),
  amount: v.cents ? money(v.cents) : undefined,
}))

const corrected = draft('correctFolio', fc.record({ n, m: n, way, amount }), (v, k) => {
  const folioId = k.pick('closed', v.n)
  const shared = { folioId, reason: 'x', documentType: v.way === 5 ? 'nota' : undefined }
  const [chargeId = 'chg_none'] = k.chargesOf(folioId, v.m)
  const balance = k.balanceOf(folioId)
  const payment = v.n % 4 === 0 && balance !== 0 ? { method: 'PIX', amount: money(balance) } : undefined
  if (v.way < 2) return { ...shared, mode: 'full', payment }
  const partial = { ...shared, mode: 'partial', payment }
  if (v.way === 2) return { ...partial, lines: [{ chargeId, quantity: String(v.m % 3) }] }
  if (v.way === 3) return { ...partial, added: [{ chargeCode: 'BAR', quantity: String(1 + (v.m % 2)) }] }
  return { ...partial, lines: [{ chargeId, unitPrice: v.amount }] }
})

const voided = draft('voidFolio', fc.record({ n, m: n, way }), (v, k) => ({
  folioId: v.way < 3 ? folioOf(k, v.n) : k.pick(v.way < 5 ? 'correction' : 'advance', v.n),
  reason: 'x',
  moveTo: v.way % 2 === 0 ? folioOf(k, v.m) : undefined,
}))

const billed = draft('correctBilling', fc.record({ n, way }), (v, k) => ({
  documentId: k.pick('document', v.n),
  name: v.way < 2 ? `Nome ${v.n % 3}` : undefined,
  taxId: v.way > 2 ? '529.982.247-25' : undefined,
  accountId: v.way === 2 ? k.pick('account', v.n) : undefined,
}))

/** Operations on folios, about as often as each makes the others possible. */
export const folioDrafts = [
  weighted(5, edited),
  weighted(4, split),
  weighted(5, transferred),
  weighted(3, byCode),
  weighted(4, byHand),
  weighted(
    2,
    draft('removeDiscount', n, (v, k) => ({ folioDiscountId: k.pick('folioDiscount', v) })),
  ),
  weighted(
    3,
    draft('transferPayment', fc.record({ n, m: n }), (v, k) => ({
      paymentId: k.pick('payment', v.n),
      toFolioId: folioOf(k, v.m),
    })),
  ),
  weighted(3, refunded),
  weighted(8, closed),
  weighted(3, invoiced),
  weighted(4, used),
  weighted(6, corrected),
  weighted(4, voided),
  weighted(
    4,
    draft('reopenFolio', n, (v, k) => ({ folioId: k.pick('closed', v), reason: 'x' })),
  ),
  weighted(
    2,
    draft('duplicateFolio', fc.record({ n, m: n }), (v, k) => ({
      folioId: folioOf(k, v.n),
      accountId: v.m % 3 === 0 ? k.pick('account', v.m) : undefined,
    })),
  ),
  weighted(
    1,
    draft('lockFolio', n, (v, k) => ({ folioId: folioOf(k, v), note: 'x' })),
  ),
  weighted(
    2,
    draft('unlockFolio', n, (v, k) => ({ folioId: k.pick('folio', v) })),
  ),
  weighted(
    1,
    draft('setBilling', fc.record({ n, m: n }), (v, k) => ({
      folioId: folioOf(k, v.n),
      ...(v.m % 2 === 0 ? { billingAccountId: k.pick('account', v.m) } : { billingName: `Nome ${v.m % 3}` }),
    })),
  ),
  weighted(1, billed),
  weighted(
    1,
    draft('editAccount', fc.record({ n, m: n }), (v, k) => ({
      accountId: k.pick('account', v.n),
      name: v.m % 2 === 0 ? `Conta ${v.m % 5}` : undefined,
      creditLimit: v.m % 3 === 0 ? money(v.m) : undefined,
    })),
  ),
  weighted(
    1,
    draft('defineDiscount', n, (v) => ({ id: 'PROMO', name: 'Promoção', rate: String(1 + (v % 60)) })),
  ),
  weighted(
    1,
    draft('defineDocumentType', n, (v) => documentType('nota', v % 2 === 0 ? 'N' : 'NF-')),
  ),
  weighted(
    2,
    draft('postPayment', fc.record({ n, cents: fc.integer({ min: 1, max: 8000 }) }), (v, k) => ({
      folioId: k.pick('deposit', v.n),
      method: 'PIX',
      amount: money(v.cents),
    })),
  ),
]

function weighted<T>(weight: number, arbitrary: fc.Arbitrary<T>) {
  return { weight, arbitrary }
}

function money(minor: number) {
  return brl((minor / 100).toFixed(2))
}

function documentType(id: string, prefix: string) {
  const series = { name: 'Nota', series: 'nota', prefix }
  return { id, positive: series, negative: series, positiveCorrection: series, negativeCorrection: series }
}
