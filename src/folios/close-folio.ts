import type { Account } from '../accounts/account.ts'
import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { documentTypeOf, issueDocument, issuedOnWire, issueNeeds } from '../documents/issue.ts'
import { type Context, type Decision, type Operation, post, set, tell } from '../journal/operation.ts'
import { signedPosting } from '../journal/posting.ts'
import type { State } from '../journal/state.ts'
import { balances } from '../journal/store.ts'
import { row, rowsOf } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { addDays } from '../values/plain-date.ts'
import { billingNeeds, billingRefused, billingWith, languageOf, partyOf } from './billing.ts'
import { totalOf } from './charge.ts'
import { contentOf } from './document-content.ts'
import { type Folio, isOpenOrLocked } from './folio.ts'
import { folioNeeded, linesOn, versionRefused } from './folio-changes.ts'
import { folios, linesOfFolio, paymentsOfFolio } from './store.ts'
import { paymentNeeds, type TakenPayment, takePayment } from './take-payment.ts'

/**
 * Closes a folio and issues its document: settled, where the balance is exactly zero, or on account (A Faturar), where an AR
 * account takes the balance over within its credit limit. A payment that is missing may be taken with it. Either way the
 * folio then stands at zero.
 */
export const closeFolio: Operation<Input<'closeFolio'>> = {
  name: 'closeFolio',
  needs: (input, state, actor) => {
    const { folioId, receivableAccountId: receivable } = input
    return [
      ...folioNeeded(folioId, state),
      ...billingNeeds(input, state.find(folios, folioId)),
      ...issueNeeds(input.documentType, state),
      rowsOf(linesOfFolio, folioId),
      rowsOf(paymentsOfFolio, folioId),
      ...(receivable ? [row(accounts, receivable), row(balances, 'city', receivable)] : []),
      ...(input.payment ? paymentNeeds(actor) : []),
    ]
  },
  facts: (input, state) => {
    if (!state.get(folios, input.folioId)) return refuse('notFound', { object: 'folio', id: input.folioId })
    const receivable = input.receivableAccountId
    if (receivable && !state.get(accounts, receivable)) {
      return refuse('notFound', { object: 'account', id: receivable })
    }
    const isRefund = input.payment?.amount.amount.startsWith('-') ?? false
    return (
      billingRefused(input, state) ?? {
        isOutstanding: input.settlement === 'onAccount',
        addsPayment: input.payment !== undefined && !isRefund,
        refundsOpenFolio: isRefund,
      }
    )
  },
  decide: (input, state, context) => {
    const folio = state.get(folios, input.folioId)!
    if (!isOpenOrLocked(folio)) {
      return { refusal: refuse('folioNotOpen', { folioId: folio.id, state: folio.state }) }
    }
    if (folio.kind !== 'standard') {
      return { refusal: refuse('folioKind', { folioId: folio.id, kind: folio.kind }) }
    }
    const stale = versionRefused(folio, input.version, state)
    if (stale) return { refusal: stale }
    const paid = payWith(input, folio, state, context)
    if (paid && 'refusal' in paid) return paid
    const balance = state.balance('guest', folio.id) - (paid?.payment.amountMinor ?? 0n)
    const debtor =
      input.settlement === 'onAccount' ? chooseDebtor(input, { balance, folio }, state, context) : null
    if (debtor && 'refusal' in debtor) return debtor
    if (!debtor && balance !== 0n) {
      const facts = { folioId: folio.id, balance: toWire(balance, context.currency) }
      return { refusal: refuse('balanceNotZero', facts) }
    }
    return close({ input, folio, paid, balance, debtor }, state, context)
  },
}

type Closing = {
  readonly input: Input<'closeFolio'>
  readonly folio: Folio
  readonly paid: TakenPayment | null
  /** What is left to owe, minor units. */
  readonly balance: bigint
  readonly debtor: Account | null
}

function close({ input, folio, paid, balance, debtor }: Closing, state: State, context: Context): Decision {
  const type = documentTypeOf(input.documentType, state)
  if ('refusal' in type) return type
  const owner = state.get(accounts, folio.accountId)!
  const billing = billingWith(folio, input)
  const party = partyOf(billing, { owner, debtor }, state)
  const dueOn = debtor ? addDays(context.businessDate, debtor.termsDays) : null
  const lines = linesOn(folio.id, state)
  const held = state.list(paymentsOfFolio, folio.id).filter((payment) => payment.state === 'posted')
  const { document, effects } = issueDocument(
    {
      folioId: folio.id,
      type,
      correctsId: null,
      language: languageOf(input.language, owner),
      totalMinor: totalOf(lines),
      party,
      content: contentOf(
        {
          account: { name: owner.name, folioNumber: folio.number },
          lines,
          payments: paid ? [...held, paid.payment] : held,
          onAccount: debtor && {
            name: debtor.name,
            amount: toWire(balance, context.currency),
            dueOn: dueOn!,
          },
          corrects: null,
        },
        state,
        context,
      ),
    },
    state,
    context,
  )
  const taken = debtor && {
    id: context.id('pst'),
    kind: 'onAccount' as const,
    debit: { ledger: 'city' as const, id: debtor.id },
    credit: { ledger: 'guest' as const, id: folio.id },
    amountMinor: balance,
    lineId: folio.id,
  }
  const closed = {
    ...billing,
    billingName: billing.billingName ?? (party.accountId === owner.id ? null : party.name),
    billingTaxId: billing.billingTaxId ?? (party.accountId === owner.id ? null : party.taxId),
    state: debtor ? 'onAccount' : 'settled',
    receivableAccountId: debtor?.id ?? null,
    documentId: document.id,
    closingPostingId: taken?.id ?? null,
    closedOn: context.businessDate,
    closedAt: context.instant,
    dueOn,
  } as const
  return {
    effects: [
      ...(paid ? [...paid.effects, tell('payment.posted', paid.payment.id, folio.id)] : []),
      ...effects,
      set(folios, folio.id, closed),
      ...post(taken && signedPosting(taken)),
      tell('folio.closed', folio.id, folio.id),
    ],
    answer: {
      folio: {
        id: folio.id,
        state: closed.state,
        ...issuedOnWire(document),
        closedOn: closed.closedOn,
        receivableAccountId: closed.receivableAccountId,
        dueOn: closed.dueOn,
        onAccount: toWire(debtor ? balance : 0n, context.currency),
      },
      paymentId: paid?.payment.id ?? null,
    },
  }
}

/** The payment that is taken with the close; null where none is. */
function payWith(
  { payment }: Input<'closeFolio'>,
  folio: Folio,
  state: State,
  context: Context,
): TakenPayment | { readonly refusal: Refusal } | null {
  if (!payment) return null
  // Nothing is posted to a locked one, a payment neither.
  if (folio.state === 'locked') {
    return { refusal: refuse('paymentsNotAccepted', { folioId: folio.id, state: folio.state }) }
  }
  return takePayment(payment, folio, state, context)
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
  const refusal = creditRefused(account, balance, state, context)
  return refusal ? { refusal } : account
}

/** Why an AR account cannot owe so much more, minor units; null where it can. */
export function creditRefused(
  account: Account,
  moreMinor: bigint,
  state: State,
  context: Context,
): Refusal | null {
  const limit = account.creditLimitMinor
  const owed = state.balance('city', account.id)
  if (limit === null || moreMinor <= 0n || owed + moreMinor <= limit) return null
  const wire = (minor: bigint) => toWire(minor, context.currency)
  const amounts = { limit: wire(limit), amount: wire(moreMinor), owed: wire(owed) }
  return refuse('creditLimitExceeded', { accountId: account.id, name: account.name, ...amounts })
}
