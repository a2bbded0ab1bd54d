import { collection, table } from '../journal/table.ts'
import type { Charge } from './charge.ts'
import type { Folio } from './folio.ts'
import type { Payment } from './payment.ts'

export const folios = table<Folio>(
  'folios',
  {
    id: 'text',
    accountId: 'text',
    number: 'int4',
    kind: 'text',
    state: 'text',
    billingName: 'text',
    billingTaxId: 'text',
    receivableAccountId: 'text',
    documentSeries: 'text',
    documentNumber: 'int8',
    openedOn: 'date',
    openedAt: 'timestamptz',
    closedOn: 'date',
    closedAt: 'timestamptz',
    dueOn: 'date',
  },
  {
    mutable: [
      'state',
      'billingName',
      'billingTaxId',
      'receivableAccountId',
      'documentSeries',
      'documentNumber',
      'closedOn',
      'closedAt',
      'dueOn',
    ],
  },
)

export const foliosOfAccount = collection(folios, 'accountId')

export const charges = table<Charge>(
  'charges',
  {
    id: 'text',
    folioId: 'text',
    parentId: 'text',
    kind: 'text',
    code: 'text',
    description: 'text',
    quantity: 'numeric',
    unitPriceMinor: 'int8',
    amountMinor: 'int8',
    currency: 'text',
    originalMinor: 'int8',
    exchangeRate: 'numeric',
    serviceDate: 'date',
    businessDate: 'date',
    recordedAt: 'timestamptz',
    recordedBy: 'text',
    postingId: 'text',
    isVoided: 'bool',
    voidedOn: 'date',
    voidReason: 'text',
  },
  { mutable: ['isVoided', 'voidedOn', 'voidReason'] },
)

/** The taxes and fees of a charge. */
export const dependantsOf = collection(charges, 'parentId')

export const payments = table<Payment>(
  'payments',
  {
    id: 'text',
    folioId: 'text',
    method: 'text',
    ledger: 'text',
    ledgerId: 'text',
    amountMinor: 'int8',
    currency: 'text',
    originalMinor: 'int8',
    exchangeRate: 'numeric',
    card: 'jsonb',
    note: 'text',
    shiftId: 'text',
    businessDate: 'date',
    recordedAt: 'timestamptz',
    recordedBy: 'text',
    postingIds: 'jsonb',
    isVoided: 'bool',
    voidedOn: 'date',
    voidReason: 'text',
  },
  { mutable: ['isVoided', 'voidedOn', 'voidReason'] },
)
