import type { Say } from '../../words/language.tsx'
import type { MenuEntry } from './anchored-menu.tsx'
import { type Column, LEAST_WIDTH, MOST_WIDTH } from './column.ts'
import { type ColumnLayout, moveColumn, resizeColumn, showColumn } from './column-layout.ts'
import type { SortKey } from './sort.ts'
import type { GRID_WORDS } from './words.ts'

/** Pixels of one Alargar or Estreitar. */
const STEP = 24

/** What a column's menu does, and to what. */
export type ColumnMenu = {
  readonly column: Column<never>
  /** As it is drawn now. */
  readonly width: number
  readonly all: readonly Column<never>[]
  readonly shown: readonly Column<never>[]
  readonly layout: ColumnLayout
  readonly setLayout: (layout: ColumnLayout) => void
  readonly sort: readonly SortKey[]
  readonly setSort: (sort: readonly SortKey[]) => void
}

/** The entries of a column's menu: all that the pointer does to a header, for the keyboard. */
export function columnEntries(menu: ColumnMenu, say: Say<typeof GRID_WORDS>): readonly MenuEntry[] {
  const { column, width, all, shown, layout, setLayout, sort, setSort } = menu
  const place = shown.findIndex(({ id }) => id === column.id)
  const isSorted = sort.some((key) => key.column === column.id)
  const move = (by: -1 | 1) => setLayout(moveColumn(all, layout, { id: column.id, by }))
  const resize = (by: number) => setLayout(resizeColumn(layout, column.id, width + by))
  return [
    { id: 'up', label: say('sortUp'), run: () => setSort([{ column: column.id, isDescending: false }]) },
    { id: 'down', label: say('sortDown'), run: () => setSort([{ column: column.id, isDescending: true }]) },
    ...(isSorted
      ? [
          {
            id: 'not',
            label: say('sortNot'),
            run: () => setSort(sort.filter((key) => key.column !== column.id)),
          },
        ]
      : []),
    {
      id: 'widen',
      label: say('widen'),
      isGroupStart: true,
      run: () => resize(STEP),
      disabledReason: width >= MOST_WIDTH ? say('isWidest') : undefined,
    },
    {
      id: 'narrow',
      label: say('narrow'),
      run: () => resize(-STEP),
      disabledReason: width <= LEAST_WIDTH ? say('isNarrowest') : undefined,
    },
    {
      id: 'left',
      label: say('moveLeft'),
      isGroupStart: true,
      run: () => move(-1),
      disabledReason: place === 0 ? say('isFirst') : undefined,
    },
    {
      id: 'right',
      label: say('moveRight'),
      run: () => move(1),
      disabledReason: place === shown.length - 1 ? say('isLast') : undefined,
    },
    {
      id: 'hide',
      label: say('hide'),
      run: () => setLayout(showColumn(layout, column.id, false)),
      disabledReason: shown.length === 1 ? say('onlyColumn') : undefined,
    },
  ]
}
