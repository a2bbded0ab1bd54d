import type { PlainDate } from '../values/plain-date.ts'
import { type Charge, totalOf } from './charge.ts'
import type { Terms } from './terms.ts'

/** A predefined discount that was given on a folio: as long as it is open, its lines follow the folio's charges. */
export type FolioDiscount = {
  readonly id: string
  readonly folioId: string
  /** The discount of the catalogue, with its name, rate and groups as they were that day. */
  readonly discountId: string
  readonly name: string
  readonly ratePercent: string
  /** Groups of charge codes; none names all, custom charges too. */
  readonly groups: readonly string[]
  readonly givenOn: PlainDate
  readonly givenBy: string
  readonly endedOn: PlainDate | null
  readonly endedBy: string | null
}

/** The group of a charge code; undefined for what is no code of the catalogue. */
export type GroupOf = (code: string) => string | undefined

/** What one line of a discount is given on: the prices of charges that are taxed alike. */
export type Base = { readonly terms: readonly Terms[]; priceMinor: bigint }

/**
 * The prices of the charges that a discount is given on, by their percentages ({@link termsKey}): a fixed fee is no part of
 * a price.
 */
export function basesOf(
  { groups }: Pick<FolioDiscount, 'groups'>,
  lines: readonly Charge[],
  groupOf: GroupOf,
): ReadonlyMap<string, Base> {
  const bases = new Map<string, Base>()
  const dependants = Map.groupBy(lines, (line) => line.parentId)
  for (const line of lines) {
    if (line.kind !== 'item') continue
    const group = groupOf(line.code)
    if (groups.length > 0 && (group === undefined || !groups.includes(group))) continue
    const key = termsKey(line)
    const base = bases.get(key) ?? { terms: ratedTerms(line), priceMinor: 0n }
    base.priceMinor += ratedPrice(line, dependants.get(line.id) ?? [])
    bases.set(key, base)
  }
  return bases
}

/** The price that a percentage of a charge is of: without fixed fees and what is added on top. Minor units. */
export function ratedPrice(line: Charge, dependants: readonly Charge[]): bigint {
  const isInside = (code: string) => ratedTerms(line).some((terms) => terms.id === code && terms.isIncluded)
  return totalOf([line, ...dependants.filter(({ code }) => isInside(code))])
}

/** The percentages among a charge's taxes and fees: those that a discount on it has too. */
export function ratedTerms(line: Charge): readonly Terms[] {
  return line.terms!.filter((terms) => terms.ratePercent !== null)
}

/** Lines are taxed alike where they have the same key. */
export function termsKey(line: Charge): string {
  return JSON.stringify(ratedTerms(line))
}
