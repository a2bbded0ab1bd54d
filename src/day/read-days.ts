import type pg from 'pg'
import type { PlainDate } from '../values/plain-date.ts'
import type { Day } from './day.ts'

/** A closed day with the name of who closed it. */
export type DayView = Day & { readonly closedByName: string | null }

const DAY_VIEW = `select d.business_date as "businessDate", d.closed_at as "closedAt", d.closed_by as "closedBy",
    d.posting_count as "postingCount", d.previous_digest as "previousDigest", d.digest, d.sealed_at as "sealedAt",
    u.name as "closedByName"
  from days d left join users u on u.id = d.closed_by
  where d.property_id = $1`

/** One closed day; null if it is not closed. */
export async function loadDayView(
  pool: pg.Pool,
  propertyId: string,
  date: PlainDate,
): Promise<DayView | null> {
  const found = await pool.query<DayView>({
    name: 'load-day-view',
    text: `${DAY_VIEW} and d.business_date = $2`,
    values: [propertyId, date],
  })
  return found.rows[0] ?? null
}

/** Closed days of a time, both ends included, the latest first; null is open to that side. */
export async function loadDayViews(
  pool: pg.Pool,
  by: {
    readonly propertyId: string
    readonly from: PlainDate | null
    readonly until: PlainDate | null
    readonly before: PlainDate | null
    readonly limit: number
  },
): Promise<readonly DayView[]> {
  const found = await pool.query<DayView>({
    name: 'load-day-views',
    text: `${DAY_VIEW} and ($2::date is null or d.business_date >= $2) and ($3::date is null or d.business_date <= $3)
        and ($4::date is null or d.business_date < $4)
      order by d.business_date desc limit $5`,
    values: [by.propertyId, by.from, by.until, by.before, by.limit],
  })
  return found.rows
}
