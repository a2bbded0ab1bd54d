import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reserve } from '../../test/examples.ts'
import { buildHttpWorld, type HttpWorld } from '../../test/http.ts'
import { BUSINESS_DATE, brl } from '../../test/world.ts'

// What an AR account owes, told where the desk looks for it: the search, its page, and the folios that it took over.

let world: HttpWorld
before(async () => {
  world = await buildHttpWorld()
})
after(() => world.close())

// biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
async function read(path: string): Promise<any> {
  const answered = await world.send('GET', path)
  assert.equal(answered.statusCode, 200, answered.body)
  return answered.json
}

async function agency(name: string): Promise<string> {
  const input = { kind: 'receivable', name, creditLimit: brl('1000.00'), termsDays: 30 } as const
  return (await world.accepted('createAccount', input)).account.id
}

/** A guest's folio that is closed on account, charged with a bar bill and lowered by a payment. */
async function closeOn(receivableAccountId: string, paid?: string) {
  const guest = await world.guestInHouse()
  await world.accepted('postCharge', { folioId: guest.folioId, chargeCode: 'BAR' })
  if (paid) {
    const amount = brl(paid)
    await world.accepted('postPayment', { folioId: guest.folioId, method: 'CASH', amount })
  }
  const { folio } = await world.accepted('closeFolio', {
    folioId: guest.folioId,
    settlement: 'onAccount',
    receivableAccountId,
  })
  return { ...guest, documentNumber: folio.documentNumber }
}

test('a folio on account says how much went to whom, in a list, in full and on its account', async () => {
  const serra = await agency('Serra Alta')
  const other = await agency('Outra')
  const first = await closeOn(serra, '7.50')
  const credit = await closeOn(serra, '30.00')
  await closeOn(other)
  const settled = await world.guestInHouse()
  await world.accepted('closeFolio', { folioId: settled.folioId, settlement: 'settled' })

  const { items } = await read(`/folios?receivableAccountId=${serra}&limit=1000`)
  assert.deepEqual(
    items.map((one: Record<string, unknown>) => [one.id, one.receivableName, one.onAccount, one.balance]),
    [
      [first.folioId, 'Serra Alta', brl('20.00'), brl('0.00')],
      [credit.folioId, 'Serra Alta', brl('-2.50'), brl('0.00')],
    ],
  )
  const page = await read(`/folios?receivableAccountId=${serra}&limit=1`)
  const next = await read(`/folios?receivableAccountId=${serra}&limit=1&cursor=${page.nextCursor}`)
  assert.deepEqual([page.items[0].id, next.items[0].id], [first.folioId, credit.folioId])
  const all = (await read('/folios?limit=1000')).items
  const listed = all.find((one: { id: string }) => one.id === settled.folioId)
  assert.deepEqual([listed.receivableName, listed.onAccount], [null, null])

  const folio = await read(`/folios/${first.folioId}`)
  assert.deepEqual(
    [folio.receivableName, folio.onAccount, folio.onAccountByName, folio.closedAt !== null],
    ['Serra Alta', brl('20.00'), 'manager', true],
  )
  const account = await read(`/accounts/${first.accountId}`)
  assert.deepEqual(account.folios[0].onAccount, brl('20.00'))
  assert.deepEqual((await read(`/accounts/${serra}`)).owed, brl('17.50'))
})

test('an AR account is found with what it owes, a folio by its document with which one it is', async () => {
  const alta = await agency('Agência Litoral')
  const { folioId, documentNumber, accountId } = await closeOn(alta)
  const find = async (query: string) => (await read(`/accounts/find?${query}`)).items[0]
  const found = await find('text=litoral')
  assert.deepEqual([found.accountId, found.owed, found.folioId], [alta, brl('27.50'), null])
  const closed = await find(`text=${documentNumber}&includeClosed=true`)
  assert.deepEqual([closed.accountId, closed.matchedBy, closed.folioId], [accountId, 'document', folioId])
})

test('an account without a folio says which stay it was opened with', async () => {
  const stayId = await reserve(world, { guestName: 'Quem Ainda Vem' })
  const { accountId } = await read(`/stays/${stayId}`)
  const account = await read(`/accounts/${accountId}`)
  assert.deepEqual(account.folios, [])
  const { id, guestName, arrival, state, roomNumber } = account.stay
  assert.deepEqual(
    [id, guestName, arrival, state, roomNumber],
    [stayId, 'Quem Ainda Vem', BUSINESS_DATE, 'reserved', null],
  )
  assert.equal((await read(`/accounts/${await agency('Sem Estadia')}`)).stay, null)
})
