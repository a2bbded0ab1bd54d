import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { addRoom, openFolio, reserve } from '../../test/examples.ts'
import { buildHttpWorld, type HttpWorld } from '../../test/http.ts'
import { BUSINESS_DATE, brl } from '../../test/world.ts'
import { closeDay } from '../day/close-day.ts'

// The lists of stays, rooms and folios, and a folio as the cashier works on it.

let world: HttpWorld
before(async () => {
  world = await buildHttpWorld()
})
after(() => world.close())

// biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
async function read(path: string, key = world.key): Promise<any> {
  const answered = await world.send('GET', path, { key })
  assert.equal(answered.statusCode, 200, answered.body)
  return answered.json
}

const idsOf = async (path: string): Promise<readonly string[]> =>
  (await read(path)).items.map((item: { id: string }) => item.id)

test('a page holds up to 1000 items', async () => {
  assert.equal((await world.send('GET', '/stays?limit=1000')).statusCode, 200)
  assert.equal((await world.send('GET', '/stays?limit=1001')).statusCode, 400)
})

test('stays are listed as the desk works through them', async () => {
  const arriving = await reserve(world)
  const later = await reserve(world, { arrival: '2026-03-11' })
  const staying = await world.guestInHouse()
  const leaving = await world.guestInHouse()
  const left = await world.guestInHouse()
  await world.database.pool.query(`update stays set departure = $1 where property_id = 'hotel' and id = $2`, [
    BUSINESS_DATE,
    leaving.stayId,
  ])
  await world.accepted('closeFolio', { folioId: left.folioId, settlement: 'settled' })
  await world.accepted('checkOut', { stayId: left.stayId })
  const sorted = (...ids: readonly string[]) => [...ids].sort()
  assert.deepEqual(await idsOf('/stays?list=arrivals'), [arriving])
  assert.deepEqual(await idsOf('/stays?list=inHouse'), sorted(staying.stayId, leaving.stayId))
  assert.deepEqual(await idsOf('/stays?list=departures'), [leaving.stayId])
  assert.deepEqual(await idsOf('/stays?list=departed'), [left.stayId])
  assert.equal((await idsOf('/stays')).length, 5)
  assert.deepEqual(await idsOf('/stays?list=all&state=reserved'), [arriving, later])
})

test('a stay says what it owes, its rate, and what may be done with it', async () => {
  const { account } = await world.accepted('createAccount', { kind: 'receivable', name: 'Agência Sul' })
  const { stay } = await world.accepted('createStay', {
    guestName: 'Com Tarifas',
    arrival: BUSINESS_DATE,
    departure: '2026-03-12',
    roomType: 'STD',
    rates: [brl('100.00'), brl('150.00')],
    receivableAccountId: account.id,
  })
  const reserved = (await read('/stays?text=tarifas')).items[0]
  assert.deepEqual(
    [reserved.balance, reserved.openFolioId, reserved.receivableName, reserved.nightCount, reserved.rateNext],
    [brl('0.00'), null, 'Agência Sul', 2, brl('100.00')],
  )
  assert.deepEqual(reserved.allowedActions, ['assignRoom', 'cancelStay', 'markNoShow', 'changeDeparture'])
  const blocked = (of: { blockedActions: { action: string; code: string }[] }) =>
    of.blockedActions.map(({ action, code }) => `${action} ${code}`)
  assert.deepEqual(blocked(reserved), [
    'checkIn roomNotAssigned',
    'checkOut stayState',
    'reinstateStay stayState',
    'postRoomNight stayState',
  ])
  await world.accepted('assignRoom', { stayId: stay.id, roomId: await addRoom(world) })
  const { folioId } = (await world.accepted('checkIn', { stayId: stay.id })).stay
  await world.accepted('postRoomNight', { stayId: stay.id, serviceDate: BUSINESS_DATE })
  const inHouse = await read(`/stays/${stay.id}`)
  assert.deepEqual([inHouse.balance, inHouse.openFolioId], [brl('110.00'), folioId])
  assert.equal(inHouse.nights.length, 2)
  assert.deepEqual(inHouse.allowedActions, ['assignRoom', 'changeDeparture'])
  assert.deepEqual(blocked(inHouse), [
    'checkIn stayState',
    'checkOut chargesOnStay',
    'cancelStay stayState',
    'markNoShow stayState',
    'reinstateStay stayState',
    'postRoomNight nightPosted',
  ])
  const seen = await read(`/stays/${stay.id}`, await world.keyWith(['books.read']))
  assert.deepEqual(seen.allowedActions, [])
  assert.deepEqual(seen.blockedActions[0], {
    action: 'assignRoom',
    code: 'missingRights',
    missingRights: [{ id: 'stays.assignRoom', name: 'Estadia: Associar UH' }],
  })
})

test('free rooms are those that the stay can be given: of its type first, clean first', async () => {
  const own = await reserve(world, { roomType: 'SUITE' })
  const late = await reserve(world, { arrival: '2026-03-12', departure: '2026-03-14', roomType: 'SUITE' })
  const rooms = {
    dirty: await addRoom(world, { number: 'F1', type: 'SUITE', status: 'dirty' }),
    promised: await addRoom(world, { number: 'F2', type: 'SUITE' }),
    broken: await addRoom(world, { number: 'F3', type: 'SUITE', status: 'outOfOrder' }),
    other: await addRoom(world, { number: 'F4', type: 'TRIPLE', status: 'inspected' }),
  }
  await world.accepted('assignRoom', { stayId: late, roomId: rooms.promised })
  const { items } = await read(`/stays/${own}/free-rooms`)
  assert.deepEqual(items.slice(0, 2), [
    {
      id: rooms.promised,
      number: 'F2',
      type: 'SUITE',
      status: 'clean',
      isOfType: true,
      freeUntil: '2026-03-12',
    },
    { id: rooms.dirty, number: 'F1', type: 'SUITE', status: 'dirty', isOfType: true, freeUntil: null },
  ])
  const ids: readonly string[] = items.map((item: { id: string }) => item.id)
  assert.ok(ids.includes(rooms.other) && !ids.includes(rooms.broken))
  assert.equal((await read(`/stays/${own}/free-rooms?limit=1`)).items.length, 1)
  await world.accepted('assignRoom', { stayId: own, roomId: rooms.promised })
  const after = (await read(`/stays/${late}/free-rooms`)).items
  assert.ok(!after.some((item: { id: string }) => item.id === rooms.promised), 'but the one that it has')
  await world.accepted('cancelStay', { stayId: late, reason: 'x' })
  assert.deepEqual((await read(`/stays/${late}/free-rooms`)).items, [])
})

test('a room says who is in it and who comes next', async () => {
  const { stayId, accountId, folioId } = await world.guestInHouse()
  const { guestName, roomId, roomNumber } = await read(`/stays/${stayId}`)
  for (const arrival of ['2026-03-16', '2026-03-14']) {
    const next = await reserve(world, { guestName: `De ${arrival}`, arrival, departure: '2026-03-18' })
    if (arrival === '2026-03-16') await world.accepted('assignRoom', { stayId: next, roomId })
  }
  const [next] = (await read('/stays?text=De%202026-03-16')).items
  const room = (await read('/rooms?limit=1000')).items.find((one: { id: string }) => one.id === roomId)
  assert.deepEqual(room, {
    id: roomId,
    number: roomNumber,
    type: 'STD',
    status: 'clean',
    stayId,
    accountId,
    guestName,
    departure: '2026-03-12',
    openFolioId: folioId,
    nextArrival: { stayId: next.id, guestName: 'De 2026-03-16', arrival: '2026-03-16' },
  })
  const free = await addRoom(world, { number: 'empty' })
  const empty = (await read('/rooms?limit=1000')).items.find((one: { id: string }) => one.id === free)
  assert.deepEqual([empty.stayId, empty.openFolioId, empty.nextArrival], [null, null, null])
})

test('folios are narrowed by state, balance, text and days', async () => {
  const { folioId, stayId } = await world.guestInHouse()
  const owing = await openFolio(world)
  await world.accepted('postCharge', { folioId: owing, chargeCode: 'BAR' })
  const settled = await openFolio(world)
  const closed = await world.accepted('closeFolio', {
    folioId: settled,
    settlement: 'settled',
    billingName: 'Fulano Faturado',
  })
  const all = await idsOf('/folios?limit=1000')
  const has = async (query: string) => {
    const found = await idsOf(`/folios?limit=1000&${query}`)
    return [folioId, owing, settled].map((id) => found.includes(id))
  }
  assert.ok([folioId, owing, settled].every((id) => all.includes(id)))
  assert.deepEqual(await has('state=settled'), [false, false, true])
  assert.deepEqual(await has('state=settled&state=open'), [true, true, true])
  assert.deepEqual(await has('hasBalance=true'), [false, true, false])
  assert.deepEqual(await has('hasBalance=false&state=open'), [true, false, false])
  assert.deepEqual(await has('text=fulano'), [false, false, true])
  assert.deepEqual(await has(`state=settled&text=${closed.folio.documentNumber}`), [false, false, true])
  assert.deepEqual(await has(`closedFrom=${BUSINESS_DATE}&closedUntil=${BUSINESS_DATE}`), [
    false,
    false,
    true,
  ])
  assert.deepEqual(await has('closedFrom=2026-03-11'), [false, false, false])
  assert.deepEqual(await has(`openedFrom=${BUSINESS_DATE}&openedUntil=2026-03-11`), [true, true, true])
  assert.deepEqual(await has('openedUntil=2026-03-09'), [false, false, false])
  assert.deepEqual(await has(`businessDate=${BUSINESS_DATE}`), [false, true, false])
  assert.deepEqual(await has('businessDate=2026-03-09'), [false, false, false])
  const { roomNumber } = await read(`/stays/${stayId}`)
  const listed = (await read('/folios?limit=1000')).items
  const roomOf = (id: string) => listed.find((one: { id: string }) => one.id === id).roomNumber
  assert.deepEqual([roomOf(folioId), roomOf(owing)], [roomNumber, null])
  for (const query of ['state=gone', 'hasBalance=1', 'openedFrom=x'])
    assert.equal((await world.send('GET', `/folios?${query}`)).statusCode, 400, query)
})

test('a folio says whose it is, who posted and voided, and what may be done with each line', async () => {
  const { folioId, accountId, stayId } = await world.guestInHouse()
  const second = await world.accepted('createFolio', { accountId })
  const voider = await world.userWith(['charges.editAndVoid', 'payments.void'])
  const bar = await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  const gone = await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  await world.accepted('voidCharge', { chargeId: gone.charge.id, reason: 'engano' }, { as: voider })
  const custom = await world.accepted('postCharge', {
    folioId,
    description: 'Sauna',
    unitPrice: brl('10.00'),
  })
  const paid = await world.accepted('postPayment', { folioId, method: 'CASH', amount: brl('5.00') })
  const back = await world.accepted('postPayment', { folioId, method: 'PIX', amount: brl('6.00') })
  await world.accepted('voidPayment', { paymentId: back.payment.id, reason: 'engano' }, { as: voider })
  const { rows } = await world.database.pool.query(`select name from users where id = $1`, [voider.userId])
  const voiderName = rows[0].name
  const { guestName, roomNumber } = await read(`/stays/${stayId}`)
  const folio = await read(`/folios/${folioId}`)
  const dates = { arrival: BUSINESS_DATE, departure: '2026-03-12', state: 'inHouse' }
  assert.deepEqual(folio.stay, { id: stayId, guestName, roomNumber, ...dates, adults: 1, children: 0 })
  assert.deepEqual(folio.account, {
    id: accountId,
    kind: 'guest',
    name: guestName,
    taxId: null,
    creditLimit: null,
  })
  assert.deepEqual(folio.siblings, [
    { id: folioId, kind: 'standard', number: 1, state: 'open', balance: brl('32.50') },
    { id: second.folio.id, kind: 'standard', number: 2, state: 'open', balance: brl('0.00') },
  ])
  const line = (one: Record<string, unknown>) => [
    one.id,
    one.group ?? one.methodName,
    one.recordedByName,
    one.endedByName,
    one.allowedActions,
    [...new Set((one.blockedActions as { code: string }[]).map(({ code }) => code))],
  ]
  const ways = ['changesDate', 'changesPrice', 'changesText', 'changesOther'].map(
    (way) => `editCharge:${way}`,
  )
  const all = [...ways, 'voidCharge', 'splitCharge', 'transferCharges', 'applyDiscount:isManual']
  assert.deepEqual(folio.charges.map(line), [
    [bar.charge.id, 'bar', 'manager', null, all, []],
    [gone.charge.id, 'extras', 'manager', voiderName, [], ['chargeEnded']],
    [custom.charge.id, undefined, 'manager', null, all, []],
  ])
  assert.deepEqual(folio.payments.map(line), [
    [paid.payment.id, 'Dinheiro', 'manager', null, ['voidPayment', 'transferPayment'], ['paymentNotCard']],
    [back.payment.id, 'Pix', 'manager', voiderName, [], ['paymentVoided']],
  ])
  const limited = await world.userWith(['books.read', 'charges.editAndVoid'], { maxVoidMinor: 1000n })
  const seen = await read(`/folios/${folioId}`, await world.keyOf(limited.userId))
  type Blocked = { blockedActions: { action: string; code: string }[] }
  const codes = (of: Blocked[], action: string) =>
    of.map(({ blockedActions }) => blockedActions.find((one) => one.action === action)?.code)
  assert.deepEqual(codes(seen.charges, 'voidCharge'), ['limitExceeded', 'chargeEnded', undefined])
  assert.deepEqual(codes(seen.payments, 'voidPayment'), ['missingRights', 'missingRights'])
  assert.equal(seen.payments[0].blockedActions[0].missingRights[0].id, 'payments.void')
})

test('on a closed folio no line can be voided', async () => {
  const folioId = await openFolio(world)
  await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  await world.accepted('postPayment', { folioId, method: 'PIX', amount: brl('18.00') })
  await world.accepted('closeFolio', { folioId, settlement: 'settled' })
  const folio = await read(`/folios/${folioId}`)
  assert.equal(folio.stay, null)
  assert.equal(folio.charges[0].blockedActions[0].code, 'partOnClosedFolio')
  assert.equal(folio.payments[0].blockedActions[0].code, 'folioNotOpen')
})

test('closed days are listed for a calendar, with who closed them', async () => {
  const own = await buildHttpWorld()
  try {
    for (const date of [BUSINESS_DATE, '2026-03-11', '2026-03-12']) {
      const { door, propertyId, manager: actor } = own
      await closeDay({ door, pool: own.database.pool, propertyId, date, actor })
    }
    const days = async (query: string) =>
      (await own.send('GET', `/days${query}`)).json.items.map(
        (day: Record<string, string>) => `${day.date} ${day.state} ${day.closedByName}`,
      )
    const [first, second, third] = [BUSINESS_DATE, '2026-03-11', '2026-03-12'].map(
      (date) => `${date} sealed manager`,
    )
    assert.deepEqual(await days(''), [third, second, first])
    assert.deepEqual(await days('?from=2026-03-11'), [third, second])
    assert.deepEqual(await days('?from=2026-03-11&until=2026-03-11'), [second])
    assert.deepEqual(await days('?until=2026-03-09'), [])
  } finally {
    await own.close()
  }
})

test('stays, accounts and folios are found alike by a name, whatever its accents', async () => {
  const stayId = await reserve(world, { guestName: 'João Conceição' })
  const { stay } = await read(`/stays/${stayId}`).then((read) => ({ stay: read.stay ?? read }))
  await world.accepted('createFolio', { accountId: stay.accountId })
  for (const text of ['joao con', 'JOÃO CONCEIÇÃO'].map(encodeURIComponent)) {
    assert.deepEqual(await idsOf(`/stays?text=${text}`), [stayId])
    assert.deepEqual(await idsOf(`/accounts?text=${text}`), [stay.accountId])
    assert.equal((await idsOf(`/folios?text=${text}`)).length, 1)
  }
})

test('a cursor with an instant that there is not is none of the list', async () => {
  for (const list of ['/operations', '/refusals'])
    for (const instant of [
      '2026-02-30T00:00:00.000000Z',
      '0000-01-01T00:00:00.000000Z',
      '2026-01-01T24:00:00.000000Z',
    ]) {
      const cursor = Buffer.from(JSON.stringify([instant, 'x'])).toString('base64url')
      const wrong = await world.send('GET', `${list}?cursor=${cursor}`)
      assert.deepEqual([wrong.statusCode, wrong.json.errors?.[0].field], [400, 'cursor'], instant)
    }
})

test('a large answer is sent as small as the caller takes it, a small one as it is', async () => {
  const sent = (path: string, encodings: string) =>
    world.send('GET', path, { headers: { 'accept-encoding': encodings } })
  const whole = await world.send('GET', '/stays')
  assert.equal(whole.headers['content-encoding'], undefined)
  for (const [encoding, unpack] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const packed = await sent('/stays', encoding)
    assert.equal(packed.headers['content-encoding'], encoding)
    assert.match(String(packed.headers.vary), /accept-encoding/i)
    assert.ok(packed.rawPayload.length < whole.rawPayload.length / 4)
    assert.equal(unpack(packed.rawPayload).toString(), whole.body)
  }
  assert.equal((await sent('/health', 'br, gzip')).headers['content-encoding'], undefined)
})
