import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { ErrorPanel } from '../parts/error-panel.tsx'
import { useSearchParam } from '../parts/use-search-param.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { daysQuery } from './day-query.ts'
import classes from './days-calendar.module.css'
import { daysWords } from './days-words.ts'
import { addMonths, daysOfMonth, type Month, monthOf, readMonth } from './month.ts'
import { MonthGrid } from './month-grid.tsx'
import { useMonthName } from './month-name.ts'

/** A month of closed days as a calendar. The month stands in the URL. */
export function DaysCalendar({ toggle }: { readonly toggle: ReactNode }) {
  const say = useWords(daysWords)
  const { propertyId } = useProperty()
  const open = useBusinessDate()
  const [named, setMonth] = useSearchParam('month')
  const month = readMonth(named) ?? monthOf(open)
  const days = useQuery(daysQuery(propertyId, daysOfMonth(month)))
  return (
    <Screen title={say('title')} help={[say('help1'), say('help2')]} aside={toggle}>
      <MonthBar month={month} openMonth={monthOf(open)} days={days.data} onMonth={setMonth} />
      {days.error && <ErrorPanel error={days.error} onRetry={() => void days.refetch()} />}
      <MonthGrid month={month} open={open} days={days.data} onMonth={setMonth} />
    </Screen>
  )
}

function MonthBar(props: {
  readonly month: Month
  readonly openMonth: Month
  readonly days: readonly { readonly postingCount: number | null }[] | undefined
  readonly onMonth: (month: Month) => void
}) {
  const { month, openMonth, days, onMonth } = props
  const say = useWords(daysWords)
  const { count } = useFormat()
  const title = useMonthName()(month)
  const postings = (days ?? []).reduce((sum, day) => sum + (day.postingCount ?? 0), 0)
  const sum =
    days === undefined
      ? ''
      : days.length === 0
        ? say('monthNone')
        : say('monthSum', { days: count(days.length), postings: count(postings) })
  return (
    <div className={classes.bar}>
      <ActionIcon
        variant="default"
        aria-label={say('previousMonth')}
        onClick={() => onMonth(addMonths(month, -1))}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={say('nextMonth')}
        // Not disabled, which would lose the focus.
        aria-disabled={month >= openMonth || undefined}
        onClick={() => month < openMonth && onMonth(addMonths(month, 1))}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
      <h2 className={classes.month}>{title}</h2>
      {month !== openMonth && (
        <Button variant="subtle" onClick={() => onMonth(openMonth)}>
          {say('toOpen')}
        </Button>
      )}
      <span className={classes.sum} role="status">
        {sum}
      </span>
    </div>
  )
}
