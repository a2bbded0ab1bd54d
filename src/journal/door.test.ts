import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brl, buildWorld, type World } from '../../test/world.ts'
import { closeDay } from '../day/close-day.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

test('smoke', async () => {
  const guest = await world.guestInHouse()
  const { charge, folio } = await world.accepted('postCharge', { folioId: guest.folioId, chargeCode: 'BAR' })
  console.log(charge, folio)
  console.log(await world.accepted('voidCharge', { chargeId: charge.id, reason: 'erro' }))
  const p = await world.accepted('postPayment', {
    folioId: guest.folioId,
    method: 'CASH',
    amount: brl('12.00'),
  })
  console.log(p)
  console.log(await world.refused('closeFolio', { folioId: guest.folioId, settlement: 'settled' }))
  console.log(await world.accepted('closeShift', { shiftId: p.payment.shiftId }))
  console.log(
    await closeDay({
      door: world.door,
      pool: world.database.pool,
      propertyId: 'hotel',
      date: '2026-03-10',
      actor: world.manager,
      onProgress: (x) => console.log(x),
    }),
  )
  console.log(
    (await world.database.pool.query('select * from day_ledgers')).rows,
    (await world.database.pool.query('select * from days')).rows,
  )
})
