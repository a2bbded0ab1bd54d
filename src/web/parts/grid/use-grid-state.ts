import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { OnState } from './grid-props.ts'
import { EVERYTHING, type GridState, gridStateFromSearch, searchFromGridState } from './grid-state.ts'
import { stringifySearch } from './search-params.ts'

/** How long typing rests before the URL says it: browsers refuse a page that changes its URL too often. */
const TYPING_MS = 200

/** How long any other change does: what moves in the frame with the URL would hold up the rows. */
const CHANGE_MS = 120

/** What is shown before the URL says it, and the URLs by which it is seen that it does not yet. */
type Ahead = { readonly state: GridState; readonly isTyping: boolean; readonly passed: readonly string[] }

/**
 * The state of the list of this page, kept in its URL. A change is shown at once and comes into the URL a moment later; what
 * is typed without an entry in the history.
 */
export function useGridState(): readonly [GridState, OnState] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>
  const navigate = useNavigate()
  const fromUrl = useMemo(() => gridStateFromSearch(search), [search])
  const url = urlOf(fromUrl)
  const [ahead, setAhead] = useState<Ahead | null>(null)
  // The URL has come to say it, or has gone elsewhere by the browser's back: it is right again.
  const shown = ahead?.passed.includes(url) && urlOf(ahead.state) !== url ? ahead.state : null
  if (ahead !== null && shown === null) setAhead(null)

  useEffect(() => {
    if (ahead === null) return
    const { state, isTyping } = ahead
    const go = () =>
      void navigate({
        to: '.',
        search: (all: Record<string, unknown>) => ({ ...all, ...searchFromGridState(state) }),
        replace: isTyping,
      } as never)
    const timer = setTimeout(go, isTyping ? TYPING_MS : CHANGE_MS)
    return () => clearTimeout(timer)
  }, [ahead, navigate])

  const onState: OnState = useCallback(
    (state, change) =>
      setAhead((before) => ({
        state,
        isTyping: change?.isTyping ?? false,
        passed: before === null ? [url] : [...before.passed, urlOf(before.state)],
      })),
    [url],
  )
  return [shown ?? fromUrl, onState]
}

function urlOf(state: GridState): string {
  return stringifySearch(searchFromGridState(state))
}

/** A state that no URL keeps: for a grid that is a part of a page, as the lines of a folio. */
export function useOwnGridState(first: GridState = EVERYTHING): readonly [GridState, OnState] {
  const [state, setState] = useState(first)
  return [state, useCallback<OnState>((next) => setState(next), [])]
}
