import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { amountIn } from '../catalogue/amounts.ts'
import { chargeCodes } from '../catalogue/store.ts'
import { documentTypeOf, issueDocument, issuedOnWire, issueNeeds } from '../documents/issue.ts'
import { type Context, type Operation, post, set, tell } from '../journal/operation.ts'
import { signedPosting } from '../journal/posting.ts'
import type { State } from '../journal/state.ts'
import { row, rowsOf } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { languageOf, partyOf } from './billing.ts'
import { type Charge, chargeLines, totalOf } from './charge.ts'
import { contentOf } from './document-content.ts'
import type { Folio } from './folio.ts'
import { balanceOf, changeFolios, folioNeeded, versionRefused } from './folio-changes.ts'
import { taxesOf } from './new-charge.ts'
import { folios, paymentsOfFolio } from './store.ts'

/**
 * Invoices a deposit before the stay: charges by charge code, each with the taxes that are inside its price, for exactly what
 * was paid. What the hotel earns waits in the advances until it is consumed. The deposit folio is closed and an advance
 * from then on.
 */
export const invoiceAdvance: Operation<Input<'invoiceAdvance'>> = {
  name: 'invoiceAdvance',
  needs: (input, state) => {
    const folio = state.find(folios, input.folioId)
    const accountIds = [folio?.accountId, folio?.billingAccountId]
    return [
      ...folioNeeded(input.folioId, state),
      ...issueNeeds(input.documentType, state),
      rowsOf(paymentsOfFolio, input.folioId),
      ...accountIds.flatMap((id) => (id ? [row(accounts, id)] : [])),
    ]
  },
  facts: (input, state) =>
    state.get(folios, input.folioId) ? {} : refuse('notFound', { object: 'folio', id: input.folioId }),
  decide: (input, state, context) => {
    const folio = state.get(folios, input.folioId)!
    const { id: folioId, kind } = folio
    if (kind !== 'deposit') return { refusal: refuse('folioKind', { folioId, kind }) }
    if (folio.state !== 'open') return { refusal: refuse('folioNotOpen', { folioId, state: folio.state }) }
    const stale = versionRefused(folio, input.version, state)
    if (stale) return { refusal: stale }
    const paidMinor = -balanceOf(folio, state)
    if (paidMinor <= 0n) return { refusal: refuse('depositEmpty', { folioId }) }
    const parts = advanceLines(input, { folio, paidMinor }, state, context)
    if ('refusal' in parts) return parts
    const type = documentTypeOf(input.documentType, state)
    if ('refusal' in type) return type
    const owner = state.get(accounts, folio.accountId)!
    const lines = parts.groups.flat()
    const { document, effects } = issueDocument(
      {
        folioId,
        type,
        correctsId: null,
        language: languageOf(input.language, owner),
        totalMinor: totalOf(lines),
        party: partyOf(folio, { owner, debtor: null }, state),
        content: contentOf(
          {
            account: { name: owner.name, folioNumber: folio.number },
            lines,
            payments: state.list(paymentsOfFolio, folioId).filter((payment) => payment.state === 'posted'),
            onAccount: null,
            corrects: null,
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
    const used = signedPosting({
      id: context.id('pst'),
      kind: 'advanceInvoice',
      debit: { ledger: 'deposit', id: folioId },
      credit: { ledger: 'guest', id: folioId },
      amountMinor: paidMinor,
      lineId: folioId,
    })!
    const closed = {
      kind: 'advance',
      state: 'settled',
      documentId: document.id,
      closingPostingId: used.id,
      closedOn: context.businessDate,
      closedAt: context.instant,
    } as const
    return {
      effects: [
        ...changes.finish(),
        ...post(used),
        ...effects,
        set(folios, folioId, closed),
        tell('folio.advanceInvoiced', folioId, folioId),
      ],
      answer: {
        folio: {
          id: folioId,
          kind: closed.kind,
          state: closed.state,
          ...issuedOnWire(document),
          closedOn: closed.closedOn,
          invoiced: toWire(paidMinor, context.currency),
        },
      },
    }
  },
}

type Deposit = { readonly folio: Folio; readonly paidMinor: bigint }

/** The lines of each part; together they are exactly what was paid. */
function advanceLines(
  input: Input<'invoiceAdvance'>,
  { folio, paidMinor }: Deposit,
  state: State,
  context: Context,
): { readonly groups: readonly (readonly Charge[])[] } | { readonly refusal: Refusal } {
  const groups: (readonly Charge[])[] = []
  for (const [at, part] of input.parts.entries()) {
    const field = `parts.${at}.amount`
    const code = state.get(chargeCodes, part.chargeCode)
    if (!code?.isActive) return { refusal: refuse('chargeCodeUnknown', { chargeCode: part.chargeCode }) }
    const amount = amountIn(context, field, part.amount)
    if ('refusal' in amount) return amount
    if (amount.minor <= 0n) return { refusal: refuse('amountNotValid', { field, ...part.amount }) }
    const found = taxesOf(code, undefined, state)
    if ('refusal' in found) return found
    groups.push(
      chargeLines(
        {
          folioId: folio.id,
          kind: 'advance',
          code: code.id,
          description: code.name,
          quantity: '1',
          unitPriceMinor: amount.minor,
          currency: context.currency,
          exchangeRate: null,
          toProperty: (minor) => minor,
          taxes: found.taxes.filter((tax) => tax.isIncluded),
          serviceDate: context.businessDate,
        },
        context,
      ),
    )
  }
  const given = totalOf(groups.flat())
  if (given === paidMinor) return { groups }
  const wire = (minor: bigint) => toWire(minor, context.currency)
  return { refusal: refuse('partsNotWhole', { field: 'parts', given: wire(given), needed: wire(paidMinor) }) }
}
