import { isDeepStrictEqual } from 'node:util'
import { type Refusal, refuse } from '../api/refusals.ts'
import { missingRights } from '../rights/rules.ts'
import type { Actor, ActorRef } from '../users/actor.ts'
import { derivedIds } from '../values/id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Result } from './batch.ts'
import type { Request } from './door.ts'
import { maskCardNumbers } from './mask.ts'
import type { Accepted, Context, Decision, Effect, Operation } from './operation.ts'
import type { BatchState } from './state.ts'
import type { Books, OperationRecord, Recorded } from './store.ts'
import type { Ref } from './table.ts'

/** How one request of a batch came out, and what is to be written of it. */
export type Verdict = {
  readonly result: Result
  /** Nothing for a replay, which is recorded already, and for a defect, which is thrown. */
  readonly record: OperationRecord | null
  readonly isAccepted: boolean
  readonly effects: readonly Effect[]
}

/** What all requests of one batch are decided with. */
export type BatchContext = {
  readonly propertyId: string
  readonly instantMs: number
  /** The same, as text. */
  readonly instant: string
  readonly books: Books
  readonly operations: ReadonlyMap<string, Operation<never>>
  /** Operations accepted before; those that this batch accepts are added. */
  readonly recorded: Map<string, Recorded>
  readonly actorOf: (actor: ActorRef) => Actor | null
  /** Loads what an operation needs after those before it in the batch have had their effects. */
  readonly load: (refs: () => readonly Ref[]) => Promise<void>
}

/**
 * Decides one operation of a batch and applies its effects to the state: replay, then what does not exist, then
 * rights, then the operation's own refusals.
 */
export async function decide(request: Request, state: BatchState, batch: BatchContext): Promise<Verdict> {
  const actor = batch.actorOf(request.actor)
  if (!actor) return unrecorded(refusing(refuse('notFound', { object: 'property', id: batch.propertyId })))
  const input = maskCardNumbers(request.input)
  const known = batch.recorded.get(request.id)
  if (known) return replay(known, { request, input, actor })

  const operation = batch.operations.get(request.name)!
  const context = contextOf(request, actor, batch)
  await batch.load(() => operation.needs(input as never, state, request.actor))
  try {
    const decision = decideWithRights(operation, input, state, context)
    if ('refusal' in decision) return refused(decision.refusal, { request, input, context })
    state.apply(decision.effects)
    return accepted(decision, { request, input, context, batch })
  } catch (error) {
    // A defect of this operation alone: it has changed nothing, and the batch goes on.
    return unrecorded({ error })
  }
}

function decideWithRights(
  operation: Operation<never>,
  input: unknown,
  state: BatchState,
  context: Context,
): Decision {
  const facts = operation.facts(input as never, state, context)
  if ('code' in facts) return { refusal: facts }
  const missing = missingRights(operation.name, facts, context.actor.rights)
  if (missing.length > 0) return { refusal: refuse('missingRights', { rights: missing }) }
  return operation.decide(input as never, state, context)
}

function contextOf(request: Request, actor: Actor, batch: BatchContext): Context {
  const { propertyId, instantMs, books } = batch
  return {
    propertyId,
    currency: books.currency,
    issuer: books.issuer,
    operationId: request.id,
    instant: batch.instant,
    businessDate: books.businessDate,
    actor,
    id: derivedIds({ operationId: request.id, propertyId, instantMs }),
  }
}

/** As it comes back from the database. */
function plain(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input))
}

type Replayed = { readonly request: Request; readonly input: unknown; readonly actor: Actor }

/** The first answer again, to who may read it: the one who sent it first, and who may read the audit trail. */
function replay(known: Recorded, { request, input, actor }: Replayed): Verdict {
  const isSame = known.name === request.name && isDeepStrictEqual(plain(known.input), plain(input))
  const mayRead = known.actorId === actor.userId || actor.rights.has('audit.read')
  if (!isSame || !mayRead) return unrecorded(refusing(refuse('idempotencyKeyReused')))
  return unrecorded({
    outcome: { accepted: true, operationId: known.id, answer: known.answer, isReplay: true },
  })
}

type Decided = { readonly request: Request; readonly input: unknown; readonly context: Context }

function accepted(
  decision: Accepted,
  { request, input, context, batch }: Decided & { batch: BatchContext },
): Verdict {
  const { answer, effects } = decision
  batch.recorded.set(request.id, {
    id: request.id,
    name: request.name,
    actorId: context.actor.userId,
    input,
    answer,
  })
  return {
    result: { outcome: { accepted: true, operationId: request.id, answer, isReplay: false } },
    record: record({ request, input, context }, answer),
    isAccepted: true,
    effects,
  }
}

function refused(refusal: Refusal, decided: Decided): Verdict {
  return { ...unrecorded(refusing(refusal)), record: record(decided, refusal) }
}

function refusing(refusal: Refusal): Result {
  return { outcome: { accepted: false, refusal } }
}

/** What leaves no record: a replay has one already, a stranger gets none, and a defect is thrown. */
function unrecorded(result: Result): Verdict {
  return { result, record: null, isAccepted: false, effects: [] }
}

function record({ request, input, context }: Decided, outcome: object): OperationRecord {
  const businessDate: PlainDate = context.businessDate
  return {
    operationId: request.id,
    name: request.name,
    actor: context.actor,
    inputText: JSON.stringify(input),
    outcomeText: JSON.stringify(outcome),
    businessDate,
  }
}
