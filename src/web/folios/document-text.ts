import type { Say } from '../words/language.tsx'
import type { Folio } from './folio-query.ts'
import type { folioWords } from './words.ts'

/** The series that folios themselves are numbered from; see `src/folios/close-folio.ts`. */
const FOLIO_SERIES = 'folio'

/** The document of a closed folio as people say it: `Comanda nº 45`; a hotel's own series by its name. Null before it is closed. */
export function documentText(
  { documentSeries, documentNumber }: Pick<Folio, 'documentSeries' | 'documentNumber'>,
  say: Say<typeof folioWords>,
): string | null {
  if (documentNumber === null) return null
  return documentSeries === FOLIO_SERIES
    ? say('documentFolio', { number: documentNumber })
    : `${documentSeries} ${documentNumber}`
}
