import { dateText } from '../../../api/fact-text.ts'
import type { Language } from '../../../api/language.ts'
import { minorDigits, type WireMoney } from '../../../values/money.ts'
import { type CellValue, type ColumnKind, isMoney } from './column.ts'

/** What decides how cells are written: the user's language and the property's time zone. */
export type Writing = {
  readonly language: Language
  /** Where instants are read; the browser's zone if left out. */
  readonly timeZone?: string | undefined
}

/** What of a column the text of its cells depends on. */
type Written = { readonly kind: ColumnKind; readonly say?: (value: string) => string }

/** A value as people write it. An amount is without its currency: see {@link moneyWithCode}. Empty for null. */
export function cellText(value: CellValue, column: Written, writing: Writing): string {
  if (value === null) return ''
  if (isMoney(value)) return amountText(value, writing.language)
  if (typeof value === 'boolean') return yesNoText(value, writing.language)
  if (typeof value === 'number') return numberFormat(writing.language, null).format(value)
  if (column.say) return column.say(value)
  if (column.kind === 'date') return dateText(value, writing.language)
  return column.kind === 'instant' ? instantText(value, writing) : value
}

/** The amount alone, with all decimals of its currency; exact. */
export function amountText({ amount, currency }: WireMoney, language: Language): string {
  // The text, not a number: every amount that the books hold is exact.
  return numberFormat(language, minorDigits(currency)).format(amount as Intl.StringNumericLiteral)
}

/** The amount and the code of its currency, for a column that holds several. */
export function moneyWithCode(money: WireMoney, language: Language): string {
  return `${amountText(money, language)} ${money.currency}`
}

/** Yes or no, said. */
export function yesNoText(value: boolean, language: Language): string {
  return YES_NO[language][value ? 1 : 0]
}

/** An instant as day, hour and minute of the zone. */
export function instantText(instant: string, writing: Writing): string {
  const { date, time } = wallClock(instant, writing.timeZone)
  return date === '' ? instant : `${dateText(date, writing.language)} ${time}`
}

/** The day (ISO) and the time (HH:MM) that a clock in the zone shows; both empty for text that is no instant. */
export function wallClock(
  instant: string,
  timeZone: string | undefined,
): { readonly date: string; readonly time: string } {
  // A browser reads a date into almost any text.
  const at = /^\d{4}-\d\d-\d\dT/.test(instant) ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(at)) return { date: '', time: '' }
  // Swedish writes `2026-11-22 14:05`, which sorts and splits as it is.
  const [date = '', time = ''] = clockFormat(timeZone).format(at).split(' ')
  return { date, time }
}

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = {
  'pt-BR': ['Não', 'Sim'],
  en: ['No', 'Yes'],
  es: ['No', 'Sí'],
}

// Making a format takes a hundred times as long as using it, and a list writes a hundred thousand cells.
const numberFormats = new Map<string, Intl.NumberFormat>()
const clockFormats = new Map<string, Intl.DateTimeFormat>()

function numberFormat(language: Language, digits: number | null): Intl.NumberFormat {
  const key = `${language} ${digits}`
  const held = numberFormats.get(key)
  if (held) return held
  const places = digits === null ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const made = new Intl.NumberFormat(language, { ...places, useGrouping: 'always' })
  numberFormats.set(key, made)
  return made
}

function clockFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  const held = clockFormats.get(timeZone ?? '')
  if (held) return held
  const made = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    ...(timeZone && { timeZone }),
  })
  clockFormats.set(timeZone ?? '', made)
  return made
}
