import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { buildHttpWorld, type HttpWorld, PASSWORD } from '../../test/http.ts'
import { addProperty, BUSINESS_DATE, brl, grant } from '../../test/world.ts'
import type { Right } from '../rights/rights.ts'
import { createRole, createUser } from '../users/administration.ts'

/**
 * Two properties: `hotel` and `other`, each with its administrator; `group` administers both. `shared` works at both,
 * `boss` has every right at the hotel.
 */

let world: HttpWorld
let keys: Readonly<Record<'hotel' | 'other' | 'group' | 'clerk', string>>

before(async () => {
  world = await buildHttpWorld()
  const { administration } = world
  await addProperty(administration, 'other')
  const rights = ['administration.users', 'payments.create', 'books.read'] as const
  await createRole(administration, { id: 'admin', name: 'admin', rights, allRights: false })
  await createRole(administration, {
    id: 'clerk',
    name: 'clerk',
    rights: ['payments.create'],
    allRights: false,
  })
  await createRole(administration, {
    id: 'auditor',
    name: 'auditor',
    rights: ['audit.read'],
    allRights: false,
  })
  for (const id of ['hotelAdmin', 'otherAdmin', 'groupAdmin', 'shared', 'boss', 'clerk', 'foreign'])
    await createUser(administration, { id, name: `name of ${id}`, kind: 'person' })
  const own = { maxRefundMinor: 5000n, maxVoidMinor: 5000n, maxDiscountPercent: '10.0' }
  for (const [userId, propertyId, roleId] of [
    ['hotelAdmin', 'hotel', 'admin'],
    ['otherAdmin', 'other', 'admin'],
    ['groupAdmin', 'hotel', 'admin'],
    ['groupAdmin', 'other', 'admin'],
    ['shared', 'hotel', 'clerk'],
    ['shared', 'other', 'clerk'],
    ['boss', 'hotel', 'everything'],
    ['clerk', 'hotel', 'clerk'],
    ['foreign', 'other', 'clerk'],
  ] as const)
    await grant(administration, { userId, propertyId, roleId, ...own })
  keys = {
    hotel: await world.keyOf('hotelAdmin'),
    other: await world.keyOf('otherAdmin'),
    group: await world.keyOf('groupAdmin'),
    clerk: await world.keyOf('clerk'),
  }
})

after(() => world.close())

const limits = { maxRefund: brl('50.00'), maxVoid: brl('50.00'), maxDiscountPercent: '10' }
const give = (key: string, propertyId: string, userId: string, roleId: string, body: object = limits) =>
  world.send('PUT', `/v1/properties/${propertyId}/users/${userId}/roles/${roleId}`, { key, body })
const take = (key: string, propertyId: string, userId: string, roleId: string) =>
  world.send('DELETE', `/v1/properties/${propertyId}/users/${userId}/roles/${roleId}`, { key })

test('an administrator sees the users of the properties that they administer, and their roles there only', async () => {
  const of = async (key: string) => (await world.send('GET', '/v1/users', { key })).json.items
  const names = async (key: string) => (await of(key)).map((one: { id: string }) => one.id)
  assert.ok((await names(keys.hotel)).includes('shared'))
  assert.ok(!(await names(keys.hotel)).includes('otherAdmin'))
  assert.deepEqual(await names(keys.other), ['foreign', 'groupAdmin', 'otherAdmin', 'shared'])
  assert.ok((await names(keys.group)).includes('otherAdmin'))
  const shared = (await of(keys.other)).find((one: { id: string }) => one.id === 'shared')
  assert.deepEqual(
    shared.roles.map((one: { propertyId: string }) => one.propertyId),
    ['other'],
  )
  const there = await world.send('GET', '/v1/properties/other/users', { key: keys.other })
  assert.deepEqual(there.json.items[0].roles, [{ roleId: 'clerk', ...limits }])
})

test('who administers nobody may do none of it', async () => {
  for (const [method, path, body] of [
    ['GET', '/v1/users', undefined],
    ['GET', '/v1/roles', undefined],
    ['GET', '/v1/api-keys', undefined],
    ['POST', '/v1/users', { name: 'x' }],
    ['POST', '/v1/users/shared/deactivate', undefined],
    ['POST', '/v1/roles', { name: 'x' }],
    ['POST', '/v1/api-keys', { label: 'x' }],
    ['POST', '/v1/api-keys/x/revoke', undefined],
    ['PUT', '/v1/properties/hotel/users/clerk/roles/clerk', {}],
    ['DELETE', '/v1/properties/hotel/users/clerk/roles/clerk', undefined],
  ] as const) {
    const answered = await world.send(method, path, { key: keys.clerk, body })
    assert.equal(answered.statusCode, 403, `${method} ${path}: ${answered.body}`)
    assert.equal(answered.json.missingRights[0].id, 'administration.users')
  }
})

test('nobody hands out what they do not hold, nor wider limits, nor at another property', async () => {
  const allowed = await give(keys.hotel, 'hotel', 'shared', 'clerk')
  assert.equal(allowed.statusCode, 200, allowed.body)
  const auditor = await give(keys.hotel, 'hotel', 'shared', 'auditor')
  assert.deepEqual(
    auditor.json.missingRights.map((one: { id: string }) => one.id),
    ['audit.read'],
  )
  const everything = await give(keys.hotel, 'hotel', 'hotelAdmin', 'everything')
  assert.equal(everything.statusCode, 403)
  assert.ok(everything.json.missingRights.length > 15)
  for (const body of [
    {},
    { ...limits, maxRefund: brl('50.01') },
    { ...limits, maxDiscountPercent: '10.01' },
    { maxRefund: brl('1.00') },
  ]) {
    const wider = await give(keys.hotel, 'hotel', 'shared', 'clerk', body)
    assert.deepEqual([wider.statusCode, wider.json.code], [403, 'limitExceeded'])
  }
  const tooMuch = await give(keys.hotel, 'hotel', 'shared', 'clerk', {
    ...limits,
    maxDiscountPercent: '100.1',
  })
  assert.deepEqual([tooMuch.statusCode, tooMuch.json.errors[0].field], [400, 'maxDiscountPercent'])
  const elsewhere = await give(keys.hotel, 'other', 'shared', 'clerk')
  assert.deepEqual([elsewhere.statusCode, elsewhere.json.facts.object], [404, 'property'])
  const euros = await give(keys.hotel, 'hotel', 'shared', 'clerk', {
    maxRefund: { amount: '1.00', currency: 'EUR' },
  })
  assert.deepEqual([euros.statusCode, euros.json.errors[0].field], [400, 'maxRefund'])
})

test('roles are granted to users that one sees; a stranger to both properties is not found', async () => {
  const unseen = await give(keys.hotel, 'hotel', 'foreign', 'clerk')
  assert.deepEqual([unseen.statusCode, unseen.json.facts.object], [404, 'user'])
  const system = await give(keys.hotel, 'hotel', 'system', 'clerk')
  assert.equal(system.statusCode, 404)
  const bridged = await give(keys.group, 'hotel', 'foreign', 'clerk')
  assert.equal(bridged.statusCode, 200, bridged.body)
  assert.equal((await take(keys.hotel, 'hotel', 'foreign', 'clerk')).statusCode, 200)
  assert.equal((await take(keys.group, 'hotel', 'foreign', 'clerk')).statusCode, 404)
  const role = await give(keys.hotel, 'hotel', 'clerk', 'nothing')
  assert.deepEqual([role.statusCode, role.json.facts.object], [404, 'role'])
})

test('who holds more cannot be stripped of it', async () => {
  const stripped = await take(keys.hotel, 'hotel', 'boss', 'everything')
  assert.equal(stripped.statusCode, 403)
})

test('a key is made for oneself, or for whom one could have given all that they hold', async () => {
  const make = (key: string, userId?: string) =>
    world.send('POST', '/v1/api-keys', { key, body: { label: 'new', ...(userId && { userId }) } })
  const own = await make(keys.hotel)
  assert.equal(own.statusCode, 201)
  assert.match(own.json.key, /^cmd_[\w-]{43}$/)
  assert.equal((await world.send('GET', '/v1/me', { key: own.json.key })).json.userId, 'hotelAdmin')
  assert.equal((await make(keys.hotel, 'clerk')).statusCode, 201)
  assert.equal((await make(keys.hotel, 'boss')).statusCode, 403, 'holds more than the administrator')
  assert.equal((await make(keys.hotel, 'shared')).statusCode, 403, 'has a role where they are nobody')
  assert.equal((await make(keys.hotel, 'foreign')).statusCode, 404, 'is not seen')
  assert.equal((await make(keys.group, 'shared')).statusCode, 201)
  const listed = await world.send('GET', '/v1/api-keys?userId=clerk', { key: keys.hotel })
  assert.ok(!listed.body.includes('cmd_') && listed.json.items.length === 2)
  assert.equal((await world.send('GET', '/v1/api-keys?userId=foreign', { key: keys.hotel })).statusCode, 404)
})

test('keys are ended, and users deactivated, by the same rule', async () => {
  const of = async (key: string, userId: string) =>
    (await world.send('GET', `/v1/api-keys?userId=${userId}`, { key })).json.items[0].id
  const shared = await world.keyOf('shared')
  const sharedId = await of(keys.group, 'shared')
  const end = (key: string, keyId: string) => world.send('POST', `/v1/api-keys/${keyId}/revoke`, { key })
  assert.equal((await end(keys.hotel, sharedId)).statusCode, 403)
  assert.equal((await end(keys.other, await of(keys.hotel, 'clerk'))).statusCode, 404)
  assert.equal((await end(keys.group, sharedId)).statusCode, 200)
  assert.equal((await end(keys.group, sharedId)).statusCode, 404, 'once')
  const deactivate = (key: string, userId: string) =>
    world.send('POST', `/v1/users/${userId}/deactivate`, { key })
  assert.equal((await deactivate(keys.hotel, 'shared')).statusCode, 403)
  assert.equal((await deactivate(keys.other, 'clerk')).statusCode, 404)
  assert.equal((await deactivate(keys.hotel, 'boss')).statusCode, 403)
  assert.equal((await deactivate(keys.group, 'shared')).statusCode, 200)
  assert.equal((await world.send('GET', '/v1/me', { key: shared })).statusCode, 401)
})

test('a new user is seen by who made them, then by who administers a property where they work', async () => {
  const made = await world.send('POST', '/v1/users', { key: keys.hotel, body: { name: 'Nova' } })
  assert.equal(made.statusCode, 201)
  const { userId } = made.json
  const sees = async (key: string) =>
    (await world.send('GET', '/v1/users?limit=200', { key })).body.includes(userId)
  assert.deepEqual(
    [await sees(keys.hotel), await sees(keys.group), await sees(keys.other)],
    [true, false, false],
  )
  assert.equal((await give(keys.other, 'other', userId, 'clerk')).statusCode, 404)
  assert.equal((await give(keys.hotel, 'hotel', userId, 'clerk')).statusCode, 200)
  assert.deepEqual(
    [await sees(keys.hotel), await sees(keys.group), await sees(keys.other)],
    [true, true, false],
  )
  const again = await world.send('POST', '/v1/users', { key: keys.hotel, body: { name: 'Nova' } })
  assert.deepEqual([again.statusCode, again.json.code], [409, 'alreadyExists'])
})

test('a property is added by who may, and is theirs', async () => {
  const body = {
    id: 'third',
    name: 'Third',
    currency: 'EUR',
    timeZone: 'Europe/Lisbon',
    businessDate: BUSINESS_DATE,
  }
  assert.equal((await world.send('POST', '/v1/properties', { key: keys.hotel, body })).statusCode, 403)
  for (const [field, value] of [
    ['id', 'Third Hotel'],
    ['timeZone', 'Lisbon'],
    ['currency', 'EURO'],
    ['businessDate', 'today'],
  ]) {
    const wrong = await world.send('POST', '/v1/properties', { body: { ...body, [field!]: value } })
    assert.deepEqual([wrong.statusCode, wrong.json.errors[0].field], [400, field])
  }
  const made = await world.send('POST', '/v1/properties', { body })
  assert.equal(made.statusCode, 201, made.body)
  assert.equal((await world.send('GET', '/v1/properties/third')).json.currency, 'EUR')
  assert.equal((await world.send('GET', '/v1/properties/third', { key: keys.hotel })).statusCode, 404)
  assert.equal((await world.send('POST', '/v1/properties', { body })).statusCode, 409)
})

test('a role is changed by who holds, wherever somebody has it, all that is given or taken', async () => {
  const { administration } = world
  const make = (id: string, rights: readonly Right[], allRights = false) =>
    createRole(administration, { id, name: id, rights, allRights })
  const hold = (userId: string, propertyId: string, roleId: string) =>
    grant(administration, { userId, propertyId, roleId })
  await make('unheld', ['audit.read'])
  await make('atHotel', ['payments.create'])
  await make('atBoth', ['payments.create'])
  await make('auditing', ['audit.read'])
  await make('almighty', [], true)
  await createUser(administration, { id: 'holder', name: 'holder', kind: 'person' })
  for (const roleId of ['atHotel', 'atBoth', 'auditing', 'almighty']) await hold('holder', 'hotel', roleId)
  await hold('holder', 'other', 'atBoth')
  const change = async (key: string, id: string, rights: readonly Right[], allRights = false) => {
    const body = { name: id, rights, allRights }
    const answered = await world.send('PUT', `/v1/roles/${id}`, { key, body })
    const missing = answered.json.missingRights?.map((one: { id: string }) => one.id)
    return answered.statusCode === 200 ? 'changed' : (missing ?? answered.json.code)
  }
  assert.deepEqual(await change(keys.clerk, 'unheld', []), ['administration.users'])
  assert.equal(await change(keys.other, 'unheld', ['day.close']), 'changed', 'nobody holds it')
  assert.equal(await change(keys.hotel, 'atHotel', ['payments.create', 'books.read']), 'changed')
  assert.deepEqual(await change(keys.hotel, 'atHotel', ['audit.read']), ['audit.read'])
  assert.equal(await change(keys.hotel, 'atHotel', []), 'changed', 'what one holds may be taken')
  assert.deepEqual(await change(keys.other, 'atHotel', []), ['administration.users'], 'even to name it anew')
  assert.deepEqual(await change(keys.hotel, 'atBoth', ['books.read']), ['administration.users'])
  assert.equal(await change(keys.group, 'atBoth', ['books.read']), 'changed')
  assert.deepEqual(
    await change(keys.group, 'auditing', []),
    ['audit.read'],
    'nor taken what one does not hold',
  )
  assert.equal(
    await change(keys.hotel, 'auditing', ['audit.read', 'books.read']),
    'changed',
    'what stays is not asked',
  )
  const all = await change(keys.hotel, 'atHotel', [], true)
  assert.ok(all.length > 15 && !all.includes('payments.create'))
  assert.equal((await change(keys.hotel, 'almighty', [])).length, all.length)
  assert.equal(await change(world.key, 'administrator', []), 'roleFixed')
  assert.equal(await change(world.key, 'nothing', []), 'notFound')
  assert.equal(await change(world.key, 'almighty', [], true), 'changed')
  const taken = await world.send('PUT', '/v1/roles/unheld', {
    body: { name: 'atBoth', rights: [], allRights: false },
  })
  assert.deepEqual([taken.statusCode, taken.json.code], [409, 'alreadyExists'])
  const less = await world.send('PUT', '/v1/roles/unheld', { body: { name: 'unheld' } })
  assert.deepEqual(less.json.errors.map((one: { field: string }) => one.field).sort(), [
    'allRights',
    'rights',
  ])
})

test('a changed role counts at once, also at the door', async () => {
  const { administration } = world
  await createRole(administration, { id: 'bar', name: 'bar', rights: ['books.read'], allRights: false })
  await createUser(administration, { id: 'barman', name: 'barman', kind: 'person' })
  await grant(administration, { userId: 'barman', propertyId: 'hotel', roleId: 'bar' })
  const key = await world.keyOf('barman')
  const { folioId } = await world.guestInHouse()
  const post = async () =>
    (await world.send('POST', `/folios/${folioId}/charges`, { key, body: { chargeCode: 'BAR' } })).statusCode
  const change = (rights: readonly Right[]) =>
    world.send('PUT', '/v1/roles/bar', { body: { name: 'bar', rights, allRights: false } })
  assert.equal(await post(), 403)
  assert.equal((await change(['books.read', 'charges.create'])).statusCode, 200)
  assert.equal(await post(), 201)
  await change([])
  assert.equal(await post(), 403)
})

test('a login is one person’s, and a password needs one and keeps the rules', async () => {
  const make = (body: object) => world.send('POST', '/v1/users', { body })
  const wrong = async (body: object) =>
    (await make(body)).json.errors.map((one: { field: string; code: string }) => `${one.field} ${one.code}`)
  const password = 'tres pratos de trigo'
  assert.deepEqual(await wrong({ name: 'L1', login: 'á b' }), ['login login'])
  assert.deepEqual(await wrong({ name: 'L1', password }), ['login required'])
  assert.deepEqual(await wrong({ name: 'L1', kind: 'integration', login: 'pms' }), ['login loginOfPerson'])
  assert.deepEqual(await wrong({ name: 'L1', login: 'lucia.lima', password: 'Lucia.Lima1' }), [
    'password passwordPersonal',
  ])
  const made = await make({ name: 'Lúcia', login: ' Lucia@Pousada.example ', password })
  assert.equal(made.statusCode, 201, made.body)
  const taken = await make({ name: 'Outra', login: 'lucia@pousada.example' })
  assert.deepEqual(taken.json.facts, { object: 'login', id: 'lucia@pousada.example' })
  const signedIn = await world.send('POST', '/v1/session', {
    cookie: '',
    body: { login: 'LUCIA@pousada.example', password },
  })
  assert.deepEqual([signedIn.statusCode, signedIn.json.mustChangePassword], [201, true])
  const listed = (await world.send('GET', '/v1/users?limit=200')).json.items
  const lucia = listed.find((one: { id: string }) => one.id === made.json.userId)
  assert.deepEqual([lucia.login, lucia.isLocked], ['lucia@pousada.example', false])
  assert.ok(Math.abs(Date.parse(lucia.lastSignInAt) - Date.now()) < 60_000)
})

test('a password is given by who could give all that the user holds; one’s own is changed', async () => {
  const give = async (how: object, userId: string, body: object = {}) => {
    const sent = { ...how, body: { password: 'quatro pratos de trigo', ...body } }
    const answered = await world.send('POST', `/v1/users/${userId}/password`, sent)
    return answered.statusCode === 200 ? 'given' : answered.json.code
  }
  const hotel = { key: keys.hotel }
  assert.equal(await give({ key: keys.clerk }, 'holder'), 'missingRights')
  assert.equal(await give(hotel, 'clerk'), 'loginMissing')
  assert.equal(await give(hotel, 'clerk', { login: 'Clerk' }), 'given')
  assert.equal(await give(hotel, 'clerk'), 'given', 'the login stays')
  assert.equal(await give({ key: keys.group }, 'hotelAdmin', { login: 'clerk' }), 'alreadyExists')
  assert.equal(await give(hotel, 'clerk', { password: 'senha12345' }), 'invalidInput')
  assert.equal(await give(hotel, 'boss', { login: 'boss' }), 'missingRights', 'holds more')
  assert.equal(await give(hotel, 'holder', { login: 'holder' }), 'missingRights', 'works elsewhere too')
  assert.equal(await give(hotel, 'foreign', { login: 'foreign' }), 'notFound')
  assert.equal(await give(hotel, 'system', { login: 'system' }), 'notFound')
  const own = { cookie: await world.sessionOf('groupAdmin') }
  const me = { currentPassword: PASSWORD }
  assert.equal(await give(own, 'groupAdmin', me), 'ownPassword')
  assert.equal(await give(own, 'clerk'), 'invalidInput', 'a desk that was left open is not enough')
  assert.equal(await give(own, 'clerk', { currentPassword: 'nao e esta' }), 'wrongPassword')
  const make = (body: object) => world.send('POST', '/v1/users', { ...own, body })
  const sara = { name: 'Sara', login: 'sara', password: 'quatro pratos de trigo' }
  assert.deepEqual((await make(sara)).json.errors[0].field, 'currentPassword')
  assert.equal((await make({ ...sara, ...me })).statusCode, 201)
  assert.equal((await make({ name: 'Sem senha' })).statusCode, 201)
  assert.equal(
    await give(own, 'shared', { login: 'shared', ...me }),
    'userInactive',
    'is not active any more',
  )
  assert.equal(await give({ key: keys.group }, 'groupAdmin'), 'ownPassword', 'with a key as well')
})

test('a login is unlocked with the password that it has, or with one that is given', async () => {
  const enter = (password: string) =>
    world.send('POST', '/v1/session', { cookie: '', body: { login: 'clerk', password } })
  const lock = async () => {
    for (let at = 0; at < 10; at++) await enter('nao e esta a senha')
    assert.equal((await enter('quatro pratos de trigo')).statusCode, 429)
  }
  const unlock = async (how: object, userId: string) => {
    const answered = await world.send('POST', `/v1/users/${userId}/unlock`, how)
    return answered.statusCode === 200 ? 'unlocked' : answered.json.code
  }
  await lock()
  assert.equal(await unlock({ key: keys.clerk }, 'clerk'), 'missingRights')
  assert.equal(await unlock({ key: keys.hotel }, 'boss'), 'missingRights', 'holds more')
  assert.equal(await unlock({ key: keys.hotel }, 'foreign'), 'notFound')
  assert.equal(await unlock({ cookie: await world.sessionOf('groupAdmin') }, 'groupAdmin'), 'ownLock')
  assert.equal((await enter('quatro pratos de trigo')).statusCode, 429)
  assert.equal(await unlock({ key: keys.hotel }, 'clerk'), 'unlocked')
  assert.equal((await enter('quatro pratos de trigo')).statusCode, 201)
  await lock()
  const body = { password: 'cinco pratos de trigo' }
  await world.send('POST', '/v1/users/clerk/password', { key: keys.hotel, body })
  assert.equal((await enter('cinco pratos de trigo')).statusCode, 201)
})
