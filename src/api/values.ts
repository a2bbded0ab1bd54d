import { z } from 'zod'
import { isCardNumber } from '../values/card-number.ts'
import { isCurrency } from '../values/money.ts'
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

/** What a person signs in with: small letters, digits and `. _ @ + -`, so that an e-mail address may be one. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@+-]{1,99}$/, 'login')

/** An e-mail address. */
export const email = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email')

/** One line of at most so many characters that a program wrote, with the same characters as {@link text}. */
export function line(most: number) {
  return z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'text')
}

/** A number that another system gave, which is kept as it is and must therefore be no card number. */
export function notCardNumber(most: number) {
  return line(most)
    .min(1)
    .refine((given) => !isCardNumber(given), 'cardNumber')
}

/** A currency by its ISO 4217 code. */
export const currency = z.string().refine(isCurrency, 'currency').describe('ISO 4217')

/** Money of any currency; whether its decimals fit is decided with the currency. */
export const money = z
  .strictObject({
    amount: z
      .string()
      .regex(/^-?\d{1,13}(\.\d{1,4})?$/, 'amount')
      .describe('Decimal text with a point'),
    currency,
  })
  .describe('An amount of money')

/** A day that exists, of the centuries in which there are bookings. */
export const plainDate = z
  .string()
  .refine((text) => isPlainDate(text) && text >= '1900-01-01' && text < '2200-01-01', 'date')
  .describe('A day, YYYY-MM-DD')

/** Written in the one way in which the database gives it back: no zeros before it, no minus before zero. */
export const quantity = z.string().regex(/^(?!-0(\.0+)?$)-?(0|[1-9]\d{0,5})(\.\d{1,3})?$/, 'quantity')

/** How many units of the property's currency one unit of the given one buys. */
export const exchangeRate = z.string().regex(/^(?!0(\.0+)?$)(0|[1-9]\d{0,8})(\.\d{1,8})?$/, 'exchangeRate')

/** A CPF or CNPJ, digits and letters only or punctuated; check digits are checked. */
export const taxId = z.string().refine(isTaxId, 'taxId')

/** A percentage, at most four decimals. */
export const percentage = z.string().regex(/^(0|[1-9]\d{0,2})(\.\d{1,4})?$/, 'percent')

/** {@link percentage} of something that it cannot be more than. */
export const percentageOfWhole = percentage.refine((rate) => Number(rate) <= 100, 'percent')

/** Taxes and fees by their ids, each once: twice in one price, they would not sum to it. */
export const taxIds = z
  .array(id)
  .max(9)
  .refine((ids) => new Set(ids).size === ids.length, 'repeated')

/** The IANA name of a time zone. */
export const timeZone = z
  .string()
  .refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC', 'timeZone')
