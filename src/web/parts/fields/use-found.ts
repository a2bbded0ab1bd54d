import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Found } from './picker.tsx'

/** Finds by a text; the signal says that the answer is not wanted any more. */
export type Find<T> = (text: string, signal: AbortSignal) => Promise<readonly T[]>

/** How long one must have stopped typing before it is asked. */
const PAUSE_MS = 150

/** What a text finds, asked when one stops typing; an answer that comes after another question is left. */
export function useFound<T>(text: string, find: Find<T>): Found<T> {
  const asked = text.trim()
  const [answered, setAnswered] = useState<{ readonly to: string; readonly found: Found<T> } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const latest = useRef(find)
  useLayoutEffect(() => {
    latest.current = find
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (asked === '') return
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const items = await latest.current(asked, controller.signal)
        if (!controller.signal.aborted) setAnswered({ to: asked, found: { state: 'found', items } })
      } catch (error) {
        if (controller.signal.aborted) return
        const retry = () => {
          setAnswered(null)
          setAttempt((before) => before + 1)
        }
        setAnswered({ to: asked, found: { state: 'failed', items: [], error, retry } })
      }
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [asked, attempt])
  if (asked === '') return IDLE
  return answered?.to === asked ? answered.found : SEARCHING
}

const IDLE: Found<never> = { state: 'idle', items: [] }
const SEARCHING: Found<never> = { state: 'searching', items: [] }
