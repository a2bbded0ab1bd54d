import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openShift } from '../../test/examples.ts'
import { mendOneByOne, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

test('is refused in this order', async () => {
  const cashier = await world.userWith(['shifts.close'])
  const closed = await openShift(world, world.manager)
  await world.accepted('closeShift', { shiftId: closed })
  const open = await openShift(world, world.manager)
  await mendOneByOne(world, {
    name: 'closeShift',
    worst: { shiftId: 'shf_none' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a shift that is not there',
        refused: { code: 'notFound', object: 'shift', id: 'shf_none' },
        mend: { shiftId: closed },
      },
      {
        given: 'a user without rights, the shift of another: all of them are named',
        refused: { code: 'missingRights', rights: ['shifts.close', 'shifts.closeOthers'] },
        as: cashier,
      },
      {
        given: 'a user who may close their own',
        refused: { code: 'missingRights', rights: ['shifts.closeOthers'] },
        as: world.manager,
      },
      {
        given: 'a shift that is closed',
        refused: { code: 'shiftClosed', shiftId: closed },
        mend: { shiftId: open },
      },
    ],
  })
})

test('closes one’s own shift with one’s own right, that of another with that for others', async () => {
  const cashier = await world.userWith(['shifts.close'])
  const chief = await world.userWith(['shifts.close', 'shifts.closeOthers'])
  const own = await openShift(world, cashier)
  const { shift } = await world.accepted('closeShift', { shiftId: own }, { as: cashier, id: 'own' })
  assert.deepEqual(shift, { id: own, state: 'closed', closedOn: BUSINESS_DATE })
  assert.deepEqual(await toldBy(world, 'own'), [`shift.closed ${own}`])
  const columns = 'state, closed_on, closed_at is not null as has_closed_at'
  assert.deepEqual(await rowsOf(world, { table: 'shifts', columns, by: 'id', value: own }), [
    { state: 'closed', closed_on: BUSINESS_DATE, has_closed_at: true },
  ])
  await world.accepted('closeShift', { shiftId: await openShift(world, cashier) }, { as: chief })
})
