import type pg from 'pg'
import { textArray } from '../db/arrays.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** An object that an item of a checklist concerns, to look at and to go to. */
export type ChecklistExample = {
  /** The stay, shift or folio itself. */
  readonly id: string
  /** The guest, cashier or account. */
  readonly text: string
  readonly roomNumber: string | null
  readonly stayId: string | null
  /** The folio itself, or of a stay the one of the lowest number that is not closed. */
  readonly folioId: string | null
  readonly shiftId: string | null
}

/** Stays and shifts among these ids, as examples, by their ids. */
export async function loadExamples(
  pool: pg.Pool,
  propertyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ChecklistExample>> {
  if (ids.length === 0) return new Map()
  const found = await pool.query<ChecklistExample>({
    name: 'load-checklist-examples',
    text: `select s.id, s.guest_name as text, r.number as "roomNumber", s.id as "stayId", (
          select f.id from folios f where f.property_id = $1 and f.account_id = s.account_id
            and f.state in ('open', 'locked') order by f.number limit 1) as "folioId", null as "shiftId"
        from stays s left join rooms r on r.property_id = $1 and r.id = s.room_id
        where s.property_id = $1 and s.id = any($2::text[])
      union all
      select h.id, u.name, null, null, null, h.id from shifts h join users u on u.id = h.user_id
        where h.property_id = $1 and h.id = any($2::text[])`,
    values: [propertyId, textArray(ids)],
  })
  return new Map(found.rows.map((example) => [example.id, example]))
}

/** What somebody should look at before the day is closed, and how many times; it blocks nothing. */
export type Warning = {
  readonly item: 'foliosWithoutStay' | 'overCredit' | 'dirtyArrivals'
  readonly count: number
  /** Some of the objects concerned. */
  readonly examples: readonly ChecklistExample[]
}

/**
 * What is doubtful on a business date: folios that are not closed and not at zero, of accounts without a guest in house;
 * stays in house billed to an AR account that would then be over its limit; arrivals due whose room is dirty.
 */
export async function loadWarnings(
  pool: pg.Pool,
  day: { readonly propertyId: string; readonly date: PlainDate },
): Promise<readonly Warning[]> {
  const found = await pool.query<Warning>({
    name: 'load-day-warnings',
    text: `with held as (
        select f.id, f.account_id, f.number, a.name, b.debit_minor - b.credit_minor as minor
        from folios f join accounts a on a.property_id = $1 and a.id = f.account_id
        join balances b on b.property_id = $1 and b.ledger = 'guest' and b.id = f.id
        where f.property_id = $1 and f.state in ('open', 'locked') and b.debit_minor <> b.credit_minor
      ), house as (
        select s.id, s.account_id, s.guest_name, s.receivable_account_id, r.number as room
        from stays s left join rooms r on r.property_id = $1 and r.id = s.room_id
        where s.property_id = $1 and s.state = 'inHouse'
      ), billed as (
        select h.receivable_account_id as id, sum(held.minor) as minor
        from house h join held on held.account_id = h.account_id where h.receivable_account_id is not null group by 1
      ), doubtful as (
        select 'foliosWithoutStay' as item, held.id, held.name as text, null as room, null as stay_id,
            held.id as folio_id
          from held where held.account_id not in (select account_id from house)
        union all
        select 'overCredit', h.id, h.guest_name, h.room, h.id,
            (select held.id from held where held.account_id = h.account_id order by held.number limit 1)
          from billed join accounts a on a.property_id = $1 and a.id = billed.id
          left join balances c on c.property_id = $1 and c.ledger = 'city' and c.id = a.id
          join house h on h.receivable_account_id = a.id
          where a.credit_limit_minor < coalesce(c.debit_minor - c.credit_minor, 0) + billed.minor
        union all
        select 'dirtyArrivals', s.id, s.guest_name, r.number, s.id, null
          from stays s join rooms r on r.property_id = $1 and r.id = s.room_id
          where s.property_id = $1 and s.state = 'reserved' and s.arrival <= $2 and r.status = 'dirty'
      )
      select item, count(*)::int4 as count, to_jsonb((array_agg(jsonb_build_object('id', id, 'text', text,
          'roomNumber', room, 'stayId', stay_id, 'folioId', folio_id, 'shiftId', null) order by id))[1:5]) as examples
      from doubtful group by item order by item`,
    values: [day.propertyId, day.date],
  })
  return found.rows
}
