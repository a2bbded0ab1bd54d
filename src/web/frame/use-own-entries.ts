import { useNavigate } from '@tanstack/react-router'
import type { Language } from '../../api/language.ts'
import { THEMES, useTheme } from '../chosen-theme.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import type { Entry } from './palette-entries.ts'
import { LANGUAGE_NAMES } from './pickers.tsx'
import { useProperty } from './property.tsx'
import { useMe } from './session.tsx'
import { useSignOut } from './use-sign-out.ts'
import { words } from './words.ts'

/** What the head of the page and the preferences do, for who would rather type it. */
export function useOwnEntries(): readonly Entry[] {
  const say = useWords(words)
  const { language, setLanguage } = useLanguage()
  const [theme, setTheme] = useTheme()
  const { propertyId } = useProperty()
  const { login, properties } = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const group = say('paletteAct')
  const go = (to: string, hash?: string) => () => void navigate({ to, hash } as never)
  return [
    ...properties
      .filter((one) => one.propertyId !== propertyId)
      .map((one) => ({
        id: `property ${one.propertyId}`,
        group: say('paletteGo'),
        title: `${say('property')}: ${one.name}`,
        also: say('propertyAlso'),
        run: go(`/${one.propertyId}/desk`),
      })),
    {
      id: 'preferences',
      group: say('paletteGo'),
      title: say('preferences'),
      also: say('preferencesAlso'),
      run: go(`/${propertyId}/preferences`),
    },
    ...(login === null
      ? []
      : [
          {
            id: 'password',
            group,
            title: say('changePassword'),
            run: go(`/${propertyId}/preferences`, 'password'),
          },
        ]),
    ...LANGUAGES.filter((one) => one !== language).map((one) => ({
      id: `language ${one}`,
      group,
      title: `${say('language')}: ${LANGUAGE_NAMES[one]}`,
      also: say('languageAlso'),
      run: () => setLanguage(one),
    })),
    ...THEMES.filter((one) => one !== theme).map((one) => ({
      id: `theme ${one}`,
      group,
      title: `${say('theme')}: ${say(THEME_WORDS[one])}`,
      also: say('themeAlso'),
      run: () => setTheme(one),
    })),
    { id: 'signOut', group, title: say('signOut'), also: say('signOutAlso'), run: () => void signOut() },
  ]
}

const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[]
const THEME_WORDS = {
  light: 'themeLight',
  dark: 'themeDark',
  contrast: 'themeContrast',
  auto: 'themeAuto',
} as const
