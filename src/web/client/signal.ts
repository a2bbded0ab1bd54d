import { useSyncExternalStore } from 'react'

/** A value that code outside of React sets and components follow. */
export type Signal<T> = {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly follow: (listener: () => void) => () => void
}

/** A signal that begins with a value. */
export function createSignal<T>(first: T): Signal<T> {
  const listeners = new Set<() => void>()
  let held = first
  return {
    get: () => held,
    set: (value) => {
      if (Object.is(value, held)) return
      held = value
      for (const listener of listeners) listener()
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The signal's value, as of each rendering. */
export function useSignal<T>(signal: Signal<T>): T {
  return useSyncExternalStore(signal.follow, signal.get)
}
