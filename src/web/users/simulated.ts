import type { Right } from '../../rights/rights.ts'
import { rightsOf } from '../rights/right-areas.ts'
import { unionOf } from './use-may.ts'
import type { Role, UserHere } from './user-query.ts'

/** A role or a user whose possibilities are looked at. */
export type Simulated = {
  readonly name: string
  readonly rights: ReadonlySet<Right>
  /** Null for a role. */
  readonly user: UserHere | null
}

/** Who an address means: `role:rol_…` or `user:usr_…`; null for nobody, and for who is not known here. */
export function simulatedBy(
  text: string | null,
  { roles, users }: { readonly roles: readonly Role[]; readonly users: readonly UserHere[] },
): Simulated | null {
  const [kind, id] = text?.split(':') ?? []
  if (kind === 'role') {
    const role = roles.find((one) => one.id === id)
    return role ? { name: role.name, rights: new Set(rightsOf(role)), user: null } : null
  }
  const user = kind === 'user' ? users.find((one) => one.id === id) : undefined
  return user ? { name: user.name, rights: unionOf(user.grants), user } : null
}
