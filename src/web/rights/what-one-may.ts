import type { Language } from '../../api/language.ts'
import { OPERATION_NAMES, type OperationName } from '../../api/operation-names.ts'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import { EXPLANATIONS } from '../../rights/explanations.ts'
import { FACT_WORDS } from '../../rights/fact-words.ts'
import type { Right } from '../../rights/rights.ts'
import { conditionsOf, opennessOf, rowsOpenedBy } from '../../rights/rows.ts'
import { type Fact, RULES } from '../../rights/rules.ts'

/**
 * The rows that a right is needed for, a phrase each: `Lançar encargo`, `Fechar turno de outro usuário`. One that is needed
 * for no operation lets one see or administer, which its explanation says.
 */
export function opensTexts(right: Right, language: Language): readonly string[] {
  const rows = rowsOpenedBy(right)
  if (rows.length === 0) return [EXPLANATIONS[right][language]]
  return rows.map(({ operation, fact }) => phrase(operation, fact, language))
}

/**
 * What somebody with these rights may do, as a sentence goes on: a phrase for each operation and each case of it that they
 * hold all rights for, with a small first letter.
 */
export function whatOneMay(held: ReadonlySet<Right>, language: Language): readonly string[] {
  const operations = OPERATION_NAMES.flatMap((operation): readonly string[] => {
    if (opennessOf(operation, held).missing.length > 0) return []
    const conditions = conditionsOf(operation)
    const isAllByFact = RULES[operation].all.length === 0
    const cases = conditions.filter(({ rights }) => rights.every((right) => held.has(right)))
    return [
      // What anybody may is nothing that a role gives.
      ...(isAllByFact ? [] : [phrase(operation, null, language)]),
      ...cases.map(({ fact }) => phrase(operation, fact, language)),
    ]
  })
  const besides = [...held]
    .filter((right) => rowsOpenedBy(right).length === 0)
    .map((right) => EXPLANATIONS[right][language])
  return [...operations, ...besides].map((text) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`)
}

function phrase(operation: OperationName, fact: Fact | null, language: Language): string {
  const what = OPERATION_WORDS[operation][language]
  return fact === null ? what : `${what} ${FACT_WORDS[fact][language]}`
}
