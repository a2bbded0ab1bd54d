import { OPERATION_NAMES, type OperationName } from '../api/operation-names.ts'
import type { RefusalCode } from '../api/refusals.ts'
import type { Right } from './rights.ts'
import { conditionsOf } from './rows.ts'
import { type Fact, type Facts, missingRights } from './rules.ts'

/**
 * What can be done: an operation, or one way to do it that needs rights of its own, as `editCharge:changesPrice`, by the fact of
 * its row in the table of rights.
 */
export type ActionName = OperationName | `${OperationName}:${Fact}`

/** Every action there is: the operations, and the ways of each that the table of rights tells apart. */
export const ACTION_NAMES: readonly ActionName[] = OPERATION_NAMES.flatMap((name): ActionName[] => [
  name,
  ...conditionsOf(name).map(({ fact }) => `${name}:${fact}` as const),
])

/** What cannot be done now, the code that the server would refuse it with, and the rights that are missing for it. */
export type BlockedAction<A extends ActionName = ActionName> = {
  readonly action: A
  readonly code: RefusalCode
  readonly missingRights: readonly Right[]
}

/** What somebody can do with an object as it stands, and what they cannot, with the reason. */
export type Actions<A extends ActionName = ActionName> = {
  readonly allowed: readonly A[]
  readonly blocked: readonly BlockedAction<A>[]
}

/** An action on an object: further facts of its row in the table of rights, and what refuses it as things stand. */
export type PossibleAction<A extends ActionName = ActionName> = {
  readonly action: A
  readonly facts?: Facts
  readonly refusal: RefusalCode | null
}

/** Sorts actions by what somebody with these rights can do. Rights come first, as they do in the door. */
export function sortActions<A extends ActionName>(
  possible: readonly PossibleAction<A>[],
  rights: ReadonlySet<Right>,
): Actions<A> {
  const allowed: A[] = []
  const blocked: BlockedAction<A>[] = []
  for (const { action, facts, refusal } of possible) {
    const [operation, way] = action.split(':') as [OperationName, Fact | undefined]
    const missing = missingRights(operation, { ...facts, ...(way && { [way]: true }) }, rights)
    if (missing.length > 0) blocked.push({ action, code: 'missingRights', missingRights: missing })
    else if (refusal) blocked.push({ action, code: refusal, missingRights: [] })
    else allowed.push(action)
  }
  return { allowed, blocked }
}
