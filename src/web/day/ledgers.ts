import { minorDigits, parseDecimal, toWire, type WireMoney } from '../../values/money.ts'

/** A ledger as it was rolled over a day. */
export type Rolled = {
  readonly ledger: string
  readonly opening: WireMoney
  readonly debit: WireMoney
  readonly credit: WireMoney
  readonly closing: WireMoney
}

/** How far a ledger is from opening + debit − credit = closing; null where it holds. */
export function differenceOf({ opening, debit, credit, closing }: Omit<Rolled, 'ledger'>): WireMoney | null {
  const difference = minor(opening) + minor(debit) - minor(credit) - minor(closing)
  return difference === 0n ? null : toWire(difference, closing.currency)
}

/** The ledgers together; null of none. In double entry debits are the credits, and all that stands is zero. */
export function sumOf(ledgers: readonly Rolled[]): Omit<Rolled, 'ledger'> | null {
  const currency = ledgers[0]?.opening.currency
  if (currency === undefined) return null
  const sum = (part: keyof Omit<Rolled, 'ledger'>) =>
    toWire(
      ledgers.reduce((total, ledger) => total + minor(ledger[part]), 0n),
      currency,
    )
  return { opening: sum('opening'), debit: sum('debit'), credit: sum('credit'), closing: sum('closing') }
}

/** How far debits are from credits; null where they are equal. */
export function imbalanceOf({ debit, credit }: Pick<Rolled, 'debit' | 'credit'>): WireMoney | null {
  const difference = minor(debit) - minor(credit)
  return difference === 0n ? null : toWire(difference, debit.currency)
}

function minor({ amount, currency }: WireMoney): bigint {
  const read = parseDecimal(amount, minorDigits(currency))
  if (read === null) throw new Error(`the API answered an amount that is none: ${amount} ${currency}`)
  return read
}
