import { Anchor, Progress, Stack } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { answer, api } from '../client/api.ts'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { useScreen } from '../frame/screen.tsx'
import type { Column } from '../parts/grid/column.ts'
import { ListScreen } from '../parts/grid/list-screen.tsx'
import { useGridState } from '../parts/grid/use-grid-state.ts'
import { useWholeList } from '../parts/grid/use-whole-list.ts'
import { elapsedText, isEnded, shareDone } from '../parts/job-phases.ts'
import { JobProgress } from '../parts/job-progress.tsx'
import type { Job } from '../parts/job-query.ts'
import { JOB_KINDS } from '../parts/job-words.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import { stateColumn } from '../parts/state-words.ts'
import { EmptyState } from '../parts/states.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { closeOf } from './job-close.ts'
import classes from './jobs-screen.module.css'
import { jobsWords } from './jobs-words.ts'
import { useMissingRight } from './use-close-blocked.ts'
import { useFreshWhileRunning } from './use-fresh-jobs.ts'

/** Tarefas: the long work, the latest first; what runs moves as one looks at it. */
export function JobsScreen() {
  const say = useWords(jobsWords)
  const { propertyId, timeZone } = useProperty()
  const businessDate = useBusinessDate()
  const navigate = useNavigate()
  const [state, onState] = useGridState()
  const columns = useJobColumns()
  const title = say('title')
  useScreen({ title, help: [say('help1'), say('help2')] })
  const list = useWholeList([propertyId, 'jobs', 'all'], ({ cursor, limit, signal }) =>
    answer(
      api.GET('/v1/properties/{propertyId}/jobs', {
        params: { path: { propertyId }, query: { limit, ...(cursor && { cursor }) } },
        signal,
      }),
    ),
  )
  useFreshWhileRunning(list.rows)
  return (
    <ListScreen
      {...list}
      name="jobs"
      title={title}
      label={title}
      columns={columns}
      rowId={idOf}
      state={state}
      onState={onState}
      periodColumn="begun"
      businessDate={businessDate}
      timeZone={timeZone}
      onOpen={({ id }) => void navigate({ to: `/${propertyId}/jobs/${id}` })}
      peek={(job) => <JobPeek job={job} />}
      printed={<PaperHead title={title} at={list.readAt} />}
      empty={<EmptyState icon={<IconHistory size={28} />} title={say('none')} hint={say('noneHint')} />}
    />
  )
}

function idOf({ id }: Job): string {
  return id
}

function JobPeek({ job }: { readonly job: Job }) {
  const say = useWords(jobsWords)
  const { propertyId } = useProperty()
  const cancelBlocked = useMissingRight('day.close')
  return (
    <Stack gap="sm">
      <JobProgress key={job.id} propertyId={propertyId} jobId={job.id} cancelBlocked={cancelBlocked} />
      <Anchor component={Link} to={`/${propertyId}/jobs/${job.id}`} size="sm">
        {say('peekOpen')}
      </Anchor>
    </Stack>
  )
}

function useJobColumns(): readonly Column<Job>[] {
  const say = useWords(jobsWords)
  const { language } = useLanguage()
  return useMemo(
    (): readonly Column<Job>[] => [
      {
        id: 'kind',
        title: say('kind'),
        kind: 'word',
        words: Object.keys(JOB_KINDS),
        width: 170,
        value: (job) => job.kind,
        say: (kind) => JOB_KINDS[kind]?.[language] ?? kind,
      },
      { id: 'about', title: say('about'), kind: 'date', value: (job) => closeOf(job).date },
      {
        id: 'state',
        title: say('state'),
        ...stateColumn('job', language),
        width: 140,
        value: (job) => job.state,
        cell: (job) => <StateBadge of="job" state={job.state} />,
      },
      {
        id: 'progress',
        title: say('progress'),
        kind: 'number',
        width: 130,
        value: (job) => Math.round(shareDone(job) * 100),
        cell: (job) => <JobShare job={job} />,
      },
      {
        id: 'who',
        title: say('who'),
        kind: 'text',
        width: 150,
        value: (job) => job.actorName ?? job.actorId,
      },
      { id: 'begun', title: say('begun'), kind: 'instant', value: (job) => job.createdAt },
      {
        id: 'duration',
        title: say('duration'),
        kind: 'number',
        width: 90,
        value: (job) => Math.round(millisecondsOf(job) / 1000),
        cell: (job) => elapsedText(millisecondsOf(job)),
      },
      { id: 'refusal', title: say('refusal'), kind: 'text', width: 320, value: (job) => job.title },
      {
        id: 'number',
        title: say('number'),
        kind: 'code',
        width: 200,
        value: (job) => job.id,
        isHidden: true,
      },
      {
        id: 'changed',
        title: say('changed'),
        kind: 'instant',
        value: (job) => job.changedAt,
        isHidden: true,
      },
    ],
    [say, language],
  )
}

function millisecondsOf({ createdAt, changedAt }: Job): number {
  return Date.parse(changedAt) - Date.parse(createdAt)
}

/** How much of a job is done, as a bar and in words. */
function JobShare({ job }: { readonly job: Job }) {
  const say = useWords(jobsWords)
  const percent = Math.round(shareDone(job) * 100)
  return (
    <span className={classes.share}>
      <Progress
        value={percent}
        size="sm"
        className={classes.bar}
        color={job.state === 'done' ? 'green' : isEnded(job) ? 'gray' : 'sea'}
        aria-label={say('progress')}
      />
      <span className={classes.percent}>{percent} %</span>
    </span>
  )
}
