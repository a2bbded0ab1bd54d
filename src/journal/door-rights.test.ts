import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { changedTables, snapshot } from '../../test/books.ts'
import { EXAMPLES } from '../../test/examples.ts'
import { FOLIO_EXAMPLES } from '../../test/folio-examples.ts'
import { buildWorld, inNewProperty, type World } from '../../test/world.ts'
import { rightsNeeded } from '../rights/rules.ts'

// Each operation through the door, in each of its cases: with no right, with all but one, and with exactly all.

const ALL = [...EXAMPLES, ...FOLIO_EXAMPLES]

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

for (const [at, { name, facts, prepare }] of ALL.entries()) {
  const needed = rightsNeeded(name, facts)
  test(`${name} ${Object.keys(facts)} needs ${needed.join(' and ')}`, async () => {
    const own = await inNewProperty(world, `rights-${at}`)
    const lacking = needed.map((left) => needed.filter((right) => right !== left))
    const sets = needed.length > 1 ? [[], ...lacking] : needed.length === 1 ? [[]] : []
    // A cashier's own shift is another one for each of them.
    const isOwn = name === 'closeShift'
    const shared = isOwn ? null : await prepare(own, own.manager)
    for (const held of sets) {
      const actor = await own.userWith(held)
      const input = shared ?? (await prepare(own, actor))
      const before = await snapshot(own.database.pool, own.propertyId)
      const refusal = await own.refused(name, input, { as: actor })
      const rights = needed.filter((right) => !held.includes(right))
      assert.deepEqual(refusal, { code: 'missingRights', rights })
      assert.deepEqual(changedTables(before, await snapshot(own.database.pool, own.propertyId)), ['refusals'])
    }
    const actor = await own.userWith(needed)
    await own.accepted(name, shared ?? (await prepare(own, actor)), { as: actor })
  })
}
