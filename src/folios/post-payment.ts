import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Context, type Operation, tell } from '../journal/operation.ts'
import { fromWire, toWire, type WireMoney } from '../values/money.ts'
import { isClosed } from './folio.ts'
import { balanceOf, folioNeeded, paymentsRefused } from './folio-changes.ts'
import { paymentOnWire } from './payment.ts'
import { folios } from './store.ts'
import { paymentNeeds, takePayment } from './take-payment.ts'

/** Takes money for a folio, or gives it back where the amount is negative; it belongs to the cashier's shift. */
export const postPayment: Operation<Input<'postPayment'>> = {
  name: 'postPayment',
  needs: (input, state, actor) => [...folioNeeded(input.folioId, state), ...paymentNeeds(actor)],
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
    const closed = paymentsRefused(folio)
    if (closed) return { refusal: closed }
    const owedMinor = balanceOf(folio, state)
    if (input.expectedBalance && !isBalance(input.expectedBalance, owedMinor, context)) {
      const balance = toWire(owedMinor, context.currency)
      return { refusal: refuse('balanceChanged', { folioId: folio.id, balance }) }
    }
    const taken = takePayment(input, folio, state, context)
    if ('refusal' in taken) return taken
    const { payment, effects } = taken
    return {
      effects: [...effects, tell('payment.posted', payment.id, folio.id)],
      answer: {
        payment: paymentOnWire(payment, context.currency),
        folio: { id: folio.id, balance: toWire(owedMinor - payment.amountMinor, context.currency) },
      },
    }
  },
}

function isBalance(expected: WireMoney, balanceMinor: bigint, { currency }: Context): boolean {
  return expected.currency === currency && fromWire(expected)?.minor === balanceMinor
}
