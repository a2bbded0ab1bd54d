import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refuse } from '../api/refusals.ts'
import { id, text } from '../api/values.ts'
import { ALL_RIGHTS, type Right } from '../rights/rights.ts'
import { changeRole, createRole } from '../users/administration.ts'
import { loadRole, loadRolePage } from '../users/read.ts'
import { addAction, previewQuery } from './administrator-route.ts'
import { type RouteParts, versionOf } from './operation-route.ts'
import { keysAfter, type PageQuery, pageOf, pageQuery, toPage } from './paging.ts'
import { ended, role } from './user-answers.ts'

const rights = z.array(z.enum(ALL_RIGHTS as readonly [Right, ...Right[]])).max(200)
const allRights = z.boolean().describe('Every right, those of later versions too')

/** Roles, which all properties share. */
export function addRoleRoutes(server: FastifyInstance, parts: RouteParts): void {
  const { pool } = parts
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
      const roles = await loadRolePage(pool, { after: after!, limit: query.limit + 1 })
      return { answer: toPage(roles, query, { keys: (one) => [one.id], item: (one) => one }) }
    },
  })
  addAction(server, parts, {
    name: 'getRole',
    method: 'GET',
    url: '/v1/roles/:roleId',
    summary: 'A role; its ETag is what a change is checked against',
    params: z.object({ roleId: id }),
    answer: role,
    act: async (_by, request) => {
      const { roleId } = request.params as { roleId: string }
      const found = await loadRole(pool, roleId)
      if (!found) return { refusal: refuse('notFound', { object: 'role', id: roleId }) }
      return { answer: found, version: found.version }
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
    act: async ({ administration }, request) => {
      const made = await createRole(administration, request.body)
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
    query: previewQuery,
    takesVersion: true,
    answer: z.strictObject({ roleId: z.string(), version: role.shape.version, ended }),
    act: async ({ administration }, request) => {
      const { roleId } = request.params as { roleId: string }
      const changed = { id: roleId, ...request.body, version: versionOf(request) }
      const done = await changeRole(administration, changed)
      return 'refusal' in done ? done : { answer: done, version: done.version }
    },
  })
}
