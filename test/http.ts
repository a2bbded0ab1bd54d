import assert from 'node:assert/strict'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { closeDayJob } from '../src/day/close-day-job.ts'
import { type Log, silentLog } from '../src/db/log.ts'
import { createServer, type ServerOptions } from '../src/http/server.ts'
import { type Jobs, openJobs } from '../src/journal/jobs.ts'
import type { Right } from '../src/rights/rights.ts'
import { createApiKey } from '../src/users/api-keys.ts'
import { ensureAdministration } from '../src/users/bootstrap.ts'
import { setPassword } from '../src/users/set-password.ts'
import { buildWorld, grant, type World } from './world.ts'

/** A world with the HTTP API before it. */
export type HttpWorld = World & {
  readonly server: FastifyInstance
  readonly jobs: Jobs
  /** The manager's API key. */
  readonly key: string
  /** A new API key of a user. */
  keyOf(userId: string): Promise<string>
  /** A key of a new user with exactly these rights. */
  keyWith(rights: readonly Right[]): Promise<string>
  /**
   * Gives a user a login, which is their id in small letters, and `PASSWORD`, which is then their own; signs them in, and
   * gives the cookie.
   */
  sessionOf(userId: string): Promise<string>
  /** Sends a request below `/v1/properties/hotel`, or to a whole path that begins with `/v1` or another root. */
  send(method: NonNullable<InjectOptions['method']>, path: string, how?: Sent): Promise<Answered>
}

export type Sent = {
  /** Null for none; the manager's if left out. */
  readonly key?: string | null
  /** A cookie, sent as a page of our own sends it, and no key. */
  readonly cookie?: string
  readonly body?: unknown
  /** A fresh one if left out, none for null. */
  readonly idempotencyKey?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
export type Answered = LightMyRequestResponse & { readonly json: any }

let nextKey = 0

/** What tests sign in with. */
export const PASSWORD = 'tres pratos de trigo'

/** Builds a world and its server. */
export async function buildHttpWorld(
  options: { readonly log?: Log } & Partial<Pick<ServerOptions, 'clock' | 'trustProxy' | 'webFolder'>> = {},
): Promise<HttpWorld> {
  const world = await buildWorld()
  await ensureAdministration(world.administration)
  const { database, door } = world
  const { pool } = database
  const { log = silentLog, clock = Date.now } = options
  const kinds = [closeDayJob({ door, pool })]
  const jobs = await openJobs({ pool, clock: Date.now, log: silentLog, kinds })
  const server = createServer({ ...options, database, door, jobs, clock, log, logsRequests: true })
  await server.ready()
  const keyOf = async (userId: string): Promise<string> => {
    const made = await createApiKey(world.administration, { userId, label: 'test' })
    assert.ok('key' in made)
    return made.key
  }
  const key = await keyOf(world.manager.userId)
  return {
    ...world,
    server,
    jobs,
    key,
    keyOf,
    keyWith: async (rights) => keyOf((await world.userWith(rights)).userId),
    sessionOf: async (userId) => {
      const login = userId.toLowerCase()
      const set = await setPassword(world.administration, { userId, login, password: PASSWORD })
      assert.ok('userId' in set, JSON.stringify(set))
      await pool.query(
        'update users set must_change_password = false, password_set_by = null where id = $1',
        [userId],
      )
      const body = { login, password: PASSWORD }
      const signedIn = await send(server, {
        method: 'POST',
        path: '/v1/session',
        key: null,
        cookie: '',
        body,
      })
      assert.equal(signedIn.statusCode, 201, signedIn.body)
      return cookieOf(signedIn)
    },
    send: (method, path, how = {}) =>
      send(server, { key: how.cookie === undefined ? key : null, ...how, method, path }),
    close: async () => {
      await server.close()
      await jobs.close()
      await world.close()
    },
  }
}

/** Gives a user everything at a property. */
export async function grantAll(world: World, { userId, propertyId }: { userId: string; propertyId: string }) {
  await grant(world.administration, { propertyId, userId, roleId: 'everything' })
}

/** The first cookie that an answer sets, the session's, as a browser sends it back. */
export function cookieOf(answered: Answered): string {
  return String(answered.headers['set-cookie']).split(';')[0]!
}

/** The browser's own cookie, by which it is known at the next sign-in. */
export function deviceOf(answered: Answered): string {
  return (answered.headers['set-cookie'] as string[])[1]!.split(';')[0]!
}

async function send(
  server: FastifyInstance,
  request: Sent & { readonly method: NonNullable<InjectOptions['method']>; readonly path: string },
): Promise<Answered> {
  const { method, path, key, cookie, body } = request
  const isWrite = method !== 'GET' && method !== 'HEAD'
  const idempotencyKey = request.idempotencyKey === undefined ? `test-${nextKey++}` : request.idempotencyKey
  const answered = await server.inject({
    method,
    url: /^\/(v1|health|openapi|docs)/.test(path) ? path : `/v1/properties/hotel${path}`,
    headers: {
      ...(typeof key === 'string' && { authorization: `Bearer ${key}` }),
      ...(cookie !== undefined && { cookie, 'sec-fetch-site': 'same-origin' }),
      ...(isWrite && idempotencyKey !== null && { 'idempotency-key': idempotencyKey }),
      ...request.headers,
    },
    ...(body !== undefined && { payload: body as object }),
  })
  return Object.assign(answered, { json: parse(answered.body) })
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** One route as the document of the API describes it. */
export type Described = {
  readonly operationId: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With its parameters in braces. */
  readonly path: string
  readonly isPublic: boolean
  readonly needsIdempotencyKey: boolean
  /** The schema of the answer of a status; references are to `$defs`. */
  readonly answers: Readonly<Record<string, object>>
}

/** Every route of the document. */
export function describedRoutes(server: FastifyInstance): readonly Described[] {
  const text = JSON.stringify(server.swagger()).replaceAll('#/components/schemas/', '#/$defs/')
  // Patterns of Unicode classes are right, but read without the flag that they need by what reads them here.
  const { paths, components } = JSON.parse(text, (key, value) =>
    key === 'pattern' && /\\p\{/.test(value) ? undefined : value,
  )
  return Object.entries<Record<string, Method>>(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({
      operationId: route.operationId,
      method: method.toUpperCase() as Described['method'],
      path,
      isPublic: route.security?.length === 0,
      needsIdempotencyKey: (route.parameters ?? []).some(
        (one) => one.name === 'Idempotency-Key' && one.required,
      ),
      answers: Object.fromEntries(
        Object.entries(route.responses).map(([status, { content }]) => [
          status,
          { ...Object.values(content)[0]!.schema, $defs: components.schemas },
        ]),
      ),
    })),
  )
}

type Method = {
  readonly operationId: string
  readonly security?: readonly unknown[]
  readonly parameters?: readonly { readonly name: string; readonly required: boolean }[]
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

/** Every route that the server has, by method and path, also those that the document leaves out. */
export function routesOf(server: FastifyInstance): readonly string[] {
  const above: string[] = []
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^([│├└─ ]*)(.*) \((.*)\)$/.exec(line)
      if (!found) return []
      const depth = found[1]!.length / 4 - 1
      above[depth] = (above[depth - 1] ?? '') + found[2]!
      const path = above[depth]!.replace(/:(\w+)/g, '{$1}')
        .replace(/^\/\//, '/')
        .replace('docs///', 'docs/')
      return found[3]!.split(', ').map((method) => `${method} ${path}`)
    })
}
