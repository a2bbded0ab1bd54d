import { QueryClient } from '@tanstack/react-query'
import { UnreachableError } from './problem.ts'

/** What was read from the API, as long as it may be shown. */
export class Queries extends QueryClient {
  constructor() {
    super({
      defaultOptions: {
        queries: {
          staleTime: 2_000,
          // The server is often on this very machine: it is asked also where the browser says that there is no network.
          networkMode: 'always',
          // A problem is an answer; only silence is asked again.
          retry: (count, error) => error instanceof UnreachableError && count < 3,
        },
      },
    })
  }

  /**
   * Reads anew what these filters name. Of what a key names something has changed: what is being read of it for the first time is
   * asked for again too, as the answer that is on its way may be of before. The library would take it for a fresh one. Where all
   * is read anew, as after a lost connection, nothing has changed meanwhile; what fails would be asked for again for ever.
   */
  override invalidateQueries(...asked: Parameters<QueryClient['invalidateQueries']>): Promise<void> {
    const [filters] = asked
    const begun = filters?.queryKey
      ? this.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' })
      : []
    for (const query of begun) {
      if (query.state.data === undefined) void query.cancel({ silent: true })
    }
    return super.invalidateQueries(...asked)
  }
}
