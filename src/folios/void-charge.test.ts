import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openFolio } from '../../test/examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, inNewProperty, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const reason = 'erro de lançamento'

test('is refused in this order', async () => {
  const closed = await openFolio(world)
  const sum = { folioId: closed, chargeCode: 'BAR' }
  const { charge: voided } = await world.accepted('postCharge', sum)
  await world.accepted('voidCharge', { chargeId: voided.id, reason })
  const { charge: frozen } = await world.accepted('postCharge', sum)
  await world.accepted('postPayment', { folioId: closed, method: 'PIX', amount: brl('27.50') })
  await world.accepted('closeFolio', { folioId: closed, settlement: 'settled' })
  const { charge: large } = await world.accepted('postCharge', { ...sum, folioId: await openFolio(world) })
  const limited = await world.userWith(['charges.editAndVoid'], { maxVoidMinor: 2749n })
  await mendOneByOne(world, {
    name: 'voidCharge',
    worst: { chargeId: 'chg_none', reason },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a charge that is not there',
        refused: { code: 'notFound', object: 'charge', id: 'chg_none' },
        mend: { chargeId: voided.dependants[0].id },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['charges.editAndVoid'] },
        as: limited,
      },
      {
        given: 'a tax or fee, also of a voided charge',
        refused: { code: 'chargeIsDependant', chargeId: voided.dependants[0].id, parentId: voided.id },
        mend: { chargeId: voided.id },
      },
      {
        given: 'a charge that is voided, also on a closed folio',
        refused: { code: 'chargeEnded', chargeId: voided.id, state: 'voided' },
        mend: { chargeId: frozen.id },
      },
      {
        given: 'a charge on a closed folio, also above the limit',
        refused: { code: 'partOnClosedFolio', chargeId: frozen.id, folioId: closed },
        mend: { chargeId: large.id },
      },
      {
        given: 'more than the user may void, with its fee',
        refused: { code: 'limitExceeded', amount: brl('27.50'), limit: brl('27.49') },
        as: await world.userWith(['charges.editAndVoid'], { maxVoidMinor: 2750n }),
      },
    ],
  })
})

test('a fee that lies on a closed folio freezes its charge', async () => {
  const folioId = await openFolio(world)
  const { charge } = await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  const other = await openFolio(world)
  // No operation moves a fee yet.
  const move = `update charges set folio_id = $1 where property_id = 'hotel' and parent_id = $2`
  await world.database.pool.query(move, [other, charge.id])
  await world.accepted('lockFolio', { folioId: other, note: 'em conferência' })
  assert.deepEqual(await world.refused('voidCharge', { chargeId: charge.id, reason }), {
    code: 'partOnClosedFolio',
    chargeId: charge.id,
    folioId: other,
  })
  await world.database.pool.query(move, [folioId, charge.id])
})

test('undoes the charge and its dependants, each by a posting that points at the first', async () => {
  const folioId = await openFolio(world)
  const input = { folioId, chargeCode: 'ROOM', unitPrice: brl('200.00') }
  const { charge } = await world.accepted('postCharge', input, { id: 'to-void' })
  const voided = await world.accepted('voidCharge', { chargeId: charge.id, reason }, { id: 'void' })
  assert.deepEqual(await movesOf(world, 'void'), [
    'chargeVoid revenue:ROOM < guest:folio 19048',
    'chargeVoid tax:ISS < guest:folio 952',
    'chargeVoid fee:SERVICE < guest:folio 2000',
  ])
  assert.deepEqual(await toldBy(world, 'void'), [`charge.voided ${charge.id}`])
  const firsts = await rowsOf(world, {
    table: 'postings',
    columns: 'id, line_id',
    by: 'operation_id',
    value: 'to-void',
  })
  const seconds = await rowsOf(world, {
    table: 'postings',
    columns: 'reverses_id as id, line_id',
    by: 'operation_id',
    value: 'void',
  })
  assert.deepEqual(seconds, firsts)
  assert.deepEqual(voided.charge, {
    ...charge,
    state: 'voided',
    endedOn: BUSINESS_DATE,
    endReason: reason,
  })
  assert.deepEqual(voided.folio, { id: folioId, balance: brl('0.00') })
  const columns = 'state, ended_on, end_reason, amount_minor'
  const lines = await rowsOf(world, { table: 'charges', columns, by: 'folio_id', value: folioId })
  assert.deepEqual(
    lines,
    [19048n, 952n, 2000n].map((amount_minor) => ({
      state: 'voided',
      ended_on: BUSINESS_DATE,
      end_reason: reason,
      amount_minor,
    })),
  )
})

test('undoes a negative charge the other way, and a zero charge without a posting', async () => {
  const folioId = await openFolio(world)
  const charge = { folioId, chargeCode: 'LAUNDRY' }
  const negative = await world.accepted('postCharge', { ...charge, quantity: '-2' })
  await world.accepted('voidCharge', { chargeId: negative.charge.id, reason }, { id: 'void-negative' })
  assert.deepEqual(await movesOf(world, 'void-negative'), ['chargeVoid guest:folio < revenue:LAUNDRY 3600'])
  const zero = await world.accepted('postCharge', { ...charge, unitPrice: brl('0.00') })
  const { folio } = await world.accepted(
    'voidCharge',
    { chargeId: zero.charge.id, reason },
    { id: 'void-zero' },
  )
  assert.deepEqual(await movesOf(world, 'void-zero'), [])
  assert.deepEqual(folio.balance, brl('0.00'))
})

test('the void of a charge of a closed day belongs to the open day', async () => {
  const own = await inNewProperty(world, 'next-day')
  const folioId = await openFolio(own)
  const { charge } = await own.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  await own.accepted('sealDay', { date: BUSINESS_DATE })
  const voided = await own.accepted('voidCharge', { chargeId: charge.id, reason }, { id: 'late' })
  assert.equal(voided.charge.endedOn, '2026-03-11')
  assert.equal(voided.charge.businessDate, BUSINESS_DATE)
  const dates = await rowsOf(own, {
    table: 'postings',
    columns: 'business_date',
    by: 'operation_id',
    value: 'late',
  })
  assert.deepEqual(dates, [{ business_date: '2026-03-11' }])
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
