import { createContext, type ReactNode, useContext, useState } from 'react'
import { createGridSignals, type GridSignals } from '../parts/grid/use-grid.ts'

type SignalsOf = (folioId: string) => GridSignals

const Held = createContext<SignalsOf | null>(null)

/** Keeps which lines of each folio are marked, and where one was in it, for as long as the account is looked at. */
export function LineMarks({ children }: { readonly children: ReactNode }) {
  const [held] = useState(() => new Map<string, GridSignals>())
  const [signalsOf] = useState<SignalsOf>(() => (folioId: string) => {
    const signals = held.get(folioId) ?? createGridSignals()
    held.set(folioId, signals)
    return signals
  })
  return <Held value={signalsOf}>{children}</Held>
}

/** The focus and the marks of a folio's lines. */
export function useLineSignals(folioId: string): GridSignals {
  return useContext(Held)!(folioId)
}

/** The ids of the lines that are marked, as the URL names them; undefined for none. */
export function markedIds({ selection }: GridSignals): string | undefined {
  const { ids } = selection.get()
  return ids.size === 0 ? undefined : [...ids].join(',')
}
