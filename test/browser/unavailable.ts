import type { Route } from 'playwright-core'

/** Answers in the server's place that it cannot. */
export function unavailable(route: Route): Promise<void> {
  const problem = { code: 'unavailable', title: 'Indisponível', status: 503, requestId: 'req-1' }
  return route.fulfill({ status: 503, contentType: 'application/problem+json', json: problem })
}
