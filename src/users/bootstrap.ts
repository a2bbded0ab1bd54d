import { createRole, createUser } from './administration.ts'
import { ADMINISTRATOR_ROLE, SYSTEM_ACTOR } from './built-in.ts'
import { UNLIMITED } from './limits.ts'
import { loadRole, loadUser } from './read.ts'
import { type Administration, recorded } from './recorded.ts'
import { grantRoleRow, loadActors } from './store.ts'

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
  if (!(await loadRole(pool, ADMINISTRATOR_ROLE)))
    await createRole(bySystem, { id: ADMINISTRATOR_ROLE, name: 'Administrator', rights: [], allRights: true })
  if (!(await loadUser(pool, SYSTEM_ACTOR.userId)))
    await createUser(bySystem, { id: SYSTEM_ACTOR.userId, name: 'system', kind: 'system' })
}

/** Lets the system act at a property; changes nothing where it may already. */
export async function admitSystem(administration: Administration, propertyId: string): Promise<void> {
  const known = await loadActors(administration.pool, { propertyId, actors: [SYSTEM_ACTOR] })
  if (known.length > 0) return
  const grant = { propertyId, userId: SYSTEM_ACTOR.userId, roleId: ADMINISTRATOR_ROLE, ...UNLIMITED }
  await recorded(administration, {
    action: 'grantRole',
    detail: { propertyId, userId: grant.userId, roleId: grant.roleId },
    change: async ({ client }) => {
      const missing = await grantRoleRow(client, grant)
      if (missing) throw new Error(`the system was not admitted: no ${missing.object} ${missing.id}`)
      return {}
    },
  })
}
