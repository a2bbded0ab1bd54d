import { Title } from '@mantine/core'
import { IconCircleCheck, IconFlask, IconLoader2, IconLock } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '../../values/plain-date.ts'
import { useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { announce } from '../parts/announcer.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { ErrorPanel } from '../parts/error-panel.tsx'
import { notify } from '../parts/notices.tsx'
import { WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import type { OpenDay } from './checklist.ts'
import { Checklist } from './checklist-list.tsx'
import { CloseDialog, previewClose } from './close-dialog.tsx'
import { ClosePlan } from './close-plan.tsx'
import { CloseRun } from './close-run.tsx'
import { latestJobsQuery, openDayQuery } from './day-query.ts'
import classes from './day-screen.module.css'
import { useCloseBlocked, useMissingRight } from './use-close-blocked.ts'
import { useCloseJob } from './use-close-job.ts'
import { words } from './words.ts'

/** The checklist changes by what others do; it is looked at so often. */
const LOOK_MS = 15_000

/** Fechamento do dia: the open day, what stands in the way of its close, and the close itself. */
export function DayScreen() {
  const say = useWords(words)
  const { propertyId } = useProperty()
  const day = useQuery({ ...openDayQuery(propertyId), refetchInterval: LOOK_MS })
  if (day.data) {
    return (
      <OpenDayScreen
        day={day.data}
        seenAt={new Date(day.dataUpdatedAt).toISOString()}
        error={day.error}
        onRetry={() => void day.refetch()}
      />
    )
  }
  return (
    <Screen title={say('title')} help={[say('help1'), say('help2'), say('help3')]}>
      <WithQuery query={day}>{() => null}</WithQuery>
    </Screen>
  )
}

function OpenDayScreen(props: {
  readonly day: OpenDay
  readonly seenAt: string
  readonly error: unknown
  readonly onRetry: () => void
}) {
  const { day } = props
  const say = useWords(words)
  const { language } = useLanguage()
  const { propertyId } = useProperty()
  const queries = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const close = useCloseJob()
  const noRight = useMissingRight('day.close')
  const blocked = useCloseBlocked(day, close.isRunning)
  const plan = useDryRun(day)
  const ask = () => setAsked(true)
  const tell = (reason: string) => notify({ kind: 'refused', text: reason })
  const key = { onBlocked: tell }
  return (
    <Screen
      title={say('title')}
      help={[say('help1'), say('help2'), say('help3')]}
      keys={[
        {
          ...key,
          key: 'F2',
          label: say('close'),
          run: ask,
          blocked: blocked && blockedText(blocked, language),
        },
        {
          ...key,
          key: 'Shift+F2',
          label: say('simulate'),
          run: plan.run,
          blocked: noRight && blockedText(noRight, language),
        },
      ]}
      aside={
        <>
          <ActionButton
            label={say('simulate')}
            icon={<IconFlask size={15} aria-hidden />}
            keyHint="Shift+F2"
            blocked={noRight}
            onRun={plan.run}
          />
          <ActionButton label={say('close')} keyHint="F2" blocked={blocked} onRun={ask} isMain />
        </>
      }
    >
      {props.error !== null && <ErrorPanel error={props.error} onRetry={props.onRetry} />}
      <OpenDate day={day} isRunning={close.isRunning} />
      {close.jobId !== null && (
        <CloseRun key={close.jobId} jobId={close.jobId} onDismiss={() => close.show(null)} />
      )}
      {plan.error !== null && <ErrorPanel error={plan.error} onRetry={plan.run} />}
      {plan.found && <ClosePlan plan={plan.found.plan} at={plan.found.at} onDismiss={plan.forget} />}
      {!close.isRunning && <CheckedDay day={day} seenAt={props.seenAt} />}
      {isAsked && (
        <CloseDialog
          day={day}
          onClose={() => setAsked(false)}
          onStarted={(jobId) => {
            setAsked(false)
            plan.forget()
            close.show(jobId)
            void queries.invalidateQueries({ queryKey: latestJobsQuery(propertyId).queryKey })
          }}
        />
      )}
    </Screen>
  )
}

/** A dry run of the close of this day, and what it found: of another day it is forgotten. */
function useDryRun(day: OpenDay) {
  const say = useWords(words)
  const { propertyId } = useProperty()
  const asked = useMutation({
    mutationFn: () => previewClose(propertyId, day.date),
    onSuccess: () => announce(say('plan')),
  })
  const { data, submittedAt, error, isPending, mutate, reset } = asked
  const found = data?.date === day.date ? { plan: data, at: new Date(submittedAt).toISOString() } : null
  return { found, error, run: () => !isPending && mutate(), forget: reset }
}

function OpenDate({ day, isRunning }: { readonly day: OpenDay; readonly isRunning: boolean }) {
  const say = useWords(words)
  const format = useFormat()
  const count = day.blocks.reduce((sum, block) => sum + block.count, 0)
  const state = isRunning ? 'running' : count > 0 ? 'blocked' : 'ready'
  const Icon = { running: IconLoader2, blocked: IconLock, ready: IconCircleCheck }[state]
  const verdict = {
    running: say('isClosing'),
    blocked: count === 1 ? say('notReadyOne') : say('notReady', { count: format.count(count) }),
    ready: say('ready'),
  }[state]
  return (
    <div className={classes.open}>
      <div>
        <div className={classes.caption}>{say('openDate')}</div>
        <time dateTime={day.date} className={classes.date}>
          {format.longDate(day.date)}
        </time>
      </div>
      <div className={classes.verdict} data-state={state}>
        <div className={classes.said} role="status">
          <Icon size={18} aria-hidden />
          {verdict}
        </div>
        <div className={classes.hint}>
          {isRunning
            ? say('isClosingHint')
            : say('opensNext', { next: format.longDate(addDays(day.date, 1)) })}
        </div>
      </div>
    </div>
  )
}

function CheckedDay({ day, seenAt }: { readonly day: OpenDay; readonly seenAt: string }) {
  const say = useWords(words)
  const format = useFormat()
  const { timeZone } = useProperty()
  return (
    <section>
      <div className={classes.section}>
        <Title order={2}>{say('checklist')}</Title>
        <span className={classes.hint}>{say('refreshed', { time: format.time(seenAt, timeZone) })}</span>
      </div>
      <Checklist day={day} />
    </section>
  )
}
