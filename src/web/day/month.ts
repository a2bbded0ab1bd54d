import { addDays, daysBetween, isPlainDate, type PlainDate } from '../../values/plain-date.ts'

/** A month, `2026-03`. */
export type Month = string

/** The month of a day. */
export function monthOf(date: PlainDate): Month {
  return date.slice(0, 7)
}

/** The month that a text names; null for other text. */
export function readMonth(text: string | null): Month | null {
  return text !== null && /^\d{4}-\d{2}$/.test(text) && isPlainDate(`${text}-01`) ? text : null
}

/** The month that is so many months later, or earlier. */
export function addMonths(month: Month, months: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** The first and the last day of a month. */
export function daysOfMonth(month: Month): { readonly from: PlainDate; readonly until: PlainDate } {
  return { from: `${month}-01`, until: addDays(`${addMonths(month, 1)}-01`, -1) }
}

/** The weeks of a month as a calendar has them: seven places each, null before its first day and after its last. */
export function weeksOf(month: Month, firstWeekday: 0 | 1): readonly (readonly (PlainDate | null)[])[] {
  const { from, until } = daysOfMonth(month)
  const before = (weekdayOf(from) - firstWeekday + 7) % 7
  const count = daysBetween(from, until) + 1
  return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const at = week * 7 + day - before
      return at < 0 || at >= count ? null : addDays(from, at)
    }),
  )
}

/** The weekday of a day, 0 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  // 1970-01-04 was a Sunday.
  return ((daysBetween('1970-01-04', date) % 7) + 7) % 7
}

/** The day of the same number in another month, or its last day where it has none of that number. */
export function sameDayIn(month: Month, date: PlainDate): PlainDate {
  const { until } = daysOfMonth(month)
  const same = `${month}-${date.slice(8)}`
  return same > until ? until : same
}

/** Where a key goes from a day of a calendar; null for a key that goes nowhere. */
export function movedBy(key: string, date: PlainDate, firstWeekday: 0 | 1): PlainDate | null {
  const inWeek = (weekdayOf(date) - firstWeekday + 7) % 7
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1)
    case 'ArrowRight':
      return addDays(date, 1)
    case 'ArrowUp':
      return addDays(date, -7)
    case 'ArrowDown':
      return addDays(date, 7)
    case 'Home':
      return addDays(date, -inWeek)
    case 'End':
      return addDays(date, 6 - inWeek)
    case 'PageUp':
      return sameDayIn(addMonths(monthOf(date), -1), date)
    case 'PageDown':
      return sameDayIn(addMonths(monthOf(date), 1), date)
    default:
      return null
  }
}
