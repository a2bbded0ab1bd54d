import type { fieldProblems } from './problem-words.ts'

/** Why a text is not a value: the name of what people read, and what that text speaks of. */
export type FieldProblem = {
  readonly code: keyof typeof fieldProblems
  readonly facts?: Readonly<Record<string, unknown>>
}

/** What a typed text says. No value and no problem: the text is empty. */
export type Reading<V> = { readonly value: V | null; readonly problem: FieldProblem | null }

/** The reading of an empty text. */
export const NOTHING = { value: null, problem: null } as const

/** A reading that is a value. */
export function readAs<V>(value: V): Reading<V> {
  return { value, problem: null }
}

/** A reading that is a problem. */
export function unread(code: FieldProblem['code'], facts?: FieldProblem['facts']): Reading<never> {
  return { value: null, problem: facts ? { code, facts } : { code } }
}
