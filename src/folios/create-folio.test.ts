import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openAccount, reserve } from '../../test/examples.ts'
import { mendOneByOne, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

test('is refused in this order', async () => {
  const stayId = await reserve(world)
  const [cancelled] = await rowsOf(world, {
    table: 'stays',
    columns: 'account_id as id',
    by: 'id',
    value: stayId,
  })
  await world.accepted('createFolio', { accountId: cancelled!.id as string, number: 2 })
  // The folio of a stay that is cancelled cannot be closed unless it is empty.
  const [folio] = await rowsOf(world, {
    table: 'folios',
    columns: 'id',
    by: 'account_id',
    value: cancelled!.id as string,
  })
  await world.accepted('closeFolio', { folioId: folio!.id as string, settlement: 'settled' })
  await world.accepted('cancelStay', { stayId, reason: 'x' })
  const accountId = await openAccount(world)
  await world.accepted('createFolio', { accountId, number: 2 })
  await mendOneByOne(world, {
    name: 'createFolio',
    worst: { accountId: 'acc_none', number: 2 },
    as: await world.userWith([]),
    steps: [
      {
        given: 'an account that is not there',
        refused: { code: 'notFound', object: 'account', id: 'acc_none' },
        mend: { accountId: cancelled!.id as string },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['folios.create'] },
        as: world.manager,
      },
      {
        given: 'an account that is cancelled',
        refused: { code: 'accountNotActive', accountId: cancelled!.id, status: 'cancelled' },
        mend: { accountId },
      },
      {
        given: 'a number that the account has',
        refused: { code: 'folioNumberTaken', number: 2 },
        mend: { number: 3 },
      },
    ],
  })
})

test('takes the lowest free number of its account, or the one asked for', async () => {
  const accountId = await openAccount(world)
  const numbers: number[] = []
  for (const number of [2, undefined, undefined, 999, undefined]) {
    const { folio } = await world.accepted('createFolio', { accountId, number })
    numbers.push(folio.number)
  }
  assert.deepEqual(numbers, [2, 1, 3, 999, 4])
  const other = await openAccount(world)
  assert.equal((await world.accepted('createFolio', { accountId: other })).folio.number, 1)
})

test('opens a standard folio, made out to whom it says', async () => {
  const accountId = await openAccount(world)
  const input = { accountId, billingName: 'Empresa S.A.', billingTaxId: '11.222.333/0001-81' }
  const { folio } = await world.accepted('createFolio', input, { id: 'opened' })
  assert.deepEqual(folio, { id: folio.id, accountId, number: 1, kind: 'standard', state: 'open' })
  assert.deepEqual(await toldBy(world, 'opened'), [`folio.created ${folio.id}`])
  const columns = `kind, state, billing_name, billing_tax_id, receivable_account_id, document_id, opened_on, closed_on, closed_at, due_on`
  assert.deepEqual(await rowsOf(world, { table: 'folios', columns, by: 'id', value: folio.id }), [
    {
      kind: 'standard',
      state: 'open',
      billing_name: 'Empresa S.A.',
      billing_tax_id: '11222333000181',
      receivable_account_id: null,
      document_id: null,
      opened_on: BUSINESS_DATE,
      closed_on: null,
      closed_at: null,
      due_on: null,
    },
  ])
})

test('a reservation’s account, which is pending, may have folios', async () => {
  const { stay } = await world.accepted('createStay', {
    guestName: 'X',
    arrival: '2026-04-01',
    departure: '2026-04-01',
    roomType: 'STD',
    rates: [],
  })
  await world.accepted('createFolio', { accountId: stay.accountId })
})
