import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'
import { createSignal, useSignal } from './client/signal.ts'

/** How the screens look: light, dark, as the system has it, or white on black with lines in place of tints. */
export const THEMES = ['light', 'dark', 'contrast', 'auto'] as const
export type ThemeChoice = (typeof THEMES)[number]

const STORED = 'comanda.theme'

const chosen = createSignal<ThemeChoice>(stored())

/** The chosen theme, and how to choose another; kept in this browser, so that the sign-in page has it too. */
export function useTheme(): [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useSignal(chosen), choose]
}

function choose(choice: ThemeChoice): void {
  localStorage.setItem(STORED, choice)
  chosen.set(choice)
}

/** Tells Mantine which of its schemes the theme is made of. */
export const colorSchemes: MantineColorSchemeManager = {
  get: schemeOfChoice,
  set: () => {},
  subscribe: (onUpdate) => {
    unfollow = chosen.follow(() => onUpdate(schemeOfChoice()))
  },
  unsubscribe: () => unfollow(),
  clear: () => {},
}

let unfollow = () => {}

function schemeOfChoice(): MantineColorScheme {
  const choice = chosen.get()
  return choice === 'contrast' ? 'dark' : choice
}

const systemWantsMore = matchMedia('(prefers-contrast: more)')

/** Marks the page for `contrast.css`: before anything is drawn, and whenever the choice or the system's changes. */
export function followContrast(): void {
  const mark = () => {
    const choice = chosen.get()
    const isMore = choice === 'contrast' || (choice === 'auto' && systemWantsMore.matches)
    document.documentElement.toggleAttribute('data-high-contrast', isMore)
  }
  mark()
  chosen.follow(mark)
  systemWantsMore.addEventListener('change', mark)
  // Chosen in another window of this browser.
  addEventListener('storage', ({ key }) => key === STORED && chosen.set(stored()))
}

function stored(): ThemeChoice {
  const value = localStorage.getItem(STORED)
  return THEMES.find((theme) => theme === value) ?? 'auto'
}
