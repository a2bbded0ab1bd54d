import { z } from 'zod'
import { ACCOUNT_STATUSES } from '../accounts/account.ts'
import { ACCOUNT_KINDS, card, GUARANTEES, ROOM_STATUSES } from '../api/inputs.ts'
import { OPERATION_NAMES } from '../api/operation-names.ts'
import { money } from '../api/values.ts'
import { FOLIO_STATES } from '../folios/folio.ts'
import { STAY_STATES } from '../stays/stay.ts'

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

const room = z.strictObject({ id, number: z.string(), type: z.string(), status: z.enum(ROOM_STATUSES) })
export const roomCreated = z.strictObject({ room })

export const stayCreated = z.strictObject({
  stay: z.strictObject({ id, state: z.string(), accountId: id, arrival: date, departure: date }),
})
export const roomAssigned = z.strictObject({
  stay: z.strictObject({ id, state: z.string(), roomId: id, roomNumber: z.string() }),
})
export const checkedIn = z.strictObject({
  stay: z.strictObject({ id, state: z.string(), accountId: id, folioId: id, roomNumber: z.string() }),
})
export const checkedOut = z.strictObject({
  stay: z.strictObject({ id, state: z.string(), departedOn: date }),
})
export const stayEnded = z.strictObject({ stay: z.strictObject({ id, state: z.string() }) })

const wrongRight = z.strictObject({ id, name: z.string() })

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
  documentSeries: z.string().nullable(),
  documentNumber: z.string().nullable(),
  openedOn: date,
  closedOn: date.nullable(),
  dueOn: date.nullable(),
})

export const folioDetail = folioSummary.extend({
  charges: z.array(charge),
  payments: z.array(payment),
  allowedActions: z.array(z.enum(OPERATION_NAMES)),
  blockedActions: z.array(
    z.strictObject({
      action: z.enum(OPERATION_NAMES),
      code: z.string(),
      missingRights: z.array(wrongRight),
    }),
  ),
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

export const accountDetail = accountSummary.extend({ folios: z.array(folioSummary) })

export const staySummary = z.strictObject({
  id,
  externalId: z.string().nullable(),
  state: z.enum(STAY_STATES),
  accountId: id,
  guestName: z.string(),
  adults: z.number().int(),
  children: z.number().int(),
  arrival: date,
  departure: date,
  roomType: z.string(),
  roomId: id.nullable(),
  roomNumber: z.string().nullable(),
  guarantee: z.enum(GUARANTEES),
  receivableAccountId: id.nullable(),
  details: z.record(z.string(), z.string()),
  createdOn: date,
  arrivedOn: date.nullable(),
  departedOn: date.nullable(),
  cancelReason: z.string().nullable(),
})

export const stayDetail = staySummary.extend({
  nights: z.array(
    z.strictObject({
      serviceDate: date,
      rate: money,
      chargeCode: z.string(),
      chargeId: id.nullable().describe('Its charge, once it is posted'),
    }),
  ),
  folios: z.array(folioSummary),
})

export const roomSummary = room.extend({ stayId: id.nullable().describe('The stay that is in it') })

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
  isActive: z.boolean(),
})

export const shift = z.strictObject({
  id,
  userId: id,
  userName: z.string(),
  state: z.enum(['open', 'closed']),
  openedOn: date,
  openedAt: instant,
  closedOn: date.nullable(),
  closedAt: instant.nullable(),
})

export const property = z.strictObject({
  id,
  name: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  businessDate: date,
})
