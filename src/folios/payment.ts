import type { z } from 'zod'
import type { card } from '../api/inputs.ts'
import { type Context, type Effect, post } from '../journal/operation.ts'
import { type Posting, signedPosting } from '../journal/posting.ts'
import { allocate, toWire } from '../values/money.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** What a card payment carries, so that the acquirer's files can be matched with it. */
export type Card = z.infer<typeof card>

/** Money received (recebimento); a refund is a negative one. */
export type Payment = {
  readonly id: string
  readonly folioId: string
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
  readonly isVoided: boolean
  readonly voidedOn: PlainDate | null
  readonly voidReason: string | null
}

/** How many receivables a card payment makes; anything else is one posting. */
export function instalmentCount(details: Card | null): number {
  return details?.instalments ?? 1
}

/** The postings of a payment: the rounding cents of instalments go to the first ones (S2). */
export function paymentEffects(payment: Payment): readonly Effect[] {
  return paymentMoves(payment).flatMap((posting) => post(posting))
}

/** The postings that undo a payment's own. */
export function paymentReversal(payment: Payment, context: Context): readonly Effect[] {
  return paymentMoves(payment).flatMap((posting) =>
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
    isVoided: payment.isVoided,
    voidedOn: payment.voidedOn,
    voidReason: payment.voidReason,
  }
}

function paymentMoves(payment: Payment): Posting[] {
  const parts = allocate(
    payment.amountMinor,
    payment.postingIds.map(() => 1n),
  )
  return payment.postingIds.flatMap((id, at) => {
    const posting = signedPosting({
      id,
      kind: 'payment',
      debit: { ledger: payment.ledger, id: payment.ledgerId },
      credit: { ledger: 'guest', id: payment.folioId },
      amountMinor: parts[at]!,
      lineId: payment.id,
    })
    return posting ? [posting] : []
  })
}
