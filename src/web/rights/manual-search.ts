import type { Language } from '../../api/language.ts'
import type { OperationName } from '../../api/operation-names.ts'
import { OPERATION_SENTENCES } from '../../api/operation-sentences.ts'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import type { RefusalCode } from '../../api/refusals.ts'
import { REFUSALS_OF, REFUSALS_OF_ALL } from '../../api/refusals-of.ts'
import { EXPLANATIONS } from '../../rights/explanations.ts'
import { RIGHTS, type Right } from '../../rights/rights.ts'
import { shortText } from '../parts/blocked-text.ts'
import { fold, searchWords } from '../parts/grid/fold.ts'
import { needsTexts } from './openness-text.ts'
import { OPERATIONS_BY_AREA, RIGHTS_BY_AREA, type RightArea } from './right-areas.ts'
import { opensTexts } from './what-one-may.ts'

/** A part of the manual: the operations of an area, and its rights. */
export type ManualPart = {
  readonly area: RightArea
  readonly operations: readonly OperationName[]
  readonly rights: readonly Right[]
}

/** What of the manual says all the words of a text in one of its lines, by area; all of it for an empty text. */
export function findInManual(text: string, language: Language): readonly ManualPart[] {
  const asked = searchWords(text)
  const isFound = (said: readonly string[]) => {
    if (asked.length === 0) return true
    return said.some((line) => {
      const folded = fold(line)
      return asked.every((word) => folded.includes(word))
    })
  }
  return OPERATIONS_BY_AREA.map(({ area, operations }, at) => ({
    area,
    operations: operations.filter((operation) => isFound(operationTexts(operation, language))),
    rights: RIGHTS_BY_AREA[at]!.rights.filter((right) => isFound(rightTexts(right, language))),
  }))
}

/** What an operation can be refused for besides what any can: the codes, in the order of the list of refusals. */
export function ownRefusals(operation: OperationName): readonly RefusalCode[] {
  return REFUSALS_OF[operation].filter((code) => !REFUSALS_OF_ALL.includes(code))
}

function operationTexts(operation: OperationName, language: Language): readonly string[] {
  return [
    operation,
    OPERATION_WORDS[operation][language],
    OPERATION_SENTENCES[operation][language],
    ...needsTexts(operation, language),
    ...ownRefusals(operation).map((code) => shortText(code, language)),
  ]
}

function rightTexts(right: Right, language: Language): readonly string[] {
  return [right, RIGHTS[right][language], EXPLANATIONS[right][language], ...opensTexts(right, language)]
}
