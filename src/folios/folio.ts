import type { Address } from '../api/input-parts.ts'
import type { Balance } from '../journal/posting.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PaidLedger } from './payment.ts'

/**
 * standard; deposit (payments before the stay, no charges) → advance (a deposit that was invoiced); correction (of a closed
 * folio, no payments).
 */
export const FOLIO_KINDS = ['standard', 'deposit', 'advance', 'correction'] as const
export type FolioKind = (typeof FOLIO_KINDS)[number]

/**
 * open → locked (nothing new, reversible) → open; open or locked → settled (paid: balance 0) or onAccount (A
 * Faturar: an AR account owes it); any → voided. After the close its charges are frozen.
 */
export const FOLIO_STATES = ['open', 'locked', 'settled', 'onAccount', 'voided'] as const
export type FolioState = (typeof FOLIO_STATES)[number]

/** Who a folio is billed to, where that is not its account: an account of the hotel's, or whoever was written down. */
export type Billing = {
  readonly billingAccountId: string | null
  readonly billingName: string | null
  readonly billingTaxId: string | null
  readonly billingEmail: string | null
  readonly billingAddress: Address | null
}

/** A numbered bill (comanda) of one account, which is its payer and never changes. */
export type Folio = Billing & {
  readonly id: string
  readonly accountId: string
  /** 1, 2, 3 … within its account. */
  readonly number: number
  readonly kind: FolioKind
  readonly state: FolioState
  /** It has predefined discounts, which change with its charges. */
  readonly hasDiscounts: boolean
  /** Why nothing may be posted to it. */
  readonly lockNote: string | null
  /** The closed folio that a correction corrects. */
  readonly correctsId: string | null
  /** The folio that it was duplicated or reopened from. */
  readonly sourceId: string | null
  readonly receivableAccountId: string | null
  /** Issued at the close. */
  readonly documentId: string | null
  /** What moved its balance when it was closed: to an AR account, to the folio that it corrects, out of the deposits. */
  readonly closingPostingId: string | null
  readonly openedOn: PlainDate
  readonly openedAt: string
  readonly closedOn: PlainDate | null
  readonly closedAt: string | null
  /** When a bill on account is to be paid. */
  readonly dueOn: PlainDate | null
  readonly voidedOn: PlainDate | null
  readonly voidReason: string | null
  /** Counts the changes of its billing and its lock. */
  readonly version: number
}

/** True while charges may be posted to it, and changed on it. */
export function takesCharges(folio: Pick<Folio, 'state' | 'kind'>): boolean {
  return folio.state === 'open' && folio.kind === 'standard'
}

/**
 * True while payments may be posted to it: also once it is settled (S3). What is on account is owed by the AR
 * account, and paid there; a correction is paid on the folio that it corrects.
 */
export function takesPayments({ state, kind }: Pick<Folio, 'state' | 'kind'>): boolean {
  if (kind === 'standard') return state === 'open' || state === 'settled'
  return kind === 'deposit' && state === 'open'
}

/** True from its close on, however it was closed. */
export function isClosed(folio: Pick<Folio, 'state'>): boolean {
  return folio.state === 'settled' || folio.state === 'onAccount'
}

/** True while it may be closed: it is open, also where nothing may be posted to it. */
export function isOpenOrLocked(folio: Pick<Folio, 'state'>): boolean {
  return folio.state === 'open' || folio.state === 'locked'
}

/** Where a folio's balance stands: a deposit is owed to the guest, not yet paid for anything. */
export function ledgerOf(folio: Pick<Folio, 'kind'>): PaidLedger {
  return folio.kind === 'deposit' ? 'deposit' : 'guest'
}

/**
 * What an `If-Match` compares: it differs once anything was posted to the folio, or its state, its billing or its lock has
 * changed since it was read. Debits and credits only grow, so no two moments of a folio share one.
 */
export function folioVersion(
  folio: Pick<Folio, 'state' | 'version'>,
  balance: Pick<Balance, 'debitMinor' | 'creditMinor'> | null,
): string {
  return `${folio.state}-${folio.version}-${balance?.debitMinor ?? 0n}-${balance?.creditMinor ?? 0n}`
}

/** The lowest folio number that an account has free. */
export function nextFolioNumber(folios: readonly Folio[]): number {
  const taken = new Set(folios.map((folio) => folio.number))
  let number = 1
  while (taken.has(number)) number++
  return number
}

/** Billed to its account. */
export const NO_BILLING: Billing = {
  billingAccountId: null,
  billingName: null,
  billingTaxId: null,
  billingEmail: null,
  billingAddress: null,
}

/** A new, open folio; a standard one that is billed to its account, unless something else is said. */
export function openFolio({
  businessDate,
  instant,
  ...folio
}: Pick<Folio, 'id' | 'accountId' | 'number'> &
  Partial<Folio> & { readonly businessDate: PlainDate; readonly instant: string }): Folio {
  return {
    ...NO_BILLING,
    kind: 'standard',
    state: 'open',
    hasDiscounts: false,
    lockNote: null,
    correctsId: null,
    sourceId: null,
    receivableAccountId: null,
    documentId: null,
    closingPostingId: null,
    openedOn: businessDate,
    openedAt: instant,
    closedOn: null,
    closedAt: null,
    dueOn: null,
    voidedOn: null,
    voidReason: null,
    version: 1,
    ...folio,
  }
}
