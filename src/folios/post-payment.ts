import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { exchanged } from '../catalogue/amounts.ts'
import type { PaymentMethod } from '../catalogue/catalogue.ts'
import { paymentMethods } from '../catalogue/store.ts'
import { type Context, insert, type Operation, tell } from '../journal/operation.ts'
import { balances } from '../journal/store.ts'
import { row, rowsOf } from '../journal/table.ts'
import { shiftOfActor } from '../shifts/shift.ts'
import { openShiftsOf } from '../shifts/store.ts'
import { fitsBooks, fromWire, toWire, type WireMoney } from '../values/money.ts'
import { isClosed, takesPayments } from './folio.ts'
import { overLimit } from './limit.ts'
import { instalmentCount, type Payment, paymentEffects, paymentOnWire } from './payment.ts'
import { folios, payments } from './store.ts'

/** Takes money for a folio, or gives it back where the amount is negative; it belongs to the cashier's shift. */
export const postPayment: Operation<Input<'postPayment'>> = {
  name: 'postPayment',
  needs: (input, _state, actor) => [
    row(folios, input.folioId),
    row(balances, 'guest', input.folioId),
    rowsOf(openShiftsOf, actor.userId),
  ],
  facts: (input, state) => {
    const folio = state.get(folios, input.folioId)
    if (!folio) return refuse('notFound', { object: 'folio', id: input.folioId })
    const isNegative = input.amount.amount.startsWith('-')
    return {
      refundsOpenFolio: isNegative && !isClosed(folio),
      refundsClosedFolio: isNegative && isClosed(folio),
    }
  },
  decide: (input, state, context) => {
    const folio = state.get(folios, input.folioId)!
    if (!takesPayments(folio)) {
      return { refusal: refuse('paymentsNotAccepted', { folioId: folio.id, state: folio.state }) }
    }
    const owedMinor = state.balance('guest', folio.id)
    if (input.expectedBalance && !isBalance(input.expectedBalance, owedMinor, context)) {
      const balance = toWire(owedMinor, context.currency)
      return { refusal: refuse('balanceChanged', { folioId: folio.id, balance }) }
    }
    const method = state.get(paymentMethods, input.method)
    if (!method?.isActive) return { refusal: refuse('paymentMethodUnknown', { method: input.method }) }
    if (method.currency !== null && method.currency !== input.amount.currency) {
      const { currency } = method
      return { refusal: refuse('methodCurrency', { field: 'amount', method: method.id, currency }) }
    }
    const wrongCard = checkCard(method, input)
    if (wrongCard) return { refusal: wrongCard }
    const money = exchanged(context, {
      field: 'amount',
      money: input.amount,
      exchangeRate: input.exchangeRate,
    })
    if ('refusal' in money) return money
    const amountMinor = money.toProperty(money.originalMinor)
    if (!fitsBooks(amountMinor)) {
      return { refusal: refuse('amountNotValid', { field: 'exchangeRate', ...input.amount }) }
    }
    const instalments = instalmentCount(input.card ?? null)
    // Also too little for a cent an instalment.
    if (BigInt(instalments) > (amountMinor < 0n ? -amountMinor : amountMinor)) {
      return { refusal: refuse('amountIsZero', { field: 'amount' }) }
    }
    const refusal = overLimit(context, { limit: context.actor.maxRefundMinor, size: -amountMinor })
    if (refusal) return { refusal }
    const shift = shiftOfActor(state, context)
    const payment: Payment = {
      id: context.id('pay'),
      folioId: folio.id,
      method: method.id,
      ledger: method.ledger,
      ledgerId: method.ledgerId,
      amountMinor,
      currency: money.originalCurrency,
      originalMinor: money.originalMinor,
      exchangeRate: money.exchangeRate,
      card: input.card ?? null,
      note: input.note ?? null,
      shiftId: shift.shiftId,
      businessDate: context.businessDate,
      recordedAt: context.instant,
      recordedBy: context.actor.userId,
      postingIds: Array.from({ length: instalments }, () => context.id('pst')),
      isVoided: false,
      voidedOn: null,
      voidReason: null,
    }
    return {
      effects: [
        ...shift.effects,
        insert(payments, payment),
        ...paymentEffects(payment),
        tell('payment.posted', payment.id),
      ],
      answer: {
        payment: paymentOnWire(payment, context.currency),
        folio: { id: folio.id, balance: toWire(owedMinor - amountMinor, context.currency) },
      },
    }
  },
}

function isBalance(expected: WireMoney, balanceMinor: bigint, { currency }: Context): boolean {
  return expected.currency === currency && fromWire(expected)?.minor === balanceMinor
}

/** A card needs its details, anything else has none; fewer cents than instalments would make an empty one. */
function checkCard(method: PaymentMethod, input: Input<'postPayment'>): Refusal | null {
  if (method.ledger !== 'card')
    return input.card ? refuse('cardDetailsNotWanted', { method: method.id }) : null
  if (!input.card) return refuse('cardDetailsMissing', { method: method.id, field: 'brand' })
  const isOneOff = input.card.modality === 'debit' || input.card.modality === 'credit'
  if (isOneOff && input.card.instalments > 1) {
    return refuse('cardDetailsMissing', { method: method.id, field: 'modality' })
  }
  return null
}
