import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { sizeIn } from '../catalogue/amounts.ts'
import { insert, type Operation, tell } from '../journal/operation.ts'
import { rowsOf } from '../journal/table.ts'
import { bareTaxId } from '../values/tax-id.ts'
import { type Account, NEW_ACCOUNT } from './account.ts'
import { accounts, accountsByExternalId } from './store.ts'

/** Opens an account, active at once. A guest's account is opened by its stay instead. */
export const createAccount: Operation<Input<'createAccount'>> = {
  name: 'createAccount',
  needs: (input) => (input.externalId ? [rowsOf(accountsByExternalId, input.externalId)] : []),
  // An AR account without a limit may owe anything, so leaving the limit out sets credit too.
  facts: (input) => ({
    isCompany: input.kind === 'company',
    isOtherAccount: input.kind !== 'company',
    setsCredit: input.kind === 'receivable' || input.creditLimit !== undefined,
  }),
  decide: (input, state, context) => {
    const taken = input.externalId && state.list(accountsByExternalId, input.externalId).length > 0
    if (taken) return { refusal: refuse('alreadyExists', { object: 'account', id: input.externalId }) }
    if (input.creditLimit && input.kind !== 'receivable') {
      return { refusal: refuse('creditNotWanted', { kind: input.kind }) }
    }
    const limit = input.creditLimit ? sizeIn(context, 'creditLimit', input.creditLimit) : null
    if (limit && 'refusal' in limit) return limit
    const account: Account = {
      ...NEW_ACCOUNT,
      id: context.id('acc'),
      externalId: input.externalId ?? null,
      kind: input.kind,
      status: 'active',
      name: input.name,
      taxId: input.taxId ? bareTaxId(input.taxId) : null,
      creditLimitMinor: limit?.minor ?? null,
      termsDays: input.termsDays,
      openedOn: context.businessDate,
      email: input.email ?? null,
      address: input.address ?? null,
      language: input.language ?? null,
    }
    return {
      effects: [insert(accounts, account), tell('account.created', account.id)],
      answer: { account: { id: account.id, kind: account.kind, status: account.status, name: account.name } },
    }
  },
}
