import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { row, rowsOf } from '../journal/table.ts'
import { changeFolios, chargesRefused, folioAfter, folioNeeded } from './folio-changes.ts'
import { discountsOfFolio, folioDiscounts, folios, linesOfFolio } from './store.ts'

/** Takes a predefined discount from a folio: its lines are reversed. A manual one is a charge, and voided as one. */
export const removeDiscount: Operation<Input<'removeDiscount'>> = {
  name: 'removeDiscount',
  needs: (input, state) => {
    const own = row(folioDiscounts, input.folioDiscountId)
    const folioId = state.find(folioDiscounts, input.folioDiscountId)?.folioId
    if (!folioId) return [own]
    return [
      own,
      ...folioNeeded(folioId, state),
      rowsOf(discountsOfFolio, folioId),
      rowsOf(linesOfFolio, folioId),
    ]
  },
  facts: (input, state) => {
    const { folioDiscountId: id } = input
    return state.get(folioDiscounts, id) ? {} : refuse('notFound', { object: 'discount', id })
  },
  decide: (input, state, context) => {
    const discount = state.get(folioDiscounts, input.folioDiscountId)!
    const { folioId } = discount
    if (discount.endedOn !== null) {
      return { refusal: refuse('discountRemoved', { folioDiscountId: discount.id }) }
    }
    const closed = chargesRefused(state.get(folios, folioId)!)
    if (closed) return { refusal: closed }
    const changes = changeFolios(state, context)
    const { businessDate, actor } = context
    changes.discount({ ...discount, endedOn: businessDate, endedBy: actor.userId })
    const effects = changes.finish()
    const others = state
      .list(discountsOfFolio, folioId)
      .some(({ id, endedOn }) => id !== discount.id && endedOn === null)
    return {
      effects: [
        ...effects,
        ...(others ? [] : [set(folios, folioId, { hasDiscounts: false })]),
        tell('discount.removed', discount.id, folioId),
      ],
      answer: {
        folioDiscount: {
          id: discount.id,
          discount: discount.discountId,
          name: discount.name,
          rate: discount.ratePercent,
        },
        folio: folioAfter(folioId, changes, context),
        charges: [],
      },
    }
  },
}
