import type { ClientBase, Pool } from 'pg'
import type { Credential, Holder, Session } from '../credential.ts'

/**
 * Whose a credential is, if it holds: no row where it was revoked, ended or has expired. Its parameters are
 * {@link holderValues}. Whether the user is active is for the statement around it.
 */
export const HOLDER = `select k.user_id, k.id as key_id, null as session_id, null::timestamptz as created_at,
    null::timestamptz as last_used_at, null::timestamptz as expires_at
  from api_keys k where $1 = 'apiKey' and k.key_hash = $2 and k.revoked_at is null
  union all
  select s.user_id, null, s.id, s.created_at, s.last_used_at, s.expires_at
  from sessions s where $1 = 'session' and s.token_hash = $2 and s.ended_at is null
    and s.expires_at > $3::timestamptz and s.last_used_at > $4::timestamptz`

/** The columns of a {@link HolderRow}, from a {@link HOLDER} `h` and its user `u`. */
export const HOLDER_COLUMNS = `u.id as "userId", h.key_id as "keyId", h.session_id as "sessionId",
    h.created_at as "createdAt", h.last_used_at as "lastUsedAt", h.expires_at as "expiresAt",
    u.must_change_password as "mustChangePassword"`

/** A {@link Holder} as a statement gives it. */
export type HolderRow = {
  readonly userId: string
  readonly keyId: string | null
  readonly sessionId: string | null
  readonly createdAt: string
  readonly lastUsedAt: string
  readonly expiresAt: string
  readonly mustChangePassword: boolean
}

/** When it is now, and since when a session must have been used to hold still. */
export type Presence = { readonly instant: string; readonly usedSince: string }

/** The first four parameters of a statement with a {@link HOLDER}. */
export function holderValues({ kind, hash }: Credential, { instant, usedSince }: Presence): unknown[] {
  return [kind, hash, instant, usedSince]
}

/** The holder that a row is. */
export function holderOf({ userId, keyId, sessionId, mustChangePassword, ...instants }: HolderRow): Holder {
  const { createdAt, lastUsedAt, expiresAt } = instants
  const ref = { userId, keyId }
  if (sessionId === null) return { ref, session: null, mustChangePassword: false }
  return { ref, session: { id: sessionId, createdAt, lastUsedAt, expiresAt }, mustChangePassword }
}

/** Whose credential this is, if it holds and its user is active; null else. */
export async function findHolder(
  pool: Pool,
  credential: Credential,
  presence: Presence,
): Promise<Holder | null> {
  const found = await pool.query<HolderRow>({
    name: 'find-holder',
    text: `with h as (${HOLDER}) select ${HOLDER_COLUMNS} from h join users u on u.id = h.user_id and u.active`,
    values: holderValues(credential, presence),
  })
  return found.rows[0] ? holderOf(found.rows[0]) : null
}

/** Notes that a session is in use; once, where two requests do so at the same time. */
export async function touchSession(
  pool: Pool,
  session: Pick<Session, 'id' | 'lastUsedAt'>,
  instant: string,
): Promise<void> {
  await pool.query({
    name: 'touch-session',
    text: 'update sessions set last_used_at = $3 where id = $1 and last_used_at = $2',
    values: [session.id, session.lastUsedAt, instant],
  })
}

/** What is needed to check somebody's password. */
export type SignInUser = {
  readonly id: string
  readonly name: string
  readonly login: string
  readonly passwordHash: string | null
  /** Whether they signed in before in the browser that asks. */
  readonly isKnownHere: boolean
}

/** The active user with this login, or with this id, as seen from a browser; null if there is none. */
export async function findSignInUser(
  pool: Pool,
  by: { readonly login: string } | { readonly userId: string },
  device: Buffer | null,
): Promise<SignInUser | null> {
  const found = await pool.query<SignInUser>({
    name: 'find-sign-in-user',
    text: `select u.id, u.name, u.login, u.password_hash as "passwordHash",
        exists (select 1 from devices d where d.token_hash = $3 and d.user_id = u.id) as "isKnownHere"
      from users u where u.active and u.login is not null and (u.login = $1 or u.id = $2)`,
    values: ['login' in by ? by.login : null, 'userId' in by ? by.userId : null, device],
  })
  return found.rows[0] ?? null
}

/**
 * Lets a user in whose password was found right: notes the sign-in, and the password's newer hash if there is one. False
 * where the user has been deactivated or given another password since. Locks the user until the transaction ends, so
 * that who ends all their sessions meanwhile ends the new one too.
 */
export async function admitUser(
  client: ClientBase,
  user: {
    readonly id: string
    readonly checkedHash: string
    readonly newHash: string
    readonly instant: string
  },
): Promise<boolean> {
  const changed = await client.query(
    `update users set last_signed_in_at = $4, password_hash = $3
      where id = $1 and active and password_hash = $2`,
    [user.id, user.checkedHash, user.newHash, user.instant],
  )
  return changed.rowCount === 1
}

/** Opens a session. */
export async function insertSession(
  client: ClientBase | Pool,
  session: Omit<Session, 'lastUsedAt'> & {
    readonly userId: string
    readonly tokenHash: Buffer
    readonly userAgent: string | null
    readonly address: string | null
  },
): Promise<void> {
  await client.query(
    `insert into sessions (id, user_id, token_hash, created_at, last_used_at, expires_at, user_agent, address)
      values ($1, $2, $3, $4, $4, $5, $6, $7)`,
    [
      session.id,
      session.userId,
      session.tokenHash,
      session.createdAt,
      session.expiresAt,
      session.userAgent,
      session.address,
    ],
  )
}

/** Gives a session another token; the one before opens nothing any more. */
export async function replaceToken(
  client: ClientBase,
  session: { readonly id: string; readonly tokenHash: Buffer },
): Promise<void> {
  await client.query('update sessions set token_hash = $2 where id = $1', [session.id, session.tokenHash])
}

/** Ends sessions: the one with a token, one of a user, or all of a user but one. How many were open. */
export async function endSessionRows(
  client: ClientBase | Pool,
  which:
    | { readonly tokenHash: Buffer }
    | { readonly userId: string; readonly sessionId: string }
    | { readonly userId: string; readonly allBut: string | null },
  instant: string,
): Promise<number> {
  const ended = await client.query(
    `update sessions set ended_at = $1 where ended_at is null and (
      token_hash = $2 or user_id = $3 and ($4::text is null or id = $4) and ($5::text is null or id <> $5))`,
    [
      instant,
      'tokenHash' in which ? which.tokenHash : null,
      'userId' in which ? which.userId : null,
      'sessionId' in which ? which.sessionId : null,
      'allBut' in which ? which.allBut : null,
    ],
  )
  return ended.rowCount ?? 0
}

/** Sets a user's password, or changes it where it is the one that was checked. False where there is no such active user. */
export async function setPasswordRow(
  client: ClientBase,
  password: {
    readonly userId: string
    readonly hash: string
    /** Who chose it, where it is not the user's own. */
    readonly setBy: string | null
    readonly instant: string
    /** Null where anything may be replaced. */
    readonly checkedHash: string | null
  },
): Promise<boolean> {
  const { userId, hash, setBy, instant, checkedHash } = password
  const changed = await client.query(
    `update users set password_hash = $2, must_change_password = $3::text is not null, password_set_by = $3,
        password_changed_at = $4
      where id = $1 and active and ($5::text is null or password_hash = $5)`,
    [userId, hash, setBy, instant, checkedHash],
  )
  return changed.rowCount === 1
}

/** Forgets sessions that were over, tries whose last was, and browsers that were last used before these instants. */
export async function forgetOld(
  pool: Pool,
  before: { readonly sessions: string; readonly tries: string; readonly devices: string },
  mostTries: number,
): Promise<void> {
  await pool.query('delete from sessions where expires_at < $1', [before.sessions])
  await pool.query('delete from devices where last_used_at < $1', [before.devices])
  await pool.query(
    `delete from sign_in_tries where last_tried_at < $1 or last_tried_at <= (
      select last_tried_at from sign_in_tries order by last_tried_at desc offset $2 limit 1)`,
    [before.tries, mostTries],
  )
}

/** Keeps a user's setting. False, and nothing kept, where it would be one more than the most. Call it in a transaction. */
export async function putSetting(
  client: ClientBase,
  setting: { readonly userId: string; readonly name: string; readonly value: string; readonly most: number },
): Promise<boolean> {
  const { userId, name, value, most } = setting
  // Two new names at the same time are counted one after the other.
  await client.query('select 1 from users where id = $1 for update', [userId])
  const kept = await client.query(
    `insert into user_settings (user_id, name, value) select $1, $2, $3
      where (select count(*) from user_settings where user_id = $1 and name <> $2) < $4
      on conflict (user_id, name) do update set value = excluded.value`,
    [userId, name, value, most],
  )
  return kept.rowCount === 1
}
