import { spawn } from 'node:child_process'
import { access, chmod, constants, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A browser that can be started here. */
export type BrowserProgram = {
  readonly executablePath: string
  /** The folder of the one that a package brings, with its libraries and fonts; null for one that is installed. */
  readonly folder: string | null
}

const ROOT = join(import.meta.dirname, '../..')

/** Where browsers are installed, on the platforms for which no package brings one. */
const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
}

/**
 * The browser of the tests: the one that COMANDA_TEST_CHROME names; on Linux x64 the one that a package brings, which is
 * unpacked once for all processes and stays until `npm ci`; elsewhere one that is installed. Throws with what is missing.
 * Where `node_modules` cannot be written, it is unpacked in `fallback`.
 */
export async function browserProgram({
  fallback = tmpdir(),
  cache = join(ROOT, 'node_modules/.cache'),
  platform = `${process.platform}-${process.arch}`,
}: {
  readonly fallback?: string
  readonly cache?: string
  readonly platform?: string
} = {}): Promise<BrowserProgram> {
  const told = process.env.COMANDA_TEST_CHROME
  if (told) return { executablePath: told, folder: null }
  if (platform !== 'linux-x64') return { executablePath: await findInstalled(platform), folder: null }
  const name = `comanda-chromium-${await packageVersion()}`
  const folder = await unpackInto(join(cache, name)).catch((error: NodeJS.ErrnoException) => {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) throw error
    // Others may write there too: a name of one's own, and below nobody else's folder is taken for it.
    return unpackInto(join(fallback, `${name}-${process.getuid?.()}`))
  })
  return { executablePath: join(folder, 'chromium'), folder }
}

async function findInstalled(platform: string): Promise<string> {
  const candidates = INSTALLED[platform.split('-')[0]!] ?? []
  for (const path of candidates) if (await isExecutable(path)) return path
  const looked = candidates.length > 0 ? ` There is none of ${candidates.join(', ')}.` : ''
  throw new Error(
    `The browser tests need a Chrome or Chromium on ${platform}.${looked} ` +
      'Install one, or set COMANDA_TEST_CHROME to the path of its program.',
  )
}

async function packageVersion(): Promise<string> {
  const path = join(ROOT, 'node_modules/@sparticuz/chromium/package.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error('The browser tests need the package @sparticuz/chromium. Run npm ci.')
  })
  return JSON.parse(text).version
}

/** Many processes may come here at once: each unpacks beside the folder, and the first to finish gives it its name. */
async function unpackInto(folder: string): Promise<string> {
  if (await isUnpacked(folder)) return folder
  await mkdir(join(folder, '..'), { recursive: true })
  await removeLeft(folder)
  const part = `${folder}.${process.pid}.part`
  // In containers the same few numbers come again.
  await rm(part, { recursive: true, force: true })
  await mkdir(part)
  try {
    await inflateInto(part)
    await rename(part, folder)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    if (!(await isUnpacked(folder))) throw error
  }
  return folder
}

async function isUnpacked(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null)
  if (!found?.isDirectory() || !(await isExecutable(join(folder, 'chromium')))) return false
  // One that root left is as good as one's own; anybody else's is not.
  if (found.uid !== 0 && process.getuid && found.uid !== process.getuid())
    throw new Error(`${folder} belongs to another user. Remove it, or set TMPDIR.`)
  return true
}

/** Parts of processes that were killed at it: they are large, and nobody else removes them. */
async function removeLeft(folder: string): Promise<void> {
  const names = await readdir(join(folder, '..'))
  const left = names.filter((name) => {
    const pid = /^comanda-chromium-.*\.(\d+)\.part$/.exec(name)?.[1]
    return pid && !isRunning(Number(pid))
  })
  // Another process may be removing the same.
  for (const name of left)
    await rm(join(folder, '..', name), { recursive: true, force: true }).catch(() => {})
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The package unpacks into the temporary folder of its process, so it gets one whose temporary folder is this. */
async function inflateInto(folder: string): Promise<void> {
  const code = `
    import { inflate } from '@sparticuz/chromium'
    const bin = new URL('../bin/', import.meta.resolve('@sparticuz/chromium')).pathname
    await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) => inflate(decodeURI(bin) + name)))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    env: { TMPDIR: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve(status ?? signal))
  })
  if (ended !== 0) throw new Error(`The browser could not be unpacked into ${folder} (${ended}).`)
  // For other users of this machine too.
  await chmod(join(folder, 'chromium'), 0o755)
}

async function isExecutable(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
