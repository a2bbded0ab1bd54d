import { CURRENCY_DECIMALS } from './currencies.ts'

/** An amount of money: whole minor units (cents) of one currency. Signed; zero means zero. */
export type Money = { readonly minor: bigint; readonly currency: string }

/** Money as it travels: `{"amount":"1234.56","currency":"BRL"}`, a point, always all decimals. */
export type WireMoney = { readonly amount: string; readonly currency: string }

/**
 * The most that one amount may be, in minor units: far above any bill, and far enough below what a `bigint` column
 * holds that the sums of thousands of them fit too.
 */
export const MAX_MINOR = 10n ** 15n

/** True for an amount, of either sign, that the books can hold: see {@link MAX_MINOR}. */
export function fitsBooks(minor: bigint): boolean {
  return -MAX_MINOR <= minor && minor <= MAX_MINOR
}

/** A percentage as decimal text, `'5'` or `'33.3333'`; at most {@link PERCENT_DECIMALS} decimals. */
export type Percent = string

/** Decimals of a percentage: 33.3333 %. */
export const PERCENT_DECIMALS = 4
const PERCENT_SCALE = 10n ** BigInt(PERCENT_DECIMALS)

/** How a fraction of a minor unit is rounded: half away from zero, or half to even. */
export type Rounding = 'halfUp' | 'halfEven'

/** Amounts of two currencies were added. */
export class CurrencyMismatch extends Error {
  override name = 'CurrencyMismatch'
}

/** The sum of two amounts. Throws {@link CurrencyMismatch}: adding reais to euros is a defect, not input. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new CurrencyMismatch(`${a.currency} and ${b.currency}`)
  return { minor: a.minor + b.minor, currency: a.currency }
}

/**
 * Splits an amount in proportion to weights; the parts always sum to it (largest remainder, ties to the
 * earlier part). Weights are not negative and not all zero.
 */
export function allocate(totalMinor: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n)
  if (sum <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights must sum above zero')
  const sign = totalMinor < 0n ? -1n : 1n
  const size = totalMinor * sign
  const shares = weights.map((weight, at) => ({
    at,
    part: (size * weight) / sum,
    rest: (size * weight) % sum,
  }))
  let left = size - shares.reduce((a, share) => a + share.part, 0n)
  for (const share of [...shares].sort((a, b) => compareBigint(b.rest, a.rest) || a.at - b.at)) {
    if (left === 0n) break
    share.part += 1n
    left -= 1n
  }
  return shares.map((share) => share.part * sign)
}

/** `rate` percent of an amount, in minor units. */
export function percent(amountMinor: bigint, rate: Percent, rounding: Rounding = 'halfUp'): bigint {
  return divideRounded(amountMinor * percentUnits(rate), 100n * PERCENT_SCALE, rounding)
}

/**
 * The net of a price that contains taxes of `rate` percent in all: `price / (1 + rate)`. The tax is the
 * price less this net, so that both always sum to the price.
 */
export function netOfIncluded(priceMinor: bigint, rate: Percent, rounding: Rounding = 'halfUp'): bigint {
  const whole = 100n * PERCENT_SCALE
  return divideRounded(priceMinor * whole, whole + percentUnits(rate), rounding)
}

/** A percentage in its smallest units (1 % = 10,000), for sums and weights. Throws RangeError on other text. */
export function percentUnits(rate: Percent): bigint {
  return parseDecimal(rate, PERCENT_DECIMALS) ?? fail(`not a percentage: ${rate}`)
}

/** The percentage that these units are; the opposite of {@link percentUnits}. */
export function percentOf(units: bigint): Percent {
  return formatDecimal(units, PERCENT_DECIMALS)
}

/**
 * Quantity times unit price, in minor units. A quantity is decimal text with at most three decimals
 * (`'1'`, `'0.750'` kg).
 */
export function times(unitPriceMinor: bigint, quantity: string, rounding: Rounding = 'halfUp'): bigint {
  const thousandths = parseDecimal(quantity, 3) ?? fail(`not a quantity: ${quantity}`)
  return divideRounded(unitPriceMinor * thousandths, 1000n, rounding)
}

/**
 * An amount of one currency in another: `rate` is how many units of `to` one unit of `from` buys, decimal text
 * with at most eight decimals.
 */
export function convert(money: Money, to: string, rate: string, rounding: Rounding = 'halfUp'): bigint {
  const units = parseDecimal(rate, 8) ?? fail(`not a rate: ${rate}`)
  const scale = 8 + minorDigits(money.currency) - minorDigits(to)
  return divideRounded(money.minor * units, 10n ** BigInt(scale), rounding)
}

/** Decimal text with a point as whole units of `decimals` places; null if it is not exactly that. */
export function parseDecimal(text: string, decimals: number): bigint | null {
  const match = /^(-?)(\d{1,19})(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const fraction = match[3] ?? ''
  if (fraction.length > decimals && /[1-9]/.test(fraction.slice(decimals))) return null
  const units = BigInt(match[2] + fraction.slice(0, decimals).padEnd(decimals, '0'))
  return match[1] ? -units : units
}

/** The opposite of {@link parseDecimal}, with all decimals: `-1234n` in two places is `'-12.34'`. */
export function formatDecimal(units: bigint, decimals: number): string {
  if (decimals === 0) return String(units)
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** True for the code of a currency that exists (ISO 4217): `BRL`, not `BRR`. */
export function isCurrency(text: string): boolean {
  return CURRENCY_DECIMALS.has(text)
}

/** How many decimals a currency has (ISO 4217): 2 for BRL and EUR, 0 for CLP. Throws RangeError if unknown. */
export function minorDigits(currency: string): number {
  return CURRENCY_DECIMALS.get(currency) ?? fail(`not a currency: ${currency}`)
}

/** Money for the wire. */
export function toWire(minor: bigint, currency: string): WireMoney {
  return { amount: formatDecimal(minor, minorDigits(currency)), currency }
}

/** Money from the wire; null if the amount is not decimal text that the currency can hold. */
export function fromWire(money: WireMoney): Money | null {
  const minor = parseDecimal(money.amount, minorDigits(money.currency))
  return minor === null ? null : { minor, currency: money.currency }
}

function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const sign = numerator < 0n ? -1n : 1n
  const size = numerator * sign
  const quotient = size / denominator
  const twice = (size % denominator) * 2n
  const up = twice > denominator || (twice === denominator && (rounding === 'halfUp' || quotient % 2n === 1n))
  return sign * (up ? quotient + 1n : quotient)
}

function compareBigint(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fail(message: string): never {
  throw new RangeError(message)
}
