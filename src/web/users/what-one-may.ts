import type { Language } from '../../api/language.ts'
import type { Right } from '../../rights/rights.ts'
import { FACT_WORDS, OPENS_WORDS, OPERATION_WORDS } from './operation-words.ts'
import { openedBy } from './right-areas.ts'

/** What a right lets one do, a phrase each: `Lançar encargo`, `Fechar turno de outro usuário`. */
export function opensTexts(right: Right, language: Language): readonly string[] {
  const opened = openedBy(right).map(({ operation, fact }) => {
    const what = OPERATION_WORDS[operation][language]
    return fact === null ? what : `${what} ${FACT_WORDS[fact][language]}`
  })
  const besides = OPENS_WORDS[right]
  return besides ? [...opened, besides[language]] : opened
}

/** The same of several rights, as a sentence goes on: each phrase once, with a small first letter. */
export function whatOneMay(rights: readonly Right[], language: Language): readonly string[] {
  const phrases = rights.flatMap((right) => opensTexts(right, language))
  return [...new Set(phrases)].map((phrase) => `${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`)
}
