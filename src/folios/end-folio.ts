import { type Refusal, refuse } from '../api/refusals.ts'
import { documents } from '../documents/store.ts'
import { type Context, type Effect, post, set } from '../journal/operation.ts'
import { type LedgerAccount, signedPosting } from '../journal/posting.ts'
import type { State } from '../journal/state.ts'
import { balances } from '../journal/store.ts'
import { type Ref, row, rowsOf } from '../journal/table.ts'
import type { Facts } from '../rights/rules.ts'
import { type Charge, totalOf } from './charge.ts'
import { type Folio, ledgerOf } from './folio.ts'
import { changeFolios, folioNeeded, linesOn } from './folio-changes.ts'
import type { PaidLedger, Payment } from './payment.ts'
import { correctionsOf, folios, linesOfFolio, paymentsOfFolio } from './store.ts'

/** What a folio holds that is ended with it. */
export type Held = { readonly lines: readonly Charge[]; readonly payments: readonly Payment[] }

/** What must be loaded of a folio that is ended: voided, or reopened as another. */
export function endNeeds(folioId: string, state: State): readonly Ref[] {
  const folio = state.find(folios, folioId)
  const { documentId, correctsId, receivableAccountId: receivable } = folio ?? {}
  return [
    ...folioNeeded(folioId, state),
    rowsOf(linesOfFolio, folioId),
    rowsOf(paymentsOfFolio, folioId),
    rowsOf(correctionsOf, folioId),
    ...(documentId ? [row(documents, documentId)] : []),
    ...(correctsId
      ? [row(folios, correctsId), row(balances, 'guest', correctsId), rowsOf(correctionsOf, correctsId)]
      : []),
    ...(receivable ? [row(balances, 'city', receivable)] : []),
  ]
}

/** What stands on a folio. */
export function heldOn(folioId: string, state: State): Held {
  const payments = state.list(paymentsOfFolio, folioId).filter((payment) => payment.state === 'posted')
  return { lines: linesOn(folioId, state), payments }
}

/** What rights it needs to end a folio with what it holds (S3): an empty one, of which nothing was issued, none. */
export function holdingFacts(
  folio: Pick<Folio, 'documentId'>,
  {
    lines,
    payments,
  }: { readonly lines: { readonly length: number }; readonly payments: { readonly length: number } },
): Facts {
  return {
    isUsed: folio.documentId !== null || lines.length > 0 || payments.length > 0,
    hasCharges: lines.length > 0,
    hasPayments: payments.length > 0,
  }
}

/** Why a folio cannot be ended because of its corrections; null where it can. */
export function correctedRefused(folio: Folio, state: State): Refusal | null {
  const correction = state.list(correctionsOf, folio.id).find((one) => one.state !== 'voided')
  return correction ? refuse('folioCorrected', { folioId: folio.id, correctionId: correction.id }) : null
}

/** The ledger on which a folio's payments were posted: those of an advance were a deposit. */
export function paidOn(folio: Pick<Folio, 'kind'>): PaidLedger {
  return folio.kind === 'advance' ? 'deposit' : ledgerOf(folio)
}

/** Voids a folio with its lines and its document, and undoes what its close has moved; its payments are the caller's. */
export function endFolio(
  folio: Folio,
  { held, reason }: { readonly held: Held; readonly reason: string },
  state: State,
  context: Context,
): readonly Effect[] {
  const changes = changeFolios(state, context)
  for (const line of held.lines) changes.end(line, 'voided', reason)
  const voided = { voidedOn: context.businessDate, voidReason: reason }
  const fields = { ...voided, state: 'voided', hasDiscounts: false } as const
  return [
    ...changes.finish(),
    ...closingUndone(folio, held, context),
    set(folios, folio.id, fields),
    ...(folio.documentId ? [set(documents, folio.documentId, { ...voided, state: 'voided' as const })] : []),
  ]
}

/** The posting that undoes what the close of a folio moved: to an AR account, to the folio that it corrects, out of the deposits. */
function closingUndone(folio: Folio, held: Held, context: Context): readonly Effect[] {
  const { id, closingPostingId, correctsId, receivableAccountId, kind } = folio
  if (!closingPostingId) return []
  const own: LedgerAccount = { ledger: 'guest', id }
  const paidMinor = held.payments.reduce((sum, payment) => sum + payment.amountMinor, 0n)
  const chargedMinor = totalOf(held.lines)
  const taker: LedgerAccount = receivableAccountId
    ? { ledger: 'city', id: receivableAccountId }
    : kind === 'advance'
      ? { ledger: 'deposit', id }
      : { ledger: 'guest', id: correctsId! }
  const posting = signedPosting({
    id: context.id('pst'),
    kind: 'closeVoid',
    debit: own,
    credit: taker,
    amountMinor: kind === 'advance' ? paidMinor : chargedMinor - paidMinor,
    lineId: id,
  })
  return post(posting && { ...posting, reversesId: closingPostingId })
}
