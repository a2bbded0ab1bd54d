import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { exchanged } from '../catalogue/amounts.ts'
import { type ChargeCode, CUSTOM, type Tax } from '../catalogue/catalogue.ts'
import { chargeCodes, taxes } from '../catalogue/store.ts'
import { type Context, type Operation, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { balances } from '../journal/store.ts'
import { row } from '../journal/table.ts'
import type { Facts } from '../rights/rules.ts'
import { fitsBooks, fromWire, toWire, type WireMoney } from '../values/money.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { chargeEffects, chargeOnWire, type NewCharge } from './charge.ts'
import { serviceDates } from './consumed-on.ts'
import { takesCharges } from './folio.ts'
import { overLimit } from './limit.ts'
import { folios } from './store.ts'

/** Posts a charge from a code of the catalogue, or a custom one; its taxes and fees follow as dependants. */
export const postCharge: Operation<Input<'postCharge'>> = {
  name: 'postCharge',
  needs: (input) => [row(folios, input.folioId), row(balances, 'guest', input.folioId)],
  facts: (input, state) => {
    if (!state.get(folios, input.folioId)) return refuse('notFound', { object: 'folio', id: input.folioId })
    return chargeFacts(input, state)
  },
  decide: (input, state, context) => {
    const folio = state.get(folios, input.folioId)!
    if (!takesCharges(folio))
      return { refusal: refuse('folioNotOpen', { folioId: folio.id, state: folio.state }) }
    const wrongDate = checkServiceDate(input.serviceDate, context)
    if (wrongDate) return { refusal: wrongDate }
    const charge = lookUp(input, state, context)
    if ('refusal' in charge) return charge
    const { lines, effects } = chargeEffects(charge, context)
    if (!lines.every((line) => fitsBooks(line.originalMinor) && fitsBooks(line.amountMinor))) {
      const { currency } = context
      return { refusal: refuse('amountNotValid', { field: 'quantity', amount: input.quantity, currency }) }
    }
    const total = lines.reduce((sum, line) => sum + line.amountMinor, 0n)
    const refusal = overLimit(context, { limit: context.actor.maxVoidMinor, size: -total })
    if (refusal) return { refusal }
    const balance = state.balance('guest', folio.id) + total
    return {
      effects: [...effects, tell('charge.posted', lines[0]!.id)],
      answer: {
        charge: chargeOnWire(lines, context.currency),
        folio: { id: folio.id, balance: toWire(balance, context.currency) },
      },
    }
  },
}

/** A code without a price leaves it to who posts; one that has a price or a text is custom where they differ. */
function chargeFacts(input: Input<'postCharge'>, state: State): Facts {
  const code = input.chargeCode === undefined ? null : state.get(chargeCodes, input.chargeCode)
  const given = input.unitPrice && fromWire(input.unitPrice)?.minor
  const isOtherPrice = code?.priceMinor != null && given !== undefined && given !== code.priceMinor
  const isOtherText = code !== null && input.description !== undefined && input.description !== code.name
  const isNegativePrice = (given ?? code?.priceMinor ?? 0n) < 0n
  return {
    isCustom: input.chargeCode === undefined || isOtherPrice || isOtherText,
    isCredit: input.quantity.startsWith('-') !== isNegativePrice,
  }
}

function checkServiceDate(serviceDate: PlainDate | undefined, { businessDate }: Context): Refusal | null {
  const { least, most } = serviceDates(businessDate)
  if (serviceDate === undefined || (least <= serviceDate && serviceDate <= most)) return null
  return refuse('serviceDateNotValid', { field: 'serviceDate', serviceDate, least, most })
}

function lookUp(
  input: Input<'postCharge'>,
  state: State,
  context: Context,
): NewCharge | { readonly refusal: Refusal } {
  const code = input.chargeCode === undefined ? null : state.get(chargeCodes, input.chargeCode)
  if (input.chargeCode !== undefined && !code?.isActive) {
    return { refusal: refuse('chargeCodeUnknown', { chargeCode: input.chargeCode }) }
  }
  const found = taxesOf(code, input, state)
  if ('refusal' in found) return found
  const money = input.unitPrice ?? priceOf(code, context)
  if (!money) return { refusal: refuse('priceMissing', { chargeCode: input.chargeCode ?? CUSTOM }) }
  const price = exchanged(context, { field: 'unitPrice', money, exchangeRate: input.exchangeRate })
  if ('refusal' in price) return price
  return {
    folioId: input.folioId,
    code: code?.id ?? CUSTOM,
    description: input.description ?? code?.name ?? CUSTOM,
    quantity: input.quantity,
    unitPriceMinor: price.originalMinor,
    currency: price.originalCurrency,
    exchangeRate: price.exchangeRate,
    toProperty: price.toProperty,
    taxes: found.taxes,
    serviceDate: input.serviceDate ?? context.businessDate,
  }
}

/** The active taxes of the code; of a custom charge, those that it names, which must exist. */
function taxesOf(
  code: ChargeCode | null,
  input: Input<'postCharge'>,
  state: State,
): { readonly taxes: readonly Tax[] } | { readonly refusal: Refusal } {
  const ids = code ? code.taxes : (input.taxes ?? [])
  const found: Tax[] = []
  for (const id of ids) {
    const tax = state.get(taxes, id)
    if (!tax) return { refusal: refuse('taxUnknown', { tax: id }) }
    if (tax.isActive) found.push(tax)
  }
  return { taxes: found }
}

function priceOf(code: ChargeCode | null, context: Context): WireMoney | null {
  return code && code.priceMinor !== null ? toWire(code.priceMinor, context.currency) : null
}
