import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { amountIn } from '../catalogue/amounts.ts'
import { discounts } from '../catalogue/store.ts'
import {
  type Accepted,
  type Context,
  type Decision,
  type Operation,
  set,
  tell,
} from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { row, rowsOf } from '../journal/table.ts'
import { allocate, percent, percentOf, percentUnits } from '../values/money.ts'
import { chargeOnWire } from './charge.ts'
import { itemRefused, type LineGroup, lineRefused } from './charge-parts.ts'
import { changeFolios, chargesRefused, folioAfter, folioNeeded, linesOn } from './folio-changes.ts'
import { type FolioDiscount, ratedPrice } from './folio-discount.ts'
import { discountsRefused, manualDiscountLines } from './manual-discount.ts'
import { charges, discountsOfFolio, folios, linesOfFolio } from './store.ts'

/**
 * Gives a discount of the catalogue on a folio, whose lines follow the charges from then on; or a manual one on charges:
 * a negative charge each, fixed, within the percentage that the user may take off.
 */
export const applyDiscount: Operation<Input<'applyDiscount'>> = {
  name: 'applyDiscount',
  needs: (input, state) => [
    ...folioNeeded(input.folioId, state),
    rowsOf(discountsOfFolio, input.folioId),
    rowsOf(linesOfFolio, input.folioId),
    ...(input.chargeIds ?? []).map((chargeId) => row(charges, chargeId)),
  ],
  facts: (input, state) => {
    if (!state.get(folios, input.folioId)) return refuse('notFound', { object: 'folio', id: input.folioId })
    const unknown = input.chargeIds?.find((chargeId) => !state.get(charges, chargeId))
    if (unknown) return refuse('notFound', { object: 'charge', id: unknown })
    return { isPredefined: input.discount !== undefined, isManual: input.discount === undefined }
  },
  decide: (input, state, context) => {
    const closed = chargesRefused(state.get(folios, input.folioId)!)
    if (closed) return { refusal: closed }
    return input.discount === undefined
      ? giveByHand(input, state, context)
      : giveByCode(input.folioId, input.discount, state, context)
  },
}

function giveByCode(folioId: string, discountId: string, state: State, context: Context): Decision {
  const discount = state.get(discounts, discountId)
  if (!discount?.isActive) return { refusal: refuse('discountUnknown', { discount: discountId }) }
  const held = state.list(discountsOfFolio, folioId).filter(({ endedOn }) => endedOn === null)
  if (held.some((one) => one.discountId === discountId)) {
    return { refusal: refuse('discountGiven', { folioId, discount: discountId }) }
  }
  const together = [...held, discount].reduce((sum, { ratePercent }) => sum + percentUnits(ratePercent), 0n)
  if (together > percentUnits('100')) {
    return { refusal: refuse('discountsTooHigh', { folioId, percent: percentOf(together) }) }
  }
  const given: FolioDiscount = {
    id: context.id('fds'),
    folioId,
    discountId,
    name: discount.name,
    ratePercent: discount.ratePercent,
    groups: discount.groups,
    givenOn: context.businessDate,
    givenBy: context.actor.userId,
    endedOn: null,
    endedBy: null,
  }
  const changes = changeFolios(state, context)
  changes.discount(given)
  const effects = changes.finish()
  return {
    effects: [
      ...effects,
      set(folios, folioId, { hasDiscounts: true }),
      tell('discount.applied', given.id, folioId),
    ],
    answer: {
      folioDiscount: { id: given.id, discount: discountId, name: given.name, rate: given.ratePercent },
      folio: folioAfter(folioId, changes, context),
      charges: [],
    },
  }
}

function giveByHand(
  input: Input<'applyDiscount'>,
  state: State,
  context: Context,
): Accepted | { readonly refusal: Refusal } {
  const { folioId } = input
  const lines = linesOn(folioId, state)
  const groups: LineGroup[] = []
  for (const chargeId of new Set(input.chargeIds)) {
    const charge = state.get(charges, chargeId)!
    const refusal = lineRefused(charge) ?? itemRefused(charge)
    if (refusal) return { refusal }
    if (charge.folioId !== folioId) return { refusal: refuse('chargeNotOnFolio', { chargeId, folioId }) }
    groups.push([charge, ...lines.filter(({ parentId }) => parentId === chargeId)])
  }
  const shared = shareAmount(input, groups, context)
  if ('refusal' in shared) return shared
  const changes = changeFolios(state, context)
  const given: LineGroup[] = []
  for (const [at, charge] of groups.entries()) {
    const amountMinor = shared.amounts[at]!
    if (amountMinor === 0n) return { refusal: refuse('amountIsZero', { field: 'amount' }) }
    const description = input.description ?? `${TEXT} ${charge[0].description}`.slice(0, 200)
    const discount = manualDiscountLines({ charge, amountMinor, description }, context)
    const held = lines.filter(({ discountOfId }) => discountOfId === charge[0].id).map((line) => [line])
    const refusal = discountsRefused({ charge, discounts: [...held, discount] }, context)
    if (refusal) return { refusal }
    changes.post(discount)
    given.push(discount)
  }
  const effects = changes.finish()
  return {
    effects: [...effects, ...given.map(([line]) => tell('discount.applied', line.id, folioId))],
    answer: {
      folioDiscount: null,
      folio: folioAfter(folioId, changes, context),
      charges: given.map((discount) => chargeOnWire(discount, context.currency)),
    },
  }
}

/** What a manual discount is called that nobody gave a text, before the text of its charge. */
const TEXT = 'Desconto'

/** How much is taken off each charge: the percentage of its price, or its share of the amount. */
function shareAmount(
  input: Input<'applyDiscount'>,
  groups: readonly LineGroup[],
  context: Context,
): { readonly amounts: readonly bigint[] } | { readonly refusal: Refusal } {
  const prices = groups.map(([line, ...dependants]) => ratedPrice(line, dependants))
  const odd = prices.findIndex((price) => price <= 0n)
  if (odd >= 0) {
    const code = prices[odd] === 0n ? 'chargeIsZero' : 'chargeIsCredit'
    return { refusal: refuse(code, { chargeId: groups[odd]![0].id }) }
  }
  if (input.amount) {
    const read = amountIn(context, 'amount', input.amount)
    if ('refusal' in read) return read
    if (read.minor > 0n) return { amounts: allocate(read.minor, prices) }
    return { refusal: refuse('amountNotValid', { field: 'amount', ...input.amount }) }
  }
  const rate = input.percent!
  const limit = context.actor.maxDiscountPercent ?? '100'
  // Also where so small a price rounds to the same cent.
  if (percentUnits(rate) > percentUnits(limit)) {
    return { refusal: refuse('discountAboveLimit', { chargeId: groups[0]![0].id, percent: rate, limit }) }
  }
  return { amounts: prices.map((price) => percent(price, rate)) }
}
