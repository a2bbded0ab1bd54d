import type { Language } from '../../../api/language.ts'
import { formatDecimal } from '../../../values/money.ts'

/** Why a text is no number of so many decimals. */
export type DecimalProblem = 'notNumber' | 'tooManyDecimals'

/**
 * A typed number as whole units of `decimals` places; null of an empty text.
 *
 * Both `.` and `,` are decimal signs, since the keypad's key gives one or the other by the keyboard. They group too:
 * - Of two different signs the last is the decimal one: `1.234,50` and `1,234.50` are the same number.
 * - A sign that stands twice or more groups: `1.234.567`.
 * - A sign that stands once is the decimal one, save where it is the language's own grouping sign with one to three
 *   digits before, not beginning with zero, and exactly three after: `1.234` is 1234 in Portuguese and Spanish,
 *   `1,234` is 1234 in English.
 *
 * Groups have three digits, else the text is refused: nothing is guessed. With `isGrouped` false there are no groups,
 * and a sign is always the decimal one: `1.500` kg is one and a half.
 */
export function readDecimal(
  text: string,
  form: { readonly decimals: number; readonly language: Language; readonly isGrouped: boolean },
): { readonly units: bigint } | { readonly problem: DecimalProblem } | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '')
  if (bare === '') return null
  const match = /^([-−]?)([\d.,]*\d[\d.,]*)([-−]?)$/.exec(bare)
  if (!match || (match[1] && match[3])) return { problem: 'notNumber' }
  const parts = partsOf(match[2]!, form)
  if (parts === null) return { problem: 'notNumber' }
  const fraction = parts.fraction.replace(/0+$/, '')
  if (fraction.length > form.decimals) return { problem: 'tooManyDecimals' }
  const units = BigInt(parts.whole + fraction.padEnd(form.decimals, '0'))
  return { units: match[1] || match[3] ? -units : units }
}

/** The most decimals that the books hold: an exchange rate's. */
const MOST_DECIMALS = 8

/** A typed number of any kind as it travels, with a point; a currency's sign beside it says nothing. Null for other text. */
export function readNumber(text: string, language: Language): string | null {
  const bare = text.replace(/\p{L}{0,2}\p{Sc}/u, '')
  const read = readDecimal(bare, { decimals: MOST_DECIMALS, language, isGrouped: true })
  return read !== null && 'units' in read ? plainDecimal(read.units, MOST_DECIMALS) : null
}

/** Whole units of `decimals` places as decimal text, with no zeros that say nothing. */
export function plainDecimal(units: bigint, decimals: number): string {
  const text = formatDecimal(units, decimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Decimal text with a point as the language writes it, with as many decimals as given; grouped where asked for. */
export function decimalText(
  text: string,
  form: { readonly language: Language; readonly leastDecimals: number; readonly isGrouped: boolean },
): string {
  const format = new Intl.NumberFormat(form.language, {
    minimumFractionDigits: form.leastDecimals,
    maximumFractionDigits: MOST_DECIMALS,
    useGrouping: form.isGrouped ? 'always' : false,
  })
  // The text, not a number: every amount that the books hold is exact.
  return format.format(text as Intl.StringNumericLiteral)
}

type Parts = { readonly whole: string; readonly fraction: string }

/** The digits before and after the decimal sign; null where the signs stand in no known way. */
function partsOf(
  digits: string,
  { language, isGrouped }: { readonly language: Language; readonly isGrouped: boolean },
): Parts | null {
  const signs = digits.replace(/\d/g, '')
  const last = signs.at(-1)
  if (last === undefined) return { whole: digits, fraction: '' }
  const grouping = language === 'en' ? ',' : '.'
  const isRepeated = signs.length > 1 && [...signs].every((sign) => sign === last)
  const looksGrouped = last === grouping && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)
  if (isGrouped && (isRepeated || (signs.length === 1 && looksGrouped))) {
    const whole = ungrouped(digits, last)
    return whole === null ? null : { whole, fraction: '' }
  }
  const at = digits.lastIndexOf(last)
  const before = digits.slice(0, at)
  // Of two signs the last is the decimal one and stands once.
  if (before.includes(last) || (!isGrouped && signs.length > 1)) return null
  const whole = signs.length === 1 ? before || '0' : ungrouped(before, signs[0]!)
  return whole === null ? null : { whole, fraction: digits.slice(at + 1) }
}

function ungrouped(digits: string, sign: string): string | null {
  const groups = digits.split(sign)
  const areGroups = groups.every((group, at) =>
    at === 0 ? /^[1-9]\d{0,2}$/.test(group) : /^\d{3}$/.test(group),
  )
  return areGroups ? groups.join('') : null
}
