import type { ClientBase, Pool } from 'pg'
import { textArray } from '../db/arrays.ts'
import { ALL_RIGHTS, isRight } from '../rights/rights.ts'
import type { Actor, ActorRef } from './actor.ts'
import type { Limits } from './limits.ts'
import { endSessionRows } from './sign-in/store.ts'

/**
 * What users may do at a property, as of now. A user or key that does not exist, is inactive or revoked, or has no
 * role at this property, is not in the answer.
 */
export async function loadActors(
  client: ClientBase | Pool,
  { propertyId, actors }: { readonly propertyId: string; readonly actors: readonly ActorRef[] },
): Promise<Actor[]> {
  const found = await client.query<ActorRow>({
    name: 'load-actors',
    text: `select a.user_id as "userId", nullif(a.key_id, '') as "keyId", u.name,
        ${ROLES_TOGETHER}
      from unnest($2::text[], $3::text[]) as a(user_id, key_id)
      join users u on u.id = a.user_id and u.active
      join user_roles ur on ur.property_id = $1 and ur.user_id = u.id
      join roles r on r.id = ur.role_id
      where a.key_id = '' or exists (
        select 1 from api_keys k where k.id = a.key_id and k.user_id = u.id and k.revoked_at is null)
      group by a.user_id, a.key_id, u.name`,
    values: [
      propertyId,
      textArray(actors.map((actor) => actor.userId)),
      textArray(actors.map((actor) => actor.keyId ?? '')),
    ],
  })
  return found.rows.map(actorOf)
}

/** Holds all other changes of users, roles, keys and properties back until the transaction ends. */
export async function lockAdministration(client: ClientBase): Promise<void> {
  await client.query('select 1 from administration for update')
}

/** Says that users, roles, keys or properties changed. */
export async function touchAdministration(client: ClientBase): Promise<void> {
  await client.query('update administration set version = version + 1')
}

/** Writes a line of the administration’s log. */
export async function appendLog(
  client: ClientBase,
  line: { id: string; action: string; actorId: string; detail: object; instant: string },
): Promise<void> {
  await client.query(
    'insert into administration_log (id, action, actor_id, detail, recorded_at) values ($1, $2, $3, $4, $5)',
    [line.id, line.action, line.actorId, JSON.stringify(line.detail), line.instant],
  )
}

/** Adds a user; null if they were added, else what is taken: the login, or else the name or the id. */
export async function insertUser(
  client: ClientBase,
  user: {
    id: string
    name: string
    kind: string
    login: string | null
    passwordHash: string | null
    /** Who chose the password, where it is not the user's own. */
    passwordSetBy: string | null
    createdBy: string
    instant: string
  },
): Promise<'login' | 'user' | null> {
  const { id, name, kind, login, passwordHash, passwordSetBy, createdBy, instant } = user
  const added = await client.query(
    `insert into users (id, name, kind, login, password_hash, password_changed_at, must_change_password,
        password_set_by, created_by, created_at)
      values ($1, $2, $3, $4, $5, case when $5::text is not null then $8::timestamptz end, $6::text is not null,
        $6, $7, $8)
      on conflict do nothing`,
    [id, name, kind, login, passwordHash, passwordSetBy, createdBy, instant],
  )
  if (added.rowCount === 1) return null
  const taken = await client.query('select 1 from users where login = $1', [login])
  return taken.rowCount === 1 ? 'login' : 'user'
}

/** Gives a user a login. False where another one has it. */
export async function setLoginRow(
  client: ClientBase,
  { userId, login }: { userId: string; login: string },
): Promise<boolean> {
  const changed = await client.query(
    `update users set login = $2
      where id = $1 and not exists (select 1 from users where login = $2 and id <> $1)`,
    [userId, login],
  )
  return changed.rowCount === 1
}

/** Lets a user do nothing any more, or work again. */
export async function setActiveRow(
  client: ClientBase,
  { userId, isActive }: { userId: string; isActive: boolean },
): Promise<void> {
  await client.query('update users set active = $2 where id = $1', [userId, isActive])
}

/** False where the id or the name is taken. */
export async function insertRole(
  client: ClientBase,
  role: { id: string; name: string; rights: readonly string[]; allRights: boolean; instant: string },
): Promise<boolean> {
  const added = await client.query(
    'insert into roles (id, name, rights, all_rights, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [role.id, role.name, role.rights, role.allRights, role.instant],
  )
  return added.rowCount === 1
}

/** Changes a role; false where its name is another's. */
export async function updateRoleRow(
  client: ClientBase,
  role: { id: string; name: string; rights: readonly string[]; allRights: boolean },
): Promise<boolean> {
  const changed = await client.query(
    `update roles set name = $2, rights = $3, all_rights = $4, version = version + 1
      where id = $1 and not exists (select 1 from roles where lower(name) = lower($2) and id <> $1)`,
    [role.id, role.name, role.rights, role.allRights],
  )
  return changed.rowCount === 1
}

/** Gives a role; null if it was given, else what does not exist. */
export async function grantRoleRow(
  client: ClientBase,
  grant: { propertyId: string; userId: string; roleId: string } & Limits,
): Promise<{ object: string; id: string } | null> {
  const { propertyId, userId, roleId, maxRefundMinor, maxVoidMinor, maxDiscountPercent } = grant
  const found = await client.query<{ property: boolean; user: boolean; role: boolean }>(
    `select exists (select 1 from properties where id = $1) as property,
      exists (select 1 from users where id = $2) as user, exists (select 1 from roles where id = $3) as role`,
    [propertyId, userId, roleId],
  )
  const exists = found.rows[0]!
  if (!exists.property) return { object: 'property', id: propertyId }
  if (!exists.user) return { object: 'user', id: userId }
  if (!exists.role) return { object: 'role', id: roleId }
  await client.query(
    `insert into user_roles (property_id, user_id, role_id, max_refund_minor, max_void_minor, max_discount_percent)
      values ($1, $2, $3, $4, $5, trim_scale($6::numeric))
      on conflict (property_id, user_id, role_id) do update
        set max_refund_minor = excluded.max_refund_minor, max_void_minor = excluded.max_void_minor,
          max_discount_percent = excluded.max_discount_percent`,
    [propertyId, userId, roleId, maxRefundMinor, maxVoidMinor, maxDiscountPercent],
  )
  return null
}

/** False where the user does not have the role at the property. */
export async function revokeRoleRow(
  client: ClientBase,
  grant: { propertyId: string; userId: string; roleId: string },
): Promise<boolean> {
  const gone = await client.query(
    'delete from user_roles where property_id = $1 and user_id = $2 and role_id = $3',
    [grant.propertyId, grant.userId, grant.roleId],
  )
  return gone.rowCount === 1
}

/** Adds an API key. */
export async function insertApiKey(
  client: ClientBase,
  key: { id: string; userId: string; label: string; hash: Buffer; createdBy: string; instant: string },
): Promise<void> {
  await client.query(
    `insert into api_keys (id, user_id, label, key_hash, created_by, created_at)
      values ($1, $2, $3, $4, $5, $6)`,
    [key.id, key.userId, key.label, key.hash, key.createdBy, key.instant],
  )
}

/** False where there is no such key, or it was revoked before. */
export async function revokeApiKeyRow(
  client: ClientBase,
  key: { keyId: string; instant: string },
): Promise<boolean> {
  const changed = await client.query(
    'update api_keys set revoked_at = $2 where id = $1 and revoked_at is null',
    [key.keyId, key.instant],
  )
  return changed.rowCount === 1
}

/** What somebody made that opened another user, and that has ended: a key, or a password that was not yet their own. */
export type Ended = {
  readonly kind: 'apiKey' | 'password'
  /** Of a key. */
  readonly keyId: string | null
  readonly label: string | null
  readonly userId: string
  readonly userName: string
  readonly makerId: string
  readonly makerName: string
}

/** Ends keys, and passwords that are not yet the user's own, with all that was opened with them. */
export async function endMade(client: ClientBase, made: readonly Ended[], instant: string): Promise<void> {
  const keyIds = made.flatMap((one) => one.keyId ?? [])
  const userIds = made.filter((one) => one.kind === 'password').map((one) => one.userId)
  await client.query('update api_keys set revoked_at = $2 where id = any($1)', [keyIds, instant])
  await client.query(
    `update users set password_hash = null, password_changed_at = null, must_change_password = false,
        password_set_by = null
      where id = any($1) and must_change_password`,
    [userIds],
  )
  // After the password: who signs in with it at this moment is in by now, or does not get in.
  for (const userId of userIds) await endSessionRows(client, { userId, allBut: null }, instant)
}

/** A user's roles at one property, as a statement gives them. */
export type ActorRow = {
  readonly userId: string
  readonly keyId: string | null
  readonly name: string
  readonly allRights: boolean
  readonly rightLists: readonly (readonly string[])[]
  readonly maxRefundMinor: bigint | null
  readonly refundUnlimited: boolean
  readonly maxVoidMinor: bigint | null
  readonly voidUnlimited: boolean
  readonly maxDiscountPercent: string | null
  readonly discountUnlimited: boolean
}

/** The columns of {@link ActorRow} that are made of all roles of a user: `ur` are the grants, `r` the roles. */
export const ROLES_TOGETHER = `bool_or(r.all_rights) as "allRights", jsonb_agg(to_jsonb(r.rights)) as "rightLists",
    max(ur.max_refund_minor) as "maxRefundMinor", bool_or(ur.max_refund_minor is null) as "refundUnlimited",
    max(ur.max_void_minor) as "maxVoidMinor", bool_or(ur.max_void_minor is null) as "voidUnlimited",
    max(ur.max_discount_percent) as "maxDiscountPercent",
    bool_or(ur.max_discount_percent is null) as "discountUnlimited"`

/** Several roles add up: the union of their rights, and the widest of their limits. */
export function actorOf(row: ActorRow): Actor {
  const rights = row.allRights ? ALL_RIGHTS : row.rightLists.flat().filter(isRight)
  return {
    userId: row.userId,
    keyId: row.keyId,
    name: row.name,
    rights: new Set(rights),
    maxRefundMinor: row.refundUnlimited ? null : row.maxRefundMinor,
    maxVoidMinor: row.voidUnlimited ? null : row.maxVoidMinor,
    maxDiscountPercent: row.discountUnlimited ? null : row.maxDiscountPercent,
  }
}
