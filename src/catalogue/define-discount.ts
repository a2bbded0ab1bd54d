import type { Input } from '../api/inputs.ts'
import { insert, type Operation, set } from '../journal/operation.ts'
import { row } from '../journal/table.ts'
import type { Discount } from './catalogue.ts'
import { discounts } from './store.ts'

/** Adds a discount to the catalogue, or changes one for folios that are given it from then on. */
export const defineDiscount: Operation<Input<'defineDiscount'>> = {
  name: 'defineDiscount',
  needs: (input) => [row(discounts, input.id)],
  facts: () => ({}),
  decide: (input, state) => {
    const { id, name, groups, isActive } = input
    const fields: Omit<Discount, 'id'> = { name, ratePercent: input.rate, groups, isActive }
    const effect = state.get(discounts, id)
      ? set(discounts, id, fields)
      : insert(discounts, { id, ...fields })
    return { effects: [effect], answer: { id } }
  },
}
