import type { Input } from '../api/inputs.ts'
import { insert, type Operation, set } from '../journal/operation.ts'
import { row } from '../journal/table.ts'
import type { PaymentMethod } from './catalogue.ts'
import { paymentMethods } from './store.ts'

/** Adds a payment method to the catalogue, or changes one for payments to come. */
export const definePaymentMethod: Operation<Input<'definePaymentMethod'>> = {
  name: 'definePaymentMethod',
  needs: (input) => [row(paymentMethods, input.id)],
  facts: () => ({}),
  decide: (input, state) => {
    const { id, name, goesTo, ledgerId, currency = null, isActive } = input
    const method: PaymentMethod = { id, name, ledger: goesTo, ledgerId, currency, isActive }
    const { id: _, ...fields } = method
    const effect = state.get(paymentMethods, id)
      ? set(paymentMethods, id, fields)
      : insert(paymentMethods, method)
    return { effects: [effect], answer: { id } }
  },
}
