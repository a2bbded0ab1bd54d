import { useEffect, useId, useRef } from 'react'
import { createSignal, useSignal } from '../client/signal.ts'

/** Something that can be done on the screen, as its button says it; the palette offers it too. */
export type Offer = {
  readonly label: string
  /** The key that does the same. */
  readonly key?: string | undefined
  /** Why it cannot be done now. */
  readonly blocked?: string | null | undefined
  readonly run: () => void
}

const offered = createSignal<ReadonlyMap<string, readonly Offer[]>>(new Map())

/** All that can be done on the screen now, in the order in which it came to be there. */
export function useOffered(): readonly Offer[] {
  return [...useSignal(offered).values()].flat()
}

/** Offers what can be done here for as long as the component is there. */
export function useOffer(offers: readonly Offer[]): void {
  const id = useId()
  // What is said decides when they are put anew; what runs is always the latest.
  const latest = useRef(offers)
  latest.current = offers
  const shown = offers.map(({ label, key, blocked }) => `${label} ${key ?? ''} ${blocked ?? ''}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the offers
  useEffect(() => {
    const live = latest.current.map((offer, at) => ({ ...offer, run: () => latest.current[at]?.run() }))
    offered.set(new Map(offered.get()).set(id, live))
  }, [id, shown])
  useEffect(
    () => () => {
      const left = new Map(offered.get())
      left.delete(id)
      offered.set(left)
    },
    [id],
  )
}
