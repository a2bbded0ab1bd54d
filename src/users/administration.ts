import { hash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { type Refusal, refuse } from '../api/refusals.ts'
import { inTransaction } from '../db/transaction.ts'
import type { NewProperty } from '../properties/property.ts'
import { insertProperty } from '../properties/store.ts'
import type { Right } from '../rights/rights.ts'
import { newId } from '../values/id.ts'
import { instantText } from '../values/instant.ts'
import {
  appendLog,
  deactivateUserRow,
  grantRoleRow,
  insertApiKey,
  insertRole,
  insertUser,
  revokeApiKeyRow,
  revokeRoleRow,
  touchAdministration,
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

/** Adds a user without any role. Names are unique. */
export async function createUser(
  administration: Administration,
  user: { readonly name: string; readonly kind: 'person' | 'integration' | 'system'; readonly id?: string },
): Promise<{ readonly refusal: Refusal } | { readonly userId: string }> {
  const userId = user.id ?? newId('usr', administration.clock())
  return recorded(administration, 'createUser', { ...user, id: userId }, async (client, instant) => {
    const isNew = await insertUser(client, { ...user, id: userId, instant })
    return isNew ? { userId } : { refusal: refuse('alreadyExists', { object: 'user', id: user.name }) }
  })
}

/** A user who is not active any more may do nothing, from now on; what they did stays theirs. */
export async function deactivateUser(
  administration: Administration,
  userId: string,
): Promise<{ readonly refusal: Refusal } | { readonly userId: string }> {
  return recorded(administration, 'deactivateUser', { userId }, async (client) => {
    const isFound = await deactivateUserRow(client, userId)
    return isFound ? { userId } : { refusal: refuse('notFound', { object: 'user', id: userId }) }
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
    const isFound = await insertApiKey(client, { ...key, id: keyId, hash: hashApiKey(secret), instant })
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

/** The form in which an API key is kept and looked up. 256 random bits need no slow hash. */
export function hashApiKey(key: string): Buffer {
  return hash('sha256', key, 'buffer')
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
