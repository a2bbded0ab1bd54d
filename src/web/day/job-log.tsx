import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../client/api.ts'
import { wholeList } from '../client/whole-list.ts'
import { useProperty } from '../frame/property.tsx'
import { elapsedText, isEnded } from '../parts/job-phases.ts'
import type { Job } from '../parts/job-query.ts'
import { WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './job-log.module.css'
import { words } from './words.ts'

/** While a job runs its log is read again so often; it is short. */
const READ_AGAIN_MS = 1500

/** What a job has done, line by line, each with the time since the job was asked for. */
export function JobLog({ job }: { readonly job: Job }) {
  const say = useWords(words)
  const format = useFormat()
  const { propertyId, timeZone } = useProperty()
  const lines = useQuery({
    ...jobLogQuery(propertyId, job),
    refetchInterval: isEnded(job) ? false : READ_AGAIN_MS,
    // The key has the state of the job: its last lines are read once it has ended, over those before.
    placeholderData: (before) => before,
  })
  return (
    <section aria-label={say('log')} className={classes.log}>
      <WithQuery query={lines}>
        {(read) =>
          read.length === 0 ? (
            <p className={classes.none}>{say('noLog')}</p>
          ) : (
            <ol className={classes.lines}>
              {read.map(({ line, recordedAt, code, title }) => (
                <li key={line} className={classes.line} data-code={code}>
                  <span className={classes.number} aria-hidden>
                    {line}
                  </span>
                  <time dateTime={recordedAt} title={format.instant(recordedAt, timeZone)}>
                    {elapsedText(Date.parse(recordedAt) - Date.parse(job.createdAt))}
                  </time>
                  <span>{title}</span>
                </li>
              ))}
            </ol>
          )
        }
      </WithQuery>
    </section>
  )
}

function jobLogQuery(propertyId: string, { id: jobId, state }: Pick<Job, 'id' | 'state'>) {
  return {
    queryKey: [propertyId, 'jobs', jobId, 'log', state],
    queryFn: () =>
      wholeList((query) =>
        answer(
          api.GET('/v1/properties/{propertyId}/jobs/{jobId}/log', {
            params: { path: { propertyId, jobId }, query },
          }),
        ),
      ),
  } as const
}
