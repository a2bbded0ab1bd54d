import type { FoundAccount } from './find-accounts.ts'
import type { accountWords } from './words.ts'

/** The word of each kind of account. */
export const ACCOUNT_KIND_WORDS: Readonly<Record<FoundAccount['kind'], keyof typeof accountWords>> = {
  guest: 'kindGuest',
  group: 'kindGroup',
  event: 'kindEvent',
  house: 'kindHouse',
  walkIn: 'kindWalkIn',
  company: 'kindCompany',
  receivable: 'kindReceivable',
}
