import { spawn } from 'node:child_process'
import { glob, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import pg from 'pg'
import { buildWebApp } from '../src/cli/build-web.ts'
import { startEmbedded, urlOf } from '../src/db/embedded.ts'
import { findPostmaster, stopPostgres } from '../src/db/embedded-process.ts'
import { silentLog } from '../src/db/log.ts'
import { browserProgram } from './browser/browser-program.ts'

// `npm test`: the checks, then every test against one PostgreSQL that lives as long as this run.
// `npm test -- path/to/file.test.ts …` runs only these files.

const root = join(import.meta.dirname, '..')
const chosen = process.argv.slice(2)
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())

process.exitCode = await main()

async function main(): Promise<number> {
  if (chosen.length === 0) {
    // The compiler is native; the `typescript` beside it is for tools that are written against its API.
    const checks = [
      ['typescript-native/bin/tsc'],
      ['typescript-native/bin/tsc', '--project', 'src/web'],
      ['.bin/biome', 'check'],
    ] as const
    for (const [tool, ...args] of checks) {
      const code = await run(join(root, 'node_modules', tool), args)
      if (code !== 0) return code
    }
  }
  const files = chosen.length > 0 ? chosen : await allTests()
  return await withServer(async (env) => {
    if (files.some(usesBrowser)) await prepareBrowser(env.TMPDIR!)
    return await run(
      process.execPath,
      ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files],
      env,
    )
  })
}

function usesBrowser(file: string): boolean {
  return /^(test\/browser|src\/web)\//.test(relative(root, resolve(root, file)))
}

/** What all browser tests need and each would wait for. */
async function prepareBrowser(temporary: string): Promise<void> {
  const begun = performance.now()
  await buildWebApp()
  await browserProgram({ fallback: temporary })
  console.log(`The web app and the browser are ready in ${Math.round(performance.now() - begun)} ms`)
}

async function allTests(): Promise<readonly string[]> {
  const files = await Array.fromAsync(glob(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root }))
  return files.sort()
}

async function withServer(work: (env: NodeJS.ProcessEnv) => Promise<number>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'comanda-test-'))
  const temporary = join(folder, 'tmp')
  try {
    await mkdir(temporary)
    const begun = performance.now()
    const log = { ...silentLog, warn: console.warn, error: console.error }
    const server = await startEmbedded({ dataFolder: folder, log })
    console.log(`PostgreSQL started in ${Math.round(performance.now() - begun)} ms`)
    const url = urlOf(server, 'postgres')
    await forgetPowerCuts(url)
    const env = {
      COMANDA_TEST_DATABASE: url,
      TMPDIR: temporary,
      // Every test file is a process of its own; each would compile the same modules anew.
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
    }
    return await work(env).finally(() => server.stop())
  } finally {
    await stopLeftServers(temporary)
    await rm(folder, { recursive: true, force: true })
  }
}

/** This server is thrown away with the machine's next crash: its commits need not wait for the disk. Tests that end a server start one of their own. */
async function forgetPowerCuts(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('alter role all set synchronous_commit = off')
  } finally {
    await client.end()
  }
}

/** A test that was cut short stops nothing. All that tests make is in one folder, where it can be found. */
async function stopLeftServers(temporary: string): Promise<void> {
  for await (const cluster of glob('**/postgresql', { cwd: temporary })) {
    const pid = await findPostmaster(join(temporary, cluster))
    if (pid) await stopPostgres(join(temporary, cluster), pid)
  }
}

/** The exit code of a command whose output is ours. A signal to us is passed on, and we go on when it has ended. */
async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  if (stopping.signal.aborted) return 130
  console.log(`> ${[command, ...args].join(' ').replaceAll(`${root}/`, '')}`.slice(0, 200))
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  const stop = () => child.kill('SIGTERM')
  stopping.signal.addEventListener('abort', stop)
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => resolve(stopping.signal.aborted ? 130 : (code ?? 1)))
    })
  } finally {
    stopping.signal.removeEventListener('abort', stop)
  }
}
