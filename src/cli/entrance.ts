import type pg from 'pg'
import { loadProperties } from '../properties/store.ts'
import { createUser, grantRole } from '../users/administration.ts'
import { createApiKey } from '../users/api-keys.ts'
import { ADMINISTRATOR_ROLE, SYSTEM_ACTOR } from '../users/built-in.ts'
import { UNLIMITED } from '../users/limits.ts'
import { makePassword } from '../users/password.ts'
import { findUsers } from '../users/read.ts'
import { canAnybodyComeIn } from '../users/read-authority.ts'
import { newId } from '../values/id.ts'
import type { Environment } from './environment.ts'
import { accepted } from './errors.ts'

/** What the first administrator is called, and signs in with. */
export const FIRST_ADMINISTRATOR = 'admin'

/** What a first administrator comes in with; nulls where nothing was made. */
export type Entrance = { readonly key: string | null; readonly password: string | null }

/**
 * Somebody must be able to come in: where nobody holds an API key or a password, an administrator of every property gets a key,
 * and a password too where they are new.
 */
export async function ensureEntrance(
  pool: pg.Pool,
  { clock }: Pick<Environment, 'clock'>,
): Promise<Entrance> {
  if (await canAnybodyComeIn(pool)) return { key: null, password: null }
  const administration = { pool, clock, actorId: SYSTEM_ACTOR.userId }
  const name = FIRST_ADMINISTRATOR
  const [known] = await findUsers(pool, name)
  const userId = known?.id ?? newId('usr', clock())
  const password = known ? null : makePassword()
  // The password is their own: who reads it here is who will sign in.
  if (password !== null)
    accepted(await createUser(administration, { id: userId, name, kind: 'person', login: name, password }))
  for (const { id: propertyId } of await loadProperties(pool, null)) {
    accepted(
      await grantRole(administration, { propertyId, userId, roleId: ADMINISTRATOR_ROLE, ...UNLIMITED }),
    )
  }
  const { key } = accepted(await createApiKey(administration, { userId, label: 'npm start' }))
  return { key, password }
}
