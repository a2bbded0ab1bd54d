import type { GivenInput } from '../../api/inputs.ts'
import { closeDay } from '../../day/close-day.ts'
import { loadOpenShift } from '../../day/read.ts'
import { type DepartingFolio, loadDepartures } from '../../stays/read.ts'
import { parseDecimal } from '../../values/money.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type Act, type Answers, act, type Desk } from './desk.ts'
import { brl, extraOf, OUT_OF_ORDER } from './hotel.ts'
import { tenderBy, tendersOf } from './payments.ts'
import { FIRST_DAY, type PlannedStay } from './plan.ts'

/** The demo hotel as it is lived: the plan, and what the door has answered of it so far. */
export type House = Desk & {
  readonly plan: readonly PlannedStay[]
  /** The rooms' ids by their numbers. */
  readonly rooms: ReadonlyMap<string, string>
  /** The AR accounts, in the order of the companies. */
  readonly companies: readonly string[]
  /** What was booked, and once the guests came their folios. */
  readonly booked: Map<PlannedStay, Booked>
}

/** A booked stay's ids. */
export type Booked = {
  readonly stayId: string
  readonly accountId: string
  readonly folioIds: readonly string[]
}

/** A day of the past, from the first booking to the last drink. */
export async function liveDay(house: House, day: number): Promise<void> {
  house.at(day, '08:40')
  await book(house, day)
  house.at(day, '09:05')
  await keepRooms(house, day)
  const leaving = await loadLeaving(house, day)
  for (const [part, time] of ['09:30', '10:45', '11:50'].entries()) {
    house.at(day, time)
    await seeOff(house, day, leaving.slice(thirds(leaving.length, part), thirds(leaving.length, part + 1)))
  }
  house.at(day, '13:30')
  await makeRooms(house, day)
  const coming = house.plan.filter((stay) => stay.arrival === day && stay.end === null)
  for (const [part, time] of ['14:20', '17:10', '20:15'].entries()) {
    house.at(day, time)
    await receive(house, day, coming.slice(thirds(coming.length, part), thirds(coming.length, part + 1)))
  }
  house.at(day, '21:10')
  await consume(house, day)
}

/** The end of a day: no-shows, the shift of the reception, the night audit. */
export async function closeThatDay(house: House, day: number): Promise<void> {
  const { door, pool, propertyId, actorOf, dateOf } = house
  house.at(day, '22:20')
  await endUnbegun(house, day)
  house.at(day, '22:45')
  const shiftId = await loadOpenShift(pool, propertyId, actorOf('recepcao').userId)
  if (shiftId) await house.send([act('recepcao', 'closeShift', { shiftId })])
  house.at(day, '23:30')
  const date = dateOf(day)
  const closed = await closeDay({ door, pool, propertyId, date, actor: actorOf('auditoria') })
  if ('refusal' in closed) throw new Error(`the demo hotel's ${date}: ${JSON.stringify(closed.refusal)}`)
}

/** What is booked on a day. */
export async function book(house: House, day: number): Promise<void> {
  const stays = house.plan.filter((stay) => stay.booked === day)
  const answers = await house.send(stays.map((stay) => act('reservas', 'createStay', stayInput(house, stay))))
  for (const [at, { stay }] of answers.entries())
    house.booked.set(stays[at]!, { stayId: stay.id, accountId: stay.accountId, folioIds: [] })
}

function stayInput({ dateOf, companies }: House, stay: PlannedStay): GivenInput<'createStay'> {
  const { guest, adults, children, arrival, departure, roomType, company, details } = stay
  return {
    guestName: guest.name,
    adults,
    children,
    arrival: dateOf(arrival),
    departure: dateOf(departure),
    roomType,
    rates: [brl(`${stay.rate}.00`)],
    guarantee: company === null ? 'card' : 'directBill',
    ...(company !== null && { receivableAccountId: companies[company]! }),
    details,
  }
}

/** Gives those who come tomorrow the rooms that are kept for them, and those who have just booked for today. */
export async function keepRooms(house: House, day: number): Promise<void> {
  const stays = house.plan.filter(
    (stay) => stay.isRoomKept && stay.room !== null && day === Math.max(stay.booked, stay.arrival - 1),
  )
  await house.send(stays.map((stay) => assign(house, 'reservas', stay)))
}

function assign({ booked, rooms }: House, by: 'reservas' | 'recepcao', stay: PlannedStay): Act {
  return act(by, 'assignRoom', { stayId: booked.get(stay)!.stayId, roomId: rooms.get(stay.room!)! })
}

/** A guest who leaves, with the folios that are not closed. */
export type Leaving = { readonly stay: PlannedStay; readonly folios: readonly DepartingFolio[] }

/** Who is in house and to leave by a day, with their balances. */
export async function loadLeaving(house: House, day: number): Promise<readonly Leaving[]> {
  const { pool, propertyId, dateOf, booked } = house
  const page = { propertyId, date: dateOf(day), after: '', limit: 100 }
  const rows = await loadDepartures(pool, page)
  const stays = new Map([...booked].map(([stay, { stayId }]) => [stayId, stay]))
  return [...Map.groupBy(rows, (row: DepartingFolio) => row.stayId)].map(([stayId, folios]) => ({
    stay: stays.get(stayId)!,
    folios,
  }))
}

/** Guests pay, or their companies are billed, and they leave. */
export async function seeOff(house: House, day: number, leaving: readonly Leaving[]): Promise<void> {
  const chance = chanceOf(`leaving ${day} ${leaving[0]?.stay.guest.name}`)
  await house.send(leaving.flatMap((one) => departureActs(house, chance, one)))
}

function departureActs(house: House, chance: Chance, { stay, folios }: Leaving): readonly Act[] {
  const closes = folios.flatMap(({ folioId, balanceMinor }, at): readonly Act[] => {
    if (folioId === null) return []
    const isBilled = stay.company !== null && at === 0 && balanceMinor !== 0n
    if (isBilled) {
      const receivableAccountId = house.companies[stay.company!]!
      return [act('chefe', 'closeFolio', { folioId, settlement: 'onAccount', receivableAccountId })]
    }
    const { name, country, document } = stay.guest
    const billing = country === 'BR' ? { billingName: name, billingTaxId: document } : { billingName: name }
    const tenders = balanceMinor === 0n ? [] : tendersOf(chance, stay.guest, balanceMinor)
    return [
      ...tenders.map((tender) => act('recepcao', 'postPayment', { folioId, ...tender })),
      act('recepcao', 'closeFolio', { folioId, settlement: 'settled', ...billing }),
    ]
  })
  return [...closes, act('recepcao', 'checkOut', { stayId: house.booked.get(stay)!.stayId })]
}

/** Housekeeping makes the rooms that were left, and looks again at those that somebody comes to. */
async function makeRooms(house: House, day: number): Promise<void> {
  const { plan, rooms } = house
  const left = plan.filter((stay) => stay.end === null && stay.departure === day)
  const awaited = new Set(plan.filter((stay) => stay.arrival === day).map((stay) => stay.room))
  const made = left.map(({ room }) =>
    act('governanca', 'setRoomStatus', {
      roomId: rooms.get(room!)!,
      status: awaited.has(room) ? 'inspected' : 'clean',
    }),
  )
  const broken = OUT_OF_ORDER.filter((_, at) => day === -3 + 2 * at).map((number) =>
    act('governanca', 'setRoomStatus', { roomId: rooms.get(number)!, status: 'outOfOrder' }),
  )
  await house.send([...made, ...broken])
}

/** Guests come into their rooms; some pay the first night at once, and not every amount is keyed in right. */
export async function receive(house: House, day: number, coming: readonly PlannedStay[]): Promise<void> {
  const chance = chanceOf(`coming ${day} ${coming[0]?.guest.name}`)
  const answers = await house.send(
    coming.flatMap((stay) => [
      ...(stay.isRoomKept ? [] : [assign(house, 'recepcao', stay)]),
      act('recepcao', 'checkIn', { stayId: house.booked.get(stay)!.stayId }),
    ]),
  )
  // Only a check-in opens a folio.
  const came = answers.filter(({ stay }) => stay.folioId)
  for (const [at, { stay }] of came.entries()) {
    const known = house.booked.get(coming[at]!)!
    house.booked.set(coming[at]!, { ...known, folioIds: [stay.folioId] })
  }
  await openOwnFolios(
    house,
    coming.filter((stay) => stay.hasOwnFolio),
  )
  const advance = coming.filter((stay) => stay.company === null && chance.percent(25))
  const paid = await house.send(
    advance.map((stay) => {
      const folioId = house.booked.get(stay)!.folioIds[0]!
      const way = chance.pick(['CASH', 'PIX', 'credit', 'debit'] as const)
      const note = 'Antecipação da primeira diária'
      return act('recepcao', 'postPayment', {
        folioId,
        ...tenderBy(chance, way, BigInt(stay.rate) * 100n),
        note,
      })
    }),
  )
  await correctPayment(house, chance, { advance, paid })
}

async function openOwnFolios(house: House, stays: readonly PlannedStay[]): Promise<void> {
  const opened = await house.send(
    stays.map((stay) => {
      const { accountId } = house.booked.get(stay)!
      return act('recepcao', 'createFolio', { accountId, billingName: stay.guest.name })
    }),
  )
  for (const [at, { folio }] of opened.entries()) {
    const known = house.booked.get(stays[at]!)!
    house.booked.set(stays[at]!, { ...known, folioIds: [...known.folioIds, folio.id] })
  }
}

/** Now and then one of the payments was keyed in wrong; somebody who may voids it, and it is taken again. */
async function correctPayment(
  house: House,
  chance: Chance,
  { advance, paid }: { readonly advance: readonly PlannedStay[]; readonly paid: readonly Answers[] },
): Promise<void> {
  if (paid.length === 0 || !chance.percent(12)) return
  const folioId = house.booked.get(advance[0]!)!.folioIds[0]!
  const reason = 'Forma de pagamento errada'
  await house.send([
    act('chefe', 'voidPayment', { paymentId: paid[0]!.payment.id, reason }),
    act('recepcao', 'postPayment', { folioId, ...tenderBy(chance, 'PIX', BigInt(advance[0]!.rate) * 100n) }),
  ])
}

/** What those in house take in a day; what fell on the wrong room is voided. */
export async function consume(house: House, day: number): Promise<void> {
  const chance = chanceOf(`extras ${day}`)
  const inHouse = house.plan.filter((stay) => stay.arrival <= day && stay.departure > day)
  const charges = inHouse.flatMap((stay) => {
    const folioId = house.booked.get(stay)?.folioIds.at(-1)
    if (folioId === undefined) return []
    return Array.from({ length: chance.pick([0, 0, 1, 1, 2, 3]) }, () => ({ folioId, ...extraOf(chance) }))
  })
  const posted = await house.send(charges.map((charge) => act('recepcao', 'postCharge', charge)))
  const size = ({ charge }: Answers): bigint => parseDecimal(charge.total.amount, 2)!
  const small = posted.find((one) => size(one) < 200_00n)
  const large = posted.find((one) => size(one) > 200_00n)
  const voids = [
    ...(small && chance.percent(45) ? [voidOf('recepcao', small, 'Lançado na UH errada')] : []),
    ...(large && chance.percent(25) ? [voidOf('chefe', large, 'Lançamento em duplicidade')] : []),
  ]
  house.at(day, '21:35')
  await house.send(voids)
}

function voidOf(by: 'recepcao' | 'chefe', { charge }: Answers, reason: string): Act {
  return act(by, 'voidCharge', { chargeId: charge.id, reason })
}

/** Who has cancelled, and who has not come. */
export async function endUnbegun(house: House, day: number): Promise<void> {
  const ended = house.plan.filter((stay) => stay.end?.day === day)
  await house.send(
    ended.map((stay) => {
      const { stayId } = house.booked.get(stay)!
      const { how, reason } = stay.end!
      return how === 'noShow'
        ? act('chefe', 'markNoShow', { stayId })
        : act('reservas', 'cancelStay', { stayId, reason })
    }),
  )
}

/** Where a third of a list begins. */
function thirds(length: number, part: number): number {
  return Math.ceil((length * part) / 3)
}

/** The days of the season that are past. */
export const PAST_DAYS: readonly number[] = Array.from({ length: -FIRST_DAY }, (_, at) => FIRST_DAY + at)
