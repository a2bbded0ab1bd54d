import type { Say } from '../words/language.tsx'
import type { Folio } from './folio-query.ts'
import type { folioWords } from './words.ts'

/** What a dialog is about: `Comanda 1 · UH 204 · Maria Alves`. */
export function subjectOf(
  folio: Pick<Folio, 'number' | 'account' | 'stay'>,
  say: Say<typeof folioWords>,
): string {
  const room = folio.stay?.roomNumber
  return [
    say('folio', { number: folio.number }),
    room && `${say('room')} ${room}`,
    folio.stay?.guestName ?? folio.account.name,
  ]
    .filter(Boolean)
    .join(' · ')
}
