import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Refusal, refuse } from '../api/refusals.ts'
import { administered, type Everywhere, mayAdminister, mayStandIn } from '../users/delegation.ts'
import { loadActorEverywhere, loadVisibleUsers, type VisibleUser } from '../users/read.ts'
import { instantText } from '../values/instant.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { sendProblem } from './problem.ts'

/** Who administers: the actor at every property, and who it is. */
export type Administrator = {
  readonly userId: string
  readonly everywhere: Everywhere
  /** Whether they are signed in; else they came with an API key. */
  readonly hasSession: boolean
}

/** What a route for administrators is made of. */
export type Action<Body> = {
  /** The `operationId`. */
  readonly name: string
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodRawShape
  readonly body?: z.ZodType<Body>
  readonly status?: 200 | 201
  readonly answer: z.ZodType
  /** The answer, or why not. Asked only of who administers some property's users. */
  readonly act: (
    by: Administrator,
    request: FastifyRequest & { readonly body: Body },
  ) => Promise<{ readonly answer: object } | { readonly refusal: Refusal }>
}

/** Adds a route for administrators. */
export function addAction<Body>(server: FastifyInstance, parts: RouteParts, action: Action<Body>): void {
  const { pool, authentication } = parts
  server.route({
    method: action.method ?? 'POST',
    url: action.url,
    schema: {
      operationId: action.name,
      tags: ['users'],
      summary: action.summary,
      ...(action.params && { params: action.params }),
      ...(action.query && { querystring: z.strictObject(action.query) }),
      ...(action.method !== 'GET' && { body: action.body ?? z.strictObject({}) }),
      response: answersOf({ [action.status ?? 200]: ['Done', action.answer] }),
    },
    onRequest: authentication.identify,
    handler: async (request, reply): Promise<FastifyReply> => {
      const { userId } = request.actor!
      const everywhere = await loadActorEverywhere(pool, userId)
      const mayNot = mayAdminister(everywhere)
      if (mayNot) return sendProblem(request, reply, mayNot)
      const done = await action.act(
        { userId, everywhere, hasSession: request.holder!.session !== null },
        request as FastifyRequest & { readonly body: Body },
      )
      if ('refusal' in done) return sendProblem(request, reply, done.refusal)
      return reply.code(action.status ?? 200).send(done.answer)
    },
  })
}

/** The users that an administrator sees: see `loadVisibleUsers`. */
export function visibleUsers(
  { pool, clock }: RouteParts,
  by: Administrator,
  of: { readonly userId: string | null; readonly after: string | null; readonly limit: number },
): Promise<readonly VisibleUser[]> {
  const seen = { propertyIds: administered(by.everywhere), createdBy: by.userId }
  return loadVisibleUsers(pool, { ...of, ...seen, instant: instantText(clock()) })
}

/** Everybody sees themselves. */
export async function isVisible(parts: RouteParts, by: Administrator, userId: string): Promise<boolean> {
  if (userId === by.userId) return true
  return (await visibleUsers(parts, by, { userId, after: null, limit: 1 })).length > 0
}

/** Whether an administrator may act for a user: see `mayStandIn`. Who is not seen is not found. */
export async function mayStandInFor(
  parts: RouteParts,
  by: Administrator,
  userId: string,
): Promise<Refusal | null> {
  if (!(await isVisible(parts, by, userId))) return unknownUser(userId).refusal
  return mayStandIn(by.everywhere, { userId, at: await loadActorEverywhere(parts.pool, userId) })
}

/** The refusal of a user who is not seen. */
export function unknownUser(userId: string): { readonly refusal: Refusal } {
  return { refusal: refuse('notFound', { object: 'user', id: userId }) }
}
