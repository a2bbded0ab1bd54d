import type { Pool } from 'pg'
import { containing } from '../db/patterns.ts'
import { collection, table } from '../journal/table.ts'
import { folded } from '../values/folded.ts'
import type { Account } from './account.ts'

/** Every account of a property. Rows are never deleted. */
export const accounts = table<Account>(
  'accounts',
  {
    id: 'text',
    externalId: 'text',
    kind: 'text',
    status: 'text',
    name: 'text',
    taxId: 'text',
    creditLimitMinor: 'int8',
    termsDays: 'int4',
    openedOn: 'date',
    email: 'text',
    address: 'json',
    language: 'text',
    version: 'int4',
  },
  {
    mutable: [
      ...(['status', 'name', 'taxId', 'creditLimitMinor', 'termsDays', 'email', 'address'] as const),
      ...(['language', 'version'] as const),
    ],
  },
)

/** The account, at most one, that another system knows by this id. */
export const accountsByExternalId = collection(accounts, 'externalId')

/** An account with what it owes on the city ledger, minor units. */
export type AccountView = Account & { readonly owedMinor: bigint }

/** The columns of {@link AccountView} and where they come from, of the property `$1`; what narrows it follows. */
export const ACCOUNT_VIEW = `a.id, a.external_id as "externalId", a.kind, a.status, a.name, a.tax_id as "taxId",
    a.credit_limit_minor as "creditLimitMinor", a.terms_days as "termsDays", a.opened_on as "openedOn", a.email, a.address,
    a.language, a.version,
    coalesce(b.debit_minor - b.credit_minor, 0) as "owedMinor"
  from accounts a left join balances b on b.property_id = $1 and b.ledger = 'city' and b.id = a.id
  where a.property_id = $1`

/** Accounts by id: of a kind, in a status, and with a text in their name, tax id or external id; null asks for all. */
export async function loadAccountViews(
  pool: Pool,
  by: {
    readonly propertyId: string
    readonly kind: string | null
    readonly status: string | null
    readonly text: string | null
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly AccountView[]> {
  const found = await pool.query<AccountView>({
    name: 'load-account-views',
    text: `select ${ACCOUNT_VIEW} and ($2::text is null or a.kind = $2) and ($3::text is null or a.status = $3)
        and ($4::text is null or a.name_folded like $4 or a.tax_id ilike $5 or a.external_id ilike $5)
        and ($6::text is null or a.id > $6)
      order by a.id limit $7`,
    values: [
      by.propertyId,
      by.kind,
      by.status,
      by.text && containing(folded(by.text)),
      by.text && containing(by.text),
      by.after,
      by.limit,
    ],
  })
  return found.rows
}
