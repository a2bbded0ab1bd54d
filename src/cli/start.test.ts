import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { assertBooks } from '../../test/books.ts'
import { startComanda } from '../../test/command.ts'
import { testDatabase } from '../../test/database.ts'
import { silentLog } from '../db/log.ts'
import type { Environment } from './environment.ts'
import { CommandFailed } from './errors.ts'
import { buildProgram } from './program.ts'

test('a demo hotel is made whole or not at all, once, and start ends when asked', async () => {
  const { url, pool } = await testDatabase({ isEmpty: true })
  // Killed while it is made, and then asked to end.
  const killed = startComanda(['start', '--demo'], {
    DATABASE_URL: url,
    COMANDA_PORT: String(await freePort()),
  })
  await untilMaking(pool)
  const gone = new Promise((resolve) => killed.once('close', resolve))
  killed.kill('SIGKILL')
  await gone
  const interrupted = environmentOf(url, await freePort())
  const stopped = assert.rejects(run(interrupted, '--demo'), CommandFailed)
  await untilMaking(pool)
  interrupted.end()
  await stopped
  assert.match(interrupted.text(), /^Ending: the demo hotel is not finished and is not kept/m)
  assert.deepEqual((await pool.query(`select id from users where kind <> 'system'`)).rows, [])
  assert.equal((await pool.query(`select from pg_namespace where nspname like 'demo%'`)).rowCount, 0)

  const first = await started(url, '--demo')
  const key = /cmd_[\w-]{43}/.exec(first.text())?.[0]
  assert.ok(key, first.text())
  assert.match(first.text(), new RegExp(`${first.url}/docs`))
  const password = /password: (\S+)\)/.exec(first.text())?.[1]
  for (const login of ['admin', 'recepcao']) {
    const headers = { 'content-type': 'application/json', origin: first.url }
    const body = JSON.stringify({ login, password })
    const signedIn = await fetch(`${first.url}/v1/session`, { method: 'POST', headers, body })
    assert.equal(signedIn.status, 201, login)
    assert.equal(((await signedIn.json()) as { mustChangePassword: boolean }).mustChangePassword, false)
  }
  const page = await fetch(first.url, { headers: { accept: 'text/html' } })
  assert.match(await page.text(), /<div id="root">/)
  const read = async (path: string) => {
    const answered = await fetch(`${first.url}${path}`, { headers: { authorization: `Bearer ${key}` } })
    assert.equal(answered.status, 200, path)
    // biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
    return (await answered.json()) as any
  }
  assert.match(first.text(), /^ {2}recepcao +Recepção\/Caixa/m)
  assert.equal((await read('/v1/properties/demo/stays?state=inHouse&limit=100')).items.length, 45)
  assert.equal((await read('/v1/properties/demo/days')).items.length, 24)
  assert.equal((await read('/v1/properties/demo/rooms?limit=100')).items.length, 60)
  const owed = (await read('/v1/properties/demo/accounts?kind=receivable')).items[0].owed.amount
  assert.ok(Number(owed) > 0)
  await first.end()
  await assert.rejects(fetch(`${first.url}/health`))
  await assertBooks(pool, 'demo')

  const second = await started(url, '--demo')
  assert.doesNotMatch(second.text(), /cmd_[\w-]{43}|[a-z2-9]{4}(-[a-z2-9]{4}){3}/)
  assert.equal((await fetch(`${second.url}/health`)).status, 200)
  await second.end()
})

test('a database that we were pointed to gets no demo unasked; who comes in makes its first hotel', async () => {
  const { url, pool } = await testDatabase({ isEmpty: true })
  const first = await started(url)
  assert.match(first.text(), /There is no hotel here yet/)
  assert.deepEqual((await pool.query(`select login from users where kind <> 'system'`)).rows, [
    { login: 'admin' },
  ])
  const headers = {
    authorization: `Bearer ${/cmd_[\w-]{43}/.exec(first.text())![0]}`,
    'content-type': 'application/json',
  }
  const hotel = {
    name: 'Pousada',
    currency: 'BRL',
    timeZone: 'America/Sao_Paulo',
    businessDate: '2026-11-18',
  }
  const add = async (id: string) => {
    const body = JSON.stringify({ id, ...hotel })
    return (await fetch(`${first.url}/v1/properties`, { method: 'POST', headers, body })).status
  }
  assert.equal(await add('pousada'), 201)
  await first.end()
  await assert.rejects(run(environmentOf(url, await freePort()), '--demo'), {
    message: 'A demo hotel is made on an empty database only, and this one is not.',
  })
})

test('the embedded database gets a demo unasked, and none with --no-demo', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'comanda-start-'))
  const env = { DATABASE_URL: '', COMANDA_DATA: dataFolder, COMANDA_PORT: '0' }
  try {
    const making = await untilSaid(['start'], env, /making a demo hotel/)
    assert.equal(making.code, 1)
    assert.match(making.said, /Ending: the demo hotel is not finished/)
    const without = await untilSaid(
      ['start', '--no-demo'],
      env,
      /Comanda is at http:\/\/127\.0\.0\.1:[1-9]\d+ /,
    )
    assert.equal(without.code, 0)
    assert.match(without.said, /There is no hotel here yet/)
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
})

test('where somebody can sign in nobody needs a key, and none is made', async () => {
  const { url, pool } = await testDatabase({ isEmpty: true })
  await (await started(url)).end()
  await pool.query('update api_keys set revoked_at = created_at')
  const second = await started(url)
  await second.end()
  assert.doesNotMatch(second.text(), /cmd_[\w-]{43}/)
  await pool.query('update users set password_hash = null, password_changed_at = null')
  const third = await started(url)
  await third.end()
  assert.match(third.text(), /cmd_[\w-]{43}/)
})

test('a port in use is said before anything is made, in the language of the user', async () => {
  const { url, pool } = await testDatabase({ isEmpty: true })
  const blocker = createServer()
  const port = await new Promise<number>((resolve) =>
    blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
  )
  try {
    await assert.rejects(run(environmentOf(url, port)), {
      message: `Port ${port} of 127.0.0.1 is in use already; choose another with COMANDA_PORT.`,
    })
    const tables = await pool.query(`select 1 from pg_tables where schemaname = 'public'`)
    assert.equal(tables.rowCount, 0)
  } finally {
    blocker.close()
  }
})

type Told = Environment & { readonly text: () => string; readonly end: () => void }

function environmentOf(databaseUrl: string, port: number): Told {
  const printed: string[] = []
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return {
    databaseUrl,
    dataFolder: '',
    host: '127.0.0.1',
    port,
    trustProxy: false,
    language: 'en',
    clock: Date.now,
    print: (line) => void printed.push(line),
    readInput: async () => '',
    log: { ...silentLog, info: (line) => void printed.push(line) },
    isTerminal: false,
    ended,
    fail: (error) => assert.fail(error),
    text: () => printed.join('\n'),
    end,
  }
}

async function run(environment: Environment, ...options: readonly string[]): Promise<void> {
  await buildProgram(environment).parseAsync(['node', 'comanda', 'start', ...options])
}

async function started(databaseUrl: string, ...options: readonly string[]) {
  const environment = environmentOf(databaseUrl, await freePort())
  const running = run(environment, ...options)
  running.catch(() => {})
  const url = `http://127.0.0.1:${environment.port}`
  while (!environment.text().includes(`Comanda is at ${url}`))
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 20))])
  const end = async () => {
    environment.end()
    await running
  }
  return { url, text: environment.text, end }
}

/** Waits until the first property of a demo hotel is there, apart. */
async function untilMaking(pool: pg.Pool): Promise<void> {
  const isMaking = async (): Promise<boolean> => {
    const { rows } = await pool.query(`select to_regclass('demo_unfinished.days') is not null as there`)
    return rows[0].there && (await pool.query('select from demo_unfinished.days')).rowCount! > 1
  }
  while (!(await isMaking().catch(() => false))) await sleep(20)
}

/** Asks a process to end once it has said something; all that it said, and its exit code. */
async function untilSaid(args: readonly string[], env: Readonly<Record<string, string>>, what: RegExp) {
  const child = startComanda(args, env)
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  let said = ''
  for (const from of [child.stdout, child.stderr])
    from.setEncoding('utf8').on('data', (text: string) => {
      if (!what.test(said) && what.test(said + text)) child.kill('SIGINT')
      said += text
    })
  return { code: await closed, said }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createServer()
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as { port: number }
      socket.close(() => resolve(port))
    })
  })
}
