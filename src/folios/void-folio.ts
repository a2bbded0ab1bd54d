import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import type { IssuedDocument } from '../documents/document.ts'
import { documents } from '../documents/store.ts'
import { type Context, type Effect, type Operation, set, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { type Ref, row, rowsOf } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { totalOf } from './charge.ts'
import { advanceNeeds, isConsumed } from './consume-advance.ts'
import { correctedRefused, endFolio, endNeeds, type Held, heldOn, holdingFacts, paidOn } from './end-folio.ts'
import type { Folio } from './folio.ts'
import { folioNeeded, paymentsRefused, versionRefused } from './folio-changes.ts'
import { freedNeeds, freedRefused } from './freed-advance.ts'
import { overLimit, sizeOf } from './limit.ts'
import { movePayment } from './move-payment.ts'
import { paymentReversal } from './payment.ts'
import { correctionsOf, folios, payments, paymentsOfFolio, refundsOf } from './store.ts'
import { refundedRefused } from './void-payment.ts'

/**
 * Voids a folio with its charges and its document, whose number stays taken. Its payments are voided, or moved intact to an
 * open folio. An empty folio needs no right (S3).
 */
export const voidFolio: Operation<Input<'voidFolio'>> = {
  name: 'voidFolio',
  needs: (input, state) => [
    ...endNeeds(input.folioId, state),
    ...kindNeeds(state.find(folios, input.folioId), state),
    ...(input.moveTo ? folioNeeded(input.moveTo, state) : []),
    ...state.findAll(paymentsOfFolio, input.folioId).map(({ id }) => rowsOf(refundsOf, id)),
  ],
  facts: (input, state) => {
    const folio = state.get(folios, input.folioId)
    if (!folio) return refuse('notFound', { object: 'folio', id: input.folioId })
    if (input.moveTo && !state.get(folios, input.moveTo)) {
      return refuse('notFound', { object: 'folio', id: input.moveTo })
    }
    return holdingFacts(folio, heldOn(folio.id, state))
  },
  decide: (input, state, context) => {
    const folio = state.get(folios, input.folioId)!
    const held = heldOn(folio.id, state)
    const refusal = voidRefused({ folio, held, input }, state, context)
    if (refusal) return { refusal }
    const { reason } = input
    const target = input.moveTo ? state.get(folios, input.moveTo)! : null
    return {
      effects: [
        ...endFolio(folio, { held, reason }, state, context),
        ...held.payments.flatMap((payment): readonly Effect[] =>
          target
            ? movePayment(payment, { from: folio, to: target }, context)
            : [
                set(payments, payment.id, {
                  state: 'voided',
                  endedOn: context.businessDate,
                  endedBy: context.actor.userId,
                  endReason: reason,
                }),
                ...paymentReversal(payment, paidOn(folio), context),
              ],
        ),
        tell('folio.voided', folio.id, folio.id),
        ...(target && held.payments.length > 0 ? [tell('payments.moved', folio.id, target.id)] : []),
      ],
      answer: {
        folio: { id: folio.id, state: 'voided', voidedOn: context.businessDate },
        movedTo: target?.id ?? null,
        paymentIds: held.payments.map(({ id }) => id),
      },
    }
  },
}

type Voiding = { readonly folio: Folio; readonly held: Held; readonly input: Input<'voidFolio'> }

function voidRefused({ folio, held, input }: Voiding, state: State, context: Context): Refusal | null {
  const { id: folioId, kind } = folio
  if (folio.state === 'voided') return refuse('folioNotOpen', { folioId, state: folio.state })
  const stale = versionRefused(folio, input.version, state) ?? correctedRefused(folio, state)
  if (stale) return stale
  if (kind === 'correction') {
    const built = correctionRefused({ folio, held, input }, state, context)
    if (built) return built
  }
  if (kind === 'advance' && isConsumed(folioId, state)) return refuse('advanceConsumed', { folioId })
  const wrongTarget = input.moveTo ? targetRefused(folio, input.moveTo, state) : null
  if (wrongTarget) return wrongTarget
  const limit = context.actor.maxVoidMinor
  const chargedMinor = sizeOf(totalOf(held.lines))
  const paidMinor = sizeOf(held.payments.reduce((sum, payment) => sum + payment.amountMinor, 0n))
  const tooMuch =
    overLimit(context, { limit, size: chargedMinor }) ??
    (input.moveTo ? null : overLimit(context, { limit, size: paidMinor }))
  return tooMuch ?? (input.moveTo ? null : refundsRefused(held, state))
}

/** What must be loaded of an advance, and of a correction. */
function kindNeeds(folio: Folio | null, state: State): readonly Ref[] {
  if (folio?.kind === 'advance') return advanceNeeds(folio.id, state)
  if (folio?.kind !== 'correction') return []
  const notes = state.findAll(correctionsOf, folio.correctsId!).map(({ documentId }) => documentId!)
  return [...freedNeeds(folio.id, state), ...notes.map((id) => row(documents, id))]
}

/** The debit and credit notes of a folio. */
function correctionsOn(folioId: string, state: State): readonly IssuedDocument[] {
  const notes = state.list(correctionsOf, folioId).map(({ documentId }) => state.get(documents, documentId!)!)
  return notes.filter((note) => note.state === 'issued')
}

/** A correction is undone from the last one on, and while nothing was paid for it. */
function correctionRefused({ folio, held }: Voiding, state: State, context: Context): Refusal | null {
  const later = state
    .list(correctionsOf, folio.correctsId!)
    .find((other) => other.number > folio.number && other.state !== 'voided')
  if (later) return refuse('correctionNotLast', { folioId: folio.id, correctionId: later.id })
  const freed = freedRefused(held.lines, state, context)
  if (freed || folio.receivableAccountId) return freed
  const parentId = folio.correctsId!
  const before = state.balance('guest', parentId)
  const balance = before - totalOf(held.lines)
  const correctedMinor = correctionsOn(parentId, state).reduce((sum, { totalMinor }) => sum + totalMinor, 0n)
  return balance === 0n || before === correctedMinor
    ? null
    : refuse('correctionPaid', { folioId: parentId, balance: toWire(balance, context.currency) })
}

function targetRefused(folio: Folio, toFolioId: string, state: State): Refusal | null {
  if (toFolioId === folio.id) return refuse('sameFolio', { folioId: folio.id })
  const target = state.get(folios, toFolioId)!
  if (target.state !== 'open') return refuse('folioNotOpen', { folioId: target.id, state: target.state })
  return paymentsRefused(target)
}

/** A refund of a payment that lies elsewhere stays, so its payment cannot go. */
function refundsRefused(held: Held, state: State): Refusal | null {
  const own = new Set(held.payments.map(({ id }) => id))
  for (const payment of held.payments) {
    const refused = refundedRefused(payment, state, own)
    if (refused) return refused
  }
  return null
}
