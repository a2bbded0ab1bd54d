import { formatDecimal, minorDigits, parseDecimal, type WireMoney } from '../../../values/money.ts'
import { type Column, isMoney } from './column.ts'

/** The sum of a column: exact, one amount a currency, by the currency's code; a number where it holds numbers. */
export type Total = {
  readonly column: string
  readonly amounts: readonly WireMoney[]
  readonly number: number | null
}

/** The sums of the columns that have one. */
export function totalsOf<Row>(rows: Iterable<Row>, columns: readonly Column<Row>[]): readonly Total[] {
  const summed = columns.filter(({ hasTotal }) => hasTotal)
  if (summed.length === 0) return []
  const sums = summed.map(() => ({ money: new Map<string, bigint>(), number: null as bigint | null }))
  for (const row of rows)
    for (const [at, column] of summed.entries()) {
      const value = column.value(row)
      const sum = sums[at]!
      if (isMoney(value)) {
        const minor = parseDecimal(value.amount, minorDigits(value.currency)) ?? 0n
        sum.money.set(value.currency, (sum.money.get(value.currency) ?? 0n) + minor)
      } else if (typeof value === 'number')
        // In millionths: a hundred times 0.1 is 10.
        sum.number = (sum.number ?? 0n) + BigInt(Math.round(value * 1e6))
    }
  return summed.map(({ id }, at) => ({
    column: id,
    amounts: [...sums[at]!.money]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, minor]) => ({ amount: formatDecimal(minor, minorDigits(currency)), currency })),
    number: sums[at]!.number === null ? null : Number(formatDecimal(sums[at]!.number, 6)),
  }))
}

/** The currency of a column where all its rows have the same, to be said once in its header; null where they differ. */
export function onlyCurrency<Row>(rows: readonly Row[], column: Column<Row>): string | null {
  let only: string | null = null
  for (const row of rows) {
    const value = column.value(row)
    if (!isMoney(value)) continue
    if (only !== null && only !== value.currency) return null
    only = value.currency
  }
  return only
}
