import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import { buildWorld, type World } from '../world.ts'
import { type App, openApp } from './app.ts'
import { bytesSent, type Sent } from './measure.ts'
import { signIn, userWithLogin } from './sign-in.ts'

/** The most that the first load may send, gzipped: what a slow line of a small hotel carries in about two seconds. */
const MOST_BYTES = 350 * 1024

/** How much more than was recorded passes: hashes and versions move a little by themselves. */
const GROWTH = 1.05

/**
 * What the first load sent when somebody last looked, gzipped. Who needs more writes the new figure here, so that it is
 * seen; who saves writes it too, so that it is kept.
 */
const RECORDED = { signIn: 266_960, desk: 310_784 }

let app: App<World>

before(async () => {
  app = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'recepcao' })
})

/** Browsers take Brotli from secure addresses alone, 127.0.0.1 among them: what takes gzip only is a proxy's question. */
const ENCODINGS = ['gzip', 'br'] as const

for (const encoding of ENCODINGS) {
  test(`the first load of who is not signed in, ${encoding}`, async (t) => {
    const sent = await load(t, { encoding, path: '/' })
    report(t, `sign-in, ${encoding}`, sent)
    if (encoding === 'gzip') check(sent, RECORDED.signIn)
  })

  test(`the first load of who is, as far as the desk, ${encoding}`, async (t) => {
    const sent = await load(t, { encoding, path: '/hotel/desk', login: 'recepcao' })
    report(t, `desk, ${encoding}`, sent)
    if (encoding === 'gzip') check(sent, RECORDED.desk)
  })
}

async function load(
  t: TestContext,
  how: { readonly encoding: string; readonly path: string; readonly login?: string },
): Promise<Sent> {
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  if (how.login) await signIn(page, { login: how.login })
  await page.setExtraHTTPHeaders({ 'Accept-Encoding': how.encoding })
  const sent = await bytesSent(page, how.path)
  for (const { kind, encoding, path } of sent.files)
    if (/Script|Stylesheet/.test(kind)) assert.equal(encoding, how.encoding, path)
  return sent
}

function report(t: TestContext, what: string, { bytes, byKind, files }: Sent): void {
  const kinds = Object.entries(byKind).map(([kind, size]) => `${kind} ${kilobytes(size)}`)
  t.diagnostic(`first load, ${what}: ${kilobytes(bytes)} in ${files.length} files (${kinds.join(', ')})`)
}

function check({ bytes, files }: Sent, recorded: number): void {
  const largest = files
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 8)
    .map((file) => `${kilobytes(file.bytes)} ${file.path}`)
  assert.ok(
    bytes <= MOST_BYTES,
    `${kilobytes(bytes)} is more than ${kilobytes(MOST_BYTES)}:\n${largest.join('\n')}`,
  )
  assert.ok(
    bytes <= recorded * GROWTH,
    `The first load was ${kilobytes(recorded)} and is ${kilobytes(bytes)} (${bytes} bytes). The largest:\n${largest.join('\n')}`,
  )
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`
}
