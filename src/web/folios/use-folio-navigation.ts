import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { FolioDoing } from './folio-dialogs.tsx'

/** What stands in the URL of an account: the folio that is looked at, what is being done with it, and how much of it is shown. */
export type AccountSearch = {
  readonly folio?: string
  readonly do?: FolioDoing['what']
  readonly line?: string
  /** The folio that something is moved to, where that is known: lines were dragged there. Gone with the next change. */
  readonly to?: string
  /** The lines that became others are shown too. */
  readonly lines?: 'all'
}

/**
 * Changes what the URL says of this screen. Only another folio makes an entry in the browser's history: closing a dialog is not
 * going back. `isQuiet` where it is gone to only by moving the focus.
 */
export function useFolioNavigation(): (
  change: {
    readonly [K in keyof AccountSearch]?: AccountSearch[K] | undefined
  },
  how?: { readonly isQuiet: boolean },
) => void {
  const navigate = useNavigate()
  return useCallback(
    (change, how) =>
      void navigate({
        to: '.',
        search: (all: Record<string, unknown>) => ({ ...all, to: undefined, ...change }),
        replace: !('folio' in change) || how?.isQuiet === true,
      } as never),
    [navigate],
  )
}
