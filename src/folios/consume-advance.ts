import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { amountIn } from '../catalogue/amounts.ts'
import { type Context, type Operation, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { type Ref, rowsOf } from '../journal/table.ts'
import { allocate, toWire } from '../values/money.ts'
import { type Charge, chargeOnWire, remade, stands, totalOf } from './charge.ts'
import { isCorrection } from './correction.ts'
import { changeFolios, chargesRefused, folioAfter, folioNeeded, linesOn } from './folio-changes.ts'
import { type LineAmounts, shareLines } from './share-lines.ts'
import { folios, linesOfFolio, madeFrom } from './store.ts'

/**
 * Uses an advance on an open folio: negative lines with their taxes, which take from what was invoiced before, so that in
 * the end nothing is taxed or earned twice.
 */
export const consumeAdvance: Operation<Input<'consumeAdvance'>> = {
  name: 'consumeAdvance',
  needs: (input, state) => [
    ...folioNeeded(input.advanceFolioId, state),
    ...folioNeeded(input.folioId, state),
    ...advanceNeeds(input.advanceFolioId, state),
  ],
  facts: (input, state) => {
    const unknown = [input.advanceFolioId, input.folioId].find((id) => !state.get(folios, id))
    return unknown ? refuse('notFound', { object: 'folio', id: unknown }) : {}
  },
  decide: (input, state, context) => {
    const advance = state.get(folios, input.advanceFolioId)!
    if (advance.kind !== 'advance') {
      return { refusal: refuse('folioKind', { folioId: advance.id, kind: advance.kind }) }
    }
    if (advance.state !== 'settled') {
      return { refusal: refuse('folioNotClosed', { folioId: advance.id, state: advance.state }) }
    }
    const folio = state.get(folios, input.folioId)!
    const closed = chargesRefused(folio)
    if (closed) return { refusal: closed }
    const left = advanceLeft(advance.id, state)
    const totals = left.map(({ amounts }) => sum(amounts))
    const amount = amountToUse(input, { left: sum(totals), owed: state.balance('guest', folio.id) }, context)
    if ('refusal' in amount) return amount
    const shares = allocate(amount.minor, totals)
    const changes = changeFolios(state, context)
    const used = left.flatMap(({ lines, amounts }, at) => {
      if (shares[at] === 0n) return []
      const [taken] = shareLines(amounts, [shares[at]!, totals[at]! - shares[at]!])
      return [usedLines({ lines, amounts: taken!, folioId: folio.id }, context)]
    })
    for (const lines of used) changes.post(lines)
    const effects = changes.finish()
    return {
      effects: [
        ...effects,
        tell('advance.consumed', advance.id, folio.id),
        tell('advance.consumed', folio.id, advance.id),
      ],
      answer: {
        charges: used.map((lines) => chargeOnWire(lines, context.currency)),
        folio: folioAfter(folio.id, changes, context),
        left: toWire(sum(totals) - amount.minor, context.currency),
      },
    }
  },
}

/** What must be loaded before {@link advanceLeft}. */
export function advanceNeeds(folioId: string, state: State): readonly Ref[] {
  const lines = state.findAll(linesOfFolio, folioId)
  return [rowsOf(linesOfFolio, folioId), ...lines.flatMap(({ id }) => usesNeeded(id, state))]
}

/** What must be loaded before {@link leftOf}: the uses of a line of an advance, and what corrects them. */
export function usesNeeded(lineId: string, state: State): readonly Ref[] {
  const uses = state.findAll(madeFrom, lineId)
  return [rowsOf(madeFrom, lineId), ...uses.map(({ id }) => rowsOf(madeFrom, id))]
}

/** What of a line of an advance was not used: what was used and credited since is there again. */
export function leftOf(line: Charge, state: State): bigint {
  const made = (from: string, is: (one: Charge) => boolean) =>
    state.list(madeFrom, from).filter((one) => stands(one) && is(one))
  const uses = made(line.id, ({ source }) => source === 'advance')
  return totalOf([line, ...uses, ...uses.flatMap(({ id }) => made(id, isCorrection))])
}

/** What of each line of an advance was not used, with its taxes. A line that is used up is left out. */
export function advanceLeft(
  folioId: string,
  state: State,
): readonly { readonly lines: readonly Charge[]; readonly amounts: LineAmounts }[] {
  const lines = linesOn(folioId, state)
  return lines
    .filter(({ parentId }) => parentId === null)
    .map((head) => {
      const group = [head, ...lines.filter(({ parentId }) => parentId === head.id)]
      return { lines: group, amounts: group.map((line) => leftOf(line, state)) }
    })
    .filter(({ amounts }) => sum(amounts) > 0n)
}

/** True where something of an advance was used, and still is. */
export function isConsumed(folioId: string, state: State): boolean {
  const lines = linesOn(folioId, state)
  return lines.some(({ id }) =>
    state.list(madeFrom, id).some((use) => use.source === 'advance' && stands(use)),
  )
}

function amountToUse(
  { amount, advanceFolioId: folioId }: Input<'consumeAdvance'>,
  { left, owed }: { readonly left: bigint; readonly owed: bigint },
  context: Context,
): { readonly minor: bigint } | { readonly refusal: Refusal } {
  if (amount) {
    const read = amountIn(context, 'amount', amount)
    if ('refusal' in read) return read
    if (read.minor <= 0n) return { refusal: refuse('amountNotValid', { field: 'amount', ...amount }) }
    if (read.minor <= left) return read
  }
  if (left === 0n || amount) {
    return { refusal: refuse('advanceTooSmall', { folioId, remains: toWire(left, context.currency) }) }
  }
  const minor = owed < left ? owed : left
  return minor > 0n ? { minor } : { refusal: refuse('nothingOwed') }
}

type Used = {
  readonly lines: readonly Charge[]
  readonly amounts: LineAmounts
  readonly folioId: string
}

/** The negative lines that take so much from those of an advance. */
function usedLines({ lines, amounts, folioId }: Used, context: Context): readonly Charge[] {
  const total = sum(amounts)
  const taken = new Map(lines.map((line, at) => [line.id, -amounts[at]!]))
  return remade(
    lines,
    {
      folioId,
      source: 'advance',
      change: (line) => {
        const amountMinor = taken.get(line.id)!
        const originalMinor = line.parentId === null ? -total : amountMinor
        return { amountMinor, originalMinor, unitPriceMinor: originalMinor, quantity: '1' }
      },
    },
    context,
  ).map((line) => ({ ...line, serviceDate: context.businessDate }))
}

function sum(amounts: LineAmounts): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}
