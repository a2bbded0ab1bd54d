import { z } from 'zod'
import { ACCOUNT_STATUSES } from '../accounts/account.ts'
import { ACCOUNT_KINDS, card, GUARANTEES, ROOM_STATUSES } from '../api/inputs.ts'
import { OPERATION_NAMES } from '../api/operation-names.ts'
import { money } from '../api/values.ts'
import { FOLIO_STATES } from '../folios/folio.ts'
import { LEDGERS, POSTING_KINDS } from '../journal/posting.ts'
import { JOB_STATES } from '../journal/read.ts'
import { STAY_STATES } from '../stays/stay.ts'

/** What routes answer: for the document of the API and the tests. Answers are written as they are, unchecked. */

const id = z.string()
const date = z.string().meta({ format: 'date' })
const instant = z.string().meta({ format: 'date-time' })

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

const recorded = {
  id,
  name: z.enum(OPERATION_NAMES),
  actorId: id,
  keyId: id.nullable(),
  businessDate: date,
  recordedAt: instant,
  input: z.unknown().describe('As it came in, card numbers masked'),
}

export const operation = z.strictObject({ ...recorded, answer: z.unknown() })
export const refusal = z.strictObject({ ...recorded, operationId: id, refusal: z.unknown() })

export const outboxEvent = z.strictObject({
  id,
  operationId: id,
  event: z.string(),
  subjectId: id,
  recordedAt: instant,
})

const ledgerAccount = z.strictObject({ ledger: z.enum(LEDGERS), id })

export const posting = z.strictObject({
  id,
  operationId: id,
  kind: z.enum(POSTING_KINDS),
  debit: ledgerAccount,
  credit: ledgerAccount,
  amount: money,
  lineId: id,
  reversesId: id.nullable(),
  businessDate: date,
  recordedAt: instant,
})

export const day = z.strictObject({
  date,
  state: z.enum(['closed', 'sealed']),
  closedAt: instant,
  closedBy: id,
  postingCount: z.number().int().nullable(),
  previousDigest: z.string().nullable(),
  digest: z.string().nullable(),
  sealedAt: instant.nullable(),
})

export const dayDetail = day.extend({
  ledgers: z.array(
    z.strictObject({ ledger: z.enum(LEDGERS), opening: money, debit: money, credit: money, closing: money }),
  ),
})

const checklist = {
  nightsDue: z.number().int().describe('Nights that the close will post'),
  blocks: z.array(
    z.strictObject({ item: z.string(), count: z.number().int(), examples: z.array(z.string()) }),
  ),
}

export const openDay = z.strictObject({ date, ...checklist })
export const closePreview = z.strictObject({ date, ...checklist })

export const ledgers = z.strictObject({
  date: date.describe('The open day, whose postings are counted too'),
  ledgers: z.array(z.strictObject({ ledger: z.enum(LEDGERS), balance: money })),
})

export const job = z.strictObject({
  id,
  kind: z.string(),
  input: z.unknown(),
  actorId: id,
  state: z.enum(JOB_STATES),
  phase: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  result: z.unknown(),
  createdAt: instant,
  changedAt: instant,
})

export const property = z.strictObject({
  id,
  name: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  businessDate: date,
})

export const me = z.strictObject({
  userId: id,
  keyId: id.nullable(),
  properties: z.array(z.strictObject({ propertyId: id, rights: z.array(z.string()) })),
})

const userOf = { id, name: z.string(), kind: z.string(), isActive: z.boolean() }

export const user = z.strictObject({
  ...userOf,
  roles: z.array(
    z.strictObject({
      propertyId: id,
      roleId: id,
      maxRefundMinor: z.string().nullable().describe('Minor units of the property’s currency'),
      maxVoidMinor: z.string().nullable(),
    }),
  ),
})

export const propertyUser = z.strictObject({
  ...userOf,
  roles: z.array(z.strictObject({ roleId: id, maxRefund: money.nullable(), maxVoid: money.nullable() })),
})

export const role = z.strictObject({
  id,
  name: z.string(),
  rights: z.array(z.string()),
  allRights: z.boolean(),
})

export const apiKey = z.strictObject({
  id,
  userId: id,
  label: z.string(),
  createdAt: instant,
  revokedAt: instant.nullable(),
})

export const apiKeyCreated = z.strictObject({ keyId: id, key: z.string() })
