import type { Balance } from '../journal/posting.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** standard; deposit and advance (payments before the stay); correction (of a closed folio). */
export type FolioKind = 'standard' | 'deposit' | 'advance' | 'correction'

/**
 * open → locked (nothing new, reversible) → open; open or locked → settled (paid: balance 0) or onAccount (A
 * Faturar: an AR account owes it); any → voided. After the close its charges are frozen.
 */
export const FOLIO_STATES = ['open', 'locked', 'settled', 'onAccount', 'voided'] as const
export type FolioState = (typeof FOLIO_STATES)[number]

/** A numbered bill (comanda) of one account, which is its payer and never changes. */
export type Folio = {
  readonly id: string
  readonly accountId: string
  /** 1, 2, 3 … within its account. */
  readonly number: number
  readonly kind: FolioKind
  readonly state: FolioState
  /** The party that the document is made out to, where it is not the account. */
  readonly billingName: string | null
  readonly billingTaxId: string | null
  readonly receivableAccountId: string | null
  /** Taken at the close. */
  readonly documentSeries: string | null
  readonly documentNumber: bigint | null
  readonly openedOn: PlainDate
  readonly openedAt: string
  readonly closedOn: PlainDate | null
  readonly closedAt: string | null
  /** When a bill on account is to be paid. */
  readonly dueOn: PlainDate | null
}

/** True while charges may be posted to it or voided on it. */
export function takesCharges(folio: Pick<Folio, 'state'>): boolean {
  return folio.state === 'open'
}

/**
 * True while payments may be posted to it: also once it is settled (S3). What is on account is owed by the AR
 * account, and paid there.
 */
export function takesPayments(folio: Pick<Folio, 'state'>): boolean {
  return folio.state === 'open' || folio.state === 'settled'
}

/** True from its close on, however it was closed. */
export function isClosed(folio: Folio): boolean {
  return folio.state === 'settled' || folio.state === 'onAccount'
}

/**
 * What an `If-Match` compares: it differs once anything was posted to the folio, or its state has changed since it was
 * read. Debits and credits only grow, so no two moments of a folio share one.
 */
export function folioVersion(
  folio: Pick<Folio, 'state'>,
  balance: Pick<Balance, 'debitMinor' | 'creditMinor'> | null,
): string {
  return `${folio.state}-${balance?.debitMinor ?? 0n}-${balance?.creditMinor ?? 0n}`
}

/** The lowest folio number that an account has free. */
export function nextFolioNumber(folios: readonly Folio[]): number {
  const taken = new Set(folios.map((folio) => folio.number))
  let number = 1
  while (taken.has(number)) number++
  return number
}

/** A new, open, standard folio. */
export function openFolio(folio: {
  readonly id: string
  readonly accountId: string
  readonly number: number
  readonly billingName?: string | null
  readonly billingTaxId?: string | null
  readonly businessDate: PlainDate
  readonly instant: string
}): Folio {
  return {
    id: folio.id,
    accountId: folio.accountId,
    number: folio.number,
    kind: 'standard',
    state: 'open',
    billingName: folio.billingName ?? null,
    billingTaxId: folio.billingTaxId ?? null,
    receivableAccountId: null,
    documentSeries: null,
    documentNumber: null,
    openedOn: folio.businessDate,
    openedAt: folio.instant,
    closedOn: null,
    closedAt: null,
    dueOn: null,
  }
}
