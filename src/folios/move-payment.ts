import { type Context, type Effect, set } from '../journal/operation.ts'
import { paidOn } from './end-folio.ts'
import type { Folio } from './folio.ts'
import { type Payment, paymentTransfer } from './payment.ts'
import { payments } from './store.ts'

/** Moves a payment to another folio with all its details: its tender stays, and the money on the folios goes along. */
export function movePayment(
  payment: Payment,
  { from, to }: { readonly from: Folio; readonly to: Folio },
  context: Context,
): readonly Effect[] {
  return [
    set(payments, payment.id, { folioId: to.id, movedFromId: from.id }),
    ...paymentTransfer(payment, { from: paidOn(from), to: paidOn(to), toFolioId: to.id }, context),
  ]
}
