import { z } from 'zod'
import { address, card, language, reason, version } from './input-parts.ts'
import {
  email,
  exchangeRate,
  id,
  money,
  percentage,
  plainDate,
  quantity,
  taxId,
  taxIds,
  text,
} from './values.ts'

/** Who a document is made out to: an account of the hotel's, or whoever is written down. */
const billing = {
  billingAccountId: id.optional().describe('The account that it is made out to'),
  billingName: text.optional(),
  billingTaxId: taxId.optional(),
  billingEmail: email.optional(),
  billingAddress: address.optional(),
}

/** Money that is taken, or given back, together with something else. */
const withPayment = z
  .strictObject({
    method: id,
    amount: money.describe('Negative gives money back'),
    exchangeRate: exchangeRate.optional(),
    card: card.optional(),
    note: text.optional(),
  })
  .describe('A payment that is made with it')

/** What is charged: by a code of the catalogue, or a custom charge. */
const newCharge = {
  chargeCode: id.optional().describe('A code of the catalogue; left out for a custom charge'),
  description: text.optional().describe('The printed text; the code’s name if left out'),
  quantity: quantity.default('1'),
  unitPrice: money.optional().describe('The code’s price if left out'),
  exchangeRate: exchangeRate.optional(),
  serviceDate: plainDate
    .optional()
    .describe('When it was consumed, a year back at most; the business date if left out'),
  taxes: taxIds.optional().describe('Taxes and fees of a custom charge'),
  note: text.optional().describe('For the house; never printed'),
}

/** How many parts a charge can be split into. */
export const MOST_PARTS = 50
const parts = <T extends z.ZodType>(of: T) => z.array(of).min(2).max(MOST_PARTS)

/** The inputs of the operations on folios, charges, payments and documents. */
export const FOLIO_INPUTS = {
  postCharge: z.strictObject({ folioId: id, ...newCharge }),
  editCharge: z.strictObject({
    chargeId: id,
    serviceDate: plainDate.optional(),
    unitPrice: money.optional(),
    exchangeRate: exchangeRate.optional().describe('Of the new price, where it is of another currency'),
    quantity: quantity.optional(),
    description: text.optional(),
    chargeCode: id.optional(),
    taxes: taxIds.optional().describe('Taxes and fees of a custom charge'),
    note: text.nullable().optional(),
    version,
  }),
  voidCharge: z.strictObject({ chargeId: id, reason }),
  splitCharge: z
    .strictObject({
      chargeId: id,
      amounts: parts(money).optional().describe('Totals with taxes and fees; they sum to that of the charge'),
      percents: parts(percentage).optional().describe('They sum to 100'),
      quantities: parts(quantity).optional().describe('They sum to that of the charge'),
      equalParts: z.number().int().min(2).max(MOST_PARTS).optional(),
      version,
    })
    .refine(
      ({ amounts, percents, quantities, equalParts }) =>
        [amounts, percents, quantities, equalParts].filter((way) => way !== undefined).length === 1,
      { path: ['equalParts'], message: 'oneWay' },
    ),
  transferCharges: z.strictObject({
    folioId: id.describe('Where they lie'),
    chargeIds: z.array(id).min(1).max(5000).optional().describe('All of the folio if left out'),
    toFolioId: id,
  }),
  applyDiscount: z
    .strictObject({
      folioId: id,
      discount: id.optional().describe('A discount of the catalogue, for the folio'),
      chargeIds: z.array(id).min(1).max(500).optional().describe('What a manual discount is given on'),
      percent: percentage.optional(),
      amount: money.optional().describe('Of all these charges together'),
      description: text.optional().describe('The printed text of a manual discount'),
    })
    .refine(
      ({ discount, chargeIds, percent, amount, description }) =>
        discount === undefined
          ? chargeIds !== undefined && (percent === undefined) !== (amount === undefined)
          : (chargeIds ?? percent ?? amount ?? description) === undefined,
      { path: ['discount'], message: 'discountOrCharges' },
    ),
  removeDiscount: z.strictObject({ folioDiscountId: id }),
  postPayment: z.strictObject({
    folioId: id,
    method: id,
    amount: money.describe('Negative gives money back'),
    exchangeRate: exchangeRate.optional(),
    card: card.optional(),
    note: text.optional(),
    expectedBalance: money
      .optional()
      .describe('What the folio’s balance was when this was decided; refused where it is another by now'),
  }),
  voidPayment: z.strictObject({ paymentId: id, reason }),
  transferPayment: z.strictObject({ paymentId: id, toFolioId: id }),
  refundCard: z.strictObject({
    paymentId: id.describe('The card payment that is given back'),
    amount: money.describe('Above zero, in the currency of the payment'),
    card: card
      .pick({ nsu: true, authorization: true, tid: true, terminal: true, capturedAt: true })
      .optional()
      .describe('What the terminal printed of the refund'),
    note: text.optional(),
  }),
  createFolio: z.strictObject({
    accountId: id,
    kind: z.enum(['standard', 'deposit']).default('standard').describe('A deposit holds payments only'),
    number: z.number().int().min(1).max(999).optional().describe('The next free one if left out'),
    ...billing,
  }),
  duplicateFolio: z.strictObject({
    folioId: id,
    accountId: id.optional().describe('The account of the copy; the same if left out'),
  }),
  lockFolio: z.strictObject({ folioId: id, note: text, version }),
  unlockFolio: z.strictObject({ folioId: id, version }),
  setBilling: z.strictObject({ folioId: id, ...billing, version }),
  closeFolio: z.strictObject({
    folioId: id,
    settlement: z.enum(['settled', 'onAccount']),
    receivableAccountId: id.optional().describe('Who owes it, where the settlement is onAccount'),
    documentType: id.optional().describe('The hotel’s standard type if left out'),
    language: language.optional().describe('Of the document; the account’s if left out'),
    payment: withPayment.optional(),
    ...billing,
    version,
  }),
  invoiceAdvance: z.strictObject({
    folioId: id.describe('A deposit folio'),
    parts: z
      .array(z.strictObject({ chargeCode: id, amount: money.describe('With the taxes that are inside it') }))
      .min(1)
      .max(50)
      .describe('What the deposit is for; they sum to it'),
    documentType: id.optional(),
    language: language.optional(),
    version,
  }),
  consumeAdvance: z.strictObject({
    advanceFolioId: id,
    folioId: id.describe('Where it is used'),
    amount: money.optional().describe('As much as is left and the folio owes, if left out'),
  }),
  correctFolio: z
    .strictObject({
      folioId: id,
      mode: z.enum(['full', 'partial']),
      lines: z
        .array(
          z
            .strictObject({
              chargeId: id,
              quantity: quantity.optional().describe('What it should have been'),
              unitPrice: money.optional().describe('What it should have been'),
            })
            .refine(({ quantity: of, unitPrice }) => (of === undefined) !== (unitPrice === undefined), {
              path: ['quantity'],
              message: 'quantityOrPrice',
            }),
        )
        .max(5000)
        .refine((lines) => new Set(lines.map(({ chargeId }) => chargeId)).size === lines.length, 'repeated')
        .default([]),
      added: z.array(z.strictObject(newCharge)).max(50).default([]).describe('What was forgotten'),
      reason,
      documentType: id.optional(),
      payment: withPayment.optional().describe('What is paid besides, or, below zero, given back'),
      refunds: id.optional().describe('The card payment that a payment below zero gives back'),
      version,
    })
    .refine(({ mode, lines, added }) => (mode === 'partial') === lines.length + added.length > 0, {
      path: ['lines'],
      message: 'linesOfPartial',
    })
    .refine(({ payment, refunds }) => refunds === undefined || payment !== undefined, {
      path: ['refunds'],
      message: 'paymentMissing',
    }),
  voidFolio: z.strictObject({
    folioId: id,
    reason,
    moveTo: id
      .optional()
      .describe('The open folio that its payments are moved to; they are voided if left out'),
    version,
  }),
  reopenFolio: z.strictObject({ folioId: id, reason, version }),
  correctBilling: z.strictObject({
    documentId: id,
    accountId: id.optional(),
    name: text.optional(),
    taxId: taxId.optional(),
    email: email.nullable().optional(),
    address: address.nullable().optional(),
    version,
  }),
} as const
