import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Books, openBooks } from '../src/cli/environment.ts'
import { findPostmaster, findProcesses } from '../src/db/embedded-process.ts'
import type { Request } from '../src/journal/door.ts'
import { assertBooks } from './books.ts'
import { callMany, environmentIn, openHotel } from './kill-load.ts'

// Kills the server, or the database under it, while callers are at work, and looks what is left.
// By command: node test/kill.ts --rounds 200

export type Killing = {
  readonly rounds: number
  readonly callers: number
  readonly print: (line: string) => void
}

/** What the rounds came to. */
export type Killed = {
  readonly rounds: number
  readonly acknowledged: number
  /** Sent and never answered, in all rounds. */
  readonly unanswered: number
  /** Those of them that were sent again after the restart, each accepted by replay or for the first time. */
  readonly sentAgain: number
}

/**
 * Kills the process that holds the door with SIGKILL at a random moment, and starts it again on the same data folder,
 * where it finds its database still running. Throws where an acknowledged operation is lost or a rule of the books
 * is broken.
 */
export async function killServer({ rounds, callers, print }: Killing): Promise<Killed> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'comanda-kill-'))
  const acknowledged = new Set<string>()
  let open = new Map<string, Request>()
  let [unanswered, sentAgain] = [0, 0]
  try {
    for (let round = 0; round <= rounds; round++) {
      const again = [...open.values()].filter((_, at) => at % 2 === 0)
      unanswered += open.size
      sentAgain += again.length
      open = new Map()
      const isLast = round === rounds
      const told = { dataFolder, round, acknowledged: [...acknowledged], again, callers, isLast }
      const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child.ts')])
      child.stdin.end(JSON.stringify(told))
      await live({ child, isLast, acknowledged, open })
      if (round % 10 === 9) print(`killed ${round + 1} times, ${acknowledged.size} operations acknowledged`)
    }
  } finally {
    await stopLeft(dataFolder)
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { rounds, acknowledged: acknowledged.size, unanswered, sentAgain }
}

/** One life of the process: what it says is noted, until it is killed or, the last time, ends by itself. */
async function live(life: {
  readonly child: ChildProcessWithoutNullStreams
  readonly isLast: boolean
  readonly acknowledged: Set<string>
  readonly open: Map<string, Request>
}): Promise<void> {
  const { child, isLast, acknowledged, open } = life
  let said = ''
  let isKilled = false
  child.stderr.on('data', (data) => {
    said += data
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') {
      setTimeout(
        () => {
          isKilled = true
          child.kill('SIGKILL')
        },
        20 + Math.random() * 400,
      )
    } else if (line.startsWith('> ')) {
      const request = parse(line.slice(2))
      if (request) open.set(request.id, request)
    } else if (line.startsWith('< ')) {
      acknowledged.add(line.slice(2))
      open.delete(line.slice(2))
    }
  }
  const code = await ended
  if (isLast ? code !== 0 : !isKilled) throw new Error(`the process ended by itself (${code}):\n${said}`)
}

/** The last line may have been cut. */
function parse(line: string): Request | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/**
 * Kills processes of the database, a session or the postmaster in turn, while the process that holds the door lives:
 * every caller gets an outcome once the database is back, or is told that it is unavailable.
 */
export async function killDatabase({ rounds, callers, print }: Killing): Promise<Killed> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'comanda-kill-'))
  const acknowledged = new Set<string>()
  let unanswered = 0
  try {
    for (let done = 0; done < rounds; done += KILLS_OF_ONE_LIFE) {
      const kills = Math.min(KILLS_OF_ONE_LIFE, rounds - done)
      unanswered += await outlive({ dataFolder, life: done, kills, callers, acknowledged })
      print(`killed the database ${done + kills} times, ${acknowledged.size} operations acknowledged`)
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { rounds, acknowledged: acknowledged.size, unanswered, sentAgain: 0 }
}

/** A process starts its database again 5 times in 10 minutes, and then gives up. */
const KILLS_OF_ONE_LIFE = 4

/** One life of the process, which outlives its database some times. How many operations were unavailable. */
async function outlive(life: {
  readonly dataFolder: string
  readonly life: number
  readonly kills: number
  readonly callers: number
  readonly acknowledged: Set<string>
}): Promise<number> {
  const { dataFolder, callers, acknowledged } = life
  const books = await openBooks(environmentIn(dataFolder))
  let [isOver, unavailable] = [false, 0]
  try {
    const load = callMany({
      door: books.door,
      folios: await openHotel(books),
      callers,
      name: `life-${life.life}`,
      until: () => isOver,
      onSent: () => {},
      onAcknowledged: (id) => void acknowledged.add(id),
      onUnavailable: () => {
        unavailable++
      },
    })
    const failed = load.then(() => {})
    for (let kill = 0; kill < life.kills; kill++) {
      const before = acknowledged.size
      await Promise.race([failed, sleep(50 + Math.random() * 300)])
      await killOne(join(dataFolder, 'postgresql'), kill % 2 === 1)
      // The next one comes when the database is back and the callers are being answered again. The sessions of a
      // killed postmaster may answer for some moments more.
      await Promise.race([failed, untilBack(books)])
      while (acknowledged.size <= before + callers * 2) await Promise.race([failed, sleep(10)])
    }
    isOver = true
    await load
    const found = await books.database.pool.query(
      `select from operations where property_id = 'hotel' and id = any($1)`,
      [[...acknowledged]],
    )
    if (found.rowCount !== acknowledged.size) throw new Error('an acknowledged operation is lost')
    await assertBooks(books.database.pool)
  } finally {
    isOver = true
    await books.close()
  }
  return unavailable
}

async function untilBack({ database }: Books): Promise<void> {
  await sleep(100)
  while (!(await database.connectPipelined().then(end, () => false))) await sleep(20)
}

async function end(client: { end(): Promise<void> }): Promise<boolean> {
  await client.end()
  return true
}

async function killOne(folder: string, isPostmaster: boolean): Promise<void> {
  const postmaster = await findPostmaster(folder)
  if (isPostmaster) process.kill(postmaster!, 'SIGKILL')
  else {
    const others = (await findProcesses(folder)).filter((pid) => pid !== postmaster)
    const pid = others[Math.floor(Math.random() * others.length)]
    if (pid) process.kill(pid, 'SIGKILL')
  }
}

/** A test that fails in the middle leaves its database running. */
async function stopLeft(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'postgresql')
  const postmaster = await findPostmaster(folder)
  if (!postmaster) return
  process.kill(postmaster, 'SIGQUIT')
  while ((await findProcesses(folder)).length > 0) await sleep(20)
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } })
  const rounds = Number(values.rounds)
  console.log(await killServer({ rounds, callers: 32, print: console.log }))
  console.log(await killDatabase({ rounds: Math.ceil(rounds / 10), callers: 32, print: console.log }))
}
