import type { ClientBase, Pool } from 'pg'

/** A browser in which a user signed in before, by the SHA-256 of its token. */
export type Device = { readonly userId: string; readonly tokenHash: Buffer }

/** Whose wrong tries are counted together: those of a browser that the user is known in, or those of all strangers to a login. */
export type Counter = { readonly login: string; readonly device: Device | null }

/**
 * Counts a try before its password is looked at, so that of tries at the same time no more are looked at than there
 * are: each takes its number under the lock of the counter's row. The last one that is allowed locks the counter, and
 * only its success opens it again. Null where the try may go on; else until when it is locked.
 */
export async function takeTry(
  pool: Pool,
  counter: Counter,
  at: { readonly instant: string; readonly lockUntil: string; readonly most: number },
): Promise<string | null> {
  const { instant, lockUntil, most } = at
  const { login, device } = counter
  const { counted, until } = device
    ? { counted: { ...COUNT_DEVICE, keys: [device.tokenHash, device.userId] }, until: DEVICE_UNTIL }
    : { counted: { ...COUNT_STRANGERS, keys: [login] }, until: STRANGERS_UNTIL }
  const { keys, ...statement } = counted
  const taken = await pool.query({ ...statement, values: [instant, lockUntil, most, ...keys] })
  if (taken.rowCount === 1) return null
  const found = await pool.query<{ until: string }>({ ...until, values: keys })
  // A browser that was forgotten meanwhile is a stranger's.
  if (device && found.rows.length === 0) return takeTry(pool, { login, device: null }, at)
  // Somebody may have been let in since, or the lock been lifted.
  return found.rows[0]?.until ?? instant
}

const COUNTED = `failed = case when t.locked_until is null then t.failed + 1 else 1 end,
    locked_until = case when t.locked_until is null and t.failed + 1 >= $3::int4 then $2::timestamptz end`
const NOT_LOCKED = '(t.locked_until is null or t.locked_until <= $1::timestamptz)'

const COUNT_STRANGERS = {
  name: 'take-try',
  text: `insert into sign_in_tries as t (login, failed, locked_until, last_tried_at)
    values ($4, 1, case when $3::int4 = 1 then $2::timestamptz end, $1)
    on conflict (login) do update set ${COUNTED}, last_tried_at = $1 where ${NOT_LOCKED}`,
}
const STRANGERS_UNTIL = {
  name: 'locked-until',
  text: 'select locked_until as until from sign_in_tries where login = $1',
}
const COUNT_DEVICE = {
  name: 'take-device-try',
  text: `update devices t set ${COUNTED} where t.token_hash = $4 and t.user_id = $5 and ${NOT_LOCKED}`,
}
const DEVICE_UNTIL = {
  name: 'device-locked-until',
  text: 'select locked_until as until from devices where token_hash = $1 and user_id = $2',
}

/** Forgets the wrong tries that are counted together, and unlocks what they locked. */
export async function clearTries(client: ClientBase, { login, device }: Counter): Promise<void> {
  if (!device) await client.query('delete from sign_in_tries where login = $1', [login])
  else
    await client.query(
      'update devices set failed = 0, locked_until = null where token_hash = $1 and user_id = $2',
      [device.tokenHash, device.userId],
    )
}

/** Forgets the wrong tries in all browsers that a user is known in. */
export async function clearDeviceTries(client: ClientBase, userId: string): Promise<void> {
  await client.query('update devices set failed = 0, locked_until = null where user_id = $1', [userId])
}

/**
 * Keeps that a user signed in in a browser, whose wrong tries are forgotten, and gives it another token, for all that are known
 * there: one that somebody planted is of no use.
 */
export async function keepDevice(
  client: ClientBase,
  device: Device & { readonly replaces: Buffer | null; readonly instant: string },
): Promise<void> {
  const { userId, tokenHash, replaces, instant } = device
  if (replaces)
    await client.query('update devices set token_hash = $2 where token_hash = $1', [replaces, tokenHash])
  await client.query(
    `insert into devices (token_hash, user_id, last_used_at) values ($1, $2, $3)
      on conflict (token_hash, user_id) do update set failed = 0, locked_until = null, last_used_at = $3`,
    [tokenHash, userId, instant],
  )
}

/** A user is a stranger in every browser from now on. */
export async function forgetDevices(client: ClientBase, userId: string): Promise<void> {
  await client.query('delete from devices where user_id = $1', [userId])
}
