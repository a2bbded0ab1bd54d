import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mendOneByOne, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../test/world.ts'
import { ACCOUNT_KINDS, INPUTS } from '../api/inputs.ts'

let world: World
before(async () => {
  world = await buildWorld({ plain: true })
})
after(() => world.close())

test('is refused in this order', async () => {
  await world.accepted('createAccount', { kind: 'company', name: 'Antes', externalId: 'E-1' })
  await mendOneByOne(world, {
    name: 'createAccount',
    worst: {
      kind: 'receivable',
      name: 'Depois',
      externalId: 'E-1',
      creditLimit: { amount: '-0.001', currency: 'USD' },
    },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a user without rights: all of them are named',
        refused: { code: 'missingRights', rights: ['accounts.edit', 'accounts.editCredit'] },
        as: world.manager,
      },
      {
        given: 'an external id that is taken, also by another kind',
        refused: { code: 'alreadyExists', object: 'account', id: 'E-1' },
        mend: { externalId: 'E-2' },
      },
      {
        given: 'another currency',
        refused: { code: 'currencyNotAccepted', field: 'creditLimit', currency: 'BRL' },
        mend: { creditLimit: brl('-0.001') },
      },
      {
        given: 'a fraction of a cent',
        refused: { code: 'amountNotValid', field: 'creditLimit', ...brl('-0.001') },
        mend: { creditLimit: brl('-1.00') },
      },
      {
        given: 'less than nothing',
        refused: { code: 'amountNotValid', field: 'creditLimit', ...brl('-1.00') },
        mend: { creditLimit: brl('0.00') },
      },
    ],
  })
})

test('opens an active account of its kind', async () => {
  const input = {
    kind: 'receivable',
    name: '  Agência Sul ',
    externalId: 'agent-9',
    taxId: '11.222.333/0001-81',
    creditLimit: brl('1000.00'),
    termsDays: 30,
  } as const
  const { account } = await world.accepted('createAccount', input, { id: 'made' })
  assert.deepEqual(account, { id: account.id, kind: 'receivable', status: 'active', name: 'Agência Sul' })
  assert.deepEqual(await toldBy(world, 'made'), [`account.created ${account.id}`])
  const columns = 'external_id, kind, status, name, tax_id, credit_limit_minor, terms_days, opened_on'
  assert.deepEqual(await rowsOf(world, { table: 'accounts', columns, by: 'id', value: account.id }), [
    {
      external_id: 'agent-9',
      kind: 'receivable',
      status: 'active',
      name: 'Agência Sul',
      tax_id: '11222333000181',
      credit_limit_minor: 100000n,
      terms_days: 30,
      opened_on: BUSINESS_DATE,
    },
  ])
})

test('every kind can be opened, any number without an external id', async () => {
  for (const kind of [...ACCOUNT_KINDS, ...ACCOUNT_KINDS]) {
    await world.accepted('createAccount', { kind, name: kind })
  }
})

test('input is checked', () => {
  const good = { kind: 'company', name: 'X' }
  for (const wrong of [
    { ...good, kind: 'friend' },
    { ...good, name: ' ' },
    { ...good, taxId: '11.222.333/0001-82' },
    { ...good, termsDays: -1 },
    { ...good, termsDays: 1.5 },
    { ...good, balance: '0' },
  ]) {
    assert.ok(!INPUTS.createAccount.safeParse(wrong).success, JSON.stringify(wrong))
  }
})
