import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { type Cluster, PORT, prepareCluster, reachSocket, SUPERUSER } from './embedded-cluster.ts'
import { DataFolderInUseError, type Held, holdDataFolder } from './embedded-owner.ts'
import { boundLog } from './embedded-postmaster.ts'
import { findPostmaster, stopPostgres } from './embedded-process.ts'
import type { Log } from './log.ts'

const RESTART_LIMIT = 5
const RESTART_WINDOW_MS = 10 * 60_000

/** A PostgreSQL of our own, which runs for as long as we do. */
export type EmbeddedDatabase = {
  /** How to reach it: the socket's folder, port, user and database. It stays the same when the server is started again. */
  readonly config: pg.PoolConfig
  /** Whether it was found running, left behind by a process of ours that was killed. */
  readonly adopted: boolean
  /** The postmaster. It changes when the server had to be started again. */
  readonly pid: number
  /**
   * Ends the server, breaking off what its sessions do, and returns when it is gone; one that was joined is left to its
   * owner. May be called twice.
   */
  stop(): Promise<void>
}

/** Where the embedded server keeps its data, and whom it tells. */
export type EmbeddedOptions = {
  readonly dataFolder: string
  readonly log: Log
  /** Told once, when the server was lost and could not be had again: the data is safe, but nobody serves it. */
  readonly onLost?: (error: Error) => void
  /**
   * Works beside the process that has the server, where there is one, instead of being refused; and where it has the
   * server itself, ends it only when nobody works beside it.
   */
  readonly joins?: boolean
}

/**
 * Starts the embedded PostgreSQL of `dataFolder`, which it makes when there is none, or takes over the one which a
 * killed process of ours has left running there. Throws `DataFolderInUseError` when another process has it, and
 * changes nothing then; who joins works on that process's server, and leaves it running. A server that dies is started
 * again by its owner, up to 5 times in 10 minutes.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataFolder, log, onLost, joins = false } = options
  const cluster = await prepareCluster({ dataFolder, log })
  const socket = await reachSocket(cluster)
  const config = { host: socket.host, port: PORT, user: SUPERUSER, database: 'comanda', ssl: false }
  const hold = () => holdDataFolder({ cluster, config, log })
  const first = await hold().catch(async (error) => {
    const pid = joins && error instanceof DataFolderInUseError && (await findPostmaster(cluster.folder))
    if (pid) return { pid }
    await socket.remove()
    throw error
  })
  if (!('client' in first)) return { config, adopted: true, pid: first.pid, stop: socket.remove }
  const keeper = keepRunning({ cluster, log, first, hold, onLost })
  const stop = async () => {
    if (joins) await keeper.waitForGuests()
    await keeper.stop()
    await socket.remove()
  }
  let stopped: Promise<void> | undefined
  return {
    config,
    adopted: first.adopted,
    get pid() {
      return keeper.pid()
    },
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}

/** The URL of one of an embedded server's databases, for programs that take no other form. */
export function urlOf({ config }: EmbeddedDatabase, database: string): string {
  return `postgresql://${config.user}@${encodeURIComponent(config.host!)}:${config.port}/${database}`
}

type Keeping = {
  readonly cluster: Cluster
  readonly log: Log
  readonly first: Held
  readonly hold: () => Promise<Held>
  readonly onLost: ((error: Error) => void) | undefined
}

/** Watches the connection that holds the data folder: it ends when the server does, whoever started that. */
function keepRunning({ cluster, log, first, hold, onLost }: Keeping): {
  pid(): number
  /** Waits until no other process works on the server. */
  waitForGuests(): Promise<void>
  stop(): Promise<void>
} {
  let held: Held | undefined = first
  let pid = first.pid
  let isStopping = false
  let regaining: Promise<void> = Promise.resolve()
  let attempts: readonly number[] = []
  const bounding = setInterval(() => void boundLog(cluster).catch(() => {}), 30_000).unref()

  const isSeldom = () => {
    const now = performance.now()
    attempts = [...attempts.filter((at) => now - at < RESTART_WINDOW_MS), now]
    return attempts.length <= RESTART_LIMIT
  }
  const giveUp = async (error: Error) => {
    log.error(`the embedded PostgreSQL is lost: ${error.message}`)
    onLost?.(error)
  }
  const watch = (watched: Held) => {
    watched.client.once('end', () => {
      held = undefined
      if (isStopping) return
      regaining = isSeldom() ? regain() : giveUp(new Error('the embedded PostgreSQL ended too often'))
    })
  }
  const regain = async () => {
    log.warn(`the embedded PostgreSQL (process ${pid}) went away: starting it again`)
    while (!isStopping) {
      try {
        held = await hold()
        pid = held.pid
        watch(held)
        log.info(`the embedded PostgreSQL is back (process ${pid})`)
        return
      } catch (error) {
        const mayRetry = !(error instanceof DataFolderInUseError) && isSeldom()
        if (!mayRetry) return giveUp(error as Error)
        log.warn(`the embedded PostgreSQL did not come back: ${(error as Error).message}`)
        await sleep(1000)
      }
    }
  }
  watch(first)

  return {
    pid: () => pid,
    async waitForGuests() {
      while (held && (await hasGuests(held.client).catch(() => false))) await sleep(200)
    },
    async stop() {
      isStopping = true
      clearInterval(bounding)
      await regaining
      const last = held
      if (!last) return
      await stopPostgres(cluster.folder, last.pid)
      await last.client.end().catch(() => {})
    },
  }
}

/** Sessions of other processes: ours have ended by then, but for the one that holds the data folder. */
async function hasGuests(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  return rowCount !== 0
}
