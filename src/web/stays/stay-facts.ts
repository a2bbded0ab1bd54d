import type { WireMoney } from '../../values/money.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import type { RowTone } from '../parts/grid/grid-props.ts'
import type { Format } from '../words/format.ts'
import type { Say } from '../words/language.tsx'
import type { Stay } from './stay-query.ts'
import type { stayWords } from './words.ts'

type SayStay = Say<typeof stayWords>

/** What a dialog is about: `UH 204 · Maria Alves · 10/03/2026 a 12/03/2026`. */
export function subjectOf(
  stay: Pick<Stay, 'roomNumber' | 'guestName' | 'arrival' | 'departure'>,
  { say, format }: { readonly say: SayStay; readonly format: Format },
): string {
  const room = stay.roomNumber ? say('roomOf', { number: stay.roomNumber }) : say('noRoom')
  return [room, stay.guestName, periodOf(stay, { say, format })].join(' · ')
}

/** The days of a stay: `10/03/2026 a 12/03/2026`. */
export function periodOf(
  { arrival, departure }: Pick<Stay, 'arrival' | 'departure'>,
  { say, format }: { readonly say: SayStay; readonly format: Format },
): string {
  return say('period', { arrival: format.date(arrival), departure: format.date(departure) })
}

/** `3 noites`. */
export function nightsText(count: number, say: SayStay): string {
  return count === 1 ? say('nightCountOne') : say('nightCount', { count })
}

/** `2 adultos, 1 criança`. */
export function peopleText({ adults, children }: Pick<Stay, 'adults' | 'children'>, say: SayStay): string {
  const grown = adults === 1 ? say('adult') : say('adults', { count: adults })
  if (children === 0) return grown
  return `${grown}, ${children === 1 ? say('child') : say('children', { count: children })}`
}

/** All guarantees that a stay may have. */
export const GUARANTEES: readonly string[] = ['none', 'card', 'directBill', 'deposit']

/** A guarantee as people say it. */
export function guaranteeText(guarantee: Stay['guarantee'], say: SayStay): string {
  return say(GUARANTEE_WORDS[guarantee])
}

/** True for no money at all, in whatever currency. */
export function isZero({ amount }: WireMoney): boolean {
  return /^-?[0.]+$/.test(amount)
}

/** True where the hotel owes the guest. */
export function isNegative({ amount }: WireMoney): boolean {
  return amount.startsWith('-') && !/^-[0.]+$/.test(amount)
}

/** How a stay stands among those of its list: what somebody has to look at before the guest stands there. */
export function toneOf(stay: Stay, businessDate: PlainDate, say: SayStay): RowTone | null {
  if (stay.state === 'departed') return { tone: 'done', word: say('toneDone') }
  if (stay.state === 'reserved') {
    if (stay.arrival < businessDate) return { tone: 'error', word: say('toneLate') }
    return stay.roomId ? null : { tone: 'warning', word: say('toneNoRoom') }
  }
  if (stay.state !== 'inHouse' || stay.departure > businessDate) return null
  if (stay.departure < businessDate) return { tone: 'error', word: say('toneOverdue') }
  return isZero(stay.balance) ? null : { tone: 'warning', word: say('toneBalance') }
}

const GUARANTEE_WORDS = {
  none: 'guaranteeNone',
  card: 'guaranteeCard',
  directBill: 'guaranteeDirectBill',
  deposit: 'guaranteeDeposit',
} as const
