import type pg from 'pg'

/**
 * Runs `work` in one transaction, read committed, and returns what it returns once that is committed. When it throws,
 * everything is rolled back and the same error goes on. `work` must wait for all its statements, and let their errors
 * pass: a transaction in which one failed cannot be committed, and this throws if it is tried.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return within(pool, 'begin isolation level read committed', work)
}

/**
 * Runs reads that must agree with each other on one state of the database, whatever is committed meanwhile, and returns
 * what `work` returns. Nothing can be written in it.
 */
export async function inSnapshot<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return within(pool, 'begin isolation level repeatable read read only', work)
}

async function within<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let isBroken = false
  try {
    await client.query(begin)
    const result = await work(client)
    const { command } = await client.query('commit')
    // PostgreSQL answers so, without an error, when an earlier statement failed.
    if (command !== 'COMMIT') throw new Error('a statement failed, and the transaction was rolled back')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    // A connection that cannot even roll back is not given to the next one.
    client.release(isBroken)
  }
}
