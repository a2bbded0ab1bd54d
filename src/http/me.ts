import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import { invalidInput } from '../api/input-errors.ts'
import { loadProperties } from '../properties/store.ts'
import type { Holder } from '../users/credential.ts'
import { loadActorEverywhere } from '../users/read.ts'
import { IDLE_MINUTES, keepSetting } from '../users/sessions.ts'
import { loadProfile } from '../users/sign-in/read.ts'
import { OWN_BODY_LIMIT } from './body.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { sendProblem } from './problem.ts'
import { limitsHere, me } from './user-answers.ts'

/** Who asks: what they may do, and what they have chosen for the screens. */
export function addMeRoutes(server: FastifyInstance, parts: RouteParts): void {
  const { pool, authentication } = parts
  server.route({
    method: 'GET',
    url: '/v1/me',
    config: { isOfSignIn: true },
    schema: {
      operationId: 'getMe',
      tags: ['users'],
      summary: 'Who you are, your session, your settings, and your rights at each property',
      response: answersOf({ 200: ['You', me] }),
    },
    onRequest: authentication.identify,
    handler: async (request, reply) => reply.send(await meOf(pool, request.holder!)),
  })
  addSettings(server, parts)
}

/** Who somebody is and what they may do, as of now. */
export async function meOf(pool: pg.Pool, holder: Holder): Promise<object> {
  const { ref, session, mustChangePassword } = holder
  const { userId, keyId } = ref
  const [profile, everywhere, properties] = await Promise.all([
    loadProfile(pool, userId),
    loadActorEverywhere(pool, userId),
    loadProperties(pool, userId),
  ])
  return {
    userId,
    ...profile,
    keyId,
    session: session && {
      id: session.id,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      idleMinutes: IDLE_MINUTES,
    },
    mustChangePassword,
    properties: properties.flatMap(({ id, name, currency, timeZone, environment, businessDate }) => {
      // A role may have been taken away between the two questions.
      const at = everywhere.get(id)
      if (!at) return []
      const property = { propertyId: id, name, currency, timeZone, environment, businessDate }
      return [{ ...property, rights: [...at.rights], ...limitsHere(at, currency) }]
    }),
  }
}

/** The most bytes of a setting: the columns and filters of a screen are some hundreds. */
const MOST_BYTES = 20_480

const settingName = z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,60}$/, 'settingName')

function addSettings(server: FastifyInstance, { pool, authentication, clock }: RouteParts): void {
  server.route({
    method: 'PUT',
    url: '/v1/me/settings/:name',
    bodyLimit: OWN_BODY_LIMIT,
    schema: {
      operationId: 'putSetting',
      tags: ['users'],
      summary: 'Keep something that you have chosen for the screens',
      params: z.object({ name: settingName }),
      body: z.strictObject({
        value: z
          .unknown()
          .refine((value) => value !== undefined, 'required')
          .describe('Any JSON of at most 20 KB; `GET /v1/me` gives it back'),
      }),
      response: answersOf({ 200: ['Kept', z.strictObject({ name: z.string() })] }),
    },
    onRequest: authentication.identify,
    handler: async (request, reply) => {
      const { name } = request.params as { name: string }
      const { value } = request.body as { value: unknown }
      if (Buffer.byteLength(JSON.stringify(value)) > MOST_BYTES) {
        const facts = { maximum: MOST_BYTES }
        const errors = [{ field: 'value', in: 'body', code: 'bodyTooLarge', facts }] as const
        return sendProblem(request, reply, invalidInput(errors))
      }
      const { userId } = request.actor!
      const kept = await keepSetting({ pool, clock }, { userId, name, value })
      return 'refusal' in kept ? sendProblem(request, reply, kept.refusal) : reply.send({ name })
    },
  })
}
