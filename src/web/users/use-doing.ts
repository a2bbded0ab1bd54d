import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What is being done on a screen, and with what: it stands in the URL, so that a link can lead to it. */
export type Doing = {
  readonly do?: string | undefined
  readonly user?: string | undefined
  readonly role?: string | undefined
  readonly key?: string | undefined
}

/** What is being done, and how to begin something else; a dialog makes no entry in the history. */
export function useDoing(): readonly [Doing, (next: Doing) => void] {
  const search = useSearch({ strict: false }) as Doing
  const navigate = useNavigate()
  const go = useCallback(
    (next: Doing) =>
      void navigate({
        to: '.',
        search: (all: Record<string, unknown>) => ({ ...all, ...NOTHING, ...next }),
        replace: true,
      } as never),
    [navigate],
  )
  return [search, go]
}

const NOTHING = { do: undefined, user: undefined, role: undefined, key: undefined } satisfies Doing
