import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** One parameter of the page's URL, and how to change it without an entry in the browser's history. */
export function useSearchParam(name: string): readonly [string | null, (value: string | null) => void] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>
  const navigate = useNavigate()
  const value = search[name]
  const set = useCallback(
    (next: string | null) =>
      void navigate({
        to: '.',
        search: (all: Record<string, unknown>) => ({ ...all, [name]: next ?? undefined }),
        replace: true,
      } as never),
    [navigate, name],
  )
  return [typeof value === 'string' ? value : null, set]
}
