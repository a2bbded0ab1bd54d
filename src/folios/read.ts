import type { ClientBase, Pool } from 'pg'
import { textArray } from '../db/arrays.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Charge } from './charge.ts'
import type { Payment } from './payment.ts'

/** What a shift took by one payment method in one currency, voided payments apart. */
export type ShiftTotal = {
  readonly method: string
  readonly name: string
  readonly currency: string
  /** What there is to be counted: minor units of {@link currency}. */
  readonly originalMinor: bigint
  readonly isVoided: boolean
  readonly count: number
  /** Minor units of the property's currency. */
  readonly amountMinor: bigint
}

/** What a shift took, by payment method and currency. */
export async function loadShiftTotals(
  client: ClientBase | Pool,
  { propertyId, shiftId }: { readonly propertyId: string; readonly shiftId: string },
): Promise<readonly ShiftTotal[]> {
  const found = await client.query<ShiftTotal>({
    name: 'load-shift-totals',
    text: `select p.method, coalesce(m.name, p.method) as name, p.is_voided as "isVoided", count(*)::int4 as count,
        p.currency, sum(p.original_minor)::int8 as "originalMinor", sum(p.amount_minor)::int8 as "amountMinor"
      from payments p left join payment_methods m on m.property_id = $1 and m.id = p.method
      where p.property_id = $1 and p.shift_id = $2
      group by p.method, m.name, p.currency, p.is_voided order by p.method, p.currency, p.is_voided`,
    values: [propertyId, shiftId],
  })
  return found.rows
}

/** The rate that a currency was taken at last. */
export type LastRate = {
  readonly currency: string
  readonly exchangeRate: string
  readonly businessDate: PlainDate
}

/** The last rate of each currency that payments were taken in, voided ones left out, by currency. */
export async function loadLastRates(pool: Pool, propertyId: string): Promise<readonly LastRate[]> {
  const found = await pool.query<LastRate>({
    name: 'load-last-rates',
    text: `select distinct on (currency) currency, exchange_rate as "exchangeRate", business_date as "businessDate"
      from payments where property_id = $1 and exchange_rate is not null and not is_voided
      order by currency, id desc`,
    values: [propertyId],
  })
  return found.rows
}

/**
 * The names of who voided charges and payments, by their ids. The record knows it by the operation of the posting that
 * undid theirs, so not for one that moved no money. Asks nothing where none is voided.
 */
export async function loadVoiders(
  client: ClientBase | Pool,
  propertyId: string,
  lines: { readonly charges: readonly Charge[]; readonly payments: readonly Payment[] },
): Promise<ReadonlyMap<string, string>> {
  const postingIds = [
    ...lines.charges.flatMap((line) => (line.isVoided && line.postingId ? [line.postingId] : [])),
    ...lines.payments.flatMap((line) => (line.isVoided ? line.postingIds.slice(0, 1) : [])),
  ]
  if (postingIds.length === 0) return new Map()
  const found = await client.query<{ lineId: string; name: string }>({
    name: 'load-voiders',
    text: `select r.line_id as "lineId", u.name
      from postings r join operations o on o.property_id = $1 and o.id = r.operation_id
      join users u on u.id = o.actor_id
      where r.property_id = $1 and r.reverses_id = any($2::text[])`,
    values: [propertyId, textArray(postingIds)],
  })
  return new Map(found.rows.map((row) => [row.lineId, row.name]))
}
