import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { row, rowsOf } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { ledgerOf } from './folio.ts'
import { balanceOf, folioNeeded } from './folio-changes.ts'
import { overLimit, sizeOf } from './limit.ts'
import { type Payment, paymentOnWire, paymentReversal } from './payment.ts'
import { folios, payments, refundsOf } from './store.ts'

/**
 * Reverses a payment, posting by posting. Only on an open folio: a closed one was closed because it was paid, so
 * there the money goes back as a negative payment.
 */
export const voidPayment: Operation<Input<'voidPayment'>> = {
  name: 'voidPayment',
  needs: (input, state) => {
    const payment = state.find(payments, input.paymentId)
    const own = [row(payments, input.paymentId), rowsOf(refundsOf, input.paymentId)]
    return payment ? [...own, ...folioNeeded(payment.folioId, state)] : own
  },
  facts: (input, state) =>
    state.get(payments, input.paymentId)
      ? {}
      : refuse('notFound', { object: 'payment', id: input.paymentId }),
  decide: (input, state, context) => {
    const payment = state.get(payments, input.paymentId)!
    if (payment.state !== 'posted') return { refusal: refuse('paymentVoided', { paymentId: payment.id }) }
    const folio = state.get(folios, payment.folioId)!
    if (folio.state !== 'open')
      return { refusal: refuse('folioNotOpen', { folioId: folio.id, state: folio.state }) }
    const refusal =
      refundedRefused(payment, state) ??
      overLimit(context, { limit: context.actor.maxVoidMinor, size: sizeOf(payment.amountMinor) })
    if (refusal) return { refusal }
    const voided = {
      state: 'voided',
      endedOn: context.businessDate,
      endedBy: context.actor.userId,
      endReason: input.reason,
    } as const
    const balance = balanceOf(folio, state) + payment.amountMinor
    return {
      effects: [
        set(payments, payment.id, voided),
        ...paymentReversal(payment, ledgerOf(folio), context),
        tell('payment.voided', payment.id, folio.id),
      ],
      answer: {
        payment: paymentOnWire({ ...payment, ...voided }, context.currency),
        folio: { id: folio.id, balance: toWire(balance, context.currency) },
      },
    }
  },
}

/** Why a payment cannot be voided before a refund of it, but those that go with it; null where none stands. Its refunds must be loaded. */
export function refundedRefused(
  { id: paymentId }: Payment,
  state: State,
  going: ReadonlySet<string> = new Set(),
): Refusal | null {
  const refund = state.list(refundsOf, paymentId).find((one) => one.state === 'posted' && !going.has(one.id))
  return refund ? refuse('paymentRefunded', { paymentId, refundId: refund.id }) : null
}
