import { settingOf, useSetting } from '../client/settings.ts'

const SETTING = 'keys.letters'

/** Whether single letters act now: the user may switch them off (WCAG 2.1.4). */
export function takesLetters(): boolean {
  return settingOf(SETTING, true, isBoolean)
}

/** {@link takesLetters}, and how to switch it; kept with the user. */
export function useLetterKeys(): [boolean, (takes: boolean) => void] {
  return useSetting(SETTING, true, isBoolean)
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}
