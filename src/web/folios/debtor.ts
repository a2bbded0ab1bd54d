import { toWire, type WireMoney } from '../../values/money.ts'
import type { Account, Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'

/** What is left of a debtor's credit limit once a folio is theirs, below zero where it does not suffice; null for no limit. */
export function limitLeft(
  { creditLimit, owed }: Pick<Account, 'creditLimit' | 'owed'>,
  { balance }: Pick<Folio, 'balance'>,
): WireMoney | null {
  if (creditLimit === null) return null
  return toWire(minorOf(creditLimit) - minorOf(owed) - minorOf(balance), creditLimit.currency)
}

/** How much more than a debtor's credit limit a folio would make them owe; null where they may. What is given back is no debt. */
export function overLimit(
  debtor: Pick<Account, 'creditLimit' | 'owed'>,
  folio: Pick<Folio, 'balance'>,
): WireMoney | null {
  const left = limitLeft(debtor, folio)
  if (left === null || minorOf(folio.balance) <= 0n || minorOf(left) >= 0n) return null
  return toWire(-minorOf(left), left.currency)
}
