import assert from 'node:assert/strict'
import type { GivenInput } from '../src/api/inputs.ts'
import type { OperationName } from '../src/api/operation-names.ts'
import type { Refusal } from '../src/api/refusals.ts'
import type { ActorRef } from '../src/users/actor.ts'
import type { World } from './world.ts'

/** One row of an operation's refusals: what is wrong, how it is refused, and what mends it. */
export type Step<N extends OperationName> = {
  readonly given: string
  readonly refused: Refusal
  /** Fields that the next step's input has instead. */
  readonly mend?: Partial<GivenInput<N>>
  /** Who asks from the next step on. */
  readonly as?: ActorRef
  /** What is done before the next step. */
  readonly meanwhile?: () => Promise<unknown>
}

/**
 * Submits an input that has every fault at once, mends one after the other, and expects each time the refusal of
 * the next: so that the order in which faults are found is tested too. In the end it must be accepted.
 */
export async function mendOneByOne<N extends OperationName>(
  world: World,
  { name, worst, as, steps }: { name: N; worst: GivenInput<N>; as?: ActorRef; steps: readonly Step<N>[] },
  // biome-ignore lint/suspicious/noExplicitAny: an answer, as `world.accepted` gives it.
): Promise<any> {
  let input = worst
  let actor = as ?? world.manager
  for (const step of steps) {
    const before = await world.database.pool.query('select count(*) from operations')
    const outcome = await world.submit(name, input, { as: actor })
    assert.deepEqual(outcome, { accepted: false, refusal: step.refused }, `${name}, ${step.given}`)
    const after = await world.database.pool.query('select count(*) from operations')
    assert.deepEqual(after.rows, before.rows, `${name}, ${step.given}: nothing is recorded as accepted`)
    input = { ...input, ...step.mend }
    actor = step.as ?? actor
    await step.meanwhile?.()
  }
  return world.accepted(name, input, { as: actor })
}

/**
 * The postings of an operation, each as `kind debit < credit amount` in minor units, in order. Folios and accounts are
 * called so, not by their ids.
 */
export async function movesOf(world: World, operationId: string): Promise<readonly string[]> {
  const found = await world.database.pool.query<{ move: string }>(
    `select kind || ' ' || debit_ledger || ':' || debit_id || ' < ' || credit_ledger || ':' || credit_id || ' '
        || amount_minor as move
      from postings where property_id = $1 and operation_id = $2 order by id`,
    [world.propertyId, operationId],
  )
  return found.rows.map(({ move }) => move.replaceAll(/fol_\w+/g, 'folio').replaceAll(/acc_\w+/g, 'account'))
}

/** Some columns of the rows of a table that have a value in a column, by id. */
export async function rowsOf(
  world: World,
  query: { table: string; columns: string; by: string; value: string },
): Promise<readonly Record<string, unknown>[]> {
  const { table, columns, by, value } = query
  const found = await world.database.pool.query(
    `select ${columns} from ${table} where property_id = $1 and ${by} = $2 order by id`,
    [world.propertyId, value],
  )
  return found.rows
}

/** The events that an operation put into the outbox, as `event subject`. */
export async function toldBy(world: World, operationId: string): Promise<readonly string[]> {
  const found = await world.database.pool.query<{ told: string }>(
    `select event || ' ' || subject_id as told from outbox
      where property_id = $1 and operation_id = $2 order by sequence`,
    [world.propertyId, operationId],
  )
  return found.rows.map(({ told }) => told)
}
