import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { id } from '../api/values.ts'
import { inSnapshot } from '../db/transaction.ts'
import { type Charge, chargeOnWire } from '../folios/charge.ts'
import { FOLIO_STATES, folioVersion } from '../folios/folio.ts'
import { folioActions } from '../folios/folio-actions.ts'
import { paymentOnWire } from '../folios/payment.ts'
import {
  type FolioView,
  loadChargesOfFolio,
  loadChargeWithDependants,
  loadFolioView,
  loadFolioViews,
  loadPayment,
  loadPaymentsOfFolio,
} from '../folios/store.ts'
import { RIGHTS } from '../rights/rights.ts'
import { toWire } from '../values/money.ts'
import {
  charge,
  chargeAnswer,
  folioClosed,
  folioCreated,
  folioDetail,
  folioSummary,
  payment,
  paymentAnswer,
} from './answers.ts'
import { addOperation, type RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { chosenLanguage } from './problem.ts'
import { addRead, type Question } from './read-route.ts'

const tag = 'folios'

/** Folios with their charges and payments. */
export function addFolioRoutes(server: FastifyInstance, parts: RouteParts): void {
  addFolioOperations(server, parts)
  addFolioReads(server, parts)
}

/** A folio in a list. */
export function folioOnWire(folio: FolioView, currency: string): Readonly<Record<string, unknown>> {
  return {
    id: folio.id,
    accountId: folio.accountId,
    accountName: folio.accountName,
    number: folio.number,
    kind: folio.kind,
    state: folio.state,
    balance: toWire(folio.debitMinor - folio.creditMinor, currency),
    billingName: folio.billingName,
    billingTaxId: folio.billingTaxId,
    receivableAccountId: folio.receivableAccountId,
    documentSeries: folio.documentSeries,
    documentNumber: folio.documentNumber === null ? null : String(folio.documentNumber),
    openedOn: folio.openedOn,
    closedOn: folio.closedOn,
    dueOn: folio.dueOn,
  }
}

function addFolioOperations(server: FastifyInstance, parts: RouteParts): void {
  addOperation(server, parts, {
    name: 'createFolio',
    method: 'POST',
    path: '/accounts/:accountId/folios',
    tag,
    summary: 'Open a folio on an account',
    status: 201,
    answer: folioCreated,
  })
  addOperation(server, parts, {
    name: 'postCharge',
    method: 'POST',
    path: '/folios/:folioId/charges',
    tag,
    summary: 'Post a charge, with its taxes and fees',
    status: 201,
    answer: chargeAnswer,
  })
  addOperation(server, parts, {
    name: 'voidCharge',
    method: 'POST',
    path: '/charges/:chargeId/void',
    tag,
    summary: 'Void a charge, with its taxes and fees',
    status: 200,
    answer: chargeAnswer,
  })
  addOperation(server, parts, {
    name: 'postPayment',
    method: 'POST',
    path: '/folios/:folioId/payments',
    tag,
    summary: 'Take a payment, or give money back',
    status: 201,
    answer: paymentAnswer,
  })
  addOperation(server, parts, {
    name: 'voidPayment',
    method: 'POST',
    path: '/payments/:paymentId/void',
    tag,
    summary: 'Void a payment',
    status: 200,
    answer: paymentAnswer,
  })
  addOperation(server, parts, {
    name: 'closeFolio',
    method: 'POST',
    path: '/folios/:folioId/close',
    tag,
    summary: 'Close a folio, settled or on account, and give it its number',
    status: 200,
    answer: folioClosed,
    takesVersion: true,
  })
}

function addFolioReads(server: FastifyInstance, { pool }: RouteParts): void {
  addRead(server, pool, {
    name: 'listFolios',
    path: '/folios',
    tag,
    summary: 'Folios, by id',
    query: { ...pageQuery, state: z.enum(FOLIO_STATES).optional() },
    answer: pageOf(folioSummary),
    read: async ({ propertyId, currency, query }) => {
      const [after] = keysAfter(query)
      const by = { propertyId, state: query.state ?? null, after: after!, limit: query.limit + 1 }
      const rows = await loadFolioViews(pool, by)
      return toPage(rows, query, { keys: (row) => [row.id], item: (row) => folioOnWire(row, currency) })
    },
  })
  addRead(server, pool, {
    name: 'getFolio',
    path: '/folios/:folioId',
    tag,
    summary: 'A folio with its charges, its payments and what may be done with it',
    params: { folioId: id },
    answer: folioDetail,
    object: 'folio',
    read: readFolio,
  })
  addRead(server, pool, {
    name: 'getCharge',
    path: '/charges/:chargeId',
    tag,
    summary: 'A charge with its taxes and fees',
    params: { chargeId: id },
    answer: charge,
    object: 'charge',
    read: async ({ propertyId, currency, params }) => {
      const lines = await loadChargeWithDependants(pool, { propertyId, chargeId: params.chargeId })
      return lines.length > 0 ? chargeOnWire(lines, currency) : null
    },
  })
  addRead(server, pool, {
    name: 'getPayment',
    path: '/payments/:paymentId',
    tag,
    summary: 'A payment',
    params: { paymentId: id },
    answer: payment,
    object: 'payment',
    read: async ({ propertyId, currency, params }) => {
      const found = await loadPayment(pool, { propertyId, paymentId: params.paymentId })
      return found && paymentOnWire(found, currency)
    },
  })
}

/** All of a folio from one state of the books: its balance is that of the lines beside it. */
async function readFolio(question: Question<{ folioId: string }, unknown>): Promise<object | null> {
  const { pool, propertyId, currency, visitor, reply } = question
  const { folioId } = question.params
  const { folio, lines, payments } = await inSnapshot(pool, async (client) => ({
    folio: await loadFolioView(client, { propertyId, folioId }),
    lines: await loadChargesOfFolio(client, { propertyId, folioId }),
    payments: await loadPaymentsOfFolio(client, { propertyId, folioId }),
  }))
  if (!folio) return null
  const balanceMinor = folio.debitMinor - folio.creditMinor
  const { allowed, blocked } = folioActions({ state: folio.state, balanceMinor }, visitor.actor.rights)
  const language = chosenLanguage(reply.request)
  reply.header('ETag', `"${folioVersion(folio, folio)}"`)
  return {
    ...folioOnWire(folio, currency),
    charges: withDependants(lines).map((group) => chargeOnWire(group, currency)),
    payments: payments.map((one) => paymentOnWire(one, currency)),
    allowedActions: allowed,
    blockedActions: blocked.map(({ action, code, missingRights }) => ({
      action,
      code,
      missingRights: missingRights.map((right) => ({ id: right, name: RIGHTS[right][language] })),
    })),
  }
}

/** Each charge with the taxes and fees that lie on the same folio; one whose charge lies elsewhere is a line of its own. */
function withDependants(lines: readonly Charge[]): readonly (readonly Charge[])[] {
  const groups = new Map<string, Charge[]>()
  for (const line of lines) if (!line.parentId) groups.set(line.id, [line])
  for (const line of lines) {
    if (!line.parentId) continue
    const group = groups.get(line.parentId)
    if (group) group.push(line)
    else groups.set(line.id, [line])
  }
  return [...groups.values()]
}
