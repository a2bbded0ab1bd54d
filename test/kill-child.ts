import assert from 'node:assert/strict'
import { text } from 'node:stream/consumers'
import { openBooks } from '../src/cli/environment.ts'
import type { Request } from '../src/journal/door.ts'
import { assertBooks } from './books.ts'
import { callMany, environmentIn, openHotel } from './kill-load.ts'

// The process that is killed: opens the books of a data folder, checks that what was acknowledged before is there,
// sends again what it is told to, and then takes operations from many callers until it is killed. It is told on
// standard input, and answers on standard output, a line each.

type Told = {
  readonly dataFolder: string
  readonly round: number
  readonly acknowledged: readonly string[]
  readonly again: readonly Request[]
  readonly callers: number
  readonly isLast: boolean
}

const told: Told = JSON.parse(await text(process.stdin))
const books = await openBooks(environmentIn(told.dataFolder))
const { pool } = books.database
const found = await pool.query<{ id: string }>({
  text: `select id from operations where property_id = 'hotel' and id = any($1)`,
  values: [told.acknowledged],
})
assert.equal(found.rowCount, told.acknowledged.length, 'every acknowledged operation is there')

const folios = await openHotel(books)
for (const request of told.again) {
  const outcome = await books.door.submit(request)
  assert.ok(outcome.accepted, JSON.stringify(outcome))
  print(`< ${request.id}`)
}
await assertBooks(pool)

if (told.isLast) {
  await books.close()
} else {
  print('ready')
  await callMany({
    door: books.door,
    folios,
    callers: told.callers,
    name: `round-${told.round}`,
    until: () => false,
    onSent: (request) => print(`> ${JSON.stringify(request)}`),
    onAcknowledged: (id) => print(`< ${id}`),
  })
}

/** A pipe is written at once: what was printed is there, also when we are killed in the next instant. */
function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
