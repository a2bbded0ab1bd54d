import { Button, Menu, Popover, Stack } from '@mantine/core'
import { IconCalendar, IconChevronDown } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useWords } from '../../words/language.tsx'
import { type Filter, fitsOperator } from './filter.ts'
import { filterText } from './filter-text.ts'
import { DayRange } from './filter-values.tsx'
import { isPeriod, PERIODS } from './period.ts'
import type { GridControls } from './use-grid.ts'
import { LIST_WORDS } from './words.ts'

/** The days that a list is of, in one column of days: a period, a range, or always. Is the column's filter, as a chip is. */
export const PeriodPicker = memo(PeriodPicker_) as typeof PeriodPicker_

function PeriodPicker_<Row extends object>({
  controls,
  column: id,
}: {
  readonly controls: GridControls<Row>
  readonly column: string
}) {
  const say = useWords(LIST_WORDS)
  const { state, onState, columns } = controls.props
  const [range, setRange] = useState<readonly string[] | null>(null)
  const column = columns.find((one) => one.id === id)
  if (!column) return null
  const own = state.filters.find((filter) => filter.column === id)
  const set = (filter: Filter | null) => {
    const others = state.filters.filter((one) => one !== own)
    onState({ ...state, filters: filter ? [filter, ...others] : others })
  }
  const label =
    own?.operator === 'in' && isPeriod(own.values[0])
      ? say(own.values[0])
      : own
        ? filterText(own, { ...column, title: '' }, { say, writing: controls.writing }).trim()
        : say('always')
  const asFilter = (values: readonly string[]): Filter => ({ column: id, operator: 'between', values })
  return (
    <Popover
      opened={range !== null}
      onChange={() => setRange(null)}
      trapFocus
      returnFocus
      withRoles={false}
      position="bottom-start"
    >
      <Popover.Target>
        <span>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                variant="default"
                leftSection={<IconCalendar size={15} aria-hidden />}
                rightSection={<IconChevronDown size={13} aria-hidden />}
              >
                {column.title}: {label}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => set(null)}>{say('always')}</Menu.Item>
              {PERIODS.map((period) => (
                <Menu.Item key={period} onClick={() => set({ column: id, operator: 'in', values: [period] })}>
                  {say(period)}
                </Menu.Item>
              ))}
              <Menu.Item onClick={() => setRange(own?.operator === 'between' ? own.values : ['', ''])}>
                {say('interval')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        {range && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              set(asFilter(range))
              setRange(null)
            }}
          >
            <Stack gap="xs" w={300}>
              <DayRange controls={controls} values={range} onValues={setRange} />
              <Button type="submit" disabled={!fitsOperator(asFilter(range))}>
                {say('apply')}
              </Button>
            </Stack>
          </form>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
