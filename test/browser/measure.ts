import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** Milliseconds. */
export type Times = {
  readonly p50: number
  readonly p95: number
  readonly most: number
  readonly count: number
}

/** Bytes as they came over the wire: compressed, with their headers. */
export type Sent = {
  readonly bytes: number
  /** By what they are to a page: `Document`, `Script`, `Stylesheet`, `Font`, `Image`, `Fetch`, … */
  readonly byKind: Readonly<Record<string, number>>
  /** In the order in which they were asked for. */
  readonly files: readonly SentFile[]
}

/** One answer. */
export type SentFile = {
  readonly path: string
  readonly kind: string
  readonly bytes: number
  /** Its Content-Encoding, such as `br`; null for none. */
  readonly encoding: string | null
}

/** A page that has sent nothing for so long has all that it begins with. */
const QUIET_MS = 500

/**
 * Before everybody else's listeners, so that the time begins with the key. The frame's callback comes before it is
 * painted, and a message sent from it is heard after that.
 */
const WATCH_KEYS = `
  window.keyTimes = []
  window.addEventListener('keydown', (event) => {
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
    // A key of before whose frame is late is not counted with those that are measured now.
    const times = window.keyTimes
    const before = window.keyAnswer()
    const look = () => {
      if (before !== null && window.keyAnswer() === before) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => times.push(performance.now() - event.timeStamp)
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  }, { capture: true })
  window.keyPainted = (count) => new Promise((resolve, reject) => {
    const look = (left) => {
      if (window.keyTimes.length >= count) resolve()
      else if (left === 0) reject(new Error('the page heard no key, or did not answer it: is the focus in it?'))
      else setTimeout(look, 1, left - 1)
    }
    look(5000)
  })`

/**
 * How long a page takes from each key to the frame that is painted next, the keys being pressed one after the other where
 * the focus is. Names of keys are as in Playwright: `ArrowDown`, `a`, `Control+k`; a key
 * that is held for another is not counted. With `answer`, an expression of the page that each key must change, it is the
 * first frame with that change: what a key asks for may come later than the frame that shows that it was heard.
 */
export async function measureKeys(
  page: Page,
  keys: readonly string[],
  { answer = 'null' }: { readonly answer?: string | undefined } = {},
): Promise<Times> {
  assert.ok(keys.length > 0, 'no keys to press')
  await page.evaluate(`if (!window.keyTimes) { ${WATCH_KEYS} }
    window.keyAnswer = () => ${answer}
    window.keyTimes = []`)
  for (const [at, key] of keys.entries()) {
    await page.keyboard.press(key)
    await page.evaluate(`window.keyPainted(${at + 1})`)
  }
  const times = await page.evaluate<number[]>('window.keyTimes')
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1]! * 10) / 10
  return { p50: at(0.5), p95: at(0.95), most: at(1), count: sorted.length }
}

/**
 * What a first visit of `url` sends, with nothing remembered, until nothing more comes. An answer that goes on for ever, or
 * that the page does not read, counts with what has come of it.
 */
export async function bytesSent(page: Page, url: string): Promise<Sent> {
  const session = await page.context().newCDPSession(page)
  const files = new Map<string, SentFile>()
  let lastHeard = performance.now()
  const addBytes = (id: string, more: (before: number) => number) => {
    lastHeard = performance.now()
    const file = files.get(id)
    if (file) files.set(id, { ...file, bytes: more(file.bytes) })
  }
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    lastHeard = performance.now()
    const { protocol, pathname, search } = new URL(response.url)
    // What comes from the page itself is not sent.
    if (!/^https?:$/.test(protocol)) return
    const names = Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value])
    const encoding = Object.fromEntries(names)['content-encoding'] ?? null
    files.set(requestId, { path: pathname + search, kind: type, bytes: response.encodedDataLength, encoding })
  })
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
    addBytes(requestId, (before) => before + encodedDataLength),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    addBytes(requestId, () => encodedDataLength),
  )
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.goto(url, { waitUntil: 'load' })
  while (performance.now() - lastHeard < QUIET_MS) await sleep(50)
  await session.detach()
  const sent = [...files.values()]
  const byKind: Record<string, number> = {}
  for (const { kind, bytes } of sent) byKind[kind] = (byKind[kind] ?? 0) + bytes
  return { bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), byKind, files: sent }
}
