import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { documents } from '../documents/store.ts'
import { type Context, insert, type Operation, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { row, rowsOf } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { writtenBilling } from './billing.ts'
import { totalOf } from './charge.ts'
import { cloneLines, cloneNeeds } from './clone-lines.ts'
import { correctedRefused, endFolio, endNeeds, heldOn, holdingFacts } from './end-folio.ts'
import { type Folio, isClosed, nextFolioNumber, openFolio } from './folio.ts'
import { changeFolios, versionRefused } from './folio-changes.ts'
import { movePayment } from './move-payment.ts'
import { folios, foliosOfAccount } from './store.ts'

/**
 * Opens a closed folio again, as another one: its charges are cloned, its payments moved with all details, and the old folio
 * and its document voided, so that what was issued stays to be seen. Also after the guest has left.
 */
export const reopenFolio: Operation<Input<'reopenFolio'>> = {
  name: 'reopenFolio',
  needs: (input, state) => {
    const folio = state.find(folios, input.folioId)
    const partyId = folio?.documentId && state.find(documents, folio.documentId)?.party.accountId
    return [
      ...endNeeds(input.folioId, state),
      ...cloneNeeds(input.folioId),
      ...(partyId ? [row(accounts, partyId)] : []),
      ...(folio ? [rowsOf(foliosOfAccount, folio.accountId)] : []),
    ]
  },
  facts: (input, state) => {
    const folio = state.get(folios, input.folioId)
    if (!folio) return refuse('notFound', { object: 'folio', id: input.folioId })
    return holdingFacts(folio, heldOn(folio.id, state))
  },
  decide: (input, state, context) => {
    const folio = state.get(folios, input.folioId)!
    const refusal = reopenRefused(folio, input.version, state)
    if (refusal) return { refusal }
    const held = heldOn(folio.id, state)
    const opened = reopened(folio, state, context)
    const clone = cloneLines(
      { lines: held.lines, from: folio.id, to: opened.id, source: 'reopen' },
      state,
      context,
    )
    const ended = endFolio(folio, { held, reason: input.reason }, state, context)
    const changes = changeFolios(state, context)
    changes.postAll(clone.lines)
    const paidMinor = held.payments.reduce((sum, payment) => sum + payment.amountMinor, 0n)
    return {
      effects: [
        insert(folios, opened),
        ...clone.discounts,
        ...ended,
        ...changes.finish(),
        ...held.payments.flatMap((payment) => movePayment(payment, { from: folio, to: opened }, context)),
        tell('folio.reopened', opened.id, opened.id),
        tell('folio.reopened', opened.id, folio.id),
      ],
      answer: {
        folio: {
          id: opened.id,
          accountId: opened.accountId,
          number: opened.number,
          kind: opened.kind,
          state: opened.state,
          balance: toWire(totalOf(clone.lines) - paidMinor, context.currency),
        },
        voidedFolioId: folio.id,
      },
    }
  },
}

function reopenRefused(folio: Folio, version: string | undefined, state: State): Refusal | null {
  const { id: folioId, kind } = folio
  if (!isClosed(folio)) return refuse('folioNotClosed', { folioId, state: folio.state })
  if (kind !== 'standard') return refuse('folioKind', { folioId, kind })
  return versionRefused(folio, version, state) ?? correctedRefused(folio, state)
}

function reopened(folio: Folio, state: State, context: Context): Folio {
  const { accountId, hasDiscounts } = folio
  const { party } = state.get(documents, folio.documentId!)!
  return openFolio({
    ...writtenBilling(folio, party.accountId ? state.get(accounts, party.accountId)! : null),
    id: context.id('fol'),
    accountId,
    number: nextFolioNumber(state.list(foliosOfAccount, accountId)),
    sourceId: folio.id,
    hasDiscounts,
    businessDate: context.businessDate,
    instant: context.instant,
  })
}
