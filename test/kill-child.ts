import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { openBooks } from '../src/cli/environment.ts'
import { closeDayJob } from '../src/day/close-day-job.ts'
import { silentLog } from '../src/db/log.ts'
import { createServer } from '../src/http/server.ts'
import { openJobs } from '../src/journal/jobs.ts'
import { createApiKey } from '../src/users/api-keys.ts'
import { SYSTEM_ACTOR } from '../src/users/built-in.ts'
import { assertBooks } from './books.ts'
import { actor, environmentIn, openHotel } from './kill-load.ts'

// The process that is killed: opens the books of a data folder, checks that what was acknowledged before is there,
// and serves HTTP until it is killed or asked to end. It is told on standard input, and says on standard output when
// and where it serves.

type Told = {
  readonly dataFolder: string
  /** Ids of operations. */
  readonly acknowledged: readonly string[]
}

const told: Told = JSON.parse(await text(process.stdin))
const books = await openBooks(environmentIn(told.dataFolder), { joins: false })
const { database, door } = books
const { pool } = database
const folios = await openHotel(books)
const found = await pool.query({
  text: `select from operations where property_id = 'hotel' and id = any($1)`,
  values: [told.acknowledged],
})
assert.equal(found.rowCount, told.acknowledged.length, 'every acknowledged operation is there')
await assertBooks(pool)

const clock = Date.now
const jobs = await openJobs({ pool, clock, log: silentLog, kinds: [closeDayJob({ door, pool })] })
const server = createServer({ database, door, jobs, clock, log: silentLog })
await server.listen({ host: '127.0.0.1', port: 0 })
const made = await createApiKey(
  { pool, clock, actorId: SYSTEM_ACTOR.userId },
  { userId: actor.userId, label: 'kill' },
)
assert.ok('key' in made)
const { port } = server.server.address() as AddressInfo
console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, key: made.key, folios }))

process.once('SIGTERM', async () => {
  await server.close()
  await jobs.close()
  await assertBooks(pool)
  await books.close()
})
