import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addRoom, reserve } from '../../test/examples.ts'
import { BUSINESS_DATE, brl, buildWorld, inNewProperty, type World } from '../../test/world.ts'
import { previewClose } from './preview-close.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const preview = (own: World) =>
  previewClose(own.database.pool, { propertyId: own.propertyId, date: BUSINESS_DATE })

test('what blocks is named with what a screen goes to', async () => {
  const own = await inNewProperty(world, 'blocks')
  const leaving = await own.guestInHouse()
  await own.database.pool.query(
    `update stays set departure = $1, guest_name = 'Quem Sai' where property_id = 'blocks' and id = $2`,
    [BUSINESS_DATE, leaving.stayId],
  )
  const roomId = await addRoom(own, { number: '77' })
  const coming = await reserve(own, { guestName: 'Quem Vem' })
  await own.accepted('assignRoom', { stayId: coming, roomId })
  const paid = await own.accepted('postPayment', {
    folioId: leaving.folioId,
    method: 'CASH',
    amount: brl('5.00'),
  })
  const { blocks } = await preview(own)
  const example = { roomNumber: null, stayId: null, folioId: null, shiftId: null }
  const room = await own.database.pool.query(
    `select number from rooms where property_id = 'blocks' and number <> '77'`,
  )
  const { stayId, folioId } = leaving
  const { shiftId } = paid.payment
  assert.deepEqual(blocks, [
    {
      item: 'arrivals',
      count: 1,
      examples: [{ ...example, id: coming, text: 'Quem Vem', roomNumber: '77', stayId: coming }],
    },
    {
      item: 'departures',
      count: 1,
      examples: [
        { id: stayId, text: 'Quem Sai', roomNumber: room.rows[0].number, stayId, folioId, shiftId: null },
      ],
    },
    {
      item: 'openShifts',
      count: 1,
      examples: [{ ...example, id: shiftId, text: 'manager', shiftId }],
    },
  ])
})

test('what is doubtful is warned of, and blocks nothing', async () => {
  const own = await inNewProperty(world, 'warnings')
  const { account } = await own.accepted('createAccount', { kind: 'company', name: 'Sem Hóspede' })
  const { folio } = await own.accepted('createFolio', { accountId: account.id })
  const zero = await own.accepted('createFolio', { accountId: account.id })
  await own.accepted('postCharge', { folioId: folio.id, chargeCode: 'LAUNDRY' })
  const { account: agency } = await own.accepted('createAccount', {
    kind: 'receivable',
    name: 'Agência',
    creditLimit: brl('30.00'),
  })
  const billed = await reserve(own, { guestName: 'Faturado', receivableAccountId: agency.id })
  await own.accepted('assignRoom', { stayId: billed, roomId: await addRoom(own, { number: '11' }) })
  const { folioId } = (await own.accepted('checkIn', { stayId: billed })).stay
  await own.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  const coming = await reserve(own, { guestName: 'Quem Vem' })
  await own.accepted('assignRoom', {
    stayId: coming,
    roomId: await addRoom(own, { number: '12', status: 'dirty' }),
  })
  const before = await preview(own)
  const none = { roomNumber: null, stayId: null, folioId: null, shiftId: null }
  const dirty = {
    item: 'dirtyArrivals',
    count: 1,
    examples: [{ ...none, id: coming, text: 'Quem Vem', roomNumber: '12', stayId: coming }],
  }
  const orphan = {
    item: 'foliosWithoutStay',
    count: 1,
    examples: [{ ...none, id: folio.id, text: 'Sem Hóspede', folioId: folio.id }],
  }
  assert.deepEqual(before.warnings, [dirty, orphan], `${zero.folio.id} is at zero, and the limit not reached`)
  await own.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  const over = {
    item: 'overCredit',
    count: 1,
    examples: [{ ...none, id: billed, text: 'Faturado', roomNumber: '11', stayId: billed, folioId }],
  }
  assert.deepEqual((await preview(own)).warnings, [dirty, orphan, over])
  await own.accepted('cancelStay', { stayId: coming, reason: 'x' })
  const after = await preview(own)
  assert.deepEqual([after.blocks, after.warnings], [[], [orphan, over]])
})
