import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, open, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asAccount } from './embedded-account.ts'
import { type Cluster, PORT, workingFolder } from './embedded-cluster.ts'
import { disarmStaleLocks, findPostmaster, findProcesses, readPidFile } from './embedded-process.ts'
import type { Log } from './log.ts'

const LOG_LIMIT_BYTES = 8 * 1024 * 1024

/** On the command line and not in a file, so that the program that starts the server knows what it runs with. */
const settings: Readonly<Record<string, string | number>> = {
  // Reached through its folder only: no network, so no TLS and no password.
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  port: PORT,
  max_connections: 100,
  // A committed charge survives a power cut.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // `minimal` would save nothing in this work (it spares only tables loaded in the transaction that made them), and
  // would forbid a backup while the hotel works: pg_basebackup or pg_backup_start() need `replica`.
  wal_level: 'replica',
  max_wal_senders: 2,
  wal_compression: 'off',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  // For a machine of 2 cores and 2 to 8 GB that also runs the server and a browser.
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  // Every index begins with the same property: a planner without statistics cannot tell them apart, so a hotel that
  // fills up must not wait a minute for them.
  autovacuum_naptime: '5s',
  max_worker_processes: 4,
  max_parallel_workers: 2,
  random_page_cost: 1.1,
  jit: 'off',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  DateStyle: 'ISO,YMD',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // Statements carry guests' names: a refused one is reported to us, and not written to a file.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
}

/**
 * What a server of ours calls itself, from its version and settings: one that is found running under another name was
 * started by another version of the program, and is started again.
 */
export function serverName(cluster: Cluster): string {
  const told = JSON.stringify(settings)
  const print = createHash('sha256').update(told).digest('hex').slice(0, 8)
  return `comanda-${cluster.binaries.version}-${print}`
}

/**
 * Starts PostgreSQL and returns its process number when it takes connections, which after a crash may last as long as
 * the recovery. It is not a part of our process group: Ctrl-C reaches us, and we stop it. Throws `StartRefused` when
 * PostgreSQL ends instead.
 */
export async function startPostmaster(cluster: Cluster, log: Log): Promise<number> {
  const { account, folder } = cluster
  await disarmStaleLocks(folder)
  await boundLog(cluster)
  const file = await open(logFile(cluster), 'a', 0o600)
  try {
    // So that the same user can also start it without root.
    if (account) await file.chown(account.uid >>> 0, account.gid >>> 0)
    const from = (await file.stat()).size
    const child = spawn(join(cluster.binaries.folder, 'bin', 'postgres'), commandLine(cluster), {
      ...asAccount(account),
      cwd: folder,
      detached: true,
      stdio: ['ignore', file.fd, file.fd],
    })
    child.unref()
    await untilReady({ cluster, child, log, from })
    return child.pid!
  } finally {
    await file.close()
  }
}

/** PostgreSQL ended instead of starting. `isPassing` when another one, or what is left of one, is in the way. */
export class StartRefused extends Error {
  readonly isPassing: boolean
  constructor(folder: string, said: string) {
    super(`PostgreSQL did not start in ${folder}:\n${said}`)
    this.name = 'StartRefused'
    this.isPassing = /already exists|still in use|Is another postmaster/.test(said)
  }
}

function commandLine(cluster: Cluster): readonly string[] {
  const all = { ...settings, cluster_name: serverName(cluster) }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', workingFolder(cluster.folder), ...options]
}

async function untilReady(start: {
  cluster: Cluster
  child: ChildProcess
  log: Log
  from: number
}): Promise<void> {
  const { cluster, child, log, from } = start
  let failure: Error | undefined
  let hasEnded = false
  child.on('error', (error) => {
    failure = error
  })
  child.on('exit', () => {
    hasEnded = true
  })
  const begun = performance.now()
  let toldAt = begun
  while (true) {
    if (failure) throw failure
    if (hasEnded) throw new StartRefused(cluster.folder, await readLog(cluster, from))
    const found = await readPidFile(cluster.folder)
    if (found?.isReady && found.pid === child.pid) return
    if (performance.now() - toldAt > 10_000) {
      toldAt = performance.now()
      log.info(`PostgreSQL is still starting after ${Math.round((toldAt - begun) / 1000)} s`)
    }
    await sleep(10)
  }
}

async function readLog(cluster: Cluster, from: number): Promise<string> {
  const file = await open(logFile(cluster), 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, from)
    return buffer.toString('utf8', 0, bytesRead).trim() || 'it wrote nothing'
  } finally {
    await file.close()
  }
}

/** The server's own log, which an operator reads when the server does not start. */
function logFile(cluster: Cluster): string {
  return join(cluster.dataFolder, 'postgresql.log')
}

/**
 * Keeps PostgreSQL's log to two files of 8 MiB. It is emptied in place, since the server goes on writing at the end of
 * the file it was given.
 */
export async function boundLog(cluster: Cluster): Promise<void> {
  const file = logFile(cluster)
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size <= LOG_LIMIT_BYTES) return
  await copyFile(file, `${file}.1`)
  await truncate(file)
}

/**
 * Waits for what a killed postmaster has left running in the cluster's folder, as PostgreSQL refuses to start beside
 * it. Such processes end by themselves when they next look for their postmaster; those that do not are ended after
 * 5 s. Returns at once when a postmaster of this folder runs.
 */
export async function clearOrphans(cluster: Cluster, log: Log): Promise<void> {
  const first = await findProcesses(cluster.folder)
  const until = performance.now() + 5_000
  while (!(await findPostmaster(cluster.folder))) {
    const present = await findProcesses(cluster.folder)
    const left = first.filter((pid) => present.includes(pid))
    if (left.length === 0) return
    if (performance.now() > until) {
      log.warn(`ending what a killed PostgreSQL left running: processes ${left.join(', ')}`)
      for (const pid of left) process.kill(pid, 'SIGKILL')
      return
    }
    await sleep(50)
  }
}
