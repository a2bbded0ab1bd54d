import { addDays, type PlainDate } from '../../../values/plain-date.ts'

/** Spans of days by their name, counted from the business date; what is kept of them is the name, so they move on with it. */
export const PERIODS = ['today', 'yesterday', 'last7', 'month', 'lastMonth'] as const
export type Period = (typeof PERIODS)[number]

/** A span of days, both ends included. */
export type Days = { readonly from: PlainDate; readonly until: PlainDate }

/** The days of a period as of a business date: the last seven end with it, a month is a whole one. */
export function daysOf(period: Period, businessDate: PlainDate): Days {
  if (period === 'today') return { from: businessDate, until: businessDate }
  if (period === 'last7') return { from: addDays(businessDate, -6), until: businessDate }
  if (period === 'month') return monthOf(businessDate)
  const isYesterday = period === 'yesterday'
  const day = addDays(isYesterday ? businessDate : firstOfMonth(businessDate), -1)
  return isYesterday ? { from: day, until: day } : monthOf(day)
}

/** True for the name of a period. */
export function isPeriod(text: string | undefined): text is Period {
  return PERIODS.some((period) => period === text)
}

function monthOf(date: PlainDate): Days {
  const from = firstOfMonth(date)
  // The first of a month and 31 days is always in the next month.
  return { from, until: addDays(firstOfMonth(addDays(from, 31)), -1) }
}

function firstOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 8)}01`
}
