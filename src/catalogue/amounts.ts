import { type Refusal, refuse } from '../api/refusals.ts'
import type { Context } from '../journal/operation.ts'
import { convert, fitsBooks, fromWire, type WireMoney } from '../values/money.ts'

/** An amount of the property's currency, in minor units, or the refusal that names its field. */
export function amountIn(
  context: Context,
  field: string,
  money: WireMoney,
): { readonly minor: bigint } | { readonly refusal: Refusal } {
  const { currency } = context
  if (money.currency !== currency) return { refusal: refuse('currencyNotAccepted', { field, currency }) }
  const read = fromWire(money)
  return read && fitsBooks(read.minor) ? read : { refusal: refuse('amountNotValid', { field, ...money }) }
}

/** The same, where less than nothing makes no sense. */
export function sizeIn(
  context: Context,
  field: string,
  money: WireMoney,
): { readonly minor: bigint } | { readonly refusal: Refusal } {
  const read = amountIn(context, field, money)
  if ('refusal' in read || read.minor >= 0n) return read
  return { refusal: refuse('amountNotValid', { field, ...money }) }
}

/** An amount as it was given, and what it is in the property's currency. */
export type Exchanged = {
  readonly originalMinor: bigint
  readonly originalCurrency: string
  readonly exchangeRate: string | null
  /** The given amount in the property's currency. */
  toProperty(originalMinor: bigint): bigint
}

/** An amount of any currency; one that is not the property's needs an exchange rate, and only that one has one. */
export function exchanged(
  context: Context,
  given: { readonly field: string; readonly money: WireMoney; readonly exchangeRate: string | undefined },
): Exchanged | { readonly refusal: Refusal } {
  const { field, money, exchangeRate } = given
  const { currency } = context
  const isOwn = money.currency === currency
  if (!isOwn && exchangeRate === undefined)
    return { refusal: refuse('currencyNotAccepted', { field, currency }) }
  if (isOwn && exchangeRate !== undefined) {
    return { refusal: refuse('exchangeRateNotWanted', { field, currency }) }
  }
  const read = fromWire(money)
  if (!read || !fitsBooks(read.minor)) return { refusal: refuse('amountNotValid', { field, ...money }) }
  return {
    originalMinor: read.minor,
    originalCurrency: money.currency,
    exchangeRate: isOwn ? null : exchangeRate!,
    toProperty: (minor) =>
      isOwn ? minor : convert({ minor, currency: money.currency }, currency, exchangeRate!),
  }
}
