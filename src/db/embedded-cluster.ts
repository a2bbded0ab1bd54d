import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Account, asAccount, chooseAccount } from './embedded-account.ts'
import { type Binaries, placeBinaries } from './embedded-binaries.ts'
import { isAlive } from './embedded-process.ts'
import type { Log } from './log.ts'

/** A PostgreSQL cluster in a folder, and all that is needed to run it. */
export type Cluster = {
  readonly dataFolder: string
  readonly folder: string
  /** Who runs it: undefined is we ourselves. */
  readonly account: Account | undefined
  readonly binaries: Binaries
}

/** The role that owns the cluster, and the only one. */
export const SUPERUSER = 'comanda'
/** Only a part of the socket's name: there is no network. */
export const PORT = 5432

/** A socket's address holds 104 bytes on macOS and 108 on Linux, with a closing zero. */
const LONGEST_SOCKET_PATH = 100
const DRAFT = '.postgresql-'

/**
 * The cluster in `<dataFolder>/postgresql`, made if there is none: UTF-8, Unicode's code points as the order, page
 * checksums. It is made beside its place and renamed, so that what is there is always whole; of two that are made at
 * once, the first stays. Throws when the folder holds something else, or the work of another major version.
 */
export async function prepareCluster(place: {
  readonly dataFolder: string
  readonly log: Log
}): Promise<Cluster> {
  const { log } = place
  const dataFolder = resolve(place.dataFolder)
  await mkdir(dataFolder, { recursive: true })
  const folder = join(dataFolder, 'postgresql')
  const account = await chooseAccount({ clusterFolder: folder, dataFolder })
  const binaries = await placeBinaries({ account, dataFolder, log })
  const cluster = { dataFolder, folder, account, binaries }
  const major = binaries.version.split('.')[0]!
  const found = await clusterVersion(folder)
  if (found === undefined) await createCluster(cluster, log)
  else if (found !== major) {
    throw new Error(`${folder} was made by PostgreSQL ${found}, and this is PostgreSQL ${major}`)
  }
  return cluster
}

async function clusterVersion(folder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const files = await readdir(folder).catch(() => [])
    if (files.length > 0) throw new Error(`${folder} is not empty, and it is not a PostgreSQL cluster`)
    return undefined
  }
}

async function createCluster(cluster: Cluster, log: Log): Promise<void> {
  await removeAbandonedDrafts(cluster.dataFolder)
  const draft = join(cluster.dataFolder, `${DRAFT}${process.pid}-${randomUUID()}`)
  try {
    await mkdir(draft, { mode: 0o700 })
    if (cluster.account) await chown(draft, cluster.account.uid >>> 0, cluster.account.gid >>> 0)
    await initdb(cluster, draft)
    await rename(draft, cluster.folder)
    await syncFolder(cluster.dataFolder)
    const as = cluster.account ? `, run by the user ${cluster.account.name}` : ''
    log.info(`made a new PostgreSQL ${cluster.binaries.version} database in ${cluster.folder}${as}`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function removeAbandonedDrafts(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    const pid = new RegExp(`^\\${DRAFT}(\\d+)-`).exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(join(dataFolder, name), { recursive: true, force: true })
  }
}

async function initdb(cluster: Cluster, folder: string): Promise<void> {
  const options = [
    `--username=${SUPERUSER}`,
    // The socket lies in the cluster's folder, which only its user (and root) may enter: who reaches it is trusted.
    '--auth=trust',
    '--encoding=UTF8',
    // The order and the letter case are PostgreSQL's own tables, the same on every machine and after every upgrade of
    // its C library; upper() and lower() know the accents of Portuguese.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ]
  const child = spawn(
    join(cluster.binaries.folder, 'bin', 'initdb'),
    ['-D', workingFolder(folder), ...options],
    {
      ...asAccount(cluster.account),
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  child.stderr.on('data', (data) => {
    output += data
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error(`initdb could not make a database in ${folder}:\n${output.trim()}`)
}

/**
 * How a program started in `folder` is told where it is. On Linux the working folder has a name which needs no right
 * to enter the folders above it: a child is put there by us before it becomes another user, so that the data may lie
 * where that user could not go, such as in root's home.
 */
export function workingFolder(folder: string): string {
  return process.platform === 'linux' ? '/proc/self/cwd' : folder
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

/**
 * The folder by which clients reach the cluster's socket: the cluster's own, or where that path is too long for a
 * socket, a short link to it. `remove` takes away what was made.
 */
export async function reachSocket(cluster: Cluster): Promise<{ host: string; remove(): Promise<void> }> {
  const fits = (host: string) => Buffer.byteLength(`${host}/.s.PGSQL.${PORT}`) <= LONGEST_SOCKET_PATH
  if (fits(cluster.folder)) return { host: cluster.folder, async remove() {} }
  const parent = fits(join(tmpdir(), 'comanda-123456', 'db')) ? tmpdir() : '/tmp'
  const made = await mkdtemp(join(parent, 'comanda-'))
  const host = join(made, 'db')
  await symlink(cluster.folder, host)
  return { host, remove: () => rm(made, { recursive: true, force: true }) }
}
