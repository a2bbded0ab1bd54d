import type { Account } from '../accounts/account.ts'
import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { seriesNeeded, takeNumber } from '../documents/series.ts'
import { type Context, type Operation, post, set, tell } from '../journal/operation.ts'
import { signedPosting } from '../journal/posting.ts'
import type { State } from '../journal/state.ts'
import { balances } from '../journal/store.ts'
import { row } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { addDays } from '../values/plain-date.ts'
import { bareTaxId } from '../values/tax-id.ts'
import { type Folio, folioVersion } from './folio.ts'
import { folios } from './store.ts'

/** The series that closed folios are numbered from. */
export const FOLIO_SERIES = 'folio'

/**
 * Closes a folio and gives it its number: settled, where the balance is exactly zero, or on account (A Faturar),
 * where an AR account takes the balance over within its credit limit. Either way the folio then stands at zero.
 */
export const closeFolio: Operation<Input<'closeFolio'>> = {
  name: 'closeFolio',
  needs: (input) => [
    row(folios, input.folioId),
    row(balances, 'guest', input.folioId),
    seriesNeeded(FOLIO_SERIES),
    ...(input.receivableAccountId
      ? [row(accounts, input.receivableAccountId), row(balances, 'city', input.receivableAccountId)]
      : []),
  ],
  facts: (input, state) => {
    if (!state.get(folios, input.folioId)) return refuse('notFound', { object: 'folio', id: input.folioId })
    const receivable = input.receivableAccountId
    if (receivable && !state.get(accounts, receivable))
      return refuse('notFound', { object: 'account', id: receivable })
    return { isOutstanding: input.settlement === 'onAccount' }
  },
  decide: (input, state, context) => {
    const folio = state.get(folios, input.folioId)!
    if (folio.state !== 'open' && folio.state !== 'locked') {
      return { refusal: refuse('folioNotOpen', { folioId: folio.id, state: folio.state }) }
    }
    const read = folioVersion(folio, state.get(balances, 'guest', folio.id))
    if (input.version !== undefined && input.version !== read) {
      return { refusal: refuse('preconditionFailed', { object: 'folio', id: folio.id, version: read }) }
    }
    const balance = state.balance('guest', folio.id)
    const debtor =
      input.settlement === 'onAccount' ? chooseDebtor(input, { balance, folio }, state, context) : null
    if (debtor && 'refusal' in debtor) return debtor
    if (!debtor && balance !== 0n) {
      const facts = { folioId: folio.id, balance: toWire(balance, context.currency) }
      return { refusal: refuse('balanceNotZero', facts) }
    }
    const numbered = takeNumber(state, FOLIO_SERIES)
    const closed = {
      state: debtor ? 'onAccount' : 'settled',
      billingName: input.billingName ?? folio.billingName ?? debtor?.name ?? null,
      billingTaxId: input.billingTaxId
        ? bareTaxId(input.billingTaxId)
        : (folio.billingTaxId ?? debtor?.taxId ?? null),
      receivableAccountId: debtor?.id ?? null,
      documentSeries: FOLIO_SERIES,
      documentNumber: numbered.number,
      closedOn: context.businessDate,
      closedAt: context.instant,
      dueOn: debtor ? addDays(context.businessDate, debtor.termsDays) : null,
    } as const
    const taken = debtor && {
      id: context.id('pst'),
      kind: 'onAccount' as const,
      debit: { ledger: 'city' as const, id: debtor.id },
      credit: { ledger: 'guest' as const, id: folio.id },
      amountMinor: balance,
      lineId: folio.id,
    }
    return {
      effects: [
        set(folios, folio.id, closed),
        ...numbered.effects,
        ...post(taken && signedPosting(taken)),
        tell('folio.closed', folio.id),
      ],
      answer: {
        folio: {
          id: folio.id,
          state: closed.state,
          documentNumber: String(numbered.number),
          closedOn: closed.closedOn,
          receivableAccountId: closed.receivableAccountId,
          dueOn: closed.dueOn,
          onAccount: toWire(debtor ? balance : 0n, context.currency),
        },
      },
    }
  },
}

/** The AR account that takes the balance over, or why it may not. */
function chooseDebtor(
  input: Input<'closeFolio'>,
  { balance, folio }: { readonly balance: bigint; readonly folio: Folio },
  state: State,
  context: Context,
): Account | { readonly refusal: Refusal } {
  if (!input.receivableAccountId) return { refusal: refuse('receivableMissing') }
  const account = state.get(accounts, input.receivableAccountId)!
  if (account.kind !== 'receivable') {
    return { refusal: refuse('accountNotReceivable', { accountId: account.id, kind: account.kind }) }
  }
  if (account.status !== 'active') {
    return { refusal: refuse('accountNotActive', { accountId: account.id, status: account.status }) }
  }
  if (balance === 0n) return { refusal: refuse('balanceIsZero', { folioId: folio.id }) }
  const limit = account.creditLimitMinor
  const owed = state.balance('city', account.id)
  if (limit !== null && balance > 0n && owed + balance > limit) {
    const wire = (minor: bigint) => toWire(minor, context.currency)
    const amounts = { limit: wire(limit), amount: wire(balance), owed: wire(owed) }
    const facts = { accountId: account.id, name: account.name, ...amounts }
    return { refusal: refuse('creditLimitExceeded', facts) }
  }
  return account
}
