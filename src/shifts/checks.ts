import type { Check } from '../journal/checks.ts'

/** What must hold of shifts. */
export const SHIFT_CHECKS: readonly Check[] = [
  {
    rule: 'a user has at most one open shift',
    text: `select user_id, count(*) as open from shifts where property_id = $1 and state = 'open'
      group by user_id having count(*) > 1`,
  },
]
