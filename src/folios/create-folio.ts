import { takesFolios } from '../accounts/account.ts'
import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { insert, type Operation, tell } from '../journal/operation.ts'
import { row, rowsOf } from '../journal/table.ts'
import { billingNeeds, billingRefused, billingWith } from './billing.ts'
import { NO_BILLING, nextFolioNumber, openFolio } from './folio.ts'
import { folios, foliosOfAccount } from './store.ts'

/** Opens a folio on an account that is pending or active, with the next free number or the one asked for. */
export const createFolio: Operation<Input<'createFolio'>> = {
  name: 'createFolio',
  needs: (input) => [
    row(accounts, input.accountId),
    rowsOf(foliosOfAccount, input.accountId),
    ...billingNeeds(input, null),
  ],
  facts: (input, state) => {
    if (!state.get(accounts, input.accountId)) {
      return refuse('notFound', { object: 'account', id: input.accountId })
    }
    return billingRefused(input, state) ?? {}
  },
  decide: (input, state, context) => {
    const account = state.get(accounts, input.accountId)!
    if (!takesFolios(account)) {
      return { refusal: refuse('accountNotActive', { accountId: account.id, status: account.status }) }
    }
    const others = state.list(foliosOfAccount, account.id)
    const number = input.number ?? nextFolioNumber(others)
    if (others.some((other) => other.number === number))
      return { refusal: refuse('folioNumberTaken', { number }) }
    const folio = openFolio({
      ...billingWith(NO_BILLING, input),
      id: context.id('fol'),
      accountId: account.id,
      number,
      kind: input.kind,
      businessDate: context.businessDate,
      instant: context.instant,
    })
    return {
      effects: [insert(folios, folio), tell('folio.created', folio.id, folio.id)],
      answer: {
        folio: { id: folio.id, accountId: account.id, number, kind: folio.kind, state: folio.state },
      },
    }
  },
}
