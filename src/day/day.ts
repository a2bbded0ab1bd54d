import type { PlainDate } from '../values/plain-date.ts'

/**
 * A day of the property once it is closed: nothing can be posted on it any more. It is sealed when its digest is
 * chained to the day before.
 */
export type Day = {
  readonly businessDate: PlainDate
  readonly closedAt: string
  readonly closedBy: string
  readonly postingCount: bigint | null
  /** The digest of the day before; 64 zeros for the first. */
  readonly previousDigest: string | null
  /** SHA-256, in hexadecimal: see {@link digestDay}. */
  readonly digest: string | null
  readonly sealedAt: string | null
}

/** What stood on a ledger when the day began, what moved, and what stands on it: opening + debit − credit. */
export type DayLedger = {
  readonly businessDate: PlainDate
  readonly ledger: string
  readonly openingMinor: bigint
  readonly debitMinor: bigint
  readonly creditMinor: bigint
  readonly closingMinor: bigint
}

/** What the first day of a property is chained to. */
export const NO_DIGEST = '0'.repeat(64)
