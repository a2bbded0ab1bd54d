import { useCallback } from 'react'
import { settingOf, useSetting } from '../client/settings.ts'
import { areOwnKeys, type OwnKeys, shownKey } from './own-keys.ts'

const SETTING = 'keys.own'
const NONE: OwnKeys = {}

/** The user's own keys now. */
export function ownKeys(): OwnKeys {
  return settingOf(SETTING, NONE, areOwnKeys)
}

/** The user's own keys, and how to change them; kept with the user. */
export function useOwnKeys(): [OwnKeys, (own: OwnKeys) => void] {
  return useSetting(SETTING, NONE, areOwnKeys)
}

/** Gives the key that the user presses for what a key does: whatever shows a key shows this one. */
export function useShownKey(): (key: string) => string {
  const [own] = useOwnKeys()
  return useCallback((key) => shownKey(key, own), [own])
}

/** A key as `aria-keyshortcuts` names it. Two one after the other have no name there. */
export function ariaKey(key: string): string | undefined {
  return key.includes(' ') ? undefined : key.replace('Ctrl+', 'Control+')
}
