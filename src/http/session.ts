import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refuse } from '../api/refusals.ts'
import { id } from '../api/values.ts'
import { changePassword } from '../users/change-password.ts'
import { hashSecret } from '../users/credential.ts'
import { endOtherSessions, endSession, listSessions, signIn, tidySignIn } from '../users/sessions.ts'
import { OWN_BODY_LIMIT } from './body.ts'
import { meOf } from './me.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { sendProblem } from './problem.ts'
import { isFromOwnPage } from './same-origin.ts'
import { clearToken, readDevice, readToken, sendTokens } from './session-cookie.ts'
import { me, ownSession } from './user-answers.ts'

const tag = 'session'

/** A password as it is tried. Longer ones are nobody's: see `PASSWORD_LENGTH`. */
export const anyPassword = z.string().min(1).max(2000)

/**
 * Signing in and out, one's own sessions and one's own password. Who signs in gets a cookie, which counts like an API key
 * where none is sent, on requests from our own pages only.
 */
export function addSessionRoutes(server: FastifyInstance, parts: RouteParts): void {
  addSignIn(server, parts)
  addSignOut(server, parts)
  addOwnSessions(server, parts)
  addOwnPassword(server, parts)
  addTidying(server, parts)
}

const TIDY_EVERY_MS = 60_000

function addTidying(server: FastifyInstance, { pool, clock }: RouteParts): void {
  let timer: NodeJS.Timeout | undefined
  server.addHook('onReady', (done) => {
    // What the database is too busy for now is done the next time.
    timer = setInterval(() => void tidySignIn({ pool, clock }).catch(() => {}), TIDY_EVERY_MS).unref()
    done()
  })
  server.addHook('onClose', (_server, done) => {
    clearInterval(timer)
    done()
  })
}

const credentials = z.strictObject({ login: z.string().trim().min(1).max(200), password: anyPassword })

function addSignIn(server: FastifyInstance, { pool, clock }: RouteParts): void {
  server.route({
    method: 'POST',
    url: '/v1/session',
    bodyLimit: OWN_BODY_LIMIT,
    config: { isPublic: true },
    // Whoever answers here may be a stranger: nothing of it is to be measured.
    compress: false,
    schema: {
      operationId: 'signIn',
      tags: [tag],
      summary: 'Sign in with login and password; the session is in a cookie',
      body: credentials,
      response: answersOf({ 201: ['You, signed in', me] }),
    },
    onRequest: async (request, reply) => {
      // Who is signed in by another site's page would work in somebody else's name without knowing.
      if (!isFromOwnPage(request)) return sendProblem(request, reply, refuse('crossSite'))
    },
    handler: async (request, reply) => {
      const given = request.body as z.infer<typeof credentials>
      const token = readToken(request)
      const done = await signIn(
        { pool, clock },
        {
          ...given,
          userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
          address: request.ip,
          replaces: token === null ? null : hashSecret(token),
          device: readDevice(request),
        },
      )
      if ('refusal' in done) return sendProblem(request, reply, done.refusal)
      sendTokens(request, reply, done)
      return reply.code(201).send(await meOf(pool, done.holder))
    },
  })
}

const ended = z.strictObject({ ended: z.number().int().describe('How many sessions') })

function addSignOut(server: FastifyInstance, { pool, clock, authentication }: RouteParts): void {
  server.route({
    method: 'DELETE',
    url: '/v1/session',
    config: { isOfSignIn: true },
    schema: {
      operationId: 'signOut',
      tags: [tag],
      summary: 'End your session, and take the cookie away',
      response: answersOf({ 200: ['Signed out', ended] }),
    },
    onRequest: authentication.identify,
    handler: async (request, reply) => {
      const { session, ref } = request.holder!
      clearToken(request, reply)
      // Who came with an API key has no session, and none is ended.
      if (!session) return reply.send({ ended: 0 })
      await endSession({ pool, clock }, { userId: ref.userId, sessionId: session.id })
      return reply.send({ ended: 1 })
    },
  })
}

function addOwnSessions(server: FastifyInstance, { pool, clock, authentication }: RouteParts): void {
  server.route({
    method: 'GET',
    url: '/v1/me/sessions',
    schema: {
      operationId: 'listOwnSessions',
      tags: [tag],
      summary: 'Your sessions that hold, the newest first',
      response: answersOf({ 200: ['All of them', z.strictObject({ items: z.array(ownSession) })] }),
    },
    onRequest: authentication.identify,
    handler: async (request, reply) => {
      const { ref, session } = request.holder!
      const sessions = await listSessions({ pool, clock }, ref.userId)
      return reply.send({ items: sessions.map((one) => ({ ...one, isCurrent: one.id === session?.id })) })
    },
  })
  server.route({
    method: 'POST',
    url: '/v1/me/sessions/:sessionId/end',
    bodyLimit: OWN_BODY_LIMIT,
    schema: {
      operationId: 'endOwnSession',
      tags: [tag],
      summary: 'End one of your sessions',
      params: z.object({ sessionId: id }),
      body: z.strictObject({}),
      response: answersOf({ 200: ['Ended', ended] }),
    },
    onRequest: authentication.identify,
    handler: async (request, reply) => {
      const { sessionId } = request.params as { sessionId: string }
      const done = await endSession({ pool, clock }, { userId: request.actor!.userId, sessionId })
      return 'refusal' in done ? sendProblem(request, reply, done.refusal) : reply.send(done)
    },
  })
  server.route({
    method: 'POST',
    url: '/v1/me/sessions/end-others',
    bodyLimit: OWN_BODY_LIMIT,
    schema: {
      operationId: 'endOtherSessions',
      tags: [tag],
      summary: 'End all your sessions but this one',
      body: z.strictObject({}),
      response: answersOf({ 200: ['Ended', ended] }),
    },
    onRequest: authentication.identify,
    handler: async (request, reply) => {
      const { ref, session } = request.holder!
      return reply.send(await endOtherSessions({ pool, clock }, { userId: ref.userId, session }))
    },
  })
}

const newPassword = z.strictObject({
  currentPassword: anyPassword,
  password: z.string().describe('10 to 200 characters, any; none of those that everybody tries first'),
})

function addOwnPassword(server: FastifyInstance, { pool, clock, authentication }: RouteParts): void {
  server.route({
    method: 'POST',
    url: '/v1/me/password',
    bodyLimit: OWN_BODY_LIMIT,
    config: { isOfSignIn: true },
    schema: {
      operationId: 'changePassword',
      tags: [tag],
      summary: 'Change your password; all your other sessions end',
      body: newPassword,
      response: answersOf({ 200: ['Changed', z.strictObject({ userId: id })] }),
    },
    onRequest: authentication.identify,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const given = { ...(request.body as z.infer<typeof newPassword>), device: readDevice(request) }
      const done = await changePassword({ pool, clock }, request.holder!, given)
      if ('refusal' in done) return sendProblem(request, reply, done.refusal)
      if (done.tokens) sendTokens(request, reply, done.tokens)
      return reply.send({ userId: request.actor!.userId })
    },
  })
}
