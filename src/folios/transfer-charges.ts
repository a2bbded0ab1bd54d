import { takesFolios } from '../accounts/account.ts'
import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { type Operation, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { row, rowsOf } from '../journal/table.ts'
import type { Charge } from './charge.ts'
import { lineRefused } from './charge-parts.ts'
import { changeFolios, chargesRefused, folioAfter, folioNeeded, linesOn } from './folio-changes.ts'
import { charges, folios, linesOfFolio } from './store.ts'

/**
 * Moves charges to another folio, of whatever account, with what lies there of their taxes, fees and manual discounts:
 * some, or all of the folio. A moved charge is the same line; its posting says where it was.
 */
export const transferCharges: Operation<Input<'transferCharges'>> = {
  name: 'transferCharges',
  needs: (input, state) => {
    const target = state.find(folios, input.toFolioId)
    return [
      ...folioNeeded(input.folioId, state),
      ...folioNeeded(input.toFolioId, state),
      rowsOf(linesOfFolio, input.folioId),
      ...(target ? [row(accounts, target.accountId)] : []),
      ...(input.chargeIds ?? []).map((chargeId) => row(charges, chargeId)),
    ]
  },
  facts: (input, state) => {
    const unknown = [input.folioId, input.toFolioId].find((id) => !state.get(folios, id))
    if (unknown) return refuse('notFound', { object: 'folio', id: unknown })
    const missing = input.chargeIds?.find((chargeId) => !state.get(charges, chargeId))
    return missing ? refuse('notFound', { object: 'charge', id: missing }) : {}
  },
  decide: (input, state, context) => {
    const { folioId, toFolioId } = input
    const refusal = transferRefused(input, state)
    if (refusal) return { refusal }
    const moving = linesToMove(input, state)
    if ('refusal' in moving) return moving
    if (moving.lines.length === 0) {
      return { refusal: refuse('nothingChanges', { object: 'folio', id: folioId }) }
    }
    const changes = changeFolios(state, context)
    for (const line of moving.lines) changes.move(line, toFolioId)
    const effects = changes.finish()
    return {
      effects: [
        ...effects,
        tell('charges.transferred', toFolioId, folioId),
        tell('charges.transferred', folioId, toFolioId),
      ],
      answer: {
        chargeIds: moving.lines.filter(({ parentId }) => parentId === null).map(({ id }) => id),
        from: folioAfter(folioId, changes, context),
        folio: folioAfter(toFolioId, changes, context),
      },
    }
  },
}

function transferRefused({ folioId, toFolioId }: Input<'transferCharges'>, state: State): Refusal | null {
  if (folioId === toFolioId) return refuse('sameFolio', { folioId })
  const target = state.get(folios, toFolioId)!
  const closed = chargesRefused(state.get(folios, folioId)!) ?? chargesRefused(target)
  if (closed) return closed
  const account = state.get(accounts, target.accountId)!
  if (account.kind === 'walkIn') return refuse('transferIntoWalkIn', { folioId: toFolioId })
  if (takesFolios(account)) return null
  return refuse('accountNotActive', { accountId: account.id, status: account.status })
}

/** The lines that are moved. The lines of a discount by code stay: they follow the charges of their own folio. */
function linesToMove(
  { folioId, chargeIds }: Input<'transferCharges'>,
  state: State,
): { readonly lines: readonly Charge[] } | { readonly refusal: Refusal } {
  const held = linesOn(folioId, state)
  const byCode = new Set(held.filter((line) => line.folioDiscountId).map(({ id }) => id))
  const isOfCode = ({ id, parentId }: Charge) => byCode.has(id) || (parentId !== null && byCode.has(parentId))
  if (!chargeIds) return { lines: held.filter((line) => !isOfCode(line)) }
  const heads = new Set<string>()
  for (const chargeId of chargeIds) {
    const charge = state.get(charges, chargeId)!
    const refusal = lineRefused(charge)
    if (refusal) return { refusal }
    if (charge.kind === 'discount') return { refusal: refuse('chargeIsDiscount', { chargeId }) }
    if (charge.folioId !== folioId) return { refusal: refuse('chargeNotOnFolio', { chargeId, folioId }) }
    heads.add(chargeId)
  }
  for (const line of held) if (line.discountOfId && heads.has(line.discountOfId)) heads.add(line.id)
  return {
    lines: held.filter(({ id, parentId }) => heads.has(id) || (parentId !== null && heads.has(parentId))),
  }
}
