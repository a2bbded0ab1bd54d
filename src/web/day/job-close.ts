import type { Job } from '../parts/job-query.ts'

/** The kind of the jobs that close a day. */
export const CLOSE_DAY = 'closeDay'

/** What is known of a close by its job: the API says of input and result only that they are what the kind has. */
export type Close = {
  readonly date: string | null
  readonly nightsPosted: number | null
  readonly refusalCode: string | null
}

/** What a job that closes a day was asked and has done; nulls of a job of another kind. */
export function closeOf({ input, result }: Pick<Job, 'input' | 'result'>): Close {
  const asked = recordOf(input)
  const ended = recordOf(result)
  const refusal = recordOf(ended.refusal)
  return {
    date: typeof asked.date === 'string' ? asked.date : null,
    nightsPosted: typeof ended.nightsPosted === 'number' ? ended.nightsPosted : null,
    refusalCode: typeof refusal.code === 'string' ? refusal.code : null,
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
