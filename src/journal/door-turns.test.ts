import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openFolio } from '../../test/examples.ts'
import { buildWorld, inNewProperty, type World } from '../../test/world.ts'
import type { Request } from './door.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

let last = 0
function charge(own: World, folioId: string): Request {
  const input = { folioId, chargeCode: 'LAUNDRY', quantity: '1' }
  return { id: `turn-${last++}`, name: 'postCharge', propertyId: own.propertyId, actor: own.manager, input }
}

/** Callers who post without a pause until told to stop. */
function keepBusy(own: World, folioId: string, callers: number): { stop(): Promise<void> } {
  let isStopped = false
  const loops = Array.from({ length: callers }, async () => {
    while (!isStopped) await own.door.submit(charge(own, folioId))
  })
  return {
    stop: async () => {
      isStopped = true
      await Promise.all(loops)
    },
  }
}

test('a slice gets its turn, however many people never stop', { timeout: 20_000 }, async () => {
  const folioId = await openFolio(world)
  const busy = keepBusy(world, folioId, 32)
  const outcomes = await world.door.submitSlice([charge(world, folioId), charge(world, folioId)])
  await busy.stop()
  assert.deepEqual(
    outcomes.map((outcome) => outcome.accepted),
    [true, true],
  )
})

test('people come before slices that wait', { timeout: 20_000 }, async () => {
  const folioId = await openFolio(world)
  const done: string[] = []
  const slices = Array.from({ length: 6 }, (_, at) =>
    world.door.submitSlice([charge(world, folioId)]).then(() => done.push(`slice ${at}`)),
  )
  const person = world.door.submit(charge(world, folioId)).then(() => done.push('person'))
  await Promise.all([...slices, person])
  assert.equal(done[0], 'person')
})

test('a busy property leaves the others their turn', { timeout: 20_000 }, async () => {
  const busyOnes = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => inNewProperty(world, `busy-${at}`)),
  )
  const busy = await Promise.all(busyOnes.map(async (own) => keepBusy(own, await openFolio(own), 4)))
  const quiet = await inNewProperty(world, 'quiet')
  const outcome = await quiet.door.submit(charge(quiet, await openFolio(quiet)))
  await Promise.all(busy.map((one) => one.stop()))
  assert.ok(outcome.accepted)
})
