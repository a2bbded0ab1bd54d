import type pg from 'pg'
import { type Refusal, refuse } from '../api/refusals.ts'
import { isConnectionError, isConstraintError } from '../db/errors.ts'
import type { Log } from '../db/log.ts'
import { BEGIN, pipelined } from '../db/pipeline.ts'
import type { Actor, ActorRef } from '../users/actor.ts'
import { loadActors } from '../users/store.ts'
import { instantText } from '../values/instant.ts'
import { decide, type Verdict } from './decide.ts'
import type { Request } from './door.ts'
import { absorb, loadAll, loadStatements } from './load.ts'
import type { Operation, Outcome } from './operation.ts'
import { type BatchState, createState } from './state.ts'
import { type Books, loadStanding, lockBooks, readStanding } from './store.ts'
import { keyOf, type Ref, referenceStatement, type Table } from './table.ts'
import { createWriter } from './write.ts'

/** Runs batches, each in one transaction of its property. */
export type Batch = {
  /** A result for each request, in order. Never rejects. */
  run(propertyId: string, requests: readonly Request[]): Promise<Result[]>
  close(): Promise<void>
}

/** What became of one request: its outcome, or the defect that stopped it. */
export type Result = { readonly outcome: Outcome } | { readonly error: unknown }

type Options = {
  readonly operations: ReadonlyMap<string, Operation<never>>
  /** Every table that operations write, in the order in which new rows may refer to each other. */
  readonly tables: readonly Table<never>[]
  readonly connect: () => Promise<pg.Client>
  readonly pieceSize?: number
  readonly clock: () => number
  readonly log: Log
}

/** Each piece costs what a statement costs, however little it writes: smaller ones gain less than that. */
const PIECE_SIZE = 32

/** How long a batch is tried again while the database is away; its callers wait. */
const PATIENCE_MS = 15_000

/** What a server remembers of a property between batches, and up to which versions it holds. */
type Memory = {
  referenceVersion: bigint
  readonly reference: Map<Table<never>, ReadonlyMap<string, object>>
  administrationVersion: bigint
  readonly actors: Map<string, Actor | null>
}

/**
 * Makes the runner of a door. What it remembers of a property is checked against the locked books in each
 * batch.
 */
export function createBatchRunner(options: Options): Batch {
  const idle: pg.Client[] = []
  const memories = new Map<string, Memory>()

  const memoryOf = (propertyId: string): Memory => {
    const held = memories.get(propertyId)
    if (held) return held
    const made: Memory = {
      referenceVersion: -1n,
      reference: new Map(),
      administrationVersion: -1n,
      actors: new Map(),
    }
    memories.set(propertyId, made)
    return made
  }

  const run: Batch['run'] = async (propertyId, requests) => {
    const giveUpAt = options.clock() + PATIENCE_MS
    for (let pause = 20; ; pause = Math.min(pause * 2, 1000)) {
      let client: pg.Client | undefined
      try {
        client = idle.pop() ?? (await connect(options))
        const results = await transact({
          ...options,
          client,
          propertyId,
          requests,
          memory: memoryOf(propertyId),
          forget: () => memories.delete(propertyId),
        })
        idle.push(client)
        return results
      } catch (error) {
        client?.end().catch(() => {})
        memories.delete(propertyId)
        if (isConnectionError(error) && options.clock() < giveUpAt) {
          options.log.warn(`the database is away, a batch of ${propertyId} is tried again: ${error}`)
          await new Promise((resolve) => setTimeout(resolve, pause))
          continue
        }
        return alone(propertyId, requests, error)
      }
    }
  }

  /** The database refused the batch: one by one, so that one operation refuses nobody else. */
  const alone = async (
    propertyId: string,
    requests: readonly Request[],
    error: unknown,
  ): Promise<Result[]> => {
    if (isConnectionError(error)) return requests.map(() => ({ outcome: refused(refuse('unavailable')) }))
    if (requests.length > 1) {
      const results: Result[] = []
      for (const request of requests) results.push(...(await run(propertyId, [request])))
      return results
    }
    const constraint = isConstraintError(error)
    options.log.error(`the database refused ${requests[0]?.name} of ${propertyId}: ${error}`)
    return [constraint ? { outcome: refused(refuse('conflict', { constraint })) } : { error }]
  }

  return {
    run,
    close: async () => {
      await Promise.all(idle.splice(0).map((client) => client.end()))
    },
  }
}

/** The statements are the same for one row and for hundreds, so that a plan made for the values at hand saves nothing. */
async function connect(options: Options): Promise<pg.Client> {
  const client = await options.connect()
  await client.query('set plan_cache_mode = force_generic_plan')
  return client
}

type Transaction = Options & {
  readonly client: pg.Client
  readonly propertyId: string
  readonly requests: readonly Request[]
  readonly memory: Memory
  /** Drops what is remembered of the property: there is none of this id. */
  readonly forget: () => void
}

async function transact(transaction: Transaction): Promise<Result[]> {
  const { client, propertyId, requests, memory, operations } = transaction
  const state = createState(memory.reference)
  const needs = (): Ref[] => requests.flatMap((request) => needsOf(operations, request, state))

  // One round trip: begin, lock, and load what can be told from the inputs alone. Each statement takes its
  // snapshot after the one before it, so all of them see what the last holder of the lock has committed.
  const ids = requests.map((request) => request.id)
  const loads = loadStatements(propertyId, state, needs())
  const [, locked, standing, ...loaded] = await pipelined(client, [
    BEGIN,
    lockBooks(propertyId),
    loadStanding(propertyId, ids),
    ...loads,
  ])
  const books = locked?.rows[0] as Books | undefined
  if (!books) {
    await client.query('rollback')
    transaction.forget()
    const refusal = refuse('notFound', { object: 'property', id: propertyId })
    return requests.map(() => ({ outcome: refused(refusal) }))
  }
  absorb(state, loads, loaded)
  const { administrationVersion, recorded } = readStanding(standing!.rows)
  await refresh(transaction, { ...books, administrationVersion })
  await loadAll({ client, propertyId, state }, needs)

  const instantMs = transaction.clock()
  const { eventCount } = books
  const writer = createWriter({ ...transaction, state, instantMs, eventCount })
  const context = {
    propertyId,
    instantMs,
    instant: instantText(instantMs),
    books,
    operations,
    recorded,
    actorOf: (actor: ActorRef) => memory.actors.get(actorKey(actor)) ?? null,
    load: (refs: () => readonly Ref[]) => loadAll({ client, propertyId, state, free: writer.settle }, refs),
  }
  const verdicts: Verdict[] = []
  const pieceSize = transaction.pieceSize ?? PIECE_SIZE
  let written = 0
  for (const request of requests) {
    verdicts.push(await decide(request, state, context))
    const left = requests.length - verdicts.length
    if (verdicts.length - written < pieceSize || left < pieceSize / 2) continue
    writer.write(verdicts.slice(written))
    written = verdicts.length
  }
  await writer.commit(verdicts.slice(written))
  return verdicts.map((verdict) => verdict.result)
}

function needsOf(
  operations: ReadonlyMap<string, Operation<never>>,
  request: Request,
  state: BatchState,
): readonly Ref[] {
  return operations.get(request.name)!.needs(request.input as never, state, request.actor)
}

/** Brings what the server remembers up to the versions that the locked books show. */
async function refresh(
  { client, propertyId, requests, memory, tables }: Transaction,
  books: Books & { readonly administrationVersion: bigint },
): Promise<void> {
  if (memory.referenceVersion !== books.referenceVersion) {
    const references = tables.filter((table) => table.isReference)
    const answers = await pipelined(
      client,
      references.map((table) => ({
        name: `load-all-${table.name}`,
        text: referenceStatement(table),
        values: [propertyId],
      })),
    )
    for (const [at, table] of references.entries()) {
      const rows = (answers[at]?.rows ?? []) as object[]
      memory.reference.set(table, new Map(rows.map((row) => [keyOf(table, row as never), row])))
    }
    memory.referenceVersion = books.referenceVersion
  }
  if (memory.administrationVersion !== books.administrationVersion) {
    memory.actors.clear()
    memory.administrationVersion = books.administrationVersion
  }
  const unknown = new Map<string, ActorRef>()
  for (const { actor } of requests)
    if (!memory.actors.has(actorKey(actor))) unknown.set(actorKey(actor), actor)
  if (unknown.size === 0) return
  for (const key of unknown.keys()) memory.actors.set(key, null)
  const actors = await loadActors(client, { propertyId, actors: [...unknown.values()] })
  for (const actor of actors) memory.actors.set(actorKey(actor), actor)
}

function actorKey(actor: ActorRef): string {
  return `${actor.userId} ${actor.keyId ?? ''}`
}

function refused(refusal: Refusal): Outcome {
  return { accepted: false, refusal }
}
