import type { Pool } from 'pg'
import { textArray } from '../db/arrays.ts'
import type { Right } from '../rights/rights.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Actor, ActorRef } from './actor.ts'
import { type ActorRow, actorOf, ROLES_TOGETHER } from './store.ts'

/** A user as a list shows them, with their roles and their keys that are not revoked. */
export type ListedUser = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly active: boolean
  readonly roles: readonly { readonly propertyId: string; readonly roleId: string }[]
  readonly keys: readonly { readonly id: string; readonly label: string }[]
}

/** All users, by name. */
export async function loadUsers(pool: Pool): Promise<readonly ListedUser[]> {
  const found = await pool.query<ListedUser>({
    name: 'load-users',
    text: `select u.id, u.name, u.kind, u.active,
        coalesce((select jsonb_agg(jsonb_build_object('propertyId', p.id, 'roleId', ur.role_id)
          order by p.id, ur.role_id)
          from properties p join user_roles ur on ur.property_id = p.id and ur.user_id = u.id), '[]') as roles,
        coalesce((select jsonb_agg(jsonb_build_object('id', id, 'label', label) order by id)
          from api_keys where user_id = u.id and revoked_at is null), '[]') as keys
      from users u order by u.name`,
  })
  return found.rows
}

/** A role as a list shows it. */
export type ListedRole = {
  readonly id: string
  readonly name: string
  readonly rights: readonly Right[]
  readonly allRights: boolean
}

/** All roles, by name. */
export async function loadRoles(pool: Pool): Promise<readonly ListedRole[]> {
  const found = await pool.query<ListedRole>({
    name: 'load-roles',
    text: 'select id, name, rights, all_rights as "allRights" from roles order by name',
  })
  return found.rows
}

/** The id of the user, or of the role, of this name or id; null if there is none. */
export async function findByName(
  pool: Pool,
  of: { readonly table: 'users' | 'roles'; readonly name: string },
): Promise<string | null> {
  const found = await pool.query<{ id: string }>({
    name: `find-${of.table}-by-name`,
    // A name may be what is another's id: the id counts first.
    text:
      of.table === 'users'
        ? 'select id from users where id = $1 or name = $1 order by id = $1 desc limit 1'
        : 'select id from roles where id = $1 or name = $1 order by id = $1 desc limit 1',
    values: [of.name],
  })
  return found.rows[0]?.id ?? null
}

/** Who asks about a property, and what of the property every answer needs. */
export type Caller = {
  readonly ref: ActorRef
  /** Null where the user has no role there, or there is no such property: to them it does not exist. */
  readonly at: { readonly actor: Actor; readonly currency: string; readonly businessDate: PlainDate } | null
}

/** Whose key it is and what they may do at a property, as of now; null for a key that does not hold. */
export async function loadCaller(
  pool: Pool,
  { keyHash, propertyId }: { readonly keyHash: Buffer; readonly propertyId: string },
): Promise<Caller | null> {
  const found = await pool.query<ActorRow & { currency: string | null; businessDate: PlainDate }>({
    name: 'load-caller',
    text: `select u.id as "userId", k.id as "keyId", u.name, b.currency, b.business_date as "businessDate",
        ${ROLES_TOGETHER}
      from api_keys k join users u on u.id = k.user_id and u.active
      left join user_roles ur on ur.property_id = $1 and ur.user_id = u.id
      left join roles r on r.id = ur.role_id
      left join (select p.id, p.currency, o.business_date from properties p join books o on o.property_id = p.id
        where p.id = $1) as b on b.id = ur.property_id
      where k.key_hash = $2 and k.revoked_at is null
      group by u.id, k.id, u.name, b.currency, b.business_date`,
    values: [propertyId, keyHash],
  })
  const row = found.rows[0]
  if (!row) return null
  const ref = { userId: row.userId, keyId: row.keyId }
  if (row.currency === null) return { ref, at: null }
  return { ref, at: { actor: actorOf(row), currency: row.currency, businessDate: row.businessDate } }
}

/** What a user may do at each property where they have a role, by the property's id; nothing for one who is not active. */
export async function loadActorEverywhere(pool: Pool, userId: string): Promise<ReadonlyMap<string, Actor>> {
  const found = await pool.query<ActorRow & { propertyId: string }>({
    name: 'load-actor-everywhere',
    text: `select ur.property_id as "propertyId", u.id as "userId", null as "keyId", u.name,
        ${ROLES_TOGETHER}
      from properties p join user_roles ur on ur.property_id = p.id and ur.user_id = $1
      join users u on u.id = ur.user_id and u.active join roles r on r.id = ur.role_id
      group by ur.property_id, u.id, u.name`,
    values: [userId],
  })
  return new Map(found.rows.map((row) => [row.propertyId, actorOf(row)]))
}

/** A user as an administrator sees them: with the roles at the properties that are the administrator's concern. */
export type VisibleUser = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly isActive: boolean
  readonly roles: readonly {
    readonly propertyId: string
    readonly roleId: string
    readonly maxRefundMinor: string | null
    readonly maxVoidMinor: string | null
  }[]
}

/**
 * Users that have a role at one of these properties, and those without any role that `createdBy` made, by id. The
 * system's own user is never among them. One user only, where `userId` is given.
 */
export async function loadVisibleUsers(
  pool: Pool,
  by: {
    readonly propertyIds: readonly string[]
    readonly createdBy: string
    readonly userId: string | null
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly VisibleUser[]> {
  const found = await pool.query<VisibleUser>({
    name: 'load-visible-users',
    text: `select u.id, u.name, u.kind, u.active as "isActive", coalesce((
        select jsonb_agg(jsonb_build_object('propertyId', ur.property_id, 'roleId', ur.role_id,
          'maxRefundMinor', ur.max_refund_minor::text, 'maxVoidMinor', ur.max_void_minor::text)
          order by ur.property_id, ur.role_id)
        from user_roles ur where ur.property_id = any($1) and ur.user_id = u.id), '[]') as roles
      from users u
      where u.kind <> 'system' and ($3::text is null or u.id > $3) and ($5::text is null or u.id = $5) and (
        exists (select 1 from user_roles ur where ur.property_id = any($1) and ur.user_id = u.id)
        or not exists (
          select 1 from properties p join user_roles ur on ur.property_id = p.id and ur.user_id = u.id)
        and exists (
          select 1 from administration_log l
          where l.action = 'createUser' and l.actor_id = $2 and l.detail ->> 'id' = u.id))
      order by u.id limit $4`,
    values: [textArray(by.propertyIds), by.createdBy, by.after, by.limit, by.userId],
  })
  return found.rows
}

/** A page of the roles, by id; one only, where `roleId` is given. They are shared by all properties. */
export async function loadRolePage(
  pool: Pool,
  by: { readonly roleId: string | null; readonly after: string | null; readonly limit: number },
): Promise<readonly ListedRole[]> {
  const found = await pool.query<ListedRole>({
    name: 'load-role-page',
    text: `select id, name, rights, all_rights as "allRights" from roles
      where ($1::text is null or id > $1) and ($3::text is null or id = $3) order by id limit $2`,
    values: [by.after, by.limit, by.roleId],
  })
  return found.rows
}

/** An API key, without what it opens. */
export type ListedKey = {
  readonly id: string
  readonly userId: string
  readonly label: string
  readonly createdAt: string
  readonly revokedAt: string | null
}

/** A page of the API keys of a user, by id. */
export async function loadKeyPage(
  pool: Pool,
  by: { readonly userId: string; readonly after: string | null; readonly limit: number },
): Promise<readonly ListedKey[]> {
  const found = await pool.query<ListedKey>({
    name: 'load-key-page',
    text: `select id, user_id as "userId", label, created_at as "createdAt", revoked_at as "revokedAt"
      from api_keys where user_id = $1 and ($2::text is null or id > $2) order by id limit $3`,
    values: [by.userId, by.after, by.limit],
  })
  return found.rows
}

/** Whose key it is, revoked or not; null if there is no such key. */
export async function loadKeyOwner(pool: Pool, keyId: string): Promise<string | null> {
  const found = await pool.query<{ userId: string }>({
    name: 'load-key-owner',
    text: `select user_id as "userId" from api_keys where id = $1`,
    values: [keyId],
  })
  return found.rows[0]?.userId ?? null
}

/** How many API keys hold: not revoked, of active users. */
export async function countKeys(pool: Pool): Promise<number> {
  const found = await pool.query<{ count: number }>({
    name: 'count-keys',
    text: `select count(*)::int4 as count from api_keys k join users u on u.id = k.user_id
      where k.revoked_at is null and u.active`,
  })
  return found.rows[0]!.count
}
