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

/** The checklist of a business date (`$2`): nights in house not posted, shifts open, arrivals and departures due. */
export const checklist: Query<ChecklistItem> = {
  name: 'day-checklist',
  text: `select item, count(*)::int4 as count, (array_agg(id order by id))[1:5] as examples from (
      select 'roomNights' as item, n.stay_id as id
        from stay_nights n join stays s on s.property_id = n.property_id and s.id = n.stay_id
        where n.property_id = $1 and n.service_date <= $2::date and n.charge_id is null and s.state = 'inHouse'
      union all
      select 'openShifts', id from shifts where property_id = $1 and state = 'open'
      union all
      select 'arrivals', id from stays where property_id = $1 and state = 'reserved' and arrival <= $2::date
      union all
      select 'departures', id from stays where property_id = $1 and state = 'inHouse' and departure <= $2::date
    ) as open group by item order by item`,
}
