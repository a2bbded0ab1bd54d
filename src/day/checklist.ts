import type { Query } from '../journal/table.ts'

/**
 * What must be done before the day can be closed, because money would be lost otherwise, and how many times it is
 * not done yet.
 */
export type ChecklistItem = {
  readonly item: 'roomNights' | 'openShifts' | 'arrivals' | 'departures'
  readonly count: number
  /** Some of the objects concerned, to look at. */
  readonly examples: readonly string[]
}

/**
 * The checklist of a business date (`$2`): nights in house not posted, shifts open, arrivals and departures due. The
 * nights are looked up stay by stay, by their key. The other way round, all the nights would be read that cancelled stays
 * never had; `offset 0` keeps the database from that also where it has no statistics yet.
 */
export const checklist: Query<ChecklistItem> = {
  name: 'day-checklist',
  text: `select item, count(*)::int4 as count, (array_agg(id order by id))[1:5] as examples from (
      select 'roomNights' as item, s.id
        from stays s cross join lateral (
          select from stay_nights where property_id = $1 and stay_id = s.id and service_date <= $2::date
            and service_date >= s.arrival and service_date < s.departure and charge_id is null offset 0
        ) as night where s.property_id = $1 and s.state = 'inHouse'
      union all
      select 'openShifts', id from shifts where property_id = $1 and state = 'open'
      union all
      select 'arrivals', id from stays where property_id = $1 and state = 'reserved' and arrival <= $2::date
      union all
      select 'departures', id from stays where property_id = $1 and state = 'inHouse' and departure <= $2::date
    ) as open group by item order by item`,
}
