import { Anchor, Code, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { JobProgress } from '../parts/job-progress.tsx'
import { type Job, jobQuery } from '../parts/job-query.ts'
import { JOB_KINDS } from '../parts/job-words.ts'
import { WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import dayClasses from './closed-day.module.css'
import { CLOSE_DAY, closeOf } from './job-close.ts'
import { JobLog } from './job-log.tsx'
import classes from './job-screen.module.css'
import { jobsWords } from './jobs-words.ts'
import { useMissingRight } from './use-close-blocked.ts'

/** One job: how far it is, what it has done line by line, how it ended, and where to go from there. */
export function JobScreen() {
  const say = useWords(jobsWords)
  const format = useFormat()
  const { language } = useLanguage()
  const { propertyId } = useProperty()
  const { jobId = '' } = useParams({ strict: false })
  // The progress asks; here its answers are read.
  const job = useQuery({ ...jobQuery(propertyId, jobId), staleTime: Number.POSITIVE_INFINITY })
  const date = job.data && closeOf(job.data).date
  const kind = job.data && (JOB_KINDS[job.data.kind]?.[language] ?? job.data.kind)
  const title = kind ? [kind, date && format.date(date)].filter(Boolean).join(' ') : say('job')
  return (
    <Screen title={title} help={[say('help1'), say('help2')]}>
      <WithQuery query={job}>{(read) => <OneJob job={read} />}</WithQuery>
    </Screen>
  )
}

function OneJob({ job }: { readonly job: Job }) {
  const say = useWords(jobsWords)
  const format = useFormat()
  const { propertyId, timeZone } = useProperty()
  const queries = useQueryClient()
  const cancelBlocked = useMissingRight('day.close')
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('who'), job.actorName ?? job.actorId],
    [say('begun'), format.instant(job.createdAt, timeZone)],
    [say('changed'), format.instant(job.changedAt, timeZone)],
    [say('number'), <code key="number">{job.id}</code>],
  ]
  return (
    <>
      <dl className={dayClasses.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.progress}>
        <JobProgress
          propertyId={propertyId}
          jobId={job.id}
          cancelBlocked={cancelBlocked}
          isReasonTold
          // All that is shown anywhere may have changed: the date, the folios, who may what.
          onEnd={() => void queries.invalidateQueries()}
        />
      </div>
      <Title order={2}>{say('result')}</Title>
      <JobResult job={job} />
      <Title order={2}>{say('log')}</Title>
      <JobLog job={job} />
    </>
  )
}

function JobResult({ job }: { readonly job: Job }) {
  const say = useWords(jobsWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  if (job.result === null || job.result === undefined)
    return <p className={classes.none}>{say('noResult')}</p>
  if (job.kind !== CLOSE_DAY) return <Code block>{JSON.stringify(job.result, null, 2)}</Code>
  const { date, nightsPosted } = closeOf(job)
  return (
    <div className={classes.result}>
      {job.title && <span>{job.title}</span>}
      {nightsPosted !== null && (
        <span>
          {say('nights')}: <strong>{format.count(nightsPosted)}</strong>
        </span>
      )}
      <Anchor
        component={Link}
        to={job.state === 'done' ? `/${propertyId}/days/${date}` : `/${propertyId}/day`}
        size="sm"
      >
        {say(job.state === 'done' ? 'seeDay' : 'again')}
      </Anchor>
    </div>
  )
}
