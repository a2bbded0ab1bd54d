import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, type TestContext, test } from 'node:test'
import { buildDeskWorld, type DeskWorld } from '../desk-world.ts'
import { inNewProperty, type World } from '../world.ts'
import { type App, type OpenedPage, openApp } from './app.ts'
import { PASSWORD, signIn, userWithLogin } from './sign-in.ts'
import { untilQuiet } from './walk.ts'

// Somebody who means harm, against somebody who is signed in: what their browser then does, not what the API would.

let app: App<DeskWorld>
let other: World
/** Where the pages of who means harm are. */
let evilPort: number

const evil = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end('<!doctype html><html lang="en"><title>You have won</title><body></body></html>')
})

before(async () => {
  app = await openApp({ build: buildDeskWorld })
  await userWithLogin(app.world, { login: 'vitima' })
  await userWithLogin(app.world, { login: 'ladrao' })
  other = await inNewProperty(app.world, 'other')
  await new Promise<void>((resolve) => evil.listen(0, '0.0.0.0', resolve))
  evilPort = (evil.address() as AddressInfo).port
})

after(() => new Promise((resolve) => evil.close(() => resolve(undefined))))

/** A page of who is signed in. What is tried against it is told on its console. */
async function signedIn(t: TestContext, path: string): Promise<OpenedPage> {
  const opened = await app.openPage(t, {
    allow: [/status of 40\d/, /request to another host/, /console error/, /Content-Security-Policy/],
  })
  await signIn(opened.page, { login: 'vitima', path })
  return opened
}

/** All that an attack could leave behind. */
async function traces(): Promise<unknown> {
  const { rows } = await app.world.database.pool.query(
    `select (select count(*) from operations) as operations, (select count(*) from charges) as charges,
      (select count(*) from postings) as postings, (select count(*) from sessions) as sessions,
      (select count(*) from user_settings) as settings`,
  )
  return rows[0]
}

/** A neighbour on the same site, to which browsers send the cookie, and another site. */
const HOSTS = { 'a neighbour on the same site': '127.0.0.1', 'another site': '127.0.0.2' } as const

for (const [who, host] of Object.entries(HOSTS)) {
  test(`a page of ${who} does nothing in the name of who is signed in`, async (t) => {
    const { page, context } = await signedIn(t, '/hotel/desk')
    const before = await traces()
    const cookies = await context.cookies(app.address)
    const { folioId } = await folioIn(app.world)
    const bad = await context.newPage()
    const answered: string[] = []
    bad.on('response', (response) => {
      if (response.url().startsWith(app.address))
        answered.push(`${response.request().method()} ${response.status()}`)
    })
    const charge = { path: `/v1/properties/hotel/folios/${folioId}/charges`, body: { chargeCode: 'BAR' } }
    const session = { path: '/v1/session', body: { login: 'ladrao', password: PASSWORD } }
    for (const { path, body } of [charge, session]) {
      const target = JSON.stringify(app.address + path)
      const text = JSON.stringify(JSON.stringify(body))
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json']) {
        await bad.goto(`http://${host}:${evilPort}/`)
        const how = `method: 'POST', credentials: 'include', body: ${text}`
        const mode = type === 'application/json' ? 'cors' : 'no-cors'
        const headers = `{ 'Content-Type': '${type}' ${mode === 'cors' ? ", 'Idempotency-Key': 'evil-1'" : ''} }`
        const read = await bad.evaluate<string>(
          `fetch(${target}, { ${how}, mode: '${mode}', headers: ${headers} }).then((r) => r.text(), () => 'failed')`,
        )
        assert.ok(['', 'failed'].includes(read), `the page reads ${read}`)
      }
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
        await bad.goto(`http://${host}:${evilPort}/`)
        // A name and a value with a sign between them, put so that they are JSON.
        await bad.evaluate(`(() => {
          const form = document.createElement('form')
          form.method = 'post'
          form.enctype = '${type}'
          form.action = ${target}
          const field = document.createElement('input')
          field.name = ${text}.slice(0, -1) + ',"x":"'
          field.value = '"}'
          form.append(field)
          document.body.append(form)
          setTimeout(() => form.submit())
        })()`)
        await bad.waitForURL(app.address + path)
      }
    }
    // All were refused: none is answered as if it were ours, nor as if it were good.
    const posts = answered.filter((line) => line.startsWith('POST'))
    assert.ok(posts.length >= 6, answered.join())
    assert.deepEqual(
      posts.filter((line) => !/ (400|401|403|415)$/.test(line)),
      [],
    )
    assert.deepEqual(await traces(), before)
    assert.deepEqual(await context.cookies(app.address), cookies, 'nobody else is signed in')
    await page.reload()
    await page.getByRole('button', { name: 'Usuário: Pessoa vitima' }).waitFor()
  })

  test(`a page of ${who} cannot put the app in a frame, nor hold its window`, async (t) => {
    const { context } = await signedIn(t, '/hotel/desk')
    const bad = await context.newPage()
    await bad.goto(`http://${host}:${evilPort}/`)
    await bad.evaluate(`new Promise((resolve) => {
      const frame = document.createElement('iframe')
      frame.onload = resolve
      frame.src = '${app.address}/hotel/desk'
      document.body.append(frame)
      setTimeout(resolve, 3000)
    })`)
    const inside = bad.frames()[1]!
    const shown = await inside.evaluate<string>('location.href + document.body.innerText').catch(() => '')
    assert.ok(!shown.includes('Painel') && !shown.startsWith(app.address), shown)
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      bad.evaluate(`window.held = window.open('${app.address}/hotel/desk')`),
    ])
    await opened.locator('h1').waitFor()
    assert.equal(await bad.evaluate('window.held.closed'), true, 'the opener has lost it')
    assert.equal(await opened.evaluate('window.opener'), null)
  })
}

async function folioIn({ database }: World): Promise<{ readonly folioId: string }> {
  const { rows } = await database.pool.query(
    `select id from folios where property_id = 'hotel' and state = 'open' order by id limit 1`,
  )
  return { folioId: rows[0].id }
}

test('what is another property’s is not there, whoever asks for it by its address', async (t) => {
  const guest = await other.guestInHouse()
  const { rows } = await other.database.pool.query(
    `select name from accounts where property_id = 'other' and id = $1`,
    [guest.accountId],
  )
  const name: string = rows[0].name
  const { page } = await signedIn(t, '/hotel/desk')
  const answered: number[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    const ids = [guest.accountId, guest.folioId, guest.stayId, '2020-01-01', 'job_of_other']
    if (ids.some((id) => pathname.includes('/v1/') && pathname.includes(id))) answered.push(response.status())
  })
  const paths = [
    `accounts/${guest.accountId}`,
    `folios/${guest.folioId}`,
    `stays/${guest.stayId}`,
    'days/2020-01-01',
    'jobs/job_of_other',
  ]
  for (const path of paths) {
    answered.length = 0
    await page.goto(`/hotel/${path}`)
    await untilQuiet(page)
    assert.ok(answered.length > 0, `${path} asks for it`)
    assert.deepEqual([...new Set(answered)], [404], path)
    const text = await page.locator('#content').innerText()
    assert.ok(!text.includes(name), `${path} shows ${text}`)
    assert.match(text, /[Nn]ão (existe|há|encontrad|está|foi)|nenhum/, path)
  }
  for (const property of ['other', 'nowhere']) {
    await page.goto(`/${property}/accounts/${guest.accountId}`)
    await page.getByRole('heading', { name: 'Você não tem acesso a este hotel' }).waitFor()
    const status = await page.evaluate<number>(
      `fetch('/v1/properties/${property}/accounts/${guest.accountId}').then((answered) => answered.status)`,
    )
    assert.equal(status, 404)
  }
})

test('no script finds the session, and what is kept in the browser is no secret', async (t) => {
  const { page, context } = await signedIn(t, '/hotel/desk')
  const cookies = await context.cookies()
  const [device, cookie] = cookies.toSorted((a, b) => a.name.localeCompare(b.name))
  assert.deepEqual(
    [device, cookie].map((one) => [one!.name, one!.httpOnly, one!.sameSite, one!.path, one!.expires > 0]),
    [
      ['comanda_device', true, 'Strict', '/', true],
      ['comanda_session', true, 'Strict', '/', false],
    ],
  )
  assert.equal(cookies.length, 2)
  assert.equal(await page.evaluate('document.cookie'), '')
  for (const path of ['folios', 'users', 'preferences']) {
    await page.goto(`/hotel/${path}`)
    await untilQuiet(page)
  }
  const kept = await page.evaluate<Record<string, string>>(
    'Object.fromEntries([...Object.entries(localStorage), ...Object.entries(sessionStorage)])',
  )
  t.diagnostic(`kept in the browser: ${Object.keys(kept).join(', ') || 'nothing'}`)
  for (const [name, value] of Object.entries(kept)) {
    assert.match(name, /^(comanda\.|tsr-scroll|tanstack)/, name)
    assert.ok(!value.includes(cookie!.value) && !value.includes(PASSWORD) && !/cms_|cmk_/.test(value), name)
  }
  const stores = await page.evaluate<number>('indexedDB.databases().then((all) => all.length)')
  assert.equal(stores, 0)
  const text = await page.content()
  assert.ok(!text.includes(cookie!.value))
})

test('a script that gets into the page does not run, nor does it call home', async (t) => {
  const { page } = await signedIn(t, '/hotel/desk')
  await page.evaluate(`(() => {
    const script = document.createElement('script')
    script.textContent = 'window.broken = "an inline script"'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="/nothing.png" onerror="window.broken = \\'a handler\\'">'
    document.body.append(holder)
    const far = document.createElement('script')
    far.src = 'http://127.0.0.2:${evilPort}/evil.js'
    document.body.append(far)
    const base = document.createElement('base')
    base.href = 'http://127.0.0.2:${evilPort}/'
    document.head.append(base)
  })()`)
  await page.waitForTimeout(300)
  assert.equal(await page.evaluate('window.broken'), undefined)
  assert.ok((await page.evaluate<string>('document.baseURI')).startsWith(app.address), 'no base')
  const called = await page.evaluate(
    `fetch('http://127.0.0.2:${evilPort}/', { mode: 'no-cors' }).then(() => 'called', () => 'refused')`,
  )
  assert.equal(called, 'refused')
})
