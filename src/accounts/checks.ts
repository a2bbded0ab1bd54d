import type { Check } from '../journal/checks.ts'

/** What must hold of accounts. */
export const ACCOUNT_CHECKS: readonly Check[] = [
  {
    rule: 'the city ledger is owed by AR accounts',
    text: `select p.id, p.city_id, a.kind from (
        select id, case when debit_ledger = 'city' then debit_id else credit_id end as city_id
          from postings where property_id = $1 and 'city' in (debit_ledger, credit_ledger)
      ) as p
      left join (select id, kind from accounts where property_id = $1) as a on a.id = p.city_id
      where a.kind is distinct from 'receivable'`,
  },
]
