import type { components } from './openapi.d.ts'

/** A problem as the API answers it (RFC 9457): `title` is for people, in the language that was asked for. */
export type Problem = components['schemas']['Problem']

/** Something was asked of the API and did not happen. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** Nobody answered: the server is down, or the way to it. Nothing is known of what was asked. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
}

/** The problem that an error is; null for a defect of ours and where nobody answered. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof ProblemError ? error.problem : null
}

/** True where a property is not there for who asks: who has no role at it is told no more. */
export function isPropertyGone(problem: Problem): boolean {
  return problem.code === 'notFound' && problem.facts?.object === 'property'
}

/** What people read of a problem's field, by the field's path in the body; the first of each. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  const problem = problemOf(error)
  if (problem?.code === 'alreadyExists') {
    const field = TAKEN_FIELDS[String(problem.facts?.object)]
    return field === undefined ? {} : { [field]: problem.title }
  }
  const errors = problem?.errors ?? []
  return Object.fromEntries([...errors].reverse().map(({ field, message }) => [field, message]))
}

/** Where that stands which must not be there twice, by what it would be. */
const TAKEN_FIELDS: Readonly<Record<string, string>> = { login: 'login', role: 'name' }
