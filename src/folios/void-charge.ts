import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { balances } from '../journal/store.ts'
import { row, rowsOf } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { type Charge, chargeOnWire, chargeReversal } from './charge.ts'
import { takesCharges } from './folio.ts'
import { overLimit } from './limit.ts'
import { charges, dependantsOf, folios } from './store.ts'

/** Reverses a charge and its taxes and fees. The reason is printed in the trail. */
export const voidCharge: Operation<Input<'voidCharge'>> = {
  name: 'voidCharge',
  needs: (input, state) => [
    row(charges, input.chargeId),
    rowsOf(dependantsOf, input.chargeId),
    ...[state.find(charges, input.chargeId), ...state.findAll(dependantsOf, input.chargeId)].flatMap(
      (line) => (line ? [row(folios, line.folioId), row(balances, 'guest', line.folioId)] : []),
    ),
  ],
  facts: (input, state) =>
    state.get(charges, input.chargeId) ? {} : refuse('notFound', { object: 'charge', id: input.chargeId }),
  decide: (input, state, context) => {
    const item = state.get(charges, input.chargeId)!
    const chargeId = item.id
    if (item.parentId) return { refusal: refuse('chargeIsDependant', { chargeId, parentId: item.parentId }) }
    if (item.isVoided) return { refusal: refuse('chargeVoided', { chargeId }) }
    const lines = [item, ...inOrder(state.list(dependantsOf, chargeId))]
    const frozen = lines.map((line) => state.get(folios, line.folioId)!).find((folio) => !takesCharges(folio))
    if (frozen) return { refusal: refuse('partOnClosedFolio', { chargeId, folioId: frozen.id }) }
    const total = lines.reduce((sum, line) => sum + line.amountMinor, 0n)
    const size = total < 0n ? -total : total
    const refusal = overLimit(context, { limit: context.actor.maxVoidMinor, size, said: total })
    if (refusal) return { refusal }
    const voided = { isVoided: true, voidedOn: context.businessDate, voidReason: input.reason }
    const after = lines.map((line) => ({ ...line, ...voided }))
    return {
      effects: [
        ...lines.flatMap((line) => [set(charges, line.id, voided), ...chargeReversal(line, context)]),
        tell('charge.voided', chargeId),
      ],
      answer: {
        charge: chargeOnWire(after, context.currency),
        folio: folioAfter(lines, state, context.currency),
      },
    }
  },
}

function folioAfter(
  lines: readonly Charge[],
  state: State,
  currency: string,
): Readonly<Record<string, unknown>> {
  const { folioId } = lines[0]!
  const gone = lines
    .filter((line) => line.folioId === folioId)
    .reduce((sum, line) => sum + line.amountMinor, 0n)
  return { id: folioId, balance: toWire(state.balance('guest', folioId) - gone, currency) }
}

function inOrder(lines: readonly Charge[]): readonly Charge[] {
  return [...lines].sort((a, b) => (a.id < b.id ? -1 : 1))
}
