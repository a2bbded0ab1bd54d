import type { FastifyInstance } from 'fastify'
import type { ChargeCode, Discount, PaymentMethod, Tax } from '../catalogue/catalogue.ts'
import { loadChargeCodes, loadDiscounts, loadPaymentMethods, loadTaxes } from '../catalogue/store.ts'
import { toWire } from '../values/money.ts'
import { chargeCode, defined, discount, paymentMethod, tax } from './answers.ts'
import { addOperation, type RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { addRead } from './read-route.ts'

const tag = 'catalogue'

/** The catalogue: what can be charged, its taxes and fees, and how money comes in. */
export function addCatalogueRoutes(server: FastifyInstance, parts: RouteParts): void {
  addOperation(server, parts, {
    name: 'defineChargeCode',
    method: 'PUT',
    path: '/charge-codes/:id',
    tag,
    summary: 'Add or change a charge code',
    status: 200,
    answer: defined,
  })
  addOperation(server, parts, {
    name: 'defineTax',
    method: 'PUT',
    path: '/taxes/:id',
    tag,
    summary: 'Add or change a tax or fee',
    status: 200,
    answer: defined,
  })
  addOperation(server, parts, {
    name: 'definePaymentMethod',
    method: 'PUT',
    path: '/payment-methods/:id',
    tag,
    summary: 'Add or change a payment method',
    status: 200,
    answer: defined,
  })
  addOperation(server, parts, {
    name: 'defineDiscount',
    method: 'PUT',
    path: '/discounts/:id',
    tag,
    summary: 'Add or change a discount',
    status: 200,
    answer: defined,
  })
  addCatalogueReads(server, parts)
}

function addCatalogueReads(server: FastifyInstance, { pool }: RouteParts): void {
  addRead(server, pool, {
    name: 'listChargeCodes',
    path: '/charge-codes',
    tag,
    summary: 'Charge codes, by id',
    query: pageQuery,
    answer: pageOf(chargeCode),
    read: async ({ propertyId, currency, query }) => {
      const [after] = keysAfter(query)
      const rows = await loadChargeCodes(pool, { propertyId, after: after!, limit: query.limit + 1 })
      return toPage(rows, query, { keys: (row) => [row.id], item: (row) => codeOnWire(row, currency) })
    },
  })
  addRead(server, pool, {
    name: 'listTaxes',
    path: '/taxes',
    tag,
    summary: 'Taxes and fees, by id',
    query: pageQuery,
    answer: pageOf(tax),
    read: async ({ propertyId, currency, query }) => {
      const [after] = keysAfter(query)
      const rows = await loadTaxes(pool, { propertyId, after: after!, limit: query.limit + 1 })
      return toPage(rows, query, { keys: (row) => [row.id], item: (row) => taxOnWire(row, currency) })
    },
  })
  addRead(server, pool, {
    name: 'listPaymentMethods',
    path: '/payment-methods',
    tag,
    summary: 'Payment methods, by id',
    query: pageQuery,
    answer: pageOf(paymentMethod),
    read: async ({ propertyId, query }) => {
      const [after] = keysAfter(query)
      const rows = await loadPaymentMethods(pool, { propertyId, after: after!, limit: query.limit + 1 })
      return toPage(rows, query, { keys: (row) => [row.id], item: methodOnWire })
    },
  })
  addRead(server, pool, {
    name: 'listDiscounts',
    path: '/discounts',
    tag,
    summary: 'Discounts, by id',
    query: pageQuery,
    answer: pageOf(discount),
    read: async ({ propertyId, query }) => {
      const [after] = keysAfter(query)
      const rows = await loadDiscounts(pool, { propertyId, after: after!, limit: query.limit + 1 })
      return toPage(rows, query, { keys: (row) => [row.id], item: discountOnWire })
    },
  })
}

function discountOnWire({ id, name, ratePercent, groups, isActive }: Discount) {
  return { id, name, rate: ratePercent, groups, isActive }
}

/** As the operation that defines it takes it, so that what was read can be changed and sent back. */
function codeOnWire(code: ChargeCode, currency: string) {
  const { id, name, groupId, priceMinor, taxes, isActive } = code
  return {
    id,
    name,
    group: groupId,
    price: priceMinor === null ? null : toWire(priceMinor, currency),
    taxes,
    isActive,
  }
}

function taxOnWire(of: Tax, currency: string) {
  const { id, name, ledger, isIncluded, ratePercent, amountMinor, isActive } = of
  return {
    id,
    name,
    kind: ledger,
    isIncluded,
    rate: ratePercent,
    amount: amountMinor === null ? null : toWire(amountMinor, currency),
    isActive,
  }
}

function methodOnWire({ id, name, ledger, ledgerId, currency, isActive }: PaymentMethod) {
  return { id, name, goesTo: ledger, ledgerId, currency, isActive }
}
