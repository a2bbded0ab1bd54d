import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** One numbered SQL file. */
export type Migration = {
  readonly number: number
  /** The file's name, `0001_name.sql`. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of its text, in hex. */
  readonly checksum: string
}

type Applied = { readonly number: number; readonly name: string; readonly checksum: string }

/** Where this program's migrations are. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations')

const MIGRATE_LOCK = 7_163_384_748n

/**
 * Brings the database to this program's schema: applies, in order, the files that it has not seen, each in a
 * transaction of its own. Two servers that start at once are put in a row by an advisory lock of the session, and the
 * second finds nothing to do. Throws, and changes nothing, when an applied file has changed since or is not known here
 * (the database is newer than the program), or when a new file is numbered before an applied one.
 */
export async function migrate(
  pool: pg.Pool,
  { folder = MIGRATIONS_FOLDER }: { readonly folder?: string } = {},
): Promise<{ readonly applied: readonly string[] }> {
  const migrations = await readMigrations(folder)
  const client = await pool.connect()
  let isBroken = true
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATE_LOCK])
    try {
      const applied = await loadApplied(client)
      refuseDifference(migrations, applied)
      const pending = migrations.slice(applied.length)
      for (const migration of pending) await apply(client, migration)
      return { applied: pending.map(({ name }) => name) }
    } finally {
      await client.query('select pg_advisory_unlock($1)', [MIGRATE_LOCK])
      isBroken = false
    }
  } finally {
    client.release(isBroken)
  }
}

/** The migrations of a folder in the order of their numbers, which start at 1 and leave none out, or this throws. */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{4})_[a-z0-9_-]+\.sql$/.exec(name)?.[1])
      if (number !== index + 1) {
        const expected = `${index + 1}`.padStart(4, '0')
        throw new Error(`the migration ${name} must be named ${expected}_name.sql, as the next in order`)
      }
      // A checkout on another system may have changed the ends of lines.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function loadApplied(client: pg.ClientBase): Promise<readonly Applied[]> {
  // Without the question, `if not exists` would write a notice at every start.
  const { rows } = await client.query<{ table: string | null; place: string | null }>(
    `select to_regclass('migrations') as table, case
        when to_regclass(quote_ident(current_schema()) || '.properties') is not null
          and to_regclass('public.migrations') is not null then quote_ident(current_schema()) end as place`,
  )
  const { table, place } = rows[0]!
  // It was kept in `public` once, whatever schema the tables were in.
  if (table === null && place !== null)
    await client.query(`alter table public.migrations set schema ${place}`)
  else if (table === null) await client.query(TABLE)
  const found = await client.query<Applied>('select number, name, checksum from migrations order by number')
  return found.rows
}

const TABLE = `
  create table migrations (
    number     integer     not null,
    name       text        not null,
    checksum   text        not null,
    applied_at timestamptz not null default now(),
    constraint migrations_pkey primary key (number)
  )`

function refuseDifference(migrations: readonly Migration[], applied: readonly Applied[]): void {
  for (const [index, { number, name, checksum }] of applied.entries()) {
    const ours = migrations[index]
    if (!ours) {
      throw new Error(
        `the database is newer than this program: it has the migration ${name}, and the last one known here is ` +
          `${migrations.at(-1)?.name ?? 'none'}. Start a program at least as new as the one that last used it.`,
      )
    }
    if (ours.number !== number || ours.name !== name) {
      throw new Error(`the database has the migration ${name} where this program has ${ours.name}`)
    }
    if (ours.checksum !== checksum) {
      throw new Error(
        `the migration ${name} was changed after it was applied: put it back, and add a new one`,
      )
    }
  }
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  const { number, name, sql, checksum } = migration
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migrations (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => {})
    const { message, position } = cause as pg.DatabaseError
    const line = position ? `, line ${sql.slice(0, Number(position)).split('\n').length}` : ''
    throw new Error(`the migration ${name} failed${line}: ${message}`, { cause })
  }
}
