import { allocate } from '../values/money.ts'

/** How much of each line of a group, in their order: minor units. */
export type LineAmounts = readonly bigint[]

/**
 * Each line of a group shared out by weights: the totals in proportion, the taxes too, and the first line what is left of
 * each total. So every line and every total is shared out whole. Gives the amounts of each share.
 */
export function shareLines(amounts: LineAmounts, weights: readonly bigint[]): readonly LineAmounts[] {
  const [, ...taxes] = amounts
  const totals = allocate(
    amounts.reduce((sum, amount) => sum + amount, 0n),
    weights,
  )
  const shared = taxes.map((amount) => allocate(amount, weights))
  return totals.map((total, at) => {
    const parts = shared.map((shares) => shares[at]!)
    return [parts.reduce((left, part) => left - part, total), ...parts]
  })
}
