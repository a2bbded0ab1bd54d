import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { insert, type Operation, set } from '../journal/operation.ts'
import { row } from '../journal/table.ts'
import { amountIn } from './amounts.ts'
import { type ChargeCode, CUSTOM } from './catalogue.ts'
import { chargeCodes, taxes } from './store.ts'

/** Adds a charge code to the catalogue, or changes one for charges to come. Refuses taxes that do not exist, and {@link CUSTOM}. */
export const defineChargeCode: Operation<Input<'defineChargeCode'>> = {
  name: 'defineChargeCode',
  needs: (input) => [row(chargeCodes, input.id), ...input.taxes.map((tax) => row(taxes, tax))],
  facts: () => ({}),
  decide: (input, state, context) => {
    if (input.id === CUSTOM) return { refusal: refuse('alreadyExists', { object: 'chargeCode', id: CUSTOM }) }
    const unknown = input.taxes.find((tax) => !state.get(taxes, tax))
    if (unknown) return { refusal: refuse('taxUnknown', { tax: unknown }) }
    const price = input.price ? amountIn(context, 'price', input.price) : null
    if (price && 'refusal' in price) return price
    const code: ChargeCode = {
      id: input.id,
      name: input.name,
      groupId: input.group,
      priceMinor: price?.minor ?? null,
      taxes: input.taxes,
      isActive: input.isActive,
    }
    const { id, ...fields } = code
    const effect = state.get(chargeCodes, id) ? set(chargeCodes, id, fields) : insert(chargeCodes, code)
    return { effects: [effect], answer: { id } }
  },
}
