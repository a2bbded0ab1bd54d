import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { buildHttpWorld, type HttpWorld, PASSWORD } from '../../test/http.ts'
import { addProperty, grant } from '../../test/world.ts'
import { ALL_RIGHTS, type Right } from '../rights/rights.ts'
import { createRole, createUser, deactivateUser, grantRole, revokeRole } from '../users/administration.ts'
import { createApiKey } from '../users/api-keys.ts'
import { UNLIMITED } from '../users/limits.ts'
import { setPassword } from '../users/set-password.ts'

/**
 * What somebody who administers little tries, to get at more. `weak` may administer users and read; `chief` holds every
 * right; both are persons with keys, at `hotel`.
 */

let world: HttpWorld
let keys: Readonly<Record<'weak' | 'chief', string>>

const WEAK: readonly Right[] = ['administration.users', 'books.read']

before(async () => {
  world = await buildHttpWorld()
  const { administration } = world
  await createRole(administration, { id: 'weak', name: 'weak', rights: WEAK, allRights: false })
  await createRole(administration, { id: 'reader', name: 'reader', rights: ['books.read'], allRights: false })
  await createRole(administration, { id: 'strong', name: 'strong', rights: ALL_RIGHTS, allRights: false })
  for (const [id, roleId] of [
    ['weak', 'weak'],
    ['chief', 'everything'],
  ] as const) {
    await createUser(administration, { id, name: `name of ${id}`, kind: 'person' })
    await grant(administration, { userId: id, propertyId: 'hotel', roleId })
  }
  keys = { weak: await world.keyOf('weak'), chief: await world.keyOf('chief') }
})

after(() => world.close())

const limits = {}
const give = (key: string, userId: string, roleId: string, query = '') =>
  world.send('PUT', `/v1/properties/hotel/users/${userId}/roles/${roleId}${query}`, { key, body: limits })
const take = (key: string, userId: string, roleId: string, propertyId = 'hotel') =>
  world.send('DELETE', `/v1/properties/${propertyId}/users/${userId}/roles/${roleId}`, { key })
const change = (
  key: string,
  id: string,
  how: { rights: readonly Right[]; query?: string; version?: string; name?: string },
) =>
  world.send('PUT', `/v1/roles/${id}${how.query ?? ''}`, {
    key,
    body: { name: how.name ?? id, rights: how.rights, allRights: false },
    ...(how.version && { headers: { 'if-match': how.version } }),
  })
const told = (answered: { statusCode: number; json: { code?: string } }) => [
  answered.statusCode,
  ...(answered.json.code ? [answered.json.code] : []),
]

/** A person without a role, made by who has this key. */
async function person(key: string, name: string, body: object = {}): Promise<string> {
  const made = await world.send('POST', '/v1/users', { key, body: { name, ...body } })
  assert.equal(made.statusCode, 201, made.body)
  return made.json.userId
}

async function makeKey(key: string, userId: string, label: string): Promise<string> {
  const made = await world.send('POST', '/v1/api-keys', { key, body: { userId, label } })
  assert.equal(made.statusCode, 201, made.body)
  return made.json.key
}

const opens = async (key: string) => (await world.send('GET', '/v1/me', { key })).statusCode === 200

test('nobody gets rights that they do not hold by changing a role while they are given it', async () => {
  const { administration } = world
  for (let round = 0; round < 12; round++) {
    const id = `race-${round}`
    await createRole(administration, { id, name: id, rights: [], allRights: false })
    const both = await Promise.all([
      change(keys.weak, id, { rights: ALL_RIGHTS }),
      give(keys.weak, 'weak', id),
    ])
    const done = both.map((one) => one.statusCode)
    assert.notDeepEqual(done, [200, 200], id)
    assert.ok(done.includes(200) && done.includes(403), String(done))
    const me = await world.send('GET', '/v1/me', { key: keys.weak })
    assert.deepEqual(me.json.properties[0].rights.toSorted(), WEAK.toSorted())
  }
})

test('who loses the right to administer, or their key, while they change something changes nothing', async () => {
  const { administration, database } = world
  await createUser(administration, { id: 'gone', name: 'gone', kind: 'person' })
  const grantOfGone = { propertyId: 'hotel', userId: 'gone', roleId: 'weak' }
  await grant(administration, grantOfGone)
  const made = await createApiKey(administration, { userId: 'gone', label: 'x' })
  assert.ok('key' in made)
  /** Sends what waits for the lock, while `meanwhile` is done under it. */
  const during = async (meanwhile: string, values: readonly string[]) => {
    const client = await database.pool.connect()
    await client.query('begin')
    await client.query('select 1 from administration for update')
    const sent = world.send('POST', '/v1/roles', { key: made.key, body: { name: `by gone ${values[0]}` } })
    for (let waits = 0; waits === 0; ) {
      const found = await database.pool.query<{ waits: number }>(
        `select count(*)::int4 as waits from pg_stat_activity
          where wait_event_type = 'Lock' and datname = current_database()`,
      )
      waits = found.rows[0]!.waits
    }
    await client.query(meanwhile, [...values])
    await client.query('commit')
    client.release()
    return told(await sent)
  }
  const revoked = 'update api_keys set revoked_at = now() where id = $1'
  const stripped = `delete from user_roles where property_id = 'hotel' and user_id = $1`
  assert.deepEqual(await during(stripped, ['gone']), [403, 'missingRights'])
  await grant(administration, grantOfGone)
  assert.deepEqual(await during(revoked, [made.keyId]), [401, 'unauthenticated'])
})

test('a key that somebody weaker made ends when its user is given more; the user’s own stays', async () => {
  const userId = await person(keys.weak, 'Vera')
  const planted = await makeKey(keys.weak, userId, 'planted')
  assert.equal((await give(keys.weak, userId, 'weak')).statusCode, 200)
  assert.ok(await opens(planted), 'holds no more than its maker does')
  const second = await makeKey(planted, userId, 'made with the planted one')
  const own = await world.keyOf(userId)
  await world.database.pool.query(
    'update api_keys set created_by = user_id where label = $1 and user_id = $2',
    ['test', userId],
  )
  const chiefs = await makeKey(keys.chief, userId, 'made by the chief')
  const preview = await give(keys.chief, userId, 'strong', '?preview=true')
  const labels = preview.json.ended.map((one: { label: string; makerName: string }) => [
    one.label,
    one.makerName,
  ])
  assert.deepEqual(labels, [
    ['planted', 'name of weak'],
    ['made with the planted one', 'name of weak'],
  ])
  assert.ok((await opens(planted)) && (await opens(second)), 'a preview changes nothing')
  const given = await give(keys.chief, userId, 'strong')
  assert.deepEqual(given.json.ended, preview.json.ended)
  assert.deepEqual(await Promise.all([planted, second, own, chiefs].map(opens)), [false, false, true, true])
  const { rows } = await world.database.pool.query(
    `select detail from administration_log where action = 'grantRole' order by id desc limit 1`,
  )
  assert.deepEqual(rows[0].detail.ended, preview.json.ended)
})

test('a key that somebody else made goes on where its user adds a property', async () => {
  const userId = await person(keys.chief, 'Nair')
  const given = await makeKey(keys.chief, userId, 'given')
  assert.deepEqual(told(await give(keys.chief, userId, 'strong')), [200])
  const hotel = { id: 'added', name: 'x', currency: 'BRL', timeZone: 'UTC', businessDate: '2026-03-10' }
  const added = await world.send('POST', '/v1/properties', { key: await world.keyOf(userId), body: hotel })
  assert.deepEqual(told(added), [201])
  assert.ok(await opens(given))
})

test('a change of a role ends what it makes too strong, of all who have the role', async () => {
  const { administration } = world
  await createRole(administration, { id: 'grows', name: 'grows', rights: ['books.read'], allRights: false })
  const users = [await person(keys.weak, 'Ana'), await person(keys.weak, 'Bia')]
  const planted = []
  for (const userId of users) {
    planted.push(await makeKey(keys.weak, userId, `of ${userId}`))
    assert.equal((await give(keys.weak, userId, 'grows')).statusCode, 200)
  }
  const same = await change(keys.chief, 'grows', { rights: WEAK })
  assert.deepEqual(same.json.ended, [])
  const { version } = (await world.send('GET', '/v1/roles/grows')).json
  const preview = await change(keys.chief, 'grows', { rights: ['charges.create'], query: '?preview=true' })
  assert.equal(preview.json.ended.length, 2)
  assert.deepEqual([preview.json.version, preview.headers.etag], [version, undefined])
  assert.ok(await opens(planted[0]!))
  const done = await change(keys.chief, 'grows', { rights: ['charges.create'] })
  assert.deepEqual(done.json.ended, preview.json.ended)
  assert.deepEqual(await Promise.all(planted.map(opens)), [false, false])
})

test('a first password that somebody weaker chose opens nothing once its user is given more', async () => {
  const userId = await person(keys.weak, 'Wanda', { login: 'wanda', password: PASSWORD })
  const enter = () =>
    world.send('POST', '/v1/session', { cookie: '', body: { login: 'wanda', password: PASSWORD } })
  const signedIn = await enter()
  assert.equal(signedIn.json.mustChangePassword, true)
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!
  assert.deepEqual((await give(keys.weak, userId, 'weak')).json.ended, [])
  const given = await give(keys.chief, userId, 'strong')
  assert.deepEqual(
    given.json.ended.map((one: { kind: string; userName: string }) => [one.kind, one.userName]),
    [['password', 'Wanda']],
  )
  const body = { currentPassword: PASSWORD, password: 'outra senha bem longa' }
  assert.equal((await world.send('POST', '/v1/me/password', { cookie, body })).statusCode, 401)
  assert.equal((await enter()).statusCode, 401)
  const anew = { key: keys.chief, body: { password: PASSWORD } }
  assert.equal((await world.send('POST', `/v1/users/${userId}/password`, anew)).statusCode, 200)
  assert.equal((await enter()).statusCode, 201, 'who holds as much may choose another')
})

test('who signs in makes a key with their present password, and tries are counted', async () => {
  const cookie = await world.sessionOf('chief')
  const make = (body: object) =>
    world.send('POST', '/v1/api-keys', { cookie, body: { label: 'desk', ...body } })
  const missing = await make({})
  assert.deepEqual([missing.statusCode, missing.json.errors[0].field], [400, 'currentPassword'])
  assert.deepEqual(told(await make({ currentPassword: 'nao e esta' })), [403, 'wrongPassword'])
  assert.equal((await make({ currentPassword: PASSWORD })).statusCode, 201)
  for (let at = 0; at < 10; at++) await make({ currentPassword: 'nao e esta' })
  assert.deepEqual(told(await make({ currentPassword: PASSWORD })), [429, 'signInLocked'])
  await world.database.pool.query('delete from sign_in_tries')
})

test('a preview is asked for only where there is one: anything else in a query is refused and changes nothing', async () => {
  const userId = await person(keys.chief, 'Paula')
  assert.deepEqual(told(await give(keys.chief, userId, 'reader', '?preview=false')), [200])
  const role = `/v1/properties/hotel/users/${userId}/roles/reader`
  const hotel = { id: 'asked', name: 'x', currency: 'BRL', timeZone: 'UTC', businessDate: '2026-03-10' }
  for (const [method, url, body] of [
    ['DELETE', `${role}?preview=false`],
    ['DELETE', `${role}?preview=true`],
    ['PUT', `${role}?preview=perhaps`, {}],
    ['POST', `/v1/users/${userId}/deactivate?preview=true`, {}],
    ['POST', '/v1/roles?preview=true', { name: 'asked' }],
    ['POST', '/v1/properties?preview=true', hotel],
    ['GET', '/v1/roles/reader?x=1'],
  ] as const) {
    const refused = await world.send(method, url, { key: keys.chief, ...(body && { body }) })
    assert.deepEqual([refused.statusCode, refused.json.errors?.[0]?.in], [400, 'query'], `${method} ${url}`)
  }
  const done = await take(keys.chief, userId, 'reader')
  assert.deepEqual(told(done), [200], 'it was still there')
  const gone = await world.send('POST', `/v1/users/${userId}/deactivate`, { key: keys.chief, body: {} })
  assert.deepEqual(told(gone), [200], 'they were still active')
})

test('no property is left with nobody who administers users and can come in', async () => {
  const { administration } = world
  await addProperty(administration, 'lone')
  await createUser(administration, { id: 'only', name: 'only', kind: 'person' })
  await grant(administration, { userId: 'only', propertyId: 'lone', roleId: 'everything' })
  const key = await world.keyOf('only')
  await createUser(administration, { id: 'robot', name: 'robot', kind: 'integration' })
  await grant(administration, { userId: 'robot', propertyId: 'lone', roleId: 'everything' })
  await world.keyOf('robot')
  const last = [409, 'lastAdministrator']
  const deactivate = (userId: string) => world.send('POST', `/v1/users/${userId}/deactivate`, { key })
  assert.deepEqual(told(await take(key, 'only', 'everything', 'lone')), last)
  assert.deepEqual(told(await deactivate('only')), last)
  const [{ id: keyId }] = (await world.send('GET', '/v1/api-keys', { key })).json.items
  assert.deepEqual(told(await world.send('POST', `/v1/api-keys/${keyId}/revoke`, { key })), last)
  const byCommand = await deactivateUser(administration, 'only')
  assert.ok('refusal' in byCommand && byCommand.refusal.code === 'lastAdministrator')
  await createUser(administration, { id: 'second', name: 'second', kind: 'person' })
  await grant(administration, { userId: 'second', propertyId: 'lone', roleId: 'everything' })
  assert.deepEqual(told(await deactivate('only')), last, 'the second cannot come in')
  await world.keyOf('second')
  const both = await Promise.all([deactivate('only'), deactivate('second')])
  assert.deepEqual(both.map((one) => one.statusCode).filter((status) => status === 200).length, 1)
})

test('a user who was deactivated is let in again by who may, and is given nothing before', async () => {
  const { administration } = world
  await createUser(administration, { id: 'back', name: 'back', kind: 'person' })
  await grant(administration, { userId: 'back', propertyId: 'hotel', roleId: 'strong' })
  const own = await makeKey(keys.chief, 'back', 'of back')
  const act = (key: string, what: string) => world.send('POST', `/v1/users/back/${what}`, { key })
  assert.equal((await act(keys.chief, 'deactivate')).statusCode, 200)
  assert.deepEqual(told(await give(keys.chief, 'back', 'reader')), [409, 'userInactive'])
  assert.deepEqual(told(await act(keys.weak, 'reactivate')), [403, 'missingRights'])
  assert.equal((await act(keys.chief, 'reactivate')).statusCode, 200)
  assert.deepEqual(told(await act(keys.chief, 'reactivate')), [409, 'userActive'])
  assert.ok(await opens(own))
})

test('nothing is done with the system’s own user', async () => {
  const { administration } = world
  const userId = 'system'
  const at = { propertyId: 'hotel', userId, roleId: 'everything' }
  for (const done of [
    await deactivateUser(administration, userId),
    await createApiKey(administration, { userId, label: 'x' }),
    await setPassword(administration, { userId, password: PASSWORD, login: 'system' }),
    await grantRole(administration, { ...at, ...UNLIMITED }),
    await revokeRole(administration, at),
  ])
    assert.ok('refusal' in done && done.refusal.code === 'systemUser', JSON.stringify(done))
})

test('a role that somebody changed since it was read is not written over', async () => {
  await createRole(world.administration, { id: 'etag', name: 'etag', rights: [], allRights: false })
  const version = String((await world.send('GET', '/v1/roles/etag')).headers.etag)
  const first = await change(keys.chief, 'etag', { rights: ['books.read'], version })
  assert.deepEqual(told(first), [200])
  const stale = await change(keys.chief, 'etag', { rights: [], version })
  assert.deepEqual(told(stale), [412, 'preconditionFailed'])
  const next = String(first.headers.etag)
  assert.equal((await world.send('GET', '/v1/roles/etag')).headers.etag, next)
  const both = await Promise.all([
    change(keys.chief, 'etag', { rights: ['day.close'], version: next }),
    change(keys.chief, 'etag', { rights: ['audit.read'], version: next }),
  ])
  assert.deepEqual(both.map((one) => one.statusCode).sort(), [200, 412])
})

test('roles are one where their names differ by capitals only', async () => {
  const made = await world.send('POST', '/v1/roles', { body: { name: 'STRONG' } })
  assert.deepEqual(told(made), [409, 'alreadyExists'])
  assert.deepEqual(told(await change(keys.chief, 'etag', { rights: [], name: 'Strong' })), [
    409,
    'alreadyExists',
  ])
})
