import type pg from 'pg'

/**
 * Sends statements in one go and waits for all their answers, in order; each answer carries its statement. Each is
 * sent as soon as it is made, so that the database works on the first while the next are still being made. If one
 * fails, the database refuses those behind it in the same transaction: the first error is thrown once all are
 * answered, so that the connection is at rest.
 */
export async function pipelined<Query extends pg.QueryConfig | string>(
  client: pg.Client,
  queries: Iterable<Query>,
): Promise<(pg.QueryResult & { readonly query: Query })[]> {
  const sent: Query[] = []
  const answers: Promise<pg.QueryResult>[] = []
  try {
    for (const query of queries) {
      sent.push(query)
      answers.push(client.query(query as pg.QueryConfig))
    }
  } finally {
    // Also when making one fails: what was sent is answered first.
    await Promise.allSettled(answers)
  }
  const settled = await Promise.all(answers)
  return settled.map((answer, at) => Object.assign(answer, { query: sent[at]! }))
}
