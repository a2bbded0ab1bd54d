import { type GivenInput, INPUTS } from '../../api/inputs.ts'
import type { OperationName } from '../../api/operation-names.ts'
import type { Database } from '../../db/database.ts'
import type { Log } from '../../db/log.ts'
import { createDoor, type Door } from '../../journal/door.ts'
import { OPERATIONS, TABLES } from '../../operations.ts'
import type { ActorRef } from '../../users/actor.ts'
import { addDays, type PlainDate } from '../../values/plain-date.ts'
import type { Login } from './users.ts'

/** An operation of the demo hotel, and who does it. */
export type Act = { readonly by: Login; readonly name: OperationName; readonly input: unknown }

/** An operation with its input as the schema makes it. */
export function act<N extends OperationName>(by: Login, name: N, input: GivenInput<N>): Act {
  return { by, name, input: INPUTS[name].parse(input) }
}

/** What the demo reads from answers, each from those of the operations that give it. */
export type Answers = {
  readonly account: { readonly id: string }
  readonly room: { readonly id: string; readonly number: string }
  readonly stay: { readonly id: string; readonly accountId: string; readonly folioId: string }
  readonly folio: { readonly id: string; readonly balance: { readonly amount: string } }
  readonly charge: { readonly id: string; readonly total: { readonly amount: string } }
  readonly payment: { readonly id: string; readonly shiftId: string }
}

/** The people of the demo hotel at work. A day is told by its distance from today, which is 0. */
export type Desk = {
  readonly door: Door
  readonly pool: Database['pool']
  readonly propertyId: string
  readonly actorOf: (login: Login) => ActorRef
  readonly dateOf: (day: number) => PlainDate
  /** Sets the hotel's clock, `HH:MM`: what is done from now on is done then. */
  readonly at: (day: number, time: string) => void
  /** Sends operations in one slice, in order; all must be accepted. */
  readonly send: (acts: readonly Act[]) => Promise<readonly Answers[]>
}

/** What a desk is opened over. */
export type DeskOptions = {
  readonly database: Pick<Database, 'pool' | 'connectAlone'>
  readonly propertyId: string
  readonly timeZone: string
  readonly today: PlainDate
  /** The real one. */
  readonly clock: () => number
  readonly log: Log
  readonly users: ReadonlyMap<Login, string>
}

/** Works with a desk. It has a door of its own, as that door's clock is the hotel's. */
export async function withDesk(options: DeskOptions, work: (desk: Desk) => Promise<void>): Promise<void> {
  const { database, propertyId, today, timeZone, clock, log, users } = options
  let instantMs = 0
  const { pool, connectAlone: connect } = database
  const door = createDoor({ operations: OPERATIONS, tables: TABLES, connect, clock: () => instantMs, log })
  const actorOf = (login: Login): ActorRef => ({ userId: users.get(login)!, keyId: null })
  const dateOf = (day: number): PlainDate => addDays(today, day)
  let count = 0
  const request = ({ by, name, input }: Act) => {
    const id = `demo:${String(++count).padStart(5, '0')}`
    return { id, name, propertyId, actor: actorOf(by), input }
  }
  const at = (day: number, time: string): void => {
    // Nothing was done later than now, however early somebody starts the demo.
    instantMs = Math.min(clock(), instantOf(dateOf(day), time, timeZone))
  }
  const send = async (acts: readonly Act[]): Promise<readonly Answers[]> => {
    const outcomes = await door.submitSlice(acts.map(request))
    return outcomes.map((outcome, nth) => {
      if (outcome.accepted) return outcome.answer as Answers
      const { by, name } = acts[nth]!
      throw new Error(
        `the demo hotel could not be made: ${name} by ${by}: ${JSON.stringify(outcome.refusal)}`,
      )
    })
  }
  try {
    await work({ door, pool, propertyId, actorOf, dateOf, at, send })
  } finally {
    await door.close()
  }
}

/** A time of a day in a zone, milliseconds since 1970. */
export function instantOf(date: PlainDate, time: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).epochMilliseconds
}
