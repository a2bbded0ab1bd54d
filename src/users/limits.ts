import { type Percent, percentUnits } from '../values/money.ts'

/** The most that a user may do in one operation; null is no limit. */
export type Limits = {
  /** Minor units of the property's currency. */
  readonly maxRefundMinor: bigint | null
  readonly maxVoidMinor: bigint | null
  /** Of the price, by discounts that they choose themselves. */
  readonly maxDiscountPercent: Percent | null
}

/** No limit of any kind. */
export const UNLIMITED: Limits = { maxRefundMinor: null, maxVoidMinor: null, maxDiscountPercent: null }

/** A limit that is wider than it may be, with both as text. */
export type WiderLimit = { readonly field: keyof Limits; readonly amount: string; readonly limit: string }

/** The first limit that is wider than one's own; null where none is. */
export function widerLimit(limits: Limits, own: Limits): WiderLimit | null {
  const field = (Object.keys(UNLIMITED) as (keyof Limits)[]).find((one) =>
    isWider(sizeOf(limits[one]), sizeOf(own[one])),
  )
  if (!field) return null
  const text = (limit: bigint | Percent | null) =>
    limit === null ? '∞' : typeof limit === 'string' ? `${limit} %` : String(limit)
  return { field, amount: text(limits[field]), limit: text(own[field]) }
}

function isWider(limit: bigint | null, own: bigint | null): boolean {
  return own !== null && (limit === null || limit > own)
}

function sizeOf(limit: bigint | Percent | null): bigint | null {
  return typeof limit === 'string' ? percentUnits(limit) : limit
}
