import { Group, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../words/language.tsx'
import { ActionButton } from '../action-button.tsx'
import { selectAll } from '../fields/use-field.tsx'
import type { Column } from './column.ts'
import { type Filter, fitsKind, fitsOperator, OPERATORS_OF, type Operator } from './filter.ts'
import { FilterValues } from './filter-values.tsx'
import type { GridControls } from './use-grid.ts'
import { LIST_WORDS } from './words.ts'

/** In a popover: what opens of a field must not be outside of it, or choosing there would close it. */
const WITHIN = { withinPortal: false } as const

/** The form of one filter, of any column of the list, shown or not. */
export function FilterEditor<Row extends object>({
  controls,
  first,
  onApply,
}: {
  readonly controls: GridControls<Row>
  /** The filter to change; a new one if left out. */
  readonly first?: Filter | undefined
  readonly onApply: (filter: Filter) => void
}) {
  const say = useWords(LIST_WORDS)
  const { columns } = controls.props
  const [filter, setFilter] = useState<Filter>(() => first ?? startOf(columns[0]!))
  const column = columns.find(({ id }) => id === filter.column) ?? columns[0]!
  const lacks = fitsKind(filter, column.kind) ? null : say(whatLacks(filter))
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Stack gap="xs" w={300}>
        <Group gap="xs" grow>
          <Select
            label={say('column')}
            data={columns.map(({ id, title }) => ({ value: id, label: title }))}
            value={column.id}
            allowDeselect={false}
            searchable
            // What is typed is another column's name, not more of this one's.
            onFocus={selectAll}
            selectFirstOptionOnChange
            nothingFoundMessage={say('noneOfThese')}
            comboboxProps={WITHIN}
            data-autofocus={!first}
            onChange={(id) => {
              const chosen = columns.find((one) => one.id === id)
              if (chosen) setFilter(startOf(chosen))
            }}
          />
          <Select
            label={say('condition')}
            data={OPERATORS_OF[column.kind].map((operator) => ({ value: operator, label: say(operator) }))}
            value={filter.operator}
            allowDeselect={false}
            comboboxProps={WITHIN}
            onChange={(operator) => operator && setFilter(withOperator(filter, operator as Operator))}
          />
        </Group>
        <FilterValues
          key={`${filter.column} ${filter.operator}`}
          controls={controls}
          column={column}
          filter={filter}
          onValues={(values) => setFilter({ ...filter, values })}
        />
        <Group justify="flex-end">
          <ActionButton
            label={say('apply')}
            isMain
            isSubmit
            blocked={lacks === null ? null : { code: 'filter', title: lacks }}
            onRun={() => onApply(filter)}
          />
        </Group>
      </Stack>
    </form>
  )
}

function startOf(column: Pick<Column<never>, 'id' | 'kind'>): Filter {
  return withOperator({ column: column.id, operator: 'is', values: [] }, OPERATORS_OF[column.kind][0]!)
}

function whatLacks(filter: Filter): 'noValue' | 'noBound' | 'wrongValue' {
  if (fitsOperator(filter)) return 'wrongValue'
  return filter.operator === 'between' ? 'noBound' : 'noValue'
}

function withOperator({ column }: Filter, operator: Operator): Filter {
  const values = operator === 'between' ? ['', ''] : operator === 'in' ? ['month'] : []
  return { column, operator, values }
}
