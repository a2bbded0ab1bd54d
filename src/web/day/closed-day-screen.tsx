import { Button, Title } from '@mantine/core'
import {
  IconAlertTriangle,
  IconChevronLeft,
  IconChevronRight,
  IconCircleCheck,
  IconPrinter,
} from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addDays } from '../../values/plain-date.ts'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { ariaKey, useShownKey } from '../keys/use-own-keys.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { ErrorPanel } from '../parts/error-panel.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { startClose } from './close-dialog.tsx'
import classes from './closed-day.module.css'
import { type DayDetail, dayQuery } from './day-query.ts'
import { daysWords } from './days-words.ts'
import { Digest } from './digest.tsx'
import { allHold, LedgersTable } from './ledgers-table.tsx'
import { useMissingRight } from './use-close-blocked.ts'

/** A closed day: who closed it and when, its seal with the one before, and its ledgers with their sums done again. */
export function ClosedDayScreen() {
  const say = useWords(daysWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const { date = '' } = useParams({ strict: false })
  const go = useDayNavigation(date)
  const day = useQuery(dayQuery(propertyId, date))
  const shownKey = useShownKey()
  const print = () => window.print()
  return (
    <Screen
      title={say('day', { date: format.date(date) })}
      help={[say('dayHelp'), say('help1')]}
      keys={[
        { key: 'F9', label: say('print'), run: print },
        { key: '[', label: say('dayBefore'), run: go.before },
        { key: ']', label: say('dayAfter'), run: go.after },
      ]}
      aside={
        <div className={classes.actions} data-screen-only>
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={15} aria-hidden />}
            aria-keyshortcuts={ariaKey(shownKey('['))}
            onClick={go.before}
          >
            {say('dayBefore')}
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={15} aria-hidden />}
            aria-keyshortcuts={ariaKey(shownKey(']'))}
            onClick={go.after}
          >
            {say('dayAfter')}
          </Button>
          <ActionButton
            label={say('print')}
            icon={<IconPrinter size={15} aria-hidden />}
            keyHint="F9"
            onRun={print}
          />
        </div>
      }
    >
      <WithQuery query={day}>{(read) => <ClosedDay day={read} />}</WithQuery>
    </Screen>
  )
}

/** The day after the last closed one is the open one, which has a screen of its own. */
function useDayNavigation(date: string): { readonly before: () => void; readonly after: () => void } {
  const { propertyId } = useProperty()
  const open = useBusinessDate()
  const navigate = useNavigate()
  const go = (days: number) => {
    const to = addDays(date, days)
    void navigate({ to: to >= open ? `/${propertyId}/day` : `/${propertyId}/days/${to}` })
  }
  return { before: () => go(-1), after: () => go(1) }
}

function ClosedDay({ day }: { readonly day: DayDetail }) {
  const say = useWords(daysWords)
  const format = useFormat()
  const holds = allHold(day.ledgers)
  return (
    <>
      <PaperHead
        title={say('day', { date: format.date(day.date) })}
        facts={[format.longDate(day.date)]}
        at={day.sealedAt ?? day.closedAt}
      />
      {day.state === 'closed' && <NotSealed day={day} />}
      <Facts day={day} />
      <section>
        <div className={classes.section}>
          <Title order={2}>{say('ledgers')}</Title>
          {day.ledgers.length > 0 && (
            <span className={classes.verdict} data-holds={holds || undefined}>
              {holds ? (
                <IconCircleCheck size={16} aria-hidden />
              ) : (
                <IconAlertTriangle size={16} aria-hidden />
              )}
              {say(holds ? 'allHold' : 'someDiffer')}
            </span>
          )}
        </div>
        <div className={classes.wide}>
          <LedgersTable ledgers={day.ledgers} isSealed={day.state === 'sealed'} />
        </div>
      </section>
    </>
  )
}

function Facts({ day }: { readonly day: DayDetail }) {
  const say = useWords(daysWords)
  const format = useFormat()
  const { timeZone } = useProperty()
  const isFirst = day.previousDigest !== null && /^0+$/.test(day.previousDigest)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('state'), <StateBadge key="state" of="day" state={day.state} />],
    [say('closedAt'), format.instant(day.closedAt, timeZone)],
    [say('closedBy'), day.closedByName ?? day.closedBy],
    [say('sealedAt'), day.sealedAt ? format.instant(day.sealedAt, timeZone) : say('notSealed')],
    [say('postingCount'), day.postingCount === null ? '–' : format.count(day.postingCount)],
    [
      say('digest'),
      day.digest ? <Digest key="digest" digest={day.digest} what={say('digest')} /> : say('notSealed'),
    ],
    [
      say('previousDigest'),
      isFirst ? (
        say('firstDay')
      ) : day.previousDigest ? (
        <Digest key="previous" digest={day.previousDigest} what={say('previousDigest')} />
      ) : (
        '–'
      ),
    ],
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A close that stopped before the seal is gone on with from here. */
function NotSealed({ day }: { readonly day: DayDetail }) {
  const say = useWords(daysWords)
  const { propertyId } = useProperty()
  const navigate = useNavigate()
  const blocked = useMissingRight('day.close')
  const started = useMutation({
    mutationFn: () => startClose(propertyId, day.date),
    onSuccess: ({ id }) => navigate({ to: `/${propertyId}/jobs/${id}` }),
  })
  return (
    <div className={classes.notSealed} data-screen-only>
      <IconAlertTriangle size={18} aria-hidden />
      <span>{say('sealWhy')}</span>
      <ActionButton label={say('seal')} blocked={blocked} onRun={() => started.mutate()} isMain />
      {started.error && <ErrorPanel error={started.error} onRetry={() => started.mutate()} />}
    </div>
  )
}
