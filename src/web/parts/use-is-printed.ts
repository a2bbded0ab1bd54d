import { flushSync } from 'react-dom'
import { createSignal, useSignal } from '../client/signal.ts'

const isPrinted = createSignal(false)

// Once for the page: what comes to be there only for paper must know it from its first rendering on.
window.addEventListener('beforeprint', () => flushSync(() => isPrinted.set(true)))
window.addEventListener('afterprint', () => isPrinted.set(false))

/** True while the page is printed: all that is to be on paper must be there before the browser reads it. */
export function useIsPrinted(): boolean {
  return useSignal(isPrinted)
}
