import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Request } from '../src/journal/door.ts'
import type { Outcome } from '../src/journal/operation.ts'
import { assertBooks, changedTables, snapshot } from './books.ts'
import { FOLIO_EXAMPLES } from './folio-examples.ts'
import { createKnown, type Draft } from './random-draft.ts'
import { folioDrafts } from './random-folio-operations.ts'
import { drafts, learnFrom, PRELUDE, requestOf } from './random-operations.ts'
import { buildWorld, inNewProperty, type World } from './world.ts'

// Random operations of every kind, one after the other: whatever happens, the books hold, and what is sent again changes
// nothing.

const RUNS = Number(process.env.COMANDA_RANDOM_RUNS ?? 25)

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

let properties = 0
/** How often each operation was accepted. */
const accepted: Record<string, number> = {}

test('whatever is done with folios, the books hold, and nothing is done twice', async () => {
  const folioOften = fc.oneof(
    { weight: 3, arbitrary: fc.oneof(...folioDrafts) },
    { weight: 2, arbitrary: drafts },
  )
  const steps = fc.array(folioOften, { minLength: 40, maxLength: 140, size: 'max' })
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const own = await inNewProperty(world, `folios-${properties++}`)
      const done = await play(own, [...PRELUDE, ...all])
      await assertBooks(own.database.pool, own.propertyId)
      await replay(own, done)
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 120_000 },
  )
})

test('every operation on folios was accepted, by chance or else on purpose', async (t) => {
  const names = new Set(FOLIO_EXAMPLES.map(({ name }) => name))
  const unmet = FOLIO_EXAMPLES.filter(({ name }) => !accepted[name])
  t.diagnostic(`not met by chance: ${[...new Set(unmet.map(({ name }) => name))].join(', ') || 'none'}`)
  assert.ok(Object.keys(accepted).filter((name) => names.has(name as never)).length > names.size / 2)
  const own = await inNewProperty(world, 'unmet')
  for (const [at, { name, prepare }] of unmet.entries()) {
    const input = await prepare(own, own.manager)
    const how = { id: `unmet-${at}` }
    assert.deepEqual(await own.accepted(name, input, how), await own.accepted(name, input, how))
  }
  await assertBooks(own.database.pool, own.propertyId)
})

type Done = { readonly request: Request; readonly outcome: Outcome }

async function play(own: World, all: readonly Draft[]): Promise<readonly Done[]> {
  const known = createKnown()
  const done: Done[] = []
  for (const [at, draft] of all.entries()) {
    const { propertyId, manager: actor } = own
    const request = requestOf(draft, known, { id: `op-${at}`, propertyId, actor })
    const outcome = await own.door.submit(request)
    await learnFrom(outcome, known, own)
    if (!outcome.accepted) continue
    accepted[request.name] = (accepted[request.name] ?? 0) + 1
    done.push({ request, outcome })
  }
  return done
}

/** Everything again, also what has become impossible since: the same answers, and not a row has changed. */
async function replay(own: World, done: readonly Done[]): Promise<void> {
  const before = await snapshot(own.database.pool, own.propertyId)
  const again = await Promise.all(done.map(({ request }) => own.door.submit(request)))
  assert.deepEqual(
    again,
    done.map(({ outcome }) => ({ ...outcome, isReplay: true })),
  )
  assert.deepEqual(changedTables(before, await snapshot(own.database.pool, own.propertyId)), [])
}
