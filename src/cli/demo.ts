import type { GivenInput } from '../api/inputs.ts'
import { INPUTS } from '../api/inputs.ts'
import type { OperationName } from '../api/operation-names.ts'
import { closeDay } from '../day/close-day.ts'
import type { ActorRef } from '../users/actor.ts'
import { createProperty } from '../users/administration.ts'
import { administrators, SYSTEM_ACTOR } from '../users/bootstrap.ts'
import { addDays, type PlainDate } from '../values/plain-date.ts'
import type { Books } from './environment.ts'

/** The demo hotel's id. */
export const DEMO_PROPERTY = 'demo'

/** What the demo hotel is made with. */
export type Demo = {
  readonly books: Books
  readonly clock: () => number
  /** Who does everything in it, and is its administrator. */
  readonly userId: string
}

/**
 * A small hotel to look at, made by ordinary operations: two days are closed, and on the third guests are in house with
 * what they have consumed, others are due to come and to leave, and a company owes a bill. Gives the open day.
 */
export async function makeDemoHotel({ books, clock, userId }: Demo): Promise<{ readonly today: PlainDate }> {
  const { door, database } = books
  const { pool } = database
  const timeZone = 'America/Sao_Paulo'
  const today = Temporal.Instant.fromEpochMilliseconds(clock())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
  const first = addDays(today, -2)
  const administration = { pool, clock, actorId: SYSTEM_ACTOR.userId }
  const property = { id: DEMO_PROPERTY, name: 'Hotel das Acácias', currency: 'BRL', timeZone }
  await createProperty(administration, { ...property, businessDate: first }, administrators(userId))

  const actor: ActorRef = { userId, keyId: null }
  let count = 0
  const act: Act = async (name, input) => {
    const parsed = INPUTS[name].parse(input)
    const id = `demo:${++count}`
    const outcome = await door.submit({ id, name, propertyId: DEMO_PROPERTY, actor, input: parsed })
    if (outcome.accepted) return outcome.answer as Answers
    throw new Error(`the demo hotel could not be made: ${name}: ${JSON.stringify(outcome.refusal)}`)
  }
  const close = async (date: PlainDate): Promise<void> => {
    const closed = await closeDay({ door, pool, propertyId: DEMO_PROPERTY, date, actor })
    if ('refusal' in closed) throw new Error(`the demo hotel's ${date}: ${JSON.stringify(closed.refusal)}`)
  }
  await defineCatalogue(act)
  await liveThreeDays(act, { first, close })
  return { today }
}

type Act = <N extends OperationName>(name: N, input: GivenInput<N>) => Promise<Answers>

/** What the demo reads from answers. */
type Answers = {
  readonly account: { readonly id: string }
  readonly room: { readonly id: string }
  readonly stay: { readonly id: string; readonly folioId: string }
  readonly payment: { readonly shiftId: string }
  readonly folio: { readonly balance: { readonly amount: string } }
}

function reais(amount: string) {
  return { amount, currency: 'BRL' }
}

async function defineCatalogue(act: Act): Promise<void> {
  await act('defineTax', { id: 'ISS', name: 'ISS 5%', kind: 'tax', isIncluded: true, rate: '5' })
  await act('defineTax', {
    id: 'SERVICE',
    name: 'Taxa de serviço 10%',
    kind: 'fee',
    isIncluded: false,
    rate: '10',
  })
  const codes: readonly (readonly [string, string, string, string | null, readonly string[]])[] = [
    ['ROOM', 'Diária', 'rooms', null, ['ISS', 'SERVICE']],
    ['RESTAURANT', 'Restaurante', 'food', '89.00', ['SERVICE']],
    ['BAR', 'Bar', 'food', '32.00', ['SERVICE']],
    ['MINIBAR', 'Frigobar', 'food', '14.50', []],
    ['LAUNDRY', 'Lavanderia', 'extras', '45.00', ['ISS']],
    ['PARKING', 'Estacionamento', 'extras', '30.00', ['ISS']],
    ['TRANSFER', 'Traslado aeroporto', 'extras', '120.00', ['ISS']],
  ]
  for (const [id, name, group, price, taxes] of codes) {
    const priced = price === null ? {} : { price: reais(price) }
    await act('defineChargeCode', { id, name, group, taxes: [...taxes], ...priced })
  }
  const methods = [
    ['CASH', 'Dinheiro', 'drawer', 'CASH'],
    ['PIX', 'Pix', 'bank', 'itau'],
    ['WIRE', 'Transferência bancária', 'bank', 'itau'],
    ['VISA', 'Visa', 'card', 'rede'],
    ['MASTERCARD', 'Mastercard', 'card', 'cielo'],
  ] as const
  for (const [id, name, goesTo, ledgerId] of methods)
    await act('definePaymentMethod', { id, name, goesTo, ledgerId })
}

type Season = { readonly first: PlainDate; readonly close: (date: PlainDate) => Promise<void> }

async function liveThreeDays(act: Act, { first, close }: Season): Promise<void> {
  const [second, third] = [addDays(first, 1), addDays(first, 2)]
  const rooms = await createRooms(act)
  const company = await act('createAccount', {
    kind: 'receivable',
    name: 'Construtora Horizonte Ltda',
    taxId: '11.222.333/0001-81',
    creditLimit: reais('20000.00'),
    termsDays: 30,
  })
  const billed = { receivableAccountId: company.account.id, guarantee: 'directBill' as const }
  const stay = makeStays(act, rooms)

  const ana = await stay('Ana Beatriz Moreira', { room: '101', arrival: first, nights: 2, rate: '320.00' })
  const bruno = await stay('Bruno Carvalho', { room: '102', arrival: first, nights: 4, rate: '320.00' })
  const carla = await stay('Carla Dias', {
    room: '201',
    arrival: first,
    nights: 1,
    rate: '410.00',
    ...billed,
  })
  const diego = await stay('Diego Farias', { room: '103', arrival: first, nights: 1, rate: '320.00' })
  const elisa = await stay('Elisa Gomes', { room: '301', arrival: first, nights: 3, rate: '690.00' })
  await act('postCharge', { folioId: ana, chargeCode: 'RESTAURANT' })
  await act('postCharge', { folioId: ana, chargeCode: 'MINIBAR', quantity: '2' })
  await act('postCharge', { folioId: bruno, chargeCode: 'PARKING' })
  await act('postCharge', { folioId: elisa, chargeCode: 'RESTAURANT', quantity: '2' })
  const advance = { method: 'VISA', amount: reais('500.00'), card: VISA }
  const shift = await act('postPayment', { folioId: elisa, ...advance, note: 'Antecipação' })
  await act('closeShift', { shiftId: shift.payment.shiftId })
  await close(first)

  await act('closeFolio', { folioId: carla, settlement: 'onAccount', ...owedBy(company.account.id) })
  await act('checkOut', { stayId: stay.idOf(carla) })
  const bar = await act('postCharge', { folioId: diego, chargeCode: 'BAR' })
  const paid = await act('postPayment', {
    folioId: diego,
    method: 'PIX',
    amount: reais(bar.folio.balance.amount),
  })
  await act('closeFolio', { folioId: diego, settlement: 'settled' })
  await act('checkOut', { stayId: stay.idOf(diego) })
  const fabio = await stay('Fábio Henriques', { room: '104', arrival: second, nights: 3, rate: '320.00' })
  const gisele = await stay('Gisele Iwata', {
    room: '202',
    arrival: second,
    nights: 3,
    rate: '410.00',
    ...billed,
  })
  await stay('Hugo Junqueira', { room: '105', arrival: second, nights: 1, rate: '320.00' })
  await act('postCharge', { folioId: fabio, chargeCode: 'TRANSFER' })
  await act('postCharge', { folioId: gisele, chargeCode: 'LAUNDRY' })
  await act('postPayment', { folioId: bruno, method: 'CASH', amount: reais('200.00') })
  await act('closeShift', { shiftId: paid.payment.shiftId })
  await close(second)

  await act('postCharge', { folioId: ana, chargeCode: 'BAR', quantity: '2' })
  await act('postCharge', {
    folioId: elisa,
    description: 'Buquê de flores',
    unitPrice: reais('150.00'),
    quantity: '1',
  })
  const coming = { arrival: third, nights: 2, isComing: true }
  await stay('Isabel Knopf', { room: '106', rate: '320.00', ...coming })
  await stay('João Lima', { room: '203', rate: '410.00', ...coming })
  await stay('Karen Mendes', { room: null, rate: '410.00', ...coming, ...billed })
  await stay('Lucas Nogueira', { room: null, rate: '690.00', ...coming, arrival: addDays(third, 1) })
}

const VISA = {
  brand: 'Visa',
  modality: 'merchantInstalments',
  instalments: 2,
  nsu: '004512',
  authorization: 'A81276',
  terminal: 'POS01',
} as const

function owedBy(receivableAccountId: string) {
  return { receivableAccountId }
}

/** Twelve rooms of three types, by number. */
async function createRooms(act: Act): Promise<ReadonlyMap<string, string>> {
  const types = { STD: [101, 102, 103, 104, 105, 106], SUP: [201, 202, 203, 204], SUITE: [301, 302] }
  const rooms = new Map<string, string>()
  for (const [type, numbers] of Object.entries(types)) {
    for (const number of numbers.map(String))
      rooms.set(number, (await act('createRoom', { number, type })).room.id)
  }
  return rooms
}

type NewStay = {
  readonly room: string | null
  readonly arrival: PlainDate
  readonly nights: number
  readonly rate: string
  /** Booked, but not there yet. */
  readonly isComing?: boolean
  readonly receivableAccountId?: string
  readonly guarantee?: 'directBill'
}

/** Books a stay, gives it its room and checks it in; gives its folio's id, which the stay is found by. */
function makeStays(act: Act, rooms: ReadonlyMap<string, string>) {
  const stayOf = new Map<string, string>()
  const make = async (guestName: string, stay: NewStay): Promise<string> => {
    const { room, arrival, nights, rate, isComing, ...billed } = stay
    const roomType = rate === '690.00' ? 'SUITE' : rate === '410.00' ? 'SUP' : 'STD'
    const departure = addDays(arrival, nights)
    const booked = { guestName, arrival, departure, roomType, adults: 2, rates: [reais(rate)], ...billed }
    const { id: stayId } = (await act('createStay', booked)).stay
    if (room !== null) await act('assignRoom', { stayId, roomId: rooms.get(room)! })
    if (isComing) return stayId
    const { folioId } = (await act('checkIn', { stayId })).stay
    stayOf.set(folioId, stayId)
    return folioId
  }
  return Object.assign(make, { idOf: (folioId: string) => stayOf.get(folioId)! })
}
