import type { FastifyInstance } from 'fastify'
import { id } from '../api/values.ts'
import { DOCUMENT_FORMS, type IssuedDocument } from '../documents/document.ts'
import { numberText } from '../documents/issue.ts'
import { type DocumentTypeView, loadDocument, loadDocumentTypes } from '../documents/read.ts'
import { documentActions } from '../folios/folio-actions.ts'
import { loadStandingFolio } from '../folios/read.ts'
import { loadVersions } from '../folios/read-lines.ts'
import { toWire } from '../values/money.ts'
import { actionsOnWire } from './actions.ts'
import { defined, documentType } from './answers.ts'
import { billingCorrected, document } from './folio-answers.ts'
import { addOperation, type RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { chosenLanguage } from './problem.ts'
import { addRead } from './read-route.ts'

const tag = 'documents'

/** What was issued, and the types that it is issued as. */
export function addDocumentRoutes(server: FastifyInstance, parts: RouteParts): void {
  const { pool } = parts
  addOperation(server, parts, {
    name: 'correctBilling',
    method: 'POST',
    path: '/documents/:documentId/correct-billing',
    tag,
    summary: 'Correct who an issued document is made out to; another party is never chosen',
    status: 200,
    answer: billingCorrected,
    takesVersion: true,
  })
  addOperation(server, parts, {
    name: 'defineDocumentType',
    method: 'PUT',
    path: '/document-types/:id',
    tag,
    summary: 'Add or change a document type',
    status: 200,
    answer: defined,
  })
  addRead(server, pool, {
    name: 'getDocument',
    path: '/documents/:documentId',
    tag,
    summary: 'An issued document, and what may be done with it',
    params: { documentId: id },
    answer: document,
    object: 'document',
    read: async ({ propertyId, currency, params: { documentId }, visitor, reply }) => {
      const found = await loadDocument(pool, { propertyId, documentId })
      if (!found) return null
      const folio = await loadStandingFolio(pool, { propertyId, folioId: found.folioId })
      reply.header('ETag', `"${found.version}"`)
      return {
        ...documentOnWire(found, currency),
        versions: await loadVersions(pool, { propertyId, subjectId: documentId }),
        ...actionsOnWire(documentActions(folio!, visitor.actor), chosenLanguage(reply.request)),
      }
    },
  })
  addRead(server, pool, {
    name: 'listDocumentTypes',
    path: '/document-types',
    tag,
    summary: 'The document types that the hotel has defined, by id',
    query: pageQuery,
    answer: pageOf(documentType),
    read: async ({ propertyId, query }) => {
      const [after] = keysAfter(query)
      const rows = await loadDocumentTypes(pool, { propertyId, after: after!, limit: query.limit + 1 })
      return toPage(rows, query, { keys: (row) => [row.id], item: typeOnWire })
    },
  })
}

function documentOnWire(of: IssuedDocument, currency: string) {
  const { number: _number, prefix: _prefix, content: _content, totalMinor, ...rest } = of
  return { ...rest, number: numberText(of), total: toWire(totalMinor, currency) }
}

/** As the operation that defines it takes it. */
function typeOnWire({ prefixes, ...type }: DocumentTypeView) {
  const named = DOCUMENT_FORMS.map((form) => {
    const series = type[`${form}Series`]
    return [form, { name: type[`${form}Name`], series, prefix: prefixes[series] ?? '' }]
  })
  return { id: type.id, ...Object.fromEntries(named), isActive: type.isActive }
}
