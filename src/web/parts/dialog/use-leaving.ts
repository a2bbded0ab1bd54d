import { useBlocker } from '@tanstack/react-router'
import { sessionGate } from '../../client/api.ts'
import { createSignal } from '../../client/signal.ts'

/** True from when somebody signs out until that failed: the page begins anew, whatever is typed. */
export const isLeavingOnPurpose = createSignal(false)

/** Somebody goes away from what they typed: they leave, or stay after all. */
export type Leaving = { readonly leave: () => void; readonly stay: () => void }

/**
 * Holds the browser's Back and Forward, and the closing of its window, where they would throw away what is typed; null while
 * nobody leaves. What a dialog does itself, and what it leads to, is not held.
 */
export function useLeaving(wouldLose: () => boolean): Leaving | null {
  const blocker = useBlocker({
    shouldBlockFn: ({ action }) => BROWSER.has(action) && wouldLose(),
    // Who signs in anew over it begins anew: nothing of what was there before may hold the page.
    enableBeforeUnload: () => !isLeavingOnPurpose.get() && sessionGate.get() === null && wouldLose(),
    withResolver: true,
  })
  return blocker.status === 'blocked' ? { leave: blocker.proceed, stay: blocker.reset } : null
}

const BROWSER: ReadonlySet<string> = new Set(['BACK', 'FORWARD', 'GO'])
