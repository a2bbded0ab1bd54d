import { VisuallyHidden } from '@mantine/core'
import { createSignal, useSignal } from '../client/signal.ts'

type Said = { readonly text: string; readonly count: number }

const polite = createSignal<Said>({ text: '', count: 0 })
const assertive = createSignal<Said>({ text: '', count: 0 })

/** Has a screen reader say a text: when it is free, or at once where something was refused. Needs an {@link Announcer}. */
export function announce(text: string, how: 'polite' | 'assertive' = 'polite'): void {
  const signal = how === 'polite' ? polite : assertive
  signal.set({ text, count: signal.get().count + 1 })
}

/** Where texts are said; stands once on the page, from its beginning. */
export function Announcer() {
  const calm = useSignal(polite)
  const urgent = useSignal(assertive)
  return (
    <VisuallyHidden>
      {/* A new element for a new saying: the same text twice is said twice. */}
      <div aria-live="polite">
        <span key={calm.count}>{calm.text}</span>
      </div>
      <div aria-live="assertive">
        <span key={urgent.count}>{urgent.text}</span>
      </div>
    </VisuallyHidden>
  )
}
