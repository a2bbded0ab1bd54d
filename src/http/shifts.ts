import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { loadShiftViews } from '../shifts/store.ts'
import { shift, shiftClosed } from './answers.ts'
import { addOperation, type RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { addRead } from './read-route.ts'

const tag = 'shifts'

/** Cashiers' sessions. They open by themselves, at a cashier's first payment. */
export function addShiftRoutes(server: FastifyInstance, parts: RouteParts): void {
  addOperation(server, parts, {
    name: 'closeShift',
    method: 'POST',
    path: '/shifts/:shiftId/close',
    tag,
    summary: 'Close a shift',
    status: 200,
    answer: shiftClosed,
  })
  addRead(server, parts.pool, {
    name: 'listShifts',
    path: '/shifts',
    tag,
    summary: 'Shifts, by id',
    query: { ...pageQuery, state: z.enum(['open', 'closed']).optional() },
    answer: pageOf(shift),
    read: async ({ pool, propertyId, query }) => {
      const [after] = keysAfter(query)
      const by = { propertyId, state: query.state ?? null, after: after!, limit: query.limit + 1 }
      return toPage(await loadShiftViews(pool, by), query, { keys: (row) => [row.id], item: (row) => row })
    },
  })
}
