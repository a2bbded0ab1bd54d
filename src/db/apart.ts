import type pg from 'pg'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { inTransaction } from './transaction.ts'

/** What is made apart, and what for. */
export type Apart<Made> = {
  /** Of the schema. What it holds at the beginning was left half-made, and goes. */
  readonly schema: string
  readonly make: (apart: Database) => Promise<Made>
  /** Whether what stands in its place still holds nothing; nobody can write to it from then on. */
  readonly isEmpty: (client: pg.ClientBase) => Promise<boolean>
}

/**
 * Makes tables and their rows in a schema of their own, and puts them in the place of a database's empty ones at the end, in one
 * transaction: what is long in the making is there whole, or not at all, also when the process is killed. Throws, and
 * changes nothing, where the database is not empty any more.
 */
export async function makeApart<Made>(
  database: Pick<Database, 'pool' | 'inSchema'>,
  { schema, make, isEmpty }: Apart<Made>,
): Promise<Made> {
  const { pool } = database
  await dropSchema(pool, schema)
  await pool.query(`create schema ${schema}`)
  try {
    const apart = await database.inSchema(schema)
    const made = await migrate(apart.pool)
      .then(() => make(apart))
      .finally(() => apart.close())
    await inTransaction(pool, (client) => takePlace(client, { schema, isEmpty }))
    return made
  } finally {
    // What was made is there, or an error is on its way: neither is lost to a schema that the next time takes away.
    await dropSchema(pool, schema).catch(() => {})
  }
}

async function takePlace(
  client: pg.ClientBase,
  { schema, isEmpty }: Pick<Apart<unknown>, 'schema' | 'isEmpty'>,
): Promise<void> {
  const found = await client.query<{ place: string; tables: string[] }>(
    `select quote_ident(current_schema()) as place, array_agg(quote_ident(relname) order by relname) as tables
      from pg_class where relkind = 'r' and relnamespace = $1::regnamespace`,
    [schema],
  )
  const { place, tables } = found.rows[0]!
  const old = tables.map((table) => `${place}.${table}`).join(', ')
  await client.query(`lock table ${old} in access exclusive mode`)
  if (!(await isEmpty(client))) throw new Error('the database is not empty any more')
  await client.query(`drop table ${old}`)
  for (const table of tables) await client.query(`alter table ${schema}.${table} set schema ${place}`)
}

async function dropSchema(pool: pg.Pool, schema: string): Promise<void> {
  // Asked first, as the server writes a notice of one that is not there.
  const { rows } = await pool.query<{ there: string | null }>('select to_regnamespace($1) as there', [schema])
  if (rows[0]!.there !== null) await pool.query(`drop schema ${schema} cascade`)
}
