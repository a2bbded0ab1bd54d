import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Request } from '../src/journal/door.ts'
import type { Outcome } from '../src/journal/operation.ts'
import type { Right } from '../src/rights/rights.ts'
import type { ActorRef } from '../src/users/actor.ts'
import { createRole, createUser } from '../src/users/administration.ts'
import { snapshot } from './books.ts'
import { createKnown, type Draft } from './random-draft.ts'
import { drafts, learnFrom, PRELUDE, requestOf } from './random-operations.ts'
import { buildWorld, grant, inNewProperty, type World } from './world.ts'

// A batch of n operations gives what n batches of one give: the same random operations once one by one, and once, in
// another database, in batches cut at random. Ids come from property, operation and instant, so the clock stands still.

const INSTANT = Date.UTC(2026, 2, 10, 15)
const cashier: ActorRef = { userId: 'usr_cashier', keyId: null }
const CASHIER: readonly Right[] = [
  'charges.create',
  'charges.editAndVoid',
  'payments.create',
  'folios.close',
  'charges.transfer',
]

let singly: World
let together: World
before(async () => {
  const clock = () => INSTANT
  // Pieces of three, so that what is decided together is written apart.
  ;[singly, together] = await Promise.all([buildWorld({ clock }), buildWorld({ clock, pieceSize: 3 })])
  for (const { administration } of [singly, together]) {
    await createUser(administration, { id: cashier.userId, name: 'cashier', kind: 'person' })
    await createRole(administration, { id: 'cashier', name: 'cashier', rights: CASHIER, allRights: false })
  }
})
after(async () => {
  await singly.close()
  await together.close()
})

type Step = {
  readonly draft: Draft
  /** Who sends it, whether it repeats the id of an earlier one, and with other content. */
  readonly byCashier: boolean
  readonly repeats: number
}

const BEGIN: readonly Step[] = PRELUDE.map((draft) => ({ draft, byCashier: false, repeats: 99 }))
const steps = fc.array(
  fc.record({
    draft: drafts,
    byCashier: fc.nat(6).map((n) => n === 6),
    repeats: fc.nat(40).map((n) => 40 - n),
  }),
  { minLength: 10, maxLength: 60, size: 'max' },
)
const cuts = fc.array(fc.record({ size: fc.integer({ min: 1, max: 25 }), bySlice: fc.boolean() }), {
  minLength: 3,
  maxLength: 12,
})

const RUNS = Number(process.env.COMANDA_RANDOM_RUNS ?? 40)

let properties = 0
const counts: Record<string, number> = {}

test('a batch of n operations gives what n batches of one give', async () => {
  await fc.assert(
    fc.asyncProperty(steps, cuts, async (all, cut) => {
      const propertyId = `run-${properties++}`
      const one = await open(singly, propertyId)
      const many = await open(together, propertyId)
      const { requests, outcomes } = await runSingly(one, [...BEGIN, ...all])
      for (const outcome of outcomes) {
        const kind = outcome.accepted ? (outcome.isReplay ? 'replay' : 'accepted') : outcome.refusal.code
        counts[kind] = (counts[kind] ?? 0) + 1
      }
      assert.deepEqual(await runTogether(many, requests, cut), outcomes)
      assert.deepEqual(await booksOf(many), await booksOf(one))
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 120_000 },
  )
})

test('the random operations were of all sorts', () => {
  const { accepted = 0, replay = 0 } = counts
  assert.ok(accepted > 200 && replay > 5, JSON.stringify(counts))
  for (const code of ['folioNotOpen', 'missingRights', 'notFound', 'stayState', 'idempotencyKeyReused']) {
    assert.ok((counts[code] ?? 0) > 0, `no ${code} in ${JSON.stringify(counts)}`)
  }
})

async function open(world: World, propertyId: string): Promise<World> {
  const own = await inNewProperty(world, propertyId)
  const role = { propertyId, userId: cashier.userId, roleId: 'cashier' }
  await grant(own.administration, { ...role, maxRefundMinor: 500n, maxVoidMinor: 5000n })
  return own
}

async function runSingly(
  world: World,
  all: readonly Step[],
): Promise<{ requests: readonly Request[]; outcomes: readonly Outcome[] }> {
  const known = createKnown()
  const requests: Request[] = []
  const outcomes: Outcome[] = []
  for (const [at, { draft, byCashier, repeats }] of all.entries()) {
    const actor = byCashier ? cashier : world.manager
    const made = requestOf(draft, known, { id: `op-${at}`, propertyId: world.propertyId, actor })
    const earlier = requests[requests.length - 1 - repeats]
    const request = !earlier || repeats > 3 ? made : repeats === 3 ? { ...made, id: earlier.id } : earlier
    const outcome = await world.door.submit(request)
    await learnFrom(outcome, known, world)
    requests.push(request)
    outcomes.push(outcome)
  }
  return { requests, outcomes }
}

/** In cuts of these sizes, over and over; a cut goes in as a slice of long work, or as what many people send at once. */
async function runTogether(
  world: World,
  requests: readonly Request[],
  cut: readonly { readonly size: number; readonly bySlice: boolean }[],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (let at = 0, turn = 0; at < requests.length; turn++) {
    const { size, bySlice } = cut[turn % cut.length]!
    const part = requests.slice(at, at + size)
    const given = bySlice
      ? await world.door.submitSlice(part)
      : await Promise.all(part.map((request) => world.door.submit(request)))
    outcomes.push(...given)
    at += size
  }
  return outcomes
}

/** All rows of the property, but for what may differ: the refusals' own ids, and how often the catalogue was reloaded. */
async function booksOf(world: World): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = await snapshot(world.database.pool, world.propertyId)
  const mine = Object.entries(all).map(([name, lines]): [string, readonly string[]] => [
    name,
    lines
      .filter((line) => line.includes(`"property_id": "${world.propertyId}"`))
      // The catalogue that each world begins with has ids of its own.
      .filter((line) => !(name === 'operations' && line.includes('"id": "test-')))
      .map((line) => (name === 'refusals' ? line.replace(/"id": "ref_\w+"/, '') : line))
      .map((line) => (name === 'books' ? line.replace(/"reference_version": \d+/, '') : line))
      .sort(),
  ])
  return Object.fromEntries(mine)
}
