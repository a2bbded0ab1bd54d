import { takesFolios } from '../accounts/account.ts'
import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { insert, type Operation, tell } from '../journal/operation.ts'
import { row, rowsOf } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { totalOf } from './charge.ts'
import { cloneLines, cloneNeeds } from './clone-lines.ts'
import { nextFolioNumber, openFolio } from './folio.ts'
import { changeFolios, folioNeeded, linesOn } from './folio-changes.ts'
import { folios, foliosOfAccount } from './store.ts'

/**
 * Copies a folio's charges, as they are priced and taxed, to a new open folio of the same account or another; never its
 * payments, nor the use of an advance, which is money too.
 */
export const duplicateFolio: Operation<Input<'duplicateFolio'>> = {
  name: 'duplicateFolio',
  needs: (input, state) => {
    const accountId = input.accountId ?? state.find(folios, input.folioId)?.accountId
    return [
      ...folioNeeded(input.folioId, state),
      ...cloneNeeds(input.folioId),
      ...(accountId ? [row(accounts, accountId), rowsOf(foliosOfAccount, accountId)] : []),
    ]
  },
  facts: (input, state) => {
    if (!state.get(folios, input.folioId)) return refuse('notFound', { object: 'folio', id: input.folioId })
    if (!input.accountId || state.get(accounts, input.accountId)) return {}
    return refuse('notFound', { object: 'account', id: input.accountId })
  },
  decide: (input, state, context) => {
    const source = state.get(folios, input.folioId)!
    if (source.kind !== 'standard') {
      return { refusal: refuse('folioKind', { folioId: source.id, kind: source.kind }) }
    }
    if (source.state === 'voided') {
      return { refusal: refuse('folioNotOpen', { folioId: source.id, state: source.state }) }
    }
    const account = state.get(accounts, input.accountId ?? source.accountId)!
    if (!takesFolios(account)) {
      return { refusal: refuse('accountNotActive', { accountId: account.id, status: account.status }) }
    }
    const copied = linesOn(source.id, state).filter(({ source: of }) => of !== 'advance')
    const folio = openFolio({
      id: context.id('fol'),
      accountId: account.id,
      number: nextFolioNumber(state.list(foliosOfAccount, account.id)),
      sourceId: source.id,
      hasDiscounts: source.hasDiscounts,
      businessDate: context.businessDate,
      instant: context.instant,
    })
    const changes = changeFolios(state, context)
    const clone = cloneLines(
      { lines: copied, from: source.id, to: folio.id, source: 'duplicate' },
      state,
      context,
    )
    changes.postAll(clone.lines)
    return {
      effects: [
        insert(folios, folio),
        ...clone.discounts,
        ...changes.finish(),
        tell('folio.duplicated', folio.id, folio.id),
        tell('folio.duplicated', folio.id, source.id),
      ],
      answer: {
        folio: {
          id: folio.id,
          accountId: account.id,
          number: folio.number,
          kind: folio.kind,
          state: folio.state,
          balance: toWire(totalOf(clone.lines), context.currency),
        },
      },
    }
  },
}
