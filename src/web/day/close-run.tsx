import { Anchor, Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { isEnded } from '../parts/job-phases.ts'
import { JobProgress } from '../parts/job-progress.tsx'
import { type Job, jobQuery } from '../parts/job-query.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './close-run.module.css'
import { dayQuery } from './day-query.ts'
import { Digest } from './digest.tsx'
import { closeOf } from './job-close.ts'
import { JobLog } from './job-log.tsx'
import { useMissingRight } from './use-close-blocked.ts'
import { words } from './words.ts'

/** A close that runs or has ended: its phases, its log, and how it ended with what to do next. */
export function CloseRun({ jobId, onDismiss }: { readonly jobId: string; readonly onDismiss: () => void }) {
  const say = useWords(words)
  const { propertyId } = useProperty()
  const queries = useQueryClient()
  const cancelBlocked = useMissingRight('day.close')
  // The progress asks; here its answers are read.
  const job = useQuery({ ...jobQuery(propertyId, jobId), staleTime: Number.POSITIVE_INFINITY }).data
  const hasEnded = job !== undefined && isEnded(job)
  return (
    <section className={classes.run} aria-label={say('run')}>
      {hasEnded && <CloseEnd job={job} onDismiss={onDismiss} />}
      <JobProgress
        propertyId={propertyId}
        jobId={jobId}
        cancelBlocked={cancelBlocked}
        isReasonTold
        // All that is shown anywhere may have changed: the date, the folios, who may what.
        onEnd={() => void queries.invalidateQueries()}
      />
      {job &&
        (hasEnded ? (
          <details className={classes.folded}>
            <summary>{say('log')}</summary>
            <JobLog job={job} />
          </details>
        ) : (
          <JobLog job={job} />
        ))}
    </section>
  )
}

function CloseEnd({ job, onDismiss }: { readonly job: Job; readonly onDismiss: () => void }) {
  const say = useWords(words)
  const { propertyId } = useProperty()
  return (
    <div className={classes.end} data-good={job.state === 'done' || undefined}>
      {job.state === 'done' ? (
        <IconCircleCheck size={22} aria-hidden className={classes.icon} />
      ) : (
        <IconAlertTriangle size={22} aria-hidden className={classes.icon} />
      )}
      <div className={classes.told}>
        {job.state === 'done' ? <Sealed job={job} /> : <NotClosed job={job} />}
      </div>
      <div className={classes.next}>
        <Anchor component={Link} to={`/${propertyId}/jobs/${job.id}`} size="sm">
          {say('seeJob')}
        </Anchor>
        <Button variant="default" onClick={onDismiss}>
          {say('dismiss')}
        </Button>
      </div>
    </div>
  )
}

function Sealed({ job }: { readonly job: Job }) {
  const say = useWords(words)
  const format = useFormat()
  const { propertyId } = useProperty()
  const open = useBusinessDate()
  const { date, nightsPosted } = closeOf(job)
  const day = useQuery({ ...dayQuery(propertyId, date ?? ''), enabled: date !== null })
  if (date === null) return null
  return (
    <>
      <h2 className={classes.title}>{say('sealed', { date: format.date(date) })}</h2>
      <p>
        {open > date && `${say('nowOpen', { date: format.longDate(open) })} `}
        {nightsPosted !== null && say('nightsPosted', { count: format.count(nightsPosted) })}
      </p>
      <p className={classes.facts}>
        {day.data?.digest && (
          <span>
            {say('digest')}: <Digest digest={day.data.digest} what={say('digest')} />
          </span>
        )}
        <Anchor component={Link} to={`/${propertyId}/days/${date}`} fw={600} size="sm">
          {say('seeDay')}
        </Anchor>
      </p>
    </>
  )
}

const ENDS = { cancelled: 'wasCancelled', failed: 'wasFailed' } as const

function NotClosed({ job }: { readonly job: Job }) {
  const say = useWords(words)
  const { refusalCode } = closeOf(job)
  const end = job.state === 'cancelled' || job.state === 'failed' ? ENDS[job.state] : 'wasRefused'
  const advice =
    job.state === 'failed'
      ? say('adviceFailed', { jobId: job.id })
      : refusalCode === 'dayNotReady'
        ? say('adviceNotReady')
        : refusalCode === 'dayNotOpen'
          ? say('adviceNotOpen')
          : say('adviceAgain')
  return (
    <>
      <h2 className={classes.title}>{say(end)}</h2>
      {job.title && <p>{job.title}</p>}
      <p>{advice}</p>
    </>
  )
}
