import { z } from 'zod'
import { isPlainDate } from '../values/plain-date.ts'
import { isTaxId } from '../values/tax-id.ts'

/** The shapes that several inputs share. Each refusal of one names its field. */

/** An id: ours, or a code of the catalogue. No spaces, and nothing that the database could not keep. */
export const id = z.string().regex(/^[^\s\p{Cc}\p{Cs}]{1,128}$/u, 'id')

/** Text that a person wrote or reads: not blank, one line, no control characters or halves of characters. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'text')

export const money = z
  .object({
    amount: z
      .string()
      .regex(/^-?\d{1,13}(\.\d{1,4})?$/, 'amount')
      .describe('Decimal text with a point'),
    currency: z.string().regex(/^[A-Z]{3}$/, 'currency'),
  })
  .describe('An amount of money')

export const plainDate = z.string().refine(isPlainDate, 'date').describe('A day, YYYY-MM-DD')

export const quantity = z.string().regex(/^-?\d{1,6}(\.\d{1,3})?$/, 'quantity')

/** How many units of the property's currency one unit of the given one buys. */
export const exchangeRate = z.string().regex(/^\d{1,9}(\.\d{1,8})?$/, 'exchangeRate')

/** A CPF or CNPJ, digits and letters only or punctuated; check digits are checked. */
export const taxId = z.string().refine(isTaxId, 'taxId')

/** A percentage, at most four decimals. */
export const percentage = z.string().regex(/^\d{1,3}(\.\d{1,4})?$/, 'percent')
