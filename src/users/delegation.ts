import { type Refusal, refuse } from '../api/refusals.ts'
import { ALL_RIGHTS, type Right } from '../rights/rights.ts'
import type { Actor } from './actor.ts'
import { ADMINISTRATOR_ROLE } from './built-in.ts'
import { type Limits, widerLimit } from './limits.ts'

/** A user at each property where they have a role, by the property's id. */
export type Everywhere = ReadonlyMap<string, Actor>

const ADMINISTERS: Right = 'administration.users'

/** The properties whose users somebody administers. */
export function administered(actor: Everywhere): readonly string[] {
  return [...actor].filter(([, at]) => at.rights.has(ADMINISTERS)).map(([propertyId]) => propertyId)
}

/** Making users, roles and keys needs the right at some property: they are shared by all. */
export function mayAdminister(actor: Everywhere): Refusal | null {
  return administered(actor).length > 0 ? null : refuse('missingRights', { rights: [ADMINISTERS] })
}

/**
 * A new property has nobody yet, so whoever may add properties at any of them adds it, and administers it. The first is added
 * by whoever is known here, which are those who were let in at the machine itself: nobody has a right yet.
 */
export function mayAddProperty(actor: Everywhere, isFirst: boolean): Refusal | null {
  if (isFirst) return null
  const right: Right = 'administration.properties'
  const may = [...actor.values()].some((at) => at.rights.has(right))
  return may ? null : refuse('missingRights', { rights: [right] })
}

/** What a user may do at one property, with the limits that go with it. */
export type Grant = Limits & {
  readonly propertyId: string
  readonly userId: string
  readonly roleId: string
}

/** What a role gives, or takes where it is revoked. */
export type Given = Limits & { readonly rights: readonly Right[]; readonly allRights: boolean }

/**
 * Giving a role at a property, and taking it away, needs `administration.users` there and every right of the role: nobody
 * hands out what they do not hold, nor takes it from who holds more. Limits may not be wider than one's own.
 */
export function mayGive(actor: Actor, given: Given): Refusal | null {
  const rights = given.allRights ? ALL_RIGHTS : given.rights
  const missing = [...new Set([ADMINISTERS, ...rights])].filter((right) => !actor.rights.has(right))
  if (missing.length > 0) return refuse('missingRights', { rights: missing })
  const wider = widerLimit(given, actor)
  return wider && refuse('limitExceeded', wider)
}

/**
 * Making a key for somebody, deactivating them, letting them in again and ending their keys work at every property where
 * they have a role: they need what giving them those roles would need at each. For oneself they need nothing more.
 */
export function mayStandIn(
  actor: Everywhere,
  of: { readonly userId: string; readonly at: Everywhere },
): Refusal | null {
  for (const [propertyId, held] of of.at) {
    const own = actor.get(propertyId)
    if (own?.userId === of.userId) continue
    // Where the other one has a role and the actor has none, that property does not exist for the actor.
    if (!own) return refuse('missingRights', { rights: [ADMINISTERS] })
    const refusal = mayGive(own, { ...held, rights: [...held.rights], allRights: false })
    if (refusal) return refusal
  }
  return null
}

/** A role, by what it allows. */
type Allowed = { readonly rights: readonly Right[]; readonly allRights: boolean }

/**
 * A role is shared by all properties, so changing it gives and takes at each where somebody has it: that needs, at every
 * one of them, `administration.users` and every right that is added or taken away; all there are, where the role holds
 * or will hold all. Of a role that nobody has, which gives nobody anything, any administrator may. The administrator's
 * own role stays as it is: without it a property could be left that nobody administers.
 */
export function mayChangeRole(
  actor: Everywhere,
  role: {
    readonly id: string
    readonly before: Allowed
    readonly after: Allowed
    /** The properties where somebody has it. */
    readonly heldAt: readonly string[]
  },
): Refusal | null {
  if (role.id === ADMINISTRATOR_ROLE) return refuse('roleFixed', { roleId: role.id })
  const needed = [ADMINISTERS, ...changedRights(role.before, role.after)]
  const missing = role.heldAt.flatMap((propertyId) => {
    const own = actor.get(propertyId)
    // Where the actor has no role the property does not exist for them: what is missing is told without it.
    return own ? needed.filter((right) => !own.rights.has(right)) : [ADMINISTERS]
  })
  return missing.length > 0 ? refuse('missingRights', { rights: [...new Set(missing)] }) : null
}

/**
 * Whether somebody holds all that another one does, at every property where they do, with limits as wide: only then may
 * what they made go on to open that other one.
 */
export function holdsAll(own: Everywhere, of: Everywhere): boolean {
  return [...of].every(([propertyId, held]) => {
    const at = own.get(propertyId)
    if (!at || [...held.rights].some((right) => !at.rights.has(right))) return false
    return widerLimit(held, at) === null
  })
}

function changedRights(before: Allowed, after: Allowed): readonly Right[] {
  if (before.allRights !== after.allRights) return ALL_RIGHTS
  if (after.allRights) return []
  const added = after.rights.filter((right) => !before.rights.includes(right))
  return [...added, ...before.rights.filter((right) => !after.rights.includes(right))]
}
