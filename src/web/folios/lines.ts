import { fromWire, toWire, type WireMoney } from '../../values/money.ts'
import type { Format } from '../words/format.ts'
import type { Say } from '../words/language.tsx'
import type { Charge, Folio, Payment } from './folio-query.ts'
import type { folioWords } from './words.ts'

/** A line of a folio as a cashier reads it: a charge with its taxes in it, a payment, or what moved its balance besides. */
export type Line = {
  readonly id: string
  readonly of:
    | { readonly charge: Charge }
    | { readonly payment: Payment }
    /** What an AR account took over at the close. */
    | { readonly onAccount: true }
    /** What a correction of this folio put on it: the correction's folio. */
    | { readonly correction: string }
    /** Where what a correction comes to has gone: the folio that it corrects. */
    | { readonly corrects: string }
  readonly businessDate: string
  readonly serviceDate: string
  readonly recordedAt: string
  readonly code: string | null
  readonly description: string
  /** What else there is to say of it, a phrase each: `editado`, `transferido da comanda 2`. */
  readonly marks: readonly string[]
  /** For the house, never printed. */
  readonly note: string | null
  readonly quantity: string | null
  readonly unitPrice: WireMoney | null
  /** What it puts on the folio: a payment takes away. Zero once it is ended. */
  readonly amount: WireMoney
  /** What it was before it was ended. */
  readonly written: WireMoney
  readonly taxes: WireMoney | null
  readonly balance: WireMoney
  readonly recordedByName: string | null
  /** How it ended; null while it stands. */
  readonly ended: Ended | null
  /** It stands under the charge that it is a discount on. */
  readonly isUnder: boolean
}

/** How a line ended, when, by whom and why. */
export type Ended = {
  readonly as: Exclude<Charge['state'], 'posted'>
  readonly on: string | null
  readonly byName: string | null
  readonly reason: string | null
}

/** How lines are said, in the language of the user. */
export type Saying = {
  readonly say: Say<typeof folioWords>
  readonly format: Pick<Format, 'date' | 'money' | 'decimal'>
}

/** What lines are made of. */
export type LinesSource = Pick<
  Folio,
  | 'id'
  | 'kind'
  | 'state'
  | 'account'
  | 'siblings'
  | 'charges'
  | 'payments'
  | 'corrections'
  | 'correctsId'
  | 'balance'
  | 'closedOn'
  | 'closedAt'
  | 'onAccount'
  | 'receivableAccountId'
  | 'receivableName'
  | 'onAccountByName'
>

/** The sum of the charges, and of the payments, that stand on a folio. */
export function totalsOf(folio: Pick<Folio, 'charges' | 'payments' | 'balance'>): {
  readonly charges: WireMoney
  readonly payments: WireMoney
} {
  const { currency } = folio.balance
  const sum = (amounts: readonly WireMoney[]) => sumOf(amounts, currency)
  return {
    charges: sum(folio.charges.filter((one) => one.state === 'posted').map((one) => one.total)),
    payments: sum(folio.payments.filter((one) => one.state === 'posted').map((one) => one.amount)),
  }
}

/** The sum of amounts of one currency, which is that of the first where it is not told. */
export function sumOf(amounts: readonly WireMoney[], currency = amounts[0]!.currency): WireMoney {
  return toWire(
    amounts.reduce((total, amount) => total + minorOf(amount), 0n),
    currency,
  )
}

/** The charge or payment that a line is; null for what moved the balance besides, which nothing is done with. */
export function partOf({ of }: Pick<Line, 'of'>): Charge | Payment | null {
  if ('charge' in of) return of.charge
  return 'payment' in of ? of.payment : null
}

/** Minor units of an amount that the API answered. */
export function minorOf(money: WireMoney): bigint {
  return fromWire(money)!.minor
}

/** `US$ 100,00 × 5,4321`: what was handed over, and at which rate. */
export function exchangedText(
  { money, rate }: { readonly money: WireMoney; readonly rate: string },
  format: Pick<Format, 'money' | 'decimal'>,
): string {
  return `${format.money(money)} × ${format.decimal(rate)}`
}

/** True for less than nothing: what is given back, not taken. */
export function isBelowZero(money: WireMoney): boolean {
  return minorOf(money) < 0n
}

/** The amount without its sign, where words say which way it goes. */
export function sizeOf(money: WireMoney): WireMoney {
  return { ...money, amount: money.amount.replace(/^-/, '') }
}

/** What F4 is called: what is owed is taken, a credit is given back. */
export function payWord(balance: WireMoney): 'postPayment' | 'giveBack' {
  return isBelowZero(balance) ? 'giveBack' : 'postPayment'
}
