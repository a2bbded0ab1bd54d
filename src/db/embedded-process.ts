import { execFile } from 'node:child_process'
import { open, readdir, readFile, readlink, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/** Whether a process of this number exists, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/**
 * Whether the process is a PostgreSQL that works in `folder`: on Linux its working folder is that folder and its
 * program is `postgres`; elsewhere its command line names both. A number alone proves nothing, as numbers are used
 * again.
 */
export async function isPostgresOf(folder: string, pid: number): Promise<boolean> {
  try {
    if (process.platform !== 'linux') {
      const { stdout } = await promisify(execFile)('ps', ['-p', `${pid}`, '-o', 'command='])
      return stdout.includes('/bin/postgres ') && stdout.includes(`-D ${folder} `)
    }
    const program = await readlink(`/proc/${pid}/exe`)
    if (!/\/postgres( \(deleted\))?$/.test(program)) return false
    const [work, ours] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(folder)])
    return work.dev === ours.dev && work.ino === ours.ino
  } catch {
    // Gone, another user's, or a zombie.
    return false
  }
}

/** The postmaster that `postmaster.pid` names, if it is alive and a PostgreSQL of this folder. */
export async function findPostmaster(folder: string): Promise<number | undefined> {
  const pid = (await readPidFile(folder))?.pid
  return pid !== undefined && (await isPostgresOf(folder, pid)) ? pid : undefined
}

/** What `postmaster.pid` says: whose it is, and whether that postmaster takes connections. */
export async function readPidFile(folder: string): Promise<{ pid: number; isReady: boolean } | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => undefined)
  const lines = text?.split('\n')
  const pid = Number(lines?.[0])
  return pid > 0 ? { pid, isReady: lines![7]?.trim() === 'ready' } : undefined
}

/**
 * Makes PostgreSQL's lock files harmless when they name a process which is not one of this folder's, because the
 * number was given to somebody else since. PostgreSQL would take that process for itself and refuse to start. The file
 * is not removed, as its other lines let PostgreSQL find out whether backends of the dead postmaster still run; our own
 * number is put in instead, which it knows cannot be a postmaster's, as we are its parent. Written into the very file
 * that was read: one that another start has put in its place meanwhile stays as it is.
 */
export async function disarmStaleLocks(folder: string): Promise<void> {
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    const handle = await open(join(folder, name), 'r+').catch(() => undefined)
    if (!handle) continue
    try {
      const text = await handle.readFile('utf8')
      const pid = Math.abs(Number.parseInt(text, 10))
      if (!(pid > 0) || pid === process.pid || !isAlive(pid) || (await isPostgresOf(folder, pid))) continue
      const disarmed = Buffer.from(text.replace(/^.*/, `${process.pid}`))
      await handle.write(disarmed, 0, disarmed.length, 0)
      await handle.truncate(disarmed.length)
    } finally {
      await handle.close()
    }
  }
}

/**
 * Ends the PostgreSQL `pid` of `folder` and returns when it is gone: a fast shutdown, which breaks off what sessions
 * are doing, and after 30 s an immediate one, which the next start recovers from. Nothing is sent to a process that is
 * not, or is no longer, a PostgreSQL of this folder.
 */
export async function stopPostgres(folder: string, pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!(await isPostgresOf(folder, pid))) return
    process.kill(pid, signal)
    const until = performance.now() + patienceMs
    while (performance.now() < until) {
      await sleep(10)
      if (!(await isPostgresOf(folder, pid))) return
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) in ${folder} does not stop`)
}

/** Every PostgreSQL process that works in `folder`. None are found where there is no /proc. */
export async function findProcesses(folder: string): Promise<readonly number[]> {
  if (process.platform !== 'linux') return []
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const found = await Promise.all(pids.map(async (pid) => ((await isPostgresOf(folder, pid)) ? [pid] : [])))
  return found.flat()
}
