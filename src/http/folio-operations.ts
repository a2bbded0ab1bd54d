import type { FastifyInstance } from 'fastify'
import {
  advanceConsumed,
  advanceInvoiced,
  billingAnswer,
  chargeAnswer,
  chargesAnswer,
  discountAnswer,
  folioClosed,
  folioCorrected,
  folioCreated,
  folioDuplicated,
  folioLocked,
  folioReopened,
  folioVoided,
  paymentAnswer,
  paymentMoved,
  transferAnswer,
} from './folio-answers.ts'
import { addOperation, type RouteParts } from './operation-route.ts'

const tag = 'folios'

/** What is done with a folio as a whole. */
export function addFolioOperations(server: FastifyInstance, parts: RouteParts): void {
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
    name: 'duplicateFolio',
    method: 'POST',
    path: '/folios/:folioId/duplicate',
    tag,
    summary: 'Copy a folio’s charges to a new folio',
    status: 201,
    answer: folioDuplicated,
  })
  addOperation(server, parts, {
    name: 'lockFolio',
    method: 'POST',
    path: '/folios/:folioId/lock',
    tag,
    summary: 'Lock a folio: nothing is posted to it until it is unlocked',
    status: 200,
    answer: folioLocked,
    takesVersion: true,
  })
  addOperation(server, parts, {
    name: 'unlockFolio',
    method: 'POST',
    path: '/folios/:folioId/unlock',
    tag,
    summary: 'Unlock a folio',
    status: 200,
    answer: folioLocked,
    takesVersion: true,
  })
  addOperation(server, parts, {
    name: 'setBilling',
    method: 'POST',
    path: '/folios/:folioId/billing',
    tag,
    summary: 'Say who an open folio is billed to',
    status: 200,
    answer: billingAnswer,
    takesVersion: true,
  })
  addOperation(server, parts, {
    name: 'closeFolio',
    method: 'POST',
    path: '/folios/:folioId/close',
    tag,
    summary: 'Close a folio, settled or on account, and issue its document',
    status: 200,
    answer: folioClosed,
    takesVersion: true,
  })
  addOperation(server, parts, {
    name: 'invoiceAdvance',
    method: 'POST',
    path: '/folios/:folioId/invoice-advance',
    tag,
    summary: 'Invoice a deposit before the stay',
    status: 200,
    answer: advanceInvoiced,
    takesVersion: true,
  })
  addOperation(server, parts, {
    name: 'consumeAdvance',
    method: 'POST',
    path: '/folios/:folioId/consume-advance',
    tag,
    summary: 'Use an advance on a folio',
    status: 201,
    answer: advanceConsumed,
  })
  addOperation(server, parts, {
    name: 'correctFolio',
    method: 'POST',
    path: '/folios/:folioId/correct',
    tag,
    summary: 'Correct a closed folio, fully or partially, by a debit or credit note',
    status: 201,
    answer: folioCorrected,
    takesVersion: true,
  })
  addOperation(server, parts, {
    name: 'voidFolio',
    method: 'POST',
    path: '/folios/:folioId/void',
    tag,
    summary: 'Void a folio and its document, its payments voided or moved',
    status: 200,
    answer: folioVoided,
    takesVersion: true,
  })
  addOperation(server, parts, {
    name: 'reopenFolio',
    method: 'POST',
    path: '/folios/:folioId/reopen',
    tag,
    summary: 'Open a closed folio again, as another one',
    status: 201,
    answer: folioReopened,
    takesVersion: true,
  })
}

/** What is done with charges and discounts. */
export function addChargeOperations(server: FastifyInstance, parts: RouteParts): void {
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
    name: 'editCharge',
    method: 'POST',
    path: '/charges/:chargeId/edit',
    tag,
    summary: 'Change a charge; another price, quantity or code makes a new line in its place',
    status: 200,
    answer: chargeAnswer,
    takesVersion: true,
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
    name: 'splitCharge',
    method: 'POST',
    path: '/charges/:chargeId/split',
    tag,
    summary: 'Split a charge by amounts, percentages, quantities or into equal parts',
    status: 201,
    answer: chargesAnswer,
    takesVersion: true,
  })
  addOperation(server, parts, {
    name: 'transferCharges',
    method: 'POST',
    path: '/folios/:folioId/transfer',
    tag,
    summary: 'Move charges of a folio to another: some, or all',
    status: 200,
    answer: transferAnswer,
  })
  addOperation(server, parts, {
    name: 'applyDiscount',
    method: 'POST',
    path: '/folios/:folioId/discounts',
    tag,
    summary: 'Give a discount of the catalogue on a folio, or a manual one on charges',
    status: 201,
    answer: discountAnswer,
  })
  addOperation(server, parts, {
    name: 'removeDiscount',
    method: 'POST',
    path: '/folio-discounts/:folioDiscountId/remove',
    tag,
    summary: 'Take a discount of the catalogue from a folio',
    status: 200,
    answer: discountAnswer,
  })
}

/** What is done with payments. */
export function addPaymentOperations(server: FastifyInstance, parts: RouteParts): void {
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
    name: 'transferPayment',
    method: 'POST',
    path: '/payments/:paymentId/transfer',
    tag,
    summary: 'Move a payment to another folio, its tender as it is',
    status: 200,
    answer: paymentMoved,
  })
  addOperation(server, parts, {
    name: 'refundCard',
    method: 'POST',
    path: '/payments/:paymentId/refund',
    tag,
    summary: 'Record what was given back to the card of a payment',
    status: 201,
    answer: paymentAnswer,
  })
}
