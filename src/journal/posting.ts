import type { PlainDate } from '../values/plain-date.ts'

/**
 * The property's ledgers. Assets and what is owed to the hotel grow by debit: `guest` (id: folio), `city` (AR
 * account), `card` (acquirer), `drawer` (payment method), `bank` (bank account); the others by credit, but
 * `discount`, which is contra revenue. `deposit` (folio) is money taken for a stay to come, `advance` (charge code) what is
 * invoiced of it and not yet consumed.
 */
export const LEDGERS = [
  ...['guest', 'deposit', 'city', 'card', 'drawer', 'bank'],
  ...['revenue', 'discount', 'advance', 'tax', 'fee'],
] as const
export type Ledger = (typeof LEDGERS)[number]

/** A ledger account: a kind and an id. Not to be taken for an *account*, which is the hotel's (conta). */
export type LedgerAccount = { readonly ledger: Ledger; readonly id: string }

/** Why money moved. A void is never taken for a refund, nor a moved charge for either. */
export const POSTING_KINDS = [
  ...['charge', 'chargeVoid', 'chargeEdit', 'chargeSplit', 'chargeTransfer', 'discount', 'reopen'],
  ...['correction', 'correctionClose', 'advanceInvoice', 'advanceUse'],
  ...['payment', 'refund', 'paymentVoid', 'paymentTransfer', 'onAccount', 'closeVoid'],
] as const
export type PostingKind = (typeof POSTING_KINDS)[number]

/**
 * The only thing that holds money: a positive amount, in minor units of the property's currency, from a credit
 * ledger account to a debit one. Never updated, never deleted.
 */
export type Posting = {
  readonly id: string
  readonly kind: PostingKind
  readonly debit: LedgerAccount
  readonly credit: LedgerAccount
  readonly amountMinor: bigint
  /** The charge, payment or folio that this is the money of. */
  readonly lineId: string
  /** The posting that this one undoes. */
  readonly reversesId: string | null
}

/** A posting as it is read back. */
export type RecordedPosting = Posting & {
  readonly operationId: string
  readonly businessDate: PlainDate
  readonly recordedAt: string
}

/**
 * Ledgers whose balances are kept, because a decision needs one: a folio closes at zero, an AR account has a
 * credit limit. All others are summed when asked. `comanda verify` recomputes every kept balance.
 */
export const KEPT_LEDGERS: ReadonlySet<Ledger> = new Set([...(['guest', 'deposit', 'city'] as const)])

/** What stands on a ledger account; its balance is debit less credit. */
export type Balance = {
  readonly ledger: Ledger
  readonly id: string
  readonly debitMinor: bigint
  readonly creditMinor: bigint
}

/**
 * A posting of a signed amount: from `credit` to `debit`, or the other way round where the amount is negative.
 * Null for zero, which moves nothing.
 */
export function signedPosting(posting: Omit<Posting, 'reversesId'>): Posting | null {
  if (posting.amountMinor === 0n) return null
  if (posting.amountMinor > 0n) return { ...posting, reversesId: null }
  return {
    ...posting,
    debit: posting.credit,
    credit: posting.debit,
    amountMinor: -posting.amountMinor,
    reversesId: null,
  }
}
