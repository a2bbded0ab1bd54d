import type { ClientBase, Pool } from 'pg'
import { type Refusal, refuse } from '../api/refusals.ts'
import { administered, type Grant, mayChangeRole, mayGive, mayStandIn } from './delegation.ts'
import type { Limits } from './limits.ts'
import {
  type KnownUser,
  loadHeld,
  loadRole,
  loadRoleProperties,
  loadUser,
  loadVisibleUsers,
  type VisibleUser,
} from './read.ts'
import type { Underway } from './recorded.ts'

/** What `delegation.ts` decides, on what stands under the lock of the administration. */

/** Whether the actor may act for a user: see `mayStandIn`. Who is not seen is not found. */
export async function mayActFor(underway: Underway, userId: string): Promise<Refusal | null> {
  if (!(await isSeen(underway, userId))) return refuse('notFound', { object: 'user', id: userId })
  // Also of who is not active: what they hold is theirs again when they are let in.
  const held = await loadHeld(underway.client, { userIds: [userId], alsoInactive: true })
  return mayStandIn(underway.by, { userId, at: held.get(userId)! })
}

/** Whether the actor may give a role at a property to a user, or take it away, which has no limits of its own to compare. */
export async function mayGrant(
  underway: Underway,
  grant: Omit<Grant, keyof Limits> & Partial<Limits>,
): Promise<Refusal | null> {
  const { propertyId, userId, roleId } = grant
  const own = underway.by.get(propertyId)
  if (!own) return refuse('notFound', { object: 'property', id: propertyId })
  const role = await loadRole(underway.client, roleId)
  if (!role) return refuse('notFound', { object: 'role', id: roleId })
  if (!(await isSeen(underway, userId))) return refuse('notFound', { object: 'user', id: userId })
  return mayGive(own, { ...role, ...limitsOf(grant, own) })
}

function limitsOf(grant: Partial<Limits>, own: Limits): Limits {
  const { maxRefundMinor, maxVoidMinor, maxDiscountPercent } = { ...own, ...grant }
  return { maxRefundMinor, maxVoidMinor, maxDiscountPercent }
}

/** Whether the actor may change a role: see `mayChangeRole`. */
export async function mayChange(
  { client, by }: Underway,
  after: Parameters<typeof mayChangeRole>[1]['after'] & { readonly id: string },
): Promise<Refusal | null> {
  const before = await loadRole(client, after.id)
  if (!before) return refuse('notFound', { object: 'role', id: after.id })
  const heldAt = await loadRoleProperties(client, after.id)
  return mayChangeRole(by, { id: after.id, before, after, heldAt })
}

/**
 * The user of this id, where something may be done with them: refuses who does not exist, and the system, which would not
 * work any more or could be come in as.
 */
export async function findSubject(
  { client }: Underway,
  userId: string,
): Promise<{ readonly refusal: Refusal } | { readonly user: KnownUser }> {
  const user = await loadUser(client, userId)
  if (!user) return { refusal: refuse('notFound', { object: 'user', id: userId }) }
  return user.kind === 'system' ? { refusal: refuse('systemUser') } : { user }
}

/** {@link findSubject} where they must be active too. */
export async function findActive(
  underway: Underway,
  userId: string,
): Promise<{ readonly refusal: Refusal } | { readonly user: KnownUser }> {
  const found = await findSubject(underway, userId)
  if ('refusal' in found || found.user.isActive) return found
  return { refusal: refuse('userInactive', { userId }) }
}

/** Who looks for users, under the lock or not. */
export type Seer = Pick<Underway, 'by' | 'actorId' | 'instant'> & { readonly client: ClientBase | Pool }

/** The users that somebody sees, as `loadVisibleUsers` says. */
export function loadSeen(
  { client, by, actorId, instant }: Seer,
  of: { readonly userId: string | null; readonly after: string | null; readonly limit: number },
): Promise<readonly VisibleUser[]> {
  return loadVisibleUsers(client, { ...of, propertyIds: administered(by), createdBy: actorId, instant })
}

/** Everybody sees themselves; others as {@link loadSeen} says. */
export async function isSeen(seer: Seer, userId: string): Promise<boolean> {
  if (userId === seer.actorId) return true
  return (await loadSeen(seer, { userId, after: null, limit: 1 })).length > 0
}
