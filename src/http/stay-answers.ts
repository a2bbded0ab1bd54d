import { z } from 'zod'
import { GUARANTEES, ROOM_STATUSES } from '../api/inputs.ts'
import { money } from '../api/values.ts'
import { STAY_STATES } from '../stays/stay.ts'
import { actions } from './actions.ts'
import { date, id } from './answers.ts'
import { folioSummary } from './folio-answers.ts'

/** What the routes of stays and rooms answer. */

const room = z.strictObject({ id, number: z.string(), type: z.string(), status: z.enum(ROOM_STATUSES) })
/** A new room. */
export const roomCreated = z.strictObject({ room })
/** A room as it is now said to be. */
export const roomStatusSet = z.strictObject({ room })
/** A new stay. */
export const stayCreated = z.strictObject({
  stay: z.strictObject({ id, state: z.string(), accountId: id, arrival: date, departure: date }),
})
/** A stay and its room. */
export const roomAssigned = z.strictObject({
  stay: z.strictObject({ id, state: z.string(), roomId: id, roomNumber: z.string() }),
})
/** A guest who has come. */
export const checkedIn = z.strictObject({
  stay: z.strictObject({ id, state: z.string(), accountId: id, folioId: id, roomNumber: z.string() }),
})
/** A guest who has left. */
export const checkedOut = z.strictObject({
  stay: z.strictObject({ id, state: z.string(), departedOn: date }),
})
/** A stay that ended before it began. */
export const stayEnded = z.strictObject({ stay: z.strictObject({ id, state: z.string() }) })

/** A stay of other days than before, or reserved again. */
export const stayDated = z.strictObject({
  stay: z.strictObject({ id, state: z.string(), arrival: date, departure: date }),
})

/** A stay in a list. */
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
  receivableName: z.string().nullable(),
  balance: money.describe('What stands on the folios of its account'),
  openFolioId: id.nullable().describe('Its open folio of the lowest number'),
  nightCount: z.number().int(),
  rateNext: money.nullable().describe('Of the next night to charge; of the last one where none is left'),
  rateLast: money
    .nullable()
    .describe('Of a night that is added after the last one, unless another rate is given'),
  roomFreeUntil: date.nullable().describe('The arrival of the next stay that its room is assigned to'),
  ...actions,
})

/** A stay with its nights and folios. */
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

/** A room in a list. */
export const roomSummary = room.extend({
  stayId: id.nullable().describe('The stay that is in it'),
  accountId: id.nullable(),
  guestName: z.string().nullable(),
  departure: date.nullable(),
  openFolioId: id.nullable().describe('The open folio of the lowest number of who is in it'),
  nextArrival: z
    .strictObject({ stayId: id, guestName: z.string(), arrival: date })
    .nullable()
    .describe('The first of those to come that it is assigned to'),
})

/** The rooms that a stay can be given. */
export const assignableRooms = z.strictObject({
  items: z.array(
    room.extend({
      isOfType: z.boolean().describe('Of the type that was booked'),
      freeUntil: date.nullable().describe('The arrival of the next stay that it is assigned to'),
    }),
  ),
})
