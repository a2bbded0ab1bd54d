import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { readAsked } from '../accounts/asked.ts'
import { accountOptionText, type FoundAccount, findAccountsQuery } from '../accounts/find-accounts.ts'
import { accountWords } from '../accounts/words.ts'
import { useOffered } from '../parts/offered.ts'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { isOpenTo, keyOf, PLACES } from './areas.ts'
import { useKeyActions } from './keys.tsx'
import { type Entry, ranked } from './palette-entries.ts'
import { useProperty } from './property.tsx'
import { useOwnEntries } from './use-own-entries.ts'
import { words } from './words.ts'

/** The most accounts that the palette names. */
const MOST_ACCOUNTS = 12

/**
 * What a text leads to: `meant` is what it surely means, then the accounts that it finds; after it comes what it may mean. So
 * nothing moves under a hand when the accounts come, and no slip of a key does what a guest's name was typed for.
 */
export function useEntries(text: string) {
  const { accounts, found, isAwaited } = useAccountEntries(text)
  const acts = useActEntries()
  const goes = useGoEntries()
  const own = useOwnEntries()
  const labels = new Set(goes.map(({ title }) => title))
  const { sure, perhaps } = ranked([...acts.filter(({ title }) => !labels.has(title)), ...goes, ...own], text)
  return { meant: [...sure, ...accounts], perhaps, found, isSure: sure.length > 0, isAwaited }
}

/** What can be done here: all that the screen offers, and what only a key does. */
function useActEntries(): readonly Entry[] {
  const say = useWords(words)
  const offers = useOffered()
  const actions = useKeyActions()
  const isOffered = (action: { readonly key: string; readonly label: string }) =>
    offers.some(({ key, label }) => key === action.key || label === action.label)
  const all = [...offers, ...actions.filter((action) => action.key !== 'Ctrl+K' && !isOffered(action))]
  // What several keys do is one thing to do.
  return all
    .filter(({ label }, at) => all.findIndex((one) => one.label === label) === at)
    .map(({ label, key, blocked, run }) => ({
      id: `act ${label}`,
      group: say('paletteAct'),
      title: label,
      key,
      blocked,
      run,
    }))
}

function useGoEntries(): readonly Entry[] {
  const say = useWords(words)
  const { language } = useLanguage()
  const { propertyId, rights } = useProperty()
  const navigate = useNavigate()
  return PLACES.filter((place) => isOpenTo(place, rights)).map((place) => ({
    id: `go ${place.path}`,
    group: say('paletteGo'),
    title: place.title[language],
    key: keyOf(place),
    run: () => void navigate({ to: `/${propertyId}/${place.path}` }),
  }))
}

/** The accounts that a text finds; a number finds what is over, too, but no guest of the past by their room. */
function useAccountEntries(text: string) {
  const say = useWords(words)
  const sayAccount = useWords(accountWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const navigate = useNavigate()
  const typed = text.trim()
  const [asked] = useDebouncedValue(typed, 120)
  const { isNumber } = readAsked(asked)
  const found = useQuery({
    ...findAccountsQuery(propertyId, { text: asked, includeClosed: isNumber }),
    enabled: asked !== '' && typed !== '',
  })
  const isPast = ({ matchedBy, stay }: FoundAccount) => matchedBy === 'room' && stay?.state === 'departed'
  const items = typed === '' ? [] : (found.data?.items ?? []).filter((item) => !isPast(item))
  const accounts = items.slice(0, MOST_ACCOUNTS).map((item): Entry => {
    const { accountId, folioId } = item
    return {
      id: `account ${accountId}`,
      group: say('paletteAccounts'),
      ...accountOptionText(item, { format, say: sayAccount }),
      run: () =>
        void navigate({
          to: `/${propertyId}/accounts/${accountId}`,
          search: folioId ? { folio: folioId } : {},
        } as never),
    }
  })
  return { accounts, found, isAwaited: typed !== '' && (typed !== asked || found.isLoading) }
}
