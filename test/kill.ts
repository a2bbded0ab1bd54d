import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
import { callMany, environmentIn, openHotel, overHttp, type Send } from './kill-load.ts'

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
 * Kills the HTTP server with SIGKILL at a random moment while callers are at work, and starts it again on the same data
 * folder, where it finds its database still running. Throws where an acknowledged operation is lost or a rule of the
 * books is broken.
 */
export async function killServer({ rounds, callers, print }: Killing): Promise<Killed> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'comanda-kill-'))
  const acknowledged = new Set<string>()
  let open: Request[] = []
  let [unanswered, sentAgain] = [0, 0]
  try {
    for (let round = 0; round <= rounds; round++) {
      const server = await startServer({ dataFolder, acknowledged })
      unanswered += open.length
      const again = open.filter((_, at) => at % 2 === 0)
      sentAgain += again.length
      open = []
      for (const request of again) {
        const outcome = await server.send(request)
        if (!outcome?.accepted) throw new Error(`${request.id} sent again: ${JSON.stringify(outcome)}`)
        acknowledged.add(request.id)
      }
      if (round === rounds) {
        await server.end('SIGTERM')
        break
      }
      let isKilled = false
      const load = callMany({
        send: server.send,
        folios: server.folios,
        callers,
        name: `round-${round}`,
        until: () => isKilled,
        onAcknowledged: (id) => void acknowledged.add(id),
        onUnanswered: (request) => {
          if (!isKilled) throw new Error(`no answer to ${request.id} while the server was there`)
          open.push(request)
        },
      })
      await Promise.race([load, sleep(20 + Math.random() * 400)])
      isKilled = true
      await server.end('SIGKILL')
      await load
      if (round % 10 === 9) print(`killed ${round + 1} times, ${acknowledged.size} operations acknowledged`)
    }
  } finally {
    await stopLeft(dataFolder)
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { rounds, acknowledged: acknowledged.size, unanswered, sentAgain }
}

type Server = {
  readonly send: Send
  readonly folios: readonly string[]
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts the process that is killed; throws what it says where it finds something wrong. */
async function startServer(life: {
  readonly dataFolder: string
  readonly acknowledged: ReadonlySet<string>
}): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child.ts')])
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  // The door knows an operation of the API by its key.
  const acknowledged = [...life.acknowledged].map((id) => `key:${id}`)
  child.stdin.end(JSON.stringify({ dataFolder: life.dataFolder, acknowledged }))
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([once(lines, 'line'), closed])
  if (!Array.isArray(first)) throw new Error(`the server ended by itself (${first}):\n${said}`)
  const { url, key, folios } = JSON.parse(first[0])
  return {
    send: overHttp({ url, key }),
    folios,
    end: async (signal) => {
      child.kill(signal)
      const code = await closed
      if (code !== (signal === 'SIGKILL' ? null : 0))
        throw new Error(`the server ended with ${code}:\n${said}`)
    },
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
  const books = await openBooks(environmentIn(dataFolder), { joins: false })
  let [isOver, unavailable] = [false, 0]
  try {
    const load = callMany({
      send: books.door.submit,
      folios: await openHotel(books),
      callers,
      name: `life-${life.life}`,
      until: () => isOver,
      onAcknowledged: (id) => void acknowledged.add(id),
      onUnanswered: () => {
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
  while (!(await database.connectAlone().then(end, () => false))) await sleep(20)
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
