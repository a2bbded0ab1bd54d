import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { type InputError, invalidInput } from '../api/input-errors.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { login as loginSchema } from '../api/values.ts'
import { inTransaction } from '../db/transaction.ts'
import type { NewProperty } from '../properties/property.ts'
import { insertProperty } from '../properties/store.ts'
import type { Right } from '../rights/rights.ts'
import { newId } from '../values/id.ts'
import { instantText } from '../values/instant.ts'
import { hashSecret } from './credential.ts'
import { hashPassword } from './password.ts'
import { passwordError } from './password-rules.ts'
import { loadUser } from './read.ts'
import { endSessionRows, setPasswordRow } from './sign-in/store.ts'
import { clearDeviceTries, clearTries, forgetDevices } from './sign-in/store-tries.ts'
import {
  appendLog,
  deactivateUserRow,
  grantRoleRow,
  insertApiKey,
  insertRole,
  insertUser,
  revokeApiKeyRow,
  revokeRoleRow,
  setLoginRow,
  touchAdministration,
  updateRoleRow,
} from './store.ts'

/**
 * Changes of users, roles, keys and properties: not of a property's books, so not through the door, but each in one
 * transaction with its line in the administration's log.
 */
export type Administration = {
  readonly pool: pg.Pool
  readonly clock: () => number
  /** Who does it: a user's id. */
  readonly actorId: string
}

/**
 * Adds a property whose books open on a business date, with whoever administers it from the beginning. Refuses an id that
 * is taken.
 */
export async function createProperty(
  administration: Administration,
  property: NewProperty,
  administrators: readonly { readonly userId: string; readonly roleId: string }[] = [],
): Promise<{ readonly refusal: Refusal } | { readonly property: NewProperty }> {
  return recorded(administration, 'createProperty', property, async (client, instant) => {
    const isNew = await insertProperty(client, { ...property, instant })
    if (!isNew) return { refusal: refuse('alreadyExists', { object: 'property', id: property.id }) }
    for (const { userId, roleId } of administrators) {
      const grant = { propertyId: property.id, userId, roleId, maxRefundMinor: null, maxVoidMinor: null }
      const missing = await grantRoleRow(client, grant)
      if (missing) throw new Error(`no ${missing.object} ${missing.id} to administer ${property.id}`)
    }
    return { property }
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
  return recorded(administration, 'createUser', detail, async (client, instant) => {
    const row = { id: userId, name, kind, login, passwordHash, mustChangePassword, instant }
    const taken = await insertUser(client, row)
    if (taken === null) return { userId }
    return { refusal: refuse('alreadyExists', { object: taken, id: taken === 'login' ? login : name }) }
  })
}

function loginErrors(user: {
  readonly name: string
  readonly kind: string
  readonly login: string | null
  readonly password?: string | undefined
}): readonly InputError[] {
  const { name, kind, login, password } = user
  const wrong = (code: InputError['code']): InputError => ({ field: 'login', in: 'body', code })
  if (login === null) return password === undefined ? [] : [wrong('required')]
  const error = password === undefined ? null : passwordError(password, { login, name })
  return [
    ...(kind === 'person' ? [] : [wrong('loginOfPerson')]),
    ...(login === '' ? [wrong('login')] : []),
    ...(error ? [error] : []),
  ]
}

/**
 * Gives a user a password that somebody else chose: it opens nothing but its own change. Ends all their sessions, makes all
 * browsers strange to them, and unlocks their login. A login may be given too, above all to who has none; refuses `loginMissing` without one.
 */
export async function setPassword(
  administration: Administration,
  given: { readonly userId: string; readonly password: string; readonly login?: string | undefined },
): Promise<{ readonly refusal: Refusal } | { readonly userId: string }> {
  const { userId, password } = given
  const user = await loadUser(administration.pool, userId)
  if (!user) return { refusal: refuse('notFound', { object: 'user', id: userId }) }
  const login = given.login === undefined ? user.login : (loginSchema.safeParse(given.login).data ?? '')
  if (login === null) return { refusal: refuse('loginMissing', { userId }) }
  const errors = loginErrors({ ...user, login, password })
  if (errors.length > 0) return { refusal: invalidInput(errors) }
  const hash = await hashPassword(password)
  const detail = { userId, ...(given.login !== undefined && { login }) }
  return recorded(administration, 'setPassword', detail, async (client, instant) => {
    const set = { userId, hash, mustChange: true, instant, checkedHash: null }
    if (login !== user.login && !(await setLoginRow(client, { userId, login })))
      return { refusal: refuse('alreadyExists', { object: 'login', id: login }) }
    if (!(await setPasswordRow(client, set)))
      return { refusal: refuse('notFound', { object: 'user', id: userId }) }
    await endSessionRows(client, { userId, allBut: null }, instant)
    await forgetDevices(client, userId)
    await clearTries(client, login)
    return { userId }
  })
}

/** Forgets a user's wrong passwords, and unlocks their login; the password stays. Refuses `loginMissing` without one. */
export async function unlockUser(
  administration: Administration,
  userId: string,
): Promise<{ readonly refusal: Refusal } | { readonly userId: string }> {
  const user = await loadUser(administration.pool, userId)
  if (!user) return { refusal: refuse('notFound', { object: 'user', id: userId }) }
  const { login } = user
  if (login === null) return { refusal: refuse('loginMissing', { userId }) }
  return recorded(administration, 'unlockUser', { userId }, async (client) => {
    await clearTries(client, login)
    await clearDeviceTries(client, userId)
    return { userId }
  })
}

/** A user who is not active any more may do nothing, from now on; what they did stays theirs. */
export async function deactivateUser(
  administration: Administration,
  userId: string,
): Promise<{ readonly refusal: Refusal } | { readonly userId: string }> {
  return recorded(administration, 'deactivateUser', { userId }, async (client, instant) => {
    const isFound = await deactivateUserRow(client, userId)
    if (!isFound) return { refusal: refuse('notFound', { object: 'user', id: userId }) }
    await endSessionRows(client, { userId, allBut: null }, instant)
    return { userId }
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
  return recorded(administration, 'createRole', { ...role, id: roleId }, async (client, instant) => {
    const isNew = await insertRole(client, { ...role, id: roleId, instant })
    return isNew ? { roleId } : { refusal: refuse('alreadyExists', { object: 'role', id: role.name }) }
  })
}

/** Gives a role another name and other rights, at once for everybody who has it; see `mayChangeRole`. */
export async function changeRole(
  administration: Administration,
  role: {
    readonly id: string
    readonly name: string
    readonly rights: readonly Right[]
    readonly allRights: boolean
  },
): Promise<{ readonly refusal: Refusal } | { readonly roleId: string }> {
  const roleId = role.id
  return recorded(administration, 'changeRole', role, async (client) => {
    const refused = await updateRoleRow(client, role)
    if (refused === null) return { roleId }
    return { refusal: refuse(refused, { object: 'role', id: refused === 'notFound' ? roleId : role.name }) }
  })
}

/** What a user may do at one property, with the limits that go with it. */
export type Grant = {
  readonly propertyId: string
  readonly userId: string
  readonly roleId: string
  /** Minor units; null is no limit. */
  readonly maxRefundMinor: bigint | null
  readonly maxVoidMinor: bigint | null
}

/** Gives a user a role at a property; given again, it sets the limits anew. */
export async function grantRole(
  administration: Administration,
  grant: Grant,
): Promise<{ readonly refusal: Refusal } | { readonly granted: true }> {
  const detail = {
    ...grant,
    maxRefundMinor: String(grant.maxRefundMinor),
    maxVoidMinor: String(grant.maxVoidMinor),
  }
  return recorded(administration, 'grantRole', detail, async (client) => {
    const missing = await grantRoleRow(client, grant)
    return missing ? { refusal: refuse('notFound', missing) } : { granted: true as const }
  })
}

/** Takes a role at a property away from a user. */
export async function revokeRole(
  administration: Administration,
  grant: Pick<Grant, 'propertyId' | 'userId' | 'roleId'>,
): Promise<{ readonly refusal: Refusal } | { readonly revoked: true }> {
  return recorded(administration, 'revokeRole', grant, async (client) => {
    const isFound = await revokeRoleRow(client, grant)
    return isFound
      ? { revoked: true as const }
      : { refusal: refuse('notFound', { object: 'role', id: grant.roleId }) }
  })
}

/** Makes an API key for a user. The key is in this answer and nowhere else; only its SHA-256 is kept. */
export async function createApiKey(
  administration: Administration,
  key: { readonly userId: string; readonly label: string },
): Promise<{ readonly refusal: Refusal } | { readonly keyId: string; readonly key: string }> {
  const keyId = newId('key', administration.clock())
  const secret = `cmd_${randomBytes(32).toString('base64url')}`
  return recorded(administration, 'createApiKey', { ...key, keyId }, async (client, instant) => {
    const isFound = await insertApiKey(client, { ...key, id: keyId, hash: hashSecret(secret), instant })
    return isFound
      ? { keyId, key: secret }
      : { refusal: refuse('notFound', { object: 'user', id: key.userId }) }
  })
}

/** Ends an API key at once. */
export async function revokeApiKey(
  administration: Administration,
  keyId: string,
): Promise<{ readonly refusal: Refusal } | { readonly keyId: string }> {
  return recorded(administration, 'revokeApiKey', { keyId }, async (client, instant) => {
    const isFound = await revokeApiKeyRow(client, { keyId, instant })
    return isFound ? { keyId } : { refusal: refuse('notFound', { object: 'apiKey', id: keyId }) }
  })
}

async function recorded<Result extends object>(
  { pool, clock, actorId }: Administration,
  action: string,
  detail: object,
  change: (client: pg.ClientBase, instant: string) => Promise<Result>,
): Promise<Result> {
  const instant = instantText(clock())
  return inTransaction(pool, async (client) => {
    // Taken first: the changes of two servers are in a row, and their versions too.
    await touchAdministration(client)
    const result = await change(client, instant)
    if (!('refusal' in result))
      await appendLog(client, { id: newId('adm', clock()), action, actorId, detail, instant })
    return result
  })
}
