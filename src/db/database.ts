import pg from 'pg'
import { startEmbedded } from './embedded.ts'
import type { Log } from './log.ts'
import { SESSION_OPTIONS, typeParsers } from './types.ts'

const OLDEST_VERSION = 150_000

/** The database that the program works on, ours or one that we were pointed to. */
export type Database = {
  /** For reads and short transactions. A connection that is lost is left out, and the next use makes a new one. */
  readonly pool: pg.Pool
  /** A connection of its own, for `pipelined`. The caller ends it. */
  connectAlone(): Promise<pg.Client>
  /** PostgreSQL's version as it says it, such as `18.4`. */
  readonly serverVersion: string
  /** The same database with the tables of another schema; the caller closes it, and first. */
  inSchema(name: string): Promise<Database>
  /** Waits for the pool's transactions, ends its connections, and stops the server when it is the embedded one. */
  close(): Promise<void>
}

/** Which database to open, and what to call its sessions. */
export type DatabaseOptions = {
  /** A PostgreSQL to use. Without it the embedded one is started in `dataFolder`. */
  readonly databaseUrl?: string | undefined
  readonly dataFolder: string
  readonly log: Log
  /** Connections that the pool may open; 10 unless told. */
  readonly poolSize?: number | undefined
  /** What the sessions are called in `pg_stat_activity`; `comanda` unless told. */
  readonly applicationName?: string | undefined
  /** Works beside a process that runs the embedded server already, instead of being refused. */
  readonly joins?: boolean | undefined
  /** Told once, when the embedded server was lost and could not be started again. */
  readonly onLost?: ((error: Error) => void) | undefined
}

/**
 * Opens the database at `databaseUrl`, or starts the embedded one. Throws with one clear sentence when it cannot be
 * reached or is older than PostgreSQL 15, and `DataFolderInUseError` when another process runs the embedded one and this
 * does not join it.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.databaseUrl) {
    const { databaseUrl } = options
    return await connectDatabase(options, (session) => ({
      connectionString: withOptions(databaseUrl, session),
    }))
  }
  const embedded = await startEmbedded({
    dataFolder: options.dataFolder,
    log: options.log,
    joins: options.joins ?? false,
    ...(options.onLost && { onLost: options.onLost }),
  })
  try {
    const database = await connectDatabase(options, (session) => ({ ...embedded.config, options: session }))
    const close = async () => {
      await database.close().finally(() => embedded.stop())
    }
    return { ...database, close }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

/** How to reach the server in sessions with these options. */
type Server = (session: string) => pg.PoolConfig

async function connectDatabase(
  options: DatabaseOptions,
  server: Server,
  session = SESSION_OPTIONS,
): Promise<Database> {
  const { log, poolSize = 10, applicationName = 'comanda' } = options
  const config = {
    ...server(session),
    types: typeParsers,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  }
  const pool = new pg.Pool({ ...config, max: poolSize })
  watchErrors(pool, log)
  const serverVersion = await checkServer(pool).catch(async (error) => {
    await pool.end()
    throw error
  })
  let closed: Promise<void> | undefined
  return {
    pool,
    serverVersion,
    async connectAlone() {
      // A process that hangs in the middle of a transaction must not hold its locks for ever.
      const limits = { idle_in_transaction_session_timeout: 30_000 }
      const client = new pg.Client({ ...config, ...limits })
      client.on('error', (error) =>
        log.warn(`lost a connection of the door to the database: ${error.message}`),
      )
      await client.connect()
      // Between the pieces of a round trip a transaction is not idle to PostgreSQL, so that limit does not count there.
      await client.query(
        `select set_config('transaction_timeout', '60s', false)
          where current_setting('server_version_num')::int >= 170000`,
      )
      return client
    },
    inSchema: (name) => connectDatabase(options, server, `${session} -c search_path=${name}`),
    close() {
      closed ??= pool.end()
      return closed
    },
  }
}

/**
 * The driver emits the loss of a connection as an `error`, which ends the process when nobody listens: on the pool for
 * an idle connection, on the client itself while somebody uses it.
 */
function watchErrors(pool: pg.Pool, log: Log): void {
  pool.on('error', (error) => {
    // Those that are still closing when our server stops are no news.
    if (!pool.ending) log.warn(`lost an idle connection to the database: ${error.message}`)
  })
  pool.on('connect', (client) => {
    client.on('error', () => {})
  })
}

async function checkServer(pool: pg.Pool): Promise<string> {
  const { rows } = await pool
    .query<{ version: string; number: number }>(
      `select split_part(current_setting('server_version'), ' ', 1) as version,
              current_setting('server_version_num')::int as number`,
    )
    .catch((cause: Error) => {
      throw new Error(`the database cannot be reached: ${reasonOf(cause)}`, { cause })
    })
  const { version, number } = rows[0]!
  if (number < OLDEST_VERSION)
    throw new Error(`the database is PostgreSQL ${version}, and must be 15 or newer`)
  return version
}

/** A name with several addresses fails with one error for each and no message of its own. */
function reasonOf(error: Error): string {
  const errors = error instanceof AggregateError ? (error.errors as Error[]) : [error]
  return errors.map(({ message }) => message).join(', ')
}

/** Ours come first, so that what the operator's own URL says besides stays. */
function withOptions(databaseUrl: string, session: string): string {
  const url = parseUrl(databaseUrl)
  const own = url.searchParams.get('options')
  url.searchParams.set('options', own ? `${own} ${session}` : session)
  return url.href
}

/** Says nothing of the URL's content, as it may hold a password. */
function parseUrl(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol)) return url
  throw new Error('the database URL is not of the form postgresql://user:password@host:port/database')
}
