import { test } from 'node:test'
import { buildWorld } from '../../test/world.ts'
import { createApiKey } from '../users/administration.ts'
import { createServer } from './server.ts'

test('smoke', async () => {
  const world = await buildWorld()
  const made = await createApiKey(world.administration, { userId: 'usr_manager', label: 't' })
  if (!('key' in made)) throw new Error()
  const server = createServer({ database: world.database, door: world.door, clock: Date.now, log: console })
  const { folioId } = await world.guestInHouse()
  const post = (key: string, payload: object, headers = {}) =>
    server.inject({
      method: 'POST',
      url: `/v1/properties/hotel/folios/${folioId}/charges`,
      headers: { authorization: `Bearer ${made.key}`, 'idempotency-key': key, ...headers },
      payload,
    })
  for (const r of [
    await post('a', { chargeCode: 'BAR' }),
    await post('a', { chargeCode: 'BAR' }),
    await post('a', { chargeCode: 'LAUNDRY' }),
    await post(
      'b',
      { chargeCode: 'BAR', x: 1, quantity: 'x', unitPrice: { amount: 1 } },
      { 'accept-language': 'es' },
    ),
    await post('b', { chargeCode: 'XX' }),
  ])
    console.log(r.statusCode, r.headers, r.body)
  console.log((await server.inject('/openapi.json')).body.slice(0, 3000))
  console.log((await server.inject('/nope')).body)
  await server.close()
  await world.close()
})
