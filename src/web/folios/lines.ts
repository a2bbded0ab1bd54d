import { fromWire, toWire, type WireMoney } from '../../values/money.ts'
import type { Format } from '../words/format.ts'
import type { Say } from '../words/language.tsx'
import type { Charge, Folio, Payment } from './folio-query.ts'
import type { folioWords } from './words.ts'

/** A line of a folio as a cashier reads it: a charge with its taxes in it, a payment, or its close on account. */
export type Line = {
  readonly id: string
  readonly of:
    | { readonly charge: Charge }
    | { readonly payment: Payment }
    /** What an AR account took over at the close; `description` is its name. */
    | { readonly onAccount: true }
  readonly businessDate: string
  readonly serviceDate: string
  readonly recordedAt: string
  readonly code: string | null
  readonly description: string
  readonly quantity: string | null
  readonly unitPrice: WireMoney | null
  /** What it puts on the folio: a payment takes away. Zero once it is voided. */
  readonly amount: WireMoney
  /** What it was before it was voided. */
  readonly written: WireMoney
  readonly taxes: WireMoney | null
  readonly balance: WireMoney
  readonly recordedByName: string | null
  readonly isVoided: boolean
  readonly voidReason: string | null
}

/** How lines are said, in the language of the user. */
export type Saying = {
  readonly say: Say<typeof folioWords>
  readonly format: Pick<Format, 'date' | 'money' | 'decimal'>
}

/** The lines of a folio in the order in which they were recorded, each with the balance after it; the last one is the folio's. */
export function linesOf(
  folio: Pick<Folio, 'id' | 'charges' | 'payments' | 'balance' | 'closedOn' | 'closedAt'> &
    Pick<Folio, 'onAccount' | 'receivableName' | 'onAccountByName'>,
  saying: Saying,
): readonly Line[] {
  const { currency } = folio.balance
  const lines = [
    ...folio.charges.map((charge) => lineOfCharge(charge, saying)),
    ...folio.payments.map((payment) => lineOfPayment(payment, saying)),
  ].sort((a, b) => compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id))
  let balance = 0n
  // The close is the last thing that happens to a folio on account.
  return [...lines, ...lineOfClose(folio)].map((line) => {
    balance += minorOf(line.amount)
    return { ...line, balance: toWire(balance, currency) }
  })
}

/** The sum of the charges, and of the payments, of which a folio's balance is the difference. */
export function totalsOf(folio: Pick<Folio, 'charges' | 'payments' | 'balance'>): {
  readonly charges: WireMoney
  readonly payments: WireMoney
} {
  const { currency } = folio.balance
  const sum = (amounts: readonly WireMoney[]) =>
    amounts.reduce((total, amount) => total + minorOf(amount), 0n)
  return {
    charges: toWire(sum(folio.charges.filter((one) => !one.isVoided).map((one) => one.total)), currency),
    payments: toWire(sum(folio.payments.filter((one) => !one.isVoided).map((one) => one.amount)), currency),
  }
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

type Bare = Omit<Line, 'balance'>

function lineOfCharge(charge: Charge, { say, format }: Saying): Bare {
  const { currency } = charge.total
  const taxes = minorOf(charge.total) - minorOf(charge.net)
  const isOfAnotherDay = charge.serviceDate !== charge.businessDate
  return {
    id: charge.id,
    of: { charge },
    businessDate: charge.businessDate,
    serviceDate: charge.serviceDate,
    recordedAt: charge.recordedAt,
    code: charge.code,
    description: [
      charge.description,
      isOfAnotherDay && say('consumedOn', { date: format.date(charge.serviceDate) }),
    ]
      .filter(Boolean)
      .join(' · '),
    quantity: charge.quantity,
    unitPrice: charge.unitPrice,
    amount: charge.isVoided ? toWire(0n, currency) : charge.total,
    written: charge.total,
    taxes: toWire(charge.isVoided ? 0n : taxes, currency),
    recordedByName: charge.recordedByName,
    isVoided: charge.isVoided,
    voidReason: charge.voidReason,
  }
}

function lineOfPayment(payment: Payment, { say, format }: Saying): Bare {
  const { currency } = payment.amount
  const written = toWire(-minorOf(payment.amount), currency)
  return {
    id: payment.id,
    of: { payment },
    businessDate: payment.businessDate,
    serviceDate: payment.businessDate,
    recordedAt: payment.recordedAt,
    code: payment.method,
    description: [
      isBelowZero(payment.amount) && say('refund'),
      payment.methodName ?? payment.method,
      payment.exchangeRate &&
        exchangedText({ money: sizeOf(payment.original), rate: payment.exchangeRate }, format),
      cardText(payment),
      payment.note,
    ]
      .filter(Boolean)
      .join(' · '),
    quantity: null,
    unitPrice: null,
    amount: payment.isVoided ? toWire(0n, currency) : written,
    written,
    taxes: null,
    recordedByName: payment.recordedByName,
    isVoided: payment.isVoided,
    voidReason: payment.voidReason,
  }
}

/** Nothing where no AR account took the folio over. */
function lineOfClose(folio: Parameters<typeof linesOf>[0]): readonly Bare[] {
  const { onAccount, closedOn, closedAt } = folio
  if (onAccount === null || closedOn === null || closedAt === null) return []
  const amount = toWire(-minorOf(onAccount), onAccount.currency)
  return [
    {
      id: folio.id,
      of: { onAccount: true },
      businessDate: closedOn,
      serviceDate: closedOn,
      recordedAt: closedAt,
      code: null,
      description: folio.receivableName ?? '',
      quantity: null,
      unitPrice: null,
      amount,
      written: amount,
      taxes: null,
      recordedByName: folio.onAccountByName,
      isVoided: false,
      voidReason: null,
    },
  ]
}

/** `2x NSU 004512`: what finds the sale at the acquirer. */
function cardText({ card }: Payment): string | null {
  if (!card) return null
  const parts = [card.instalments > 1 && `${card.instalments}x`, card.nsu && `NSU ${card.nsu}`]
  return parts.filter(Boolean).join(' ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
