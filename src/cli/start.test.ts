import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { testDatabase } from '../../test/database.ts'
import { silentLog } from '../db/log.ts'
import type { Environment } from './environment.ts'
import { buildProgram } from './program.ts'

test('start makes a demo hotel on an empty database, once, and ends when asked', async () => {
  const { url, pool } = await testDatabase({ isEmpty: true })
  const first = await started(url)
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

  const second = await started(url)
  assert.doesNotMatch(second.text(), /cmd_[\w-]{43}|[a-z2-9]{4}(-[a-z2-9]{4}){3}/)
  assert.equal((await fetch(`${second.url}/health`)).status, 200)
  await second.end()
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
    log: silentLog,
    isTerminal: false,
    ended,
    fail: (error) => assert.fail(error),
    text: () => printed.join('\n'),
    end,
  }
}

async function run(environment: Environment): Promise<void> {
  await buildProgram(environment).parseAsync(['node', 'comanda', 'start'])
}

async function started(databaseUrl: string) {
  const environment = environmentOf(databaseUrl, await freePort())
  const running = run(environment)
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

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createServer()
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as { port: number }
      socket.close(() => resolve(port))
    })
  })
}
