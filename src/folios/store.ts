import { collection, table } from '../journal/table.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Charge } from './charge.ts'
import type { Folio } from './folio.ts'
import type { FolioDiscount } from './folio-discount.ts'
import type { Payment } from './payment.ts'

/** Folios. Account and number never change; a deposit that is invoiced is an advance from then on. */
export const folios = table<Folio>(
  'folios',
  {
    id: 'text',
    accountId: 'text',
    number: 'int4',
    kind: 'text',
    state: 'text',
    hasDiscounts: 'bool',
    lockNote: 'text',
    correctsId: 'text',
    sourceId: 'text',
    billingAccountId: 'text',
    billingName: 'text',
    billingTaxId: 'text',
    billingEmail: 'text',
    billingAddress: 'json',
    receivableAccountId: 'text',
    documentId: 'text',
    openedOn: 'date',
    openedAt: 'timestamptz',
    closedOn: 'date',
    closedAt: 'timestamptz',
    closingPostingId: 'text',
    dueOn: 'date',
    voidedOn: 'date',
    voidReason: 'text',
    version: 'int4',
  },
  {
    mutable: [
      ...(['kind', 'state', 'hasDiscounts', 'lockNote', 'receivableAccountId', 'documentId'] as const),
      ...(['billingAccountId', 'billingName', 'billingTaxId', 'billingEmail', 'billingAddress'] as const),
      ...([
        'closedOn',
        'closedAt',
        'closingPostingId',
        'dueOn',
        'voidedOn',
        'voidReason',
        'version',
      ] as const),
    ],
  },
)

/** All folios of an account, whatever their state. */
export const foliosOfAccount = collection(folios, 'accountId')

/** The corrections of a folio. */
export const correctionsOf = collection(folios, 'correctsId')

/** Predefined discounts that folios were given. */
export const folioDiscounts = table<FolioDiscount>(
  'folio_discounts',
  {
    id: 'text',
    folioId: 'text',
    discountId: 'text',
    name: 'text',
    ratePercent: 'numeric',
    groups: 'json',
    givenOn: 'date',
    givenBy: 'text',
    endedOn: 'date',
    endedBy: 'text',
  },
  { mutable: ['endedOn', 'endedBy'] },
)

/** The predefined discounts of a folio, ended ones too. */
export const discountsOfFolio = collection(folioDiscounts, 'folioId')

/** Lines of folios. Their money never changes. */
export const charges = table<Charge>(
  'charges',
  {
    id: 'text',
    folioId: 'text',
    originFolioId: 'text',
    movedFromId: 'text',
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
    state: 'text',
    endedOn: 'date',
    endedBy: 'text',
    endReason: 'text',
    source: 'text',
    sourceId: 'text',
    discountOfId: 'text',
    folioDiscountId: 'text',
    terms: 'json',
    note: 'text',
    version: 'int4',
  },
  {
    mutable: [
      ...([
        'folioId',
        'movedFromId',
        'description',
        'serviceDate',
        'note',
        'version',
        'discountOfId',
      ] as const),
      ...(['state', 'endedOn', 'endedBy', 'endReason'] as const),
    ],
  },
)

/** The taxes and fees of a charge, ended ones too. */
export const dependantsOf = collection(charges, 'parentId')

/** The manual discounts of a charge, ended ones too. */
export const discountsOfCharge = collection(charges, 'discountOfId')

/** What was made from a line: edited, split, corrected. */
export const madeFrom = collection(charges, 'sourceId')

/** The lines that stand on a folio. */
export const linesOfFolio = collection(charges, 'folioId', "state = 'posted'")

/** Payments and refunds. Their money never changes. */
export const payments = table<Payment>(
  'payments',
  {
    id: 'text',
    folioId: 'text',
    originFolioId: 'text',
    movedFromId: 'text',
    method: 'text',
    ledger: 'text',
    ledgerId: 'text',
    amountMinor: 'int8',
    currency: 'text',
    originalMinor: 'int8',
    exchangeRate: 'numeric',
    card: 'json',
    note: 'text',
    shiftId: 'text',
    businessDate: 'date',
    recordedAt: 'timestamptz',
    recordedBy: 'text',
    postingIds: 'json',
    state: 'text',
    endedOn: 'date',
    endedBy: 'text',
    endReason: 'text',
    refundsId: 'text',
  },
  { mutable: ['folioId', 'movedFromId', 'state', 'endedOn', 'endedBy', 'endReason'] },
)

/** The payments that stand on a folio. */
export const paymentsOfFolio = collection(payments, 'folioId', "state = 'posted'")

/** What was given back of a card payment. */
export const refundsOf = collection(payments, 'refundsId')

/** What a field was before it was changed: texts and dates of charges, parties of documents. */
export type Version = {
  readonly subjectId: string
  /** The first is 1. */
  readonly version: number
  /** The fields that changed, as they were until then. Plain JSON. */
  readonly was: Readonly<Record<string, unknown>>
  readonly operationId: string
  readonly recordedBy: string
  readonly businessDate: PlainDate
  readonly recordedAt: string
}

/** Earlier versions; never changed. */
export const versions = table<Version>(
  'versions',
  {
    subjectId: 'text',
    version: 'int4',
    was: 'json',
    operationId: 'text',
    recordedBy: 'text',
    businessDate: 'date',
    recordedAt: 'timestamptz',
  },
  { key: ['subjectId', 'version'] },
)
