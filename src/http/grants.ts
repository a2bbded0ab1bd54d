import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { invalidInput } from '../api/input-errors.ts'
import { refuse } from '../api/refusals.ts'
import { id, money } from '../api/values.ts'
import { grantRole, revokeRole } from '../users/administration.ts'
import { administered, mayGive } from '../users/delegation.ts'
import { loadActorEverywhere, loadRolePage, loadVisibleUsers } from '../users/read.ts'
import { instantText } from '../values/instant.ts'
import { fromWire, toWire, type WireMoney } from '../values/money.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { Refused, sendProblem } from './problem.ts'
import { addRead, admit } from './read-route.ts'
import { propertyUser } from './user-answers.ts'

const tag = 'users'

const granted = z.strictObject({ userId: z.string(), roleId: z.string() })
const limits = z.strictObject({
  maxRefund: money.optional().describe('The most that they may give back at once; no limit if left out'),
  maxVoid: money.optional().describe('The most that they may void at once; no limit if left out'),
})

/** Who has which role at a property. */
export function addGrantRoutes(server: FastifyInstance, parts: RouteParts): void {
  const { pool, clock } = parts
  addRead(server, pool, {
    name: 'listPropertyUsers',
    path: '/users',
    tag,
    summary: 'The users that have a role at the property, by id',
    right: 'administration.users',
    query: pageQuery,
    answer: pageOf(propertyUser),
    read: async ({ propertyId, currency, query }) => {
      const [after] = keysAfter(query)
      const by = { propertyIds: [propertyId], createdBy: '', userId: null, after: after! }
      const users = await loadVisibleUsers(pool, {
        ...by,
        limit: query.limit + 1,
        instant: instantText(clock()),
      })
      const limit = (minor: string | null) => (minor === null ? null : toWire(BigInt(minor), currency))
      return toPage(users, query, {
        keys: (one) => [one.id],
        item: (one) => ({
          ...one,
          roles: one.roles.map(({ roleId, maxRefundMinor, maxVoidMinor }) => ({
            roleId,
            maxRefund: limit(maxRefundMinor),
            maxVoid: limit(maxVoidMinor),
          })),
        }),
      })
    },
  })
  addGrant(server, parts, { method: 'PUT', name: 'grantRole', summary: 'Give a user a role at the property' })
  addGrant(server, parts, {
    method: 'DELETE',
    name: 'revokeRole',
    summary: 'Take a role at the property away',
  })
}

/** Giving and taking are checked alike: see {@link mayGive}. */
function addGrant(
  server: FastifyInstance,
  parts: RouteParts,
  route: { readonly method: 'PUT' | 'DELETE'; readonly name: string; readonly summary: string },
): void {
  server.route({
    method: route.method,
    url: '/v1/properties/:propertyId/users/:userId/roles/:roleId',
    schema: {
      operationId: route.name,
      tags: [tag],
      summary: route.summary,
      params: z.object({ propertyId: id, userId: id, roleId: id }),
      ...(route.method === 'PUT' && { body: limits }),
      response: answersOf({ 200: ['Done', granted] }),
    },
    onRequest: (request, reply) => admit(parts.pool, 'administration.users', request, reply),
    handler: (request, reply) => changeGrant(parts, request, reply),
  })
}

async function changeGrant(
  { pool, clock }: RouteParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { propertyId, userId, roleId } = request.params as Record<'propertyId' | 'userId' | 'roleId', string>
  const { actor, ref, currency } = request.visitor!
  const isGrant = request.method === 'PUT'
  const [role] = await loadRolePage(pool, { roleId, after: null, limit: 1 })
  if (!role) return sendProblem(request, reply, refuse('notFound', { object: 'role', id: roleId }))
  const propertyIds = administered(await loadActorEverywhere(pool, ref.userId))
  const seen = {
    propertyIds,
    createdBy: ref.userId,
    userId,
    after: null,
    limit: 1,
    instant: instantText(clock()),
  }
  if ((await loadVisibleUsers(pool, seen)).length === 0)
    return sendProblem(request, reply, refuse('notFound', { object: 'user', id: userId }))
  // What is taken away has no limits of its own to compare.
  const body = isGrant ? (request.body as z.infer<typeof limits>) : null
  const given = {
    maxRefundMinor: body ? minorOf('maxRefund', body.maxRefund, currency) : actor.maxRefundMinor,
    maxVoidMinor: body ? minorOf('maxVoid', body.maxVoid, currency) : actor.maxVoidMinor,
  }
  const refusal = mayGive(actor, { ...role, ...given })
  if (refusal) return sendProblem(request, reply, refusal)
  const administration = { pool, clock, actorId: ref.userId }
  const grant = { propertyId, userId, roleId }
  const done = isGrant
    ? await grantRole(administration, { ...grant, ...given })
    : await revokeRole(administration, grant)
  if ('refusal' in done) return sendProblem(request, reply, done.refusal)
  return reply.send({ userId, roleId })
}

function minorOf(field: string, given: WireMoney | undefined, currency: string): bigint | null {
  if (!given) return null
  const read = given.currency === currency ? fromWire(given) : null
  if (read && read.minor >= 0n) return read.minor
  throw new Refused(invalidInput([{ field, in: 'body', code: 'amount' }]))
}
