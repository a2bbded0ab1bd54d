import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import { inputErrors, invalidInput } from '../api/input-errors.ts'
import { INPUTS } from '../api/inputs.ts'
import type { OperationName } from '../api/operation-names.ts'
import { refuse } from '../api/refusals.ts'
import { id } from '../api/values.ts'
import type { Door } from '../journal/door.ts'
import { newId } from '../values/id.ts'
import type { Authentication } from './authentication.ts'
import { answersOf } from './openapi.ts'
import { Refused, sendProblem } from './problem.ts'

/** What a route of an operation is made of. */
export type OperationRoute<N extends OperationName> = {
  /** The operation, which is the `operationId` too. */
  readonly name: N
  readonly method: 'POST' | 'PUT'
  /** Below the property: `/folios/:folioId/charges`. Its parameters are fields of the operation's input. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  /** 201 where something new comes to be, which the answer holds. */
  readonly status: 200 | 201
  readonly answer: z.ZodType
  /** The object may have changed since it was read: `If-Match` is the `version` of the input. */
  readonly takesVersion?: boolean
}

/** What routes work with. */
export type RouteParts = {
  readonly door: Door
  /** For reads. */
  readonly pool: pg.Pool
  readonly authentication: Authentication
  readonly clock: () => number
}

/** Pure configuration, where a request that comes twice changes nothing more: the key is welcome, not needed. */
const CONFIGURATION: ReadonlySet<OperationName> = new Set([
  'createRoom',
  'defineChargeCode',
  'defineTax',
  'definePaymentMethod',
  'defineDiscount',
  'defineDocumentType',
])

const KEY_SHAPE = /^[\x21-\x7e]{1,120}$/

/**
 * Adds the route of an operation: checks the input against the operation's own schema, path and body together, hands it
 * to the door, and answers what the door answers.
 */
export function addOperation<N extends OperationName>(
  server: FastifyInstance,
  { door, authentication, clock }: RouteParts,
  route: OperationRoute<N>,
): void {
  const { name, method, path, status } = route
  const schema = INPUTS[name]
  const inPath = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const takesVersion = route.takesVersion ?? false
  const { params, body, hasRules } = splitInput(
    schema,
    takesVersion ? [...inPath, 'version'] : inPath,
    inPath,
  )
  const needsKey = !CONFIGURATION.has(name)

  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { propertyId, ...fields } = request.params as { propertyId: string }
    const key = request.headers['idempotency-key'] as string | undefined
    const version = takesVersion ? versionOf(request) : undefined
    const given = { ...(request.body as object), ...fields, ...(version !== undefined && { version }) }
    const input = hasRules ? checkWhole(schema, given) : given
    const outcome = await door.submit({
      id: key === undefined ? newId('op', clock()) : `key:${key}`,
      name,
      propertyId,
      actor: request.actor!,
      input,
    })
    if (outcome.accepted) {
      if (outcome.isReplay) reply.header('Idempotency-Replayed', 'true')
      return reply.code(status).send(outcome.answer)
    }
    const { refusal } = outcome
    // To the door a revoked key and a stranger are the same: nobody at this property.
    if (refusal.code === 'notFound' && refusal.object === 'property') {
      if (!(await authentication.stillHolds(request)))
        return sendProblem(request, reply, refuse('unauthenticated'))
    }
    return sendProblem(request, reply, refusal)
  }

  server.route({
    method,
    url: `/v1/properties/:propertyId${path}`,
    config: { isOfDoor: true, idempotencyKey: needsKey ? 'required' : 'optional', takesVersion },
    schema: {
      operationId: name,
      tags: [route.tag],
      summary: route.summary,
      params,
      body,
      response: answersOf({ [status]: [status === 201 ? 'Done; what is new' : 'Done', route.answer] }),
    },
    onRequest: [authentication.recall, needsKey ? requireKey : checkKey],
    handler: handle,
  })
}

type Done = (error?: Error) => void

function requireKey(request: FastifyRequest, reply: FastifyReply, done: Done): void {
  if (request.headers['idempotency-key'] !== undefined) checkKey(request, reply, done)
  else done(new Refused(refuse('idempotencyKeyMissing')))
}

function checkKey(request: FastifyRequest, _reply: FastifyReply, done: Done): void {
  const key = request.headers['idempotency-key']
  if (key === undefined || KEY_SHAPE.test(String(key))) done()
  else done(new Refused(invalidInput([{ field: 'Idempotency-Key', in: 'header', code: 'id' }])))
}

/** The version in `If-Match`; nothing where there is none, and for `*`, which any version meets. */
export function versionOf(request: FastifyRequest): string | undefined {
  const given = request.headers['if-match']
  if (given === undefined || given.trim() === '*') return undefined
  return /^"([\x21\x23-\x7e]{1,80})"$/.exec(given.trim())?.[1] ?? 'none'
}

/** The input's fields that the path holds, and those that are left for the body. */
function splitInput(schema: z.ZodObject, elsewhere: readonly string[], inPath: readonly string[]) {
  const held = Object.entries(schema.shape)
  const fields = Object.fromEntries(held.filter(([key]) => inPath.includes(key)))
  const body = z.strictObject(Object.fromEntries(held.filter(([key]) => !elsewhere.includes(key))))
  // Rules over several fields stand on the whole input, and are checked when path and body are together.
  return {
    params: z.object({ propertyId: id, ...fields }),
    body,
    hasRules: (schema.def.checks?.length ?? 0) > 0,
  }
}

function checkWhole(schema: z.ZodType, given: object): unknown {
  const checked = schema.safeParse(given, { reportInput: true })
  if (checked.success) return checked.data
  throw new Refused(invalidInput(inputErrors(checked.error.issues, 'body')))
}
