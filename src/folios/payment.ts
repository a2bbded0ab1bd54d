import type { z } from 'zod'
import type { card } from '../api/input-parts.ts'
import { type Context, type Effect, post } from '../journal/operation.ts'
import { type Posting, signedPosting } from '../journal/posting.ts'
import { allocate, toWire } from '../values/money.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** What a card payment carries, so that the acquirer's files can be matched with it. */
export type Card = z.infer<typeof card>

/** Money received (recebimento); a refund is a negative one. */
export type Payment = {
  readonly id: string
  /** Where it lies. */
  readonly folioId: string
  /** Where it was posted. */
  readonly originFolioId: string
  /** The folio that it lay on before; null for one that was never moved. */
  readonly movedFromId: string | null
  readonly method: string
  /** Where the money is, by the method as it was then. */
  readonly ledger: 'drawer' | 'bank' | 'card'
  readonly ledgerId: string
  /** Minor units of the property's currency. */
  readonly amountMinor: bigint
  readonly currency: string
  /** As it was given: minor units of {@link currency}. */
  readonly originalMinor: bigint
  readonly exchangeRate: string | null
  readonly card: Card | null
  readonly note: string | null
  readonly shiftId: string
  readonly businessDate: PlainDate
  readonly recordedAt: string
  readonly recordedBy: string
  /** One posting, or for a card one an instalment, in their order. */
  readonly postingIds: readonly string[]
  readonly state: PaymentState
  readonly endedOn: PlainDate | null
  readonly endedBy: string | null
  /** Why it was voided. */
  readonly endReason: string | null
  /** The card payment that this one gives back. */
  readonly refundsId: string | null
}

/** A payment stands until it is voided. */
export const PAYMENT_STATES = ['posted', 'voided'] as const
export type PaymentState = (typeof PAYMENT_STATES)[number]

/** Where the money of a folio's payments stands until it is used: a deposit is owed to the guest, not yet paid for anything. */
export type PaidLedger = 'guest' | 'deposit'

/** How many receivables a card payment makes; anything else is one posting. */
export function instalmentCount(details: Card | null): number {
  return details?.instalments ?? 1
}

/** The postings of a payment: the rounding cents of instalments go to the first ones (S2). */
export function paymentPostings(payment: Payment, on: PaidLedger): readonly Effect[] {
  return paymentMoves(payment, on).flatMap((posting) => post(posting))
}

/** The postings that undo a payment's own, on the folio where it lies now. */
export function paymentReversal(payment: Payment, on: PaidLedger, context: Context): readonly Effect[] {
  return paymentMoves(payment, on).flatMap((posting) =>
    post({
      ...posting,
      id: context.id('pst'),
      kind: 'paymentVoid',
      debit: posting.credit,
      credit: posting.debit,
      reversesId: posting.id,
    }),
  )
}

/** The posting that moves a payment to another folio. Its tender stays as it is: where the money went has not changed. */
export function paymentTransfer(
  payment: Payment,
  { from, to, toFolioId }: { readonly from: PaidLedger; readonly to: PaidLedger; readonly toFolioId: string },
  context: Context,
): readonly Effect[] {
  return post(
    signedPosting({
      id: context.id('pst'),
      kind: 'paymentTransfer',
      debit: { ledger: from, id: payment.folioId },
      credit: { ledger: to, id: toFolioId },
      amountMinor: payment.amountMinor,
      lineId: payment.id,
    }),
  )
}

/** A payment as it travels. */
export function paymentOnWire(payment: Payment, currency: string): Readonly<Record<string, unknown>> {
  return {
    id: payment.id,
    folioId: payment.folioId,
    method: payment.method,
    amount: toWire(payment.amountMinor, currency),
    original: toWire(payment.originalMinor, payment.currency),
    exchangeRate: payment.exchangeRate,
    card: payment.card,
    note: payment.note,
    shiftId: payment.shiftId,
    businessDate: payment.businessDate,
    recordedAt: payment.recordedAt,
    recordedBy: payment.recordedBy,
    state: payment.state,
    endedOn: payment.endedOn,
    endReason: payment.endReason,
    movedFromId: payment.movedFromId,
    refundsId: payment.refundsId,
  }
}

function paymentMoves(payment: Payment, on: PaidLedger): Posting[] {
  const parts = allocate(
    payment.amountMinor,
    payment.postingIds.map(() => 1n),
  )
  return payment.postingIds.flatMap((id, at) => {
    const posting = signedPosting({
      id,
      kind: payment.amountMinor < 0n ? 'refund' : 'payment',
      debit: { ledger: payment.ledger, id: payment.ledgerId },
      credit: { ledger: on, id: payment.folioId },
      amountMinor: parts[at]!,
      lineId: payment.id,
    })
    return posting ? [posting] : []
  })
}
