import { z } from 'zod'
import { address, card } from '../api/input-parts.ts'
import { ACCOUNT_KINDS } from '../api/inputs.ts'
import { LANGUAGES } from '../api/language.ts'
import { money } from '../api/values.ts'
import { DOCUMENT_FORMS, DOCUMENT_STATES } from '../documents/document.ts'
import { CHARGE_SOURCES, CHARGE_STATES } from '../folios/charge.ts'
import { FOLIO_KINDS, FOLIO_STATES } from '../folios/folio.ts'
import { PAYMENT_STATES } from '../folios/payment.ts'
import { actions } from './actions.ts'
import { accountSummary, date, folioOfAccount, id, instant, stayOfAccount, tax } from './answers.ts'

/** What routes of folios, charges, payments and documents answer. */

const dependant = z.strictObject({
  id,
  folioId: id,
  kind: z.enum(['tax', 'fee', 'item', 'discount', 'advance']),
  code: z.string(),
  description: z.string(),
  amount: money,
  sourceId: id.nullable().describe('The line that it was made from'),
})

/** A charge with its taxes and fees. */
export const charge = z.strictObject({
  id,
  folioId: id,
  kind: z.enum(['item', 'discount', 'advance', 'tax', 'fee']),
  code: z.string(),
  description: z.string(),
  note: z.string().nullable().describe('For the house; never printed'),
  quantity: z.string(),
  unitPrice: money,
  exchangeRate: z.string().nullable(),
  net: money.describe('What the hotel earns: without taxes and fees'),
  total: money.describe('With taxes and fees'),
  serviceDate: date,
  businessDate: date,
  recordedAt: instant,
  recordedBy: id,
  state: z.enum(CHARGE_STATES),
  endedOn: date.nullable(),
  endReason: z.string().nullable().describe('Why it was voided'),
  source: z.enum(CHARGE_SOURCES).nullable().describe('How it was made from another charge'),
  sourceId: id.nullable(),
  movedFromId: id.nullable().describe('The folio that it lay on before'),
  discountOfId: id.nullable().describe('The charge that a manual discount is given on'),
  folioDiscountId: id.nullable().describe('The predefined discount that it is a line of'),
  version: z.number().int(),
  dependants: z.array(dependant).describe('Its taxes and fees'),
})

/** A payment, or below zero a refund. */
export const payment = z.strictObject({
  id,
  folioId: id,
  method: z.string(),
  amount: money,
  original: money.describe('As it was given, in its own currency'),
  exchangeRate: z.string().nullable(),
  card: card.nullable(),
  note: z.string().nullable(),
  shiftId: id,
  businessDate: date,
  recordedAt: instant,
  recordedBy: id,
  state: z.enum(PAYMENT_STATES),
  endedOn: date.nullable(),
  endReason: z.string().nullable(),
  movedFromId: id.nullable().describe('The folio that it lay on before'),
  refundsId: id.nullable().describe('The card payment that it gives back'),
})

const versions = z
  .array(
    z.strictObject({
      version: z.number().int(),
      was: z.record(z.string(), z.unknown()).describe('The fields that changed, as they were until then'),
      recordedByName: z.string().nullable(),
      recordedAt: instant,
      businessDate: date,
    }),
  )
  .describe('The oldest first')

export const chargeDetail = charge.extend({ versions })

const folioBalance = z.strictObject({ id, balance: money })

export const chargeAnswer = z.strictObject({ charge, folio: folioBalance })
export const chargesAnswer = z.strictObject({ charges: z.array(charge), folio: folioBalance })
export const transferAnswer = z.strictObject({
  chargeIds: z.array(id),
  from: folioBalance,
  folio: folioBalance,
})
export const paymentAnswer = z.strictObject({ payment, folio: folioBalance })
export const paymentMoved = paymentAnswer.extend({ from: folioBalance })
export const nightAnswer = z.strictObject({ charge })

export const discountAnswer = z.strictObject({
  folioDiscount: z
    .strictObject({ id, discount: id, name: z.string(), rate: z.string() })
    .nullable()
    .describe('Null for a manual one'),
  folio: folioBalance,
  charges: z.array(charge).describe('The manual discounts'),
})

export const folioCreated = z.strictObject({
  folio: z.strictObject({
    id,
    accountId: id,
    number: z.number().int(),
    kind: z.enum(FOLIO_KINDS),
    state: z.enum(FOLIO_STATES),
  }),
})

const folioCopied = folioCreated.shape.folio.extend({ balance: money })
export const folioDuplicated = z.strictObject({ folio: folioCopied })
export const folioReopened = z.strictObject({ folio: folioCopied, voidedFolioId: id })

export const folioLocked = z.strictObject({
  folio: z.strictObject({ id, state: z.enum(FOLIO_STATES), lockNote: z.string().nullable() }),
})

const billing = {
  billingAccountId: id.nullable(),
  billingName: z.string().nullable(),
  billingTaxId: z.string().nullable(),
  billingEmail: z.string().nullable(),
  billingAddress: address.nullable(),
}

export const billingAnswer = z.strictObject({ folio: z.strictObject({ id, ...billing }) })

const issued = { documentId: id, documentName: z.string(), documentNumber: z.string() }

export const folioClosed = z.strictObject({
  folio: z.strictObject({
    id,
    state: z.enum(['settled', 'onAccount']),
    ...issued,
    closedOn: date,
    receivableAccountId: id.nullable(),
    dueOn: date.nullable(),
    onAccount: money.describe('What the AR account owes for it'),
  }),
  paymentId: id.nullable().describe('The payment that was taken with it'),
})

export const advanceInvoiced = z.strictObject({
  folio: z.strictObject({
    id,
    kind: z.enum(FOLIO_KINDS),
    state: z.enum(FOLIO_STATES),
    ...issued,
    closedOn: date,
    invoiced: money,
  }),
})

export const advanceConsumed = chargesAnswer.extend({ left: money.describe('Of the advance') })

export const folioCorrected = z.strictObject({
  correction: z.strictObject({
    id,
    number: z.number().int(),
    state: z.enum(FOLIO_STATES),
    ...issued,
    total: money.describe('Below zero for a credit note'),
  }),
  folio: folioBalance,
  paymentId: id.nullable().describe('The payment or refund that was made with it'),
})

export const folioVoided = z.strictObject({
  folio: z.strictObject({ id, state: z.enum(FOLIO_STATES), voidedOn: date }),
  movedTo: id.nullable().describe('The folio that its payments were moved to'),
  paymentIds: z.array(id),
})

/** Who a document is made out to. */
export const party = z.strictObject({
  accountId: id.nullable(),
  name: z.string(),
  taxId: z.string().nullable(),
  email: z.string().nullable(),
  address: address.nullable(),
})

export const billingCorrected = z.strictObject({
  document: z.strictObject({ id, folioId: id, party, version: z.number().int() }),
})

export const document = z.strictObject({
  id,
  folioId: id,
  typeId: id,
  form: z.enum(DOCUMENT_FORMS),
  name: z.string(),
  number: z.string().describe('With the prefix of its series'),
  series: id,
  state: z.enum(DOCUMENT_STATES),
  correctsId: id.nullable(),
  issuedOn: date,
  issuedAt: instant,
  issuedBy: id,
  language: z.enum(LANGUAGES),
  total: money,
  party,
  version: z.number().int(),
  voidedOn: date.nullable(),
  voidReason: z.string().nullable(),
  versions,
  ...actions,
})

export const folioSummary = z.strictObject({
  id,
  accountId: id,
  accountName: z.string(),
  number: z.number().int(),
  kind: z.enum(FOLIO_KINDS),
  state: z.enum(FOLIO_STATES),
  balance: money,
  ...billing,
  lockNote: z.string().nullable().describe('Why it is locked; of a correction, why it was made'),
  correctsId: id.nullable().describe('The folio that a correction corrects'),
  sourceId: id.nullable().describe('The folio that it was duplicated or reopened from'),
  receivableAccountId: id.nullable(),
  receivableName: z.string().nullable(),
  onAccount: money
    .nullable()
    .describe('What the AR account took over when it was closed; null where none did'),
  documentId: id.nullable(),
  documentName: z.string().nullable(),
  documentNumber: z.string().nullable().describe('With the prefix of its series'),
  openedOn: date,
  closedOn: date.nullable(),
  dueOn: date.nullable(),
  voidedOn: date.nullable(),
  voidReason: z.string().nullable(),
})

const roomNumber = z.string().nullable().describe('Of the stay whose account it is on')

export const listedFolio = folioSummary.extend({ roomNumber })

const movedFrom = z
  .strictObject({ folioId: id, number: z.number().int(), accountName: z.string() })
  .nullable()
  .describe('The folio that it was moved from')
const names = { recordedByName: z.string().nullable(), endedByName: z.string().nullable(), movedFrom }

const folioCharge = charge.extend({
  ...names,
  original: money.describe('Quantity times unit price, in the currency that it was given in'),
  terms: z.array(tax.omit({ isActive: true })).describe('Its taxes and fees as they were applied'),
  group: id.nullable().describe('Of its charge code; null for a custom charge'),
  ...actions,
})

const folioPayment = payment.extend({
  ...names,
  methodName: z.string().nullable(),
  refunded: money.describe('What was given back of it, in its own currency'),
  ...actions,
})

const correction = z.strictObject({
  id,
  number: z.number().int(),
  state: z.enum(FOLIO_STATES),
  closedOn: date.nullable(),
  closedAt: instant.nullable(),
  ...issued,
  total: money,
  reason: z.string().nullable(),
})

export const folioDetail = folioSummary.extend({
  closedAt: instant.nullable(),
  onAccountByName: z.string().nullable().describe('Who closed it on account'),
  unused: money.nullable().describe('What of an advance is left to use; null of another folio'),
  account: z.strictObject({
    id,
    kind: z.enum(ACCOUNT_KINDS),
    name: z.string(),
    taxId: z.string().nullable(),
    creditLimit: money.nullable(),
  }),
  stay: stayOfAccount,
  siblings: z.array(folioOfAccount).describe('All folios of the account, itself too, by number'),
  discounts: z
    .array(z.strictObject({ id, discount: id, name: z.string(), rate: z.string(), groups: z.array(id) }))
    .describe('The predefined discounts that it has'),
  corrections: z.array(correction).describe('The folios that correct it'),
  charges: z.array(folioCharge),
  payments: z.array(folioPayment),
  ...actions,
})

export const accountDetail = accountSummary.extend({ stay: stayOfAccount, folios: z.array(folioSummary) })

export const folioHistory = z.strictObject({
  items: z.array(
    z.strictObject({
      operationId: id,
      name: z.string(),
      events: z.array(z.strictObject({ event: z.string(), subjectId: id })),
      actorName: z.string().nullable(),
      keyLabel: z.string().nullable(),
      businessDate: date,
      recordedAt: instant,
      input: z.record(z.string(), z.unknown()),
      answer: z.record(z.string(), z.unknown()),
    }),
  ),
})
