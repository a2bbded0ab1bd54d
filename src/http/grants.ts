import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { invalidInput } from '../api/input-errors.ts'
import { id, money, percentageOfWhole } from '../api/values.ts'
import { grantRole, revokeRole } from '../users/administration.ts'
import { loadVisibleUsers } from '../users/read.ts'
import { instantText } from '../values/instant.ts'
import { fromWire, toWire, type WireMoney } from '../values/money.ts'
import { administrationOf, previewQuery } from './administrator-route.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { Refused, sendProblem } from './problem.ts'
import { addRead, admit } from './read-route.ts'
import { ended, propertyUser } from './user-answers.ts'

const tag = 'users'

const granted = z.strictObject({ userId: z.string(), roleId: z.string() })
const limits = z.strictObject({
  maxRefund: money.optional().describe('The most that they may give back at once; no limit if left out'),
  maxVoid: money.optional().describe('The most that they may void at once; no limit if left out'),
  maxDiscountPercent: percentageOfWhole
    .optional()
    .describe('The most that they may take off a price, per cent; no limit if left out'),
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
          roles: one.roles.map(({ roleId, maxRefundMinor, maxVoidMinor, maxDiscountPercent }) => ({
            roleId,
            maxRefund: limit(maxRefundMinor),
            maxVoid: limit(maxVoidMinor),
            maxDiscountPercent,
          })),
        }),
      })
    },
  })
  addGrant(server, parts)
  addRevoke(server, parts)
}

const url = '/v1/properties/:propertyId/users/:userId/roles/:roleId'
const params = z.object({ propertyId: id, userId: id, roleId: id })

function addGrant(server: FastifyInstance, parts: RouteParts): void {
  server.route({
    method: 'PUT',
    url,
    schema: {
      operationId: 'grantRole',
      tags: [tag],
      summary: 'Give a user a role at the property',
      params,
      querystring: z.strictObject(previewQuery),
      body: limits,
      response: answersOf({ 200: ['Done', granted.extend({ ended })] }),
    },
    onRequest: (request, reply) => admit(parts.pool, 'administration.users', request, reply),
    handler: async (request, reply) => {
      const grant = request.params as z.infer<typeof params>
      const { currency } = request.visitor!
      const { maxRefund, maxVoid, maxDiscountPercent = null } = request.body as z.infer<typeof limits>
      const done = await grantRole(administrationOf(parts, request), {
        ...grant,
        maxRefundMinor: minorOf('maxRefund', maxRefund, currency),
        maxVoidMinor: minorOf('maxVoid', maxVoid, currency),
        maxDiscountPercent,
      })
      if ('refusal' in done) return sendProblem(request, reply, done.refusal)
      return reply.send({ userId: grant.userId, roleId: grant.roleId, ended: done.ended })
    },
  })
}

function addRevoke(server: FastifyInstance, parts: RouteParts): void {
  server.route({
    method: 'DELETE',
    url,
    schema: {
      operationId: 'revokeRole',
      tags: [tag],
      summary: 'Take a role at the property away',
      params,
      querystring: z.strictObject({}),
      response: answersOf({ 200: ['Done', granted] }),
    },
    onRequest: (request, reply) => admit(parts.pool, 'administration.users', request, reply),
    handler: async (request, reply) => {
      const grant = request.params as z.infer<typeof params>
      const done = await revokeRole(administrationOf(parts, request), grant)
      if ('refusal' in done) return sendProblem(request, reply, done.refusal)
      return reply.send({ userId: grant.userId, roleId: grant.roleId })
    },
  })
}

function minorOf(field: string, given: WireMoney | undefined, currency: string): bigint | null {
  if (!given) return null
  const read = given.currency === currency ? fromWire(given) : null
  if (read && read.minor >= 0n) return read.minor
  throw new Refused(invalidInput([{ field, in: 'body', code: 'amount' }]))
}
