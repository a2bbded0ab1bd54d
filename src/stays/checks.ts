import type { Check } from '../journal/checks.ts'

/** What must hold of stays, their nights and their rooms. */
export const STAY_CHECKS: readonly Check[] = [
  {
    rule: 'a night that is posted has its charge, of its day and its rate',
    text: `select n.stay_id, n.service_date, n.charge_id
      from (select * from stay_nights where property_id = $1 and charge_id is not null) as n
      left join (select * from charges where property_id = $1) as c on c.id = n.charge_id
      where c.id is null or c.kind <> 'item'
        or c.business_date <> n.service_date or c.unit_price_minor <> n.rate_minor or c.code <> n.charge_code`,
  },
  {
    rule: 'each operation that posted a night is one night, and each posted night one operation',
    text: `select coalesce(o.stay_id, n.stay_id) as stay_id, coalesce(o.service_date, n.service_date) as service_date,
        o.id as operation_id, n.charge_id
      from (
        select id, input ->> 'stayId' as stay_id, (input ->> 'serviceDate')::date as service_date,
          answer -> 'charge' ->> 'id' as charge_id,
          count(*) over (partition by input ->> 'stayId', input ->> 'serviceDate') as times
        from operations where property_id = $1 and name = 'postRoomNight'
      ) as o
      full join (select * from stay_nights where property_id = $1 and charge_id is not null) as n
        on n.stay_id = o.stay_id and n.service_date = o.service_date
      where o.id is null or n.stay_id is null or o.times > 1 or o.charge_id <> n.charge_id`,
  },
  {
    rule: 'a stay has each night from its arrival to its departure; others were given up and never charged',
    text: `select s.id, s.arrival, s.departure, s.nights, s.charged_outside from (
        select s.id, s.arrival, s.departure,
          count(n.stay_id) filter (where n.service_date >= s.arrival and n.service_date < s.departure) as nights,
          -- Who leaves on a day whose night was charged early owes it all the same.
          count(n.charge_id) filter (where n.service_date not between s.arrival and s.departure - 1
            and n.service_date is distinct from s.departed_on) as charged_outside
        from (select * from stays where property_id = $1) as s
        left join (select * from stay_nights where property_id = $1) as n on n.stay_id = s.id
        group by s.id, s.arrival, s.departure, s.departed_on
      ) as s where s.nights <> s.departure - s.arrival or s.charged_outside > 0`,
  },
  {
    rule: 'each past night of a stay that was lived is posted',
    text: `select n.stay_id, n.service_date, s.state
      from (select * from stay_nights where property_id = $1 and charge_id is null) as n
      join (select * from stays where property_id = $1 and state in ('inHouse', 'departed')) as s
        on s.id = n.stay_id
      cross join (select business_date from books where property_id = $1) as b
      where n.service_date >= s.arrived_on and n.service_date < coalesce(s.departed_on, b.business_date)`,
  },
  {
    rule: 'no two stays have one room on one day',
    text: `select a.room_id, a.id as stay_id, b.id as other_id
      from (select * from stays where property_id = $1 and state in ('reserved', 'inHouse')) as a
      join (select * from stays where property_id = $1 and state in ('reserved', 'inHouse')) as b
        on b.room_id = a.room_id and b.id > a.id
      where a.arrival < greatest(b.departure, b.arrival + 1) and b.arrival < greatest(a.departure, a.arrival + 1)`,
  },
  {
    rule: 'no room has two stays in house',
    text: `select room_id, array_agg(id order by id) as stays from stays
      where property_id = $1 and state = 'inHouse' group by room_id having count(*) > 1`,
  },
  {
    rule: 'a stay, its dates and its account are in states that go together',
    text: `select s.id, s.state, a.status, s.arrived_on, s.departed_on, s.room_id
      from (select * from stays where property_id = $1) as s
      left join (select * from accounts where property_id = $1) as a on a.id = s.account_id
      where a.kind is distinct from 'guest'
        or a.status <> case s.state when 'reserved' then 'pending' when 'inHouse' then 'active'
          when 'departed' then 'closed' else 'cancelled' end
        or (s.state in ('inHouse', 'departed')) <> (s.arrived_on is not null)
        or (s.state = 'departed') <> (s.departed_on is not null)
        or (s.state in ('inHouse', 'departed')) > (s.room_id is not null)
        or s.departed_on < s.arrived_on`,
  },
  {
    // One that was reopened since is for accounting, not for the guest.
    rule: 'a stay that departed has no open folio, but such as were reopened',
    text: `select s.id, f.id as folio_id from (select * from stays where property_id = $1 and state = 'departed') as s
      join (select * from folios where property_id = $1 and state in ('open', 'locked')
        and source_id is null) as f
        on f.account_id = s.account_id`,
  },
]
