import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openDatabase } from './database.ts'
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { asAccount } from './embedded-account.ts'
import { type Child, startChild } from './embedded-child.ts'
import { prepareCluster, workingFolder } from './embedded-cluster.ts'
import { DataFolderInUseError } from './embedded-owner.ts'
import { findPostmaster, findProcesses, readPidFile, stopPostgres } from './embedded-process.ts'
import { silentLog as log } from './log.ts'

const folders: string[] = []
const children: Child[] = []
const servers: EmbeddedDatabase[] = []

after(async () => {
  for (const server of servers) await server.stop()
  for (const child of children) await child.kill()
  for (const folder of folders) {
    const left = await findPostmaster(join(folder, 'postgresql'))
    if (left) await stopPostgres(join(folder, 'postgresql'), left)
    await rm(folder, { recursive: true, force: true })
  }
})

test('starts an empty folder, keeps what was committed, and stops', async () => {
  const dataFolder = await newFolder()
  const first = await start({ dataFolder, log })
  assert.equal(first.adopted, false)
  await query(first, 'create table kept (id int)')
  await first.stop()
  await first.stop()
  assert.deepEqual(await findProcesses(join(dataFolder, 'postgresql')), [])
  assert.deepEqual((await readdir(dataFolder)).sort(), ['postgresql', 'postgresql.log'])

  const again = await start({ dataFolder, log })
  await query(again, 'select from kept')
  const settings = await query(
    again,
    `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
            current_setting('listen_addresses') as network, lower('ÁÇÃO') as lower`,
  )
  assert.deepEqual(settings, [{ fsync: 'on', checksums: 'on', network: '', lower: 'áção' }])
  await again.stop()
})

test('refuses a second owner, names the first, and changes nothing', async () => {
  const dataFolder = await newFolder()
  const first = await start({ dataFolder, log })
  const child = await newChild(dataFolder)
  assert.match(child.answer.error ?? '', /^DataFolderInUseError: .*is in use by another process/)
  assert.equal(child.answer.ownerPid, process.pid)
  await assert.rejects(startEmbedded({ dataFolder, log }), (error) => {
    assert.ok(error instanceof DataFolderInUseError)
    return error.folder === dataFolder && error.ownerPid === process.pid
  })
  await query(first, 'select 1')
  await first.stop()
})

test('two first starts at once give one owner and one refusal', async () => {
  const dataFolder = await newFolder()
  const both = await Promise.all([newChild(dataFolder), newChild(dataFolder)])
  const owner = both.find(({ answer }) => answer.pid)
  const refused = both.find(({ answer }) => answer.error)
  assert.match(refused?.answer.error ?? '', /^DataFolderInUseError/)
  assert.equal(refused?.answer.ownerPid, owner?.process.pid)
  assert.deepEqual((await readdir(dataFolder)).sort(), ['postgresql', 'postgresql.log'])
})

test('adopts the server of a killed owner, and stops it in the end', async () => {
  const dataFolder = await newFolder()
  const child = await newChild(dataFolder)
  await child.kill()
  const adopted = await start({ dataFolder, log })
  assert.equal(adopted.adopted, true)
  assert.equal(adopted.pid, child.answer.pid)
  await adopted.stop()
  assert.deepEqual(await findProcesses(join(dataFolder, 'postgresql')), [])
})

test('starts a server again that was started with other settings', async () => {
  const dataFolder = await newFolder()
  const { folder, account, binaries } = await prepareCluster({ dataFolder, log })
  const options = ['-D', workingFolder(folder), '-c', 'unix_socket_directories=.', '-c', 'listen_addresses=']
  const other = spawn(join(binaries.folder, 'bin', 'postgres'), options, {
    ...asAccount(account),
    cwd: folder,
    stdio: 'ignore',
  })
  while (!(await readPidFile(folder))?.isReady) await sleep(10)
  const embedded = await start({ dataFolder, log })
  assert.equal(embedded.adopted, false)
  assert.notEqual(embedded.pid, other.pid)
  assert.deepEqual(await query(embedded, 'show max_connections'), [{ max_connections: '100' }])
  await embedded.stop()
})

test('starts after owner and postmaster were both killed', async () => {
  const dataFolder = await newFolder()
  const child = await newChild(dataFolder)
  await child.kill()
  process.kill(child.answer.pid!, 'SIGKILL')
  const again = await start({ dataFolder, log })
  assert.equal(again.adopted, false)
  await query(again, 'select 1')
  await again.stop()
})

for (const kind of ['started', 'adopted'] as const) {
  test(`a killed postmaster comes back, one that was ${kind}, and its owner keeps the folder`, async () => {
    const dataFolder = await newFolder()
    if (kind === 'adopted') await (await newChild(dataFolder)).kill()
    const back = Promise.withResolvers<void>()
    const info = (message: string) => (/ is back /.test(message) ? back.resolve() : undefined)
    const database = await openDatabase({ dataFolder, log: { ...log, info } })
    const pid = (await findPostmaster(join(dataFolder, 'postgresql')))!
    // In the hands of a caller, and idle in the pool, while the server dies.
    const held = await database.pool.connect()
    await Promise.all([database.pool.query('select 1'), database.pool.query('select 2')])
    process.kill(pid, 'SIGKILL')
    await assert.rejects(held.query('select pg_sleep(5)'))
    held.release(true)
    // The server is up a moment before its owner has the folder again, and a session of the dead one may still answer.
    await back.promise
    await untilAnswers(database.pool)
    assert.notEqual(await findPostmaster(join(dataFolder, 'postgresql')), pid)
    assert.match((await newChild(dataFolder)).answer.error ?? '', /^DataFolderInUseError/)
    await database.close()
    assert.deepEqual(await findProcesses(join(dataFolder, 'postgresql')), [])
  })
}

test('ends a backend that outlives its postmaster, and starts again', async () => {
  const dataFolder = await newFolder()
  const embedded = await start({ dataFolder, log })
  const busy = new pg.Client(embedded.config)
  busy.on('error', () => {})
  await busy.connect()
  const endless = busy.query('do $$ begin loop end loop; end $$').catch((error: Error) => error)
  await sleep(50)
  const before = embedded.pid
  process.kill(before, 'SIGKILL')
  assert.ok((await endless) instanceof Error)
  const pool = new pg.Pool(embedded.config)
  pool.on('error', () => {})
  await untilAnswers(pool)
  assert.notEqual(await findPostmaster(join(dataFolder, 'postgresql')), before)
  await pool.end()
  await embedded.stop()
})

test('gives up, and says so once, when the server keeps dying', async () => {
  const dataFolder = await newFolder()
  const lost: Error[] = []
  const embedded = await start({ dataFolder, log, onLost: (error) => lost.push(error) })
  for (let kills = 0; lost.length === 0 && kills < 10; kills++) {
    const { pid } = embedded
    process.kill(pid, 'SIGKILL')
    while (lost.length === 0 && embedded.pid === pid) await sleep(10)
  }
  assert.match(lost[0]?.message ?? '', /ended too often/)
  assert.equal(lost.length, 1)
  await embedded.stop()
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'comanda-embedded-'))
  folders.push(folder)
  return folder
}

async function start(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const embedded = await startEmbedded(options)
  servers.push(embedded)
  return embedded
}

async function newChild(dataFolder: string): Promise<Child> {
  const child = await startChild(dataFolder)
  children.push(child)
  return child
}

async function query(embedded: EmbeddedDatabase, sql: string): Promise<unknown[]> {
  const client = new pg.Client(embedded.config)
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

async function untilAnswers(pool: pg.Pool): Promise<void> {
  const until = performance.now() + 20_000
  while (true) {
    try {
      await pool.query('select 1')
      return
    } catch (error) {
      if (performance.now() > until) throw error
      await sleep(20)
    }
  }
}
