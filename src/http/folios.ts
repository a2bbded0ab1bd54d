import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { id, plainDate, text } from '../api/values.ts'
import { chargeOnWire } from '../folios/charge.ts'
import { FOLIO_STATES } from '../folios/folio.ts'
import { paymentOnWire } from '../folios/payment.ts'
import { loadLastRates } from '../folios/read.ts'
import { type FolioView, loadChargeWithDependants, loadPayment } from '../folios/store.ts'
import { type FolioOfAccount, loadFolioViews } from '../stays/read-folios.ts'
import { toWire } from '../values/money.ts'
import {
  charge,
  chargeAnswer,
  exchangeRates,
  folioClosed,
  folioCreated,
  folioDetail,
  listedFolio,
  payment,
  paymentAnswer,
} from './answers.ts'
import { addOperation, type RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { anyOf, flag } from './query.ts'
import { readFolio } from './read-folio.ts'
import { addRead } from './read-route.ts'

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
    receivableName: folio.receivableName,
    onAccount: folio.onAccountMinor === null ? null : toWire(folio.onAccountMinor, currency),
    documentSeries: folio.documentSeries,
    documentNumber: folio.documentNumber === null ? null : String(folio.documentNumber),
    openedOn: folio.openedOn,
    closedOn: folio.closedOn,
    dueOn: folio.dueOn,
  }
}

/** A folio among those of its account. */
export function siblingOnWire({ balanceMinor, ...folio }: FolioOfAccount, currency: string) {
  return { ...folio, balance: toWire(BigInt(balanceMinor), currency) }
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
    query: {
      ...pageQuery,
      state: anyOf(z.enum(FOLIO_STATES)).optional().describe('Once for each state'),
      hasBalance: flag.optional(),
      text: text.optional().describe('In the account’s or the billing name, a tax id or the document number'),
      openedFrom: plainDate.optional(),
      openedUntil: plainDate.optional(),
      closedFrom: plainDate.optional(),
      closedUntil: plainDate.optional(),
      businessDate: plainDate.optional().describe('A day on which something was posted on them'),
      receivableAccountId: id.optional().describe('The AR account that took them over'),
    },
    answer: pageOf(listedFolio),
    read: async ({ propertyId, currency, query }) => {
      const [after] = keysAfter(query)
      const rows = await loadFolioViews(pool, {
        propertyId,
        states: query.state ?? null,
        hasBalance: query.hasBalance ?? null,
        text: query.text ?? null,
        openedFrom: query.openedFrom ?? null,
        openedUntil: query.openedUntil ?? null,
        closedFrom: query.closedFrom ?? null,
        closedUntil: query.closedUntil ?? null,
        businessDate: query.businessDate ?? null,
        receivableAccountId: query.receivableAccountId ?? null,
        after: after!,
        limit: query.limit + 1,
      })
      return toPage(rows, query, {
        keys: (row) => [row.id],
        item: (row) => ({ ...folioOnWire(row, currency), roomNumber: row.roomNumber }),
      })
    },
  })
  addRead(server, pool, {
    name: 'listExchangeRates',
    path: '/exchange-rates',
    tag,
    summary: 'The rate that each currency was last taken at',
    answer: exchangeRates,
    read: async ({ propertyId }) => ({ items: await loadLastRates(pool, propertyId) }),
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
