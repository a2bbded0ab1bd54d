import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refuse } from '../api/refusals.ts'
import { id, text } from '../api/values.ts'
import { ALL_RIGHTS, type Right } from '../rights/rights.ts'
import { changeRole, createRole } from '../users/administration.ts'
import { mayChangeRole } from '../users/delegation.ts'
import { loadRolePage, loadRoleProperties } from '../users/read.ts'
import { addAction } from './administrator-route.ts'
import type { RouteParts } from './operation-route.ts'
import { keysAfter, type PageQuery, pageOf, pageQuery, toPage } from './paging.ts'
import { role } from './user-answers.ts'

const rights = z.array(z.enum(ALL_RIGHTS as readonly [Right, ...Right[]])).max(200)
const allRights = z.boolean().describe('Every right, those of later versions too')

/** Roles, which all properties share. */
export function addRoleRoutes(server: FastifyInstance, parts: RouteParts): void {
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
      rights: rights.default([]),
      allRights: allRights.default(false),
    }),
    status: 201,
    answer: z.strictObject({ roleId: z.string() }),
    act: async ({ userId }, request) => {
      const made = await createRole({ pool, clock, actorId: userId }, request.body)
      return 'refusal' in made ? made : { answer: made }
    },
  })
  addAction(server, parts, {
    name: 'changeRole',
    method: 'PUT',
    url: '/v1/roles/:roleId',
    summary: 'Change a role, at once for everybody who has it',
    params: z.object({ roleId: id }),
    // All of it: what is left out by mistake would be taken from everybody.
    body: z.strictObject({ name: text, rights, allRights }),
    answer: z.strictObject({ roleId: z.string() }),
    act: async ({ userId, everywhere }, request) => {
      const { roleId } = request.params as { roleId: string }
      const [before] = await loadRolePage(pool, { roleId, after: null, limit: 1 })
      if (!before) return { refusal: refuse('notFound', { object: 'role', id: roleId }) }
      const heldAt = await loadRoleProperties(pool, roleId)
      const refusal = mayChangeRole(everywhere, { id: roleId, before, after: request.body, heldAt })
      if (refusal) return { refusal }
      const done = await changeRole({ pool, clock, actorId: userId }, { id: roleId, ...request.body })
      return 'refusal' in done ? done : { answer: done }
    },
  })
}
