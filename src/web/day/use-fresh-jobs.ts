import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useProperty } from '../frame/property.tsx'
import { isEnded } from '../parts/job-phases.ts'
import type { Job } from '../parts/job-query.ts'

const LOOK_MS = 2_000

/** Reads the list of jobs again as long as one of them goes on. */
export function useFreshWhileRunning(jobs: readonly Job[]): void {
  const { propertyId } = useProperty()
  const queries = useQueryClient()
  const runs = jobs.some((job) => !isEnded(job))
  useEffect(() => {
    if (!runs) return
    const looking = setInterval(
      () => void queries.invalidateQueries({ queryKey: [propertyId, 'jobs', 'all'] }),
      LOOK_MS,
    )
    return () => clearInterval(looking)
  }, [runs, propertyId, queries])
}
