import type { ClientBase, Pool } from 'pg'
import { textArray } from '../db/arrays.ts'
import { SYSTEM_ACTOR } from './built-in.ts'
import type { Ended } from './store.ts'

/** An API key, without what it opens. */
export type ListedKey = {
  readonly id: string
  readonly userId: string
  readonly label: string
  readonly createdAt: string
  /** Who made it: `id`, and by what name they are known. */
  readonly createdBy: string
  readonly createdByName: string
  readonly revokedAt: string | null
}

/** A page of the API keys of a user, by id. */
export async function loadKeyPage(
  pool: Pool,
  by: { readonly userId: string; readonly after: string | null; readonly limit: number },
): Promise<readonly ListedKey[]> {
  const found = await pool.query<ListedKey>({
    name: 'load-key-page',
    text: `select k.id, k.user_id as "userId", k.label, k.created_at as "createdAt", k.created_by as "createdBy",
        coalesce(m.name, k.created_by) as "createdByName", k.revoked_at as "revokedAt"
      from api_keys k left join users m on m.id = k.created_by
      where k.user_id = $1 and ($2::text is null or k.id > $2) order by k.id limit $3`,
    values: [by.userId, by.after, by.limit],
  })
  return found.rows
}

/** Whose key it is, revoked or not; null if there is no such key. */
export async function loadKeyOwner(client: ClientBase, keyId: string): Promise<string | null> {
  const found = await client.query<{ userId: string }>({
    name: 'load-key-owner',
    text: `select user_id as "userId" from api_keys where id = $1`,
    values: [keyId],
  })
  return found.rows[0]?.userId ?? null
}

/**
 * Who stands behind a user that came with a credential: who made their key, where that was somebody else; else the user.
 * The system makes keys for whoever asks for them, and is not behind what they do. Null where it does not hold any more.
 */
export async function loadMaker(
  client: ClientBase,
  of: { readonly userId: string; readonly keyId: string | null; readonly sessionId: string | null },
): Promise<string | null> {
  const found = await client.query<{ id: string }>({
    name: 'load-maker',
    text: `select coalesce(nullif(k.created_by, $4), u.id) as id
      from users u left join api_keys k on k.id = $2 and k.user_id = u.id and k.revoked_at is null
      where u.id = $1 and u.active and ($2::text is null or k.id is not null) and ($3::text is null or exists (
        select 1 from sessions s where s.id = $3 and s.user_id = u.id and s.ended_at is null))`,
    values: [of.userId, of.keyId, of.sessionId, SYSTEM_ACTOR.userId],
  })
  return found.rows[0]?.id ?? null
}

/**
 * What opens these users and was made by another one, who is not the system: keys that hold, and passwords that are not
 * yet the user's own.
 */
export async function loadMadeByOthers(
  client: ClientBase,
  userIds: readonly string[],
): Promise<readonly Ended[]> {
  const found = await client.query<Ended>({
    name: 'load-made-by-others',
    text: `select made.kind, made.key_id as "keyId", made.label, u.id as "userId", u.name as "userName",
        made.by as "makerId", coalesce(m.name, made.by) as "makerName"
      from (
        select 'apiKey' as kind, id as key_id, label, user_id, created_by as by from api_keys
          where user_id = any($1) and revoked_at is null
        union all
        select 'password', null, null, id, password_set_by from users where id = any($1) and must_change_password
      ) as made join users u on u.id = made.user_id left join users m on m.id = made.by
      where made.by not in (u.id, $2) order by u.name, made.kind, made.key_id`,
    values: [textArray(userIds), SYSTEM_ACTOR.userId],
  })
  return found.rows
}

/** The active users that have a role somewhere. */
export async function loadRoleHolders(client: ClientBase, roleId: string): Promise<readonly string[]> {
  const found = await client.query<{ id: string }>({
    name: 'load-role-holders',
    text: `select distinct u.id from properties p
      join user_roles ur on ur.property_id = p.id and ur.role_id = $1
      join users u on u.id = ur.user_id and u.active`,
    values: [roleId],
  })
  return found.rows.map((row) => row.id)
}

/** The properties where somebody can come in who administers the users: an active person with a password or a key. */
export async function loadAdministered(client: ClientBase): Promise<readonly string[]> {
  const found = await client.query<{ id: string }>({
    name: 'load-administered',
    text: `select distinct p.id from properties p join user_roles ur on ur.property_id = p.id
      join roles r on r.id = ur.role_id and (r.all_rights or 'administration.users' = any(r.rights))
      join users u on u.id = ur.user_id and u.active and u.kind = 'person'
        and (u.password_hash is not null
          or exists (select 1 from api_keys k where k.user_id = u.id and k.revoked_at is null))
      order by p.id`,
  })
  return found.rows.map((row) => row.id)
}

/** Whether anybody could come in: an active user has an API key that holds, or a password. */
export async function canAnybodyComeIn(pool: Pool): Promise<boolean> {
  const found = await pool.query<{ can: boolean }>({
    name: 'can-anybody-come-in',
    text: `select exists (select 1 from users u where u.active and (u.password_hash is not null
        or exists (select 1 from api_keys k where k.user_id = u.id and k.revoked_at is null))) as can`,
  })
  return found.rows[0]!.can
}
