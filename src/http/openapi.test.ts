import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { validate } from '@scalar/openapi-validator'
import { buildHttpWorld, type Described, describedRoutes, type HttpWorld } from '../../test/http.ts'
import { OPERATION_NAMES } from '../api/operation-names.ts'
import { CLIENT_TYPES, clientTypes } from './write-client-types.ts'

let world: HttpWorld
let routes: readonly Described[]

before(async () => {
  world = await buildHttpWorld()
  routes = describedRoutes(world.server)
})

after(() => world.close())

test('the document is a valid OpenAPI 3.1', async () => {
  const { json } = await world.send('GET', '/openapi.json', { key: null })
  assert.match(json.openapi, /^3\.1\./)
  const checked = await validate(json)
  assert.deepEqual(checked.errors ?? [], [])
  assert.ok(checked.valid)
})

test('operations of the product are operationIds, but those that only the close of a day sends', () => {
  const ids = routes.map((route) => route.operationId)
  assert.equal(new Set(ids).size, ids.length, 'an operationId is used once')
  assert.deepEqual(
    OPERATION_NAMES.filter((name) => !ids.includes(name)),
    ['sealDay', 'chainDay'],
  )
})

test('the document describes keys, versions, problems and what fields mean', async () => {
  const { json } = await world.send('GET', '/openapi.json', { key: null })
  assert.deepEqual(json.security, [{ apiKey: [] }, { session: [] }])
  const { post } = json.paths['/v1/properties/{propertyId}/folios/{folioId}/close']
  const headers = post.parameters.filter((one: { in: string }) => one.in === 'header')
  assert.deepEqual(
    headers.map((one: { name: string; required: boolean }) => [one.name, one.required]),
    [
      ['Idempotency-Key', true],
      ['If-Match', false],
    ],
  )
  assert.equal(post.requestBody.content['application/json'].schema.properties.folioId, undefined)
  const { receivableAccountId } = post.requestBody.content['application/json'].schema.properties
  assert.equal(receivableAccountId.description, 'Who owes it, where the settlement is onAccount')
  const problem = post.responses.default.content['application/problem+json'].schema
  assert.deepEqual(problem, { $ref: '#/components/schemas/Problem' })
})

test('the page of the API loads nothing from elsewhere', async () => {
  const page = await world.send('GET', '/docs/', { key: null })
  assert.match(page.body, /<script src="js\/scalar\.js">/)
  assert.doesNotMatch(page.body, /https?:\/\//)
  assert.equal((await world.send('GET', '/docs/js/scalar.js', { key: null })).statusCode, 200)
})

test('the page’s policy allows the scripts that stand in it, by their content, and no other', async () => {
  const page = await world.send('GET', '/docs/', { key: null })
  const policy = String(page.headers['content-security-policy'])
  const allowed = /script-src ([^;]*)/.exec(policy)![1]!.split(' ')
  const inPage = [...page.body.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map((script) => script[1]!)
  assert.ok(inPage.length > 0)
  const hashes = inPage.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  assert.deepEqual(allowed, [`'self'`, ...hashes])
  assert.match(policy, /^default-src 'none'; .*connect-src 'self'; .*frame-ancestors 'none'$/)
  const script = await world.send('GET', '/docs/js/scalar.js', { key: null })
  assert.equal(script.headers['content-security-policy'], `default-src 'none'; frame-ancestors 'none'`)
})

test('the web app is written against this API: run src/http/write-client-types.ts', async () => {
  assert.ok((await clientTypes()) === (await readFile(CLIENT_TYPES, 'utf8')))
})
