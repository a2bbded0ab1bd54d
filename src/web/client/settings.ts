import { useCallback, useSyncExternalStore } from 'react'

/** What a user chose for themselves, by name: columns, density. Read at sign-in, written behind the user's back. */
type Keep = (name: string, value: unknown) => void

let held: Readonly<Record<string, unknown>> = {}
let keep: Keep = () => {}
const listeners = new Set<() => void>()

/** Takes in the settings of who signed in, and what writes a change. */
export function openSettings(settings: Readonly<Record<string, unknown>>, write: Keep): void {
  held = settings
  keep = write
  for (const listener of listeners) listener()
}

/** A setting of the user as it is now. What was kept by an older version and does not fit is as if it were not there. */
export function settingOf<T>(name: string, first: T, fits: (value: unknown) => value is T): T {
  const value = held[name]
  return fits(value) ? value : first
}

/** {@link settingOf}, and how to change it. */
export function useSetting<T>(
  name: string,
  first: T,
  fits: (value: unknown) => value is T,
): [T, (value: T) => void] {
  useSyncExternalStore(follow, () => held[name])
  const set = useCallback(
    (next: T) => {
      held = { ...held, [name]: next }
      keep(name, next)
      for (const listener of listeners) listener()
    },
    [name],
  )
  return [settingOf(name, first, fits), set]
}

function follow(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
