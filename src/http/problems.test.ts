import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Answered, buildHttpWorld, type HttpWorld, type Sent } from '../../test/http.ts'
import { brl } from '../../test/world.ts'
import type { Log } from '../db/log.ts'
import { revokeApiKey } from '../users/api-keys.ts'
import { BODY_LIMIT, MOST_DEPTH } from './body.ts'

let world: HttpWorld
let folioId: string
const lines: string[] = []
const write = (line: string) => void lines.push(line)
const log: Log = { info: write, warn: write, error: write }

before(async () => {
  world = await buildHttpWorld({ log })
  folioId = (await world.guestInHouse()).folioId
})

after(() => world.close())

const charge = (how: Sent): Promise<Answered> => world.send('POST', `/folios/${folioId}/charges`, how)

test('a problem has the shape of RFC 9457, its code, its facts and the id of the request', async () => {
  const answered = await charge({ body: { chargeCode: 'NONE' } })
  assert.equal(answered.statusCode, 422)
  assert.equal(answered.headers['content-type'], 'application/problem+json; charset=utf-8')
  assert.deepEqual(answered.json, {
    type: 'urn:comanda:problem:chargeCodeUnknown',
    title: 'O código de encargo NONE não existe ou está inativo.',
    status: 422,
    code: 'chargeCodeUnknown',
    requestId: answered.headers['x-request-id'],
    facts: { chargeCode: 'NONE' },
  })
})

test('titles and field errors are in the language that is asked for, pt-BR otherwise', async () => {
  const titles = {
    'pt-BR': 'O código de encargo NONE não existe ou está inativo.',
    'en-GB,en;q=0.9': 'Charge code NONE does not exist or is inactive.',
    'es-AR': 'El código de cargo NONE no existe o está inactivo.',
    'fr, de': 'O código de encargo NONE não existe ou está inativo.',
  }
  for (const [language, title] of Object.entries(titles)) {
    const headers = { 'accept-language': language }
    assert.equal((await charge({ body: { chargeCode: 'NONE' }, headers })).json.title, title)
  }
  const headers = { 'accept-language': 'en' }
  const wrong = await charge({ body: { quantity: 'many' }, headers })
  assert.equal(wrong.headers['content-language'], 'en')
  assert.equal(wrong.json.errors[0].message, 'must be a quantity with at most three decimals, such as 1.5')
  assert.equal(wrong.json.title, `Invalid input: quantity ${wrong.json.errors[0].message}`)
})

test('of what kind a field must be is said in words', async () => {
  const wrong = { chargeCode: 1, unitPrice: 'x', taxes: {} }
  const said = {
    'pt-BR': ['deve ser um texto', 'deve ser um conjunto de campos', 'deve ser uma lista'],
    en: ['must be a text', 'must be a set of fields', 'must be a list'],
    es: ['debe ser un texto', 'debe ser un conjunto de campos', 'debe ser una lista'],
  }
  for (const [language, messages] of Object.entries(said)) {
    const answered = await charge({ body: wrong, headers: { 'accept-language': language } })
    const found = answered.json.errors.map((error: { message: string }) => error.message)
    assert.deepEqual(found.sort(), [...messages].sort())
  }
})

test('all missing rights are named, in the language that is asked for', async () => {
  const key = await world.keyWith(['books.read'])
  const body = { settlement: 'onAccount', receivableAccountId: 'acc_none' }
  const custom = { description: 'Flores', unitPrice: brl('10.00') }
  const refused = await charge({ key, body: custom, headers: { 'accept-language': 'en' } })
  assert.equal(refused.statusCode, 403)
  assert.deepEqual(refused.json.missingRights, [
    { id: 'charges.create', name: 'Charges: Create' },
    { id: 'charges.customPosting', name: 'Charges: Custom Charge Posting' },
  ])
  assert.equal(refused.json.title, 'Missing rights: Charges: Create, Charges: Custom Charge Posting')
  // What does not exist comes before any right.
  assert.equal((await world.send('POST', '/folios/none/close', { key, body })).statusCode, 404)
})

test('a refusal with a fact named status keeps the status of the problem', async () => {
  const { account } = await world.accepted('createAccount', { kind: 'company', name: 'Acme' })
  await world.database.pool.query(
    `update accounts set status = 'closed' where property_id = 'hotel' and id = $1`,
    [account.id],
  )
  const answered = await world.send('POST', `/accounts/${account.id}/folios`)
  assert.equal(answered.json.status, 409)
  assert.equal(answered.json.facts.status, 'closed')
})

test('what is malformed is refused with the name of its field, and nothing is thrown', async () => {
  const table: readonly (readonly [what: string, how: Sent, field: string, code: string])[] = [
    ['not JSON', raw('{"chargeCode":'), '', 'json'],
    ['not an object', raw('[1]'), '', 'wrongType'],
    ['a text', raw('"BAR"'), '', 'wrongType'],
    ['null', raw('null'), '', 'priceMissing'],
    ['another type', raw('a=1', 'application/x-www-form-urlencoded'), 'Content-Type', 'contentType'],
    ['plain text', raw('{}', 'text/plain'), 'Content-Type', 'contentType'],
    ['too much', raw(`"${'x'.repeat(BODY_LIMIT)}"`), '', 'bodyTooLarge'],
    ['too deep', raw(`{"chargeCode":${nested(MOST_DEPTH)}}`), '', 'tooDeep'],
    ['deeper than any stack, with an escape', raw(`{"x":${nested(9000, '"\\u0000"')}}`), '', 'tooDeep'],
    ['not too deep', raw(`{"chargeCode":${nested(MOST_DEPTH - 1)}}`), 'chargeCode', 'wrongType'],
    ['an unknown field', { body: { code: 'BAR' } }, 'code', 'unknownField'],
    ['a field of the path', { body: { folioId: 'x' } }, 'folioId', 'unknownField'],
    ['a prototype', raw('{"__proto__":{"isAdmin":true}}'), '__proto__', 'unknownField'],
    [
      'an unknown field within',
      { body: { unitPrice: { ...brl('1.00'), x: 1 } } },
      'unitPrice.x',
      'unknownField',
    ],
    ['a number for money', { body: { unitPrice: 10 } }, 'unitPrice', 'wrongType'],
    ['a float', { body: { unitPrice: { amount: 10.5, currency: 'BRL' } } }, 'unitPrice.amount', 'wrongType'],
    ['a comma', { body: { unitPrice: brl('10,50') } }, 'unitPrice.amount', 'amount'],
    ['an exponent', { body: { unitPrice: brl('1e3') } }, 'unitPrice.amount', 'amount'],
    ['no amount', { body: { unitPrice: { currency: 'BRL' } } }, 'unitPrice.amount', 'required'],
    [
      'no such currency',
      { body: { unitPrice: { amount: '1', currency: 'REAL' } } },
      'unitPrice.currency',
      'currency',
    ],
    ['no such day', { body: { serviceDate: '2026-02-30' } }, 'serviceDate', 'date'],
    ['an empty text', { body: { description: '  ' } }, 'description', 'tooShort'],
    ['a long text', { body: { description: 'x'.repeat(201) } }, 'description', 'tooLong'],
    ['two lines', { body: { description: 'a\nb' } }, 'description', 'text'],
    ['a NUL', { body: { description: 'a\0b' } }, 'description', 'text'],
    ['half a character', raw('{"description":"\\ud800"}'), 'description', 'text'],
    [
      'too many taxes',
      { body: { taxes: Array.from({ length: 10 }, (_, at) => `T${at}`) } },
      'taxes',
      'tooLong',
    ],
    ['a tax with a space', { body: { taxes: ['A', 'B C'] } }, 'taxes.1', 'id'],
  ]
  const before = lines.length
  for (const [what, how, field, code] of table) {
    const answered = await charge(how)
    if (code === 'priceMissing') {
      assert.equal(answered.json.code, code, `${what}: ${answered.body}`)
      continue
    }
    assert.equal(answered.statusCode, 400, `${what}: ${answered.body}`)
    assert.equal(answered.json.code, 'invalidInput')
    assert.deepEqual([answered.json.errors[0].field, answered.json.errors[0].code], [field, code], what)
    assert.ok(answered.json.errors[0].message.length > 3)
  }
  assert.equal(
    lines.slice(before).filter((line) => line.includes('    at ')).length,
    0,
    'no defect was logged',
  )
})

test('every wrong field is named at once, also in the path and the query', async () => {
  const all = await charge({ body: { quantity: 1, serviceDate: 'x', more: 1, unitPrice: brl('x') } })
  assert.deepEqual(all.json.errors.map((error: { field: string }) => error.field).sort(), [
    'more',
    'quantity',
    'serviceDate',
    'unitPrice.amount',
  ])
  const query = await world.send('GET', '/stays?limit=0&arrival=x&sort=name&state=gone')
  assert.deepEqual(
    query.json.errors.map((error: { field: string; in: string }) => `${error.in} ${error.field}`).sort(),
    ['query arrival', 'query limit', 'query sort', 'query state'],
  )
  const path = await world.send('GET', '/days/2026-02-30')
  assert.deepEqual([path.json.errors[0].in, path.json.errors[0].field], ['path', 'date'])
  const rule = await world.send('PUT', '/taxes/X', { body: { name: 'X', kind: 'tax', isIncluded: true } })
  assert.deepEqual([rule.json.errors[0].field, rule.json.errors[0].code], ['rate', 'rateOrAmount'])
})

test('of many wrong fields the first are named and all are counted, none at any length', async () => {
  const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`field${at}`, 1]))
  const answered = await charge({ body: { ...many, ['x'.repeat(5000)]: 1 } })
  assert.deepEqual([answered.json.errors.length, answered.json.facts], [20, { count: 50_001 }])
  assert.ok(answered.body.length < 5000, `${answered.body.length} bytes`)
  assert.match(answered.json.title, /e mais 49981$/)
  const long = await charge({ body: { ['x'.repeat(5000)]: 1 } })
  assert.ok(long.body.length < 1000, `${long.body.length} bytes`)
})

test('what anybody may send before they are known is small', async () => {
  const body = { login: 'x'.repeat(40_000), password: 'x' }
  for (const [path, send] of [
    ['/v1/session', { key: null, cookie: '', body }],
    ['/v1/me/password', { body }],
    ['/v1/me/settings/x', { body: { value: body } }],
  ] as const) {
    const answered = await world.send(path.includes('settings') ? 'PUT' : 'POST', path, send)
    const [error] = answered.json.errors
    assert.deepEqual([answered.statusCode, error.field, error.code], [400, '', 'bodyTooLarge'], path)
    assert.match(error.message, /32768/)
  }
})

test('an unknown route is a problem too, whatever its method', async () => {
  for (const [method, path] of [
    ['GET', '/v1/nothing'],
    ['POST', '/v1/properties/hotel/day/seal'],
    ['GET', '/v1/properties/%zz'],
    ['GET', `/v1/properties/${'x'.repeat(600)}`],
  ] as const) {
    const answered = await world.send(method, path, { key: null })
    assert.equal(answered.statusCode, 404, `${method} ${path}: ${answered.body}`)
    assert.equal(answered.json.code, 'notFound')
    assert.match(String(answered.headers['content-type']), /problem\+json/)
  }
})

test('a method that a path does not take is refused with those that it does', async () => {
  for (const [method, path, allow] of [
    ['DELETE', '/folios/x', 'GET, HEAD'],
    ['PUT', '/v1/session', 'DELETE, POST'],
    ['PATCH', '/v1/users?limit=1', 'GET, HEAD, POST'],
    ['POST', '/health', 'GET, HEAD'],
  ] as const) {
    const answered = await world.send(method, path, { key: null })
    assert.deepEqual([answered.statusCode, answered.json.code], [405, 'methodNotAllowed'], path)
    assert.equal(answered.headers.allow, allow, path)
    assert.equal(answered.json.facts.method, method)
  }
})

test('a defect is answered without its inside, and found again by the id of the request', async () => {
  const { pool } = world.database
  await pool.query('alter table shifts rename to shifts_away')
  const answered = await world.send('GET', '/shifts')
  await pool.query('alter table shifts_away rename to shifts')
  assert.equal(answered.statusCode, 500)
  assert.deepEqual(Object.keys(answered.json), ['type', 'title', 'status', 'code', 'requestId'])
  const logged = lines.filter((line) => line.includes(answered.json.requestId))
  assert.ok(logged.some((line) => line.includes('    at ') && line.includes('42P01')))
})

test('a replay has the status and the content of the first answer, and says so', async () => {
  const idempotencyKey = 'coffee-1'
  const first = await charge({ body: { chargeCode: 'BAR' }, idempotencyKey })
  const again = await charge({ body: { quantity: '1', chargeCode: 'BAR' }, idempotencyKey })
  assert.equal(first.headers['idempotency-replayed'], undefined)
  assert.equal(again.headers['idempotency-replayed'], 'true')
  assert.deepEqual([again.statusCode, again.json], [first.statusCode, first.json])
  const other = await charge({ body: { chargeCode: 'LAUNDRY' }, idempotencyKey })
  assert.deepEqual([other.statusCode, other.json.code], [422, 'idempotencyKeyReused'])
  const elsewhere = await world.send('POST', `/charges/${first.json.charge.id}/void`, {
    body: { reason: 'engano' },
    idempotencyKey,
  })
  assert.equal(elsewhere.json.code, 'idempotencyKeyReused')
  // Not even what the system derives can be taken.
  assert.ok(await world.send('GET', `/operations/${encodeURIComponent(`key:${idempotencyKey}`)}`))
})

test('a folio is closed as it was read, or not at all', async () => {
  const { folioId: own } = await world.guestInHouse()
  const read = await world.send('GET', `/folios/${own}`)
  assert.ok(read.json.allowedActions.includes('closeFolio'))
  const etag = String(read.headers.etag)
  await world.accepted('postCharge', { folioId: own, chargeCode: 'BAR' })
  const body = { settlement: 'settled' }
  const stale = await world.send('POST', `/folios/${own}/close`, { body, headers: { 'if-match': etag } })
  assert.deepEqual([stale.statusCode, stale.json.code], [412, 'preconditionFailed'])
  const weak = await world.send('POST', `/folios/${own}/close`, { body, headers: { 'if-match': 'x' } })
  assert.equal(weak.statusCode, 412)
  await world.accepted('postPayment', { folioId: own, method: 'CASH', amount: brl('27.50') })
  const fresh = String((await world.send('GET', `/folios/${own}`)).headers.etag)
  const closed = await world.send('POST', `/folios/${own}/close`, { body, headers: { 'if-match': fresh } })
  assert.equal(closed.statusCode, 200, closed.body)
})

test('a folio says what may be done with it, and why not', async () => {
  const { folioId: own } = await world.guestInHouse()
  await world.accepted('postCharge', { folioId: own, chargeCode: 'BAR' })
  const key = await world.keyWith(['books.read', 'charges.create', 'folios.close'])
  const open = (await world.send('GET', `/folios/${own}`, { key, headers: { 'accept-language': 'en' } })).json
  assert.deepEqual(open.allowedActions, [
    'postCharge',
    'applyDiscount:isManual',
    'setBilling',
    'duplicateFolio',
    'consumeAdvance',
  ])
  const close = open.blockedActions.find((one: { action: string }) => one.action === 'closeFolio')
  assert.deepEqual(close, {
    action: 'closeFolio',
    code: 'missingRights',
    missingRights: [{ id: 'folios.closeOutstanding', name: 'Folio: Close folio with outstanding balance' }],
  })
  await world.accepted('postPayment', { folioId: own, method: 'CASH', amount: brl('27.50') })
  await world.accepted('closeFolio', { folioId: own, settlement: 'settled' })
  const closed = (await world.send('GET', `/folios/${own}`)).json
  assert.deepEqual(closed.allowedActions, [
    ...['postPayment', 'postPayment:refundsClosedFolio', 'correctBilling', 'duplicateFolio', 'correctFolio'],
    ...['correctFolio:addsPayment', 'correctFolio:refundsClosedFolio', 'correctFolio:refundsCard'],
    ...['voidFolio', 'reopenFolio'],
  ])
  const codes = closed.blockedActions.map((one: { action: string; code: string }) => [one.action, one.code])
  const notOpen = [
    ...['postCharge', 'postCharge:isCustom', 'postCharge:isCredit', 'transferCharges', 'voidPayment'],
    ...['applyDiscount:isPredefined', 'applyDiscount:isManual', 'closeFolio'],
    ...['lockFolio', 'setBilling', 'setBilling:writesParty', 'consumeAdvance'],
  ]
  assert.deepEqual(Object.fromEntries(codes), {
    ...Object.fromEntries(notOpen.map((action) => [action, 'folioNotOpen'])),
    voidCharge: 'partOnClosedFolio',
    unlockFolio: 'folioNotLocked',
    invoiceAdvance: 'folioKind',
  })
})

test('a revoked key is refused at once, also by a server that has used it', async () => {
  const key = await world.keyOf(world.manager.userId)
  assert.equal((await charge({ key, body: { chargeCode: 'BAR' } })).statusCode, 201)
  const { keyId } = (await world.send('GET', '/v1/me', { key })).json
  await revokeApiKey(world.administration, keyId)
  for (const answered of [
    await charge({ key, body: { chargeCode: 'BAR' } }),
    await charge({ key, body: { chargeCode: 'BAR', quantity: 'many' } }),
    await charge({ key, ...raw('{') }),
    await charge({ key, body: {}, idempotencyKey: null }),
    await world.send('PUT', '/taxes/X', {
      key,
      body: { name: 'X', kind: 'tax', rate: '1', amount: brl('1.00') },
    }),
    await charge({ key, body: { chargeCode: 'BAR' } }),
    await world.send('GET', `/folios/${folioId}`, { key }),
    await world.send('GET', '/v1/me', { key }),
  ]) {
    assert.deepEqual([answered.statusCode, answered.json.code], [401, 'unauthenticated'])
  }
})

test('health is 503 while the database is away', async () => {
  const { pool } = world.database
  const query = pool.query
  pool.query = (() => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))) as never
  const away = await world.send('GET', '/health', { key: null })
  const read = await world.send('GET', '/folios')
  const wrong = await charge({ body: { chargeCode: 'BAR', quantity: 'many' } })
  const unknown = await charge({ key: 'cmd_never-seen', body: { chargeCode: 'BAR' } })
  pool.query = query
  assert.deepEqual([away.statusCode, away.json.code], [503, 'unavailable'])
  for (const answered of [read, wrong, unknown])
    assert.deepEqual([answered.statusCode, answered.json.code], [503, 'unavailable'])
  assert.equal((await world.send('GET', '/health', { key: null })).statusCode, 200)
})

test('no key, body or search is ever in the log', async () => {
  await charge({ body: { chargeCode: 'BAR', description: 'segredo-um' } })
  await charge({ body: { description: 'segredo-dois', unitPrice: 'x' } })
  await charge({ key: 'cmd_segredo-tres', body: {} })
  await world.send('GET', '/stays?text=segredo-quatro')
  await world.send('GET', '/v1/segredo-cinco')
  await charge(raw('{"segredo-seis":'))
  const { pool } = world.database
  await pool.query('alter table stays rename column guest_name to guest')
  await world.send('GET', '/stays?text=segredo-sete')
  await pool.query('alter table stays rename column guest to guest_name')
  assert.ok(lines.length > 50)
  const text = lines.join('\n')
  for (const secret of ['segredo', world.key, world.key.slice(4, 20), 'Bearer', '4111'])
    assert.ok(!text.includes(secret), `${secret} is in the log`)
})

/** Lists in lists, so many. */
function nested(depth: number, within = ''): string {
  return `${'['.repeat(depth)}${within}${']'.repeat(depth)}`
}

/** A body as it is. */
function raw(body: string, contentType = 'application/json'): Sent {
  return { body, headers: { 'content-type': contentType } }
}
