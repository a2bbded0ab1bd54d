import type { Tax } from '../catalogue/catalogue.ts'

/** A tax or fee as it was applied to a charge: what the catalogue said of it that day. Plain JSON. */
export type Terms = Omit<Tax, 'amountMinor' | 'isActive'> & {
  /** An amount for each unit, minor units as text; null for a percentage. */
  readonly amountMinor: string | null
}

/** The terms of a tax, as the catalogue has it now. */
export function termsOf({ id, name, ledger, isIncluded, ratePercent, amountMinor }: Tax): Terms {
  return {
    id,
    name,
    ledger,
    isIncluded,
    ratePercent,
    amountMinor: amountMinor === null ? null : String(amountMinor),
  }
}

/** The tax that terms are of, to price something by them. */
export function taxOf({ amountMinor, ...terms }: Terms): Tax {
  return { ...terms, amountMinor: amountMinor === null ? null : BigInt(amountMinor), isActive: true }
}
