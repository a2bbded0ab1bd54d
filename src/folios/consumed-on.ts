import { addDays, type PlainDate } from '../values/plain-date.ts'

/**
 * How many days before the business date a charge may have been consumed: a year and a leap day. What is forgotten comes up with
 * the bill or with a complaint about it; a day further back is a slip of the keyboard. The day to come is never charged ahead:
 * a night has the date of the open day.
 */
export const MOST_DAYS_BACK = 366

/** The first and the last day that a charge of this business date may have been consumed on. */
export function serviceDates(businessDate: PlainDate): {
  readonly least: PlainDate
  readonly most: PlainDate
} {
  return { least: addDays(businessDate, -MOST_DAYS_BACK), most: businessDate }
}
