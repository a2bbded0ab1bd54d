import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import { type Refusal, refuse } from '../api/refusals.ts'
import { id, text } from '../api/values.ts'
import { ALL_RIGHTS, type Right } from '../rights/rights.ts'
import {
  createApiKey,
  createRole,
  createUser,
  deactivateUser,
  revokeApiKey,
} from '../users/administration.ts'
import { administered, type Everywhere, mayAdminister, mayStandIn } from '../users/delegation.ts'
import {
  loadActorEverywhere,
  loadKeyOwner,
  loadKeyPage,
  loadRolePage,
  loadVisibleUsers,
  type VisibleUser,
} from '../users/read.ts'
import { addGrantRoutes } from './grants.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { keysAfter, type PageQuery, pageOf, pageQuery, toPage } from './paging.ts'
import { sendProblem } from './problem.ts'
import { apiKey, apiKeyCreated, me, role, user } from './user-answers.ts'

const tag = 'users'

/**
 * Users, roles and API keys. They are shared by all properties, so who may do what with them is decided here with care:
 *
 * - An administrator (`administration.users` at a property) sees the users that have a role at the properties that they
 *   administer, with the roles there only, and those that they made and that have no role yet. All others are not found.
 * - Making users, roles and keys needs `administration.users` at some property. A role by itself gives nobody anything.
 * - A role is granted and revoked at a property by who has `administration.users` there and holds every right of the role
 *   there, with limits no wider than their own, and only to users that they see.
 * - A key opens all that its user may do, so it is made for oneself, or for a user at all of whose properties the actor
 *   could have granted what that user holds. The same goes for ending their keys and for deactivating them.
 */
export function addUserRoutes(server: FastifyInstance, parts: RouteParts): void {
  addMe(server, parts)
  addUsers(server, parts)
  addRoles(server, parts)
  addKeys(server, parts)
  addGrantRoutes(server, parts)
}

/** Who administers: the actor at every property, and who it is. */
type Administrator = { readonly userId: string; readonly everywhere: Everywhere }

type Action<Body> = {
  readonly name: string
  readonly method?: 'GET' | 'POST'
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
function addAction<Body>(server: FastifyInstance, parts: RouteParts, action: Action<Body>): void {
  const { pool, authentication } = parts
  server.route({
    method: action.method ?? 'POST',
    url: action.url,
    schema: {
      operationId: action.name,
      tags: [tag],
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
        { userId, everywhere },
        request as FastifyRequest & { readonly body: Body },
      )
      if ('refusal' in done) return sendProblem(request, reply, done.refusal)
      return reply.code(action.status ?? 200).send(done.answer)
    },
  })
}

function addMe(server: FastifyInstance, { pool, authentication }: RouteParts): void {
  server.route({
    method: 'GET',
    url: '/v1/me',
    schema: {
      operationId: 'getMe',
      tags: [tag],
      summary: 'Who you are, and your rights at each property',
      response: answersOf({ 200: ['You', me] }),
    },
    onRequest: authentication.identify,
    handler: async (request, reply) => {
      const { userId, keyId } = request.actor!
      const everywhere = await loadActorEverywhere(pool, userId)
      const properties = [...everywhere].map(([propertyId, at]) => ({ propertyId, rights: [...at.rights] }))
      return reply.send({ userId, keyId, properties })
    },
  })
}

function addUsers(server: FastifyInstance, parts: RouteParts): void {
  const { pool, clock } = parts
  addAction(server, parts, {
    name: 'listUsers',
    method: 'GET',
    url: '/v1/users',
    summary: 'The users that you administer, by id',
    query: pageQuery,
    answer: pageOf(user),
    act: async (by, request) => {
      const query = request.query as PageQuery
      const [after] = keysAfter(query)
      const users = await visibleUsers(pool, by, { userId: null, after: after!, limit: query.limit + 1 })
      return { answer: toPage(users, query, { keys: (one) => [one.id], item: (one) => one }) }
    },
  })
  addAction(server, parts, {
    name: 'createUser',
    url: '/v1/users',
    summary: 'Add a user, who has no role yet',
    body: z.strictObject({ name: text, kind: z.enum(['person', 'integration']).default('person') }),
    status: 201,
    answer: z.strictObject({ userId: z.string() }),
    act: async ({ userId }, request) => {
      const made = await createUser({ pool, clock, actorId: userId }, request.body)
      return 'refusal' in made ? made : { answer: made }
    },
  })
  addAction(server, parts, {
    name: 'deactivateUser',
    url: '/v1/users/:userId/deactivate',
    summary: 'Let a user do nothing any more, anywhere',
    params: z.object({ userId: id }),
    answer: z.strictObject({ userId: z.string() }),
    act: async (by, request) => {
      const { userId } = request.params as { userId: string }
      const refusal = await mayStandInFor(pool, by, userId)
      if (refusal) return { refusal }
      const done = await deactivateUser({ pool, clock, actorId: by.userId }, userId)
      return 'refusal' in done ? done : { answer: done }
    },
  })
}

function addRoles(server: FastifyInstance, parts: RouteParts): void {
  const { pool, clock } = parts
  addAction(server, parts, {
    name: 'listRoles',
    method: 'GET',
    url: '/v1/roles',
    summary: 'All roles, by id',
    query: pageQuery,
    answer: pageOf(role),
    act: async (_by, request) => {
      const query = request.query as PageQuery
      const [after] = keysAfter(query)
      const roles = await loadRolePage(pool, { roleId: null, after: after!, limit: query.limit + 1 })
      return { answer: toPage(roles, query, { keys: (one) => [one.id], item: (one) => one }) }
    },
  })
  addAction(server, parts, {
    name: 'createRole',
    url: '/v1/roles',
    summary: 'Add a role: a named set of rights',
    body: z.strictObject({
      name: text,
      rights: z
        .array(z.enum(ALL_RIGHTS as readonly [Right, ...Right[]]))
        .max(200)
        .default([]),
      allRights: z.boolean().default(false).describe('Every right, those of later versions too'),
    }),
    status: 201,
    answer: z.strictObject({ roleId: z.string() }),
    act: async ({ userId }, request) => {
      const made = await createRole({ pool, clock, actorId: userId }, request.body)
      return 'refusal' in made ? made : { answer: made }
    },
  })
}

function addKeys(server: FastifyInstance, parts: RouteParts): void {
  const { pool, clock } = parts
  addAction(server, parts, {
    name: 'listApiKeys',
    method: 'GET',
    url: '/v1/api-keys',
    summary: 'The API keys of a user, without what they open; your own if no user is named',
    query: { ...pageQuery, userId: id.optional() },
    answer: pageOf(apiKey),
    act: async (by, request) => {
      const query = request.query as PageQuery & { userId?: string }
      const userId = query.userId ?? by.userId
      if (!(await isVisible(pool, by, userId))) return unknownUser(userId)
      const [after] = keysAfter(query)
      const keys = await loadKeyPage(pool, { userId, after: after!, limit: query.limit + 1 })
      return { answer: toPage(keys, query, { keys: (one) => [one.id], item: (one) => one }) }
    },
  })
  addAction(server, parts, {
    name: 'createApiKey',
    url: '/v1/api-keys',
    summary: 'Make an API key; it is in this answer and nowhere else',
    body: z.strictObject({ userId: id.optional().describe('Yourself if left out'), label: text }),
    status: 201,
    answer: apiKeyCreated,
    act: async (by, request) => {
      const userId = request.body.userId ?? by.userId
      const refusal = await mayStandInFor(pool, by, userId)
      if (refusal) return { refusal }
      const made = await createApiKey(
        { pool, clock, actorId: by.userId },
        { userId, label: request.body.label },
      )
      return 'refusal' in made ? made : { answer: made }
    },
  })
  addAction(server, parts, {
    name: 'revokeApiKey',
    url: '/v1/api-keys/:keyId/revoke',
    summary: 'End an API key at once',
    params: z.object({ keyId: id }),
    answer: z.strictObject({ keyId: z.string() }),
    act: async (by, request) => {
      const { keyId } = request.params as { keyId: string }
      const owner = await loadKeyOwner(pool, keyId)
      if (owner === null || !(await isVisible(pool, by, owner)))
        return { refusal: refuse('notFound', { object: 'apiKey', id: keyId }) }
      const refusal = await mayStandInFor(pool, by, owner)
      if (refusal) return { refusal }
      const done = await revokeApiKey({ pool, clock, actorId: by.userId }, keyId)
      return 'refusal' in done ? done : { answer: done }
    },
  })
}

function visibleUsers(
  pool: pg.Pool,
  by: Administrator,
  of: { readonly userId: string | null; readonly after: string | null; readonly limit: number },
): Promise<readonly VisibleUser[]> {
  return loadVisibleUsers(pool, { ...of, propertyIds: administered(by.everywhere), createdBy: by.userId })
}

/** Everybody sees themselves. */
async function isVisible(pool: pg.Pool, by: Administrator, userId: string): Promise<boolean> {
  if (userId === by.userId) return true
  return (await visibleUsers(pool, by, { userId, after: null, limit: 1 })).length > 0
}

async function mayStandInFor(pool: pg.Pool, by: Administrator, userId: string): Promise<Refusal | null> {
  if (!(await isVisible(pool, by, userId))) return unknownUser(userId).refusal
  return mayStandIn(by.everywhere, { userId, at: await loadActorEverywhere(pool, userId) })
}

function unknownUser(userId: string): { readonly refusal: Refusal } {
  return { refusal: refuse('notFound', { object: 'user', id: userId }) }
}
