import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { amountIn } from '../catalogue/amounts.ts'
import { type Context, type Operation, tell } from '../journal/operation.ts'
import { allocate, formatDecimal, parseDecimal, percentOf, percentUnits, toWire } from '../values/money.ts'
import { type Charge, chargeOnWire, chargeVersion, remade, totalOf } from './charge.ts'
import {
  type ChargeParts,
  itemRefused,
  type LineGroup,
  lineRefused,
  partsNeeded,
  partsOf,
  partsRefused,
} from './charge-parts.ts'
import { changeFolios, folioAfter } from './folio-changes.ts'
import { sizeOf } from './limit.ts'
import { shareLines } from './share-lines.ts'
import { charges } from './store.ts'
import type { Terms } from './terms.ts'

/**
 * Splits a charge by amounts, percentages, quantities or into equal parts. The parts sum to it exactly, and so do their
 * taxes, fees and manual discounts, in proportion.
 */
export const splitCharge: Operation<Input<'splitCharge'>> = {
  name: 'splitCharge',
  needs: (input, state) => partsNeeded(input.chargeId, state),
  facts: (input, state) =>
    state.get(charges, input.chargeId) ? {} : refuse('notFound', { object: 'charge', id: input.chargeId }),
  decide: (input, state, context) => {
    const line = state.get(charges, input.chargeId)!
    const wrong = lineRefused(line)
    if (wrong) return { refusal: wrong }
    const read = chargeVersion(line)
    if (input.version !== undefined && input.version !== read) {
      return { refusal: refuse('preconditionFailed', { object: 'charge', id: line.id, version: read }) }
    }
    const parts = partsOf(line, state)
    const refusal = itemRefused(line) ?? partsRefused(parts, state)
    if (refusal) return { refusal }
    const totalMinor = totalOf(parts.charge)
    if (totalMinor === 0n) return { refusal: refuse('chargeIsZero', { chargeId: line.id }) }
    const shares = sharesOf(input, { line, totalMinor }, context)
    if ('refusal' in shares) return shares
    const split = splitParts(parts, { ...shares, quantities: input.quantities }, context)
    const signs = (minor: bigint) => minor > 0n === totalMinor > 0n && minor !== 0n
    if (!split.every(({ charge }) => signs(totalOf(charge)) && signs(charge[0].originalMinor))) {
      return { refusal: refuse('partTooSmall', { field: wayOf(input) }) }
    }
    const changes = changeFolios(state, context)
    for (const one of parts.lines) changes.end(one, 'split')
    for (const part of split) for (const group of [part.charge, ...part.discounts]) changes.post(group)
    const effects = changes.finish()
    return {
      effects: [...effects, tell('charge.split', line.id, line.folioId)],
      answer: {
        charges: split.map(({ charge }) => chargeOnWire(charge, context.currency)),
        folio: folioAfter(line.folioId, changes, context),
      },
    }
  },
}

type Way = 'amounts' | 'percents' | 'quantities' | 'equalParts'

function wayOf(input: Input<'splitCharge'>): Way {
  return (['amounts', 'percents', 'quantities'] as const).find((way) => input[way]) ?? 'equalParts'
}

/** What each part has of the whole: the weights by which everything is shared, not negative. */
type Shares = { readonly weights: readonly bigint[] }

function sharesOf(
  input: Input<'splitCharge'>,
  { line, totalMinor }: { readonly line: Charge; readonly totalMinor: bigint },
  context: Context,
): Shares | { readonly refusal: Refusal } {
  if (input.amounts) {
    const read: bigint[] = []
    for (const [at, amount] of input.amounts.entries()) {
      const one = amountIn(context, `amounts.${at}`, amount)
      if ('refusal' in one) return one
      read.push(one.minor)
    }
    const wire = (minor: bigint) => toWire(minor, context.currency)
    const given = read.reduce((a, b) => a + b, 0n)
    return whole('amounts', read, { needed: totalMinor, said: [wire(given), wire(totalMinor)] })
  }
  if (input.percents) {
    const units = input.percents.map(percentUnits)
    const needed = percentUnits('100')
    const given = units.reduce((a, b) => a + b, 0n)
    return whole('percents', units, { needed, said: [percentOf(given), '100'] })
  }
  if (input.quantities) {
    const units = input.quantities.map((quantity) => parseDecimal(quantity, 3)!)
    const needed = parseDecimal(line.quantity, 3)!
    const given = units.reduce((a, b) => a + b, 0n)
    return whole('quantities', units, { needed, said: [formatDecimal(given, 3), line.quantity] })
  }
  return { weights: Array.from({ length: input.equalParts! }, () => 1n) }
}

/** The parts as weights, where they are of one sign and sum to what is needed. */
function whole(
  field: Way,
  parts: readonly bigint[],
  { needed, said }: { readonly needed: bigint; readonly said: readonly [given: unknown, needed: unknown] },
): Shares | { readonly refusal: Refusal } {
  if (parts.reduce((a, b) => a + b, 0n) !== needed) {
    return { refusal: refuse('partsNotWhole', { field, given: said[0], needed: said[1] }) }
  }
  if (parts.some((part) => part === 0n || part > 0n !== needed > 0n)) {
    return { refusal: refuse('partTooSmall', { field }) }
  }
  return { weights: parts.map(sizeOf) }
}

type Part = { readonly charge: LineGroup; readonly discounts: readonly LineGroup[] }

type Split = Shares & { readonly quantities: readonly string[] | undefined }

/** The parts of a charge: what each gets of every line, so that each line is shared out whole. */
function splitParts(
  { charge, discounts }: ChargeParts,
  { weights, quantities }: Split,
  context: Context,
): readonly Part[] {
  const shared = new Map([charge, ...discounts].flatMap((group) => [...shareGroup(group, weights)]))
  const lines = [...charge, ...discounts.flat()]
  const shareOfTax = (code: string, at: number) =>
    charge
      .filter((line) => line.parentId !== null && line.code === code)
      .reduce((sum, { id }) => sum + shared.get(id)!.amounts[at]!, 0n)
  return weights.map((_, at): Part => {
    const made = remade(
      lines,
      {
        source: 'split',
        change: (line) => {
          const { amounts, originals } = shared.get(line.id)!
          const originalMinor = originals[at]!
          const quantity = line.id === charge[0].id ? quantities?.[at] : undefined
          const amountMinor = amounts[at]!
          if (quantity !== undefined) return { amountMinor, originalMinor, quantity }
          const terms = line.terms?.map((one) => termsOfPart(one, shareOfTax(one.id, at))) ?? null
          return { amountMinor, originalMinor, unitPriceMinor: originalMinor, quantity: '1', terms }
        },
      },
      context,
    )
    const heads = made.filter(({ parentId }) => parentId === null)
    const groups = heads.map(
      (head): LineGroup => [head, ...made.filter(({ parentId }) => parentId === head.id)],
    )
    return { charge: groups[0]!, discounts: groups.slice(1) }
  })
}

/** A part is one unit, so an amount a unit is what it has of it. */
function termsOfPart(terms: Terms, shareMinor: bigint): Terms {
  return terms.amountMinor === null ? terms : { ...terms, amountMinor: String(sizeOf(shareMinor)) }
}

/** What each part has of the lines of a group. */
function shareGroup(group: LineGroup, weights: readonly bigint[]) {
  const shares = shareLines(
    group.map((line) => line.amountMinor),
    weights,
  )
  return new Map(
    group.map((line, at) => {
      const amounts = shares.map((share) => share[at]!)
      return [line.id, { amounts, originals: allocate(line.originalMinor, weights) }] as const
    }),
  )
}
