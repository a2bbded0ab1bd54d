import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openFolio } from '../../test/examples.ts'
import { brl, buildWorld, grant, inNewProperty, openDoor, throughDoor, type World } from '../../test/world.ts'
import { createRole, deactivateUser, revokeRole } from '../users/administration.ts'
import { createApiKey, revokeApiKey } from '../users/api-keys.ts'

// What one server changes is what the other one works with from the next operation on.

let world: World
let servers: World[]
before(async () => {
  world = await buildWorld()
  servers = [world, throughDoor(world, openDoor(world.database))]
})
after(async () => {
  await servers[1]!.door.close()
  await world.close()
})

const NO_ROLE = { code: 'notFound', object: 'property', id: 'hotel' }

test('a role that is taken away is gone at once on both servers, one that is given is there', async () => {
  const user = await world.userWith(['charges.create'])
  const role = { propertyId: 'hotel', userId: user.userId, roleId: user.userId.replace('usr_', 'rol_') }
  const charge = { folioId: await openFolio(world), chargeCode: 'BAR' }
  for (const server of servers) await server.accepted('postCharge', charge, { as: user })
  await revokeRole(world.administration, role)
  for (const server of servers) {
    assert.deepEqual(await server.refused('postCharge', charge, { as: user }), NO_ROLE)
  }
  await grant(world.administration, role)
  for (const server of servers) await server.accepted('postCharge', charge, { as: user })
})

test('rights of several roles add up, limits are the widest, and a new limit holds at once', async () => {
  const user = await world.userWith(['payments.create', 'payments.negativeOpenFolio'], {
    maxRefundMinor: 500n,
  })
  const own = { propertyId: 'hotel', userId: user.userId, roleId: user.userId.replace('usr_', 'rol_') }
  const refund = { folioId: await openFolio(world), method: 'PIX', amount: brl('-6.00') }
  const tooMuch = { code: 'limitExceeded', amount: brl('6.00'), limit: brl('5.00') }
  for (const server of servers) {
    assert.deepEqual(await server.refused('postPayment', refund, { as: user }), tooMuch)
  }
  const more = { ...own, roleId: 'rol_charger' }
  await createRole(world.administration, {
    id: 'rol_charger',
    name: 'charger',
    rights: ['charges.create'],
    allRights: false,
  })
  await grant(world.administration, { ...more, maxRefundMinor: 600n })
  for (const server of servers) {
    await server.accepted('postPayment', refund, { as: user })
    await server.accepted('postCharge', { folioId: refund.folioId, chargeCode: 'BAR' }, { as: user })
  }
})

test('a user who is not active any more may do nothing, at once on both servers', async () => {
  const user = await world.userWith(['charges.create'])
  const charge = { folioId: await openFolio(world), chargeCode: 'BAR' }
  for (const server of servers) await server.accepted('postCharge', charge, { as: user })
  await deactivateUser(world.administration, user.userId)
  for (const server of servers) {
    assert.deepEqual(await server.refused('postCharge', charge, { as: user }), NO_ROLE)
  }
})

test('a key that is revoked may do nothing, at once on both servers; the user still may', async () => {
  const user = await world.userWith(['charges.create'])
  const made = await createApiKey(world.administration, { userId: user.userId, label: 'test' })
  assert.ok('keyId' in made)
  const byKey = { userId: user.userId, keyId: made.keyId }
  const charge = { folioId: await openFolio(world), chargeCode: 'BAR' }
  for (const server of servers) await server.accepted('postCharge', charge, { as: byKey })
  await revokeApiKey(world.administration, made.keyId)
  for (const server of servers) {
    assert.deepEqual(await server.refused('postCharge', charge, { as: byKey }), NO_ROLE)
    await server.accepted('postCharge', charge, { as: user })
  }
  const stolen = { userId: world.manager.userId, keyId: made.keyId }
  assert.deepEqual(await world.refused('postCharge', charge, { as: stolen }), NO_ROLE)
})

test('the record names the key that was used', async () => {
  const user = await world.userWith(['rooms.edit'])
  const made = await createApiKey(world.administration, { userId: user.userId, label: 'test' })
  assert.ok('keyId' in made)
  const actor = { userId: user.userId, keyId: made.keyId }
  await world.accepted('createRoom', { number: 'K1', type: 'STD' }, { as: actor, id: 'keyed' })
  const found = await world.database.pool.query(
    `select actor_id as "userId", key_id as "keyId" from operations where id = 'keyed'`,
  )
  assert.deepEqual(found.rows, [actor])
})

test('a change of the catalogue holds from the next operation on, also on the other server', async () => {
  const own = await inNewProperty(world, 'catalogue')
  const pair = servers.map((server) => throughDoor(own, server.door))
  const folioId = await openFolio(own)
  const prices = ['31.00', '32.00', '33.00', '34.00']
  for (const [at, price] of prices.entries()) {
    const [one, other] = at % 2 === 0 ? [pair[0]!, pair[1]!] : [pair[1]!, pair[0]!]
    const code = { id: 'LAUNDRY', name: 'Lavanderia', group: 'extras', price: brl(price) }
    await one.accepted('defineChargeCode', code)
    for (const server of [other, one]) {
      const { charge } = await server.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
      assert.equal(charge.total.amount, price)
    }
  }
  await pair[0]!.accepted('defineChargeCode', {
    id: 'LAUNDRY',
    name: 'Lavanderia',
    group: 'extras',
    isActive: false,
  })
  for (const server of pair) {
    assert.deepEqual(await server.refused('postCharge', { folioId, chargeCode: 'LAUNDRY' }), {
      code: 'chargeCodeUnknown',
      chargeCode: 'LAUNDRY',
    })
  }
})

test('a change of the catalogue and its first use may be in one batch', async () => {
  const own = await inNewProperty(world, 'one-batch')
  const folioId = await openFolio(own)
  const request = (id: string, name: 'defineChargeCode' | 'postCharge', input: object) => ({
    id,
    name,
    propertyId: own.propertyId,
    actor: own.manager,
    input,
  })
  const code = { id: 'NEW', name: 'Novo', group: 'extras', taxes: [], isActive: true }
  const charge = { folioId, chargeCode: 'NEW', quantity: '1' }
  const outcomes = await own.door.submitSlice([
    request('1', 'defineChargeCode', { ...code, price: brl('1.00') }),
    request('2', 'postCharge', charge),
    request('3', 'defineChargeCode', { ...code, price: brl('2.00') }),
    request('4', 'postCharge', charge),
  ])
  const totals = [outcomes[1], outcomes[3]].map((outcome) => {
    assert.ok(outcome?.accepted)
    return (outcome.answer as { charge: { total: { amount: string } } }).charge.total.amount
  })
  assert.deepEqual(totals, ['1.00', '2.00'])
})
