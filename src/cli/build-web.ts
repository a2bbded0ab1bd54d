import { hash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const ROOT = join(import.meta.dirname, '..', '..')

/** Where the built web app stands. */
export const WEB_FOLDER = join(ROOT, 'dist', 'web')

/** What the app is made of. Pure folders of the server are part of it: what they say is said there too. */
const SOURCES = ['src/{web,api,values,rights}/**/*', 'package-lock.json', 'vite.config.ts']

/**
 * Builds the web app where its sources have changed since it was built, and gives its folder. It takes a second or two; there is
 * nothing else in the product that is built.
 */
export async function buildWebApp(options: { readonly onBuild?: () => void } = {}): Promise<string> {
  const digest = await digestOfSources()
  const mark = join(WEB_FOLDER, '.sources')
  if ((await readFile(mark, 'utf8').catch(() => null)) === digest) return WEB_FOLDER
  options.onBuild?.()
  const { build } = await import('vite')
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', mode: 'production' })
  await compress()
  // Written last: what was cut short is built again.
  await writeFile(mark, digest)
  return WEB_FOLDER
}

async function digestOfSources(): Promise<string> {
  const found = await Array.fromAsync(glob(SOURCES, { cwd: ROOT, withFileTypes: true }))
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const digests = await Promise.all(
    paths.sort().map(async (path) => `${path.slice(ROOT.length)} ${hash('sha256', await readFile(path))}`),
  )
  return hash('sha256', digests.join('\n'))
}

/** Beside each file its compressed forms, so that none is compressed while somebody waits. */
async function compress(): Promise<void> {
  const files = await Array.fromAsync(glob('assets/*.{js,css,svg}', { cwd: WEB_FOLDER }))
  await Promise.all(
    files.map(async (name) => {
      const path = join(WEB_FOLDER, name)
      const content = await readFile(path)
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }))
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
    }),
  )
}
