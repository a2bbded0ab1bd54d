import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { buildHttpWorld, type HttpWorld } from '../../test/http.ts'

let world: HttpWorld
let webFolder: string
const SCRIPT = 'console.log("comanda")\n'.repeat(100)

before(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'comanda-web-'))
  const assets = join(webFolder, 'assets')
  await mkdir(assets)
  const page =
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>'
  await writeFile(join(webFolder, 'index.html'), page)
  await writeFile(join(webFolder, 'secret.txt'), 'no')
  await writeFile(join(assets, 'index-a1b2.js'), SCRIPT)
  await writeFile(join(assets, 'index-a1b2.js.br'), brotliCompressSync(SCRIPT))
  await writeFile(join(assets, 'index-a1b2.js.gz'), gzipSync(SCRIPT))
  await writeFile(join(assets, '.hidden'), 'no')
  world = await buildHttpWorld({ webFolder })
})

after(async () => {
  await world.close()
  await rm(webFolder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
  world.server.inject({ method, url, headers })
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

test('every address that a person may open is the page, never kept, with a nonce of its own', async () => {
  const nonces = new Set<string>()
  for (const url of ['/', '/hotel/folios', '/hotel/folios/fol_1?tab=payments', '/v1x', '/docsx', '/%41']) {
    const answered = await get(url, browser)
    assert.equal(answered.statusCode, 200, url)
    assert.equal(answered.headers['content-type'], 'text/html; charset=utf-8')
    assert.equal(answered.headers['cache-control'], 'no-store')
    assert.equal(answered.headers['x-frame-options'], 'DENY')
    const policy = String(answered.headers['content-security-policy'])
    const nonce = /style-src 'self' 'nonce-([\w+/=]{24})'/.exec(policy)![1]!
    assert.equal(answered.body.split(`nonce="${nonce}"`).length, 3)
    assert.ok(!answered.body.includes('__CSP_NONCE__'))
    assert.equal(
      policy,
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
    nonces.add(nonce)
  }
  assert.equal(nonces.size, 6)
  assert.equal((await get('/hotel', browser, 'HEAD')).statusCode, 200)
  assert.equal((await get('/')).statusCode, 200, 'also for who does not say what they take')
})

test('what is not a page stays what it is', async () => {
  for (const url of ['/v1', '/v1/nothing', '/docs/nothing', '/assets/nothing.js', '/health/x']) {
    const answered = await get(url, browser)
    assert.equal(answered.statusCode, 404, url)
    assert.equal(answered.json().code, 'notFound')
  }
  assert.equal((await get('/hotel', { accept: 'application/json' })).statusCode, 404)
  assert.equal((await get('/favicon.ico', { accept: 'image/*' })).statusCode, 404)
  assert.equal((await get('/hotel', browser, 'POST')).statusCode, 404)
  assert.equal((await get('/health', browser)).json().status, 'ok')
  assert.match((await get('/docs/', browser)).body, /scalar/)
  assert.equal((await get('/openapi.json', browser)).json().openapi, '3.1.0')
})

test('assets are kept for ever, and sent as small as the browser takes them', async () => {
  const plain = await get('/assets/index-a1b2.js')
  assert.equal(plain.body, SCRIPT)
  assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal(plain.headers['x-content-type-options'], 'nosniff')
  assert.match(String(plain.headers['content-type']), /javascript/)
  for (const [encoding, accepted] of [
    ['br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip'],
  ]) {
    const packed = await get('/assets/index-a1b2.js', { 'accept-encoding': accepted! })
    assert.equal(packed.headers['content-encoding'], encoding)
    assert.match(String(packed.headers['content-type']), /javascript/)
    assert.ok(packed.rawPayload.length < SCRIPT.length / 2)
  }
})

test('what is no file is not found, and a part that a file has not is refused', async () => {
  for (const url of ['/assets/', '//x', '/assets//x', '/assets/%00', '/docs//x']) {
    const answered = await get(url)
    assert.deepEqual([answered.statusCode, answered.json().code], [404, 'notFound'], url)
  }
  const part = await get('/assets/index-a1b2.js', { range: 'bytes=9000000-' })
  assert.deepEqual([part.statusCode, part.json().code], [416, 'rangeNotSatisfiable'])
})

test('nothing else of the folder is served', async () => {
  const outside = [
    '/secret.txt',
    '/assets/../secret.txt',
    '/assets/%2e%2e/secret.txt',
    '/assets/..%2fsecret.txt',
  ]
  for (const url of [...outside, '/assets/', '/assets', '/assets/.hidden']) {
    const answered = await get(url)
    assert.ok(answered.statusCode >= 400, `${url}: ${answered.statusCode}`)
    assert.notEqual(answered.body, 'no')
  }
})

test('without a built web app the first page is the API’s', async () => {
  const plain = await buildHttpWorld()
  try {
    const answered = await plain.server.inject({ method: 'GET', url: '/', headers: browser })
    assert.deepEqual([answered.statusCode, answered.headers.location], [302, '/docs/'])
    assert.equal((await plain.server.inject({ url: '/hotel', headers: browser })).statusCode, 404)
  } finally {
    await plain.close()
  }
})
