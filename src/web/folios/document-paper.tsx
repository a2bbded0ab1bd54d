import { Anchor } from '@mantine/core'
import { useProperty } from '../frame/property.tsx'
import { useWords } from '../words/language.tsx'
import { documentText } from './document-text.ts'
import classes from './folio.module.css'
import type { Folio } from './folio-query.ts'
import { paperAddress } from './paper-address.ts'
import { folioWords } from './words.ts'

/** A document by its name and number, and the ways to it on paper: a sheet, or the roll of a receipt printer. */
export function DocumentPaper({
  document,
}: {
  readonly document: Pick<Folio, 'documentId' | 'documentName' | 'documentNumber'>
}) {
  const say = useWords(folioWords)
  const { propertyId } = useProperty()
  const address = (paper: 'a4' | 'roll80') => paperAddress(propertyId, document.documentId!, paper)
  const name = documentText(document, say)
  return (
    <>
      <span>{name}</span>{' '}
      <span className={classes.papers} data-screen-only>
        <Anchor
          href={address('a4')}
          target="_blank"
          rel="noopener"
          inherit
          underline="always"
          aria-label={`${say('openPaper')}: ${name}`}
        >
          {say('openPaper')}
        </Anchor>
        <Anchor
          href={address('roll80')}
          target="_blank"
          rel="noopener"
          inherit
          underline="always"
          aria-label={`${say('openRoll')}: ${name}`}
        >
          {say('openRoll')}
        </Anchor>
      </span>
    </>
  )
}
