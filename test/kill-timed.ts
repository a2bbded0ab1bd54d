import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openBooks } from '../src/cli/environment.ts'
import { findPostmaster, findProcesses } from '../src/db/embedded-process.ts'
import { silentLog } from '../src/db/log.ts'
import type { Request } from '../src/journal/door.ts'
import { assertBooks } from './books.ts'
import { callMany, openHotel } from './kill-load.ts'

// Kills the server, or the database under it, while callers are at work, and looks what is left.
// By command: node test/kill.ts --rounds 200

if (import.meta.main) {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } })
  const rounds = Number(values.rounds)
  console.log(await killServer({ rounds, callers: 32, print: console.log }))
  console.log(await killDatabase({ rounds: Math.ceil(rounds / 10), callers: 32, print: console.log }))
}

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
      const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child-timed.ts')])
      child.stdin.end(JSON.stringify(told))
      await live({ child, isLast, acknowledged, open })
      if (round % 10 === 9) print(`killed ${round + 1} times, ${acknowledged.size} operations acknowledged`)
    }
  } finally {
    await stopLeft(dataFolder)
    await rm(dataFolder, { recursive: true, force: true })
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
    console.log(String(data))
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
  const folder = join(dataFolder, 'postgresql')
  const acknowledged = new Set<string>()
  const open = new Map<string, Request>()
  // It starts its database again 5 times in 10 minutes, and then gives up.
  const killsOfOneLife = 4
  try {
    for (let done = 0; done < rounds; ) {
      const books = await openBooks({
        databaseUrl: undefined,
        dataFolder,
        host: '127.0.0.1',
        port: 0,
        language: 'en',
        clock: Date.now,
        print: () => {},
        log: silentLog,
        isTerminal: false,
        ended: new Promise(() => {}),
        fail: (error) => {
          throw error
        },
      })
      let isOver = false
      const folios = await openHotel(books)
      const load = callMany({
        door: books.door,
        folios,
        callers,
        name: `life-${done}`,
        until: () => isOver,
        onSent: (request) => open.set(request.id, request),
        onAcknowledged: (id) => {
          acknowledged.add(id)
          open.delete(id)
        },
        onUnavailable: () => {},
      })
      for (let kill = 0; kill < killsOfOneLife && done < rounds; kill++, done++) {
        const before = acknowledged.size
        await sleep(50 + Math.random() * 300)
        await killOne(folder, done % 2 === 1)
        // The next one comes when the callers are being answered again.
        while (acknowledged.size <= before + callers * 2) await sleep(10)
      }
      isOver = true
      await load
      const { pool } = books.database
      const found = await pool.query(`select from operations where property_id = 'hotel' and id = any($1)`, [
        [...acknowledged],
      ])
      if (found.rowCount !== acknowledged.size) throw new Error('an acknowledged operation is lost')
      await assertBooks(pool)
      await books.close()
      print(`killed the database ${done} times, ${acknowledged.size} operations acknowledged`)
    }
  } finally {
    await stopLeft(dataFolder)
    await rm(dataFolder, { recursive: true, force: true })
  }
  return { rounds, acknowledged: acknowledged.size, unanswered: open.size, sentAgain: 0 }
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
