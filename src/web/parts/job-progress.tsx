import { Button, Progress } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { IconCheck, IconCircle, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { ActionButton } from './action-button.tsx'
import { announce } from './announcer.tsx'
import type { Blocked } from './blocked-text.ts'
import { ErrorPanel } from './error-panel.tsx'
import { elapsedText, isEnded, type JobView, type PhaseView, phasesOf, pollDelay } from './job-phases.ts'
import classes from './job-progress.module.css'
import { jobQuery } from './job-query.ts'
import { JOB_KINDS, jobWords } from './job-words.ts'
import { StateBadge } from './state-badge.tsx'
import { stateWord } from './state-words.ts'
import { Loading } from './states.tsx'

/**
 * How far a job is, until it has ended: only a look at it, so that leaving the page and coming back loses nothing. It is
 * looked at ever less often, and not while the page is hidden. `onEnd` is called once.
 */
export function JobProgress(props: {
  readonly propertyId: string
  readonly jobId: string
  readonly onEnd?: (job: JobView) => void
  /** Why the user may not stop it; the button stays and says so. */
  readonly cancelBlocked?: Blocked | null
  /** The screen says itself why the job was refused. */
  readonly isReasonTold?: boolean
}) {
  const { propertyId, jobId } = props
  const { language } = useLanguage()
  const say = useWords(jobWords)
  const looked = useQuery({
    ...jobQuery(propertyId, jobId),
    refetchInterval: (query) =>
      query.state.data && isEnded(query.state.data)
        ? false
        : pollDelay(query.state.dataUpdateCount + query.state.fetchFailureCount),
  })
  const job: JobView | undefined = looked.data
  useEnd(job, (ended) => {
    const kind = JOB_KINDS[ended.kind]?.[language] ?? ended.kind
    announce(say('ended', { kind, state: stateWord('job', ended.state)?.text[language] ?? ended.state }))
    props.onEnd?.(ended)
  })
  if (job === undefined) {
    return looked.error ? (
      <ErrorPanel error={looked.error} onRetry={() => void looked.refetch()} />
    ) : (
      <Loading />
    )
  }
  return (
    <section aria-label={JOB_KINDS[job.kind]?.[language] ?? job.kind}>
      <div className={classes.head}>
        <span className={classes.kind}>{JOB_KINDS[job.kind]?.[language] ?? job.kind}</span>
        <StateBadge of="job" state={job.state} />
        <Elapsed job={job} />
      </div>
      <ul className={classes.phases}>
        {phasesOf(job).map((phase) => (
          <Phase key={phase.id} phase={phase} />
        ))}
      </ul>
      {job.title && !props.isReasonTold && <div className={classes.title}>{job.title}</div>}
      {looked.error && !isEnded(job) && <div className={classes.hint}>{say('unreachable')}</div>}
      {!isEnded(job) && (
        <Cancel propertyId={propertyId} jobId={jobId} blocked={props.cancelBlocked ?? null} />
      )}
    </section>
  )
}

/** Does something when the job has ended, once for each job. */
function useEnd(job: JobView | undefined, then: (job: JobView) => void): void {
  const told = useRef<string | null>(null)
  const latest = useRef(then)
  useLayoutEffect(() => {
    latest.current = then
  })
  useEffect(() => {
    if (job === undefined || !isEnded(job) || told.current === job.id) return
    told.current = job.id
    latest.current(job)
  }, [job])
}

const PHASE_ICONS = { ahead: IconCircle, now: IconPlayerPlay, done: IconCheck, stopped: IconPlayerStop }

function Phase({ phase }: { readonly phase: PhaseView }) {
  const say = useWords(jobWords)
  const { count } = useFormat()
  const Icon = PHASE_ICONS[phase.state]
  const { name, state, share, done, total } = phase
  const counts = total > 1 ? say('counts', { done: count(done), total: count(total) }) : ''
  return (
    <li className={classes.phase} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className={classes.icon}>
        <Icon size={14} aria-hidden />
      </span>
      <span>{name}</span>
      <Progress.Root className={classes.bar} size="sm">
        <Progress.Section
          value={(share ?? 1) * 100}
          animated={share === null}
          color={state === 'done' ? 'green' : state === 'stopped' ? 'gray' : 'sea'}
          aria-label={name}
          withAria={share !== null}
          {...(share === null && { role: 'progressbar' })}
          aria-valuetext={counts || undefined}
        />
      </Progress.Root>
      <span className={classes.count}>{state === 'done' ? say('phaseDone') : counts}</span>
    </li>
  )
}

/** The time since the job was asked for, by the server's clock, and since its last answer by the page's. */
function Elapsed({ job }: { readonly job: JobView }) {
  const say = useWords(jobWords)
  const known = Date.parse(job.changedAt) - Date.parse(job.createdAt)
  const [since, setSince] = useState(() => ({ known, at: performance.now() }))
  if (since.known !== known) setSince({ known, at: performance.now() })
  const [now, setNow] = useState(() => performance.now())
  useInterval(() => setNow(performance.now()), 1000, { autoInvoke: true })
  const more = isEnded(job) ? 0 : Math.max(0, now - since.at)
  return <span className={classes.time}>{say('elapsed', { time: elapsedText(known + more) })}</span>
}

function Cancel(props: {
  readonly propertyId: string
  readonly jobId: string
  readonly blocked: Blocked | null
}) {
  const { propertyId, jobId, blocked } = props
  const say = useWords(jobWords)
  const asked = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/v1/properties/{propertyId}/jobs/{jobId}/cancel', {
          params: { path: { propertyId, jobId } },
          body: {},
        }),
      ),
    onSuccess: () => announce(say('asked')),
  })
  const isAsked = asked.isPending || asked.isSuccess
  return (
    <>
      <div className={classes.foot}>
        {blocked ? (
          <ActionButton label={say('cancel')} blocked={blocked} onRun={() => {}} />
        ) : (
          <Button
            variant="default"
            // Not disabled, which would lose the focus.
            aria-disabled={isAsked || undefined}
            onClick={() => !isAsked && asked.mutate()}
          >
            {say(isAsked ? 'asked' : 'cancel')}
          </Button>
        )}
        <span className={classes.hint}>{say('cancelHint')}</span>
      </div>
      {asked.error && (
        <ErrorPanel className={classes.problem} error={asked.error} onRetry={() => asked.mutate()} />
      )}
    </>
  )
}
