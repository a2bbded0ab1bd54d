import { type Chance, chanceOf } from './chance.ts'
import {
  COMPANIES,
  NEAR_LIMIT,
  OUT_OF_ORDER,
  type PlannedRoom,
  RATES,
  ROOMS,
  type RoomType,
} from './hotel.ts'
import { type Guest, guestsOf } from './people.ts'

/** The first day of the season, by its distance from today: so many days are closed. */
export const FIRST_DAY = -24
/** The last day on which somebody is booked to arrive. */
export const LAST_DAY = 14

/** A stay of the season before it is lived. Days are told by their distance from today. */
export type PlannedStay = {
  readonly guest: Guest
  readonly adults: number
  readonly children: number
  readonly roomType: RoomType
  /** The room's number; null for one that never comes. */
  readonly room: string | null
  /** The room is given before the day of arrival, else at the check-in. */
  readonly isRoomKept: boolean
  readonly booked: number
  readonly arrival: number
  readonly departure: number
  /** Whole reais a night. */
  readonly rate: number
  /** The company that is billed, by its place in the list; null where the guest pays. */
  readonly company: number | null
  /** Beside the company's folio they have one of their own, for what it does not pay. */
  readonly hasOwnFolio: boolean
  /** Whether today's arrival, or departure, has happened already. */
  readonly hasCome: boolean
  readonly hasLeft: boolean
  /** Null for a stay that is lived, or will be. */
  readonly end: { readonly how: 'cancelled' | 'noShow'; readonly day: number; readonly reason: string } | null
  readonly details: Readonly<Record<string, string>>
}

/** Every stay of the season and the bookings ahead, by arrival. No room is planned twice for one night. */
export function planStays(): readonly PlannedStay[] {
  const chance = chanceOf('stays')
  const nextGuest = guestsOf(chanceOf('guests'))
  const usable = ROOMS.filter((room) => !OUT_OF_ORDER.includes(room.number))
  const parts = shuffled(
    chance,
    PARTS.flatMap(([part, count]) => Array.from({ length: count }, () => part)),
  )
  const lived = usable.flatMap((room, at) =>
    spansOf(chance, parts[at]!).map((span) => planned({ chance, guest: nextGuest(), room, span })),
  )
  const stays = cast([...lived, ...unbegun(chance, nextGuest)])
  return [...stays].sort((a, b) => a.arrival - b.arrival)
}

/** What a room is today. */
type Part = 'stays' | 'leaves' | 'leavesAndTaken' | 'leftAndTaken' | 'came' | 'taken' | 'awaited' | 'vacant'

/** A busy day of 58 rooms: 45 occupied, of which 12 leave; 14 are still to come, of which 5 have no room yet. */
const PARTS: readonly (readonly [Part, number])[] = [
  ['stays', 31],
  ['leaves', 9],
  ['leavesAndTaken', 3],
  ['leftAndTaken', 4],
  ['came', 2],
  ['taken', 2],
  ['awaited', 5],
  ['vacant', 2],
]

type Span = {
  readonly arrival: number
  readonly departure: number
  readonly hasCome?: boolean
  readonly hasLeft?: boolean
  readonly isRoomKept?: boolean
}

/** The stays of one room, in order: those around today, then back to the first day and on to the last. */
function spansOf(chance: Chance, part: Part): readonly Span[] {
  const around = spansAround(chance, part)
  // Who comes into a room that nobody left today finds it made.
  const isFree = part === 'came' || part === 'taken' || part === 'awaited' || part === 'vacant'
  const before: Span[] = []
  for (let until = isFree ? -1 : around[0]!.arrival; until > FIRST_DAY; until = before[0]!.arrival) {
    const departure = until - chance.pick(GAPS)
    if (departure <= FIRST_DAY) break
    before.unshift({ arrival: Math.max(FIRST_DAY, departure - chance.pick(NIGHTS)), departure })
  }
  const ahead: Span[] = []
  for (let from = Math.max(1, around.at(-1)?.departure ?? 1); ; from = ahead.at(-1)!.departure) {
    const arrival = from + chance.pick(from < 6 ? GAPS_SOON : GAPS_LATER)
    if (arrival > LAST_DAY) break
    ahead.push({ arrival, departure: arrival + chance.pick(NIGHTS) })
  }
  return [...before, ...around, ...ahead]
}

const NIGHTS = [1, 1, 2, 2, 2, 3, 3, 4, 5]
const GAPS = [0, 0, 0, 0, 0, 1, 1, 2]
/** The farther ahead, the less is booked. */
const GAPS_SOON = [0, 0, 0, 1, 1, 2, 3]
const GAPS_LATER = [0, 1, 2, 3, 4, 6, 9]

function spansAround(chance: Chance, part: Part): readonly Span[] {
  const since = -chance.pick(NIGHTS)
  const until = chance.pick(NIGHTS)
  const coming = { arrival: 0, departure: until, isRoomKept: part !== 'awaited' }
  switch (part) {
    case 'stays':
      return [{ arrival: since, departure: until }]
    case 'leaves':
      return [{ arrival: since, departure: 0 }]
    case 'leavesAndTaken':
      return [{ arrival: since, departure: 0 }, coming]
    case 'leftAndTaken':
      return [{ arrival: since, departure: 0, hasLeft: true }, coming]
    case 'came':
      return [{ ...coming, hasCome: true }]
    case 'taken':
    case 'awaited':
      return [coming]
    case 'vacant':
      return []
  }
}

function planned(given: {
  readonly chance: Chance
  readonly guest: Guest
  readonly room: PlannedRoom
  readonly span: Span
}): PlannedStay {
  const { chance, guest, room, span } = given
  const { arrival, departure, hasCome = false, hasLeft = false } = span
  const company = chance.percent(17) ? chance.whole(0, COMPANIES.length - 2) : null
  const latest = arrival > 0 ? 0 : arrival === 0 && !hasCome ? -1 : arrival
  return {
    guest,
    adults: chance.pick([1, 1, 2, 2, 2, 3]),
    children: company === null && chance.percent(18) ? chance.whole(1, 2) : 0,
    roomType: room.type,
    room: room.number,
    isRoomKept: span.isRoomKept ?? (arrival <= 1 && chance.percent(50)),
    booked: Math.max(FIRST_DAY, Math.min(latest, arrival - chance.pick(LEADS))),
    arrival,
    departure,
    rate: RATES[room.type] + chance.pick([-60, -35, 0, 0, 0, 0, 40]),
    company,
    hasOwnFolio: company !== null && chance.percent(50),
    hasCome,
    hasLeft,
    end: null,
    details: detailsOf(chance, guest, company),
  }
}

/** Days between the booking and the arrival. */
const LEADS = [0, 1, 2, 3, 5, 8, 13, 20]

function detailsOf(chance: Chance, guest: Guest, company: number | null): Readonly<Record<string, string>> {
  const channel = company === null ? chance.pick(['site', 'telefone', 'OTA', 'OTA', 'balcão']) : 'empresa'
  return { country: guest.country, document: guest.document, channel, board: 'café da manhã' }
}

/** Who never comes: they had no room yet. */
function unbegun(chance: Chance, nextGuest: () => Guest): readonly PlannedStay[] {
  const make = (arrival: number, how: 'cancelled' | 'noShow', reason: string): PlannedStay => {
    const span = { arrival, departure: arrival + chance.pick(NIGHTS) }
    const room = chance.pick(ROOMS)
    const stay = planned({ chance, guest: nextGuest(), room, span })
    const day = how === 'noShow' ? arrival : Math.min(0, Math.max(stay.booked, arrival - chance.whole(0, 3)))
    return {
      ...stay,
      room: null,
      isRoomKept: false,
      company: null,
      hasOwnFolio: false,
      end: { how, day, reason },
    }
  }
  const noShows = Array.from({ length: 8 }, () => make(chance.whole(FIRST_DAY + 1, -1), 'noShow', ''))
  const cancelled = Array.from({ length: 18 }, (_, at) =>
    make(chance.whole(FIRST_DAY + 2, 8), 'cancelled', REASONS[at % REASONS.length]!),
  )
  return [...noShows, ...cancelled]
}

const REASONS = [
  'Voo cancelado',
  'Mudança de planos',
  'Reunião adiada',
  'Motivo de saúde',
  'Reserva em duplicidade',
  'Encontrou tarifa menor',
]

/** Gives the stays of today their parts: who is billed, who is expected with care, who came together. */
function cast(stays: readonly PlannedStay[]): readonly PlannedStay[] {
  const coming = stays.filter((one) => one.arrival === 0 && !one.hasCome && one.end === null)
  const leaving = stays.filter((one) => one.departure === 0 && !one.hasLeft)
  const [vip] = coming.filter((one) => one.isRoomKept).sort((a, b) => b.rate - a.rate)
  const billed = coming.find((one) => one !== vip)
  const billedDeparture = leaving[0]
  const group = stays
    .filter((one) => one.arrival < 0 && one.departure > 0 && one.roomType === 'STD')
    .slice(0, 5)
  return stays.map((stay) => {
    if (stay === vip)
      return { ...paidBy(stay, null), details: { ...stay.details, channel: 'telefone', ...VIP } }
    if (stay === billed) return paidBy(stay, NEAR_LIMIT)
    if (stay === billedDeparture) return { ...paidBy(stay, 0), hasOwnFolio: true }
    if (coming.includes(stay) || leaving.includes(stay)) return paidBy(stay, null)
    if (!group.includes(stay)) return stay
    const own = paidBy(stay, null)
    return { ...own, details: { ...own.details, group: GROUP } }
  })
}

function paidBy(stay: PlannedStay, company: number | null): PlannedStay {
  if (company === stay.company) return stay
  const channel = company === null ? 'site' : 'empresa'
  return { ...stay, company, hasOwnFolio: false, details: { ...stay.details, channel } }
}

const VIP = { vip: 'VIP', note: 'Flores e frutas na UH; recebida pela gerência' }

/** A choir that stays this week: its rooms are its singers', its dinners are the group's. */
export const GROUP = 'Coral Vozes do Vale'

function shuffled<T>(chance: Chance, given: readonly T[]): readonly T[] {
  const mixed = [...given]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = chance.whole(0, at)
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}
