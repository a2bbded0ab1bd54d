import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { snapshot } from '../../test/books.ts'
import {
  type Answered,
  buildHttpWorld,
  cookieOf,
  deviceOf,
  type HttpWorld,
  PASSWORD,
} from '../../test/http.ts'
import { addProperty, grant } from '../../test/world.ts'
import type { Log } from '../db/log.ts'
import { createRole, createUser, deactivateUser, grantRole } from '../users/administration.ts'
import { confirmPassword } from '../users/confirm-password.ts'
import { UNLIMITED } from '../users/limits.ts'
import { hashPassword } from '../users/password.ts'
import { tidySignIn } from '../users/sessions.ts'
import { setPassword } from '../users/set-password.ts'
import { takeTry } from '../users/sign-in/store-tries.ts'

let world: HttpWorld
let now = Date.now()
const lines: string[] = []
const write = (line: string) => void lines.push(line)
const log: Log = { info: write, warn: write, error: write }
const MINUTE = 60_000
const WRONG = 'nao e esta a senha'
const PROXY = { 'x-forwarded-host': 'desk.example', 'x-forwarded-proto': 'https' }

before(async () => {
  world = await buildHttpWorld({ clock: () => now, trustProxy: true, log })
  const { administration } = world
  const rights = ['books.read', 'payments.create', 'charges.create'] as const
  await createRole(administration, { id: 'clerk', name: 'clerk', rights, allRights: false })
  for (const name of ['ana', 'bia', 'cida', 'davi', 'eva', 'fabio']) {
    await createUser(administration, {
      id: `usr_${name}`,
      name,
      kind: 'person',
      login: name,
      password: PASSWORD,
    })
    await grant(administration, { propertyId: 'hotel', userId: `usr_${name}`, roleId: 'clerk' })
  }
  await addProperty(administration, 'other')
})

after(() => world.close())

type Given = {
  readonly password?: string
  readonly cookie?: string
  readonly headers?: Record<string, string>
}

function signIn(login: string, { password = PASSWORD, cookie = '', headers = {} }: Given = {}) {
  return world.send('POST', '/v1/session', { cookie, body: { login, password }, headers })
}

async function session(login: string, given: Given = {}): Promise<string> {
  const answered = await signIn(login, given)
  assert.equal(answered.statusCode, 201, answered.body)
  return cookieOf(answered)
}

async function statusOf(cookie: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  return (await world.send('GET', '/v1/me', { cookie, headers })).statusCode
}

function told(answered: Answered): readonly unknown[] {
  return [answered.statusCode, answered.json.code]
}

test('who signs in is told who they are, what they may do where, and until when', async () => {
  const answered = await signIn(' ANA ')
  assert.equal(answered.statusCode, 201, answered.body)
  const { json } = answered
  assert.deepEqual([json.userId, json.name, json.login, json.keyId], ['usr_ana', 'ana', 'ana', null])
  assert.equal(json.mustChangePassword, false)
  assert.equal(json.session.idleMinutes, 30)
  assert.equal(Date.parse(json.session.expiresAt) - Date.parse(json.session.createdAt), 12 * 60 * MINUTE)
  assert.deepEqual(json.properties, [
    {
      propertyId: 'hotel',
      name: 'Hotel hotel',
      currency: 'BRL',
      timeZone: 'America/Sao_Paulo',
      environment: 'production',
      businessDate: '2026-03-10',
      rights: json.properties[0].rights,
      maxRefund: null,
      maxVoid: null,
      maxDiscountPercent: null,
    },
  ])
  assert.deepEqual((await world.send('GET', '/v1/me', { cookie: cookieOf(answered) })).json, json)
  assert.equal((await world.send('GET', '/folios', { cookie: cookieOf(answered) })).statusCode, 200)
})

test('a session does what its user may: reads, operations and what they may not', async () => {
  const cookie = await session('ana')
  const { folioId } = await world.guestInHouse()
  const body = { chargeCode: 'BAR' }
  const charged = await world.send('POST', `/folios/${folioId}/charges`, { cookie, body })
  assert.equal(charged.statusCode, 201, charged.body)
  const barred = await world.send('POST', `/folios/${folioId}/close`, {
    cookie,
    body: { settlement: 'settled' },
  })
  assert.deepEqual(told(barred), [403, 'missingRights'])
  assert.equal((await world.send('GET', '/v1/users', { cookie })).statusCode, 403)
  const elsewhere = await world.send('GET', '/v1/properties/other/folios', { cookie })
  assert.deepEqual([elsewhere.statusCode, elsewhere.json.facts.object], [404, 'property'])
  const wrote = await world.send('PUT', '/v1/properties/other/charge-codes/X', {
    cookie,
    body: { name: 'X', group: 'x' },
  })
  assert.equal(wrote.statusCode, 404)
  const record = await world.database.pool.query(
    `select actor_id from operations where property_id = 'hotel' and actor_id = 'usr_ana'`,
  )
  assert.equal(record.rowCount, 1, 'what a session did is its user’s')
})

test('an API key counts before a cookie, and has no session', async () => {
  const cookie = await session('ana')
  const headers = { cookie, 'sec-fetch-site': 'cross-site' }
  const byKey = await world.send('GET', '/v1/me', { headers })
  assert.deepEqual([byKey.json.userId, byKey.json.session], [world.manager.userId, null])
  assert.match(byKey.json.keyId, /^key_/)
  const wrongKey = await world.send('GET', '/v1/me', { key: 'cmd_none', headers: { cookie } })
  assert.equal(wrongKey.statusCode, 401)
  const token = cookie.split('=')[1]!
  assert.equal((await world.send('GET', '/v1/me', { key: token })).statusCode, 401, 'a token is no key')
  assert.equal((await world.send('DELETE', '/v1/session')).json.ended, 0)
})

test('the cookie is no script’s, no other site’s, and over https only https’s and this host’s', async () => {
  const cookies = async (headers: Record<string, string>) =>
    (await signIn('ana', { headers })).headers['set-cookie'] as string[]
  const cookie = async (headers: Record<string, string>) => (await cookies(headers))[0]!
  assert.match(await cookie({}), /^comanda_session=cms_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  const encrypted = { 'x-forwarded-proto': 'https' }
  const safe = await cookie(encrypted)
  assert.match(safe, /^__Host-comanda_session=cms_[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  const me = (headers: object) =>
    world.send('GET', '/v1/me', { cookie: safe.split(';')[0]!, headers: headers as Record<string, string> })
  const attributes = `Max-Age=${400 * 86_400}; Path=/; HttpOnly; SameSite=Strict`
  assert.match((await cookies({}))[1]!, new RegExp(`^comanda_device=cms_[\\w-]{43}; ${attributes}$`))
  assert.match((await cookies(encrypted))[1]!, /^__Host-comanda_device=cms_.*; Secure; SameSite=Strict$/)
  const there = await me(encrypted)
  assert.equal(there.statusCode, 200)
  assert.equal(there.headers['strict-transport-security'], 'max-age=63072000')
  assert.equal((await me({})).statusCode, 401, 'not over http')
  const plain = (await cookie({})).split(';')[0]!
  assert.equal((await world.send('GET', '/v1/me', { cookie: plain, headers: encrypted })).statusCode, 401)
  const gone = await world.send('DELETE', '/v1/session', { cookie: safe.split(';')[0]!, headers: encrypted })
  assert.match(
    String(gone.headers['set-cookie']),
    /^__Host-comanda_session=; .*Expires=Thu, 01 Jan 1970.*Secure/,
  )
})

test('without a trusted proxy nobody says that a request came over https', async () => {
  const alone = await buildHttpWorld()
  try {
    const body = { login: 'x', password: 'y' }
    await alone.sessionOf(alone.manager.userId)
    const login = alone.manager.userId
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' }
    const answered = await alone.send('POST', '/v1/session', {
      cookie: '',
      headers,
      body: { ...body, login, password: PASSWORD },
    })
    assert.match(String(answered.headers['set-cookie']), /^comanda_session=/)
    assert.equal(answered.headers['strict-transport-security'], undefined)
    const { rows } = await alone.database.pool.query('select distinct address from sessions')
    assert.deepEqual(rows, [{ address: '127.0.0.1' }])
  } finally {
    await alone.close()
  }
})

test('a request that a page of another site sends is refused, and what says nothing may only read', async () => {
  const cookie = await session('ana')
  const own = 'http://localhost:80'
  const both = `${cookie}; __Host-${cookie}`
  // Headers, whether a read is let in, and whether a write is.
  const table: readonly (readonly [Record<string, string>, boolean, boolean])[] = [
    [{ 'sec-fetch-site': 'same-origin' }, true, true],
    [{ 'sec-fetch-site': 'none' }, true, false],
    [{ 'sec-fetch-site': 'same-site' }, false, false],
    [{ 'sec-fetch-site': 'cross-site' }, false, false],
    [{ 'sec-fetch-site': '' }, false, false],
    [{ 'sec-fetch-site': 'cross-site', origin: own }, false, false],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, true, true],
    [{}, true, false],
    [{ origin: own }, true, true],
    [{ origin: 'http://localhost' }, true, true],
    [{ origin: 'https://evil.example' }, false, false],
    [{ origin: 'http://localhost.evil.example' }, false, false],
    [{ origin: 'http://localhost:8080' }, false, false],
    [{ origin: 'null' }, false, false],
    [{ origin: 'localhost:80' }, false, false],
    [{ referer: `${own}/` }, true, false],
    [{ origin: 'https://desk.example', ...PROXY }, true, true],
    [{ origin: 'https://desk.example:443', ...PROXY }, true, true],
    [{ origin: 'http://desk.example', ...PROXY }, false, false],
    [{ origin: 'https://localhost' }, false, false],
  ]
  for (const [headers, mayRead, mayWrite] of table) {
    const what = JSON.stringify(headers)
    const ask = (method: 'GET' | 'HEAD' | 'POST' | 'PUT', path: string, body?: object) =>
      world.send(method, path, { key: null, headers: { cookie: both, ...headers }, ...(body && { body }) })
    for (const path of ['/v1/me', '/folios', '/v1/me/sessions']) {
      assert.equal((await ask('GET', path)).statusCode, mayRead ? 200 : 403, `GET ${path} ${what}`)
      assert.equal((await ask('HEAD', path)).statusCode, mayRead ? 200 : 403, `HEAD ${path} ${what}`)
    }
    const kept = await ask('PUT', '/v1/me/settings/x', { value: 1 })
    const done = await ask('POST', '/folios/none/charges', { chargeCode: 'BAR' })
    const entered = await ask('POST', '/v1/session', { login: 'bia', password: PASSWORD })
    assert.deepEqual(
      [kept.statusCode, done.statusCode, entered.statusCode],
      mayWrite ? [200, 404, 201] : [403, 403, 403],
      what,
    )
    if (!mayWrite) for (const refused of [kept, done, entered]) assert.equal(refused.json.code, 'crossSite')
    if (mayWrite) await world.database.pool.query('update sessions set ended_at = null')
  }
})

test('an unknown login, a wrong password, and who may not come in are told the same', async () => {
  const { administration } = world
  await createUser(administration, { name: 'sem senha', kind: 'person', login: 'sem.senha' })
  await createUser(administration, {
    id: 'usr_gone',
    name: 'gone',
    kind: 'person',
    login: 'gone',
    password: PASSWORD,
  })
  await deactivateUser(administration, 'usr_gone')
  const answers = await Promise.all([
    signIn('bia', { password: WRONG }),
    signIn('ninguem', { password: WRONG }),
    signIn('sem.senha'),
    signIn('gone'),
    signIn('system'),
    signIn('manager'),
  ])
  for (const answered of answers) {
    assert.deepEqual(told(answered), [401, 'signInFailed'])
    assert.equal(answered.headers['set-cookie'], undefined)
    const { requestId, ...rest } = answered.json
    const { requestId: _, ...first } = answers[0].json
    assert.deepEqual(rest, first)
  }
})

for (const [who, login] of [
  ['known', 'bia'],
  ['unknown', 'nobody-at-all'],
] as const) {
  test(`of twenty tries at once for a login that is ${who}, ten are looked at, and it is locked for half an hour`, async () => {
    if (who === 'known') await session(login)
    const tries = await Promise.all(Array.from({ length: 20 }, () => signIn(login, { password: WRONG })))
    const codes = tries.map((one) => one.json.code).sort()
    assert.deepEqual(codes, [...Array(10).fill('signInFailed'), ...Array(10).fill('signInLocked')])
    const locked = await signIn(login)
    assert.deepEqual(told(locked), [429, 'signInLocked'], 'the right password too')
    assert.equal(locked.headers['retry-after'], '1800')
    assert.equal(Date.parse(locked.json.facts.until), now + 30 * MINUTE)
    now += 29 * MINUTE
    const still = await signIn(login)
    assert.deepEqual([still.statusCode, still.headers['retry-after']], [429, '60'])
    const listed = (await world.send('GET', '/v1/users?limit=200')).json.items
    if (who === 'known')
      assert.equal(listed.find((one: { id: string }) => one.id === 'usr_bia').isLocked, true)
    now += MINUTE
    const open = await signIn(login)
    assert.equal(open.statusCode, who === 'known' ? 201 : 401)
  })
}

test('a browser in which somebody signed in before has ten tries of its own', async () => {
  const first = await signIn('bia')
  const desk = deviceOf(first)
  const wrong = (cookie: string) => signIn('bia', { cookie, password: WRONG })
  for (let at = 0; at < 10; at++) assert.equal((await wrong('')).statusCode, 401)
  assert.equal((await signIn('bia')).statusCode, 429, 'strangers are kept out')
  assert.equal((await signIn('ana')).statusCode, 201, 'of this login only')
  now += MINUTE
  const again = await signIn('bia', { cookie: desk })
  assert.equal(again.statusCode, 201, again.body)
  const renewed = deviceOf(again)
  assert.notEqual(renewed, desk)
  assert.equal((await signIn('bia', { cookie: desk })).statusCode, 429, 'the token before is nobody’s')
  assert.equal((await signIn('bia')).statusCode, 429, 'strangers still')
  // Somebody else who is known there too, and keeps a counter of their own.
  const both = deviceOf(await signIn('cida', { cookie: renewed }))
  const tries = await Promise.all(Array.from({ length: 20 }, () => wrong(both)))
  const codes = tries.map((one) => one.json.code).sort()
  assert.deepEqual(codes, [...Array(10).fill('signInFailed'), ...Array(10).fill('signInLocked')])
  now += 30 * MINUTE - 1
  assert.equal((await signIn('bia', { cookie: both })).statusCode, 429)
  assert.equal((await signIn('bia')).statusCode, 201, 'half an hour after the strangers’ ten')
  const last = deviceOf(await signIn('cida', { cookie: both }))
  now += 1
  assert.equal((await signIn('bia', { cookie: last })).statusCode, 201)
})

test('a right password opens its own browser only, and a browser that was forgotten is a stranger’s', async () => {
  const { pool } = world.database
  const [here, there] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  for (const tokenHash of [here, there])
    await pool.query(
      `insert into devices (token_hash, user_id, last_used_at, failed) values ($1, 'usr_cida', now(), 3)`,
      [tokenHash],
    )
  const clock = () => now
  const of = { userId: 'usr_cida', password: PASSWORD, device: here }
  assert.ok('user' in (await confirmPassword({ pool, clock }, of)))
  const kept = await pool.query(
    `select failed from devices where token_hash in ($1, $2) order by token_hash`,
    [here, there],
  )
  assert.deepEqual(
    kept.rows.map((row) => row.failed),
    [0, 3],
  )
  const device = { userId: 'usr_cida', tokenHash: Buffer.alloc(32, 3) }
  const at = {
    instant: new Date(now).toISOString(),
    lockUntil: new Date(now + MINUTE).toISOString(),
    most: 10,
  }
  assert.equal(await takeTry(pool, { login: 'cida', device }, at), null)
  const counted = await pool.query(`select failed from sign_in_tries where login = 'cida'`)
  assert.equal(counted.rows[0].failed, 1)
  await pool.query(`delete from sign_in_tries where login = 'cida'`)
  await pool.query(`delete from devices where token_hash in ($1, $2)`, [here, there])
})

test('a password that is changed makes every other browser strange', async () => {
  const { userId } = (await signIn('fabio')).json
  const [here, there] = [await signIn('fabio'), await signIn('fabio')]
  const known = async () => {
    const { rows } = await world.database.pool.query('select from devices where user_id = $1', [userId])
    return rows.length
  }
  assert.equal(await known(), 3)
  const cookie = `${cookieOf(here)}; ${deviceOf(here)}`
  const change = async (currentPassword: string, password: string, as: string) =>
    world.send('POST', '/v1/me/password', { cookie: as, body: { currentPassword, password } })
  const changed = await change(PASSWORD, 'seis pratos de trigo', cookie)
  assert.deepEqual([changed.statusCode, await known()], [200, 1])
  for (let at = 0; at < 10; at++) await signIn('fabio', { password: WRONG, cookie: deviceOf(there) })
  const now = { password: 'seis pratos de trigo' }
  assert.equal((await signIn('fabio', { ...now, cookie: deviceOf(there) })).statusCode, 429)
  const inside = await signIn('fabio', { ...now, cookie: deviceOf(changed) })
  assert.equal(inside.statusCode, 201)
  await setPassword(world.administration, { userId, password: PASSWORD })
  assert.equal(await known(), 0)
  await world.database.pool.query('update users set must_change_password = false where id = $1', [userId])
})

test('strangers without end wait in a line with an end, and who is known here does not wait for them', async () => {
  const desk = deviceOf(await signIn('ana'))
  const busy = 'stranger-'
  let answered = 0
  const flood = Array.from({ length: 80 }, async (_, at) => {
    const one = await signIn(`${busy}${at}`, { password: WRONG })
    answered++
    return one
  })
  assert.equal((await signIn('ana', { cookie: desk })).statusCode, 201)
  assert.ok(answered < 70, `${answered} strangers were before`)
  const all = await Promise.all(flood)
  const away = all.filter((one) => one.statusCode === 503)
  assert.ok(away.length > 20, `${away.length} were sent away`)
  assert.deepEqual([told(away[0]!), away[0]!.headers['retry-after']], [[503, 'signInBusy'], '5'])
  const { rows } = await world.database.pool.query(`select from sign_in_tries where login like '${busy}%'`)
  assert.equal(rows.length, 80 - away.length, 'who was sent away has tried nothing')
})

test('only tries in a row count: a right password forgets the wrong ones', async () => {
  for (let round = 0; round < 3; round++) {
    for (let at = 0; at < 9; at++) assert.equal((await signIn('cida', { password: WRONG })).statusCode, 401)
    assert.equal((await signIn('cida')).statusCode, 201)
  }
  const left = await world.database.pool.query(`select from sign_in_tries where login = 'cida'`)
  assert.equal(left.rowCount, 0)
})

test('wrong tries of one’s own password count too, and the right one forgets them', async () => {
  const cookie = await session('davi')
  const change = (currentPassword: string, password: string) =>
    world.send('POST', '/v1/me/password', { cookie, body: { currentPassword, password } })
  for (let at = 0; at < 10; at++)
    assert.deepEqual(told(await change(WRONG, 'outra senha boa')), [403, 'wrongPassword'])
  assert.deepEqual(told(await change(PASSWORD, 'outra senha boa')), [429, 'signInLocked'])
  assert.deepEqual(told(await signIn('davi')), [429, 'signInLocked'])
  now += 30 * MINUTE - 1
  assert.equal((await signIn('davi')).statusCode, 429)
  now += 1
  assert.equal((await signIn('davi')).statusCode, 201)
})

test('a sign-in makes a new token, and the session that came with it holds no more', async () => {
  const first = await session('ana')
  const second = await session('ana', { cookie: first })
  assert.notEqual(first, second)
  assert.deepEqual([await statusOf(first), await statusOf(second)], [401, 200])
  // What somebody planted opens nothing, before and after.
  const planted = `comanda_session=cms_${'a'.repeat(43)}`
  const third = await session('bia', { cookie: planted })
  assert.notEqual(third, planted)
  assert.equal(await statusOf(planted), 401)
  await signIn('ana', { cookie: second, password: WRONG })
  assert.equal(await statusOf(second), 200, 'a sign-in that failed ends nothing')
})

test('a session ends when it is not used for half an hour, and is written once a minute', async () => {
  const cookie = await session('eva')
  const { id } = (await world.send('GET', '/v1/me', { cookie })).json.session
  const used = async () =>
    (await world.database.pool.query('select last_used_at as at from sessions where id = $1', [id])).rows[0]
      .at
  const begun = await used()
  now += MINUTE - 1
  assert.equal(await statusOf(cookie), 200)
  assert.equal(await used(), begun)
  now += 1
  await world.send('GET', '/folios', { cookie })
  assert.equal(Date.parse(await used()), now)
  now += 30 * MINUTE - 1
  assert.equal(await statusOf(cookie), 200)
  now += 30 * MINUTE
  for (const path of ['/v1/me', '/folios']) {
    const late = await world.send('GET', path, { cookie })
    assert.deepEqual(told(late), [401, 'unauthenticated'])
  }
  const post = await world.send('POST', '/folios/x/charges', { cookie, body: { chargeCode: 'BAR' } })
  assert.equal(post.statusCode, 401)
})

test('what a page asks by itself keeps no session: it says how long no hand was at it', async () => {
  const cookie = await session('eva')
  const asked = async (path: string, idleSeconds: string) =>
    (await world.send('GET', path, { cookie, headers: { 'comanda-idle': idleSeconds } })).statusCode
  now += 20 * MINUTE
  // Somebody types without sending anything: what the page asks says so.
  assert.equal(await asked('/desk', '60'), 200)
  for (let minutes = 5; minutes < 30; minutes += 5) {
    now += 5 * MINUTE
    assert.deepEqual(
      [await asked('/desk', String((minutes + 1) * 60)), await asked('/v1/me', String((minutes + 1) * 60))],
      [200, 200],
    )
  }
  now += 4 * MINUTE - 1
  assert.equal(await asked('/folios', '1800'), 200)
  now += 1
  assert.equal(await asked('/desk', '0'), 401, 'who comes back after it has ended is too late')
})

test('a page that says nonsense of its hands is taken to be in use', async () => {
  const cookie = await session('eva')
  for (const said of ['-1', '1e3', 'never', '', '99999999999999999999']) {
    now += 29 * MINUTE
    assert.equal(await statusOf(cookie, { 'comanda-idle': said }), 200, said)
  }
})

test('a session ends after twelve hours, however much it is used', async () => {
  const cookie = await session('eva')
  for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
    now += 20 * MINUTE
    assert.equal(await statusOf(cookie), 200)
  }
  now += 20 * MINUTE - 1
  assert.equal(await statusOf(cookie), 200)
  now += 1
  assert.equal(await statusOf(cookie), 401)
})

test('people see their own sessions and end them, and nobody else’s', async () => {
  const headers = { 'user-agent': 'Firefox', 'x-forwarded-for': '198.51.100.1, 203.0.113.7' }
  const desk = await session('fabio', { headers })
  now += 5
  const phone = await session('fabio')
  const other = await session('eva')
  const list = async (cookie: string) => (await world.send('GET', '/v1/me/sessions', { cookie })).json.items
  const [second, first] = await list(phone)
  assert.deepEqual([first.userAgent, first.address, first.isCurrent], ['Firefox', '203.0.113.7', false])
  assert.deepEqual([second.isCurrent, (await list(desk))[0].isCurrent], [true, false])
  const end = (cookie: string, id: string) => world.send('POST', `/v1/me/sessions/${id}/end`, { cookie })
  const foreign = await end(other, first.id)
  assert.deepEqual([foreign.statusCode, foreign.json.facts], [404, { object: 'session', id: first.id }])
  assert.equal(await statusOf(desk), 200)
  assert.deepEqual((await end(phone, first.id)).json, { ended: 1 })
  assert.equal(await statusOf(desk), 401, 'at once')
  assert.equal((await end(phone, first.id)).statusCode, 404)
  const third = await session('fabio')
  const ended = await world.send('POST', '/v1/me/sessions/end-others', { cookie: third })
  assert.deepEqual(ended.json, { ended: 1 })
  assert.deepEqual([await statusOf(phone), await statusOf(third), await statusOf(other)], [401, 200, 200])
  const out = await world.send('DELETE', '/v1/session', { cookie: third })
  assert.match(String(out.headers['set-cookie']), /^comanda_session=; .*Expires=Thu, 01 Jan 1970/)
  assert.equal(await statusOf(third), 401)
})

test('one’s own password is changed with the present one; all other sessions end, and the own token is another', async () => {
  const here = await session('fabio')
  const there = await session('fabio')
  const next = 'quatro pratos de trigo'
  const change = (body: object) => world.send('POST', '/v1/me/password', { cookie: here, body })
  for (const [password, code] of [
    ['fabio', 'tooShort'],
    ['senha12345', 'passwordCommon'],
    [PASSWORD, 'passwordSame'],
  ]) {
    const refused = await change({ currentPassword: PASSWORD, password })
    assert.deepEqual([refused.statusCode, refused.json.errors?.[0].code], [400, code])
  }
  const changed = await change({ currentPassword: PASSWORD, password: next })
  assert.equal(changed.statusCode, 200, changed.body)
  const rotated = cookieOf(changed)
  assert.deepEqual([await statusOf(here), await statusOf(there), await statusOf(rotated)], [401, 401, 200])
  assert.deepEqual(
    [(await signIn('fabio')).statusCode, (await signIn('fabio', { password: next })).statusCode],
    [401, 201],
  )
})

test('a password that somebody else chose opens nothing but its own change', async () => {
  const given = 'cinco pratos de trigo'
  const before = await session('eva')
  await setPassword(world.administration, { userId: 'usr_eva', password: given })
  assert.equal(await statusOf(before), 401, 'all sessions end')
  assert.equal((await signIn('eva')).statusCode, 401)
  const answered = await signIn('eva', { password: given })
  assert.equal(answered.json.mustChangePassword, true)
  const cookie = cookieOf(answered)
  for (const [method, path, body] of [
    ['GET', '/folios'],
    ['GET', '/v1/properties'],
    ['GET', '/v1/me/sessions'],
    ['PUT', '/v1/me/settings/x', { value: 1 }],
    ['POST', '/folios/x/charges', { chargeCode: 'BAR' }],
    ['POST', '/folios/x/charges', { wrong: 1 }],
    ['POST', '/v1/api-keys', { label: 'x' }],
  ] as const) {
    const refused = await world.send(method, path, { cookie, body })
    assert.deepEqual(told(refused), [403, 'passwordChangeRequired'], `${method} ${path}`)
  }
  assert.equal((await world.send('GET', '/v1/me', { cookie })).json.mustChangePassword, true)
  const key = await world.keyOf('usr_eva')
  assert.equal((await world.send('GET', '/folios', { key })).statusCode, 200, 'a key is not concerned')
  const body = { currentPassword: given, password: PASSWORD }
  const changed = await world.send('POST', '/v1/me/password', { cookie, body })
  assert.equal((await world.send('GET', '/folios', { cookie: cookieOf(changed) })).statusCode, 200)
})

test('who is deactivated, loses a role or has a role changed is met by it at once', async () => {
  const { administration } = world
  await createUser(administration, {
    id: 'usr_gil',
    name: 'gil',
    kind: 'person',
    login: 'gil',
    password: PASSWORD,
  })
  const cookie = await session('gil')
  const folios = async () => (await world.send('GET', '/folios', { cookie })).statusCode
  assert.equal(await folios(), 404)
  await grantRole(administration, {
    propertyId: 'hotel',
    userId: 'usr_gil',
    roleId: 'clerk',
    ...UNLIMITED,
  })
  assert.equal(await folios(), 200)
  await deactivateUser(administration, 'usr_gil')
  assert.equal(await folios(), 401)
  const { rows } = await world.database.pool.query(
    `select count(*)::int4 as open from sessions where user_id = 'usr_gil' and ended_at is null`,
  )
  assert.deepEqual(rows, [{ open: 0 }])
})

test('a password that was hashed with parameters of before is hashed anew when its user signs in', async () => {
  const { pool } = world.database
  const old = '$argon2id$v=19$m=64,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$'
  const { argon2Sync } = await import('node:crypto')
  const tag = argon2Sync('argon2id', {
    message: PASSWORD,
    nonce: Buffer.from('0123456789abcdef'),
    memory: 64,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  })
  const kept = old + tag.toString('base64').replace(/=+$/, '')
  await pool.query(`update users set password_hash = $1 where id = 'usr_cida'`, [kept])
  assert.equal((await signIn('cida', { password: WRONG })).statusCode, 401)
  assert.equal((await signIn('cida')).statusCode, 201)
  const { rows } = await pool.query(`select password_hash as hash from users where id = 'usr_cida'`)
  assert.match(rows[0].hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal((await signIn('cida')).statusCode, 201)
})

test('settings are one’s own, of a name and size, and at most two hundred', async () => {
  const cookie = await session('ana')
  const put = (name: string, value: unknown) =>
    world.send('PUT', `/v1/me/settings/${encodeURIComponent(name)}`, { cookie, body: { value } })
  for (const name of ['Folios', '1a', 'a b', 'a_b', 'x'.repeat(62), '__proto__', 'á'])
    assert.deepEqual(
      [(await put(name, 1)).statusCode, (await put(name, 1)).json.errors[0].code],
      [400, 'settingName'],
      name,
    )
  assert.equal((await put('big', 'x'.repeat(20_478))).statusCode, 200)
  const tooBig = await put('big', 'é'.repeat(10_240))
  assert.deepEqual([tooBig.statusCode, tooBig.json.errors[0].field], [400, 'value'])
  const nothing = await world.send('PUT', '/v1/me/settings/x', { cookie, body: {} })
  assert.deepEqual([nothing.statusCode, nothing.json.errors[0].code], [400, 'required'])
  const values = { 'folios.columns': ['a', { b: null }], x: null, big: false, 'a-b': 'ç' }
  for (const [name, value] of Object.entries(values)) assert.equal((await put(name, value)).statusCode, 200)
  const me = async (as: string) => (await world.send('GET', '/v1/me', { cookie: as })).json
  assert.deepEqual((await me(cookie)).settings, values)
  assert.deepEqual((await me(await session('bia'))).settings.big, undefined)
  const more = await Promise.all(Array.from({ length: 210 }, (_, at) => put(`n${at}`, at)))
  assert.equal(more.filter((one) => one.statusCode === 200).length, 196)
  assert.deepEqual(told(more.find((one) => one.statusCode !== 200)!), [409, 'settingsFull'])
  assert.equal((await put('x', 'again')).statusCode, 200, 'one that is there may change')
})

test('what is long over is forgotten, and of tried logins only so many are kept', async () => {
  const { pool } = world.database
  await signIn('somebody', { password: WRONG })
  const count = async () =>
    (
      await pool.query(`select (select count(*)::int4 from sessions) as sessions,
        (select count(*)::int4 from devices) as devices, (select count(*)::int4 from sign_in_tries) as tries`)
    ).rows[0]
  const tidy = () => tidySignIn({ pool, clock: () => now })
  const before = await count()
  await tidy()
  assert.deepEqual(await count(), before)
  now += 32 * 24 * 60 * MINUTE
  await session('ana')
  await pool.query(
    `insert into sign_in_tries select 'x' || n, 1, null, $1::timestamptz + n * interval '1 ms'
      from generate_series(1, 200100) n`,
    [new Date(now).toISOString()],
  )
  await tidy()
  assert.deepEqual(await count(), { sessions: 1, devices: before.devices + 1, tries: 200_000 })
  await pool.query('delete from sign_in_tries')
  now += 401 * 24 * 60 * MINUTE
  await tidy()
  assert.deepEqual(await count(), { sessions: 0, devices: 0, tries: 0 })
})

test('no password, hash or token is in a log, a record or an answer', async () => {
  const answered = await signIn('ana')
  const token = cookieOf(answered).split('=')[1]!
  const users = await world.send('GET', '/v1/users?limit=200')
  const rows = await snapshot(world.database.pool)
  const { users: own, sessions: open, ...others } = rows
  const recorded = Object.values(others).flat().join('\n')
  assert.match(recorded, /"changePassword"/)
  assert.match(recorded, /"setPassword"/)
  const hash = /\$argon2id[^"]+/.exec(own!.join('\n'))![0]
  for (const secret of [PASSWORD, 'pratos de trigo', WRONG, hash, 'argon2', token]) {
    assert.ok(!recorded.includes(secret), `${secret} is recorded`)
    assert.ok(!lines.join('\n').includes(secret), `${secret} is in the log`)
    for (const { body } of [answered, users]) assert.ok(!body.includes(secret), `${secret} is answered`)
  }
  assert.ok(![...own!, ...open!].join('\n').includes(token), 'the token is kept nowhere')
  assert.ok(!own!.join('\n').includes(PASSWORD))
  assert.notEqual(await hashPassword(PASSWORD), await hashPassword(PASSWORD))
})

test('a page that is somebody else’s is answered as if nobody had signed in', async () => {
  const cookie = await session('ana')
  const asked = async (user: string) =>
    (await world.send('GET', '/v1/me', { cookie, headers: { 'comanda-user': user } })).statusCode
  assert.equal(await asked('usr_ana'), 200)
  assert.equal(await asked('usr_manager'), 401)
})
