import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { type Database, openDatabase } from '../src/db/database.ts'
import { startEmbedded, urlOf } from '../src/db/embedded.ts'
import { silentLog } from '../src/db/log.ts'
import { migrate, readMigrations } from '../src/db/migrate.ts'

/** A database of its own for one test file, with the program's schema and nothing in it. */
export type TestDatabase = Database & { readonly url: string; readonly name: string }

const TEMPLATE_LOCK = 7_163_384_749n

let server: Promise<string> | undefined

/** What is to be undone at the end of the file, the last thing first. */
const endings: (() => Promise<void>)[] = []

after(async () => {
  for (const end of endings.reverse()) await end()
})

/**
 * A new database with the schema, dropped when the test file is done. It is a copy of a template that is migrated once
 * for all files of a run. Call it at the top of a test file or in `before`; every call gives another database.
 * `isEmpty` leaves the schema out.
 */
export async function testDatabase({
  isEmpty = false,
  poolSize = 10,
}: {
  readonly isEmpty?: boolean
  readonly poolSize?: number
} = {}): Promise<TestDatabase> {
  server ??= serverUrl()
  const url = await server
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = isEmpty ? 'template0' : await withAdmin(url, (admin) => ensureTemplate(url, admin))
  await withAdmin(url, (admin) => admin.query(`create database ${name} template ${template}`))
  const own = withName(url, name)
  const database = await openDatabase({ databaseUrl: own, dataFolder: '', log: silentLog, poolSize })
  endings.push(async () => {
    await database.close()
    await withAdmin(url, (admin) => admin.query(`drop database ${name} with (force)`))
  })
  return { ...database, url: own, name }
}

/** The server of the whole run, or for a file that is run alone one that ends with it. */
async function serverUrl(): Promise<string> {
  const shared = process.env.COMANDA_TEST_DATABASE
  if (shared) return shared
  const dataFolder = await mkdtemp(join(tmpdir(), 'comanda-test-'))
  const embedded = await startEmbedded({ dataFolder, log: silentLog })
  // Also when the run is cut short, where nothing is waited for.
  const interrupt = () => process.kill(embedded.pid, 'SIGINT')
  process.once('exit', interrupt)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  endings.push(async () => {
    process.removeListener('exit', interrupt)
    await embedded.stop()
    await rm(dataFolder, { recursive: true, force: true })
  })
  return urlOf(embedded, 'postgres')
}

async function ensureTemplate(url: string, admin: pg.Client): Promise<string> {
  const checksums = (await readMigrations()).map(({ checksum }) => checksum)
  const print = createHash('sha256').update(checksums.join()).digest('hex').slice(0, 12)
  const name = `comanda_template_${print}`
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
  const { rows } = await admin.query('select datistemplate from pg_database where datname = $1', [name])
  if (rows[0]?.datistemplate) return name
  // One that is not marked was left half-made.
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`create database ${name} template template0`)
  const database = await openDatabase({ databaseUrl: withName(url, name), dataFolder: '', log: silentLog })
  await migrate(database.pool).finally(() => database.close())
  await admin.query(`alter database ${name} with is_template true allow_connections false`)
  return name
}

/** Its end gives back the locks that it took. */
async function withAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  return await work(admin).finally(() => admin.end())
}

function withName(url: string, name: string): string {
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}
