import type pg from 'pg'
import type { OperationName } from '../api/operation-names.ts'
import type { Log } from '../db/log.ts'
import type { ActorRef } from '../users/actor.ts'
import { type Batch, createBatchRunner } from './batch.ts'
import type { Operation, Outcome } from './operation.ts'
import type { Table } from './table.ts'

/** One operation on its way in. */
export type Request = {
  /** The operation's own id, at most one outcome is ever accepted for it: an Idempotency-Key, or a derived one. */
  readonly id: string
  readonly name: OperationName
  readonly propertyId: string
  readonly actor: ActorRef
  /** Plain JSON, validated against the operation's schema. */
  readonly input: unknown
}

/** The one way to change the books. */
export type Door = {
  /** What somebody waits for at a desk. Decided with whatever else waits for the property, in order of arrival. */
  submit(request: Request): Promise<Outcome>
  /**
   * A slice of long work, of one property: decided in one batch, in order, behind the people. Keep it to some
   * hundreds: a person who comes meanwhile waits for one slice at most.
   */
  submitSlice(requests: readonly Request[]): Promise<Outcome[]>
  /** Takes nothing more, ends what it took, and gives its connections back. */
  close(): Promise<void>
}

/** What a door is opened over. */
export type DoorOptions = {
  /** Every table that operations write, in the order in which new rows may refer to each other. */
  readonly tables: readonly Table<never>[]
  readonly operations: readonly Operation<never>[]
  /** A connection of its own for each batch under way. */
  readonly connect: () => Promise<pg.Client>
  readonly clock: () => number
  readonly log: Log
  /** How many operations of a batch are written together, while the next are decided; 32 unless told. */
  readonly pieceSize?: number
  /** At most this many batches at once, over all properties, a connection each. */
  readonly maxConnections?: number
}

type Waiting = {
  readonly request: Request
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

/** What waits for one property. */
type Lane = {
  readonly people: Waiting[]
  readonly slices: Waiting[][]
  isRunning: boolean
  /** Batches of people that went before a waiting slice. */
  passedOver: number
}

const CLOSED = 'the door is closed'

/** Operations of people in one batch. */
const MOST_TOGETHER = 256

/** How many batches of people go before a slice that waits. */
const MOST_PASSED_OVER = 4

/** Opens the door over a list of operations. */
export function createDoor(options: DoorOptions): Door {
  const operations = new Map(options.operations.map((operation) => [operation.name as string, operation]))
  const runner = createBatchRunner({ ...options, operations })
  const lanes = new Map<string, Lane>()
  const free = createGate(options.maxConnections ?? 8)
  let isClosed = false

  const lane = (propertyId: string): Lane => {
    const held = lanes.get(propertyId)
    if (held) return held
    const made: Lane = { people: [], slices: [], isRunning: false, passedOver: 0 }
    lanes.set(propertyId, made)
    return made
  }

  const start = (propertyId: string, own: Lane): void => {
    if (own.isRunning) return
    own.isRunning = true
    // One turn later, so that what arrives together is decided together.
    setImmediate(() => void work(propertyId, own))
  }

  const work = async (propertyId: string, own: Lane): Promise<void> => {
    for (;;) {
      // A place for each batch anew: a busy property leaves the others their turn.
      await free.enter()
      const taken = take(own, operations)
      if (taken.length > 0) await answer(runner, propertyId, taken)
      free.leave()
      if (taken.length === 0) break
    }
    own.isRunning = false
    lanes.delete(propertyId)
  }

  const enqueue = (request: Request, to: (waiting: Waiting) => void): Promise<Outcome> => {
    if (isClosed) return Promise.reject(new Error(CLOSED))
    if (!operations.has(request.name)) return Promise.reject(new Error(`no operation ${request.name}`))
    return new Promise((resolve, reject) => to({ request, resolve, reject }))
  }

  return {
    submit: (request) => {
      const own = lane(request.propertyId)
      const outcome = enqueue(request, (waiting) => own.people.push(waiting))
      start(request.propertyId, own)
      return outcome
    },
    submitSlice: (requests) => {
      const propertyId = requests[0]?.propertyId
      if (propertyId === undefined) return Promise.resolve([])
      if (isClosed) return Promise.reject(new Error(CLOSED))
      if (requests.some((request) => request.propertyId !== propertyId))
        throw new Error('a slice is of one property')
      const own = lane(propertyId)
      const slice: Waiting[] = []
      const outcomes = requests.map((request) => enqueue(request, (waiting) => slice.push(waiting)))
      own.slices.push(slice)
      start(propertyId, own)
      return Promise.all(outcomes)
    },
    close: async () => {
      isClosed = true
      while ([...lanes.values()].some((own) => own.isRunning))
        await new Promise((resolve) => setTimeout(resolve, 5))
      await runner.close()
    },
  }
}

/**
 * The next batch: people first; else one slice, and also after some batches of people, so that long work goes on however
 * busy the desk is. An operation that is decided alone ends the batch before it.
 */
function take(own: Lane, operations: ReadonlyMap<string, Operation<never>>): Waiting[] {
  if (own.people.length > 0 && (own.slices.length === 0 || own.passedOver < MOST_PASSED_OVER)) {
    if (own.slices.length > 0) own.passedOver++
    return own.people.splice(0, untilAlone(own.people, operations, MOST_TOGETHER))
  }
  own.passedOver = 0
  const slice = own.slices.shift()
  if (!slice) return []
  const upTo = untilAlone(slice, operations, slice.length)
  if (upTo < slice.length) own.slices.unshift(slice.splice(upTo))
  return slice
}

function untilAlone(
  waiting: readonly Waiting[],
  operations: ReadonlyMap<string, Operation<never>>,
  most: number,
): number {
  const first = waiting.findIndex((one) => operations.get(one.request.name)?.isAlone)
  if (first === 0) return 1
  return Math.min(first < 0 ? waiting.length : first, most)
}

async function answer(runner: Batch, propertyId: string, taken: readonly Waiting[]): Promise<void> {
  const requests = taken.map((waiting) => waiting.request)
  const results = await runner.run(propertyId, requests)
  for (const [at, result] of results.entries()) {
    if ('error' in result) taken[at]!.reject(result.error)
    else taken[at]!.resolve(result.outcome)
  }
}

/** Lets a number of workers in at once; the others wait in order. */
function createGate(places: number): { enter(): Promise<void>; leave(): void } {
  const waiting: (() => void)[] = []
  let free = places
  return {
    enter: () => {
      if (free > 0) {
        free--
        return Promise.resolve()
      }
      return new Promise((resolve) => waiting.push(resolve))
    },
    leave: () => {
      const next = waiting.shift()
      if (next) next()
      else free++
    },
  }
}
