import { OPERATION_NAMES, type OperationName } from '../api/operation-names.ts'
import type { Right } from './rights.ts'
import { type Fact, RULES } from './rules.ts'

/** What an operation needs where a fact holds. */
export type Condition = {
  readonly fact: Fact
  readonly rights: readonly Right[]
  /** One of the facts of these conditions always holds. */
  readonly isEither: boolean
}

/** What an operation needs besides, fact by fact, in the order of its row. */
export function conditionsOf(operation: OperationName): readonly Condition[] {
  const { either = {}, and = {} } = RULES[operation]
  const conditions = (of: typeof and, isEither: boolean) =>
    Object.entries(of).map(([fact, rights]) => ({ fact: fact as Fact, rights, isEither }))
  return [...conditions(either, true), ...conditions(and, false)]
}

/** A row of the table of rights, read from the side of a right: always, or where a fact holds. */
export type OpenedRow = { readonly operation: OperationName; readonly fact: Fact | null }

/** The rows that need a right, in the order of the operations. */
export function rowsOpenedBy(right: Right): readonly OpenedRow[] {
  return OPERATION_NAMES.flatMap((operation): readonly OpenedRow[] => {
    if (RULES[operation].all.includes(right)) return [{ operation, fact: null }]
    return conditionsOf(operation)
      .filter(({ rights }) => rights.includes(right))
      .map(({ fact }) => ({ operation, fact }))
  })
}

/** How far some rights open an operation. */
export type Openness = {
  /** What is missing for it ever to be done. */
  readonly missing: readonly Right[]
  /** Each of `missing` would open a part of it alone. */
  readonly isOneEnough: boolean
  /** What is missing where these facts hold. */
  readonly missingIf: readonly Condition[]
}

/** {@link Openness} of an operation to who holds these rights. */
export function opennessOf(operation: OperationName, held: ReadonlySet<string>): Openness {
  const lacking = (rights: readonly Right[]) => rights.filter((right) => !held.has(right))
  const conditions = conditionsOf(operation)
  const missing = lacking(RULES[operation].all)
  const missingIf = conditions.flatMap((condition) => {
    const rights = lacking(condition.rights)
    return rights.length > 0 ? [{ ...condition, rights }] : []
  })
  const either = conditions.filter(({ isEither }) => isEither)
  const closed = missingIf.filter(({ isEither }) => isEither)
  const isShut = missing.length === 0 && either.length > 0 && closed.length === either.length
  return {
    missing: isShut ? [...new Set(closed.flatMap(({ rights }) => rights))] : missing,
    isOneEnough: isShut,
    missingIf,
  }
}
