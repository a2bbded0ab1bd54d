import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { sizeIn } from '../catalogue/amounts.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { row } from '../journal/table.ts'
import { bareTaxId } from '../values/tax-id.ts'
import type { Account } from './account.ts'
import { accounts } from './store.ts'

/** Changes what an account says of who it is, its language, its terms and credit. Its kind never changes. */
export const editAccount: Operation<Input<'editAccount'>> = {
  name: 'editAccount',
  needs: (input) => [row(accounts, input.accountId)],
  facts: (input, state) => {
    const account = state.get(accounts, input.accountId)
    if (!account) return refuse('notFound', { object: 'account', id: input.accountId })
    const isCompany = account.kind === 'company'
    return {
      editsCompany: isCompany,
      renamesCompany: isCompany && input.name !== undefined && input.name !== account.name,
      isOtherAccount: !isCompany,
      setsCredit: input.creditLimit !== undefined,
    }
  },
  decide: (input, state, context) => {
    const account = state.get(accounts, input.accountId)!
    const read = String(account.version)
    if (input.version !== undefined && input.version !== read) {
      return { refusal: refuse('preconditionFailed', { object: 'account', id: account.id, version: read }) }
    }
    if (input.creditLimit && account.kind !== 'receivable') {
      return { refusal: refuse('creditNotWanted', { kind: account.kind }) }
    }
    const limit = input.creditLimit ? sizeIn(context, 'creditLimit', input.creditLimit) : null
    if (limit && 'refusal' in limit) return limit
    const { name, termsDays, email, address, language, taxId } = input
    const given: Partial<Account> = {
      ...(name !== undefined && { name }),
      ...(taxId !== undefined && { taxId: taxId === null ? null : bareTaxId(taxId) }),
      ...(email !== undefined && { email }),
      ...(address !== undefined && { address }),
      ...(language !== undefined && { language }),
      ...(termsDays !== undefined && { termsDays }),
      ...(input.creditLimit !== undefined && { creditLimitMinor: limit?.minor ?? null }),
    }
    if (Object.keys(given).length === 0) {
      return { refusal: refuse('nothingChanges', { object: 'account', id: account.id }) }
    }
    const version = account.version + 1
    const { id, kind, status } = account
    return {
      effects: [set(accounts, id, { ...given, version }), tell('account.edited', id)],
      answer: { account: { id, kind, status, name: given.name ?? account.name } },
    }
  },
}
