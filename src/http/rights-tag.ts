import { hash } from 'node:crypto'
import type { Actor } from '../users/actor.ts'

/**
 * The header of an answer about a property that says what its reader may do there, as a mark alone: another than the last
 * time means that their rights or limits have changed, and that what an open screen knows of them is old.
 */
export const RIGHTS_HEADER = 'Comanda-Rights'

/** The mark of somebody's rights and limits. */
export function rightsTag(actor: Actor): string {
  const { maxRefundMinor, maxVoidMinor, maxDiscountPercent } = actor
  const held = [...actor.rights].sort()
  return hash('sha256', [...held, maxRefundMinor, maxVoidMinor, maxDiscountPercent].join(' ')).slice(0, 12)
}
