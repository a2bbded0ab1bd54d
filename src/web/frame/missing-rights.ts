import { useCallback } from 'react'
import type { Language } from '../../api/language.ts'
import type { OperationName } from '../../api/operation-names.ts'
import { isRight, RIGHTS, type Right } from '../../rights/rights.ts'
import { type Facts, missingRights } from '../../rights/rules.ts'
import type { Blocked } from '../parts/blocked-text.ts'
import { useLanguage } from '../words/language.tsx'
import { useProperty } from './property.tsx'

/**
 * The rights that who is signed in lacks here for an operation on objects of which these facts hold; null where none. What
 * the API said of an object holds for the simplest case: what is typed may need more.
 */
export function useMissingRights(): (operation: OperationName, facts: Facts) => Blocked | null {
  const { rights } = useProperty()
  const { language } = useLanguage()
  return useCallback(
    (operation, facts) => {
      const held: ReadonlySet<Right> = new Set(rights.filter(isRight))
      return blockedWithout(missingRights(operation, facts, held), language)
    },
    [rights, language],
  )
}

/** What it says that these rights are missing; null where none are. */
export function blockedWithout(missing: readonly Right[], language: Language): Blocked | null {
  if (missing.length === 0) return null
  return {
    code: 'missingRights',
    missingRights: missing.map((id) => ({ id, name: RIGHTS[id][language] })),
  }
}
