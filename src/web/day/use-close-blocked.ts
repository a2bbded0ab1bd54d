import { RIGHTS, type Right } from '../../rights/rights.ts'
import { useProperty } from '../frame/property.tsx'
import type { Blocked } from '../parts/blocked-text.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { countsText, type OpenDay } from './checklist.ts'
import { words } from './words.ts'

/** Why the user may not do what needs a right; null where they have it. */
export function useMissingRight(right: Right): Blocked | null {
  const { rights } = useProperty()
  const { language } = useLanguage()
  const held: readonly string[] = rights
  if (held.includes(right)) return null
  return { code: 'missingRights', missingRights: [{ id: right, name: RIGHTS[right][language] }] }
}

/** Why the open day cannot be closed now, as far as the API has said; null where it can be tried. */
export function useCloseBlocked(day: OpenDay, isRunning: boolean): Blocked | null {
  const say = useWords(words)
  const { language } = useLanguage()
  const missing = useMissingRight('day.close')
  if (missing) return missing
  if (isRunning) return { code: 'closeRunning', title: say('running') }
  if (day.blocks.length === 0) return null
  return { code: 'dayNotReady', title: say('blockedBy', { items: countsText(day.blocks, language) }) }
}
