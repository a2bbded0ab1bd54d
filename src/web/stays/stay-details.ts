import { dateText } from '../../api/fact-text.ts'
import type { Language } from '../../api/language.ts'
import { isPlainDate } from '../../values/plain-date.ts'
import { bareTaxId, isTaxId, taxIdText } from '../../values/tax-id.ts'
import { BOARDS, detailWords } from './detail-words.ts'
import type { StayDetail } from './stay-query.ts'

/**
 * What the reservation system told of a stay, as people read it: names and codes that most systems use by our words, the
 * rest by theirs.
 */
export function detailsOf(
  { details }: Pick<StayDetail, 'details'>,
  language: Language,
): readonly (readonly [string, string])[] {
  return Object.entries(details).map(([name, value]) => [
    isKnown(name) ? detailWords[name][language] : name,
    valueText(name, value, language),
  ])
}

function isKnown(name: string): name is keyof typeof detailWords {
  return Object.hasOwn(detailWords, name)
}

function valueText(name: string, value: string, language: Language): string {
  if (name === 'country') return countryText(value, language)
  if (name === 'board' || name === 'meal')
    return Object.hasOwn(BOARDS, value) ? BOARDS[value]![language] : value
  // A foreign guest's is no CPF.
  if (name === 'document') return isTaxId(value) ? taxIdText(bareTaxId(value)) : value
  return isPlainDate(value) ? dateText(value, language) : value
}

/** A country by its name where it is given by its two letters (ISO 3166). */
function countryText(value: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(value)) return value
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(value) ?? value
}
