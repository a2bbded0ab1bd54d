import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useProperty } from '../frame/property.tsx'
import { isEnded } from '../parts/job-phases.ts'
import { useSearchParam } from '../parts/use-search-param.ts'
import { latestJobsQuery } from './day-query.ts'
import { CLOSE_DAY } from './job-close.ts'

/** A close may be begun by somebody else, or by the command line. */
const LOOK_MS = 15_000

/**
 * The close that the screen shows: the one that runs, whoever began it, else the one that the URL names, which has ended.
 * What runs comes into the URL, so that its end is shown too, also after the page was loaded again.
 */
export function useCloseJob(): {
  readonly jobId: string | null
  readonly isRunning: boolean
  readonly show: (jobId: string | null) => void
} {
  const { propertyId } = useProperty()
  const [named, show] = useSearchParam('job')
  const latest = useQuery({ ...latestJobsQuery(propertyId), refetchInterval: LOOK_MS })
  const running = latest.data?.find((job) => job.kind === CLOSE_DAY && !isEnded(job))?.id ?? null
  useEffect(() => {
    if (running !== null && running !== named) show(running)
  }, [running, named, show])
  return { jobId: running ?? named, isRunning: running !== null, show }
}
