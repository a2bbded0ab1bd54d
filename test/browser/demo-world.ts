import { DEMO_PROPERTY, makeDemoHotel } from '../../src/cli/demo/make.ts'
import { accepted } from '../../src/cli/errors.ts'
import { silentLog } from '../../src/db/log.ts'
import { createUser } from '../../src/users/administration.ts'
import { ensureAdministration } from '../../src/users/bootstrap.ts'
import { SYSTEM_ACTOR } from '../../src/users/built-in.ts'
import { buildWorld, type World } from '../world.ts'
import { PASSWORD } from './sign-in.ts'

/** The demo hotel in the middle of its morning; `propertyId` is its. */
export type DemoWorld = World & {
  /** The first of what a question to the database gives, such as the id of a stay that is due out. */
  firstOf(question: string): Promise<string>
}

/** The moment at which the demo hotel of the pictures stands still, so that each day's pictures show the same. */
export const DEMO_NOW = '2026-11-18T10:15:00-03:00'

/** The clock of {@link DEMO_NOW}. */
export const demoClock = (): number => Temporal.Instant.from(DEMO_NOW).epochMilliseconds

/** Makes the demo hotel. `admin` and everybody of the guide sign in with the password of the browser tests. */
export async function buildDemoWorld(): Promise<DemoWorld> {
  const world = await buildWorld({ plain: true, clock: demoClock })
  const { database } = world
  const { pool } = database
  await ensureAdministration({ pool, clock: demoClock })
  const administration = { pool, clock: demoClock, actorId: SYSTEM_ACTOR.userId }
  const { userId } = accepted(
    await createUser(administration, { name: 'Admin', kind: 'person', login: 'admin', password: PASSWORD }),
  )
  // That of the world's own hotel, which is not the one that is looked at.
  await pool.query(`delete from user_roles where role_id = 'everything'`)
  await pool.query(`delete from roles where id = 'everything'`)
  await makeDemoHotel({ database, clock: demoClock, log: silentLog, userId, password: PASSWORD })
  return {
    ...world,
    propertyId: DEMO_PROPERTY,
    firstOf: async (question) => {
      const { rows } = await pool.query({ text: question, rowMode: 'array' })
      if (rows.length === 0) throw new Error(`The demo hotel has nothing for: ${question}`)
      return String(rows[0]![0])
    },
  }
}
