import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { id, plainDate, text } from '../api/values.ts'
import { chargeOnWire, chargeVersion } from '../folios/charge.ts'
import { FOLIO_STATES } from '../folios/folio.ts'
import { paymentOnWire } from '../folios/payment.ts'
import { loadLastRates } from '../folios/read.ts'
import { type FolioView, loadFolioView } from '../folios/read-folios.ts'
import { loadChargeWithDependants, loadPayment, loadVersions } from '../folios/read-lines.ts'
import { loadHistory } from '../journal/read.ts'
import { type FolioOfAccount, loadFolioViews } from '../stays/read-folios.ts'
import { toWire } from '../values/money.ts'
import { exchangeRates } from './answers.ts'
import { chargeDetail, folioDetail, folioHistory, listedFolio, payment } from './folio-answers.ts'
import { addChargeOperations, addFolioOperations, addPaymentOperations } from './folio-operations.ts'
import type { RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { anyOf, flag } from './query.ts'
import { readFolio } from './read-folio.ts'
import { addRead } from './read-route.ts'

const tag = 'folios'

/** Folios with their charges and payments. */
export function addFolioRoutes(server: FastifyInstance, parts: RouteParts): void {
  addFolioOperations(server, parts)
  addChargeOperations(server, parts)
  addPaymentOperations(server, parts)
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
    billingAccountId: folio.billingAccountId,
    billingName: folio.billingName,
    billingTaxId: folio.billingTaxId,
    billingEmail: folio.billingEmail,
    billingAddress: folio.billingAddress,
    lockNote: folio.lockNote,
    correctsId: folio.correctsId,
    sourceId: folio.sourceId,
    receivableAccountId: folio.receivableAccountId,
    receivableName: folio.receivableName,
    onAccount: folio.onAccountMinor === null ? null : toWire(folio.onAccountMinor, currency),
    documentId: folio.documentId,
    documentName: folio.documentName,
    documentNumber: folio.documentNumber,
    openedOn: folio.openedOn,
    closedOn: folio.closedOn,
    dueOn: folio.dueOn,
    voidedOn: folio.voidedOn,
    voidReason: folio.voidReason,
  }
}

/** A folio among those of its account. */
export function siblingOnWire({ balanceMinor, ...folio }: FolioOfAccount, currency: string) {
  return { ...folio, balance: toWire(BigInt(balanceMinor), currency) }
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
    name: 'getFolioHistory',
    path: '/folios/:folioId/history',
    tag,
    summary: 'Everything that was done with a folio, the latest first, from the record of operations',
    params: { folioId: id },
    answer: folioHistory,
    object: 'folio',
    read: async ({ propertyId, params: { folioId } }) => {
      if (!(await loadFolioView(pool, { propertyId, folioId }))) return null
      return { items: await loadHistory(pool, { propertyId, folioId }) }
    },
  })
  addRead(server, pool, {
    name: 'getCharge',
    path: '/charges/:chargeId',
    tag,
    summary: 'A charge with its taxes and fees, and what its text, day and note were before',
    params: { chargeId: id },
    answer: chargeDetail,
    object: 'charge',
    read: async ({ propertyId, currency, params: { chargeId }, reply }) => {
      const lines = await loadChargeWithDependants(pool, { propertyId, chargeId })
      if (lines.length === 0) return null
      reply.header('ETag', `"${chargeVersion(lines[0]!)}"`)
      return {
        ...chargeOnWire(lines, currency),
        versions: await loadVersions(pool, { propertyId, subjectId: chargeId }),
      }
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
