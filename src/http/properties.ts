import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { address } from '../api/input-parts.ts'
import { currency, plainDate, taxId, text, timeZone } from '../api/values.ts'
import { ENVIRONMENTS } from '../properties/property.ts'
import { loadProperties, loadProperty } from '../properties/store.ts'
import { createProperty } from '../users/administration.ts'
import { administrators } from '../users/bootstrap.ts'
import { bareTaxId } from '../values/tax-id.ts'
import { administrationOf } from './administrator-route.ts'
import { property } from './answers.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { keysAfter, type PageQuery, pageOf, pageQuery, toPage } from './paging.ts'
import { sendProblem } from './problem.ts'
import { addRead } from './read-route.ts'

const tag = 'properties'

/** Properties: those where the caller has a role, and new ones. */
export function addPropertyRoutes(server: FastifyInstance, parts: RouteParts): void {
  const { pool, authentication } = parts
  server.route({
    method: 'GET',
    url: '/v1/properties',
    schema: {
      operationId: 'listProperties',
      tags: [tag],
      summary: 'The properties where you have a role, by id',
      querystring: z.strictObject(pageQuery),
      response: answersOf({ 200: ['A page of them', pageOf(property)] }),
    },
    onRequest: authentication.identify,
    handler: async (request, reply) => {
      const query = request.query as PageQuery
      const [after] = keysAfter(query)
      const all = await loadProperties(pool, request.actor!.userId)
      const rest = after === null ? all : all.filter((one) => one.id > after!)
      return reply.send(toPage(rest, query, { keys: (one) => [one.id], item: (one) => one }))
    },
  })
  addRead(server, pool, {
    name: 'getProperty',
    path: '',
    tag,
    summary: 'A property and its open day',
    answer: property,
    object: 'property',
    read: ({ propertyId }) => loadProperty(pool, propertyId),
  })
  addCreateProperty(server, parts)
}

const newProperty = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'id')
    .describe('Part of every address: small letters, digits and hyphens'),
  name: text,
  currency,
  timeZone,
  taxId: taxId.optional().describe('CNPJ, at the head of its documents'),
  address: address.optional(),
  environment: z.enum(ENVIRONMENTS).default('production').describe('Training shows a band on every screen'),
  businessDate: plainDate.describe('The first day of its books'),
})

/** Who adds a property becomes its administrator: see `mayAddProperty`. */
function addCreateProperty(server: FastifyInstance, parts: RouteParts): void {
  server.route({
    method: 'POST',
    url: '/v1/properties',
    schema: {
      operationId: 'createProperty',
      tags: [tag],
      summary: 'Add a property, and be its administrator',
      querystring: z.strictObject({}),
      body: newProperty,
      response: answersOf({ 201: ['The new property', property] }),
    },
    onRequest: parts.authentication.identify,
    handler: async (request, reply) => {
      const { userId } = request.actor!
      const given = request.body as z.infer<typeof newProperty>
      const bare = {
        ...given,
        taxId: given.taxId ? bareTaxId(given.taxId) : null,
        address: given.address ?? null,
      }
      const made = await createProperty(administrationOf(parts, request), bare, administrators(userId))
      if ('refusal' in made) return sendProblem(request, reply, made.refusal)
      return reply.code(201).header('Location', `/v1/properties/${given.id}`).send(bare)
    },
  })
}
