import type { ActorRef } from './actor.ts'
import { type Administration, createRole, createUser, grantRole } from './administration.ts'
import { findByName } from './read.ts'
import { loadActors } from './store.ts'

/** The role that holds every right. */
export const ADMINISTRATOR_ROLE = 'administrator'

/** Who acts where nobody is signed in: the command line and the jobs of the system. It has no key. */
export const SYSTEM_ACTOR: ActorRef = { userId: 'system', keyId: null }

/** Who administers a property from its first day: those named, and the system, which works there for all. */
export function administrators(
  ...userIds: readonly string[]
): readonly { readonly userId: string; readonly roleId: string }[] {
  return [...userIds, SYSTEM_ACTOR.userId].map((userId) => ({ userId, roleId: ADMINISTRATOR_ROLE }))
}

/** Makes the administrator's role and the system's user, where they are missing; changes nothing else. */
export async function ensureAdministration(administration: Omit<Administration, 'actorId'>): Promise<void> {
  const { pool } = administration
  const bySystem = { ...administration, actorId: SYSTEM_ACTOR.userId }
  // Looked for first: a change, even one that is refused, makes every server forget what it knows of all users.
  if (!(await findByName(pool, { table: 'roles', name: ADMINISTRATOR_ROLE })))
    await createRole(bySystem, { id: ADMINISTRATOR_ROLE, name: 'Administrator', rights: [], allRights: true })
  if (!(await findByName(pool, { table: 'users', name: SYSTEM_ACTOR.userId })))
    await createUser(bySystem, { id: SYSTEM_ACTOR.userId, name: 'system', kind: 'system' })
}

/** Lets the system act at a property; changes nothing where it may already. */
export async function admitSystem(administration: Administration, propertyId: string): Promise<void> {
  const known = await loadActors(administration.pool, { propertyId, actors: [SYSTEM_ACTOR] })
  if (known.length > 0) return
  const granted = await grantRole(administration, {
    propertyId,
    userId: SYSTEM_ACTOR.userId,
    roleId: ADMINISTRATOR_ROLE,
    maxRefundMinor: null,
    maxVoidMinor: null,
  })
  if ('refusal' in granted) throw new Error(`the system was not admitted: ${JSON.stringify(granted.refusal)}`)
}
