import { randomBytes } from 'node:crypto'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { z } from 'zod'
import { type InputError, inputErrors, invalidInput } from '../api/input-errors.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import type { Database } from '../db/database.ts'
import { isConnectionError } from '../db/errors.ts'
import type { Log } from '../db/log.ts'
import type { Door } from '../journal/door.ts'
import type { Jobs } from '../journal/jobs.ts'
import { addAccountRoutes } from './accounts.ts'
import { createAuthentication } from './authentication.ts'
import { addBodyParser, BODY_LIMIT } from './body.ts'
import { addCatalogueRoutes } from './catalogue.ts'
import { addCompression } from './compression.ts'
import { addDayRoutes } from './day.ts'
import { addDeskRoutes } from './desk.ts'
import { addDocumentPaper } from './document-paper.ts'
import { addDocumentRoutes } from './documents.ts'
import { addFolioRoutes } from './folios.ts'
import { addHealth } from './health.ts'
import { addJobRoutes } from './jobs.ts'
import { addJournalRoutes } from './journal.ts'
import { addMeRoutes } from './me.ts'
import { noteMethods } from './methods.ts'
import { addDocs, addOpenApi } from './openapi.ts'
import { Refused, sendProblem } from './problem.ts'
import { addPropertyRoutes } from './properties.ts'
import { admit } from './read-route.ts'
import { addSecurityHeaders, setSecurityHeaders } from './security-headers.ts'
import { addSessionRoutes } from './session.ts'
import { addCookies } from './session-cookie.ts'
import { addShiftRoutes } from './shifts.ts'
import { addStayRoutes } from './stays.ts'
import { addUserRoutes } from './users.ts'
import { addWebApp } from './web-app.ts'

/** What a server works with. */
export type ServerOptions = {
  /** For reads: the pool of the same database that the door writes. */
  readonly database: Pick<Database, 'pool'>
  readonly door: Door
  /** Long work; see `openJobs`. */
  readonly jobs: Jobs
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Told of what went wrong, and of every request where `logsRequests`. Never of a key or a body. */
  readonly log: Log
  /** A line for each request: its id, route, status and milliseconds. Off unless told. */
  readonly logsRequests?: boolean
  /**
   * Whether the server stands behind a proxy of its own, whose `X-Forwarded-Proto`, `-Host` and `-For` then count. Anybody
   * else could write these too, so they count for nothing unless told.
   */
  readonly trustProxy?: boolean
  /** The folder of the built web app; null for none: then the first page is the API's. */
  readonly webFolder?: string | null
}

/**
 * The HTTP API over an open database and door, which stay the caller's to close. It does not listen yet: call
 * `listen`, or `inject` in a test.
 */
export function createServer(options: ServerOptions): FastifyInstance {
  const { database, door, jobs, clock, log } = options
  const server = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    genReqId: requestIds(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 500 },
    // The one proxy that is next to us. What it was told by those before it may be made up.
    trustProxy: options.trustProxy ? (_address, hop) => hop === 0 : false,
    frameworkErrors: (error, request, reply) => {
      // Before any hook.
      setSecurityHeaders(request as FastifyRequest, reply as never)
      sendProblem(
        request as FastifyRequest,
        reply as never,
        refusalOf(error, request as FastifyRequest) ?? notFound(request),
      )
    },
  })
  const { pool } = database
  const parts = { door, pool, jobs, authentication: createAuthentication(pool, clock), clock }
  server.decorate('clock', clock)
  server.decorateRequest('holder', null)
  server.decorateRequest('actor', null)
  server.decorateRequest('visitor', null)
  server.setValidatorCompiler(({ schema, httpPart }) => validator(schema as z.ZodType, httpPart))
  // Answers are ours: they are written as they are, and the tests hold them against their schemas.
  server.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  const methods = noteMethods(server)
  const webApp = options.webFolder ? addWebApp(server, options.webFolder) : null
  server.setNotFoundHandler(async (request, reply) => {
    const page = await webApp?.answer(request, reply)
    if (page) return page
    const allowed = methods(pathOf(request))
    if (allowed.length === 0 || allowed.includes(request.method))
      return sendProblem(request, reply, notFound(request))
    reply.header('Allow', allowed.join(', '))
    const facts = { method: request.method, allowed: allowed.join(', ') }
    return sendProblem(request, reply, refuse('methodNotAllowed', facts))
  })
  answerErrors(server, { pool, log })
  addSecurityHeaders(server)
  addCookies(server)
  addCompression(server)
  if (options.logsRequests) logRequests(server, log)
  addBodyParser(server)
  addOpenApi(server)
  addDocs(server)
  server.get(
    '/',
    { schema: { hide: true }, config: { isPublic: true } },
    async (request, reply) => (await webApp?.answer(request, reply)) ?? reply.redirect('/docs/'),
  )
  server.register(async (routes) => {
    // Guests' names and money: no browser and no proxy keeps them.
    routes.addHook('onRequest', (_request, reply, done) => {
      reply.header('Cache-Control', 'no-store')
      done()
    })
    addHealth(routes, pool)
    addSessionRoutes(routes, parts)
    addMeRoutes(routes, parts)
    addPropertyRoutes(routes, parts)
    addUserRoutes(routes, parts)
    addCatalogueRoutes(routes, parts)
    addAccountRoutes(routes, parts)
    addDocumentRoutes(routes, parts)
    addDocumentPaper(routes, parts)
    addFolioRoutes(routes, parts)
    addStayRoutes(routes, parts)
    addShiftRoutes(routes, parts)
    addDeskRoutes(routes, parts)
    addDayRoutes(routes, parts)
    addJobRoutes(routes, parts)
    addJournalRoutes(routes, parts)
  })
  return server
}

/** Refusals that were thrown are answered as problems; of all else the log has what was wrong. */
function answerErrors(
  server: FastifyInstance,
  { pool, log }: { readonly pool: Database['pool']; readonly log: Log },
): void {
  const answerError = (error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalOf(error, request)
    if (refusal) return sendProblem(request, reply, refusal)
    log.error(`${request.id} ${request.method} ${request.routeOptions.url}: ${defectOf(error)}`)
    return sendProblem(request, reply, refuse('internalError'))
  }
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const isOfDoor = request.routeOptions.config.isOfDoor ?? false
    if (!isOfDoor || !refusalOf(error, request)) return answerError(error, request, reply)
    try {
      // What is wrong with a request is for those to know who have a place at the property.
      return (await admit(pool, null, request, reply)) ?? answerError(error, request, reply)
    } catch (away) {
      return answerError(away as Error, request, reply)
    }
  })
}

/** Ids that tell requests apart also between servers: random for each server, counted for each request. */
function requestIds(): () => string {
  const stem = randomBytes(6).toString('hex')
  let count = 0
  return () => `req_${stem}${(count++).toString(36).padStart(6, '0')}`
}

const PARTS: Readonly<Record<string, InputError['in']>> = {
  body: 'body',
  params: 'path',
  querystring: 'query',
  headers: 'header',
}

function validator(schema: z.ZodType, httpPart: string | undefined) {
  return (value: unknown) => {
    const checked = schema.safeParse(value)
    if (checked.success) return { value: checked.data }
    // Once more, for the errors to know what was there and what was missing.
    const { error } = schema.safeParse(value, { reportInput: true })
    return {
      error: new Refused(invalidInput(inputErrors(error!.issues, PARTS[httpPart ?? 'body'] ?? 'body'))),
    }
  }
}

function notFound(request: Pick<FastifyRequest, 'method' | 'url'>): Refusal {
  return refuse('notFound', { object: 'route', id: `${request.method} ${pathOf(request)}` })
}

function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  return url.split('?')[0]!
}

/** The refusal that an error stands for; null for a defect. */
function refusalOf(error: Error, request: FastifyRequest): Refusal | null {
  if (error instanceof Refused) return error.refusal
  if (isConnectionError(error)) return refuse('unavailable')
  const { code, statusCode } = error as FastifyError
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return invalidInput([{ field: 'Content-Type', in: 'header', code: 'contentType' }])
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const maximum = request.routeOptions.bodyLimit ?? BODY_LIMIT
    return invalidInput([{ field: '', in: 'body', code: 'bodyTooLarge', facts: { maximum } }])
  }
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH') return notFound(request)
  if (statusCode === 416) return refuse('rangeNotSatisfiable')
  // Of a file, which is asked for without a body: whatever is wrong with its name, there is none.
  if (isOfFiles(request) && statusCode !== undefined && statusCode < 500) return notFound(request)
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return invalidInput([{ field: '', in: 'body', code: 'format' }])
  }
  return null
}

function isOfFiles({ method, url }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && !/^\/(v1|health)(\/|\?|$)/.test(url)
}

/**
 * A defect as it may be logged. What the database says of one may quote the values that it was given; its code and the
 * place in our code say enough.
 */
function defectOf(error: Error & { readonly code?: string; readonly severity?: string }): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const said = error.severity === undefined ? error.message : `the database refused with ${error.code}`
  return [`${error.name}: ${said}`, ...frames].join('\n')
}

function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onResponse', (request, reply, done) => {
    // The route, not the URL: what people searched for is nobody's business.
    const route = request.routeOptions.url ?? 'no route'
    log.info(
      `${request.id} ${request.method} ${route} ${reply.statusCode} ${reply.elapsedTime.toFixed(1)} ms`,
    )
    done()
  })
}
