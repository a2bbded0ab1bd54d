import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { type Operation, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { type Ref, row, rowsOf } from '../journal/table.ts'
import { fromWire, toWire, type WireMoney } from '../values/money.ts'
import { balanceOf, folioNeeded, paymentsRefused } from './folio-changes.ts'
import { type Payment, paymentOnWire } from './payment.ts'
import { folios, payments, refundsOf } from './store.ts'
import { type GivenPayment, paymentNeeds, takePayment } from './take-payment.ts'

/**
 * Records what the terminal or the provider gave back to the card of a payment, open folio or settled: a negative payment by
 * the same method, which names the one that it gives back and with others never exceeds it.
 */
export const refundCard: Operation<Input<'refundCard'>> = {
  name: 'refundCard',
  needs: (input, state, actor) => {
    const payment = state.find(payments, input.paymentId)
    return [
      ...refundNeeds(input.paymentId),
      ...paymentNeeds(actor),
      ...(payment ? folioNeeded(payment.folioId, state) : []),
    ]
  },
  facts: (input, state) =>
    state.get(payments, input.paymentId)
      ? {}
      : refuse('notFound', { object: 'payment', id: input.paymentId }),
  decide: (input, state, context) => {
    const payment = state.get(payments, input.paymentId)!
    const folio = state.get(folios, payment.folioId)!
    const closed = paymentsRefused(folio)
    if (closed) return { refusal: closed }
    const refund = refundOf(payment, input, state)
    if ('refusal' in refund) return refund
    const taken = takePayment(refund, folio, state, context)
    if ('refusal' in taken) return taken
    const balance = balanceOf(folio, state) - taken.payment.amountMinor
    return {
      effects: [...taken.effects, tell('payment.refunded', taken.payment.id, folio.id)],
      answer: {
        payment: paymentOnWire(taken.payment, context.currency),
        folio: { id: folio.id, balance: toWire(balance, context.currency) },
      },
    }
  },
}

/** What a terminal prints of a refund. */
type Receipt = NonNullable<Input<'refundCard'>['card']>

/** What must be loaded before {@link refundOf}. */
export function refundNeeds(paymentId: string): readonly Ref[] {
  return [row(payments, paymentId), rowsOf(refundsOf, paymentId)]
}

/** The negative payment that gives so much of a card payment back, or why it cannot. `amount` is above zero. */
export function refundOf(
  payment: Payment,
  given: Pick<Input<'refundCard'>, 'note'> & {
    readonly amount: WireMoney
    readonly card?: Receipt | undefined
  },
  state: State,
): GivenPayment | { readonly refusal: Refusal } {
  const { id: paymentId, currency } = payment
  if (payment.state !== 'posted') return { refusal: refuse('paymentVoided', { paymentId }) }
  if (!payment.card) return { refusal: refuse('paymentNotCard', { paymentId }) }
  if (payment.originalMinor < 0n) return { refusal: refuse('paymentIsRefund', { paymentId }) }
  const read = given.amount.currency === currency ? fromWire(given.amount) : null
  if (!read || read.minor <= 0n) {
    return { refusal: refuse('amountNotValid', { field: 'amount', ...given.amount }) }
  }
  const remains = leftOf(payment, 'originalMinor', state)
  if (read.minor > remains) {
    return { refusal: refuse('refundTooBig', { paymentId, remains: toWire(remains, currency) }) }
  }
  // A refund has numbers of its own.
  const { nsu, authorization, tid, capturedAt, ...sale } = payment.card
  return {
    method: payment.method,
    amount: toWire(-read.minor, currency),
    ...(payment.exchangeRate !== null && { exchangeRate: payment.exchangeRate }),
    card: { ...sale, ...given.card, instalments: 1 },
    ...(given.note !== undefined && { note: given.note }),
    // The cents of many roundings go back with the last of it.
    refund: {
      of: payment,
      restMinor: read.minor === remains ? -leftOf(payment, 'amountMinor', state) : null,
    },
  }
}

/** What of a payment was not given back: minor units of its own currency, or of the hotel's. Its refunds must be loaded. */
function leftOf(payment: Payment, of: 'originalMinor' | 'amountMinor', state: State): bigint {
  const refunds = state.list(refundsOf, payment.id).filter((one) => one.state === 'posted')
  return refunds.reduce((left, refund) => left + refund[of], payment[of])
}
