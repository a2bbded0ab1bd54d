import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Refusal } from '../api/refusals.ts'
import type { Seer } from '../users/authority.ts'
import { type Everywhere, mayAdminister } from '../users/delegation.ts'
import { loadActorEverywhere } from '../users/read.ts'
import type { Administration } from '../users/recorded.ts'
import { instantText } from '../values/instant.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { sendProblem } from './problem.ts'

/** Who administers: the actor at every property, and who it is. */
export type Administrator = {
  readonly userId: string
  readonly everywhere: Everywhere
  /** What they change is decided by their rights as they are then. */
  readonly administration: Administration
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
  /** The object may have changed since it was read: see `versionOf`. */
  readonly takesVersion?: boolean
  readonly status?: 200 | 201
  readonly answer: z.ZodType
  /** The answer, or why not. Asked only of who administers some property's users. */
  readonly act: (by: Administrator, request: FastifyRequest & { readonly body: Body }) => Promise<Acted>
}

type Acted = { readonly answer: object; readonly version?: number } | { readonly refusal: Refusal }

/** Adds a route for administrators. */
export function addAction<Body>(server: FastifyInstance, parts: RouteParts, action: Action<Body>): void {
  const { pool, authentication } = parts
  server.route({
    method: action.method ?? 'POST',
    url: action.url,
    config: { takesVersion: action.takesVersion ?? false },
    schema: {
      operationId: action.name,
      tags: ['users'],
      summary: action.summary,
      ...(action.params && { params: action.params }),
      querystring: z.strictObject(action.query ?? {}),
      ...(action.method !== 'GET' && { body: action.body ?? z.strictObject({}) }),
      response: answersOf({ [action.status ?? 200]: ['Done', action.answer] }),
    },
    onRequest: authentication.identify,
    handler: async (request, reply): Promise<FastifyReply> => {
      const { userId } = request.actor!
      const everywhere = await loadActorEverywhere(pool, userId)
      const mayNot = mayAdminister(everywhere)
      if (mayNot) return sendProblem(request, reply, mayNot)
      const by = {
        userId,
        everywhere,
        administration: administrationOf(parts, request),
        hasSession: request.holder!.session !== null,
      }
      const done = await action.act(by, request as FastifyRequest & { readonly body: Body })
      if ('refusal' in done) return sendProblem(request, reply, done.refusal)
      // What a preview tells of was taken back: its version is none that a change could be checked against.
      if (done.version !== undefined && !by.administration.isPreview)
        reply.header('ETag', `"${done.version}"`)
      return reply.code(action.status ?? 200).send(done.answer)
    },
  })
}

/** An administrator who looks for users: see `loadSeen`. */
export function seerOf({ pool, clock }: RouteParts, by: Administrator): Seer {
  return { client: pool, by: by.everywhere, actorId: by.userId, instant: instantText(clock()) }
}

/** The administration in the name of who asks, with what they came with; with `?preview=true` it changes nothing. */
export function administrationOf({ pool, clock }: RouteParts, request: FastifyRequest): Administration {
  const { ref, session } = request.holder!
  // Declared by the routes that have a preview, and refused by all others.
  const { preview } = request.query as { readonly preview?: boolean }
  const credential = { keyId: ref.keyId, sessionId: session?.id ?? null }
  return { pool, clock, actorId: ref.userId, credential, isPreview: preview === true }
}

/** What a route takes that says before it does something what else would end by it. */
export const previewQuery = {
  preview: z.stringbool().default(false).describe('Answer what would be answered, and change nothing'),
} as const
