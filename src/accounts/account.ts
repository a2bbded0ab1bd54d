import type { Address } from '../api/input-parts.ts'
import type { ACCOUNT_KINDS } from '../api/inputs.ts'
import type { Language } from '../api/language.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** What an account is for; only `receivable` (AR) takes bills over. */
export type AccountKind = (typeof ACCOUNT_KINDS)[number]
/** pending (a stay that has not begun) → active → closed; or cancelled. */
export const ACCOUNT_STATUSES = ['pending', 'active', 'closed', 'cancelled'] as const
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number]

/** Who can owe (conta): a guest's stay, a company, an AR account. */
export type Account = {
  readonly id: string
  /** Its id in another system, unique in the property. */
  readonly externalId: string | null
  readonly kind: AccountKind
  readonly status: AccountStatus
  readonly name: string
  /** CPF or CNPJ, without punctuation. */
  readonly taxId: string | null
  /** The most that an AR account may owe, minor units; null is no limit. */
  readonly creditLimitMinor: bigint | null
  /** Days from a bill until it is due. */
  readonly termsDays: number
  readonly openedOn: PlainDate
  readonly email: string | null
  readonly address: Address | null
  /** Of what is printed for it; null where nobody said. */
  readonly language: Language | null
  /** Counts the changes of its data. */
  readonly version: number
}

/** What an account begins with that nothing is said of. */
export const NEW_ACCOUNT = {
  externalId: null,
  taxId: null,
  creditLimitMinor: null,
  termsDays: 0,
  email: null,
  address: null,
  language: null,
  version: 1,
} as const satisfies Partial<Account>

/** True while folios of the account may be made and charged. */
export function takesFolios(account: Account): boolean {
  return account.status === 'pending' || account.status === 'active'
}
