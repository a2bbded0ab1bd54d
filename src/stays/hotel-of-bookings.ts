import type pg from 'pg'
import type { GivenInput } from '../api/inputs.ts'
import type { OperationName } from '../api/operation-names.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { loadProperty } from '../properties/store.ts'
import type { ActorRef } from '../users/actor.ts'
import { createProperty } from '../users/administration.ts'
import { admitSystem } from '../users/bootstrap.ts'
import type { Administration } from '../users/recorded.ts'
import { BOOKINGS_CURRENCY, BOOKINGS_TIME_ZONE, ROOM_CODE } from './booking.ts'
import type { HotelSurvey } from './bookings-survey.ts'
import { loadAccountIds, loadCatalogueIds, loadRoomDemand, loadRoomNumbers } from './read.ts'

/** Sends operations to one property, in order, all of which must be accepted; gives their answers. */
export type Submit = <N extends OperationName>(
  name: N,
  operations: readonly { readonly id: string; readonly input: GivenInput<N> }[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>

type Hotel = {
  readonly pool: pg.Pool
  readonly clock: () => number
  readonly actor: ActorRef
  readonly hotel: HotelSurvey
  readonly submit: Submit
}

/** Why these bookings cannot be in the property that there is: its books are in another currency. */
export async function checkHotel({ pool, hotel }: Pick<Hotel, 'pool' | 'hotel'>): Promise<Refusal | null> {
  const property = await loadProperty(pool, hotel.propertyId)
  return !property || property.currency === BOOKINGS_CURRENCY
    ? null
    : refuse('currencyNotAccepted', { field: 'adr', currency: property.currency })
}

/**
 * Makes what the bookings of a hotel need and is not there: the property, whose books open on the earliest arrival, its
 * catalogue, without taxes, and the AR accounts that are billed, whose ids it gives by external id. What is there stays
 * as it is.
 */
export async function openHotel(given: Hotel): Promise<ReadonlyMap<string, string>> {
  await openProperty(given)
  await openCatalogue(given)
  return openAccounts(given)
}

/** Makes as many rooms of each type as the stays that are to be lived need at once, numbered by type: `A001`. */
export async function openRooms({ pool, hotel, submit }: Hotel): Promise<void> {
  const { propertyId } = hotel
  const taken = new Set(await loadRoomNumbers(pool, propertyId))
  const missing: { readonly id: string; readonly input: GivenInput<'createRoom'> }[] = []
  for (const { type, rooms, needed } of await loadRoomDemand(pool, propertyId)) {
    for (let left = needed - rooms, next = 1; left > 0; next++) {
      const number = `${type}${String(next).padStart(3, '0')}`
      if (taken.has(number)) continue
      taken.add(number)
      missing.push({ id: `import:room:${number}`, input: { number, type } })
      left--
    }
  }
  await submit('createRoom', missing)
}

async function openProperty({ pool, clock, actor, hotel }: Hotel): Promise<void> {
  const { propertyId: id, name, earliestArrival: businessDate } = hotel
  const administration: Administration = { pool, clock, actorId: actor.userId }
  const property = { id, name, currency: BOOKINGS_CURRENCY, timeZone: BOOKINGS_TIME_ZONE, businessDate }
  if (!(await loadProperty(pool, id))) await createProperty(administration, property)
  await admitSystem(administration, id)
}

async function openCatalogue({ pool, hotel, submit }: Hotel): Promise<void> {
  const known = await loadCatalogueIds(pool, hotel.propertyId)
  const missing = <One extends { readonly id: string }>(wanted: readonly One[]) =>
    wanted.filter(({ id }) => !known.has(id)).map((input) => ({ id: `import:catalogue:${input.id}`, input }))
  await submit('defineChargeCode', missing([{ id: ROOM_CODE, name: 'Room night', group: 'rooms' }]))
  await submit(
    'definePaymentMethod',
    missing([
      { id: 'CARD', name: 'Card', goesTo: 'card', ledgerId: 'acquirer' },
      { id: 'CASH', name: 'Cash', goesTo: 'drawer', ledgerId: 'CASH' },
      { id: 'TRANSFER', name: 'Bank transfer', goesTo: 'bank', ledgerId: 'bank' },
    ]),
  )
}

/** Days until a bill is due, as is usual between a hotel and a travel agent. */
const TERMS_DAYS = 30

async function openAccounts({ pool, hotel, submit }: Hotel): Promise<ReadonlyMap<string, string>> {
  const { propertyId, billed } = hotel
  const known = await loadAccountIds(pool, propertyId, [...billed.keys()])
  const missing = [...billed].filter(([externalId]) => !known.has(externalId))
  const answers = await submit(
    'createAccount',
    missing.map(([externalId, name]) => ({
      id: `import:account:${externalId}`,
      input: { kind: 'receivable', name, externalId, termsDays: TERMS_DAYS },
    })),
  )
  const made = answers.map((answer, at): [string, string] => {
    const { id } = answer.account as { readonly id: string }
    return [missing[at]![0], id]
  })
  return new Map([...known, ...made])
}
