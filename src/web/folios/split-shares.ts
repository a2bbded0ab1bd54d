import { shareLines } from '../../folios/share-lines.ts'
import { formatDecimal, parseDecimal, percentOf, percentUnits, toWire } from '../../values/money.ts'
import type { Charge, Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'

/** How a charge is split, as `splitCharge` takes it. */
export type SplitWay = 'equalParts' | 'amounts' | 'percents' | 'quantities'

/** How many parts there may be. */
export const MOST_PARTS = 50

/** A part of a charge as it will be posted. Minor units. */
export type SplitPart = {
  readonly totalMinor: bigint
  readonly taxesMinor: bigint
  /** Its share of the manual discounts, below zero. */
  readonly discountMinor: bigint
}

/** How much there is to be shared out by a way: in units of it, with the sign of the charge. */
export function wholeOf(way: Exclude<SplitWay, 'equalParts'>, charge: Charge): bigint {
  if (way === 'amounts') return minorOf(charge.total)
  return way === 'percents' ? percentUnits('100') : parseDecimal(charge.quantity, QUANTITY_DECIMALS)!
}

/** A text of a part, an amount, a percentage or a quantity, in units of its way. */
export function unitsOf(way: Exclude<SplitWay, 'equalParts'>, text: string, charge: Charge): bigint {
  if (way === 'amounts') return minorOf({ amount: text, currency: charge.total.currency })
  return way === 'percents' ? percentUnits(text) : parseDecimal(text, QUANTITY_DECIMALS)!
}

/** Units of a way as they travel. */
export function textOf(way: Exclude<SplitWay, 'equalParts'>, units: bigint, charge: Charge): string {
  if (way === 'amounts') return toWire(units, charge.total.currency).amount
  if (way === 'percents') return percentOf(units)
  return formatDecimal(units, QUANTITY_DECIMALS).replace(/\.?0+$/, '')
}

/** What is left of the whole: of its sign where something is missing, of the other where it is too much. */
export function restOf(
  whole: bigint,
  parts: readonly bigint[],
): { readonly units: bigint; readonly isOver: boolean } {
  const units = parts.reduce((left, part) => left - part, whole)
  return { units, isOver: units !== 0n && units > 0n !== whole > 0n }
}

/** The parts of a charge, shared out by weights as the server does: taxes, fees and manual discounts in proportion. */
export function splitParts(
  charge: Charge,
  { charges }: Pick<Folio, 'charges'>,
  weights: readonly bigint[],
): readonly SplitPart[] {
  if (weights.every((weight) => weight === 0n)) return []
  const shares = shareLines(amountsOf(charge), weights)
  const discounts = charges
    .filter(({ discountOfId, state }) => discountOfId === charge.id && state === 'posted')
    .map((discount) => shareLines(amountsOf(discount), weights))
  return shares.map((share, at) => ({
    totalMinor: sum(share),
    taxesMinor: sum(share.slice(1)),
    discountMinor: discounts.reduce((total, shared) => total + sum(shared[at]!), 0n),
  }))
}

/** The server's own: a quantity has three. */
const QUANTITY_DECIMALS = 3

function amountsOf({ net, dependants }: Charge): readonly bigint[] {
  return [minorOf(net), ...dependants.map(({ amount }) => minorOf(amount))]
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}
