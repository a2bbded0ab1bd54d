import { useProperty } from '../frame/property.tsx'
import type { Folio } from './folio-query.ts'
import { paperAddress } from './paper-address.ts'

/** What F9 prints of a folio: the document that was issued for it, else what is on the screen. */
export function usePrintFolio(folio: Pick<Folio, 'documentId'>): {
  readonly label: 'printDocument' | 'print'
  readonly run: () => void
} {
  const { propertyId } = useProperty()
  const { documentId } = folio
  if (documentId === null) return { label: 'print', run: () => window.print() }
  const open = () => window.open(paperAddress(propertyId, documentId), '_blank', 'noopener')
  return { label: 'printDocument', run: () => void open() }
}
