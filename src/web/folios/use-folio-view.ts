import { useMediaQuery } from '@mantine/hooks'
import { useSetting } from '../client/settings.ts'
import type { Account } from './folio-query.ts'

/** As many folios stand side by side; the keys that go to them end there too. */
const MOST_COLUMNS = 8

/** How the folios of an account are shown, and how to change it. */
export type FolioView = {
  /** Side by side: there are several, the user wants it, and two of them fit. */
  readonly isSideBySide: boolean
  /** Null where there is no choice. */
  readonly toggle: (() => void) | null
  /** Those that have a column of their own; the chosen one always. */
  readonly columns: Account['folios']
  readonly others: Account['folios']
}

/** {@link FolioView} of an account; the choice is kept with the user. Voided folios have no column unless all is shown. */
export function useFolioView(
  { folios }: Account,
  {
    chosenId,
    isWhole,
    onToggle,
  }: { readonly chosenId: string; readonly isWhole: boolean; readonly onToggle: () => void },
): FolioView {
  const [isWanted, setWanted] = useSetting<boolean>('folios.sideBySide', true, isBoolean)
  const hasRoom = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false })
  const standing = folios.filter(({ id, state }) => isWhole || state !== 'voided' || id === chosenId)
  const first = standing.slice(0, MOST_COLUMNS)
  const chosen = standing.find(({ id }) => id === chosenId)
  const columns = chosen && !first.includes(chosen) ? [...first.slice(1), chosen] : first
  const canChoose = folios.length > 1 && hasRoom
  const toggle = () => {
    onToggle()
    setWanted(!isWanted)
  }
  return {
    isSideBySide: canChoose && isWanted,
    toggle: canChoose ? toggle : null,
    columns,
    others: folios.filter((folio) => !columns.includes(folio)),
  }
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}
