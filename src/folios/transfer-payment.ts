import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, tell } from '../journal/operation.ts'
import { row } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { balanceOf, folioNeeded, paymentsRefused } from './folio-changes.ts'
import { movePayment } from './move-payment.ts'
import { paymentOnWire } from './payment.ts'
import { folios, payments } from './store.ts'

/**
 * Moves a payment to another open folio, whole, with its tender and all details: where the money is has not changed. This
 * is also how a deposit comes to pay a bill.
 */
export const transferPayment: Operation<Input<'transferPayment'>> = {
  name: 'transferPayment',
  needs: (input, state) => {
    const payment = state.find(payments, input.paymentId)
    return [
      row(payments, input.paymentId),
      ...folioNeeded(input.toFolioId, state),
      ...(payment ? folioNeeded(payment.folioId, state) : []),
    ]
  },
  facts: (input, state) => {
    if (!state.get(payments, input.paymentId)) {
      return refuse('notFound', { object: 'payment', id: input.paymentId })
    }
    return state.get(folios, input.toFolioId)
      ? {}
      : refuse('notFound', { object: 'folio', id: input.toFolioId })
  },
  decide: (input, state, context) => {
    const payment = state.get(payments, input.paymentId)!
    if (payment.state !== 'posted') return { refusal: refuse('paymentVoided', { paymentId: payment.id }) }
    const from = state.get(folios, payment.folioId)!
    const target = state.get(folios, input.toFolioId)!
    if (from.id === target.id) return { refusal: refuse('sameFolio', { folioId: from.id }) }
    for (const { id: folioId, state: held } of [from, target]) {
      if (held !== 'open') return { refusal: refuse('folioNotOpen', { folioId, state: held }) }
    }
    const refusal = paymentsRefused(target)
    if (refusal) return { refusal }
    const wire = (minor: bigint) => toWire(minor, context.currency)
    return {
      effects: [
        ...movePayment(payment, { from, to: target }, context),
        tell('payment.transferred', payment.id, from.id),
        tell('payment.transferred', payment.id, target.id),
      ],
      answer: {
        payment: paymentOnWire({ ...payment, folioId: target.id, movedFromId: from.id }, context.currency),
        from: { id: from.id, balance: wire(balanceOf(from, state) + payment.amountMinor) },
        folio: { id: target.id, balance: wire(balanceOf(target, state) - payment.amountMinor) },
      },
    }
  },
}
