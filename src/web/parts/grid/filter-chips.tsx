import { ActionIcon, Button, Group, Popover } from '@mantine/core'
import { IconFilterPlus, IconX } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useWords } from '../../words/language.tsx'
import { type Filter, fitsKind } from './filter.ts'
import { FilterEditor } from './filter-editor.tsx'
import { filterText } from './filter-text.ts'
import { textFromFilter } from './grid-state.ts'
import css from './list-screen.module.css'
import type { GridControls } from './use-grid.ts'
import { LIST_WORDS } from './words.ts'

/** The filters of a list as chips: read, changed by a press, taken away; and the way to one more. */
export const FilterChips = memo(FilterChips_) as typeof FilterChips_

function FilterChips_<Row extends object>({
  controls,
  periodColumn,
}: {
  readonly controls: GridControls<Row>
  /** Its filter is shown and changed by the `PeriodPicker`. */
  readonly periodColumn?: string | undefined
}) {
  const say = useWords(LIST_WORDS)
  const { state, onState, columns } = controls.props
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  const picked = state.filters.find(({ column }) => column === periodColumn)
  const set = (filters: readonly Filter[]) => onState({ ...state, filters })
  return (
    <Group gap={6} role="group" aria-label={say('filters')}>
      {state.filters.map((filter, at) => {
        const column = columns.find(({ id }) => id === filter.column)
        // What the list is not narrowed by is not shown as if it were.
        if (!column || filter === picked || !fitsKind(filter, column.kind)) return null
        const text = filterText(filter, column, { say, writing: controls.writing })
        const others = (changed: readonly Filter[]) => state.filters.toSpliced(at, 1, ...changed)
        return (
          <Popover
            key={textFromFilter(filter)}
            opened={edited === at}
            onChange={(isOpen) => setEdited(isOpen ? at : null)}
            trapFocus
            returnFocus
            // The chip is two buttons: the first of them says what opens.
            withRoles={false}
            position="bottom-start"
          >
            <Popover.Target>
              <span className={css.chip}>
                <button
                  type="button"
                  aria-label={say('editFilter', { filter: text })}
                  aria-expanded={edited === at}
                  onClick={() => setEdited(at)}
                >
                  {text}
                </button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  aria-label={say('removeFilter', { filter: text })}
                  onClick={() => set(others([]))}
                >
                  <IconX size={13} />
                </ActionIcon>
              </span>
            </Popover.Target>
            <Popover.Dropdown>
              <FilterEditor
                controls={controls}
                first={filter}
                onApply={(changed) => {
                  setEdited(null)
                  set(others([changed]))
                }}
              />
            </Popover.Dropdown>
          </Popover>
        )
      })}
      <Popover
        opened={edited === 'new'}
        onChange={(isOpen) => setEdited(isOpen ? 'new' : null)}
        trapFocus
        returnFocus
        position="bottom-start"
      >
        <Popover.Target>
          <Button
            variant="subtle"
            leftSection={<IconFilterPlus size={15} aria-hidden />}
            onClick={() => setEdited(edited === 'new' ? null : 'new')}
          >
            {say('addFilter')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <FilterEditor
            controls={controls}
            onApply={(filter) => {
              setEdited(null)
              set([...state.filters.filter((one) => textFromFilter(one) !== textFromFilter(filter)), filter])
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {(state.filters.length > 0 || state.text !== '') && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => onState({ ...state, text: '', filters: [], view: null })}
        >
          {say('clearAll')}
        </Button>
      )}
    </Group>
  )
}
