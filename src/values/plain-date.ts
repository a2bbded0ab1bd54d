/**
 * A day without a time: ISO text `YYYY-MM-DD`, so that it sorts, compares and travels as it is. A business
 * date and a service date are plain dates.
 */
export type PlainDate = string

/** The day that is `days` after (before, if negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from `from` until `until`: 1 from one day to the next. */
export function daysBetween(from: PlainDate, until: PlainDate): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** True for the text of a day that exists (`2016-02-29`, not `2015-02-29`), from the year 1 on. */
export function isPlainDate(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

const DAY_MS = 86_400_000
