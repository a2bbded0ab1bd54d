import { type PricedCharge, priceCharge } from '../catalogue/catalogue.ts'
import { convert, formatDecimal, parseDecimal, percent, times } from '../values/money.ts'
import { type Charge, type ChargeSource, stands } from './charge.ts'
import { basesOf, type FolioDiscount, type GroupOf, termsKey } from './folio-discount.ts'
import { taxOf } from './terms.ts'

/** A line of a closed folio as its corrections so far have left it. */
export type CorrectedLine = {
  readonly line: Charge
  readonly quantity: string
  readonly unitPriceMinor: bigint
  readonly originalMinor: bigint
  readonly amountMinor: bigint
}

/** What a line should be instead: one of these, the other as it is. */
export type Target = { readonly quantity?: string; readonly unitPriceMinor?: bigint }

/** What a correction puts beside a line: the difference. */
export type LineCorrection = Pick<Charge, 'quantity' | 'unitPriceMinor' | 'originalMinor' | 'amountMinor'> & {
  readonly line: Charge
  readonly source: ChargeSource
}

/** Lines as their corrections have left them, in their order; those of corrections name them as their source. */
export function correctedLines(
  lines: readonly Charge[],
  corrections: readonly Charge[],
): readonly CorrectedLine[] {
  const bySource = Map.groupBy(
    corrections.filter((line) => stands(line) && isCorrection(line)),
    (line) => line.sourceId,
  )
  return lines.map((line) => {
    const made = bySource.get(line.id) ?? []
    const sumOf = (field: 'amountMinor' | 'originalMinor') =>
      made.reduce((sum, one) => sum + one[field], line[field])
    return {
      line,
      quantity: made
        .filter(({ source }) => source === 'quantityCorrection')
        .reduce((sum, one) => addQuantities(sum, one.quantity), line.quantity),
      unitPriceMinor: made
        .filter(({ source }) => source === 'priceCorrection')
        .reduce((sum, one) => sum + one.unitPriceMinor, line.unitPriceMinor),
      originalMinor: sumOf('originalMinor'),
      amountMinor: sumOf('amountMinor'),
    }
  })
}

/** True for a line that corrects another. */
export function isCorrection({ source }: Pick<Charge, 'source'>): boolean {
  return source === 'quantityCorrection' || source === 'priceCorrection'
}

/** What brings every line to nothing. */
export function fullCorrection(lines: readonly CorrectedLine[]): readonly LineCorrection[] {
  return lines
    .map((of) => ({
      line: of.line,
      source: 'quantityCorrection' as const,
      quantity: addQuantities('0', of.quantity, -1n),
      unitPriceMinor: of.unitPriceMinor,
      originalMinor: -of.originalMinor,
      amountMinor: -of.amountMinor,
    }))
    .filter(isSomething)
}

/**
 * What brings some charges to their targets, by their ids: their taxes by the terms that they were charged by, their manual
 * discounts in proportion, and the predefined discounts of the folio anew.
 */
export function partialCorrection(
  {
    lines,
    targets,
    discounts,
    groupOf,
  }: {
    readonly lines: readonly CorrectedLine[]
    readonly targets: ReadonlyMap<string, Target>
    readonly discounts: readonly FolioDiscount[]
    readonly groupOf: GroupOf
  },
  currency: string,
): readonly LineCorrection[] {
  const made: LineCorrection[] = []
  const dependantsOf = (id: string) => lines.filter(({ line }) => line.parentId === id)
  for (const of of lines) {
    const target = targets.get(of.line.id)
    if (!target) continue
    const wanted = originalOf(of, target)
    const quantity = target.quantity ?? of.quantity
    made.push(
      ...bringTo(of, dependantsOf(of.line.id), { ...target, originalMinor: wanted, quantity }, currency),
    )
    for (const discount of lines.filter(({ line }) => line.discountOfId === of.line.id)) {
      const share = { originalMinor: inProportion(discount.originalMinor, wanted, of.originalMinor) }
      made.push(...bringTo(discount, dependantsOf(discount.line.id), share, currency))
    }
  }
  const after = new Map(made.map((one) => [one.line.id, one.amountMinor]))
  const corrected = lines.map(({ line, amountMinor }) => ({
    ...line,
    amountMinor: amountMinor + (after.get(line.id) ?? 0n),
  }))
  for (const discount of discounts) {
    const bases = basesOf(discount, corrected, groupOf)
    for (const of of lines.filter(({ line }) => line.folioDiscountId === discount.id)) {
      const base = bases.get(termsKey(of.line))?.priceMinor ?? 0n
      const originalMinor = -percent(base, discount.ratePercent)
      made.push(...bringTo(of, dependantsOf(of.line.id), { originalMinor }, currency))
    }
  }
  return made.filter(isSomething)
}

/** What a line would be as given, in its own currency. Minor units. */
export function originalOf(of: CorrectedLine, { quantity, unitPriceMinor }: Target): bigint {
  return times(unitPriceMinor ?? of.unitPriceMinor, quantity ?? of.quantity)
}

/** A line and its taxes brought to an amount: minor units of the line's own currency. */
function bringTo(
  of: CorrectedLine,
  dependants: readonly CorrectedLine[],
  target: { readonly originalMinor: bigint; readonly quantity?: string; readonly unitPriceMinor?: bigint },
  currency: string,
): readonly LineCorrection[] {
  const { line } = of
  // A discount is one of its amount.
  const isOfPrice = target.unitPriceMinor !== undefined || line.kind === 'discount'
  const originalMinor = target.originalMinor - of.originalMinor
  const priceMinor = line.exchangeRate
    ? convert({ minor: target.originalMinor, currency: line.currency }, currency, line.exchangeRate)
    : target.originalMinor
  const quantity = target.quantity ?? of.quantity
  const priced = priceCharge({ priceMinor, quantity, taxes: line.terms!.map(taxOf) })
  const head: LineCorrection = {
    line,
    source: isOfPrice ? 'priceCorrection' : 'quantityCorrection',
    quantity: isOfPrice ? of.quantity : addQuantities(quantity, of.quantity, -1n),
    unitPriceMinor: isOfPrice ? priceDifference(of, target, originalMinor) : of.unitPriceMinor,
    originalMinor,
    amountMinor: priced.netMinor - of.amountMinor,
  }
  return [head, ...dependants.map((dependant) => taxTo(dependant, priced, head.source))]
}

/** By how much the price of one changes; of a discount, whose price is its amount, all of it. */
function priceDifference(
  of: CorrectedLine,
  { unitPriceMinor }: { readonly unitPriceMinor?: bigint },
  originalMinor: bigint,
): bigint {
  return of.line.kind === 'discount' ? originalMinor : unitPriceMinor! - of.unitPriceMinor
}

function taxTo(of: CorrectedLine, { parts }: PricedCharge, source: ChargeSource): LineCorrection {
  const wanted = parts.find(({ tax }) => tax.id === of.line.code)?.amountMinor ?? 0n
  const amountMinor = wanted - of.amountMinor
  return {
    line: of.line,
    source,
    quantity: '1',
    unitPriceMinor: amountMinor,
    originalMinor: amountMinor,
    amountMinor,
  }
}

/** So much of an amount as another has changed: half a cent away from zero. */
function inProportion(minor: bigint, wanted: bigint, held: bigint): bigint {
  if (held === 0n) return 0n
  const twice = (minor * wanted * 2n) / held
  return (twice + (twice < 0n ? -1n : 1n)) / 2n
}

function isSomething({ amountMinor, originalMinor }: LineCorrection): boolean {
  return amountMinor !== 0n || originalMinor !== 0n
}

/** The sum of two quantities, the second one taken so many times; as text without needless zeros. */
function addQuantities(a: string, b: string, times = 1n): string {
  const sum = parseDecimal(a, 3)! + parseDecimal(b, 3)! * times
  return formatDecimal(sum, 3).replace(/\.?0+$/, '')
}
