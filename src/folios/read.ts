import type { ClientBase, Pool } from 'pg'
import type { PlainDate } from '../values/plain-date.ts'
import type { Folio } from './folio.ts'
import type { StandingFolio } from './folio-actions.ts'
import type { FolioDiscount } from './folio-discount.ts'
import { BALANCE_OF_FOLIO } from './read-folios.ts'

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
    text: `select p.method, coalesce(m.name, p.method) as name, p.state = 'voided' as "isVoided", count(*)::int4 as count,
        p.currency, sum(p.original_minor)::int8 as "originalMinor", sum(p.amount_minor)::int8 as "amountMinor"
      from payments p left join payment_methods m on m.property_id = $1 and m.id = p.method
      where p.property_id = $1 and p.shift_id = $2
      group by p.method, m.name, p.currency, p.state order by p.method, p.currency, p.state`,
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
      from payments where property_id = $1 and exchange_rate is not null and state = 'posted'
      order by currency, id desc`,
    values: [propertyId],
  })
  return found.rows
}

/** How a folio stands, as {@link folioActions} asks; null if the property has none of this id. */
export async function loadStandingFolio(
  client: ClientBase | Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
): Promise<StandingFolio | null> {
  const found = await client.query<StandingFolio>({
    name: 'load-standing-folio',
    text: `select f.id, f.state, f.kind, f.document_id as "documentId",
        f.receivable_account_id as "receivableAccountId",
        coalesce(b.debit_minor - b.credit_minor, 0) as "balanceMinor",
        c.count as "lineCount", c.total as "chargedMinor", y.count as "paymentCount", y.total as "paidMinor",
        exists (select 1 from folios o where o.property_id = $1 and o.corrects_id = f.id and o.state <> 'voided')
          as "isCorrected",
        exists (select 1 from folios o where o.property_id = $1 and o.corrects_id = f.corrects_id and o.number > f.number
          and o.state <> 'voided') as "isBuiltOn",
        case when f.corrects_id is not null then coalesce((select k.debit_minor - k.credit_minor from balances k
          where k.property_id = $1 and k.ledger = 'guest' and k.id = f.corrects_id), 0) end
          as "correctedBalanceMinor",
        case when f.corrects_id is not null then coalesce((select sum(d.total_minor)::int8
          from folios o join documents d on d.property_id = $1 and d.id = o.document_id
          where o.property_id = $1 and o.corrects_id = f.corrects_id and o.state <> 'voided'), 0) end
          as "correctionsMinor",
        f.kind = 'advance' and exists (
          select 1 from charges l join charges u on u.property_id = $1 and u.source_id = l.id
          where l.property_id = $1 and l.folio_id = f.id and l.state = 'posted' and u.state = 'posted'
            and u.source = 'advance') as "isConsumed",
        case when f.kind = 'advance' then (c.total + coalesce((
          select sum(u.amount_minor + coalesce(k.amount_minor, 0))
          from charges l join charges u on u.property_id = $1 and u.source_id = l.id
          left join lateral (select sum(amount_minor) as amount_minor from charges
            where property_id = $1 and source_id = u.id and state = 'posted'
              and source in ('quantityCorrection', 'priceCorrection')) as k on true
          where l.property_id = $1 and l.folio_id = f.id and l.state = 'posted' and u.state = 'posted'
            and u.source = 'advance'), 0))::int8 end as "unusedMinor",
        a.status in ('pending', 'active') as "isAccountActive"
      from folios f join accounts a on a.property_id = $1 and a.id = f.account_id
      left join balances b on b.property_id = $1 and ${BALANCE_OF_FOLIO}
      cross join lateral (select count(*)::int4 as count, coalesce(sum(amount_minor), 0)::int8 as total
        from charges where property_id = $1 and folio_id = f.id and state = 'posted') as c
      cross join lateral (select count(*)::int4 as count, coalesce(sum(amount_minor), 0)::int8 as total
        from payments where property_id = $1 and folio_id = f.id and state = 'posted') as y
      where f.property_id = $1 and f.id = $2`,
    values: [propertyId, folioId],
  })
  return found.rows[0] ?? null
}

/** A correction of a folio, and what it comes to; minor units. */
export type CorrectionOfFolio = Pick<Folio, 'id' | 'number' | 'state' | 'closedOn' | 'closedAt'> & {
  readonly documentId: string
  readonly documentName: string
  readonly documentNumber: string
  readonly totalMinor: bigint
  readonly reason: string | null
}

/** The corrections of a folio, as they were made. */
export async function loadCorrections(
  client: ClientBase | Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
): Promise<readonly CorrectionOfFolio[]> {
  const found = await client.query<CorrectionOfFolio>({
    name: 'load-corrections',
    text: `select f.id, f.number, f.state, f.closed_on as "closedOn", f.closed_at as "closedAt",
        d.id as "documentId", d.name as "documentName", d.prefix || d.number as "documentNumber",
        d.total_minor as "totalMinor", f.lock_note as reason
      from folios f join documents d on d.property_id = $1 and d.id = f.document_id
      where f.property_id = $1 and f.corrects_id = $2 order by f.id`,
    values: [propertyId, folioId],
  })
  return found.rows
}

/** The predefined discounts that a folio has. */
export async function loadFolioDiscounts(
  client: ClientBase | Pool,
  { propertyId, folioId }: { readonly propertyId: string; readonly folioId: string },
): Promise<readonly FolioDiscount[]> {
  const found = await client.query<FolioDiscount>({
    name: 'load-folio-discounts',
    text: `select id, folio_id as "folioId", discount_id as "discountId", name, rate_percent as "ratePercent", groups,
        given_on as "givenOn", given_by as "givenBy", ended_on as "endedOn", ended_by as "endedBy"
      from folio_discounts where property_id = $1 and folio_id = $2 and ended_on is null order by id`,
    values: [propertyId, folioId],
  })
  return found.rows
}
