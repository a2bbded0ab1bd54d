import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { groupsIn } from '../catalogue/store.ts'
import type { Context } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { fromWire, parseDecimal, toWire } from '../values/money.ts'
import { type Charge, remade } from './charge.ts'
import { itemRefused, lineRefused } from './charge-parts.ts'
import {
  type CorrectedLine,
  correctedLines,
  fullCorrection,
  isCorrection,
  type LineCorrection,
  originalOf,
  partialCorrection,
  type Target,
} from './correction.ts'
import type { Folio } from './folio.ts'
import { linesOn } from './folio-changes.ts'
import { charges, correctionsOf, discountsOfFolio } from './store.ts'

type Place = { readonly folio: Folio; readonly correctionId: string }

/** The lines of a correction that stand for differences, or why a charge cannot be corrected so. */
export function correctionLines(
  input: Input<'correctFolio'>,
  { folio, correctionId }: Place,
  state: State,
  context: Context,
): { readonly lines: readonly Charge[] } | { readonly refusal: Refusal } {
  const held = linesAsCorrected(folio.id, state)
  if (input.mode === 'full') return { lines: linesOf(fullCorrection(held), correctionId, context) }
  const targets = new Map<string, Target>()
  for (const [at, given] of input.lines.entries()) {
    const target = targetOf(given, { field: `lines.${at}`, held, folioId: folio.id }, state)
    if ('refusal' in target) return target
    targets.set(given.chargeId, target)
  }
  const discounts = state.list(discountsOfFolio, folio.id).filter(({ endedOn }) => endedOn === null)
  const groupOf = groupsIn(state)
  const made = partialCorrection({ lines: held, targets, discounts, groupOf }, context.currency)
  return { lines: linesOf(made, correctionId, context) }
}

/** All that can be corrected of a folio, its own lines and those that corrections have added, as they are by now. */
function linesAsCorrected(folioId: string, state: State): readonly CorrectedLine[] {
  const corrections = state
    .list(correctionsOf, folioId)
    .filter((correction) => correction.state !== 'voided')
    .flatMap(({ id }) => linesOn(id, state))
  const added = corrections.filter((line) => !isCorrection(line))
  return correctedLines([...linesOn(folioId, state), ...added], corrections)
}

type Asked = { readonly field: string; readonly held: readonly CorrectedLine[]; readonly folioId: string }

/** What a charge should have been; a correction takes no more than there is, and turns no sign. */
function targetOf(
  { chargeId, quantity, unitPrice }: Input<'correctFolio'>['lines'][number],
  { field, held, folioId }: Asked,
  state: State,
): Target | { readonly refusal: Refusal } {
  const charge = state.get(charges, chargeId)!
  const wrong = lineRefused(charge) ?? itemRefused(charge)
  if (wrong) return { refusal: wrong }
  const of = held.find(({ line }) => line.id === chargeId)
  if (!of) return { refusal: refuse('chargeNotOnFolio', { chargeId, folioId }) }
  const price = unitPrice && (unitPrice.currency === charge.currency ? fromWire(unitPrice) : null)
  if (unitPrice && !price) {
    return { refusal: refuse('amountNotValid', { field: `${field}.unitPrice`, ...unitPrice }) }
  }
  const target = price ? { unitPriceMinor: price.minor } : { quantity: quantity! }
  const wanted = originalOf(of, target)
  if (
    isTurned(wanted, charge.originalMinor) ||
    (quantity && isTurned(parseDecimal(quantity, 3)!, parseDecimal(charge.quantity, 3)!))
  ) {
    const remains = toWire(of.originalMinor, charge.currency)
    return { refusal: refuse('correctionTooBig', { field, chargeId, remains }) }
  }
  return target
}

function isTurned(wanted: bigint, held: bigint): boolean {
  return wanted !== 0n && wanted > 0n !== held > 0n
}

function linesOf(made: readonly LineCorrection[], correctionId: string, context: Context): readonly Charge[] {
  const byLine = new Map(made.map((one) => [one.line.id, one]))
  return remade(
    made.map(({ line }) => line),
    {
      folioId: correctionId,
      source: (line) => byLine.get(line.id)!.source,
      change: ({ id }) => {
        const { quantity, unitPriceMinor, originalMinor, amountMinor } = byLine.get(id)!
        return { quantity, unitPriceMinor, originalMinor, amountMinor }
      },
    },
    context,
  )
}
