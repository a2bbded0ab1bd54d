import { useNavigate } from '@tanstack/react-router'
import type { KeyAction } from '../frame/key-layers.ts'
import { useProperty } from '../frame/property.tsx'
import { useWords } from '../words/language.tsx'
import { folioKey } from './folio-head.tsx'
import type { Account, Folio } from './folio-query.ts'
import type { FolioView } from './use-folio-view.ts'
import { folioWords } from './words.ts'

/** The key that changes between folios side by side and one at a time. */
export const SIDE_BY_SIDE_KEY = 'Alt+Shift+0'

/** The keys that change what is looked at: another folio, several at once, the lines that became others, the history. */
export function useViewKeys({
  account: { folios },
  folio,
  view,
  isWhole,
  onChoose,
  onWhole,
}: {
  readonly account: Account
  readonly folio: Folio
  readonly view: FolioView
  readonly isWhole: boolean
  readonly onChoose: (folioId: string) => void
  readonly onWhole: () => void
}): readonly KeyAction[] {
  const say = useWords(folioWords)
  const navigate = useNavigate()
  const { propertyId } = useProperty()
  const row = view.isSideBySide ? view.columns : folios
  const at = row.findIndex(({ id }) => id === folio.id)
  const step = (by: number) => {
    const next = row[at + by]
    if (next) onChoose(next.id)
  }
  return [
    ...folios.flatMap(({ id, number }, place): readonly KeyAction[] => {
      const key = folioKey(place)
      return key === null
        ? []
        : [{ key, label: say('folio', { number }), run: () => onChoose(id), isQuiet: true }]
    }),
    ...(folios.length > 1
      ? [
          { key: '[', label: say('folioBefore'), run: () => step(-1), isQuiet: true },
          { key: ']', label: say('folioAfter'), run: () => step(1), isQuiet: true },
        ]
      : []),
    ...(view.toggle
      ? [
          {
            key: SIDE_BY_SIDE_KEY,
            label: say(view.isSideBySide ? 'oneByOne' : 'sideBySide'),
            run: view.toggle,
            isQuiet: true,
          },
        ]
      : []),
    { key: 'H', label: say(isWhole ? 'hideHistory' : 'showHistory'), run: onWhole, isQuiet: true },
    {
      key: 'T',
      label: say('trail'),
      run: () => void navigate({ to: `/${propertyId}/folios/${folio.id}/history` } as never),
      isQuiet: true,
    },
  ]
}
