import { type GivenInput, INPUTS } from '../../api/inputs.ts'
import type { OperationName } from '../../api/operation-names.ts'
import type { Request } from '../../journal/door.ts'
import type { Answer } from '../../journal/operation.ts'
import { createProperty } from '../../users/administration.ts'
import { administrators } from '../../users/bootstrap.ts'
import { SYSTEM_ACTOR } from '../../users/built-in.ts'
import type { Site } from './ground.ts'

/** The open day of every hotel of the bench. */
export const BUSINESS_DATE = '2026-03-10'

/**
 * What is charged: a code without taxes. One charge writes a line, its posting, the balance, the event and the record of
 * the operation.
 */
export const CHARGE_CODE = 'LAUNDRY'

/** A code with a tax inside its price and a service fee on top: three lines and three postings. */
export const TAXED_CODE = 'BAR'

const SLICE = 200

/** Makes a property with a small catalogue. */
export async function makeHotel(site: Site, propertyId: string): Promise<void> {
  const property = {
    id: propertyId,
    name: propertyId,
    currency: 'BRL',
    timeZone: 'America/Sao_Paulo',
    businessDate: BUSINESS_DATE,
  }
  const made = await createProperty(site.administration, property, administrators())
  if ('refusal' in made) throw new Error(`no hotel: ${JSON.stringify(made.refusal)}`)
  const taxes = ['ISS', 'SERVICE']
  const hotel = { site, propertyId }
  await perform(hotel, 'defineTax', [
    { id: 'ISS', name: 'ISS', kind: 'tax', isIncluded: true, rate: '5' },
    { id: 'SERVICE', name: 'Taxa de serviço', kind: 'fee', isIncluded: false, rate: '10' },
  ])
  await perform(hotel, 'defineChargeCode', [
    { id: 'ROOM', name: 'Diária', group: 'rooms', taxes },
    { id: TAXED_CODE, name: 'Bar', group: 'bar', price: brl('25.00'), taxes },
    { id: CHARGE_CODE, name: 'Lavanderia', group: 'extras', price: brl('18.00') },
  ])
}

/** A property of a site. */
export type Hotel = { readonly site: Site; readonly propertyId: string }

/** Opens folios, each on an account of its own; gives their ids. */
export async function makeFolios(hotel: Hotel, folios: number): Promise<readonly string[]> {
  const names = Array.from({ length: folios }, (_, at) => `Hóspede ${at + 1}`)
  const accounts = await perform(
    hotel,
    'createAccount',
    names.map((name) => ({ kind: 'walkIn', name }) as const),
  )
  const ids = accounts.map((answer) => (answer.account as { id: string }).id)
  const opened = await perform(
    hotel,
    'createFolio',
    ids.map((accountId) => ({ accountId })),
  )
  await hotel.site.analyze()
  return opened.map((answer) => (answer.folio as { id: string }).id)
}

/** Stays in house, one a room, whose nights are charged with a rate, a tax and a service fee; gives their ids. */
export async function makeGuests(hotel: Hotel, guests: number): Promise<readonly string[]> {
  const numbers = Array.from({ length: guests }, (_, at) => String(at + 1))
  const rooms = await perform(
    hotel,
    'createRoom',
    numbers.map((number) => ({ number, type: 'STD' })),
  )
  const stays = await perform(
    hotel,
    'createStay',
    numbers.map((number) => ({
      guestName: `Hóspede ${number}`,
      arrival: BUSINESS_DATE,
      departure: '2026-03-20',
      roomType: 'STD',
      rates: [brl('200.00')],
    })),
  )
  await hotel.site.analyze()
  const stayIds = stays.map((answer) => (answer.stay as { id: string }).id)
  const roomIds = rooms.map((answer) => (answer.room as { id: string }).id)
  await perform(
    hotel,
    'assignRoom',
    stayIds.map((stayId, at) => ({ stayId, roomId: roomIds[at]! })),
  )
  await hotel.site.analyze()
  await perform(
    hotel,
    'checkIn',
    stayIds.map((stayId) => ({ stayId })),
  )
  await hotel.site.analyze()
  return stayIds
}

let nextId = 0

/** One operation of the system's, with an id of its own. */
export function request<N extends OperationName>(
  propertyId: string,
  name: N,
  input: GivenInput<N>,
): Request & { readonly input: GivenInput<N> } {
  const parsed = INPUTS[name].parse(input) as GivenInput<N>
  return { id: `bench-${process.pid}-${nextId++}`, name, propertyId, actor: SYSTEM_ACTOR, input: parsed }
}

/** Sends operations of one kind in slices; all must be accepted. */
export async function perform<N extends OperationName>(
  { site, propertyId }: Hotel,
  name: N,
  inputs: readonly GivenInput<N>[],
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (let at = 0; at < inputs.length; at += SLICE) {
    const requests = inputs.slice(at, at + SLICE).map((input) => request(propertyId, name, input))
    for (const outcome of await site.door.submitSlice(requests)) {
      if (!outcome.accepted) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`)
      answers.push(outcome.answer)
    }
  }
  return answers
}

function brl(amount: string): { readonly amount: string; readonly currency: string } {
  return { amount, currency: 'BRL' }
}
