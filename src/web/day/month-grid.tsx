import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { PlainDate } from '../../values/plain-date.ts'
import { useProperty } from '../frame/property.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import type { Day } from './day-query.ts'
import classes from './days-calendar.module.css'
import { daysWords } from './days-words.ts'
import { type Month, monthOf, movedBy, sameDayIn, weeksOf } from './month.ts'
import { useMonthName } from './month-name.ts'

/** The days of a month as a grid of which one day has the focus; keys go over its ends into other months. */
export function MonthGrid(props: {
  readonly month: Month
  /** The open day: no day after it is gone to. */
  readonly open: PlainDate
  readonly days: readonly Day[] | undefined
  readonly onMonth: (month: Month) => void
}) {
  const { month, open, days = [], onMonth } = props
  const say = useWords(daysWords)
  const { language } = useLanguage()
  const monthName = useMonthName()
  const table = useRef<HTMLTableElement>(null)
  const firstWeekday = language === 'es' ? 1 : 0
  const [chosen, setChosen] = useState(open)
  const current = monthOf(chosen) === month ? chosen : sameDayIn(month, chosen)
  const takesFocus = useRef(false)
  useEffect(() => {
    if (!takesFocus.current) return
    takesFocus.current = false
    table.current?.querySelector<HTMLElement>(`[data-date="${current}"]`)?.focus()
  }, [current])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = movedBy(event.key, current, firstWeekday)
    if (next === null) return
    event.preventDefault()
    const there = next > open ? open : next
    takesFocus.current = there !== current
    setChosen(there)
    if (monthOf(there) !== month) onMonth(monthOf(there))
  }
  const weeks = weeksOf(month, firstWeekday)
  const busiest = Math.max(1, ...days.map((day) => day.postingCount ?? 0))
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys go over (ARIA APG)
      role="grid"
      className={classes.grid}
      aria-label={say('monthOf', { month: monthName(month) })}
      onKeyDown={onKeyDown}
    >
      <Weekdays firstWeekday={firstWeekday} />
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, at) =>
              date === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: places of a week, which are all the same
                <td key={at} className={classes.gap} />
              ) : (
                <DayCell
                  key={date}
                  date={date}
                  day={days.find((one) => one.date === date)}
                  open={open}
                  busiest={busiest}
                  isCurrent={date === current}
                  onFocus={() => setChosen(date)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Weekdays({ firstWeekday }: { readonly firstWeekday: 0 | 1 }) {
  const { language } = useLanguage()
  const [short, long] = (['short', 'long'] as const).map(
    (weekday) => new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }),
  )
  // 1970-01-04 was a Sunday.
  const days = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(1970, 0, 4 + firstWeekday + at)))
  return (
    <thead>
      <tr>
        {days.map((day) => (
          <th key={day.getTime()} scope="col" abbr={long!.format(day)}>
            {short!.format(day)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function DayCell(props: {
  readonly date: PlainDate
  readonly day: Day | undefined
  readonly open: PlainDate
  readonly busiest: number
  readonly isCurrent: boolean
  readonly onFocus: () => void
}) {
  const { date, day, open, isCurrent } = props
  const say = useWords(daysWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const isOpen = date === open
  const state = isOpen ? 'open' : day?.state
  const count = day?.postingCount ?? null
  const counted =
    count === null ? '' : count === 1 ? say('posting') : say('postings', { count: format.count(count) })
  const shared = {
    'data-date': date,
    tabIndex: isCurrent ? 0 : -1,
    className: classes.day!,
    onFocus: props.onFocus,
  }
  const shown = (
    <>
      <span className={classes.top}>
        <span className={classes.number} aria-hidden>
          {Number(date.slice(8))}
        </span>
        <VisuallyHidden>{format.longDate(date)}</VisuallyHidden>
        {state ? (
          <StateBadge of="day" state={state} />
        ) : (
          <VisuallyHidden>{say(date > open ? 'notYet' : 'noDay')}</VisuallyHidden>
        )}
      </span>
      {count !== null && (
        <span className={classes.busy}>
          <span className={classes.count}>{counted}</span>
          <svg className={classes.track} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect className={classes.level} width={(count / props.busiest) * 100} height="1" />
          </svg>
        </span>
      )}
    </>
  )
  if (!state) {
    return (
      <td data-ahead>
        <div {...shared}>{shown}</div>
      </td>
    )
  }
  return (
    <td data-state={state}>
      <Link to={isOpen ? `/${propertyId}/day` : `/${propertyId}/days/${date}`} preload={false} {...shared}>
        {shown}
      </Link>
    </td>
  )
}
