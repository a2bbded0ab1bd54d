import { z } from 'zod'
import { ACCOUNT_STATUSES } from '../accounts/account.ts'
import { address } from '../api/input-parts.ts'
import { ACCOUNT_KINDS } from '../api/inputs.ts'
import { LANGUAGES } from '../api/language.ts'
import { money } from '../api/values.ts'
import { FOLIO_KINDS, FOLIO_STATES } from '../folios/folio.ts'
import { ENVIRONMENTS } from '../properties/property.ts'
import { STAY_STATES } from '../stays/stay.ts'

/** What routes answer: for the document of the API and the tests. Answers are written as they are, unchecked. */

/** An id in an answer. */
export const id = z.string()
/** A day in an answer. */
export const date = z.string().meta({ format: 'date' })
/** An instant in an answer. */
export const instant = z.string().meta({ format: 'date-time' })

export const accountCreated = z.strictObject({
  account: z.strictObject({
    id,
    kind: z.enum(ACCOUNT_KINDS),
    status: z.string(),
    name: z.string(),
  }),
})

export const shiftClosed = z.strictObject({
  shift: z.strictObject({ id, state: z.string(), closedOn: date }),
})

export const defined = z.strictObject({ id })

export const folioOfAccount = z.strictObject({
  id,
  number: z.number().int(),
  kind: z.enum(FOLIO_KINDS),
  state: z.enum(FOLIO_STATES),
  balance: money,
})

export const stayOfAccount = z
  .strictObject({
    id,
    guestName: z.string(),
    roomNumber: z.string().nullable(),
    arrival: date,
    departure: date,
    adults: z.number().int(),
    children: z.number().int(),
    state: z.enum(STAY_STATES),
  })
  .nullable()
  .describe('The stay that the account was opened with')

export const accountSummary = z.strictObject({
  id,
  externalId: z.string().nullable(),
  kind: z.enum(ACCOUNT_KINDS),
  status: z.enum(ACCOUNT_STATUSES),
  name: z.string(),
  taxId: z.string().nullable(),
  creditLimit: money.nullable(),
  termsDays: z.number().int(),
  openedOn: date,
  owed: money.describe('On the city ledger: bills on account that are not paid'),
  email: z.string().nullable(),
  address: address.nullable(),
  language: z.enum(LANGUAGES).nullable().describe('Of what is printed for it'),
  version: z.number().int(),
})

export const chargeCode = z.strictObject({
  id,
  name: z.string(),
  group: z.string(),
  price: money.nullable(),
  taxes: z.array(id),
  isActive: z.boolean(),
})

export const discount = z.strictObject({
  id,
  name: z.string(),
  rate: z.string(),
  groups: z.array(id).describe('Groups of charge codes that it is given on; all if empty'),
  isActive: z.boolean(),
})

const documentName = z.strictObject({ name: z.string(), series: id, prefix: z.string() })

export const documentType = z.strictObject({
  id,
  positive: documentName,
  negative: documentName,
  positiveCorrection: documentName,
  negativeCorrection: documentName,
  isActive: z.boolean(),
})

export const tax = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(['tax', 'fee']),
  isIncluded: z.boolean(),
  rate: z.string().nullable(),
  amount: money.nullable(),
  isActive: z.boolean(),
})

export const paymentMethod = z.strictObject({
  id,
  name: z.string(),
  goesTo: z.enum(['drawer', 'bank', 'card']),
  ledgerId: id,
  currency: z.string().nullable().describe('The one that it takes; null for any'),
  isActive: z.boolean(),
})

export const exchangeRates = z.strictObject({
  items: z.array(
    z.strictObject({
      currency: z.string(),
      exchangeRate: z.string().describe('How many units of the property’s currency one unit buys'),
      businessDate: date.describe('When it was used last'),
    }),
  ),
})

export const property = z.strictObject({
  id,
  name: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  environment: z.enum(ENVIRONMENTS),
  taxId: z.string().nullable(),
  address: address.nullable(),
  businessDate: date,
})
