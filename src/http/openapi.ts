import { hash } from 'node:crypto'
import fastifySwagger, { type SwaggerTransformObject } from '@fastify/swagger'
import type { FastifyContextConfig, FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { money } from '../api/values.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route takes an `Idempotency-Key`; left out where it has no use for one. */
    idempotencyKey?: 'required' | 'optional'
    /** The door says who may, and is not asked about a request that is wrong in itself. */
    isOfDoor?: boolean
    /** Whether the route takes the version that was read, as `If-Match`. */
    takesVersion?: boolean
    /** Open to anybody: no API key and no session. */
    isPublic?: boolean
    /** Open also to who must first change the password that they were given. */
    isOfSignIn?: boolean
  }
}

const problem = z.looseObject({
  type: z.string().describe('`urn:comanda:problem:` and the code'),
  title: z.string().describe('For people, in the language of Accept-Language'),
  status: z.number().int(),
  code: z.string().describe('For programs; it never changes'),
  requestId: z.string(),
  facts: z.record(z.string(), z.unknown()).optional().describe('What the title speaks of'),
  missingRights: z
    .array(z.strictObject({ id: z.string(), name: z.string() }))
    .optional()
    .describe('All of them, never only the first'),
  errors: z
    .array(
      z.strictObject({
        field: z.string().describe('The path of the field: `rates.0.amount`'),
        in: z.enum(['body', 'path', 'query', 'header']),
        code: z.string(),
        message: z.string(),
      }),
    )
    .optional(),
})

// The schemas that have a name of their own in the document.
z.globalRegistry.add(problem, { id: 'Problem' })
z.globalRegistry.add(money, { ...z.globalRegistry.get(money), id: 'Money' })

/** The documented answers of a route: its own, and a problem. */
export function answersOf(
  answers: Readonly<Record<number, readonly [description: string, schema: z.ZodType]>>,
) {
  const own = Object.entries(answers).map(([status, [description, schema]]) => [
    status,
    { description, content: { 'application/json': { schema } } },
  ])
  return { ...Object.fromEntries(own), ...PROBLEM_RESPONSES }
}

/** What every route may answer instead of what it was asked for. */
const PROBLEM_RESPONSES = {
  default: {
    description: 'A problem (RFC 9457): what was asked for did not happen',
    content: { 'application/problem+json': { schema: problem } },
  },
} as const

/** Adds the OpenAPI 3.1 document at `/openapi.json`. Before the routes: it sees those that are added after it. */
export function addOpenApi(server: FastifyInstance): void {
  server.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Comanda',
        version: '0.1.0',
        description: 'The open billing core of a hotel: folios, charges, payments and the books behind them.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, `cmd_…`' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'comanda_session',
            description:
              'What `POST /v1/session` gives; over https its name begins with `__Host-`. Only for pages of this server: a request from elsewhere is refused.',
          },
        },
      },
      security: [{ apiKey: [] }, { session: [] }],
    },
    transform: (route) => {
      const made = jsonSchemaTransform(route as never)
      const config = route.route.config
      const schema = made.schema as Record<string, unknown>
      if (config?.isPublic && schema) schema.security = []
      if ((config?.idempotencyKey || config?.takesVersion) && schema) schema.headers = headersOf(config)
      return made
    },
    transformObject: (made) => withoutUnused(jsonSchemaTransformObject(made)),
  })
  let document: string | undefined
  server.get('/openapi.json', { schema: { hide: true }, config: { isPublic: true } }, (_request, reply) => {
    document ??= JSON.stringify(server.swagger())
    return reply.header('Content-Type', 'application/json; charset=utf-8').send(document)
  })
}

/** Every named schema is made for what comes in and for what goes out; the document keeps those that it refers to. */
function withoutUnused(made: ReturnType<SwaggerTransformObject>): ReturnType<SwaggerTransformObject> {
  const document = made as { readonly components?: { readonly schemas?: object } }
  const text = JSON.stringify(document)
  const schemas = Object.entries(document.components?.schemas ?? {})
  const used = schemas.filter(([name]) => text.includes(`"#/components/schemas/${name}"`))
  const components = { ...document.components, schemas: Object.fromEntries(used) }
  return { ...document, components } as ReturnType<SwaggerTransformObject>
}

/** The page at `/docs`; it and all that it loads come from this server. */
export function addDocs(server: FastifyInstance): void {
  server.register(async (docs) => {
    docs.addHook('onSend', (_request, reply, page, done) => {
      if (String(reply.getHeader('Content-Type')).startsWith('text/html'))
        reply.header('Content-Security-Policy', docsPolicy(String(page)))
      done()
    })
    docs.register(import('@scalar/fastify-api-reference'), {
      routePrefix: '/docs',
      configuration: {
        url: '/openapi.json',
        pageTitle: 'Comanda',
        withDefaultFonts: false,
        telemetry: false,
        agent: { disabled: true },
        mcp: { disabled: true },
        showDeveloperTools: 'never',
        hideClientButton: true,
      } as never,
    })
  })
}

/**
 * What the page may load and run: its own script, and those that stand in it, by their content. Its styles it makes
 * itself, so these are free.
 */
function docsPolicy(page: string): string {
  const inPage = [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs)]
  const hashes = inPage.map((script) => `'sha256-${hash('sha256', script[1]!, 'base64')}'`)
  return [
    `default-src 'none'`,
    `script-src 'self' ${hashes.join(' ')}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

function headersOf({ idempotencyKey, takesVersion }: FastifyContextConfig) {
  const key = {
    type: 'string',
    minLength: 1,
    maxLength: 120,
    description:
      'Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`.',
  }
  const version = {
    type: 'string',
    description: 'The ETag of what was read; refused if it has changed since',
  }
  return {
    type: 'object',
    properties: {
      ...(idempotencyKey && { 'Idempotency-Key': key }),
      ...(takesVersion && { 'If-Match': version }),
    },
    ...(idempotencyKey === 'required' && { required: ['Idempotency-Key'] }),
  }
}
