import { z } from 'zod'
import { LANGUAGES } from './language.ts'
import { id, line, notCardNumber, text } from './values.ts'

/** The parts that the inputs of several operations share. */

/** Why somebody does it. */
export const reason = text.describe('Why; kept with the operation')

/** How a card was used: at once, or in instalments that the merchant or the card’s issuer finances (S2). */
export const CARD_MODALITIES = ['debit', 'credit', 'merchantInstalments', 'issuerInstalments'] as const

/** What a card payment carries (S2), so that the acquirer's files can be matched with it. Never a card number. */
export const card = z
  .strictObject({
    merchant: line(20).min(1).optional(),
    brand: line(30).min(1),
    modality: z.enum(CARD_MODALITIES),
    instalments: z.number().int().min(1).max(36).default(1),
    nsu: notCardNumber(20).optional(),
    authorization: notCardNumber(20).optional(),
    tid: line(40).min(1).optional(),
    terminal: notCardNumber(20).optional(),
    capturedAt: z.iso.datetime({ offset: true }).optional(),
  })
  .describe('The details of a card payment')

/** What an `If-Match` becomes. */
export const version = line(80)
  .optional()
  .describe('The object as it was read (its ETag); refused if it has changed')

/** Where somebody is, as it is printed. */
export const address = z.strictObject({
  street: text,
  district: text.nullable().default(null),
  city: text,
  state: line(60).min(1).nullable().default(null),
  postalCode: line(20).min(1).nullable().default(null),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'country')
    .default('BR')
    .describe('ISO 3166: BR'),
})

const named = z.strictObject({
  name: text,
  series: id.describe('The number series; types and forms may share one'),
  prefix: line(20).default('').describe('Printed before the number'),
})
/** An address, as it is read and printed. */
export type Address = z.infer<typeof address>

/** The four names of a document type, each with its series: a bill, one below zero, a debit note, a credit note. */
export const documentNames = {
  positive: named,
  negative: named,
  positiveCorrection: named,
  negativeCorrection: named,
}

/** The language of what is printed for somebody. */
export const language = z.enum(LANGUAGES).describe('Of what is printed')
