import { z } from 'zod'
import { ACCOUNT_STATUSES } from '../accounts/account.ts'
import { ACCOUNT_KINDS, card } from '../api/inputs.ts'
import { money } from '../api/values.ts'
import { FOLIO_STATES } from '../folios/folio.ts'
import { ENVIRONMENTS } from '../properties/property.ts'
import { STAY_STATES } from '../stays/stay.ts'
import { actions } from './actions.ts'

/** What routes answer: for the document of the API and the tests. Answers are written as they are, unchecked. */

/** An id in an answer. */
export const id = z.string()
/** A day in an answer. */
export const date = z.string().meta({ format: 'date' })
/** An instant in an answer. */
export const instant = z.string().meta({ format: 'date-time' })

const dependant = z.strictObject({
  id,
  folioId: id,
  kind: z.enum(['tax', 'fee', 'item']),
  code: z.string(),
  description: z.string(),
  amount: money,
})

export const charge = z.strictObject({
  id,
  folioId: id,
  code: z.string(),
  description: z.string(),
  quantity: z.string(),
  unitPrice: money,
  exchangeRate: z.string().nullable(),
  net: money.describe('What the hotel earns: without taxes and fees'),
  total: money.describe('With taxes and fees'),
  serviceDate: date,
  businessDate: date,
  recordedAt: instant,
  recordedBy: id,
  isVoided: z.boolean(),
  voidedOn: date.nullable(),
  voidReason: z.string().nullable(),
  dependants: z.array(dependant).describe('Its taxes and fees'),
})

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
  isVoided: z.boolean(),
  voidedOn: date.nullable(),
  voidReason: z.string().nullable(),
})

const folioBalance = z.strictObject({ id, balance: money })

export const chargeAnswer = z.strictObject({ charge, folio: folioBalance })
export const paymentAnswer = z.strictObject({ payment, folio: folioBalance })
export const nightAnswer = z.strictObject({ charge })

export const folioCreated = z.strictObject({
  folio: z.strictObject({ id, accountId: id, number: z.number().int(), state: z.string() }),
})

export const folioClosed = z.strictObject({
  folio: z.strictObject({
    id,
    state: z.enum(['settled', 'onAccount']),
    documentNumber: z.string(),
    closedOn: date,
    receivableAccountId: id.nullable(),
    dueOn: date.nullable(),
    onAccount: money.describe('What the AR account owes for it'),
  }),
})

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

export const folioSummary = z.strictObject({
  id,
  accountId: id,
  accountName: z.string(),
  number: z.number().int(),
  kind: z.enum(['standard', 'deposit', 'advance', 'correction']),
  state: z.enum(FOLIO_STATES),
  balance: money,
  billingName: z.string().nullable(),
  billingTaxId: z.string().nullable(),
  receivableAccountId: id.nullable(),
  receivableName: z.string().nullable(),
  onAccount: money
    .nullable()
    .describe('What the AR account took over when it was closed; null where none did'),
  documentSeries: z.string().nullable(),
  documentNumber: z.string().nullable(),
  openedOn: date,
  closedOn: date.nullable(),
  dueOn: date.nullable(),
})

const roomNumber = z.string().nullable().describe('Of the stay whose account it is on')

export const listedFolio = folioSummary.extend({ roomNumber })

const names = {
  recordedByName: z.string().nullable(),
  voidedByName: z.string().nullable().describe('Null also where no money moved, so that none moved back'),
}

const folioCharge = charge.extend({
  ...names,
  group: id.nullable().describe('Of its charge code; null for a custom charge'),
  ...actions,
})

const folioPayment = payment.extend({ ...names, methodName: z.string().nullable(), ...actions })

export const folioOfAccount = z.strictObject({
  id,
  number: z.number().int(),
  state: z.enum(FOLIO_STATES),
  balance: money,
})

const stayOfAccount = z
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

export const folioDetail = folioSummary.extend({
  closedAt: instant.nullable(),
  onAccountByName: z.string().nullable().describe('Who closed it on account'),
  account: z.strictObject({
    id,
    kind: z.enum(ACCOUNT_KINDS),
    name: z.string(),
    taxId: z.string().nullable(),
    creditLimit: money.nullable(),
  }),
  stay: stayOfAccount,
  siblings: z.array(folioOfAccount).describe('All folios of the account, itself too, by number'),
  charges: z.array(folioCharge),
  payments: z.array(folioPayment),
  ...actions,
})

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
})

export const accountDetail = accountSummary.extend({ stay: stayOfAccount, folios: z.array(folioSummary) })

export const chargeCode = z.strictObject({
  id,
  name: z.string(),
  group: z.string(),
  price: money.nullable(),
  taxes: z.array(id),
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
  businessDate: date,
})
