import { useMemo } from 'react'
import type { Column } from '../parts/grid/column.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import { stateWord } from '../parts/state-words.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { ACCOUNT_KIND_WORDS } from './account-kinds.ts'
import type { FoundAccount } from './find-accounts.ts'
import { accountWords } from './words.ts'

const MATCHES = {
  room: 'byRoom',
  account: 'byAccount',
  name: 'byName',
  reservation: 'byReservation',
  folio: 'byFolio',
  document: 'byDocument',
  taxId: 'byTaxId',
  nsu: 'byNsu',
} as const satisfies Record<FoundAccount['matchedBy'], keyof typeof accountWords>

/** The columns of accounts that were found. */
export function useFoundColumns(): readonly Column<FoundAccount>[] {
  const say = useWords(accountWords)
  const { language } = useLanguage()
  return useMemo(
    (): readonly Column<FoundAccount>[] => [
      {
        id: 'room',
        title: say('room'),
        kind: 'code',
        width: 64,
        value: ({ stay }) => stay?.roomNumber ?? null,
      },
      {
        id: 'holder',
        title: say('holder'),
        kind: 'text',
        width: 240,
        value: ({ stay, name }) => stay?.guestName ?? name,
      },
      {
        id: 'kind',
        title: say('kind'),
        kind: 'text',
        width: 90,
        value: ({ kind }) => say(ACCOUNT_KIND_WORDS[kind]),
      },
      { id: 'arrival', title: say('arrival'), kind: 'date', value: ({ stay }) => stay?.arrival ?? null },
      {
        id: 'departure',
        title: say('departure'),
        kind: 'date',
        value: ({ stay }) => stay?.departure ?? null,
      },
      {
        id: 'balance',
        title: say('balance'),
        kind: 'money',
        width: 110,
        // An AR account owes beside any folio of its own: zero here would say that it owes nothing.
        value: ({ kind, balance, folios }) => (kind === 'receivable' && folios.length === 0 ? null : balance),
      },
      {
        id: 'owed',
        title: say('owed'),
        kind: 'money',
        width: 116,
        value: ({ kind, owed }) => (kind === 'receivable' ? owed : null),
      },
      {
        id: 'state',
        title: say('state'),
        kind: 'word',
        width: 130,
        value: ({ stay, status }) => stay?.state ?? status,
        say: (state) => (stateWord('stay', state) ?? stateWord('account', state))?.text[language] ?? state,
        cell: ({ stay, status }) =>
          stay ? <StateBadge of="stay" state={stay.state} /> : <StateBadge of="account" state={status} />,
      },
      {
        id: 'reservation',
        title: say('reservation'),
        kind: 'code',
        width: 120,
        value: ({ stay }) => stay?.externalId ?? null,
      },
      {
        id: 'matchedBy',
        title: say('matchedBy'),
        kind: 'text',
        width: 96,
        value: ({ matchedBy }) => say(MATCHES[matchedBy]),
      },
    ],
    [say, language],
  )
}
