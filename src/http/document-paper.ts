import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refuse } from '../api/refusals.ts'
import { id } from '../api/values.ts'
import type { IssuedDocument } from '../documents/document.ts'
import { numberText } from '../documents/issue.ts'
import { PAPERS } from '../documents/paper.ts'
import { createPrinter } from '../documents/printer.ts'
import { loadDocument } from '../documents/read.ts'
import { loadProperty } from '../properties/store.ts'
import { answersOf } from './openapi.ts'
import type { RouteParts } from './operation-route.ts'
import { sendProblem } from './problem.ts'
import { admit } from './read-route.ts'

const params = z.object({ propertyId: id, documentId: id })
const query = z.strictObject({
  paper: z.enum(PAPERS).default('a4').describe('A sheet, or the roll of a receipt printer, 80 mm wide'),
})

/** Documents on paper, in the language that they were issued in. Whoever reads a folio may print its documents. */
export function addDocumentPaper(server: FastifyInstance, { pool }: Pick<RouteParts, 'pool'>): void {
  const printer = createPrinter()
  server.addHook('onClose', () => printer.close())
  server.route({
    method: 'GET',
    url: '/v1/properties/:propertyId/documents/:documentId/paper',
    schema: {
      operationId: 'getDocumentPaper',
      tags: ['documents'],
      summary: 'A document as it is printed',
      params,
      querystring: query,
      response: {
        200: {
          description: 'A PDF',
          content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
        },
        ...answersOf({}),
      },
    },
    onRequest: (request, reply) => admit(pool, 'books.read', request, reply),
    handler: async (request, reply) => {
      const { propertyId, currency } = request.visitor!
      const { documentId } = request.params as z.infer<typeof params>
      const { paper } = request.query as z.infer<typeof query>
      const document = await loadDocument(pool, { propertyId, documentId })
      if (!document)
        return sendProblem(request, reply, refuse('notFound', { object: 'document', id: documentId }))
      const { timeZone } = (await loadProperty(pool, propertyId))!
      const pdf = await printer.print(document, { paper, currency, timeZone })
      return reply
        .type('application/pdf')
        .header('Content-Language', document.language)
        .header('Content-Disposition', shownAs(document))
        .send(pdf)
    },
  })
}

/** Shown where it was asked for; a file of it is named by its number. */
function shownAs(document: Pick<IssuedDocument, 'name' | 'prefix' | 'number'>): string {
  const name = `${document.name} ${numberText(document)}.pdf`
  // Of the plain name, for programs that know no other: what is neither letter nor digit could end the header's text.
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
  const coded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `inline; filename="${plain}"; filename*=UTF-8''${coded}`
}
