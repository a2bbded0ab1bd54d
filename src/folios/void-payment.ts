import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { balances } from '../journal/store.ts'
import { row } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { takesCharges } from './folio.ts'
import { overLimit } from './limit.ts'
import { paymentOnWire, paymentReversal } from './payment.ts'
import { folios, payments } from './store.ts'

/**
 * Reverses a payment, posting by posting. Only on an open folio: a closed one was closed because it was paid, so
 * there the money goes back as a negative payment.
 */
export const voidPayment: Operation<Input<'voidPayment'>> = {
  name: 'voidPayment',
  needs: (input, state) => {
    const payment = state.find(payments, input.paymentId)
    const own = row(payments, input.paymentId)
    return payment ? [own, row(folios, payment.folioId), row(balances, 'guest', payment.folioId)] : [own]
  },
  facts: (input, state) =>
    state.get(payments, input.paymentId)
      ? {}
      : refuse('notFound', { object: 'payment', id: input.paymentId }),
  decide: (input, state, context) => {
    const payment = state.get(payments, input.paymentId)!
    if (payment.isVoided) return { refusal: refuse('paymentVoided', { paymentId: payment.id }) }
    const folio = state.get(folios, payment.folioId)!
    if (!takesCharges(folio))
      return { refusal: refuse('folioNotOpen', { folioId: folio.id, state: folio.state }) }
    const size = payment.amountMinor < 0n ? -payment.amountMinor : payment.amountMinor
    const refusal = overLimit(context, { limit: context.actor.maxVoidMinor, size })
    if (refusal) return { refusal }
    const voided = { isVoided: true, voidedOn: context.businessDate, voidReason: input.reason }
    const balance = state.balance('guest', folio.id) + payment.amountMinor
    return {
      effects: [
        set(payments, payment.id, voided),
        ...paymentReversal(payment, context),
        tell('payment.voided', payment.id),
      ],
      answer: {
        payment: paymentOnWire({ ...payment, ...voided }, context.currency),
        folio: { id: folio.id, balance: toWire(balance, context.currency) },
      },
    }
  },
}
