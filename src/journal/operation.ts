import type { OperationName } from '../api/operation-names.ts'
import type { Refusal } from '../api/refusals.ts'
import type { Facts } from '../rights/rules.ts'
import type { Actor, ActorRef } from '../users/actor.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Posting } from './posting.ts'
import type { State } from './state.ts'
import type { Issuer } from './store.ts'
import type { Ref, Table } from './table.ts'

/**
 * One kind of change of the books, as a value. Its functions are pure: they read the input, the loaded state and
 * the context, and no clock, database, environment or randomness.
 */
export type Operation<Input> = {
  readonly name: OperationName
  /**
   * What must be loaded. Asked again after each load with what is there by then, until it names nothing new;
   * at most {@link MAX_ROUNDS} rounds.
   */
  readonly needs: (input: Input, state: State, actor: ActorRef) => readonly Ref[]
  /** The facts on which rights depend, or `notFound` for an object that this property does not have. */
  readonly facts: (input: Input, state: State, context: Context) => Facts | Refusal
  /** What to write, or why not. Refusals in the order that the operation's test states. */
  readonly decide: (input: Input, state: State, context: Context) => Decision
  /** Reads sums that a batch's earlier operations would change: it is decided in a batch of its own. */
  readonly isAlone?: boolean
}

/** How often an operation may say what more it needs. One that needs more is a defect. */
export const MAX_ROUNDS = 6

/** Where and when an operation is decided, and by whom. */
export type Context = {
  readonly propertyId: string
  readonly currency: string
  /** The hotel, as it is printed at the head of a document. */
  readonly issuer: Issuer
  readonly operationId: string
  /** The instant of the batch, ISO 8601 in UTC. */
  readonly instant: string
  /** The property's open day; never the wall clock. */
  readonly businessDate: PlainDate
  readonly actor: Actor
  /** The next id of the operation's own, with a prefix: `chg_…`. */
  readonly id: (prefix: string) => string
}

/** Rows to append and fields to set: data, not calls. */
export type Effect =
  | { readonly type: 'insert'; readonly table: Table<never>; readonly row: object }
  | { readonly type: 'set'; readonly table: Table<never>; readonly key: string; readonly fields: object }
  | { readonly type: 'post'; readonly posting: Posting }
  | {
      readonly type: 'tell'
      readonly event: string
      readonly subjectId: string
      readonly folioId: string | null
    }
  | { readonly type: 'openDay'; readonly businessDate: PlainDate }

/** An accepted operation: its effects, and the answer that its caller and every later replay get (plain JSON). */
export type Accepted = { readonly effects: readonly Effect[]; readonly answer: Answer }

/** What a caller is answered: plain JSON, amounts as on the wire. */
export type Answer = Readonly<Record<string, unknown>>

/** How an operation was decided. */
export type Decision = Accepted | { readonly refusal: Refusal }

/** What a caller of the door gets. */
export type Outcome =
  | {
      readonly accepted: true
      readonly operationId: string
      readonly answer: Answer
      /** True where the operation had been accepted before, and this is its first answer again. */
      readonly isReplay: boolean
    }
  | { readonly accepted: false; readonly refusal: Refusal }

/** A new row. It must not exist, in the database or in the batch. */
export function insert<Row extends object>(table: Table<Row>, row: Row): Effect {
  return { type: 'insert', table: table as unknown as Table<never>, row }
}

/** Sets mutable fields of a loaded row. `key` as in {@link Ref}. */
export function set<Row extends object>(table: Table<Row>, key: string, fields: Partial<Row>): Effect {
  return { type: 'set', table: table as unknown as Table<never>, key, fields }
}

/** The posting as an effect; nothing for null, the posting of a zero amount. */
export function post(posting: Posting | null): readonly Effect[] {
  return posting ? [{ type: 'post', posting }] : []
}

/** Puts an event for other systems into the outbox; `folioId` where it is a part of that folio's history. */
export function tell(event: string, subjectId: string, folioId: string | null = null): Effect {
  return { type: 'tell', event, subjectId, folioId }
}
