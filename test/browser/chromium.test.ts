import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { run } from '../command.ts'
import { type App, openApp } from './app.ts'
import { expectNoViolations } from './axe.ts'
import { browserProgram } from './browser-program.ts'
import { launchChromium } from './chromium.ts'
import { bytesSent, measureKeys } from './measure.ts'

let app: App

before(async () => {
  app = await openApp()
})

/** A page of our server with this body, under this policy. */
async function show(
  page: Page,
  { body, policy = "default-src 'self'" }: { readonly body: string; readonly policy?: string },
): Promise<void> {
  const html = `<!doctype html><html lang="pt-BR"><head><title>Quartos</title></head><body>${body}</body></html>`
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
  await page.route('**/shown', (route) => route.fulfill({ body: html, headers }))
  await page.goto('/shown')
}

/** A page of a test that is not this one: what ends it, and what would fail it by then. */
async function pageOfAnother() {
  const ends: (() => Promise<void>)[] = []
  const after = (end: unknown) => void ends.push(end as () => Promise<void>)
  const told: string[] = []
  const diagnostic = (text: string) => void told.push(text)
  const opened = await app.openPage({ after, passed: true, fullName: 'another test', diagnostic })
  return { ...opened, told, end: async () => await ends[0]!() }
}

const ANY_SCRIPT = "default-src 'self'; script-src 'unsafe-inline'; connect-src *; img-src *"

for (const { what, content, error } of [
  {
    what: 'something that the Content-Security-Policy forbids',
    content: { body: '<p style="color: red">Quarto</p>' },
    error: /Content-Security-Policy: style-src-attr forbids inline/,
  },
  {
    what: 'an error on the console',
    content: { body: "<script>console.error('sem quarto')</script>", policy: ANY_SCRIPT },
    error: /console error: sem quarto \(http:.*shown:0\)/,
  },
  {
    what: 'an answer that is an error',
    content: {
      body: "<script>fetch('/v1/properties').then((answer) => answer.text())</script>",
      policy: ANY_SCRIPT,
    },
    error: /console error: .*status of 401.*v1\/properties/,
  },
  {
    what: 'an uncaught error',
    content: { body: "<script>throw new Error('nenhum')</script>", policy: ANY_SCRIPT },
    error: /uncaught: Error: nenhum/,
  },
  {
    what: 'a promise that nobody waits for',
    content: { body: '<script>Promise.reject(new Error("nunca"))</script>', policy: ANY_SCRIPT },
    error: /uncaught: Error: nunca/,
  },
  {
    what: 'a request to another host',
    content: { body: '<img src="http://example.com/quarto.png" alt="">', policy: ANY_SCRIPT },
    error: /request to another host: GET http:\/\/example\.com\/quarto\.png/,
  },
]) {
  test(`a page fails its test by ${what}`, async () => {
    const { page, end, told } = await pageOfAnother()
    await show(page, content)
    // What the page asks for goes on after it is shown.
    await page.waitForLoadState('networkidle')
    await assert.rejects(end(), error)
    assert.match(told.join(), /^The page was at http:.*\/shown/)
    assert.ok(page.isClosed())
  })
}

test('a page that does nothing wrong passes, with the settings of the reception', async (t) => {
  const { page } = await app.openPage(t, { colorScheme: 'dark', viewport: 'tablet' })
  await show(page, { body: '<main><h1>Quartos</h1></main>' })
  const settings = `[
    navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone, innerWidth, innerHeight, navigator.maxTouchPoints > 0,
    ...['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map((query) => matchMedia(query).matches),
  ]`
  assert.deepEqual(await page.evaluate(settings), ['pt-BR', 'America/Sao_Paulo', 1024, 768, true, true, true])
})

test('trouble that a test makes on purpose is allowed', async (t) => {
  const { page, allow } = await app.openPage(t, { allow: [/sem quarto/] })
  allow(/status of 401/)
  await show(page, { body: "<script>console.error('sem quarto')</script>", policy: ANY_SCRIPT })
  assert.equal(await page.evaluate("fetch('/v1/properties').then(({ status }) => status)"), 401)
})

test('what axe finds is told with its rule, its element and what to do', async (t) => {
  const { page } = await app.openPage(t)
  await show(page, { body: '<main><h1>Quartos</h1><button></button></main>' })
  await assert.rejects(expectNoViolations(page, { where: 'the rooms' }), (error: Error) => {
    assert.match(error.message, /^Not everybody can use the rooms, at http:.*\/shown:/)
    assert.match(error.message, /button-name \(critical\): Buttons must have discernible text, https:/)
    assert.match(error.message, / {2}button {2}<button><\/button>\n {4}Fix any of the following:/)
    return true
  })
  await expectNoViolations(page, { where: 'the rooms', without: ['button'] })
})

test('axe looks for the rules of WCAG 2.2 and for good practice too', async (t) => {
  const { page } = await app.openPage(t)
  const small = 'style="display: inline-block; width: 9px; height: 9px"'
  await show(page, {
    body: `<main><h2>Quartos</h2><button ${small} aria-label="a"></button><button ${small} aria-label="b"></button></main>`,
    policy: "style-src 'unsafe-inline'",
  })
  await assert.rejects(
    expectNoViolations(page, { where: 'small buttons' }),
    /page-has-heading-one[\s\S]*target-size/,
  )
})

test('the server goes and comes back at its address, with the same hotel', async (t) => {
  const { page } = await app.openPage(t, { allow: [/ERR_CONNECTION_REFUSED/] })
  await show(page, { body: '<h1>Quartos</h1>' })
  const health = "fetch('/health').then(({ status }) => status, () => 'gone')"
  assert.equal(await page.evaluate(health), 200)
  await app.serverGone()
  assert.equal(await page.evaluate(health), 'gone')
  await app.serverBack()
  assert.equal(await page.evaluate(health), 200)
})

test('processes that unpack the browser at once all get it whole, and one that was killed leaves nothing', async (t) => {
  const { folder } = await browserProgram()
  if (!folder) return t.skip('here the browser is one that is installed')
  const cache = await mkdtemp(join(tmpdir(), 'comanda-unpack-'))
  t.after(() => rm(cache, { recursive: true, force: true }))
  const module = join(import.meta.dirname, 'browser-program.ts')
  // No process has a number so high.
  await mkdir(join(cache, 'comanda-chromium-1.2.3.99999999.part'))
  const code = `
    import { browserProgram } from ${JSON.stringify(module)}
    console.log((await browserProgram({ cache: ${JSON.stringify(cache)} })).executablePath)`
  const unpack = () => run(process.execPath, ['--input-type=module', '--eval', code])
  const [first, second] = await Promise.all([unpack(), unpack()])
  assert.deepEqual(first, second)
  assert.equal(first.stderr, '')
  const names = await readdir(cache)
  assert.equal(names.length, 1, names.join())
  const browser = await launchChromium({
    executablePath: first.stdout.trim(),
    folder: join(first.stdout.trim(), '..'),
  })
  assert.match(browser.version(), /^\d+\./)
  await browser.close()
})

test('where no browser is found, it is said where it was looked for and what to do', async (t) => {
  if (process.env.COMANDA_TEST_CHROME) return t.skip('here one was named')
  await assert.rejects(
    browserProgram({ platform: 'darwin-arm64' }),
    /need a Chrome or Chromium on darwin-arm64\. There is none of \/Applications.*COMANDA_TEST_CHROME/,
  )
  await assert.rejects(browserProgram({ platform: 'win32-x64' }), /on win32-x64\. Install one/)
})

test('keys are measured on a page of 10,000 rows, each once', async (t) => {
  const { page } = await app.openPage(t)
  const rows = Array.from({ length: 10_000 }, (_, at) => `<tr><td>${at}</td><td>Hóspede ${at}</td></tr>`)
  const script = `document.addEventListener('keydown', () => {
    document.querySelectorAll('tr')[5].firstChild.textContent += 'x'
  })`
  await show(page, {
    body: `<table>${rows.join('')}</table><script>${script}</script>`,
    policy: ANY_SCRIPT,
  })
  const keys = ['ArrowDown', 'a', 'Control+k', ...Array.from({ length: 17 }, () => 'ArrowDown')]
  const times = await measureKeys(page, keys)
  t.diagnostic(JSON.stringify(times))
  assert.equal(times.count, 20)
  assert.ok(times.p50 > 0 && times.p50 <= times.p95 && times.p95 <= times.most)
  assert.equal(await page.locator('tr').nth(5).locator('td').first().textContent(), `5${'x'.repeat(21)}`)
})

test('bytes are those that are sent, by what they are', async (t) => {
  // The API's page asks whether it may make code of text, and does without.
  const { page } = await app.openPage(t, { allow: [/script-src forbids eval/] })
  const sent = await bytesSent(page, `${app.address}/docs/`)
  t.diagnostic(JSON.stringify(sent.byKind))
  assert.ok(sent.byKind.Document! > 0 && sent.byKind.Script! > 100_000)
  assert.equal(
    sent.bytes,
    sent.files.reduce((sum, { bytes }) => sum + bytes, 0),
  )
  assert.equal(sent.files[0]!.path, '/docs/')
})
