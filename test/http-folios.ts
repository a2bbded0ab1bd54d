import { documentType } from './folio-examples.ts'
import { brl } from './world.ts'

const { id: _, ...forms } = documentType('nota', 'N')

/** A body that each route of a folio's operations accepts, besides those of posting, voiding and closing. */
export const FOLIO_BODIES: Readonly<Record<string, object>> = {
  editCharge: { quantity: '3' },
  splitCharge: { equalParts: 2 },
  transferCharges: { toFolioId: 'fol_other' },
  applyDiscount: { discount: 'NEW' },
  transferPayment: { toFolioId: 'fol_other' },
  refundCard: { amount: brl('1.00') },
  duplicateFolio: {},
  lockFolio: { note: 'em conferência' },
  setBilling: { billingName: 'Segredo Billing' },
  invoiceAdvance: { parts: [{ chargeCode: 'ROOM', amount: brl('20.00') }] },
  consumeAdvance: { advanceFolioId: 'fol_other' },
  correctFolio: { mode: 'full', reason: 'engano' },
  voidFolio: { reason: 'engano' },
  reopenFolio: { reason: 'engano' },
  correctBilling: { name: 'Segredo Corrigido' },
  editAccount: { email: 'segredo@empresa.com.br' },
  defineDiscount: { name: 'Promoção', rate: '10' },
  defineDocumentType: forms,
}

/**
 * Does with folios of an account of their own what those routes are for, by `make`, which calls one with a body, of these
 * objects. Gives what there is then to be asked for.
 */
export async function workFolios(
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
  make: (operationId: string, body?: object, of?: object) => Promise<any>,
): Promise<{ readonly documentId: string; readonly folioDiscountId: string }> {
  const body = (name: string, more: object = {}) => ({ ...FOLIO_BODIES[name], ...more })
  for (const name of ['defineDiscount', 'defineDocumentType'])
    for (const id of ['NEW', 'OTHER']) await make(name, body(name), { id })
  const account = await make('createAccount', { kind: 'company', name: 'Segredo SA' })
  const of = { accountId: account.account.id }
  await make('editAccount', body('editAccount'), of)
  const open = async (more: object = {}): Promise<{ readonly folioId: string }> => ({
    folioId: (await make('createFolio', more, of)).folio.id,
  })
  const first = await open()
  const second = await open()
  const card = { brand: 'Visa', modality: 'credit', nsu: '7' }
  const paid = await make('postPayment', { method: 'VISA', amount: brl('30.00'), card }, first)
  const payment = { paymentId: paid.payment.id }
  await make('refundCard', body('refundCard'), payment)
  await make('transferPayment', { toFolioId: second.folioId }, payment)
  const { charge } = await make('postCharge', { chargeCode: 'BAR', quantity: '2' }, first)
  const edited = await make('editCharge', body('editCharge'), { chargeId: charge.id })
  await make('splitCharge', body('splitCharge'), { chargeId: edited.charge.id })
  const given = await make('applyDiscount', body('applyDiscount'), first)
  const folioDiscountId = given.folioDiscount.id
  await make('removeDiscount', {}, { folioDiscountId })
  await make('duplicateFolio', {}, first)
  await make('transferCharges', { toFolioId: second.folioId }, first)
  await make('lockFolio', body('lockFolio'), first)
  await make('unlockFolio', {}, first)
  await make('setBilling', body('setBilling'), first)
  await make('voidFolio', body('voidFolio'), first)
  const deposit = await open({ kind: 'deposit' })
  await make('postPayment', { method: 'PIX', amount: brl('20.00') }, deposit)
  await make('invoiceAdvance', body('invoiceAdvance'), deposit)
  await make('consumeAdvance', { advanceFolioId: deposit.folioId }, second)
  const rest = { method: 'PIX', amount: brl('32.50') }
  await make('closeFolio', { settlement: 'settled', payment: rest }, second)
  const reopened = await make('reopenFolio', body('reopenFolio'), second)
  const closed = await make('closeFolio', { settlement: 'settled' }, { folioId: reopened.folio.id })
  const { documentId } = closed.folio
  await make('correctBilling', body('correctBilling'), { documentId })
  await make('correctFolio', body('correctFolio'), { folioId: reopened.folio.id })
  await make('closeShift', {}, { shiftId: paid.payment.shiftId })
  return { documentId, folioDiscountId }
}
