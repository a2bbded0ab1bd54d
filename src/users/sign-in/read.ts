import type { Pool } from 'pg'
import type { Session } from '../credential.ts'
import type { Presence } from './store.ts'

/** A session as its owner sees it. */
export type OwnSession = Session & { readonly userAgent: string | null; readonly address: string | null }

/** The sessions of a user that hold, the newest first. */
export async function loadSessions(
  pool: Pool,
  userId: string,
  { instant, usedSince }: Presence,
): Promise<readonly OwnSession[]> {
  const found = await pool.query<OwnSession>({
    name: 'load-sessions',
    text: `select id, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt",
        user_agent as "userAgent", address
      from sessions where user_id = $1 and ended_at is null and expires_at > $2 and last_used_at > $3
      order by id desc`,
    values: [userId, instant, usedSince],
  })
  return found.rows
}

/** What a user is told of themselves. */
export type Profile = {
  readonly name: string
  readonly login: string | null
  readonly settings: Readonly<Record<string, unknown>>
}

/** A user's own name, login and settings. */
export async function loadProfile(pool: Pool, userId: string): Promise<Profile> {
  const found = await pool.query<Profile>({
    name: 'load-profile',
    text: `select u.name, u.login, coalesce(
        (select json_object_agg(s.name, s.value order by s.name) from user_settings s where s.user_id = u.id),
        '{}') as settings
      from users u where u.id = $1`,
    values: [userId],
  })
  return found.rows[0]!
}
