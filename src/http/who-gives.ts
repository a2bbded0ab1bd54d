import type pg from 'pg'
import type { Right } from '../rights/rights.ts'
import type { Actor } from '../users/actor.ts'
import { mayGive } from '../users/delegation.ts'
import { loadHeld, loadRoles, loadVisibleUsers } from '../users/read.ts'

/** More users than any hotel has. */
const MOST_USERS = 10_000

type Named = { readonly id: string; readonly name: string }

/** What a user has at a property, and which roles would give them a right, with who may give each. */
export type Givers = {
  /** Null where the user has no role there. */
  readonly actor: Actor | null
  /** The user's roles there. */
  readonly roles: readonly Named[]
  readonly from: (right: Right) => readonly (Named & { readonly givers: readonly Named[] })[]
}

/** {@link Givers} of a user, by the rule that decides when a role is given. */
export async function whoGives(
  pool: pg.Pool,
  of: { readonly propertyId: string; readonly userId: string; readonly instant: string },
): Promise<Givers> {
  const { propertyId, userId, instant } = of
  const everybody = { propertyIds: [propertyId], createdBy: '', userId: null, after: null }
  const [roles, users] = await Promise.all([
    loadRoles(pool),
    loadVisibleUsers(pool, { ...everybody, limit: MOST_USERS, instant }),
  ])
  const held = await loadHeld(pool, { userIds: users.map((user) => user.id), alsoInactive: true })
  const actors = users.flatMap((user) => {
    const actor = held.get(user.id)?.get(propertyId)
    return actor && user.isActive ? [actor] : []
  })
  const own = users.find((user) => user.id === userId)?.roles.map((grant) => grant.roleId) ?? []
  return {
    actor: held.get(userId)?.get(propertyId) ?? null,
    roles: roles.filter((role) => own.includes(role.id)).map(named),
    from: (right) =>
      roles
        .filter((role) => role.allRights || role.rights.includes(right))
        .map((role) => ({
          ...named(role),
          // With limits as wide as their own, which nobody is refused.
          givers: actors
            .filter((actor) => mayGive(actor, { ...actor, ...role }) === null)
            .map((actor) => ({ id: actor.userId, name: actor.name })),
        })),
  }
}

function named({ id, name }: Named): Named {
  return { id, name }
}
