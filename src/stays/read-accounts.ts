import type { Pool } from 'pg'
import type { Account } from '../accounts/account.ts'
import { ACCOUNT_VIEW, type AccountView } from '../accounts/store.ts'
import { intArray, textArray } from '../db/arrays.ts'
import { containing } from '../db/patterns.ts'
import { BALANCE_OF_FOLIO } from '../folios/read-folios.ts'
import { folded } from '../values/folded.ts'
import { bareTaxId } from '../values/tax-id.ts'
import { type FolioOfAccount, STAY_OF_ACCOUNT, type StayOfAccount } from './read-folios.ts'
import type { Stay } from './stay.ts'

/** By what an account was found. */
export const MATCHES = [
  'room',
  'reservation',
  'account',
  'folio',
  'document',
  'taxId',
  'nsu',
  'name',
] as const

/** An account that was found: what it owes, the stay that it was opened with, and its folios by number. */
export type FoundAccount = Pick<Account, 'kind' | 'status' | 'name' | 'taxId' | 'externalId'> & {
  readonly accountId: string
  readonly matchedBy: (typeof MATCHES)[number]
  /** The folio that was meant: by its id, its document, or a payment on it. */
  readonly folioId: string | null
  /** What stands on its folios, minor units. */
  readonly balanceMinor: bigint
  /** What it owes on the city ledger, minor units. */
  readonly owedMinor: bigint
  readonly stay:
    | (Pick<Stay, 'id' | 'state' | 'guestName' | 'arrival' | 'departure' | 'externalId'> & {
        readonly roomNumber: string | null
      })
    | null
  readonly folios: readonly FolioOfAccount[]
}

/** One account with the stay that it was opened with; null if the property has none of this id. */
export async function loadAccountView(
  pool: Pool,
  { propertyId, accountId }: { readonly propertyId: string; readonly accountId: string },
): Promise<(AccountView & { readonly stay: StayOfAccount | null }) | null> {
  const found = await pool.query<AccountView & { readonly stay: StayOfAccount | null }>({
    name: 'load-account-view',
    text: `select ${STAY_OF_ACCOUNT} as stay, ${ACCOUNT_VIEW} and a.id = $2`,
    values: [propertyId, accountId],
  })
  return found.rows[0] ?? null
}

/** The most accounts that are found. */
export const MOST_FOUND = 50

/**
 * The accounts that somebody at the desk means by what they type, best first: the room of a guest in house; a number or id,
 * whole; the room of a stay to come; the last guests of the room; all words in the name, in any order and whatever their
 * case and accents. Without `includeClosed`, only those in house, reserved, with a folio that is not closed or with a
 * balance.
 */
export async function findAccounts(
  pool: Pool,
  by: { readonly propertyId: string; readonly text: string; readonly includeClosed: boolean },
): Promise<readonly FoundAccount[]> {
  const typed = by.text.trim()
  const taxId = bareTaxId(typed)
  const found = await pool.query<FoundAccount>({
    name: by.includeClosed ? 'find-accounts-closed-too' : 'find-accounts',
    text: findStatement(by.includeClosed),
    values: [
      by.propertyId,
      typed,
      textArray(folded(typed).split(/\s+/).map(containing)),
      /^([0-9A-Z]{12}\d{2}|\d{11})$/.test(taxId) ? taxId : null,
      intArray(numbersAtEnd(typed)),
    ],
  })
  return found.rows
}

/** The numbers that a text may end in, for a document's prefix may end in digits itself: 12, 2 of `A12`. */
function numbersAtEnd(typed: string): readonly number[] {
  const digits = /\d{1,15}$/.exec(typed)?.[0] ?? ''
  return [...digits].map((_, at) => Number(digits.slice(at)))
}

/** `$2` what was typed, `$3` its words as patterns, `$4` as a tax id, `$5` as document numbers. */
function findStatement(includeClosed: boolean): string {
  return `with standing as materialized (
      select account_id from stays where property_id = $1 and state in ('reserved', 'inHouse')
      union
      select account_id from folios where property_id = $1 and state in ('open', 'locked')
      union
      select (select account_id from folios f where f.property_id = $1 and f.id = b.id) from balances b
        where b.property_id = $1 and b.ledger = 'guest' and b.debit_minor <> b.credit_minor
      union
      select id from balances where property_id = $1 and ledger = 'city' and debit_minor <> credit_minor
    ), hits as (
      select s.account_id, 'room' as matched, case s.state when 'inHouse' then 1 when 'reserved' then 3 else 4 end as rank,
          case s.state when 'reserved' then s.arrival - '2000-01-01'::date else '2000-01-01'::date - s.arrival end as nth,
          null as folio_id
        from rooms r join stays s on s.property_id = $1 and s.room_id = r.id
        where r.property_id = $1 and r.number = $2${includeClosed ? '' : ` and s.state in ('reserved', 'inHouse')`}
      union all
      select account_id, 'reservation', 2, 0, null from stays where property_id = $1 and (id = $2 or external_id = $2)
      union all
      select id, 'account', 2, 1, null from accounts where property_id = $1 and (id = $2 or external_id = $2)
      union all
      select account_id, 'folio', 2, 2, id from folios where property_id = $1 and id = $2
      union all
      select f.account_id, 'document', 2, 3, f.id
        from number_series n join documents d
          on d.property_id = $1 and d.series = n.id and d.number = any($5::int8[])
        join folios f on f.property_id = $1 and f.id = d.folio_id
        where n.property_id = $1 and (ltrim($2, '0') = d.number::text
          or lower($2) in (lower(d.prefix || d.number), lower(n.id || d.number),
            lower(n.id || ' ' || d.number), lower(n.id || '-' || d.number)))
      union all
      select id, 'taxId', 2, 4, null from accounts where property_id = $1 and $4::text is not null and tax_id = $4
      union all
      select f.account_id, 'nsu', 2, 5, f.id
        from payments p join folios f on f.property_id = $1 and f.id = p.folio_id
        where p.property_id = $1 and p.card is not null and (p.card ->> 'nsu' = $2 or p.card ->> 'authorization' = $2)
      union all
      (select a.id, 'name', 5, 0, null from accounts a
        where a.property_id = $1${includeClosed ? '' : ' and a.id in (select account_id from standing)'}
          and a.name_folded like all ($3::text[])
        order by a.id in (select account_id from stays where property_id = $1 and state = 'inHouse') desc, a.name, a.id
        limit ${MOST_FOUND})
    ), best as (
      select distinct on (account_id) account_id, matched, rank, nth, folio_id from hits
      ${includeClosed ? '' : 'where account_id in (select account_id from standing)'}
      order by account_id, rank, nth
    ), page as materialized (
      select best.*, a.name, a.kind, a.status, a.tax_id, a.external_id,
          best.account_id in (select account_id from stays where property_id = $1 and state = 'inHouse') as is_in_house
        from best join accounts a on a.property_id = $1 and a.id = best.account_id
        order by rank, nth, is_in_house desc, a.name, a.id limit ${MOST_FOUND}
    )
    select p.account_id as "accountId", p.kind, p.status, p.name, p.tax_id as "taxId", p.external_id as "externalId",
      p.matched as "matchedBy", p.folio_id as "folioId", held."balanceMinor", coalesce(c.debit_minor - c.credit_minor, 0)::int8 as "owedMinor",
      (select jsonb_build_object('id', s.id, 'state', s.state, 'guestName', s.guest_name, 'roomNumber', r.number,
          'arrival', s.arrival, 'departure', s.departure, 'externalId', s.external_id)
        from stays s left join rooms r on r.property_id = $1 and r.id = s.room_id
        where s.property_id = $1 and s.account_id = p.account_id order by s.arrival desc limit 1) as stay,
      held.folios
    from page p
    left join balances c on c.property_id = $1 and c.ledger = 'city' and c.id = p.account_id
    cross join lateral (
      select coalesce(sum(b.debit_minor - b.credit_minor), 0)::int8 as "balanceMinor",
        coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'number', f.number, 'kind', f.kind,
          'state', f.state,
          'balanceMinor', coalesce(b.debit_minor - b.credit_minor, 0)::text) order by f.number), '[]') as folios
      from folios f left join balances b on b.property_id = $1 and ${BALANCE_OF_FOLIO}
      where f.property_id = $1 and f.account_id = p.account_id
    ) as held
    order by p.rank, p.nth, p.is_in_house desc, p.name, p.account_id`
}
