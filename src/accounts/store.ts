import { collection, table } from '../journal/table.ts'
import type { Account } from './account.ts'

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
  },
  { mutable: ['status', 'name', 'taxId', 'creditLimitMinor', 'termsDays'] },
)

/** The account, at most one, that another system knows by this id. */
export const accountsByExternalId = collection(accounts, 'externalId')
