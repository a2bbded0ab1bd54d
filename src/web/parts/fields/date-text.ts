import { dateText } from '../../../api/fact-text.ts'
import type { Language } from '../../../api/language.ts'
import { addDays, daysBetween, isPlainDate, type PlainDate } from '../../../values/plain-date.ts'
import { NOTHING, type Reading, readAs, unread } from './reading.ts'

/** In what a field of days reads: relative days are counted from the business date. */
export type DateForm = {
  readonly language: Language
  readonly businessDate: PlainDate
  readonly least?: PlainDate | undefined
  readonly most?: PlainDate | undefined
}

/**
 * A typed day:
 * - a word (`hoje`, `h`, `amanhã`, `ontem`; `today`, `t`; `hoy`, `mañana`, `ayer`), in any language,
 * - days from the business date: `+1`, `-3`,
 * - as it travels, `2026-04-03` or `20260403`,
 * - in Portuguese and Spanish day first: `3/4`, `3.4.26`, `3-4-2026`, `0304`, `030426`, `03042026`; in English month and
 *   day of the ISO order, `04-03`, and no slashes, which no two countries read alike,
 * - a day of the month alone: `15`.
 *
 * Two digits of a year are of this century. A year or month that is left out is the one in which the day is nearest to
 * the business date, of those in which it is within the limits: on 30/12 `3/1` is of next year.
 */
export function readDay(text: string, form: DateForm): Reading<PlainDate> {
  const typed = text.trim().toLowerCase()
  if (typed === '') return NOTHING
  const days = WORDS.get(typed) ?? relative(typed)
  if (days !== undefined) return within(addDays(form.businessDate, days), form)
  const parts = partsOf(typed, form.language)
  if (parts === null) return unread('notDay', { example: dateText(form.businessDate, form.language) })
  const day = nearest(candidates(parts, form.businessDate), form)
  return day === null ? unread('noSuchDay') : within(day, form)
}

/** The day that is so many days after what a field holds, within its limits; the business date where it holds none. */
export function stepDay(value: PlainDate | null, days: number, form: DateForm): PlainDate {
  const next = value === null ? form.businessDate : addDays(value, days)
  if (form.least && next < form.least) return form.least
  if (form.most && next > form.most) return form.most
  return next
}

/** The centuries in which the API takes days. */
const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2199-12-31'

/** A step of years is as much as anyone counts. */
const MOST_DAYS = 3660

const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '-1': ['ontem', 'yesterday', 'ayer'],
    '0': ['hoje', 'h', 'today', 't', 'hoy'],
    '1': ['amanhã', 'amanha', 'tomorrow', 'mañana', 'manana'],
  }).flatMap(([days, words]) => words.map((word) => [word, Number(days)] as const)),
)

type Parts = { readonly day: string; readonly month: string | undefined; readonly year: string | undefined }

function relative(typed: string): number | undefined {
  const match = /^([+\-−])\s*(\d{1,4})$/.exec(typed)
  if (!match || Number(match[2]) > MOST_DAYS) return undefined
  return match[1] === '+' ? Number(match[2]) : -Number(match[2])
}

function partsOf(typed: string, language: Language): Parts | null {
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? /^((?:19|20|21)\d\d)(0\d|1[0-2])(\d\d)$/.exec(typed)
  if (iso) return { year: iso[1]!, month: iso[2]!, day: iso[3]! }
  const alone = /^\d{1,2}$/.exec(typed)
  if (alone) return { day: typed, month: undefined, year: undefined }
  if (language === 'en') {
    const short = /^(\d{1,2})-(\d{1,2})$/.exec(typed)
    return short && { year: undefined, month: short[1]!, day: short[2]! }
  }
  const parted = /^(\d{1,2})([/.\- ])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(typed)
  if (parted) return { day: parted[1]!, month: parted[3]!, year: wholeYear(parted[4]) }
  const run = /^(\d\d)(\d\d)(\d{2}|\d{4})?$/.exec(typed)
  return run && { day: run[1]!, month: run[2]!, year: wholeYear(run[3]) }
}

function wholeYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : year
}

/** The days that these parts may be, those that exist. */
function candidates({ day, month, year }: Parts, businessDate: PlainDate): readonly PlainDate[] {
  const thisYear = Number(businessDate.slice(0, 4))
  const thisMonth = thisYear * 12 + Number(businessDate.slice(5, 7)) - 1
  const months =
    month === undefined
      ? [-1, 0, 1].map((by) => thisMonth + by)
      : (year === undefined ? [-1, 0, 1].map((by) => thisYear + by) : [Number(year)]).map((one) =>
          Number(month) >= 1 && Number(month) <= 12 ? one * 12 + Number(month) - 1 : -1,
        )
  return months
    .filter((one) => one >= 0)
    .map((one) => {
      const yearText = String(Math.floor(one / 12)).padStart(4, '0')
      return `${yearText}-${String((one % 12) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
    })
    .filter((date) => isPlainDate(date) && date >= FIRST_DAY && date <= LAST_DAY)
}

function nearest(days: readonly PlainDate[], form: DateForm): PlainDate | null {
  const fitting = days.filter((day) => within(day, form).problem === null)
  const distance = (day: PlainDate) => Math.abs(daysBetween(form.businessDate, day))
  const sorted = [...(fitting.length > 0 ? fitting : days)].sort((a, b) => distance(a) - distance(b))
  return sorted[0] ?? null
}

function within(day: PlainDate, { least, most, language }: DateForm): Reading<PlainDate> {
  if (least && day < least) return unread('tooEarly', { least: dateText(least, language) })
  if (most && day > most) return unread('tooLate', { most: dateText(most, language) })
  return readAs(day)
}
