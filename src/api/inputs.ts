import { z } from 'zod'
import { FOLIO_INPUTS } from './folio-inputs.ts'
import { address, documentNames, language, reason, version } from './input-parts.ts'
import type { OperationName } from './operation-names.ts'
import { currency, email, id, line, money, percentage, plainDate, taxId, taxIds, text } from './values.ts'

const rowCount = z.number().int().min(0).max(9999)

/** What stands for a guest who does not come. */
export const GUARANTEES = ['none', 'card', 'directBill', 'deposit'] as const
/** Kinds of accounts; `receivable` is an AR account (A Faturar). */
export const ACCOUNT_KINDS = ['guest', 'group', 'event', 'house', 'walkIn', 'company', 'receivable'] as const
/** The state of a room; nobody is given one that is out of order. */
export const ROOM_STATUSES = ['clean', 'dirty', 'inspected', 'outOfOrder'] as const

/** As many nights as a stay may have; a departure in the year 9999 is a slip of the keyboard. */
export const MOST_NIGHTS = 999

const stay = z.strictObject({
  externalId: id.optional().describe('The booking’s id in the system that it comes from'),
  guestName: text,
  adults: rowCount.default(1),
  children: rowCount.default(0),
  arrival: plainDate,
  departure: plainDate,
  roomType: id,
  chargeCode: id.default('ROOM').describe('The charge code of its nights'),
  rates: z
    .array(money)
    .max(MOST_NIGHTS)
    .describe('The rate of each night, in order; one for a stay of one rate'),
  guarantee: z.enum(GUARANTEES).default('none'),
  receivableAccountId: id.optional().describe('The AR account that the stay is billed to'),
  details: z.record(line(40), line(200)).default({}),
})

/**
 * The input of every operation. The wire, the CLI and the imports all give this shape, and the record of an
 * operation keeps it.
 */
export const INPUTS = {
  ...FOLIO_INPUTS,
  createAccount: z.strictObject({
    kind: z.enum(ACCOUNT_KINDS),
    name: text,
    externalId: id.optional(),
    taxId: taxId.optional(),
    creditLimit: money.optional().describe('Of an AR account; no limit if left out'),
    termsDays: z.number().int().min(0).max(365).default(0).describe('Days until a bill is due'),
    email: email.optional(),
    address: address.optional(),
    language: language.optional(),
  }),
  editAccount: z.strictObject({
    accountId: id,
    name: text.optional(),
    taxId: taxId.nullable().optional(),
    email: email.nullable().optional(),
    address: address.nullable().optional(),
    language: language.nullable().optional(),
    creditLimit: money.nullable().optional().describe('Of an AR account; null is no limit'),
    termsDays: z.number().int().min(0).max(365).optional(),
    version,
  }),
  closeShift: z.strictObject({ shiftId: id }),
  createRoom: z.strictObject({ number: id, type: id, status: z.enum(ROOM_STATUSES).default('clean') }),
  setRoomStatus: z.strictObject({ roomId: id, status: z.enum(ROOM_STATUSES) }),
  createStay: stay,
  importStay: stay.extend({ state: z.enum(['reserved', 'cancelled', 'noShow']) }),
  assignRoom: z.strictObject({ stayId: id, roomId: id }),
  checkIn: z.strictObject({ stayId: id }),
  checkOut: z.strictObject({ stayId: id }),
  cancelStay: z.strictObject({ stayId: id, reason }),
  markNoShow: z.strictObject({ stayId: id }),
  reinstateStay: z.strictObject({ stayId: id }),
  changeDeparture: z.strictObject({
    stayId: id,
    departure: plainDate.describe('Later or earlier than it is'),
    expectedDeparture: plainDate
      .optional()
      .describe('What the departure was when this was decided; refused where it is another by now'),
    rates: z
      .array(money)
      .max(MOST_NIGHTS)
      .default([])
      .describe(
        'The rate of each night that is added, in order; one for all; that of the last night if left out',
      ),
    chargeCode: id.optional().describe('Of the nights that are added; that of the last night if left out'),
  }),
  postRoomNight: z.strictObject({ stayId: id, serviceDate: plainDate }),
  sealDay: z.strictObject({ date: plainDate }),
  chainDay: z.strictObject({
    date: plainDate,
    postingCount: z.number().int().min(0),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  defineChargeCode: z.strictObject({
    id,
    name: text,
    group: id,
    price: money.optional(),
    taxes: taxIds.default([]),
    isActive: z.boolean().default(true),
  }),
  defineTax: z
    .strictObject({
      id,
      name: text,
      kind: z.enum(['tax', 'fee']),
      isIncluded: z.boolean().describe('Inside the price, or on top of it'),
      rate: percentage.optional(),
      amount: money.optional().describe('A fixed amount a unit, instead of a rate'),
      isActive: z.boolean().default(true),
    })
    .refine((tax) => (tax.rate === undefined) !== (tax.amount === undefined), {
      path: ['rate'],
      message: 'rateOrAmount',
    }),
  definePaymentMethod: z.strictObject({
    id,
    name: text,
    goesTo: z.enum(['drawer', 'bank', 'card']),
    ledgerId: id.describe('The drawer, the bank account, or the acquirer'),
    currency: currency.nullable().optional().describe('The one that it takes; any if left out'),
    isActive: z.boolean().default(true),
  }),
  defineDiscount: z.strictObject({
    id,
    name: text,
    rate: percentage.refine((rate) => Number(rate) > 0 && Number(rate) <= 100, 'percent'),
    groups: z
      .array(id)
      .max(50)
      .default([])
      .describe('Groups of charge codes that it is given on; all if empty'),
    isActive: z.boolean().default(true),
  }),
  defineDocumentType: z.strictObject({
    id,
    ...documentNames,
    isActive: z.boolean().default(true),
  }),
} as const satisfies Record<OperationName, z.ZodType>

/** The input of an operation, checked and with its defaults. */
export type Input<N extends OperationName> = z.infer<(typeof INPUTS)[N]>

/** The input of an operation as a caller may write it. */
export type GivenInput<N extends OperationName> = z.input<(typeof INPUTS)[N]>
