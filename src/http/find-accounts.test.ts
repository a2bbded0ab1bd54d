import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addRoom } from '../../test/examples.ts'
import { buildHttpWorld, type HttpWorld } from '../../test/http.ts'
import { BUSINESS_DATE, brl } from '../../test/world.ts'

let world: HttpWorld
before(async () => {
  world = await buildHttpWorld()
})
after(() => world.close())

// biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
async function find(text: string, more = ''): Promise<readonly any[]> {
  const path = `/accounts/find?text=${encodeURIComponent(text)}${more}`
  const answered = await world.send('GET', path)
  assert.equal(answered.statusCode, 200, answered.body)
  return answered.json.items
}

const named = async (text: string, more?: string): Promise<readonly string[]> =>
  (await find(text, more)).map((item) => `${item.name} by ${item.matchedBy}`)

type Guest = { readonly stayId: string; readonly accountId: string; readonly roomId: string }

async function book(guestName: string, number: string, more: object = {}): Promise<Guest> {
  const { stay } = await world.accepted('createStay', {
    guestName,
    arrival: BUSINESS_DATE,
    departure: '2026-03-12',
    roomType: 'STD',
    rates: [brl('200.00')],
    ...more,
  })
  const roomId = await addRoom(world, { number })
  await world.accepted('assignRoom', { stayId: stay.id, roomId })
  return { stayId: stay.id, accountId: stay.accountId, roomId }
}

async function arrive(guestName: string, number: string, more: object = {}) {
  const guest = await book(guestName, number, more)
  const { stay } = await world.accepted('checkIn', { stayId: guest.stayId })
  return { ...guest, folioId: stay.folioId as string }
}

async function leave({ folioId, stayId }: { readonly folioId: string; readonly stayId: string }) {
  await world.accepted('closeFolio', { folioId, settlement: 'settled' })
  await world.accepted('checkOut', { stayId })
}

test('a name is found by its words, whatever their order, case and accents', async () => {
  const { accountId, stayId, folioId } = await arrive('José da Silva Ação', '101')
  await arrive('JOÃO SILVEIRA', '102')
  for (const typed of ['jose silva', 'SILVA JOSÉ', 'josé', 'acao', 'silva acão', 'Jose\u0301 silva'])
    assert.deepEqual(await named(typed), ['José da Silva Ação by name'], typed)
  assert.deepEqual(await named('silv jo'), ['JOÃO SILVEIRA by name', 'José da Silva Ação by name'])
  assert.deepEqual(await named('jose silveira'), [])
  assert.deepEqual(await named('%'), [])
  assert.deepEqual(await find('jose silva'), [
    {
      accountId,
      kind: 'guest',
      status: 'active',
      name: 'José da Silva Ação',
      taxId: null,
      externalId: null,
      matchedBy: 'name',
      folioId: null,
      balance: brl('0.00'),
      owed: brl('0.00'),
      stay: {
        id: stayId,
        state: 'inHouse',
        guestName: 'José da Silva Ação',
        roomNumber: '101',
        arrival: BUSINESS_DATE,
        departure: '2026-03-12',
        externalId: null,
      },
      folios: [{ id: folioId, kind: 'standard', number: 1, state: 'open', balance: brl('0.00') }],
    },
  ])
})

test('a room is found first by who is in it, then by who comes, then by who was there', async () => {
  const gone = await arrive('Rui Antigo', '200')
  await leave(gone)
  const inside = await book('Rui Presente', '201x')
  await world.accepted('assignRoom', { stayId: inside.stayId, roomId: gone.roomId })
  await world.accepted('checkIn', { stayId: inside.stayId })
  const later = { arrival: '2026-03-20', departure: '2026-03-21' }
  const coming = await book('Rui Futuro', '202x', later)
  await world.accepted('assignRoom', { stayId: coming.stayId, roomId: gone.roomId })
  await world.accepted('createAccount', { kind: 'company', name: 'Viagens 200', externalId: '200' })
  await world.accepted('createAccount', { kind: 'company', name: 'Agência 200' })
  assert.deepEqual(await named('200'), ['Rui Presente by room', 'Rui Futuro by room'])
  assert.deepEqual(await named('200', '&includeClosed=true'), [
    'Rui Presente by room',
    'Viagens 200 by account',
    'Rui Futuro by room',
    'Rui Antigo by room',
    'Agência 200 by name',
  ])
  assert.deepEqual(await named('20'), [])
})

test('a reservation, an account, a folio, a tax id and a card payment are found by the whole of it', async () => {
  const { stayId, accountId, folioId } = await arrive('Marta Cartão', '301', { externalId: 'RES-77' })
  const card = { brand: 'visa', modality: 'credit', nsu: '00998877', authorization: 'A1B2C3' } as const
  await world.accepted('postPayment', { folioId, method: 'VISA', amount: brl('10.00'), card })
  for (const [typed, by] of [
    [stayId, 'reservation'],
    ['RES-77', 'reservation'],
    [accountId, 'account'],
    [folioId, 'folio'],
    ['00998877', 'nsu'],
    ['A1B2C3', 'nsu'],
  ] as const)
    assert.deepEqual(await named(typed), [`Marta Cartão by ${by}`], typed)
  for (const part of ['RES-7', '998877', stayId.slice(0, -1)]) assert.deepEqual(await named(part), [], part)
  const company = { kind: 'company', name: 'Empresa Fiscal', taxId: '11.222.333/0001-81' } as const
  const { account } = await world.accepted('createAccount', company)
  for (const typed of ['11222333000181', '11.222.333/0001-81']) {
    assert.deepEqual(await named(typed), [], 'nothing stands on it')
    assert.deepEqual(await named(typed, '&includeClosed=true'), ['Empresa Fiscal by taxId'])
  }
  await world.accepted('createFolio', { accountId: account.id })
  assert.deepEqual(await named('11222333000181'), ['Empresa Fiscal by taxId'])
})

test('a document is found by its number, with the prefix of its series and without', async () => {
  const guest = await arrive('Nota Fiscal', '401')
  const { folio } = await world.accepted('createFolio', { accountId: guest.accountId })
  const nota = { name: 'Nota', series: 'folio', prefix: 'A2-' }
  const forms = { positive: nota, negative: nota, positiveCorrection: nota, negativeCorrection: nota }
  await world.accepted('defineDocumentType', { id: 'folio', ...forms })
  const closed = await world.accepted('closeFolio', { folioId: folio.id, settlement: 'settled' })
  const number = closed.folio.documentNumber.replace('A2-', '')
  for (const typed of [number, `000${number}`, `A2-${number}`, `a2-${number}`, `folio ${number}`])
    assert.deepEqual(await named(typed), ['Nota Fiscal by document'], typed)
  for (const typed of [`B${number}`, `A2${number}`]) assert.deepEqual(await named(typed), [], typed)
})

test('who has left is found where closed ones are asked for, or while something stands on their account', async () => {
  const guest = await arrive('Hugo Partido', '501')
  await leave(guest)
  assert.deepEqual(await named('hugo'), [])
  assert.deepEqual(await named('hugo', '&includeClosed=true'), ['Hugo Partido by name'])
  const paid = { folioId: guest.folioId, method: 'PIX', amount: brl('5.00') }
  await world.accepted('postPayment', paid)
  assert.deepEqual(await named('hugo'), ['Hugo Partido by name'])
  assert.deepEqual((await find('hugo'))[0].balance, brl('-5.00'))
})

test('at most 50 are found, those in house first', async () => {
  for (let n = 0; n < 51; n++) {
    const { account } = await world.accepted('createAccount', { kind: 'company', name: `Cia ${n} Multipla` })
    await world.accepted('createFolio', { accountId: account.id })
  }
  await arrive('Zulmira Múltipla', '601')
  const found = await named('multipla')
  assert.equal(found.length, 50)
  assert.equal(found[0], 'Zulmira Múltipla by name')
})

test('something must be typed', async () => {
  for (const path of ['/accounts/find', '/accounts/find?text=%20', '/accounts/find?text=a&includeClosed=yes'])
    assert.equal((await world.send('GET', path)).statusCode, 400, path)
})
