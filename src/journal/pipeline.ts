import type { Writable } from 'node:stream'
import type pg from 'pg'

/**
 * Sends statements in one go and waits for all their answers, in order; each answer carries its statement. If one
 * fails, the database refuses those behind it in the same transaction: the first error is thrown once all are
 * answered, so that the connection is at rest.
 */
export async function pipelined<Query extends pg.QueryConfig | string>(
  client: pg.Client,
  queries: readonly Query[],
): Promise<(pg.QueryResult & { readonly query: Query })[]> {
  // One write to the socket for all of them; the driver would make one for each.
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection
  stream.cork()
  const sent = queries.map((query) => client.query(query as pg.QueryConfig))
  stream.uncork()
  const settled = await Promise.allSettled(sent)
  return settled.map((one, at) => {
    if (one.status === 'rejected') throw one.reason
    return Object.assign(one.value, { query: queries[at]! })
  })
}
