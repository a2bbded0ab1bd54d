import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import { refuse } from '../api/refusals.ts'
import { id } from '../api/values.ts'
import type { Right } from '../rights/rights.ts'
import type { Actor, ActorRef } from '../users/actor.ts'
import { loadCaller } from '../users/read.ts'
import { noteUse, presenceAt } from '../users/sessions.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { idleMsOf, letIn, readCredential } from './authentication.ts'
import { answersOf } from './openapi.ts'
import { sendProblem } from './problem.ts'
import { RIGHTS_HEADER, rightsTag } from './rights-tag.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks about the property of the path, as of now. */
    visitor: Visitor | null
  }
}

/** Who asks about a property, once they are known to have a role there. */
export type Visitor = {
  readonly ref: ActorRef
  readonly actor: Actor
  readonly propertyId: string
  readonly currency: string
  readonly businessDate: PlainDate
}

/** A question about a property. */
export type Question<Params, Query> = {
  readonly pool: pg.Pool
  readonly visitor: Visitor
  readonly propertyId: string
  readonly currency: string
  readonly params: Params
  readonly query: Query
  readonly reply: FastifyReply
}

/** What a route that reads is made of. */
export type ReadRoute<P extends z.ZodRawShape, Q extends z.ZodRawShape> = {
  /** The `operationId`: `getFolio`, `listFolios`. */
  readonly name: string
  /** Below the property. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly right?: Right
  readonly params?: P
  readonly query?: Q
  readonly answer: z.ZodType
  /** What the answer would be of, where there is none: the `object` of the refusal. */
  readonly object?: string
  /** The answer; null where this property has no such object. */
  readonly read: (
    question: Question<z.infer<z.ZodObject<P>>, z.infer<z.ZodObject<Q>>>,
  ) => Promise<object | null>
}

/** Adds a route that reads: who has no role at the property finds nothing there, whatever they ask for. */
export function addRead<
  P extends z.ZodRawShape = Readonly<Record<never, z.ZodType>>,
  Q extends z.ZodRawShape = Readonly<Record<never, z.ZodType>>,
>(server: FastifyInstance, pool: pg.Pool, route: ReadRoute<P, Q>): void {
  server.route({
    method: 'GET',
    url: `/v1/properties/:propertyId${route.path}`,
    schema: {
      operationId: route.name,
      tags: [route.tag],
      summary: route.summary,
      params: z.object({ propertyId: id, ...route.params }),
      querystring: z.strictObject(route.query ?? {}),
      response: answersOf({ 200: [route.summary, route.answer] }),
    },
    onRequest: (request, reply) => admit(pool, route.right ?? 'books.read', request, reply),
    handler: async (request, reply) => {
      const visitor = request.visitor!
      const params = request.params as z.infer<z.ZodObject<P>> & { readonly propertyId: string }
      const { propertyId, currency } = visitor
      const query = request.query as z.infer<z.ZodObject<Q>>
      const answer = await route.read({ pool, visitor, propertyId, currency, params, query, reply })
      if (answer !== null) return reply.send(answer)
      const named = Object.values(request.params as object).at(-1)
      return sendProblem(request, reply, refuse('notFound', { object: route.object ?? 'page', id: named }))
    },
  })
}

/**
 * Lets a request go on whose key or session holds and whose user has the right at the property of the path; answers all
 * others: 401, 404 for who has no role there, 403 with the right that is missing.
 */
export async function admit(
  pool: pg.Pool,
  right: Right | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const credential = readCredential(request)
  if ('code' in credential) return sendProblem(request, reply, credential)
  const { propertyId } = request.params as { readonly propertyId: string }
  const nowhere = !id.safeParse(propertyId).success
  const { clock } = request.server
  const presence = presenceAt(clock())
  const caller = await loadCaller(pool, { credential, propertyId: nowhere ? '' : propertyId, presence })
  const refused = letIn(request, reply, caller?.holder ?? null)
  if (refused) return refused
  const { holder, at } = caller!
  await noteUse({ pool, clock }, holder, idleMsOf(request))
  if (!at) return sendProblem(request, reply, refuse('notFound', { object: 'property', id: propertyId }))
  reply.header(RIGHTS_HEADER, rightsTag(at.actor))
  if (right && !at.actor.rights.has(right)) {
    return sendProblem(request, reply, refuse('missingRights', { rights: [right] }))
  }
  request.visitor = { ref: holder.ref, propertyId, ...at }
  return undefined
}
