import type { Say } from '../words/language.tsx'
import type { Folio } from './folio-query.ts'
import type { folioWords } from './words.ts'

/** The document of a folio as people say it: `Conta nº 45`, by the name of its type. Null before it is issued. */
export function documentText(
  { documentName, documentNumber }: Pick<Folio, 'documentName' | 'documentNumber'>,
  say: Say<typeof folioWords>,
): string | null {
  if (documentName === null || documentNumber === null) return null
  return say('documentNumbered', { name: documentName, number: documentNumber })
}
