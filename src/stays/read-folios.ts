import type { ClientBase, Pool } from 'pg'
import type { Account } from '../accounts/account.ts'
import { textArray } from '../db/arrays.ts'
import { containing } from '../db/patterns.ts'
import type { FolioKind, FolioState } from '../folios/folio.ts'
import { BALANCE_OF_FOLIO, FOLIO_VIEW, type FolioView } from '../folios/read-folios.ts'
import { folded } from '../values/folded.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Stay } from './stay.ts'

/** A folio, and the room of the stay whose account it is of. */
export type RoomFolioView = FolioView & { readonly roomNumber: string | null }

/** What a list of folios is narrowed by; null asks for all. */
export type FolioFilter = {
  readonly states: readonly FolioState[] | null
  readonly hasBalance: boolean | null
  /** In the account's or the billing name, a tax id or the document number. */
  readonly text: string | null
  readonly openedFrom: PlainDate | null
  readonly openedUntil: PlainDate | null
  readonly closedFrom: PlainDate | null
  readonly closedUntil: PlainDate | null
  /** A day on which something was posted on them. */
  readonly businessDate: PlainDate | null
  /** The AR account that took them over. */
  readonly receivableAccountId: string | null
}

/** Folios by id. */
export async function loadFolioViews(
  pool: Pool,
  by: FolioFilter & {
    readonly propertyId: string
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly RoomFolioView[]> {
  const { receivableAccountId: receivable } = by
  const found = await pool.query<RoomFolioView>({
    // A statement of its own: those of one AR account have an index, which a plan for all of them could not use.
    name: receivable === null ? 'load-folio-views' : 'load-folio-views-of-receivable',
    text: `with page as materialized (
        select ${FOLIO_VIEW} and ($2::text[] is null or f.state = any($2))
          and ($3::bool is null or $3 = (coalesce(b.debit_minor, 0) <> coalesce(b.credit_minor, 0)))
          and ($4::text is null or f.billing_tax_id like $5 or doc.prefix || doc.number ilike $5
            or f.billing_name ilike $5 or f.account_id in (
              select id from accounts where property_id = $1 and (name_folded like $4 or tax_id like $5)))
          and ($6::date is null or f.opened_on >= $6) and ($7::date is null or f.opened_on <= $7)
          and ($8::date is null or f.closed_on >= $8) and ($9::date is null or f.closed_on <= $9)
          and ($10::date is null or f.id in (
            select case when debit_ledger = 'guest' then debit_id else credit_id end
            from postings where property_id = $1 and business_date = $10))
          and ($11::text is null or f.id > $11)${receivable === null ? '' : ' and f.receivable_account_id = $13'}
        order by f.id limit $12
      )
      select f.*, (select r.number from stays s join rooms r on r.property_id = $1 and r.id = s.room_id
          where s.property_id = $1 and s.account_id = f."accountId"
          order by s.arrival desc limit 1) as "roomNumber"
      from page f order by f.id`,
    values: [
      by.propertyId,
      by.states && textArray(by.states),
      by.hasBalance,
      by.text && containing(folded(by.text)),
      by.text && containing(by.text),
      by.openedFrom,
      by.openedUntil,
      by.closedFrom,
      by.closedUntil,
      by.businessDate,
      by.after,
      by.limit,
      ...(receivable === null ? [] : [receivable]),
    ],
  })
  return found.rows
}

/** What stands around a folio: its account, the stay that the account was opened with, and the account's folios. */
export type FolioPlace = {
  readonly account: Pick<Account, 'id' | 'kind' | 'name' | 'taxId'> & {
    /** Minor units, as text. */
    readonly creditLimitMinor: string | null
  }
  readonly stay: StayOfAccount | null
  readonly siblings: readonly FolioOfAccount[]
}

/** The stay that an account was opened with. */
export type StayOfAccount = Pick<
  Stay,
  'id' | 'guestName' | 'arrival' | 'departure' | 'adults' | 'children' | 'state'
> & { readonly roomNumber: string | null }

/** {@link StayOfAccount} of the account `a`, null for none; a subquery, of the property `$1`. */
export const STAY_OF_ACCOUNT = `(select jsonb_build_object('id', s.id, 'guestName', s.guest_name,
    'roomNumber', r.number, 'arrival', s.arrival, 'departure', s.departure, 'adults', s.adults,
    'children', s.children, 'state', s.state)
  from stays s left join rooms r on r.property_id = $1 and r.id = s.room_id
  where s.property_id = $1 and s.account_id = a.id order by s.arrival desc limit 1)`

/** A folio among those of its account. */
export type FolioOfAccount = {
  readonly id: string
  readonly number: number
  readonly kind: FolioKind
  readonly state: FolioState
  /** Minor units, as text. */
  readonly balanceMinor: string
}

/** What stands around a folio that the property has. */
export async function loadFolioPlace(
  client: ClientBase | Pool,
  { propertyId, accountId }: { readonly propertyId: string; readonly accountId: string },
): Promise<FolioPlace> {
  const found = await client.query<FolioPlace>({
    name: 'load-folio-place',
    text: `select jsonb_build_object('id', a.id, 'kind', a.kind, 'name', a.name, 'taxId', a.tax_id,
          'creditLimitMinor', a.credit_limit_minor::text) as account,
        ${STAY_OF_ACCOUNT} as stay,
        (select jsonb_agg(jsonb_build_object('id', f.id, 'number', f.number, 'kind', f.kind, 'state', f.state,
            'balanceMinor', coalesce(b.debit_minor - b.credit_minor, 0)::text) order by f.number)
          from folios f left join balances b on b.property_id = $1 and ${BALANCE_OF_FOLIO}
          where f.property_id = $1 and f.account_id = a.id) as siblings
      from accounts a where a.property_id = $1 and a.id = $2`,
    values: [propertyId, accountId],
  })
  return found.rows[0]!
}
