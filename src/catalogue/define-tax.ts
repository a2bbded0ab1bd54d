import type { Input } from '../api/inputs.ts'
import { insert, type Operation, set } from '../journal/operation.ts'
import { row } from '../journal/table.ts'
import { sizeIn } from './amounts.ts'
import type { Tax } from './catalogue.ts'
import { taxes } from './store.ts'

/** Adds a tax or fee to the catalogue, or changes one for charges to come. */
export const defineTax: Operation<Input<'defineTax'>> = {
  name: 'defineTax',
  needs: (input) => [row(taxes, input.id)],
  facts: () => ({}),
  decide: (input, state, context) => {
    const amount = input.amount ? sizeIn(context, 'amount', input.amount) : null
    if (amount && 'refusal' in amount) return amount
    const tax: Tax = {
      id: input.id,
      name: input.name,
      ledger: input.kind,
      isIncluded: input.isIncluded,
      ratePercent: input.rate ?? null,
      amountMinor: amount?.minor ?? null,
      isActive: input.isActive,
    }
    const { id, ...fields } = tax
    const effect = state.get(taxes, id) ? set(taxes, id, fields) : insert(taxes, tax)
    return { effects: [effect], answer: { id } }
  },
}
