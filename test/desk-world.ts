import assert from 'node:assert/strict'
import { closeDay } from '../src/day/close-day.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from './world.ts'

/** A hotel at the desk in the middle of a day, by the names of its guests. */
export type DeskWorld = World & {
  /** The stays by the guest's name. */
  readonly stays: ReadonlyMap<string, DeskStay>
}

type DeskStay = { readonly stayId: string; readonly accountId: string }

/** The open day of the hotel at the desk; the one before it is closed, its nights charged. */
export const DESK_DATE = '2026-03-11'

/**
 * A hotel of three floors at the desk: guests who come today with and without a room, one who should have come
 * yesterday, guests in house, some of whom leave today with a balance, with none, or on account, and one who has left.
 */
export async function buildDeskWorld(): Promise<DeskWorld> {
  const world = await buildWorld()
  const { accepted, door, database, propertyId, manager } = world
  const rooms = await addRooms(world)
  const { account: agency } = await accepted('createAccount', {
    kind: 'receivable',
    name: 'Agência Mar Azul',
    termsDays: 30,
  })
  const stays = new Map<string, DeskStay>()
  const book = async (guest: Guest, arrival: string) => {
    const { name, room, departure, rate = '320.00', guarantee = 'none', externalId } = guest
    const booking = {
      guestName: name,
      arrival,
      departure,
      roomType: guest.roomType ?? 'STD',
      rates: departure > arrival ? [brl(rate)] : [],
      adults: guest.adults ?? 2,
      children: guest.children ?? 0,
      guarantee,
      ...(externalId && { externalId }),
      ...(guarantee === 'directBill' && { receivableAccountId: agency.id }),
      details: guest.details ?? {},
    }
    const { stay } = guest.isLate
      ? await accepted('importStay', { ...booking, state: 'reserved' })
      : await accepted('createStay', booking)
    stays.set(name, { stayId: stay.id, accountId: stay.accountId })
    if (room) await accepted('assignRoom', { stayId: stay.id, roomId: rooms.get(room)! })
    return stay.id as string
  }
  const folios = new Map<string, string>()
  for (const guest of IN_HOUSE) {
    const stayId = await book(guest, BUSINESS_DATE)
    const { folioId } = (await accepted('checkIn', { stayId })).stay
    folios.set(guest.name, folioId)
    if (guest.charge) await accepted('postCharge', { folioId, chargeCode: 'BAR', quantity: guest.charge })
  }
  const closed = await closeDay({
    door,
    pool: database.pool,
    propertyId,
    date: BUSINESS_DATE,
    actor: manager,
  })
  assert.ok(!('refusal' in closed), JSON.stringify(closed))
  for (const { name, pays } of IN_HOUSE) {
    const folioId = folios.get(name)!
    if (pays) await accepted('postPayment', { folioId, method: 'PIX', amount: brl(pays) })
  }
  for (const guest of ARRIVALS) await book(guest, guest.isLate ? BUSINESS_DATE : DESK_DATE)
  await accepted('closeFolio', { folioId: folios.get(GONE)!, settlement: 'settled' })
  await accepted('checkOut', { stayId: stays.get(GONE)!.stayId })
  return { ...world, stays }
}

async function addRooms({ accepted }: World): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>()
  for (const floor of [1, 2, 3])
    for (let at = 1; at <= 8; at++) {
      const number = `${floor}0${at}`
      const type = at > 6 ? 'SUI' : at > 4 ? 'LUX' : 'STD'
      const { room } = await accepted('createRoom', { number, type, status: STATUSES[number] ?? 'clean' })
      made.set(number, room.id)
    }
  return made
}

type Guest = {
  readonly name: string
  readonly room?: string
  readonly roomType?: string
  readonly departure: string
  readonly rate?: string
  readonly adults?: number
  readonly children?: number
  readonly guarantee?: 'none' | 'card' | 'directBill' | 'deposit'
  readonly externalId?: string
  readonly details?: Readonly<Record<string, string>>
  /** Should have come the day before. */
  readonly isLate?: boolean
  /** So many drinks at the bar, 27.50 each. */
  readonly charge?: string
  /** After the night, which is 352.00 with its fee. */
  readonly pays?: string
}

const STATUSES: Readonly<Record<string, 'dirty' | 'inspected' | 'outOfOrder'>> = {
  102: 'dirty',
  104: 'inspected',
  206: 'inspected',
  208: 'outOfOrder',
  302: 'dirty',
  305: 'dirty',
}

const GONE = 'Otávio Prado'

const ARRIVALS: readonly Guest[] = [
  {
    name: 'Ana Beatriz Carvalho',
    room: '101',
    departure: '2026-03-14',
    guarantee: 'card',
    externalId: 'BK-70012',
  },
  {
    name: 'Bruno Nogueira',
    departure: '2026-03-13',
    adults: 1,
    externalId: 'BK-70013',
    details: { Chegada: '22:00, voo G3 1402', Pedido: 'andar alto, longe do elevador' },
  },
  {
    name: 'Célia Fontoura',
    room: '102',
    departure: '2026-03-12',
    guarantee: 'deposit',
    externalId: 'EX-4471',
  },
  {
    name: 'Davi Lacerda e Família',
    roomType: 'SUI',
    room: '307',
    departure: '2026-03-18',
    rate: '890.00',
    children: 2,
    guarantee: 'directBill',
    externalId: 'AG-0098',
  },
  {
    name: 'Elisa Moura',
    roomType: 'LUX',
    departure: '2026-03-15',
    rate: '510.00',
    guarantee: 'directBill',
  },
  {
    name: 'Fernando Quadros',
    isLate: true,
    departure: '2026-03-13',
    guarantee: 'card',
    externalId: 'BK-69940',
  },
]

const IN_HOUSE: readonly Guest[] = [
  { name: 'Gustavo Teles', room: '201', departure: '2026-03-16', charge: '3', pays: '50.00' },
  { name: 'Helena Vasconcelos', room: '202', departure: '2026-03-13', charge: '1', guarantee: 'card' },
  { name: 'Ivo Santana', room: '303', departure: DESK_DATE, charge: '8', guarantee: 'card' },
  { name: 'Júlia Rezende', room: '304', departure: DESK_DATE, charge: '2', pays: '407.00' },
  {
    name: 'Karina Duarte',
    roomType: 'LUX',
    room: '205',
    departure: DESK_DATE,
    charge: '4',
    guarantee: 'directBill',
    externalId: 'AG-0087',
  },
  { name: 'Lauro Mendonça', roomType: 'SUI', room: '108', departure: '2026-03-18', rate: '890.00' },
  { name: GONE, room: '203', departure: DESK_DATE, pays: '352.00' },
]
