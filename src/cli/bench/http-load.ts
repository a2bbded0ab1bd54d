import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { noteCharge, type Tally } from './agree.ts'
import { serveTasks } from './child.ts'

/** A load: connections that each send one request after the other, taking the paths in turn. */
export type LoadTask = {
  readonly port: number
  readonly key: string
  readonly connections: number
  readonly durationMs: number
  readonly method: 'GET' | 'POST'
  readonly paths: readonly string[]
  /** JSON; sent with an Idempotency-Key of its own each time. */
  readonly body?: string
  /** Reads the answers as those of charges, once the load is over. */
  readonly notes?: boolean
}

/** What came of a load. */
export type LoadAnswer = {
  readonly done: number
  readonly elapsedMs: number
  /** Milliseconds of each request, by its path. */
  readonly latencies: ReadonlyMap<string, readonly number[]>
  readonly tally: Tally
}

let nextKey = 0

serveTasks<LoadTask, LoadAnswer>(run)

/** A client of a few lines, so that what is measured is the server and not a library of ours. */
async function run(task: LoadTask): Promise<LoadAnswer> {
  const sockets = await Promise.all(Array.from({ length: task.connections }, () => open(task.port)))
  const latencies = new Map<string, number[]>(task.paths.map((path) => [path, []]))
  const bodies: string[] = []
  const begun = performance.now()
  const end = begun + task.durationMs
  let next = 0
  await Promise.all(
    sockets.map(async (socket) => {
      while (performance.now() < end) {
        const path = task.paths[next++ % task.paths.length]!
        const sent = performance.now()
        const body = await exchange(socket, requestText(task, path))
        latencies.get(path)!.push(performance.now() - sent)
        if (task.notes) bodies.push(body)
      }
    }),
  )
  const elapsedMs = performance.now() - begun
  for (const socket of sockets) socket.destroy()
  const tally: Tally = new Map()
  for (const body of bodies) noteCharge(tally, JSON.parse(body))
  return { done: next, elapsedMs, latencies, tally }
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await once(socket, 'connect')
  return socket
}

function requestText({ method, key, body }: LoadTask, path: string): string {
  const head = `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${key}\r\n`
  if (body === undefined) return `${head}\r\n`
  const length = Buffer.byteLength(body)
  return `${head}Idempotency-Key: load-${process.pid}-${nextKey++}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`
}

/** Sends one request and waits for its whole answer; throws unless that is a success. */
function exchange(socket: Socket, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let held: Buffer | null = null
    const onData = (data: Buffer): void => {
      held = held ? Buffer.concat([held, data]) : data
      const ends = held.indexOf('\r\n\r\n')
      if (ends < 0) return
      const head = held.toString('latin1', 0, ends)
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1])
      if (held.length < ends + 4 + length) return
      socket.off('data', onData)
      const body = held.toString('utf8', ends + 4)
      if (/^HTTP\/1\.1 2/.test(head)) resolve(body)
      else reject(new Error(`${head.split('\r\n')[0]}: ${body}`))
    }
    socket.on('data', onData)
    socket.once('error', reject)
    socket.write(request, () => socket.off('error', reject))
  })
}
