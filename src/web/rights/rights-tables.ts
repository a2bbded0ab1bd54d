import type { Language, Texts } from '../../api/language.ts'
import { OPERATION_SENTENCES } from '../../api/operation-sentences.ts'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import { EXPLANATIONS } from '../../rights/explanations.ts'
import { RIGHTS } from '../../rights/rights.ts'
import { opennessOf } from '../../rights/rows.ts'
import type { Table, TableColumn } from '../parts/grid/table.ts'
import type { NamedTable } from '../parts/grid/workbook.ts'
import { matrixWords } from './matrix-words.ts'
import { needsTexts, opennessText } from './openness-text.ts'
import { OPERATIONS_BY_AREA, RIGHTS_BY_AREA, rightsOf } from './right-areas.ts'
import { rightWords } from './right-words.ts'
import { opensTexts } from './what-one-may.ts'

type NamedRole = { readonly name: string; readonly rights: readonly string[]; readonly allRights: boolean }

/** The matrix as the sheets of a workbook: roles by right, and by operation with what each lacks. */
export function matrixSheets(roles: readonly NamedRole[], language: Language): readonly NamedTable[] {
  const say = (text: Texts) => text[language]
  const held = roles.map((role) => new Set<string>(rightsOf(role)))
  const names = roles.map((role) => role.name)
  const rights = table(
    [matrixWords.area, matrixWords.right, matrixWords.explanation, matrixWords.opens].map(say),
    names,
    RIGHTS_BY_AREA.flatMap((part) =>
      part.rights.map((right) => [
        say(rightWords[part.area]),
        say(RIGHTS[right]),
        say(EXPLANATIONS[right]),
        opensTexts(right, language).join('; '),
        ...held.map((own) => say(own.has(right) ? matrixWords.yes : matrixWords.no)),
      ]),
    ),
  )
  const operations = table(
    [matrixWords.area, matrixWords.operation, matrixWords.does, matrixWords.needs].map(say),
    names,
    OPERATIONS_BY_AREA.flatMap((part) =>
      part.operations.map((operation) => [
        say(rightWords[part.area]),
        say(OPERATION_WORDS[operation]),
        say(OPERATION_SENTENCES[operation]),
        needsTexts(operation, language).join('; '),
        ...held.map((own) => opennessText(opennessOf(operation, own), language)),
      ]),
    ),
  )
  return [
    { name: say(matrixWords.rightsSheet), table: rights },
    { name: say(matrixWords.operationsSheet), table: operations },
  ]
}

function table(
  titles: readonly string[],
  roles: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const columns = [...titles, ...roles].map((title): TableColumn => ({ title, kind: 'text', decimals: null }))
  return { columns, rows }
}
