import { z } from 'zod'
import { ACCOUNT_STATUSES } from '../accounts/account.ts'
import { ACCOUNT_KINDS } from '../api/inputs.ts'
import { money } from '../api/values.ts'
import { MATCHES } from '../stays/read-accounts.ts'
import { STAY_STATES } from '../stays/stay.ts'
import { date, folioOfAccount, id, instant } from './answers.ts'

/** What the routes of the cashier's first screens answer: finding an account, the desk, shifts. */

/** A shift in a list. */
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

const totals = z.array(
  z.strictObject({
    method: id,
    name: z.string(),
    count: z.number().int(),
    amount: money,
    original: money.describe('In the currency that was handed over: one total for each'),
  }),
)

/** A shift with what it took. */
export const shiftDetail = shift.extend({
  paymentCount: z.number().int().describe('Without the voided ones'),
  totals: totals.describe('By payment method and currency, without the voided ones'),
  voided: totals.describe('The voided ones'),
})

/** The accounts that were found. */
export const foundAccounts = z.strictObject({
  items: z.array(
    z.strictObject({
      accountId: id,
      kind: z.enum(ACCOUNT_KINDS),
      status: z.enum(ACCOUNT_STATUSES),
      name: z.string(),
      taxId: z.string().nullable(),
      externalId: z.string().nullable(),
      balance: money.describe('What stands on its folios'),
      owed: money.describe('On the city ledger: bills on account that are not paid'),
      matchedBy: z.enum(MATCHES),
      folioId: id
        .nullable()
        .describe('The folio that was meant: by its id, its document, or a payment on it'),
      stay: z
        .strictObject({
          id,
          state: z.enum(STAY_STATES),
          guestName: z.string(),
          roomNumber: z.string().nullable(),
          arrival: date,
          departure: date,
          externalId: z.string().nullable(),
        })
        .nullable(),
      folios: z.array(folioOfAccount),
    }),
  ),
})

const count = z.number().int()

/** What the desk has before it. */
export const desk = z.strictObject({
  businessDate: date,
  shift: z
    .strictObject({ id, openedOn: date, openedAt: instant, totals })
    .nullable()
    .describe('The open shift of who asks'),
  openShifts: count,
  integrations: z.strictObject({
    destinations: count.describe('Systems that are told of events'),
    events: count.describe('Events in the outbox'),
  }),
  arrivals: z.strictObject({ due: count, withoutRoom: count }),
  departures: z.strictObject({
    due: count,
    withBalance: z
      .array(
        z.strictObject({
          stayId: id,
          accountId: id,
          guestName: z.string(),
          roomNumber: z.string(),
          folioId: id.describe('The folio of the lowest number that does not stand at zero'),
          balance: money.describe('What stands on all its folios'),
        }),
      )
      .describe('The first 20 by room'),
    withBalanceCount: count,
  }),
  inHouse: count,
  rooms: z.strictObject({ total: count, occupied: count, dirty: count, outOfOrder: count }),
  nightsDue: count.describe('Nights that closing the day will post'),
  runningJobs: count.describe('Jobs that wait or run'),
  failedJobs: count.describe('Jobs that failed in the last 24 hours'),
  ledgers: z.strictObject({ guest: money, deposit: money, city: money }),
})
