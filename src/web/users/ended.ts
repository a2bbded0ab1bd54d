import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { operations } from '../client/openapi.d.ts'
import { useProperty } from '../frame/property.tsx'
import { useWords } from '../words/language.tsx'
import { endedWords } from './ended-words.ts'

/** What somebody else made for a user, and ends as it would open more than who made it holds. */
export type Ended = operations['grantRole']['responses'][200]['content']['application/json']['ended'][number]

/** What would end if something was done, as the API says it; nothing until it has, and where it is not asked. */
export function useWouldEnd<Body>(what: {
  /** Names what would be done. */
  readonly of: string
  /** Null where nothing is asked yet. */
  readonly body: Body | null
  readonly ask: (body: Body) => Promise<{ readonly ended: readonly Ended[] }>
}): readonly Ended[] {
  const { propertyId } = useProperty()
  const text = what.body === null ? null : JSON.stringify(what.body)
  // Not at each letter of what is typed.
  const [settled] = useDebouncedValue(text, 300)
  const isAsked = text !== null && settled === text
  const { data } = useQuery({
    queryKey: [propertyId, 'would-end', what.of, settled],
    queryFn: () => what.ask(what.body!),
    enabled: isAsked,
    gcTime: 0,
    retry: false,
  })
  return isAsked && data ? data.ended : []
}

/** Says what was done, and what has ended by it. */
export function useDoneText(): (text: string, ended: readonly Ended[]) => string {
  const endedText = useEndedText()
  return (text, ended) => (ended.length === 0 ? text : `${text}. ${endedText(ended, 'after')}`)
}

/** Says what would end, or what has, a sentence each. */
export function useEndedText(): (ended: readonly Ended[], when: 'before' | 'after') => string {
  const say = useWords(endedWords)
  return useCallback(
    (ended, when) =>
      ended
        .map(({ kind, label, userName, makerName }) => {
          const facts = { label: label ?? '', user: userName, maker: makerName }
          if (kind === 'apiKey') return say(when === 'before' ? 'keyEnds' : 'keyEnded', facts)
          return say(when === 'before' ? 'passwordEnds' : 'passwordEnded', facts)
        })
        .join(' '),
    [say],
  )
}
