import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Cluster } from './embedded-cluster.ts'
import { clearOrphans, StartRefused, serverName, startPostmaster } from './embedded-postmaster.ts'
import { findPostmaster, stopPostgres } from './embedded-process.ts'
import type { Log } from './log.ts'

/** An advisory lock's number has no meaning but must be the program's own. In the database `postgres`. */
const OWNER_LOCK = 7_163_384_747n
/** A killed owner's session ends within milliseconds. */
const LOCK_PATIENCE_MS = 1_000
const START_PATIENCE_MS = 20_000
/** Recovery after a crash may take minutes. */
const ANSWER_PATIENCE_MS = 600_000
/** PostgreSQL: starting up, shutting down or recovering. */
const CANNOT_CONNECT_NOW = '57P03'

/** Another process runs the embedded database of this folder. `ownerPid` is that process, when it is known. */
export class DataFolderInUseError extends Error {
  readonly folder: string
  readonly ownerPid: number | undefined
  constructor(folder: string, ownerPid: number | undefined) {
    super(`the data folder ${folder} is in use by another process${ownerPid ? ` (${ownerPid})` : ''}`)
    this.name = 'DataFolderInUseError'
    this.folder = folder
    this.ownerPid = ownerPid
  }
}

/** A running server whose data folder we own for as long as `client` is connected. */
export type Held = { readonly client: pg.Client; readonly pid: number; readonly adopted: boolean }

type Holding = { readonly cluster: Cluster; readonly config: pg.PoolConfig; readonly log: Log }

/**
 * Makes the server run and takes the owner's lock: a session advisory lock, so that it cannot outlive its process.
 * Whoever takes it first owns the folder, also when another process started the server. Throws `DataFolderInUseError`
 * when another has it.
 */
export async function holdDataFolder(holding: Holding): Promise<Held> {
  const { cluster, config, log } = holding
  const begun = performance.now()
  let started: number | undefined
  while (true) {
    try {
      const client = await connectOwner(config)
      if (!client) started = await startPostmaster(cluster, log)
      else if (await isCurrent({ cluster, client, log })) return await own({ holding, client, started })
    } catch (error) {
      if (performance.now() - begun > patienceMs(error)) throw error
      if (error instanceof StartRefused) await clearOrphans(cluster, log)
      await sleep(50)
    }
  }
}

/** How long an error may be another process that starts, stops or recovers the same server. */
function patienceMs(error: unknown): number {
  if (error instanceof DataFolderInUseError) return 0
  if (error instanceof StartRefused) return error.isPassing ? START_PATIENCE_MS : 0
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === CANNOT_CONNECT_NOW) return ANSWER_PATIENCE_MS
  // What is wrong with a file stays so; a connection may be lost to a server that is just stopping.
  const isOfFile = syscall !== undefined && !['connect', 'read', 'write'].includes(syscall)
  return isOfFile || code === 'EACCES' ? 0 : START_PATIENCE_MS
}

/** Undefined when there is no server. */
async function connectOwner(config: pg.PoolConfig): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    ...config,
    database: 'postgres',
    application_name: `comanda ${process.pid}`,
    connectionTimeoutMillis: 5_000,
  })
  // The end of the connection is what its owner watches; without a listener an error would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return undefined
    throw error
  }
}

/** Takes the lock, and stops a server which another version of the program has started: false then. */
async function isCurrent(found: { cluster: Cluster; client: pg.Client; log: Log }): Promise<boolean> {
  const { cluster, client, log } = found
  try {
    const until = performance.now() + LOCK_PATIENCE_MS
    while (!(await tryLock(client))) {
      if (performance.now() > until) throw new DataFolderInUseError(cluster.dataFolder, await ownerOf(client))
      await sleep(50)
    }
    const { rows } = await client.query<{ cluster_name: string }>('show cluster_name')
    if (rows[0]?.cluster_name === serverName(cluster)) return true
    log.info('PostgreSQL was found running as another version had started it: starting it again')
    const pid = await findPostmaster(cluster.folder)
    if (pid) await stopPostgres(cluster.folder, pid)
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  await client.end().catch(() => {})
  return false
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    OWNER_LOCK,
  ])
  return rows[0]!.taken
}

/** The owner's process number is in the name of its connection. */
async function ownerOf(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name
       from pg_locks
       join pg_stat_activity using (pid)
      where locktype = 'advisory' and granted and (classid::bigint << 32) + objid::bigint = $1`,
    [OWNER_LOCK],
  )
  const pid = Number(/^comanda (\d+)$/.exec(rows[0]?.application_name ?? '')?.[1])
  return pid > 0 ? pid : undefined
}

/** The database is looked for at every start, as a first start may have been cut short. */
async function own(owning: {
  holding: Holding
  client: pg.Client
  started: number | undefined
}): Promise<Held> {
  const { holding, client, started } = owning
  const { folder } = holding.cluster
  const database = holding.config.database!
  try {
    const pid = await findPostmaster(folder)
    if (!pid) throw new Error(`PostgreSQL answers in ${folder}, but its process is not to be found`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`)
    return { client, pid, adopted: pid !== started }
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}
