import { table } from '../journal/table.ts'
import type { ChargeCode, PaymentMethod, Tax } from './catalogue.ts'

export const taxes = table<Tax>(
  'taxes',
  {
    id: 'text',
    name: 'text',
    ledger: 'text',
    isIncluded: 'bool',
    ratePercent: 'numeric',
    amountMinor: 'int8',
    isActive: 'bool',
  },
  { isReference: true, mutable: ['name', 'ledger', 'isIncluded', 'ratePercent', 'amountMinor', 'isActive'] },
)

export const chargeCodes = table<ChargeCode>(
  'charge_codes',
  { id: 'text', name: 'text', groupId: 'text', priceMinor: 'int8', taxes: 'jsonb', isActive: 'bool' },
  { isReference: true, mutable: ['name', 'groupId', 'priceMinor', 'taxes', 'isActive'] },
)

export const paymentMethods = table<PaymentMethod>(
  'payment_methods',
  { id: 'text', name: 'text', ledger: 'text', ledgerId: 'text', isActive: 'bool' },
  { isReference: true, mutable: ['name', 'ledger', 'ledgerId', 'isActive'] },
)
