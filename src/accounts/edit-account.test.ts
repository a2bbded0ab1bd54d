import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openAccount } from '../../test/examples.ts'
import { mendOneByOne, rowsOf, toldBy } from '../../test/refusals.ts'
import { brl, buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

test('is refused in this order', async () => {
  const accountId = await openAccount(world)
  const receivable = await openAccount(world, 'receivable')
  await mendOneByOne(world, {
    name: 'editAccount',
    worst: { accountId: 'acc_none', name: 'X', creditLimit: brl('-1.00'), version: '0' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'an account that is not there',
        refused: { code: 'notFound', object: 'account', id: 'acc_none' },
        mend: { accountId },
      },
      {
        given: 'a company, by a user without rights: all of them are named',
        refused: {
          code: 'missingRights',
          rights: ['companies.edit', 'companies.createAndRename', 'accounts.editCredit'],
        },
        mend: { accountId: receivable },
      },
      {
        given: 'another account, by a user without rights',
        refused: { code: 'missingRights', rights: ['accounts.edit', 'accounts.editCredit'] },
        mend: { accountId },
        as: world.manager,
      },
      {
        given: 'an account that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'account', id: accountId, version: '1' },
        mend: { version: '1' },
      },
      {
        given: 'a credit limit of what is no AR account',
        refused: { code: 'creditNotWanted', kind: 'company' },
        mend: { accountId: receivable },
      },
      {
        given: 'a limit below nothing',
        refused: { code: 'amountNotValid', field: 'creditLimit', ...brl('-1.00') },
        mend: { creditLimit: undefined, name: undefined },
      },
      {
        given: 'nothing',
        refused: { code: 'nothingChanges', object: 'account', id: receivable },
        mend: { termsDays: 30 },
      },
    ],
  })
})

test('a company’s data need one right, its name another besides; an existing one is chosen without any', async () => {
  const accountId = await openAccount(world)
  const clerk = await world.userWith(['companies.edit'])
  await world.accepted(
    'editAccount',
    { accountId, email: 'a@b.com.br', name: 'Conta company' },
    { as: clerk },
  )
  const rename = { accountId, name: 'Empresa S.A.' }
  assert.deepEqual(await world.refused('editAccount', rename, { as: clerk }), {
    code: 'missingRights',
    rights: ['companies.createAndRename'],
  })
  const both = await world.userWith(['companies.edit', 'companies.createAndRename'])
  await world.accepted('editAccount', rename, { as: both })
})

test('changes what is said, and nothing else', async () => {
  const accountId = await openAccount(world, 'receivable', { taxId: '11.222.333/0001-81', termsDays: 15 })
  const address = { street: 'Rua A, 1', city: 'Olinda' }
  const input = { accountId, address, creditLimit: brl('80.00'), language: 'en' } as const
  const { account } = await world.accepted('editAccount', input, { id: 'edited' })
  assert.deepEqual(account, {
    id: accountId,
    kind: 'receivable',
    status: 'active',
    name: 'Conta receivable',
  })
  assert.deepEqual(await toldBy(world, 'edited'), [`account.edited ${accountId}`])
  await world.accepted('editAccount', { accountId, taxId: null, creditLimit: null, version: '2' })
  const columns = 'name, tax_id, credit_limit_minor, terms_days, language, version'
  assert.deepEqual(await rowsOf(world, { table: 'accounts', columns, by: 'id', value: accountId }), [
    {
      name: 'Conta receivable',
      tax_id: null,
      credit_limit_minor: null,
      terms_days: 15,
      language: 'en',
      version: 3,
    },
  ])
})
