import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { exchanged } from '../catalogue/amounts.ts'
import { type ChargeCode, CUSTOM, type Tax } from '../catalogue/catalogue.ts'
import { chargeCodes, taxes } from '../catalogue/store.ts'
import type { Context } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import type { Facts } from '../rights/rules.ts'
import { fitsBooks, fromWire, toWire, type WireMoney } from '../values/money.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Charge, NewCharge } from './charge.ts'
import { serviceDates } from './consumed-on.ts'

/** What is to be charged, as it is given. */
export type GivenCharge = Omit<Input<'postCharge'>, 'folioId'>

/**
 * What rights a charge depends on. A code without a price leaves it to who posts; one that has a price or a text is custom
 * where they differ.
 */
export function chargeFacts(given: GivenCharge, state: State): Pick<Facts, 'isCustom' | 'isCredit'> {
  const code = given.chargeCode === undefined ? null : state.get(chargeCodes, given.chargeCode)
  const price = given.unitPrice && fromWire(given.unitPrice)?.minor
  // A price of a code is of the hotel's own money, which has no rate: so many dollars are another price.
  const isForeign = given.exchangeRate !== undefined
  const isOtherPrice =
    code?.priceMinor != null && price !== undefined && (isForeign || price !== code.priceMinor)
  const isOtherText = code !== null && given.description !== undefined && given.description !== code.name
  const isNegativePrice = (price ?? code?.priceMinor ?? 0n) < 0n
  return {
    isCustom: given.chargeCode === undefined || isOtherPrice || isOtherText,
    isCredit: given.quantity.startsWith('-') !== isNegativePrice,
  }
}

/** What is to be charged, with what the catalogue says of it, or why it cannot be. */
export function lookUpCharge(
  given: GivenCharge,
  folioId: string,
  state: State,
  context: Context,
): NewCharge | { readonly refusal: Refusal } {
  const wrongDate = serviceDateRefused(given.serviceDate, context)
  if (wrongDate) return { refusal: wrongDate }
  const code = given.chargeCode === undefined ? null : state.get(chargeCodes, given.chargeCode)
  if (given.chargeCode !== undefined && !code?.isActive) {
    return { refusal: refuse('chargeCodeUnknown', { chargeCode: given.chargeCode }) }
  }
  const found = taxesOf(code, given.taxes, state)
  if ('refusal' in found) return found
  const money = given.unitPrice ?? priceOf(code, context)
  if (!money) return { refusal: refuse('priceMissing', { chargeCode: given.chargeCode ?? CUSTOM }) }
  const price = exchanged(context, { field: 'unitPrice', money, exchangeRate: given.exchangeRate })
  if ('refusal' in price) return price
  return {
    folioId,
    code: code?.id ?? CUSTOM,
    description: given.description ?? code?.name ?? CUSTOM,
    quantity: given.quantity,
    unitPriceMinor: price.originalMinor,
    currency: price.originalCurrency,
    exchangeRate: price.exchangeRate,
    toProperty: price.toProperty,
    taxes: found.taxes,
    serviceDate: given.serviceDate ?? context.businessDate,
    note: given.note ?? null,
  }
}

/** Why a charge cannot have been consumed on that day; null where it can, and where none is given. */
export function serviceDateRefused(
  serviceDate: PlainDate | undefined,
  { businessDate }: Context,
): Refusal | null {
  const { least, most } = serviceDates(businessDate)
  if (serviceDate === undefined || (least <= serviceDate && serviceDate <= most)) return null
  return refuse('serviceDateNotValid', { field: 'serviceDate', serviceDate, least, most })
}

/** The active taxes of a code; of a custom charge, those that it names, which must exist. */
export function taxesOf(
  code: ChargeCode | null,
  named: readonly string[] | undefined,
  state: State,
): { readonly taxes: readonly Tax[] } | { readonly refusal: Refusal } {
  const found: Tax[] = []
  for (const id of code ? code.taxes : (named ?? [])) {
    const tax = state.get(taxes, id)
    if (!tax) return { refusal: refuse('taxUnknown', { tax: id }) }
    if (tax.isActive) found.push(tax)
  }
  return { taxes: found }
}

/** Why lines are too much for the books; null where they are not. */
export function linesRefused(
  lines: readonly Charge[],
  { quantity }: { readonly quantity: string },
  { currency }: Context,
): Refusal | null {
  if (lines.every((line) => fitsBooks(line.originalMinor) && fitsBooks(line.amountMinor))) return null
  return refuse('amountNotValid', { field: 'quantity', amount: quantity, currency })
}

function priceOf(code: ChargeCode | null, context: Context): WireMoney | null {
  return code && code.priceMinor !== null ? toWire(code.priceMinor, context.currency) : null
}
