import type { OperationName } from '../api/operation-names.ts'
import type { RefusalCode } from '../api/refusals.ts'
import type { Right } from './rights.ts'
import { type Facts, missingRights } from './rules.ts'

/** What cannot be done now, the code that the server would refuse it with, and the rights that are missing for it. */
export type BlockedAction = {
  readonly action: OperationName
  readonly code: RefusalCode
  readonly missingRights: readonly Right[]
}

/** What somebody can do with an object as it stands, and what they cannot, with the reason. */
export type Actions = {
  readonly allowed: readonly OperationName[]
  readonly blocked: readonly BlockedAction[]
}

/** An operation on an object: the facts of its row in the table of rights, and what refuses it as things stand. */
export type PossibleAction = {
  readonly action: OperationName
  readonly facts?: Facts
  readonly refusal: RefusalCode | null
}

/** Sorts operations by what somebody with these rights can do. Rights come first, as they do in the door. */
export function sortActions(possible: readonly PossibleAction[], rights: ReadonlySet<Right>): Actions {
  const allowed: OperationName[] = []
  const blocked: BlockedAction[] = []
  for (const { action, facts, refusal } of possible) {
    const missing = missingRights(action, facts ?? {}, rights)
    if (missing.length > 0) blocked.push({ action, code: 'missingRights', missingRights: missing })
    else if (refusal) blocked.push({ action, code: refusal, missingRights: [] })
    else allowed.push(action)
  }
  return { allowed, blocked }
}
