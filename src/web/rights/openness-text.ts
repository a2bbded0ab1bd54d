import { fillIn, type Language } from '../../api/language.ts'
import type { OperationName } from '../../api/operation-names.ts'
import { FACT_WORDS } from '../../rights/fact-words.ts'
import { RIGHTS, type Right } from '../../rights/rights.ts'
import { conditionsOf, type Openness } from '../../rights/rows.ts'
import { RULES } from '../../rights/rules.ts'
import { opennessWords } from './openness-words.ts'

/** How far an operation is open to somebody: wholly, but for some cases, or not at all. */
export type Degree = 'open' | 'partly' | 'shut'

/** The {@link Degree} of an openness. */
export function degreeOf({ missing, missingIf }: Openness): Degree {
  return missing.length > 0 ? 'shut' : missingIf.length > 0 ? 'partly' : 'open'
}

/** An openness as a sentence: what one may not, and all rights that are missing for it. */
export function opennessText(openness: Openness, language: Language): string {
  const { missing, missingIf, isOneEnough } = openness
  const degree = degreeOf(openness)
  if (degree === 'open') return opennessWords.openText[language]
  if (degree === 'shut') {
    const { [language]: text } = isOneEnough ? opennessWords.shutOneText : opennessWords.shutText
    return fillIn(text, { rights: rightNames(missing, language) })
  }
  const exceptions = missingIf
    .map(({ fact, rights }) =>
      fillIn(opennessWords.exception[language], {
        when: FACT_WORDS[fact][language],
        rights: rightNames(rights, language),
      }),
    )
    .join('; ')
  return fillIn(opennessWords.partlyText[language], { exceptions })
}

/** What an operation needs, a phrase each: what is always needed, and what each condition asks for. */
export function needsTexts(operation: OperationName, language: Language): readonly string[] {
  const { all } = RULES[operation]
  const conditions = conditionsOf(operation)
  const always = fillIn(opennessWords.always[language], { rights: rightNames(all, language) })
  const isAllByFact = conditions.some(({ isEither }) => isEither)
  return [
    ...(all.length > 0 ? [always] : isAllByFact ? [] : [opennessWords.noneAlways[language]]),
    ...conditions.map(({ fact, rights }) => {
      const when = FACT_WORDS[fact][language]
      const facts = {
        when: `${when.charAt(0).toUpperCase()}${when.slice(1)}`,
        rights: rightNames(rights, language),
      }
      return fillIn(opennessWords.when[language], facts)
    }),
  ]
}

/** Rights by their names, in one text. */
export function rightNames(rights: readonly Right[], language: Language): string {
  return rights.map((right) => RIGHTS[right][language]).join('; ')
}
