import { fold } from '../parts/grid/fold.ts'
import type { FoundAccount } from './find-accounts.ts'

/** What somebody looks for: the text to ask the API for, and which of what it finds was meant. */
export type Asked = {
  readonly text: string
  /** Nothing but a number. */
  readonly isNumber: boolean
  /** A document was named as such: it is found whether it is over or not. */
  readonly isNamed: boolean
  readonly isMeant: (found: Pick<FoundAccount, 'matchedBy'>) => boolean
}

/**
 * Reads what was typed where accounts are found: `UH 101` is a room and nothing else, `comanda 45` a document; a bare
 * number may be either. Words are those of the three languages, for a desk says what its screen says.
 */
export function readAsked(typed: string): Asked {
  const text = fold(typed.trim())
  const room = ROOM.exec(text)?.[1]
  if (room) return { text: room, isNumber: false, isNamed: false, isMeant: isByRoom }
  const folio = FOLIO.exec(text)?.[1]
  if (folio) return { text: folio, isNumber: false, isNamed: true, isMeant: isByFolio }
  return { text: typed.trim(), isNumber: /^\d+$/.test(text), isNamed: false, isMeant: () => true }
}

const isByRoom: Asked['isMeant'] = ({ matchedBy }) => matchedBy === 'room'
const isByFolio: Asked['isMeant'] = ({ matchedBy }) => matchedBy === 'document' || matchedBy === 'folio'

const NUMBER = String.raw`[\s.:]*(?:n[º°o.]*\s*|#\s*)?(\S*\d\S*)$`
const ROOM = new RegExp(`^(?:uh|quarto|apto|apartamento|room|hab|habitacion)${NUMBER}`)
const FOLIO = new RegExp(`^(?:comanda|folio|documento|document|doc)${NUMBER}`)
