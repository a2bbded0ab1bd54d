import type { FastifyInstance } from 'fastify'
import { type InputError, invalidInput } from '../api/input-errors.ts'
import { Refused } from './problem.ts'

/** How deep objects and lists may stand in each other; ours do three deep. Walking a deeper one could end the stack. */
export const MOST_DEPTH = 64

/** The most bytes of a body. */
export const BODY_LIMIT = 1_048_576

/** The most bytes of what people send of themselves; `POST /v1/session` may be sent by anybody. */
export const OWN_BODY_LIMIT = 32_768

/** Bodies are JSON. An empty one is an empty object, so that actions without fields can be sent without a body. */
export function addBodyParser(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const read = parseBody(body as string)
    if ('error' in read) done(new Refused(invalidInput([read.error])))
    else done(null, read.value)
  })
  server.addHook('preValidation', (request, _reply, done) => {
    if (request.body === undefined || request.body === null) request.body = {}
    done()
  })
}

function parseBody(body: string): { readonly value: unknown } | { readonly error: InputError } {
  if (body.trim() === '') return { value: {} }
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return { error: { field: '', in: 'body', code: 'json' } }
  }
  if (isDeeperThan(MOST_DEPTH, value))
    return { error: { field: '', in: 'body', code: 'tooDeep', facts: { maximum: MOST_DEPTH } } }
  // Only an escape can bring in what the database cannot keep, and few bodies have one.
  const field = /\\u(?:0000|d[89a-f])/i.test(body) ? findUnstorable(value, []) : null
  return field === null ? { value } : { error: { field, in: 'body', code: 'text' } }
}

function isDeeperThan(most: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return most === 0 || Object.values(value).some((held) => isDeeperThan(most - 1, held))
}

/** The path of the first text with a NUL or half a surrogate pair, which PostgreSQL refuses; null if there is none. */
function findUnstorable(value: unknown, path: readonly string[]): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path.join('.')
  if (typeof value !== 'object' || value === null) return null
  for (const [key, held] of Object.entries(value)) {
    const found = isStorable(key) ? findUnstorable(held, [...path, key]) : path.join('.')
    if (found !== null) return found
  }
  return null
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
