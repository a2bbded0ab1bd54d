import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refuse } from '../api/refusals.ts'
import { id, login, text } from '../api/values.ts'
import { createUser, deactivateUser, reactivateUser, unlockUser } from '../users/administration.ts'
import { createApiKey, revokeApiKey } from '../users/api-keys.ts'
import { isSeen, loadSeen } from '../users/authority.ts'
import { loadKeyPage } from '../users/read-authority.ts'
import { setPassword } from '../users/set-password.ts'
import { addAction, previewQuery, seerOf } from './administrator-route.ts'
import { currentPassword, whyNotConfirmed } from './confirmed.ts'
import { addGrantRoutes } from './grants.ts'
import type { RouteParts } from './operation-route.ts'
import { keysAfter, type PageQuery, pageOf, pageQuery, toPage } from './paging.ts'
import { addRoleRoutes } from './roles.ts'
import { apiKey, apiKeyCreated, ended, user } from './user-answers.ts'
import { addWhyNotRoute } from './why-not.ts'

/**
 * Users, roles and API keys. They are shared by all properties, so who may do what with them is decided here with care:
 *
 * - An administrator (`administration.users` at a property) sees the users that have a role at the properties that they
 *   administer, with the roles there only, and those that they made and that have no role yet. All others are not found.
 * - Making users, roles and keys needs `administration.users` at some property. A role by itself gives nobody anything.
 * - A role is granted and revoked at a property by who has `administration.users` there and holds every right of the role
 *   there, with limits no wider than their own, and only to users that they see.
 * - A role is changed by who has, at every property where somebody holds it, `administration.users` and every right that
 *   is added or taken away; one that nobody holds, by any administrator. The administrator's role is never changed.
 * - A key opens all that its user may do, so it is made for oneself, or for a user at all of whose properties the actor
 *   could have granted what that user holds. The same goes for ending their keys, for deactivating them and letting them in
 *   again, for unlocking their login, and for giving them a password; one's own is changed with the present one
 *   (`changePassword`) only. Who is signed in makes a key, or gives a password, with their
 *   present one.
 * - A password that somebody else chose opens nothing but its own change.
 * - Who is given more than who made them a key or that password holds: these end.
 * - All of it is decided under one lock, as things stand then.
 */
export function addUserRoutes(server: FastifyInstance, parts: RouteParts): void {
  addUsers(server, parts)
  addRoleRoutes(server, parts)
  addKeys(server, parts)
  addGrantRoutes(server, parts)
  addWhyNotRoute(server, parts)
}

const givenPassword = z.string().describe('10 to 200 characters; the user must change it at the next sign-in')

function addUsers(server: FastifyInstance, parts: RouteParts): void {
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
      const users = await loadSeen(seerOf(parts, by), { userId: null, after: after!, limit: query.limit + 1 })
      return { answer: toPage(users, query, { keys: (one) => [one.id], item: (one) => one }) }
    },
  })
  addAction(server, parts, {
    name: 'createUser',
    url: '/v1/users',
    summary: 'Add a user, who has no role yet',
    body: z.strictObject({
      name: text,
      kind: z.enum(['person', 'integration']).default('person'),
      login: login.optional().describe('For a person who is to sign in'),
      password: givenPassword.optional(),
      currentPassword,
    }),
    status: 201,
    answer: z.strictObject({ userId: z.string() }),
    act: async (by, request) => {
      const { currentPassword: _, ...user } = request.body
      const mustChangePassword = user.password !== undefined
      const refusal = mustChangePassword ? await whyNotConfirmed(parts, by, request) : null
      if (refusal) return { refusal }
      const made = await createUser(by.administration, { ...user, mustChangePassword })
      return 'refusal' in made ? made : { answer: made }
    },
  })
  addAction(server, parts, {
    name: 'deactivateUser',
    url: '/v1/users/:userId/deactivate',
    summary: 'Let a user do nothing any more, anywhere',
    params: z.object({ userId: id }),
    answer: z.strictObject({ userId: z.string() }),
    act: async ({ administration }, request) => {
      const { userId } = request.params as { userId: string }
      const done = await deactivateUser(administration, userId)
      return 'refusal' in done ? done : { answer: done }
    },
  })
  addAction(server, parts, {
    name: 'reactivateUser',
    url: '/v1/users/:userId/reactivate',
    summary: 'Let a user who was deactivated work again, with what they had',
    params: z.object({ userId: id }),
    query: previewQuery,
    answer: z.strictObject({ userId: z.string(), ended }),
    act: async ({ administration }, request) => {
      const { userId } = request.params as { userId: string }
      const done = await reactivateUser(administration, userId)
      return 'refusal' in done ? done : { answer: done }
    },
  })
  addAction(server, parts, {
    name: 'setPassword',
    url: '/v1/users/:userId/password',
    summary: 'Give a user a password, which ends their sessions and unlocks their login',
    params: z.object({ userId: id }),
    body: z.strictObject({
      password: givenPassword,
      login: login.optional().describe('Another login; needed where the user has none'),
      currentPassword,
    }),
    answer: z.strictObject({ userId: z.string() }),
    act: async (by, request) => {
      const { userId } = request.params as { userId: string }
      const refusal = await whyNotConfirmed(parts, by, request)
      if (refusal) return { refusal }
      const { password, login } = request.body
      const done = await setPassword(by.administration, { userId, password, login })
      return 'refusal' in done ? done : { answer: done }
    },
  })
  addAction(server, parts, {
    name: 'unlockUser',
    url: '/v1/users/:userId/unlock',
    summary: 'Forget a user’s wrong passwords, and unlock their login',
    params: z.object({ userId: id }),
    answer: z.strictObject({ userId: z.string() }),
    act: async ({ administration }, request) => {
      const { userId } = request.params as { userId: string }
      const done = await unlockUser(administration, userId)
      return 'refusal' in done ? done : { answer: done }
    },
  })
}

function addKeys(server: FastifyInstance, parts: RouteParts): void {
  const { pool } = parts
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
      if (!(await isSeen(seerOf(parts, by), userId)))
        return { refusal: refuse('notFound', { object: 'user', id: userId }) }
      const [after] = keysAfter(query)
      const keys = await loadKeyPage(pool, { userId, after: after!, limit: query.limit + 1 })
      return { answer: toPage(keys, query, { keys: (one) => [one.id], item: (one) => one }) }
    },
  })
  addAction(server, parts, {
    name: 'createApiKey',
    url: '/v1/api-keys',
    summary: 'Make an API key; it is in this answer and nowhere else',
    body: z.strictObject({
      userId: id.optional().describe('Yourself if left out'),
      label: text,
      currentPassword,
    }),
    status: 201,
    answer: apiKeyCreated,
    act: async (by, request) => {
      const { userId = by.userId, label } = request.body
      const refusal = await whyNotConfirmed(parts, by, request)
      if (refusal) return { refusal }
      const made = await createApiKey(by.administration, { userId, label })
      return 'refusal' in made ? made : { answer: made }
    },
  })
  addAction(server, parts, {
    name: 'revokeApiKey',
    url: '/v1/api-keys/:keyId/revoke',
    summary: 'End an API key at once',
    params: z.object({ keyId: id }),
    answer: z.strictObject({ keyId: z.string() }),
    act: async ({ administration }, request) => {
      const { keyId } = request.params as { keyId: string }
      const done = await revokeApiKey(administration, keyId)
      return 'refusal' in done ? done : { answer: done }
    },
  })
}
