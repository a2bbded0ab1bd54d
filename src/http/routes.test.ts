import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { changedTables, snapshot } from '../../test/books.ts'
import {
  type Answered,
  buildHttpWorld,
  cookieOf,
  type Described,
  describedRoutes,
  type HttpWorld,
  routesOf,
} from '../../test/http.ts'
import { FOLIO_BODIES, workFolios } from '../../test/http-folios.ts'
import { addProperty, BUSINESS_DATE, brl, fillCatalogue, grant } from '../../test/world.ts'
import { createUser } from '../users/administration.ts'

/**
 * Every route, walked by who has no key, by a stranger, and by the manager, with a key and signed in. A new route must be
 * added here.
 */

let world: HttpWorld
let routes: readonly Described[]
/** The objects of the hotel that the routes are asked about. */
let objects: Readonly<Record<string, string>>
/** A key that has everything at another property, and nothing at the hotel. */
let strangersKey: string
/** The same stranger, and the manager, signed in. */
let cookies: Readonly<Record<'stranger' | 'manager', string>>

const OTHER = 'other'

before(async () => {
  world = await buildHttpWorld()
  routes = describedRoutes(world.server)
  await addProperty(world.administration, OTHER)
  await createUser(world.administration, { id: 'usr_stranger', name: 'stranger', kind: 'person' })
  await grant(world.administration, { propertyId: OTHER, userId: 'usr_stranger', roleId: 'everything' })
  await grant(world.administration, { propertyId: OTHER, userId: world.manager.userId, roleId: 'everything' })
  strangersKey = await world.keyOf('usr_stranger')
  const manager = { as: world.manager, propertyId: OTHER }
  await fillCatalogue({ accepted: (name, input) => world.accepted(name, input, manager) })
  objects = await fill(world)
  cookies = {
    stranger: await world.sessionOf('usr_stranger'),
    manager: await world.sessionOf(world.manager.userId),
  }
})

after(() => world.close())

test('the document has every route but the pages', () => {
  const described = new Set(routes.map((route) => `${route.method} ${route.path}`))
  const pages = ['GET /', 'GET /openapi.json', 'GET /docs', 'GET /docs/', 'GET /docs/js/scalar.js']
  const known = routesOf(world.server).filter((route) => !route.startsWith('HEAD '))
  assert.deepEqual(known.filter((route) => !described.has(route)).sort(), pages.sort())
  assert.ok(described.size > 50)
})

test('the public routes are those that are named', async () => {
  assert.deepEqual(
    routes.filter((route) => route.isPublic).map((route) => `${route.method} ${route.path}`),
    ['GET /health', 'POST /v1/session'],
  )
  for (const path of ['/health', '/openapi.json', '/docs/', '/docs/js/scalar.js'])
    assert.equal((await world.send('GET', path, { key: null })).statusCode, 200, path)
})

test('every other route refuses who has no key', async () => {
  const keys = [null, `cmd_${'x'.repeat(43)}`, 'none', ' '.repeat(300)]
  for (const route of routes.filter((one) => !one.isPublic)) {
    for (const key of keys) {
      const answered = await call(route, { key })
      assert.equal(answered.statusCode, 401, `${route.operationId} with ${key}`)
      assert.equal(answered.json.code, 'unauthenticated')
      assert.equal(answered.headers['www-authenticate'], 'Bearer')
    }
    const basic = await call(route, { key: null, headers: { authorization: `Basic ${world.key}` } })
    assert.equal(basic.statusCode, 401)
    if (route.method !== 'GET') continue
    const head = await world.send('HEAD', fillPath(route.path), { key: null })
    assert.equal(head.statusCode, 401)
  }
})

test('every other route refuses a cookie that is no session’s, and a session’s from another site’s page', async () => {
  const wrong = [`comanda_session=cms_${'x'.repeat(43)}`, 'comanda_session=', `comanda_session=${world.key}`]
  for (const route of routes.filter((one) => !one.isPublic)) {
    for (const cookie of wrong) {
      const answered = await call(route, { cookie })
      assert.deepEqual([answered.statusCode, answered.json.code], [401, 'unauthenticated'], route.operationId)
    }
    const posted = await call(route, { cookie: cookies.manager, headers: { 'sec-fetch-site': 'cross-site' } })
    assert.deepEqual([posted.statusCode, posted.json.code], [403, 'crossSite'], route.operationId)
  }
})

test('whatever is answered, no browser frames it, runs it or keeps it', async () => {
  for (const route of routes) {
    for (const how of [{ key: null }, {}, { body: '{' }]) {
      if (how.body && route.method === 'GET') continue
      if (!how.body && !('key' in how) && route.method !== 'GET') continue
      checkHeaders(await call(route, how), route.operationId)
    }
  }
  for (const path of ['/v1/nothing', '/v1/properties/%zz'])
    checkHeaders(await world.send('GET', path, { key: null }), path)
  const { headers } = await world.send('GET', '/v1/me')
  assert.equal(headers['cache-control'], 'no-store')
})

function checkHeaders({ headers }: Answered, what: string): void {
  const { 'content-security-policy': policy, ...others } = headers
  assert.equal(policy, `default-src 'none'; frame-ancestors 'none'`, what)
  assert.equal(others['x-frame-options'], 'DENY', what)
  assert.equal(others['x-content-type-options'], 'nosniff', what)
  assert.equal(others['referrer-policy'], 'no-referrer', what)
  assert.equal(others['cross-origin-opener-policy'], 'same-origin', what)
  assert.equal(others['cross-origin-resource-policy'], 'same-origin', what)
  assert.match(String(others['permissions-policy']), /camera=\(\)/, what)
  assert.equal(others['strict-transport-security'], undefined, what)
}

test('to a stranger the property does not exist, and nothing of it is changed', async () => {
  const ofProperty = routes.filter((route) => route.path.includes('{propertyId}'))
  const before = await snapshot(world.database.pool)
  for (const route of ofProperty) {
    const answered = await call(route, { key: strangersKey })
    assert.equal(answered.statusCode, 404, `${route.operationId}: ${answered.body}`)
    assert.deepEqual(answered.json.facts, { object: 'property', id: 'hotel' }, route.operationId)
    if (route.method !== 'GET') {
      // Not even what would be wrong with the request.
      const wrongs: readonly How[] = [
        { body: { unheardOf: 1 } },
        { body: '{' },
        { body: {}, headers: { 'content-type': 'text/plain' } },
        { idempotencyKey: null },
        { idempotencyKey: 'not a key' },
      ]
      for (const wrong of wrongs) {
        const refused = await call(route, { key: strangersKey, ...wrong })
        assert.equal(
          refused.statusCode,
          404,
          `${route.operationId} ${JSON.stringify(wrong)}: ${refused.body}`,
        )
      }
    }
    const signedIn = await call(route, { cookie: cookies.stranger })
    assert.deepEqual([signedIn.statusCode, signedIn.json.facts], [404, answered.json.facts])
    const nowhere = await call(route, { key: strangersKey, objects: { ...objects, propertyId: 'nowhere' } })
    assert.equal(nowhere.statusCode, 404)
    assert.equal(nowhere.json.title, answered.json.title.replace(/hotel$/, 'nowhere'))
  }
  assert.deepEqual(changedTables(before, await snapshot(world.database.pool)), [])
})

test('objects of one property are not found at another, and no answer there shows a row of the first', async () => {
  const secrets = await idsOf('hotel')
  assert.ok(secrets.size > 40)
  const of = (rows: Readonly<Record<string, readonly string[]>>) =>
    Object.values(rows).flatMap((lines) => lines.filter((line) => line.includes('"property_id": "hotel"')))
  const before = of(await snapshot(world.database.pool))
  const there = { ...objects, propertyId: OTHER }
  // Reads first: the record of the other property will hold what its own user asks for.
  const all = routes.filter((one) => !one.isPublic).sort((a, b) => (a.method < b.method ? -1 : 1))
  for (const route of all) {
    const answered = await call(route, { key: strangersKey, objects: there })
    // What was asked for comes back in a problem.
    if (answered.statusCode < 300) {
      for (const id of secrets) assert.ok(!answered.body.includes(id), `${route.operationId} shows ${id}`)
      assert.ok(!answered.body.includes('Segredo'), route.operationId)
    }
    if (objectOf(route)) assert.equal(answered.statusCode, 404, `${route.operationId}: ${answered.body}`)
  }
  // A new session: one of those routes has ended the others.
  const cookie = await world.sessionOf('usr_stranger')
  for (const route of all.filter((one) => objectOf(one))) {
    const answered = await call(route, { cookie, objects: there })
    assert.equal(answered.statusCode, 404, `${route.operationId}, signed in: ${answered.body}`)
  }
  assert.deepEqual(of(await snapshot(world.database.pool)), before)
})

test('a write that moves money needs an Idempotency-Key', async () => {
  const free = [
    ...['createRoom', 'defineChargeCode', 'defineTax', 'definePaymentMethod', 'defineDiscount'],
    ...['defineDocumentType', 'closeDay', 'cancelJob'],
    ...['createProperty', 'createUser', 'deactivateUser', 'createRole', 'grantRole', 'revokeRole'],
    ...['createApiKey', 'revokeApiKey', 'setPassword', 'unlockUser', 'reactivateUser', 'changeRole'],
    ...['signIn', 'signOut', 'endOwnSession', 'endOtherSessions', 'changePassword', 'putSetting'],
  ]
  const writes = routes.filter((route) => route.method !== 'GET')
  const need = writes.filter((route) => route.needsIdempotencyKey)
  assert.deepEqual(
    writes
      .filter((route) => !need.includes(route))
      .map((route) => route.operationId)
      .sort(),
    free.sort(),
  )
  for (const route of need) {
    const answered = await call(route, { idempotencyKey: null })
    assert.equal(answered.statusCode, 428, route.operationId)
    assert.equal(answered.json.code, 'idempotencyKeyMissing')
    const unusable = await call(route, { idempotencyKey: 'a key with spaces' })
    assert.deepEqual([unusable.statusCode, unusable.json.errors[0].field], [400, 'Idempotency-Key'])
  }
})

test('every read answers what the document says, page by page, and who is signed in as who has a key', async () => {
  const ofWho = ['getMe', 'listOwnSessions']
  for (const route of routes.filter((one) => one.method === 'GET')) {
    const answered = await call(route, {})
    assert.equal(answered.statusCode, 200, `${route.operationId}: ${answered.body}`)
    // A paper is no JSON.
    checkAnswer(route, answered.json ?? answered.body, 200)
    const signedIn = await call(route, { cookie: cookies.manager })
    assert.equal(signedIn.statusCode, 200, `${route.operationId}: ${signedIn.body}`)
    checkAnswer(route, signedIn.json ?? signedIn.body, 200)
    if (!ofWho.includes(route.operationId)) assert.deepEqual(signedIn.json, answered.json, route.operationId)
    if (!route.operationId.startsWith('list') || !('nextCursor' in answered.json)) continue
    const items: unknown[] = []
    for (let cursor = ''; ; ) {
      const path = `${fillPath(route.path)}?limit=1${cursor && `&cursor=${cursor}`}`
      const page = (await world.send('GET', path)).json
      assert.ok(page.items.length <= 1, route.operationId)
      items.push(...page.items)
      cursor = page.nextCursor
      if (cursor === null) break
    }
    const whole = await world.send('GET', `${fillPath(route.path)}?limit=200`)
    assert.deepEqual(items, whole.json.items, `${route.operationId} by ones is the same list`)
    for (const cursor of ['x', 'W10', 'WzFd', Buffer.from('["a\\u0000","b"]').toString('base64url')]) {
      const wrong = await world.send('GET', `${fillPath(route.path)}?cursor=${cursor}`)
      assert.deepEqual([wrong.statusCode, wrong.json.errors?.[0].field], [400, 'cursor'], route.operationId)
    }
  }
})

test('an unknown object is not found, an impossible one is refused, and a read needs its right', async () => {
  const key = await world.keyWith(['charges.create'])
  for (const route of routes.filter((one) => one.method === 'GET' && one.path.includes('{propertyId}'))) {
    const barred = await call(route, { key })
    assert.equal(barred.statusCode, 403, route.operationId)
    assert.equal(barred.json.missingRights.length, 1)
    const held = objectOf(route)
    if (!held) continue
    const unknown = await call(route, { objects: { ...objects, [held]: `${held}_unknown` } })
    assert.equal(unknown.statusCode, 404, route.operationId)
    for (const id of ['a b', 'a\0b', 'x'.repeat(200)]) {
      const impossible = await call(route, { objects: { ...objects, [held]: id } })
      assert.deepEqual(
        [impossible.statusCode, impossible.json.code],
        [400, 'invalidInput'],
        route.operationId,
      )
    }
  }
})

test('the answer of every route was held against the document', () => {
  assert.deepEqual(
    routes.map((route) => route.operationId).filter((name) => !answered.has(name)),
    [],
  )
})

/** The routes whose answers were checked. */
const answered = new Set<string>()

/** Parameters of paths that name an object of a property. */
const OBJECTS_OF_PATH = {
  accountId: true,
  folioId: true,
  chargeId: true,
  paymentId: true,
  documentId: true,
  stayId: true,
  roomId: true,
  shiftId: true,
  jobId: true,
  operationId: true,
  folioDiscountId: true,
}

function objectOf(route: Described): string | undefined {
  return Object.keys(OBJECTS_OF_PATH).find((name) => route.path.includes(`{${name}}`))
}

const STAY = {
  guestName: 'Visitante',
  arrival: BUSINESS_DATE,
  departure: BUSINESS_DATE,
  roomType: 'STD',
  rates: [brl('1.00')],
}

/** A body that each route accepts, so that it is refused for what the test is about. */
const BODIES: Readonly<Record<string, object>> = {
  createProperty: {
    id: 'other',
    name: 'Other',
    currency: 'BRL',
    timeZone: 'America/Sao_Paulo',
    businessDate: BUSINESS_DATE,
  },
  createUser: { name: 'stranger' },
  createRole: { name: 'everything' },
  changeRole: { name: 'caixa', rights: ['payments.create', 'payments.void'], allRights: false },
  setPassword: { password: 'um dois feijao', login: 'segredo.caixa' },
  signIn: { login: 'segredo.caixa', password: 'um dois feijao' },
  changePassword: { currentPassword: 'um dois feijao', password: 'tres quatro feijao' },
  putSetting: { value: { columns: ['a'] } },
  createApiKey: { userId: 'nobody', label: 'x' },
  grantRole: {},
  defineChargeCode: { name: 'Bar', group: 'bar' },
  defineTax: { name: 'ISS', kind: 'tax', isIncluded: true, rate: '5' },
  definePaymentMethod: { name: 'Pix', goesTo: 'bank', ledgerId: 'itau' },
  createAccount: { kind: 'company', name: 'Acme' },
  postCharge: { chargeCode: 'BAR' },
  voidCharge: { reason: 'engano' },
  postPayment: { method: 'CASH', amount: brl('1.00') },
  voidPayment: { reason: 'engano' },
  closeFolio: { settlement: 'settled' },
  createStay: STAY,
  importStay: { ...STAY, state: 'reserved' },
  cancelStay: { reason: 'engano' },
  changeDeparture: { departure: '2026-03-13' },
  createRoom: { number: '900', type: 'STD' },
  setRoomStatus: { status: 'inspected' },
  closeDay: { date: BUSINESS_DATE, dryRun: true },
  ...FOLIO_BODIES,
}

type How = {
  readonly key?: string | null
  readonly cookie?: string
  readonly idempotencyKey?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly objects?: Readonly<Record<string, string>>
  /** Instead of the route's good one. */
  readonly body?: object | string
}

function call(route: Described, { objects: of, ...how }: How) {
  const own = of ?? objects
  const body = route.operationId === 'assignRoom' ? { roomId: own.roomId } : BODIES[route.operationId]
  const path = `${fillPath(route.path, own)}${QUERIES[route.operationId] ?? ''}`
  return world.send(route.method, path, { ...(body && { body }), ...how })
}

/** What reads cannot be without. */
const QUERIES: Readonly<Record<string, string>> = {
  findAccounts: '?text=segredo',
  whyNot: '?operation=voidCharge',
}

function fillPath(path: string, of = objects): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    assert.ok(of[name] !== undefined, `the test has no ${name}`)
    return encodeURIComponent(of[name])
  })
}

function checkAnswer(route: Described, answer: unknown, status: number): void {
  answered.add(route.operationId)
  const schema = z.fromJSONSchema(route.answers[status] as never)
  const checked = schema.safeParse(answer)
  assert.ok(checked.success, `${route.operationId}: ${checked.error && z.prettifyError(checked.error)}`)
}

/** A hotel with at least two of everything that a list shows, by the routes that make it, whose answers are checked. */
async function fill({ send }: HttpWorld): Promise<Readonly<Record<string, string>>> {
  const made: Record<string, string> = { propertyId: 'hotel', id: 'BAR', date: BUSINESS_DATE }
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
  const make = async (operationId: string, body: object = {}, of: object = {}): Promise<any> => {
    const route = routes.find((one) => one.operationId === operationId)!
    const answered = await send(route.method, fillPath(route.path, { ...made, ...of }), { body })
    assert.ok(answered.statusCode < 300, `${operationId}: ${answered.body}`)
    checkAnswer(route, answered.json, answered.statusCode)
    return answered.json
  }
  const debtor = {
    kind: 'receivable',
    name: 'Segredo Ltda',
    creditLimit: brl('9000.00'),
    taxId: '11222333000181',
  }
  const { account } = await make('createAccount', debtor)
  for (const name of ['defineTax', 'defineChargeCode', 'definePaymentMethod'])
    await make(name, BODIES[name], { id: 'NEW' })
  await make('createProperty', { ...BODIES.createProperty, id: 'third' })
  for (const state of ['cancelled', 'noShow']) await make('importStay', { ...STAY, state })
  for (const name of ['cancelStay', 'markNoShow']) {
    made.stayId = (await make('createStay', STAY)).stay.id
    await make(name, name === 'cancelStay' ? { reason: 'desistiu' } : {})
  }
  await make('reinstateStay')
  await make('markNoShow')
  for (const [number, guestName] of [
    ['101', 'Segredo Um'],
    ['102', 'Segredo Dois'],
  ]) {
    made.roomId = (await make('createRoom', { number, type: 'STD' })).room.id
    const departure = '2026-03-12'
    const stay = { ...STAY, guestName, departure, rates: [brl('200.00')], details: { board: 'BB' } }
    const booked = await make('createStay', { ...stay, receivableAccountId: account.id })
    made.stayId = booked.stay.id
    made.accountId = booked.stay.accountId
    await make('changeDeparture', BODIES.changeDeparture)
    await make('setRoomStatus', { status: 'clean' })
    await make('assignRoom', { roomId: made.roomId })
    made.folioId = (await make('checkIn')).stay.folioId
    await make('createFolio')
    made.chargeId = (await make('postCharge', { chargeCode: 'ROOM', unitPrice: brl('100.00') })).charge.id
    await make('voidCharge', { reason: 'engano' })
    made.chargeId = (await make('postCharge', { chargeCode: 'BAR', quantity: '2' })).charge.id
    const card = { brand: 'Visa', modality: 'credit', nsu: '1' }
    const paid = await make('postPayment', { method: 'VISA', amount: brl('10.00'), card })
    made.paymentId = paid.payment.id
    made.shiftId = paid.payment.shiftId
    await make('voidPayment', { reason: 'engano' })
    made.paymentId = (await make('postPayment', { method: 'CASH', amount: brl('10.00') })).payment.id
    await make('closeShift')
  }
  Object.assign(made, await workFolios(make))
  const leaving = { stayId: (await make('createStay', STAY)).stay.id }
  await make(
    'assignRoom',
    { roomId: (await make('createRoom', { number: '103', type: 'STD' })).room.id },
    leaving,
  )
  const { folioId } = (await make('checkIn', {}, leaving)).stay
  await make('closeFolio', { settlement: 'settled' }, { folioId })
  await make('checkOut', {}, leaving)
  return finish({ made, make, send, accountId: account.id })
}

/** Closes a folio on account and a day, and leaves refusals, roles and keys behind. */
async function finish({
  made,
  make,
  send,
  accountId,
}: {
  made: Record<string, string>
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
  make: (operationId: string, body?: object, of?: object) => Promise<any>
  send: HttpWorld['send']
  accountId: string
}): Promise<Readonly<Record<string, string>>> {
  made.serviceDate = BUSINESS_DATE
  await make('postRoomNight')
  const open = { ...made }
  const onAccount = { settlement: 'onAccount', receivableAccountId: accountId }
  made.documentId = (await make('closeFolio', onAccount)).folio.documentId
  for (const date of [BUSINESS_DATE, '2026-03-11']) {
    await make('closeDay', { date, dryRun: true })
    made.jobId = (await make('closeDay', { date })).id
    await ended(made.jobId!)
  }
  await make('cancelJob')
  for (const id of ['nothing', 'void']) await send('POST', `/charges/${id}/void`, { body: { reason: 'x' } })
  made.userId = (await make('createUser', { name: 'Segredo Caixa', kind: 'person' })).userId
  made.roleId = (await make('createRole', { name: 'caixa', rights: ['payments.create'] })).roleId
  await make('grantRole', { maxRefund: brl('50.00') })
  await make('revokeRole')
  await make('grantRole', {})
  made.keyId = (await make('createApiKey', { userId: made.userId, label: 'x' })).keyId
  await make('revokeApiKey')
  await make('createApiKey', { label: 'y' })
  await make('changeRole', BODIES.changeRole)
  await make('setPassword', BODIES.setPassword)
  await make('unlockUser')
  const caixa = await send('POST', '/v1/session', { cookie: '', body: BODIES.signIn })
  await signedIn(cookieOf(caixa))
  made.sessionId = caixa.json.session.id
  await make('deactivateUser')
  await make('reactivateUser')
  made.name = 'folios.columns'
  const record = await send('GET', '/operations?limit=1')
  return { ...made, folioId: open.folioId!, operationId: record.json.items[0].id }
}

/** The routes of who is signed in, whose answers are checked. */
async function signedIn(first: string): Promise<void> {
  let cookie = first
  const made = { name: 'folios.columns', sessionId: '' }
  for (const name of [
    'changePassword',
    'putSetting',
    'endOtherSessions',
    'endOwnSession',
    'signIn',
    'signOut',
  ]) {
    const route = routes.find((one) => one.operationId === name)!
    if (name === 'endOwnSession') {
      const body = { ...BODIES.signIn, password: 'tres quatro feijao' }
      const other = await world.send('POST', '/v1/session', { cookie: '', body })
      made.sessionId = other.json.session.id
    }
    const body = name === 'signIn' ? { ...BODIES.signIn, password: 'tres quatro feijao' } : BODIES[name]
    const answered = await world.send(route.method, fillPath(route.path, made), { cookie, body })
    assert.ok(answered.statusCode < 300, `${name}: ${answered.body}`)
    checkAnswer(route, answered.json, answered.statusCode)
    if (answered.headers['set-cookie']) cookie = cookieOf(answered)
  }
}

async function ended(jobId: string): Promise<void> {
  for (;;) {
    const { state } = (await world.send('GET', `/jobs/${jobId}`)).json
    if (state === 'done') return
    assert.ok(state === 'waiting' || state === 'running', state)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Ids that only this property's rows have. */
async function idsOf(propertyId: string): Promise<ReadonlySet<string>> {
  const rows = await snapshot(world.database.pool)
  const own = Object.values(rows).flatMap((lines) =>
    lines.filter((line) => line.includes(`"property_id": "${propertyId}"`)),
  )
  return new Set(own.join('\n').match(/\b(fol|chg|pay|acc|sty|rom|shf|pst|out|job|doc|fds)_[0-9a-z]{26}\b/g))
}
