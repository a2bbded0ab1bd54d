import type pg from 'pg'
import { type Refusal, refuse } from '../api/refusals.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../values/id.ts'
import { instantText } from '../values/instant.ts'
import { SYSTEM_ACTOR } from './built-in.ts'
import type { Everywhere } from './delegation.ts'
import { loadActorEverywhere } from './read.ts'
import { loadAdministered, loadMaker } from './read-authority.ts'
import { appendLog, type Ended, lockAdministration, touchAdministration } from './store.ts'

/**
 * Changes of users, roles, keys and properties: not of a property's books, so not through the door, but each in one
 * transaction with its line in the administration's log.
 */
export type Administration = {
  readonly pool: pg.Pool
  readonly clock: () => number
  /** Who does it: a user's id. All but the system are asked for their rights. */
  readonly actorId: string
  /** What they came in with, which must hold still; left out where it was nothing. */
  readonly credential?: { readonly keyId: string | null; readonly sessionId: string | null }
  /** Answers what would be answered, and changes nothing. */
  readonly isPreview?: boolean
}

/** A change under the lock: what is read now stays so until it is done. */
export type Underway = {
  readonly client: pg.ClientBase
  readonly instant: string
  readonly actorId: string
  /** What the actor may do. */
  readonly by: Everywhere
  /** Who stands behind the change: the actor, or who made them the key that they came with. */
  readonly makerId: string
}

/** One change, by its name in the log. */
type Change<Result> = {
  readonly action: string
  readonly detail: object
  /** Why the actor may not; not asked of the system. */
  readonly decide?: (underway: Underway) => Refusal | null | Promise<Refusal | null>
  readonly change: (underway: Underway) => Promise<Result>
}

/**
 * Decides and makes a change under the one lock of the administration, so that nothing it was decided on is another by
 * then. Whatever is refused leaves nothing behind. Refuses, besides what the change does, `unauthenticated` where the
 * actor's credential has ended meanwhile, and `lastAdministrator` where a property would be left to nobody.
 */
export async function recorded<Result extends object>(
  administration: Administration,
  { action, detail, decide, change }: Change<Result>,
): Promise<Result | { readonly refusal: Refusal }> {
  const { pool, clock, actorId, isPreview = false } = administration
  const instant = instantText(clock())
  try {
    return await inTransaction(pool, async (client) => {
      await lockAdministration(client)
      const underway = await begin(client, { administration, instant })
      const refusal = actorId === SYSTEM_ACTOR.userId ? null : await decide?.(underway)
      if (refusal) throw new TakenBack({ refusal })
      const administered = await loadAdministered(client)
      const result = await change(underway)
      if ('refusal' in result) throw new TakenBack(result)
      const still = await loadAdministered(client)
      const lost = administered.find((propertyId) => !still.includes(propertyId))
      if (lost) throw new TakenBack({ refusal: refuse('lastAdministrator', { propertyId: lost }) })
      if (isPreview) throw new TakenBack(result)
      await touchAdministration(client)
      const { ended = [] } = result as { readonly ended?: readonly Ended[] }
      const whole = { ...detail, ...(ended.length > 0 && { ended }) }
      await appendLog(client, { id: newId('adm', clock()), action, actorId, detail: whole, instant })
      return result
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.answer as Result | { readonly refusal: Refusal }
    throw error
  }
}

/** Rolls the transaction back, with an answer all the same. */
class TakenBack extends Error {
  readonly answer: object
  constructor(answer: object) {
    super('taken back')
    this.answer = answer
  }
}

async function begin(
  client: pg.ClientBase,
  given: { readonly administration: Administration; readonly instant: string },
): Promise<Underway> {
  const { actorId, credential } = given.administration
  const underway = { client, instant: given.instant, actorId }
  if (actorId === SYSTEM_ACTOR.userId) return { ...underway, by: new Map(), makerId: actorId }
  const makerId = credential ? await loadMaker(client, { userId: actorId, ...credential }) : actorId
  if (makerId === null) throw new TakenBack({ refusal: refuse('unauthenticated') })
  return { ...underway, by: await loadActorEverywhere(client, actorId), makerId }
}
