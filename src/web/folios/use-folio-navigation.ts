import { useNavigate } from '@tanstack/react-router'
import type { FolioDoing } from './folio-dialogs.tsx'

/** What stands in the URL of an account: the folio that is looked at, and what is being done with it. */
export type AccountSearch = {
  readonly folio?: string
  readonly do?: FolioDoing['what']
  readonly line?: string
}

/** Changes what the URL says of this screen. A dialog makes no entry in the browser's history: closing it is not going back. */
export function useFolioNavigation(): (
  change: {
    readonly [K in keyof AccountSearch]?: AccountSearch[K] | undefined
  },
) => void {
  const navigate = useNavigate()
  return (change) =>
    void navigate({
      to: '.',
      search: (all: Record<string, unknown>) => ({ ...all, ...change }),
      replace: !('folio' in change),
    } as never)
}
