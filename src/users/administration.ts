import { invalidInput } from '../api/input-errors.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { login as loginSchema } from '../api/values.ts'
import type { NewProperty } from '../properties/property.ts'
import { insertProperty, loadProperties } from '../properties/store.ts'
import type { Right } from '../rights/rights.ts'
import { newId } from '../values/id.ts'
import { findActive, findSubject, mayActFor, mayChange, mayGrant } from './authority.ts'
import { type Grant, mayAddProperty, mayAdminister } from './delegation.ts'
import { UNLIMITED } from './limits.ts'
import { loginErrors } from './login-errors.ts'
import { hashPassword } from './password.ts'
import { endPlanted } from './planted.ts'
import { loadRole } from './read.ts'
import { loadRoleHolders } from './read-authority.ts'
import { type Administration, recorded } from './recorded.ts'
import { endSessionRows } from './sign-in/store.ts'
import { clearDeviceTries, clearTries } from './sign-in/store-tries.ts'
import {
  type Ended,
  grantRoleRow,
  insertRole,
  insertUser,
  revokeRoleRow,
  setActiveRow,
  updateRoleRow,
} from './store.ts'

/**
 * Adds a property whose books open on a business date, with whoever administers it from the beginning. Refuses an id that
 * is taken.
 */
export async function createProperty(
  administration: Administration,
  property: NewProperty,
  administrators: readonly { readonly userId: string; readonly roleId: string }[] = [],
): Promise<{ readonly refusal: Refusal } | { readonly property: NewProperty }> {
  return recorded(administration, {
    action: 'createProperty',
    detail: property,
    decide: async ({ by, client }) => mayAddProperty(by, (await loadProperties(client, null)).length === 0),
    change: async ({ client, instant }) => {
      const isNew = await insertProperty(client, { ...property, instant })
      if (!isNew) return { refusal: refuse('alreadyExists', { object: 'property', id: property.id }) }
      // Nothing that others made ends (`endPlanted`): of a property that is new nobody else could hold anything yet.
      for (const { userId, roleId } of administrators) {
        const grant = { propertyId: property.id, userId, roleId, ...UNLIMITED }
        const missing = await grantRoleRow(client, grant)
        if (missing) throw new Error(`no ${missing.object} ${missing.id} to administer ${property.id}`)
      }
      return { property }
    },
  })
}

/**
 * Adds a user without any role. Names are unique, and so are logins, which only a person has. A password needs a login;
 * it is the user's own unless `mustChangePassword` says that somebody else chose it. Refuses, by their fields, a login or
 * password that cannot be one.
 */
export async function createUser(
  administration: Administration,
  user: {
    readonly name: string
    readonly kind: 'person' | 'integration' | 'system'
    readonly id?: string
    readonly login?: string | undefined
    readonly password?: string | undefined
    readonly mustChangePassword?: boolean
  },
): Promise<{ readonly refusal: Refusal } | { readonly userId: string }> {
  const { name, kind, password, mustChangePassword = false } = user
  const userId = user.id ?? newId('usr', administration.clock())
  const login = user.login === undefined ? null : (loginSchema.safeParse(user.login).data ?? '')
  const errors = loginErrors({ ...user, login })
  if (errors.length > 0) return { refusal: invalidInput(errors) }
  // Before the transaction: a hash takes longer than all of it.
  const passwordHash = password === undefined ? null : await hashPassword(password)
  const detail = { name, kind, id: userId, ...(login !== null && { login }) }
  return recorded(administration, {
    action: 'createUser',
    detail,
    decide: ({ by }) => mayAdminister(by),
    change: async ({ client, instant, actorId, makerId }) => {
      const passwordSetBy = passwordHash !== null && mustChangePassword ? makerId : null
      const row = { id: userId, name, kind, login, passwordHash, passwordSetBy, createdBy: actorId, instant }
      const taken = await insertUser(client, row)
      if (taken === null) return { userId }
      return { refusal: refuse('alreadyExists', { object: taken, id: taken === 'login' ? login : name }) }
    },
  })
}

/**
 * Forgets a user's wrong passwords, and unlocks their login; the password stays. Refuses `loginMissing` without one, and
 * `ownLock` to oneself: a desk that was left open would be enough to try one's password for ever.
 */
export async function unlockUser(
  administration: Administration,
  userId: string,
): Promise<{ readonly refusal: Refusal } | { readonly userId: string }> {
  return recorded(administration, {
    action: 'unlockUser',
    detail: { userId },
    decide: async (underway) =>
      (await mayActFor(underway, userId)) ?? (userId === underway.actorId ? refuse('ownLock') : null),
    change: async (underway) => {
      const found = await findSubject(underway, userId)
      if ('refusal' in found) return found
      const { login } = found.user
      if (login === null) return { refusal: refuse('loginMissing', { userId }) }
      await clearTries(underway.client, { login, device: null })
      await clearDeviceTries(underway.client, userId)
      return { userId }
    },
  })
}

/** A user who is not active any more may do nothing, from now on; what they did stays theirs. */
export async function deactivateUser(
  administration: Administration,
  userId: string,
): Promise<{ readonly refusal: Refusal } | { readonly userId: string }> {
  return recorded(administration, {
    action: 'deactivateUser',
    detail: { userId },
    decide: (underway) => mayActFor(underway, userId),
    change: async (underway) => {
      const found = await findActive(underway, userId)
      if ('refusal' in found) return found
      const { client, instant } = underway
      await setActiveRow(client, { userId, isActive: false })
      await endSessionRows(client, { userId, allBut: null }, instant)
      return { userId }
    },
  })
}

/**
 * Lets a user who was deactivated work again, with the roles, the password and the keys that they had; what others made
 * for them holds only where those still hold as much (see {@link endPlanted}).
 */
export async function reactivateUser(
  administration: Administration,
  userId: string,
): Promise<{ readonly refusal: Refusal } | { readonly userId: string; readonly ended: readonly Ended[] }> {
  return recorded(administration, {
    action: 'reactivateUser',
    detail: { userId },
    decide: (underway) => mayActFor(underway, userId),
    change: async (underway) => {
      const found = await findSubject(underway, userId)
      if ('refusal' in found) return found
      if (found.user.isActive) return { refusal: refuse('userActive', { userId }) }
      const given = await endPlanted(underway, [userId], async () => {
        await setActiveRow(underway.client, { userId, isActive: true })
        return null
      })
      return { userId, ...given }
    },
  })
}

/** Adds a role: a named set of rights, or all rights there will ever be. Names are unique. */
export async function createRole(
  administration: Administration,
  role: {
    readonly name: string
    readonly rights: readonly Right[]
    readonly allRights: boolean
    readonly id?: string
  },
): Promise<{ readonly refusal: Refusal } | { readonly roleId: string }> {
  const roleId = role.id ?? newId('rol', administration.clock())
  return recorded(administration, {
    action: 'createRole',
    detail: { ...role, id: roleId },
    decide: ({ by }) => mayAdminister(by),
    change: async ({ client, instant }) => {
      const isNew = await insertRole(client, { ...role, id: roleId, instant })
      return isNew ? { roleId } : { refusal: refuse('alreadyExists', { object: 'role', id: role.name }) }
    },
  })
}

/**
 * Gives a role another name and other rights, at once for everybody who has it; see `mayChangeRole`. Refuses
 * `preconditionFailed` where it is not the version any more that was read.
 */
export async function changeRole(
  administration: Administration,
  given: {
    readonly id: string
    readonly name: string
    readonly rights: readonly Right[]
    readonly allRights: boolean
    /** Left out where any may be replaced. */
    readonly version?: string | undefined
  },
): Promise<
  | { readonly refusal: Refusal }
  | { readonly roleId: string; readonly version: number; readonly ended: readonly Ended[] }
> {
  const { version: read, ...role } = given
  return recorded(administration, {
    action: 'changeRole',
    detail: role,
    decide: (underway) => mayChange(underway, role),
    change: async (underway) => {
      const { client } = underway
      const before = await loadRole(client, role.id)
      if (!before) return { refusal: refuse('notFound', { object: 'role', id: role.id }) }
      if (read !== undefined && read !== String(before.version))
        return { refusal: refuse('preconditionFailed') }
      const given = await endPlanted(underway, await loadRoleHolders(client, role.id), async () => {
        const isNamed = await updateRoleRow(client, role)
        return isNamed ? null : refuse('alreadyExists', { object: 'role', id: role.name })
      })
      const version = administration.isPreview ? before.version : before.version + 1
      return { roleId: role.id, version, ...given }
    },
  })
}

/** Gives a user a role at a property; given again, it sets the limits anew. */
export async function grantRole(
  administration: Administration,
  grant: Grant,
): Promise<{ readonly refusal: Refusal } | { readonly granted: true; readonly ended: readonly Ended[] }> {
  const detail = {
    ...grant,
    maxRefundMinor: String(grant.maxRefundMinor),
    maxVoidMinor: String(grant.maxVoidMinor),
  }
  return recorded(administration, {
    action: 'grantRole',
    detail,
    decide: (underway) => mayGrant(underway, grant),
    change: async (underway) => {
      const found = await findActive(underway, grant.userId)
      if ('refusal' in found) return found
      const given = await endPlanted(underway, [grant.userId], async () => {
        const missing = await grantRoleRow(underway.client, grant)
        return missing && refuse('notFound', missing)
      })
      return { granted: true as const, ...given }
    },
  })
}

/** Takes a role at a property away from a user. */
export async function revokeRole(
  administration: Administration,
  grant: Pick<Grant, 'propertyId' | 'userId' | 'roleId'>,
): Promise<{ readonly refusal: Refusal } | { readonly revoked: true }> {
  return recorded(administration, {
    action: 'revokeRole',
    detail: grant,
    decide: (underway) => mayGrant(underway, grant),
    change: async (underway) => {
      const found = await findSubject(underway, grant.userId)
      if ('refusal' in found) return found
      const isFound = await revokeRoleRow(underway.client, grant)
      return isFound
        ? { revoked: true as const }
        : { refusal: refuse('notFound', { object: 'role', id: grant.roleId }) }
    },
  })
}
