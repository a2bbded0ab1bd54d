import { Button } from '@mantine/core'
import { IconCalendarStats } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { answer, api } from '../client/api.ts'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { useScreen } from '../frame/screen.tsx'
import type { Column } from '../parts/grid/column.ts'
import type { RowTone } from '../parts/grid/grid-props.ts'
import { ListScreen } from '../parts/grid/list-screen.tsx'
import { useGridState } from '../parts/grid/use-grid-state.ts'
import { useWholeList } from '../parts/grid/use-whole-list.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import { stateColumn, stateWord } from '../parts/state-words.ts'
import { EmptyState } from '../parts/states.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import type { Day } from './day-query.ts'
import { daysWords } from './days-words.ts'

/** All closed days as a list, the latest first. */
export function DaysList({ toggle }: { readonly toggle: ReactNode }) {
  const say = useWords(daysWords)
  const { propertyId, timeZone } = useProperty()
  const businessDate = useBusinessDate()
  const navigate = useNavigate()
  const [state, onState] = useGridState()
  const columns = useDayColumns()
  const rowTone = useDayTone()
  const title = say('title')
  useScreen({ title, help: [say('help1'), say('help2')] })
  const list = useWholeList([propertyId, 'days', 'all'], ({ cursor, limit, signal }) =>
    answer(
      api.GET('/v1/properties/{propertyId}/days', {
        params: { path: { propertyId }, query: { limit, ...(cursor && { cursor }) } },
        signal,
      }),
    ),
  )
  return (
    <ListScreen
      {...list}
      name="days"
      title={title}
      label={title}
      columns={columns}
      rowId={dateOf}
      rowTone={rowTone}
      state={state}
      onState={onState}
      periodColumn="date"
      businessDate={businessDate}
      timeZone={timeZone}
      actions={toggle}
      onOpen={({ date }) => void navigate({ to: `/${propertyId}/days/${date}` })}
      printed={<PaperHead title={title} at={list.readAt} />}
      empty={
        <EmptyState
          icon={<IconCalendarStats size={28} />}
          title={say('none')}
          hint={say('noneHint')}
          action={
            <Button component={Link} to={`/${propertyId}/day`} variant="default">
              {say('toClose')}
            </Button>
          }
        />
      }
    />
  )
}

function dateOf({ date }: Day): string {
  return date
}

function useDayColumns(): readonly Column<Day>[] {
  const say = useWords(daysWords)
  const { language } = useLanguage()
  return useMemo(() => {
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
    return [
      { id: 'date', title: say('date'), kind: 'date', value: (day) => day.date },
      {
        id: 'weekday',
        title: say('weekday'),
        kind: 'text',
        width: 130,
        value: (day) => weekday.format(new Date(`${day.date}T00:00:00Z`)),
      },
      {
        id: 'state',
        title: say('state'),
        ...stateColumn('day', language),
        width: 150,
        value: (day) => day.state,
        cell: (day) => <StateBadge of="day" state={day.state} />,
      },
      {
        id: 'postings',
        title: say('postingCount'),
        kind: 'number',
        width: 110,
        value: (day) => day.postingCount,
        hasTotal: true,
      },
      { id: 'closedAt', title: say('closedAt'), kind: 'instant', value: (day) => day.closedAt },
      {
        id: 'closedBy',
        title: say('closedBy'),
        kind: 'text',
        value: (day) => day.closedByName ?? day.closedBy,
      },
      {
        id: 'sealedAt',
        title: say('sealedAt'),
        kind: 'instant',
        value: (day) => day.sealedAt,
        isHidden: true,
      },
      { id: 'digest', title: say('digest'), kind: 'code', width: 180, value: (day) => day.digest },
    ]
  }, [say, language])
}

function useDayTone(): (day: Day) => RowTone | null {
  const { language } = useLanguage()
  return useMemo(
    () => (day) =>
      day.state === 'closed' ? { tone: 'warning', word: stateWord('day', 'closed')!.text[language] } : null,
    [language],
  )
}
