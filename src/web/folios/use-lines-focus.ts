import { useEffect, useRef, useState } from 'react'
import { useLineSignals } from './line-marks.tsx'

/**
 * Gives what puts the focus into the lines of a folio, where one was in them, as soon as they are there: who goes to a folio by
 * a key has the arrows at once. Who comes to the account has not: nothing is chosen of it yet.
 */
export function useLinesFocus(chosenId: string): (folioId: string) => void {
  const { focus } = useLineSignals(chosenId)
  const wanted = useRef<string | null>(null)
  const [, render] = useState(0)
  useEffect(() => {
    const grid = document.querySelector(`[data-folio="${CSS.escape(chosenId)}"] [role="grid"]`)
    if (wanted.current !== chosenId || !grid) return
    // A row that is not drawn yet takes it when it is.
    focus.set({ ...focus.get(), isTaken: true })
    grid.querySelector<HTMLElement>('tbody [tabindex="0"]')?.focus()
    wanted.current = null
  })
  return (folioId) => {
    wanted.current = folioId
    // With what else changes now: the lines may come to stand elsewhere.
    render((times) => times + 1)
  }
}
