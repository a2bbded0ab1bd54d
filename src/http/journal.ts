import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { OPERATION_NAMES } from '../api/operation-names.ts'
import { id, plainDate } from '../api/values.ts'
import {
  loadOperation,
  loadOperations,
  loadOutbox,
  loadRefusals,
  type RecordFilter,
} from '../journal/read.ts'
import { operation, outboxEvent, refusal } from './day-answers.ts'
import type { RouteParts } from './operation-route.ts'
import { keysAfter, type PageQuery, pageOf, pageQuery, toPage } from './paging.ts'
import { addRead } from './read-route.ts'

const tag = 'record'

/** The record of operations, accepted and refused, and the outbox: for who may read the audit trail. */
export function addJournalRoutes(server: FastifyInstance, { pool }: RouteParts): void {
  addRead(server, pool, {
    name: 'listOperations',
    path: '/operations',
    tag,
    summary: 'Accepted operations, the latest first',
    right: 'audit.read',
    query: recordQuery,
    answer: pageOf(operation),
    read: async ({ propertyId, query }) => {
      const rows = await loadOperations(pool, recordFilter(propertyId, query))
      return toPage(rows, query, { keys: (row) => [row.recordedAt, row.id], item: (row) => row })
    },
  })
  addRead(server, pool, {
    name: 'getOperation',
    path: '/operations/:operationId',
    tag,
    summary: 'An accepted operation, by its id: `key:` and its Idempotency-Key, or one that the system made',
    right: 'audit.read',
    params: { operationId: id },
    answer: operation,
    object: 'operation',
    read: ({ propertyId, params: { operationId } }) => loadOperation(pool, { propertyId, operationId }),
  })
  addRead(server, pool, {
    name: 'listRefusals',
    path: '/refusals',
    tag,
    summary: 'Refused operations, the latest first',
    right: 'audit.read',
    query: recordQuery,
    answer: pageOf(refusal),
    read: async ({ propertyId, query }) => {
      const rows = await loadRefusals(pool, recordFilter(propertyId, query))
      return toPage(rows, query, { keys: (row) => [row.recordedAt, row.id], item: (row) => row })
    },
  })
  addRead(server, pool, {
    name: 'listOutbox',
    path: '/outbox',
    tag,
    summary: 'Events for other systems, in their order',
    right: 'audit.read',
    query: pageQuery,
    answer: pageOf(outboxEvent),
    read: async ({ propertyId, query }) => {
      const [after] = keysAfter(query, ['number'])
      const rows = await loadOutbox(pool, { propertyId, after: after!, limit: query.limit + 1 })
      return toPage(rows, query, {
        keys: (row) => [String(row.sequence)],
        item: (row) => ({ ...row, sequence: String(row.sequence) }),
      })
    },
  })
}

const recordQuery = {
  ...pageQuery,
  name: z.enum(OPERATION_NAMES).optional(),
  actorId: id.optional(),
  businessDate: plainDate.optional(),
}

type RecordQuery = PageQuery & { [F in 'name' | 'actorId' | 'businessDate']?: string | undefined }

function recordFilter(propertyId: string, query: RecordQuery): RecordFilter {
  const [beforeInstant, before] = keysAfter(query, ['instant', 'text'])
  return {
    propertyId,
    name: query.name ?? null,
    actorId: query.actorId ?? null,
    businessDate: query.businessDate ?? null,
    beforeInstant: beforeInstant!,
    before: before!,
    limit: query.limit + 1,
  }
}
