import { dateText, moneyText } from '../../api/fact-text.ts'
import type { Language } from '../../api/language.ts'
import type { WireMoney } from '../../values/money.ts'
import { amountText, instantText, wallClock } from '../parts/grid/cell-text.ts'
import { useLanguage } from './language.tsx'

/** How values are written for the user: money, days, instants and numbers in their language. */
export type Format = {
  readonly money: (money: WireMoney) => string
  /** The amount alone, where the currency is said elsewhere: a column of money. */
  readonly amount: (money: WireMoney) => string
  /** A day, `2026-11-22`: dd/mm/aaaa; in English as it is. */
  readonly date: (date: string) => string
  /** A day with its weekday. */
  readonly longDate: (date: string) => string
  /** An instant in a time zone, the browser's where none is given: the day as `date` writes it, and hh:mm. */
  readonly instant: (instant: string, timeZone?: string) => string
  readonly time: (instant: string, timeZone?: string) => string
  readonly count: (count: number) => string
  /** Decimal text with a point, `5.4321`, with the decimals that it has. */
  readonly decimal: (text: string) => string
  /** A percentage, `12.5`. */
  readonly percent: (text: string) => string
}

/** {@link Format} in a language. */
export function formatIn(language: Language): Format {
  return FORMATS[language]
}

/** {@link Format} in the user's language. */
export function useFormat(): Format {
  return formatIn(useLanguage().language)
}

const FORMATS: Readonly<Record<Language, Format>> = {
  'pt-BR': makeFormat('pt-BR'),
  en: makeFormat('en'),
  es: makeFormat('es'),
}

function makeFormat(language: Language): Format {
  const numbers = new Intl.NumberFormat(language, { useGrouping: 'always' })
  const decimals = new Intl.NumberFormat(language, { maximumFractionDigits: 8, useGrouping: false })
  // The text, not a number: every rate is exact.
  const decimal = (text: string) => decimals.format(text as Intl.StringNumericLiteral)
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  return {
    money: (money) => moneyText(money, language),
    amount: (money) => amountText(money, language),
    date: (date) => dateText(date, language),
    longDate: (date) => `${weekday.format(new Date(`${date}T00:00:00Z`))}, ${dateText(date, language)}`,
    instant: (instant, timeZone) => instantText(instant, { language, timeZone }),
    time: (instant, timeZone) => wallClock(instant, timeZone).time,
    count: (count) => numbers.format(count),
    decimal,
    percent: (text) => `${decimal(text)} %`,
  }
}
