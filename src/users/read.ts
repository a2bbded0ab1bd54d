import type { ClientBase, Pool } from 'pg'
import { textArray } from '../db/arrays.ts'
import type { Right } from '../rights/rights.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Actor } from './actor.ts'
import { ADMINISTRATOR_ROLE } from './built-in.ts'
import type { Credential, Holder } from './credential.ts'
import {
  HOLDER,
  HOLDER_COLUMNS,
  type HolderRow,
  holderOf,
  holderValues,
  type Presence,
} from './sign-in/store.ts'
import { type ActorRow, actorOf, ROLES_TOGETHER } from './store.ts'

/** A user as a list shows them, with their roles and their keys that are not revoked. */
export type ListedUser = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly login: string | null
  readonly active: boolean
  readonly roles: readonly { readonly propertyId: string; readonly roleId: string }[]
  readonly keys: readonly { readonly id: string; readonly label: string }[]
}

/** All users, by name. */
export async function loadUsers(pool: Pool): Promise<readonly ListedUser[]> {
  const found = await pool.query<ListedUser>({
    name: 'load-users',
    text: `select u.id, u.name, u.kind, u.login, u.active,
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
  /** What an edit is checked against. */
  readonly version: number
}

/** All roles, by name. */
export async function loadRoles(pool: Pool): Promise<readonly ListedRole[]> {
  const found = await pool.query<ListedRole>({
    name: 'load-roles',
    text: 'select id, name, rights, all_rights as "allRights", version from roles order by name',
  })
  return found.rows
}

/** A user as what is done with them needs it. */
export type KnownUser = {
  readonly name: string
  readonly kind: string
  readonly login: string | null
  readonly isActive: boolean
}

/** A user by their id, active or not; null if there is none. */
export async function loadUser(client: ClientBase | Pool, userId: string): Promise<KnownUser | null> {
  const found = await client.query<KnownUser>({
    name: 'load-user',
    text: 'select name, kind, login, active as "isActive" from users where id = $1',
    values: [userId],
  })
  return found.rows[0] ?? null
}

/** A user or role that a name may mean. */
export type Named = { readonly id: string; readonly name: string; readonly login: string | null }

/** The user with this id; else those whose login or name this is, the login first. */
export async function findUsers(pool: Pool, name: string): Promise<readonly Named[]> {
  const found = await pool.query<Named>({
    name: 'find-users',
    text: `select id, name, login from users
      where id = $1 or not exists (select 1 from users where id = $1) and (login = lower($1) or name = $1)
      order by login = lower($1) desc nulls last, id`,
    values: [name],
  })
  return found.rows
}

/** The role with this id, else the one of this name. */
export async function findRoles(pool: Pool, name: string): Promise<readonly Named[]> {
  const found = await pool.query<Named>({
    name: 'find-roles',
    text: `select id, name, null as login from roles
      where id = $1 or not exists (select 1 from roles where id = $1) and lower(name) = lower($1)`,
    values: [name],
  })
  return found.rows
}

/** Who asks about a property, and what of the property every answer needs. */
export type Caller = {
  readonly holder: Holder
  /** Null where the user has no role there, or there is no such property: to them it does not exist. */
  readonly at: { readonly actor: Actor; readonly currency: string; readonly businessDate: PlainDate } | null
}

/** Whose credential it is and what they may do at a property, as of now; null for a credential that does not hold. */
export async function loadCaller(
  pool: Pool,
  by: { readonly credential: Credential; readonly propertyId: string; readonly presence: Presence },
): Promise<Caller | null> {
  const found = await pool.query<ActorRow & HolderRow & { currency: string | null; businessDate: PlainDate }>(
    {
      name: 'load-caller',
      text: `with h as (${HOLDER})
      select ${HOLDER_COLUMNS}, u.name, b.currency, b.business_date as "businessDate", ${ROLES_TOGETHER}
      from h join users u on u.id = h.user_id and u.active
      left join user_roles ur on ur.property_id = $5 and ur.user_id = u.id
      left join roles r on r.id = ur.role_id
      left join (select p.id, p.currency, o.business_date from properties p join books o on o.property_id = p.id
        where p.id = $5) as b on b.id = ur.property_id
      group by u.id, h.key_id, h.session_id, h.created_at, h.last_used_at, h.expires_at, b.currency,
        b.business_date`,
      values: [...holderValues(by.credential, by.presence), by.propertyId],
    },
  )
  const row = found.rows[0]
  if (!row) return null
  const holder = holderOf(row)
  if (row.currency === null) return { holder, at: null }
  return { holder, at: { actor: actorOf(row), currency: row.currency, businessDate: row.businessDate } }
}

/** What a user may do at each property where they have a role, by the property's id; nothing for one who is not active. */
export async function loadActorEverywhere(
  client: ClientBase | Pool,
  userId: string,
): Promise<ReadonlyMap<string, Actor>> {
  const held = await loadHeld(client, { userIds: [userId], alsoInactive: false })
  return held.get(userId)!
}

/** The same of several users: of each what they hold, which may be nothing. */
export async function loadHeld(
  client: ClientBase | Pool,
  of: { readonly userIds: readonly string[]; readonly alsoInactive: boolean },
): Promise<ReadonlyMap<string, ReadonlyMap<string, Actor>>> {
  const found = await client.query<ActorRow & { propertyId: string }>({
    name: 'load-held',
    text: `select ur.property_id as "propertyId", u.id as "userId", null as "keyId", u.name,
        ${ROLES_TOGETHER}
      from properties p join user_roles ur on ur.property_id = p.id and ur.user_id = any($1)
      join users u on u.id = ur.user_id and (u.active or $2) join roles r on r.id = ur.role_id
      group by ur.property_id, u.id, u.name`,
    values: [textArray(of.userIds), of.alsoInactive],
  })
  const held = new Map(of.userIds.map((id) => [id, new Map<string, Actor>()]))
  for (const row of found.rows) held.get(row.userId)!.set(row.propertyId, actorOf(row))
  return held
}

/** A user as an administrator sees them: with the roles at the properties that are the administrator's concern. */
export type VisibleUser = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly isActive: boolean
  readonly login: string | null
  readonly lastSignInAt: string | null
  /** For some minutes, after too many wrong passwords. */
  readonly isLocked: boolean
  readonly roles: readonly {
    readonly propertyId: string
    readonly roleId: string
    readonly maxRefundMinor: string | null
    readonly maxVoidMinor: string | null
    readonly maxDiscountPercent: string | null
  }[]
}

/**
 * Users that have a role at one of these properties, and those without any role that `createdBy` made, by id. The
 * system's own user is never among them. One user only, where `userId` is given.
 */
export async function loadVisibleUsers(
  client: ClientBase | Pool,
  by: {
    readonly propertyIds: readonly string[]
    readonly createdBy: string
    readonly userId: string | null
    readonly after: string | null
    readonly limit: number
    /** Now. */
    readonly instant: string
  },
): Promise<readonly VisibleUser[]> {
  const found = await client.query<VisibleUser>({
    name: 'load-visible-users',
    text: `select u.id, u.name, u.kind, u.active as "isActive", u.login, u.last_signed_in_at as "lastSignInAt",
        exists (select 1 from sign_in_tries t where t.login = u.login and t.locked_until > $6)
          or exists (select 1 from devices d where d.user_id = u.id and d.locked_until > $6) as "isLocked",
        coalesce((
        select jsonb_agg(jsonb_build_object('propertyId', ur.property_id, 'roleId', ur.role_id,
          'maxRefundMinor', ur.max_refund_minor::text, 'maxVoidMinor', ur.max_void_minor::text,
          'maxDiscountPercent', ur.max_discount_percent::text)
          order by ur.property_id, ur.role_id)
        from user_roles ur where ur.property_id = any($1) and ur.user_id = u.id), '[]') as roles
      from users u
      where u.kind <> 'system' and ($3::text is null or u.id > $3) and ($5::text is null or u.id = $5) and (
        exists (select 1 from user_roles ur where ur.property_id = any($1) and ur.user_id = u.id)
        or not exists (
          select 1 from properties p join user_roles ur on ur.property_id = p.id and ur.user_id = u.id)
        and u.created_by = $2)
      order by u.id limit $4`,
    values: [textArray(by.propertyIds), by.createdBy, by.after, by.limit, by.userId, by.instant],
  })
  return found.rows
}

/** A page of the roles, by id. They are shared by all properties. */
export async function loadRolePage(
  pool: Pool,
  by: { readonly after: string | null; readonly limit: number },
): Promise<readonly ListedRole[]> {
  const found = await pool.query<ListedRole>({
    name: 'load-role-page',
    text: `select id, name, rights, all_rights as "allRights", version from roles
      where $1::text is null or id > $1 order by id limit $2`,
    values: [by.after, by.limit],
  })
  return found.rows
}

/** A role; null if there is none. */
export async function loadRole(client: ClientBase | Pool, roleId: string): Promise<ListedRole | null> {
  const found = await client.query<ListedRole>({
    name: 'load-role',
    text: 'select id, name, rights, all_rights as "allRights", version from roles where id = $1',
    values: [roleId],
  })
  return found.rows[0] ?? null
}

/** The properties where somebody has a role, by id. */
export async function loadRoleProperties(client: ClientBase, roleId: string): Promise<readonly string[]> {
  const found = await client.query<{ id: string }>({
    name: 'load-role-properties',
    text: `select p.id from properties p
      where exists (select 1 from user_roles ur where ur.property_id = p.id and ur.role_id = $1) order by p.id`,
    values: [roleId],
  })
  return found.rows.map((row) => row.id)
}

/** Whether nothing was ever done here: there is no property, no user but the system's, and no role but the administrator's. */
export async function isUntouched(client: ClientBase | Pool): Promise<boolean> {
  const found = await client.query<{ untouched: boolean }>(
    `select not exists (select 1 from properties) and not exists (select 1 from users where kind <> 'system')
      and not exists (select 1 from roles where id <> $1) as untouched`,
    [ADMINISTRATOR_ROLE],
  )
  return found.rows[0]!.untouched
}
