import { type Refusal, refuse } from '../api/refusals.ts'
import type { Context } from '../journal/operation.ts'
import { toWire } from '../values/money.ts'

/**
 * Why a user may not do this with so much money, minor units of the property's currency; null where they may. `said` is
 * the amount that they read, where it is not the size that counts.
 */
export function overLimit(
  context: Context,
  {
    limit,
    size,
    said = size,
  }: { readonly limit: bigint | null; readonly size: bigint; readonly said?: bigint },
): Refusal | null {
  if (limit === null || !isOverLimit(limit, size)) return null
  const wire = (minor: bigint) => toWire(minor, context.currency)
  return refuse('limitExceeded', { amount: wire(said), limit: wire(limit) })
}

/** True where so much money is above what a user may; a limit of null is none. Minor units. */
export function isOverLimit(limit: bigint | null, size: bigint): boolean {
  return limit !== null && size > limit
}

/** An amount without its sign. */
export function sizeOf(minor: bigint): bigint {
  return minor < 0n ? -minor : minor
}
