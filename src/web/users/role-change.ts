import { ALL_RIGHTS, type Right } from '../../rights/rights.ts'
import { rightsOf } from '../rights/right-areas.ts'

/** What is written of a role. */
export type RoleDraft = {
  readonly name: string
  readonly rights: readonly string[]
  readonly allRights: boolean
}

/** A role that is still to be made. */
export const NEW_ROLE: RoleDraft = { name: '', rights: [], allRights: false }

/** What a change of a role gives and takes, in the order of the list of rights. */
export type RoleChange = { readonly added: readonly Right[]; readonly removed: readonly Right[] }

/** {@link RoleChange} from one role to another. */
export function roleChange(before: RoleDraft, after: RoleDraft): RoleChange {
  const had = new Set(rightsOf(before))
  const has = new Set(rightsOf(after))
  return {
    added: ALL_RIGHTS.filter((right) => has.has(right) && !had.has(right)),
    removed: ALL_RIGHTS.filter((right) => had.has(right) && !has.has(right)),
  }
}

/** The draft with some rights ticked or not, in the order of the list. Rights that this page does not know stay as they are. */
export function withRights(draft: RoleDraft, rights: readonly Right[], isHeld: boolean): RoleDraft {
  const unknown = draft.rights.filter((right) => !(ALL_RIGHTS as readonly string[]).includes(right))
  const held = new Set<string>(draft.rights)
  for (const right of rights) {
    if (isHeld) held.add(right)
    else held.delete(right)
  }
  return { ...draft, rights: [...ALL_RIGHTS.filter((right) => held.has(right)), ...unknown] }
}
