/**
 * A card number found in a text: the places of its digits. `isWhole` is false where more digits stand right beside
 * it, as in a longer number that only contains it.
 */
export type FoundCardNumber = { readonly places: readonly number[]; readonly isWhole: boolean }

/** Digits that stay legible of a card number that is kept (PCI DSS 3.4.1). */
const FIRST = 6
const LAST = 4

const SHORTEST = 13
const LONGEST = 19

/** What may stand between two digits of one number, a few of them: spaces, dots, dashes, slashes, invisible ones. */
const RUN = /[0-9\uff10-\uff19](?:[\s\p{Pd}\p{Cf}\u2212./_]{0,3}[0-9\uff10-\uff19]){12,}/gu

/**
 * Every card number in a text, however its digits are set apart and whatever stands around them: each window of 13
 * to 19 digits that begins as the numbers of a card scheme do, is as long, and has a right check digit (Luhn).
 */
export function findCardNumbers(text: string): readonly FoundCardNumber[] {
  if (!hasDigits(text, SHORTEST)) return []
  return [...text.matchAll(RUN)].flatMap((run) => findInRun(run[0], run.index))
}

/** True where a text is a card number, or has one that stands for itself. */
export function isCardNumber(text: string): boolean {
  return findCardNumbers(text).some((found) => found.isWhole)
}

/** The text with every card number in it left with its first six and last four digits, and all else as it was. */
export function maskCardNumbersIn(text: string): string {
  const found = findCardNumbers(text)
  if (found.length === 0) return text
  // By UTF-16 units, as the places are; a digit is one of them.
  const letters = text.split('')
  for (const { places } of found) for (const place of places.slice(FIRST, -LAST)) letters[place] = '*'
  return letters.join('')
}

function hasDigits(text: string, needed: number): boolean {
  if (text.length < needed) return false
  let count = 0
  for (let at = 0; at < text.length; at++) {
    if (digitAt(text, at) >= 0 && ++count === needed) return true
  }
  return false
}

/** The digit's value, also of a full-width one; -1 for anything else. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1
}

function findInRun(run: string, offset: number): readonly FoundCardNumber[] {
  const digits: number[] = []
  const places: number[] = []
  for (let at = 0; at < run.length; at++) {
    const digit = digitAt(run, at)
    if (digit < 0) continue
    digits.push(digit)
    places.push(offset + at)
  }
  const touches = (left: number, right: number): boolean =>
    left >= 0 && right < places.length && places[right]! - places[left]! === 1
  const found: FoundCardNumber[] = []
  for (let from = 0; from + SHORTEST <= digits.length; from++) {
    const lengths = lengthsOf(digits, from)
    if (!lengths) continue
    const [shortest, longest] = lengths
    for (let length = shortest; length <= longest && from + length <= digits.length; length++) {
      const to = from + length
      if (!hasLuhnCheck(digits, from, to)) continue
      const isWhole = !touches(from - 1, from) && !touches(to - 1, to)
      found.push({ places: places.slice(from, to), isWhole })
    }
  }
  return found
}

type Lengths = readonly [shortest: number, longest: number]
const ANY: Lengths = [SHORTEST, LONGEST]

/**
 * How long the numbers are that begin so (ISO/IEC 7812 and the schemes' own lists); null where no scheme's do. Where
 * a scheme has one length only it is kept to: a telephone number of Brazil begins with 55 too.
 */
function lengthsOf(digits: readonly number[], from: number): Lengths | null {
  const [a, b, c, d] = [digits[from]!, digits[from + 1]!, digits[from + 2]!, digits[from + 3]!]
  const two = a * 10 + b
  const four = two * 100 + c * 10 + d
  // Visa
  if (a === 4) return ANY
  // Mastercard
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return [16, 16]
  // American Express
  if (two === 34 || two === 37) return [15, 15]
  // Diners Club; UnionPay, JCB, Discover and Elo
  if (two === 30 || two === 36 || two === 38) return [14, LONGEST]
  if (two === 35 || two === 62 || two === 65) return [16, LONGEST]
  // Maestro, Discover, Hipercard, Elo
  return MAESTRO.has(two) ? ANY : null
}

const MAESTRO = new Set([50, 56, 57, 58, 60, 63, 67])

function hasLuhnCheck(digits: readonly number[], from: number, to: number): boolean {
  let sum = 0
  for (let at = to - 1, isDoubled = false; at >= from; at--, isDoubled = !isDoubled) {
    const digit = digits[at]!
    sum += !isDoubled ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}
