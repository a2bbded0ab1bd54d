import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'

/** A job as the API answers it. */
export type Job = operations['getJob']['responses'][200]['content']['application/json']

/** The query of a job, as it is now. */
export function jobQuery(propertyId: string, jobId: string) {
  return {
    queryKey: [propertyId, 'jobs', jobId],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      answer(
        api.GET('/v1/properties/{propertyId}/jobs/{jobId}', {
          params: { path: { propertyId, jobId } },
          signal,
        }),
      ),
  } as const
}
