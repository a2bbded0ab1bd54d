import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OnState } from './grid-props.ts'
import { EVERYTHING, type GridState, gridStateFromSearch, searchFromGridState } from './grid-state.ts'

/** How long typing rests before the URL says it: browsers refuse a page that changes its URL too often. */
const TYPING_MS = 200

/**
 * The state of the list of this page, kept in its URL. What is typed is shown at once and comes into the URL a moment
 * later, without an entry in the history.
 */
export function useGridState(): readonly [GridState, OnState] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>
  const navigate = useNavigate()
  const fromUrl = useMemo(() => gridStateFromSearch(search), [search])
  const [typed, setTyped] = useState<{ readonly state: GridState; readonly over: GridState } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const onState: OnState = useCallback(
    (state, change) => {
      clearTimeout(timer.current)
      const isTyping = change?.isTyping ?? false
      const go = () =>
        void navigate({
          to: '.',
          search: (all: Record<string, unknown>) => ({ ...all, ...searchFromGridState(state) }),
          replace: isTyping,
        } as never)
      setTyped({ state, over: fromUrl })
      if (isTyping) timer.current = setTimeout(go, TYPING_MS)
      else go()
    },
    [navigate, fromUrl],
  )
  // The URL has moved on, by what was typed or by the browser's back: it is right again.
  const isAhead = typed !== null && typed.over === fromUrl
  return [isAhead ? typed.state : fromUrl, onState]
}

/** A state that no URL keeps: for a grid that is a part of a page, as the lines of a folio. */
export function useOwnGridState(first: GridState = EVERYTHING): readonly [GridState, OnState] {
  const [state, setState] = useState(first)
  return [state, useCallback<OnState>((next) => setState(next), [])]
}
