import { LANGUAGES, type Language } from '../../../api/language.ts'
import {
  fitsBooks,
  formatDecimal,
  isCurrency,
  MAX_MINOR,
  minorDigits,
  toWire,
  type WireMoney,
} from '../../../values/money.ts'
import { decimalText, readDecimal } from './decimal-text.ts'
import { NOTHING, type Reading, readAs, unread } from './reading.ts'

/** In what a field of money reads. */
export type MoneyForm = { readonly currency: string; readonly language: Language }

/**
 * A typed amount: a number as {@link readDecimal} says, with the minus before or after it and the field's own currency
 * beside it or not; or a sum that begins with `=`, of `+`, `-` and `*`, rounded half away from zero. Another currency's
 * sign is refused: a hundred dollars are not a hundred reais.
 */
export function readMoney(text: string, form: MoneyForm): Reading<WireMoney> {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '')
  const decimals = minorDigits(form.currency)
  if (bare.startsWith('=')) {
    const minor = sumOf(bare.slice(1).replace(/[×x]/gi, '*'), { ...form, decimals })
    return minor === null ? unread('notSum') : inBooks(minor, form)
  }
  const affixed = AFFIXED.exec(bare)
  if (!affixed) return unread('notAmount', exampleOf(form))
  const [, minus = '', before = '', innerMinus = '', number = '', after = '', lastMinus = ''] = affixed
  const sign = before || after
  if (before && after) return unread('notAmount', exampleOf(form))
  if (sign && !signsOf(form.currency).has(sign.toUpperCase())) {
    const isOther = isCurrency(sign.toUpperCase()) || /\p{Sc}/u.test(sign)
    return isOther
      ? unread('otherCurrency', { currency: form.currency })
      : unread('notAmount', exampleOf(form))
  }
  const digits = minus + innerMinus + number + lastMinus
  const read = readDecimal(digits, { decimals, language: form.language, isGrouped: true })
  if (read === null) return sign ? unread('notAmount', exampleOf(form)) : NOTHING
  if ('units' in read) return inBooks(read.units, form)
  if (read.problem === 'notNumber') return unread('notAmount', exampleOf(form))
  return decimals === 0 ? unread('noDecimals') : unread('tooManyDecimals', { most: decimals })
}

/** An amount as a field shows it when one has left it: `1.234,50`, without its currency. */
export function amountText(money: WireMoney, language: Language): string {
  return decimalText(money.amount, { language, leastDecimals: minorDigits(money.currency), isGrouped: true })
}

/** The currency's sign as a field shows it: `R$`; its code where the language has no sign for it. */
export function currencySign(currency: string, language: Language): string {
  return signOf({ currency, language, currencyDisplay: 'symbol' })
}

/** A number with letters or a currency's sign on one side, and its minus anywhere around. */
const AFFIXED = /^([-−]?)([\p{L}\p{Sc}]*)([-−]?)([^\p{L}\p{Sc}]*?)([\p{L}\p{Sc}]*)([-−]?)$/u

/** The most decimals of a number within a sum: a percentage has four. */
const SUM_DECIMALS = 4
const MOST_FACTORS = 8

/** How a currency may be written beside an amount, in capitals: `BRL`, `R$`. */
function signsOf(currency: string): ReadonlySet<string> {
  const signs = LANGUAGES.flatMap((language) =>
    (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) =>
      signOf({ currency, language, currencyDisplay }),
    ),
  )
  return new Set([currency, ...signs].map((sign) => sign.toUpperCase()))
}

function signOf(asked: {
  readonly currency: string
  readonly language: Language
  readonly currencyDisplay: 'symbol' | 'narrowSymbol'
}): string {
  const { language, ...shown } = asked
  const parts = new Intl.NumberFormat(language, { style: 'currency', ...shown }).formatToParts(0)
  return parts.find((part) => part.type === 'currency')?.value ?? asked.currency
}

/** The sum in units of `decimals` places; null where it is not a whole sum. */
function sumOf(
  text: string,
  form: { readonly language: Language; readonly decimals: number },
): bigint | null {
  const terms = text.match(/[+\-−]?[^+\-−]+/g)
  // What matched must be all of it: no sign stands alone at the end, and no two beside each other.
  if (terms === null || terms.join('') !== text) return null
  const scale = SUM_DECIMALS * MOST_FACTORS
  let scaled = 0n
  for (const term of terms) {
    const factors = term.replace(/^[+\-−]/, '').split('*')
    if (factors.length > MOST_FACTORS) return null
    let product = /^[-−]/.test(term) ? -1n : 1n
    for (const factor of factors) {
      const read = readDecimal(factor, { decimals: SUM_DECIMALS, language: form.language, isGrouped: true })
      if (read === null || !('units' in read)) return null
      product *= read.units
    }
    scaled += product * 10n ** BigInt(scale - SUM_DECIMALS * factors.length)
  }
  return rounded(scaled, 10n ** BigInt(scale - form.decimals))
}

function rounded(scaled: bigint, by: bigint): bigint {
  const size = scaled < 0n ? -scaled : scaled
  const whole = (size * 2n + by) / (by * 2n)
  return scaled < 0n ? -whole : whole
}

function inBooks(minor: bigint, form: MoneyForm): Reading<WireMoney> {
  if (fitsBooks(minor)) return readAs(toWire(minor, form.currency))
  const most = { amount: formatDecimal(MAX_MINOR, minorDigits(form.currency)), currency: form.currency }
  return unread('tooBig', { most: amountText(most, form.language) })
}

function exampleOf(form: MoneyForm): { readonly example: string } {
  const amount = minorDigits(form.currency) === 0 ? '1234' : '1234.50'
  return { example: amountText({ amount, currency: form.currency }, form.language) }
}
