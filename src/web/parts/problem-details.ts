import type { Problem } from '../client/problem.ts'

/** What one copies to ask for help: all that the API said, as text that survives a chat. */
export function problemDetails(error: unknown, problem: Problem | null): string {
  if (problem === null) return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const { title, status, code, requestId, ...rest } = problem
  const lines = [title, `code: ${code}`, `status: ${status}`, `requestId: ${requestId}`]
  const { type: _, ...more } = rest
  return [...lines, ...(Object.keys(more).length > 0 ? [JSON.stringify(more, null, 2)] : [])].join('\n')
}
