import { parseDecimal } from '../../values/money.ts'

/** Above this no currency stands to another at a desk: the decimal comma was left out. */
const MOST_RATE = 10_000n

/** How many times a rate may differ from the last one before one asks: a point in the wrong place is ten times off. */
const MOST_TIMES = 10n

const DECIMALS = 8

/** True for a rate that is asked about before money is taken at it; `last` is the one of the last payment in that currency. */
export function isStrangeRate(rate: string, last: string | null): boolean {
  const units = parseDecimal(rate, DECIMALS)!
  if (units > MOST_RATE * 10n ** BigInt(DECIMALS)) return true
  if (last === null) return false
  const before = parseDecimal(last, DECIMALS)!
  return units >= before * MOST_TIMES || units * MOST_TIMES <= before
}
