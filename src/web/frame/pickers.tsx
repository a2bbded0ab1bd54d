import { SegmentedControl, VisuallyHidden } from '@mantine/core'
import { IconContrastFilled, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Language } from '../../api/language.ts'
import { type ThemeChoice, useTheme } from '../chosen-theme.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './pickers.module.css'
import { words } from './words.ts'

/** The languages by their own names, which are the same in each. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'pt-BR': 'Português',
  en: 'English',
  es: 'Español',
}

/** Chooses the language; all changes at once. */
export function LanguagePicker() {
  const say = useWords(words)
  const { language, setLanguage } = useLanguage()
  const data = Object.entries(LANGUAGE_NAMES).map(([value, name]) => ({
    value,
    label: <span lang={value}>{name}</span>,
  }))
  return (
    <SegmentedControl
      aria-label={say('language')}
      data={data}
      value={language}
      onChange={(chosen) => setLanguage(chosen as Language)}
    />
  )
}

/** Chooses the theme; by icons alone where there is little room. */
export function ThemePicker({ hasWords = false }: { readonly hasWords?: boolean }) {
  const say = useWords(words)
  const [theme, setTheme] = useTheme()
  const option = (value: ThemeChoice, label: string, icon: ReactNode) => ({
    value,
    label: (
      <span title={hasWords ? undefined : label} className={classes.option}>
        {icon}
        {hasWords ? label : <VisuallyHidden>{label}</VisuallyHidden>}
      </span>
    ),
  })
  return (
    <SegmentedControl
      aria-label={say('theme')}
      data={[
        option('light', say('themeLight'), <IconSun size={16} aria-hidden />),
        option('dark', say('themeDark'), <IconMoon size={16} aria-hidden />),
        option('contrast', say('themeContrast'), <IconContrastFilled size={16} aria-hidden />),
        option('auto', say('themeAuto'), <IconDeviceDesktop size={16} aria-hidden />),
      ]}
      value={theme}
      onChange={(chosen) => setTheme(chosen as ThemeChoice)}
    />
  )
}
