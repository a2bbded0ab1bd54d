import { useLanguage } from '../words/language.tsx'
import type { Month } from './month.ts'

/** Says a month: `março de 2026`. */
export function useMonthName(): (month: Month) => string {
  const { language } = useLanguage()
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (month) => format.format(new Date(`${month}-01T00:00:00Z`))
}
