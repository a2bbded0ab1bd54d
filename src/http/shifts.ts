import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { id } from '../api/values.ts'
import { loadShiftTotals, type ShiftTotal } from '../folios/read.ts'
import { loadShiftView, loadShiftViews } from '../shifts/store.ts'
import { toWire } from '../values/money.ts'
import { shiftClosed } from './answers.ts'
import { shift, shiftDetail } from './desk-answers.ts'
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
    query: { ...pageQuery, state: z.enum(['open', 'closed']).optional(), userId: id.optional() },
    answer: pageOf(shift),
    read: async ({ pool, propertyId, query }) => {
      const [after] = keysAfter(query)
      const { state = null, userId = null, limit } = query
      const by = { propertyId, state, userId, after: after!, limit: limit + 1 }
      return toPage(await loadShiftViews(pool, by), query, { keys: (row) => [row.id], item: (row) => row })
    },
  })
  addRead(server, parts.pool, {
    name: 'getShift',
    path: '/shifts/:shiftId',
    tag,
    summary: 'A shift with what it took, by payment method',
    params: { shiftId: id },
    answer: shiftDetail,
    object: 'shift',
    read: async ({ pool, propertyId, currency, params: { shiftId } }) => {
      const [shift, totals] = await Promise.all([
        loadShiftView(pool, { propertyId, shiftId }),
        loadShiftTotals(pool, { propertyId, shiftId }),
      ])
      return shift && { ...shift, ...totalsOnWire(totals, currency) }
    },
  })
}

/** What a shift took, the voided payments apart. */
export function totalsOnWire(totals: readonly ShiftTotal[], currency: string) {
  const onWire = (isVoided: boolean) =>
    totals
      .filter((total) => total.isVoided === isVoided)
      .map((total) => ({
        method: total.method,
        name: total.name,
        count: total.count,
        amount: toWire(total.amountMinor, currency),
        original: toWire(total.originalMinor, total.currency),
      }))
  const kept = onWire(false)
  return {
    paymentCount: kept.reduce((sum, { count }) => sum + count, 0),
    totals: kept,
    voided: onWire(true),
  }
}
