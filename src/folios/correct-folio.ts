import type { Account } from '../accounts/account.ts'
import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import type { IssuedDocument } from '../documents/document.ts'
import { documentTypeOf, issueDocument, issuedOnWire, issueNeeds, numberText } from '../documents/issue.ts'
import { documents } from '../documents/store.ts'
import {
  type Context,
  type Decision,
  type Effect,
  insert,
  type Operation,
  post,
  set,
  tell,
} from '../journal/operation.ts'
import { type LedgerAccount, signedPosting } from '../journal/posting.ts'
import type { State } from '../journal/state.ts'
import { balances } from '../journal/store.ts'
import { row, rowsOf } from '../journal/table.ts'
import type { Facts } from '../rights/rules.ts'
import { toWire } from '../values/money.ts'
import { type Charge, chargeLines, totalOf } from './charge.ts'
import { creditRefused } from './close-folio.ts'
import { contentOf } from './document-content.ts'
import { type Folio, isClosed, nextFolioNumber, openFolio } from './folio.ts'
import { changeFolios, folioNeeded, paymentsRefused, versionRefused } from './folio-changes.ts'
import { overLimit } from './limit.ts'
import { correctionLines } from './lines-to-correct.ts'
import { chargeFacts, linesRefused, lookUpCharge } from './new-charge.ts'
import { refundNeeds, refundOf } from './refund-card.ts'
import {
  charges,
  correctionsOf,
  discountsOfFolio,
  folios,
  foliosOfAccount,
  linesOfFolio,
  payments,
} from './store.ts'
import { paymentNeeds, type TakenPayment, takePayment } from './take-payment.ts'

/**
 * Corrects a closed folio by a folio of its own, closed at once, with a debit or credit note: all charges at negative
 * quantity, or what some of them should have been, and what was forgotten. Later corrections build on earlier ones. What
 * it comes to goes to the folio that it corrects, or to the AR account that owes that one; money goes the same way.
 */
export const correctFolio: Operation<Input<'correctFolio'>> = {
  name: 'correctFolio',
  needs: (input, state, actor) => {
    const folio = state.find(folios, input.folioId)
    const own = [
      ...folioNeeded(input.folioId, state),
      rowsOf(linesOfFolio, input.folioId),
      rowsOf(correctionsOf, input.folioId),
      rowsOf(discountsOfFolio, input.folioId),
      ...input.lines.map(({ chargeId }) => row(charges, chargeId)),
      ...(input.payment ? paymentNeeds(actor) : []),
      ...(input.refunds ? refundNeeds(input.refunds) : []),
    ]
    if (!folio) return own
    const { receivableAccountId: receivable, documentId } = folio
    const document = documentId ? state.find(documents, documentId) : null
    return [
      ...own,
      row(accounts, folio.accountId),
      rowsOf(foliosOfAccount, folio.accountId),
      ...state.findAll(correctionsOf, folio.id).map(({ id }) => rowsOf(linesOfFolio, id)),
      ...(documentId ? [row(documents, documentId)] : []),
      ...(receivable ? [row(accounts, receivable), row(balances, 'city', receivable)] : []),
      ...issueNeeds(input.documentType ?? document?.typeId, state),
    ]
  },
  facts: (input, state) => {
    if (!state.get(folios, input.folioId)) return refuse('notFound', { object: 'folio', id: input.folioId })
    const unknown = input.lines.find(({ chargeId }) => !state.get(charges, chargeId))
    if (unknown) return refuse('notFound', { object: 'charge', id: unknown.chargeId })
    if (input.refunds && !state.get(payments, input.refunds)) {
      return refuse('notFound', { object: 'payment', id: input.refunds })
    }
    return correctionFacts(input, state)
  },
  decide: (input, state, context) => {
    const folio = state.get(folios, input.folioId)!
    const { id: folioId, kind } = folio
    if (!isClosed(folio)) return { refusal: refuse('folioNotClosed', { folioId, state: folio.state }) }
    if (kind !== 'standard') return { refusal: refuse('folioKind', { folioId, kind }) }
    const unfit =
      versionRefused(folio, input.version, state) ?? (input.payment ? paymentsRefused(folio) : null)
    if (unfit) return { refusal: unfit }
    const correction = openCorrection(input, folio, state, context)
    const lines = linesOf(input, { folio, correction }, state, context)
    if ('refusal' in lines) return lines
    const netMinor = totalOf(lines.all)
    const debtor = folio.receivableAccountId ? state.get(accounts, folio.receivableAccountId)! : null
    const refusal =
      overLimit(context, { limit: context.actor.maxVoidMinor, size: -netMinor }) ??
      (debtor && creditRefused(debtor, netMinor, state, context))
    if (refusal) return { refusal }
    const paid = payFor(input, folio, state, context)
    if (paid && 'refusal' in paid) return paid
    const balance = state.balance('guest', folio.id) + netMinor
    if (paid && paid.payment.amountMinor < 0n && balance - paid.payment.amountMinor > 0n) {
      const credit = toWire(balance < 0n ? -balance : 0n, context.currency)
      return { refusal: refuse('refundAboveCredit', { folioId, credit }) }
    }
    return issue({ input, folio, correction, lines: lines.all, netMinor, debtor, paid }, state, context)
  },
}

/** What rights the money and the new charges of a correction need. */
function correctionFacts({ payment, refunds, added }: Input<'correctFolio'>, state: State): Facts {
  const isNegative = payment?.amount.amount.startsWith('-') ?? false
  return {
    addsPayment: payment !== undefined && !isNegative,
    refundsCard: isNegative && refunds !== undefined,
    refundsClosedFolio: isNegative && refunds === undefined,
    isCustom: added.some((charge) => chargeFacts(charge, state).isCustom),
  }
}

/** The folio of the correction, closed from the start; its document is issued with it. */
function openCorrection(
  { reason }: Input<'correctFolio'>,
  folio: Folio,
  state: State,
  context: Context,
): Folio {
  const { state: held, receivableAccountId, dueOn, accountId } = folio
  const { billingAccountId, billingName, billingTaxId, billingEmail, billingAddress } = folio
  return openFolio({
    ...{ billingAccountId, billingName, billingTaxId, billingEmail, billingAddress },
    id: context.id('fol'),
    accountId,
    number: nextFolioNumber(state.list(foliosOfAccount, accountId)),
    kind: 'correction',
    correctsId: folio.id,
    state: held,
    lockNote: reason,
    receivableAccountId,
    dueOn,
    closedOn: context.businessDate,
    closedAt: context.instant,
    businessDate: context.businessDate,
    instant: context.instant,
  })
}

type Corrected = { readonly folio: Folio; readonly correction: Folio }

/** The lines of the correction: the differences, and what was forgotten. */
function linesOf(
  input: Input<'correctFolio'>,
  { folio, correction }: Corrected,
  state: State,
  context: Context,
): { readonly all: readonly Charge[] } | { readonly refusal: Refusal } {
  const made = correctionLines(input, { folio, correctionId: correction.id }, state, context)
  if ('refusal' in made) return made
  const added: Charge[] = []
  for (const [at, given] of input.added.entries()) {
    const charge = lookUpCharge(given, correction.id, state, context)
    if ('refusal' in charge) return charge
    const lines = chargeLines(charge, context)
    const refusal = linesRefused(lines, charge, context)
    if (refusal) return { refusal }
    // What is credited is credited of a line, which it cannot exceed.
    const total = totalOf(lines)
    if (total < 0n) {
      const amount = toWire(total, context.currency)
      return { refusal: refuse('amountNotValid', { field: `added.${at}`, ...amount }) }
    }
    added.push(...lines)
  }
  const all = [...made.lines, ...added]
  return all.length > 0 ? { all } : { refusal: refuse('nothingToCorrect', { folioId: folio.id }) }
}

/** The money that is taken or given back with the correction, on the folio that it corrects; null where there is none. */
function payFor(
  { payment, refunds }: Input<'correctFolio'>,
  folio: Folio,
  state: State,
  context: Context,
): TakenPayment | { readonly refusal: Refusal } | null {
  if (!payment) return null
  if (!refunds) return takePayment(payment, folio, state, context)
  const refunded = state.get(payments, refunds)!
  if (refunded.folioId !== folio.id) {
    return { refusal: refuse('paymentNotOnFolio', { paymentId: refunds, folioId: folio.id }) }
  }
  const { amount, method } = payment
  if (!amount.amount.startsWith('-') || method !== refunded.method) {
    return { refusal: refuse('refundNotBelowZero', { field: 'payment' }) }
  }
  const size = { ...amount, amount: amount.amount.slice(1) }
  const refund = refundOf(refunded, { ...payment, amount: size }, state)
  return 'refusal' in refund ? refund : takePayment(refund, folio, state, context)
}

type Issuing = Corrected & {
  readonly input: Input<'correctFolio'>
  readonly lines: readonly Charge[]
  readonly netMinor: bigint
  readonly debtor: Account | null
  readonly paid: TakenPayment | null
}

function issue(
  { input, folio, correction, lines, netMinor, debtor, paid }: Issuing,
  state: State,
  context: Context,
): Decision {
  const corrected = state.get(documents, folio.documentId!)!
  const type = documentTypeOf(input.documentType ?? corrected.typeId, state)
  if ('refusal' in type) return type
  const owner = state.get(accounts, folio.accountId)!
  const wire = (minor: bigint) => toWire(minor, context.currency)
  const { document, effects } = issueDocument(
    {
      folioId: correction.id,
      type,
      correctsId: corrected.id,
      language: corrected.language,
      totalMinor: netMinor,
      party: corrected.party,
      content: contentOf(
        {
          account: { name: owner.name, folioNumber: correction.number },
          lines,
          payments: paid ? [paid.payment] : [],
          onAccount: debtor && { name: debtor.name, amount: wire(netMinor), dueOn: folio.dueOn! },
          corrects: correctsOf(corrected),
        },
        state,
        context,
      ),
    },
    state,
    context,
  )
  const changes = changeFolios(state, context)
  changes.postAll(lines)
  const closing = {
    id: context.id('pst'),
    kind: 'correctionClose' as const,
    debit: (debtor ? { ledger: 'city', id: debtor.id } : { ledger: 'guest', id: folio.id }) as LedgerAccount,
    credit: { ledger: 'guest' as const, id: correction.id },
    amountMinor: netMinor,
    lineId: correction.id,
  }
  const closed: Folio = {
    ...correction,
    documentId: document.id,
    closingPostingId: netMinor === 0n ? null : closing.id,
  }
  const told: readonly Effect[] = [
    ...(paid ? [tell('payment.posted', paid.payment.id, folio.id)] : []),
    tell('folio.corrected', correction.id, folio.id),
    tell('folio.corrected', folio.id, correction.id),
  ]
  const balance =
    state.balance('guest', folio.id) + (debtor ? 0n : netMinor) - (paid?.payment.amountMinor ?? 0n)
  return {
    effects: [
      insert(folios, closed),
      // Where an AR account owes it, nothing else of the folio that was read has changed.
      set(folios, folio.id, { version: folio.version + 1 }),
      ...changes.finish(),
      ...post(signedPosting(closing)),
      ...effects,
      ...(paid?.effects ?? []),
      ...told,
    ],
    answer: {
      correction: {
        id: correction.id,
        number: correction.number,
        state: correction.state,
        ...issuedOnWire(document),
        total: wire(netMinor),
      },
      folio: { id: folio.id, balance: wire(balance) },
      paymentId: paid?.payment.id ?? null,
    },
  }
}

function correctsOf(document: IssuedDocument) {
  return { name: document.name, number: numberText(document), issuedOn: document.issuedOn }
}
