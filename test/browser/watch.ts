import assert from 'node:assert/strict'
import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core'

/** What went wrong in the pages of one test, from the first page on. */
export type Watch = {
  /** From now on, and for what was seen before: these are meant to happen. What is matched is the line that would fail. */
  allow(pattern: RegExp): void
  /** Throws with everything that was not allowed, one line each, in the order in which it happened. */
  check(): Promise<void>
}

/** Called in the page; the listener must be there before the first script. */
const REPORT_VIOLATIONS = `
  document.addEventListener('securitypolicyviolation', (event) => {
    window.reportViolation(
      event.violatedDirective + ' forbids ' + (event.blockedURI || 'this') +
      (event.sample ? ' "' + event.sample + '"' : '') +
      ' (' + event.sourceFile + ':' + event.lineNumber + ')',
    )
  })`

/**
 * Watches all pages of a context for what no page of ours may do: an uncaught error, an error on the console, something
 * that the Content-Security-Policy forbids, a request to anybody but `address`.
 */
export async function watchPages(context: BrowserContext, address: string): Promise<Watch> {
  const seen: string[] = []
  // A browser that is installed asks for this of itself; the one of the package does not.
  const allowed = [/^console error: .*\/favicon\.ico:0\)$/]
  await context.exposeBinding('reportViolation', (_source, what: string) => {
    seen.push(`Content-Security-Policy: ${what}`)
  })
  await context.addInitScript(REPORT_VIOLATIONS)
  context.on('weberror', (error) => seen.push(`uncaught: ${textOf(error.error())}`))
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console error: ${message.text()}${placeOf(message)}`)
  })
  context.on('request', (request) => {
    if (isOfOthers(request.url(), address))
      seen.push(`request to another host: ${request.method()} ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('crash', () => seen.push(`crashed: ${page.url()}`))
    page.on('websocket', (socket) => {
      if (isOfOthers(socket.url(), address)) seen.push(`request to another host: ${socket.url()}`)
    })
  })
  return {
    allow: (pattern) => allowed.push(pattern),
    check: async () => {
      for (const page of context.pages()) await hearOut(page)
      const wrong = seen.filter((line) => !allowed.some((pattern) => pattern.test(line)))
      assert.deepEqual(wrong, [], `The page did what it must not:\n${wrong.join('\n')}\n`)
    },
  }
}

/** An answer comes after all that the page has reported before it. One that is closed or busy for ever has no more to say. */
async function hearOut(page: Page): Promise<void> {
  const silence = new Promise((resolve) => setTimeout(resolve, 2000).unref())
  await Promise.race([page.evaluate('0').catch(() => {}), silence])
}

function textOf(error: Error): string {
  // Of an error that is no Error, such as a thrown text, there is no stack.
  return error.stack || error.message || String(error)
}

function placeOf(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location()
  return url ? ` (${url}:${lineNumber})` : ''
}

function isOfOthers(url: string, address: string): boolean {
  const { protocol, host } = new URL(url)
  // Others, such as data: and blob:, go nowhere.
  return /^(https?|wss?):$/.test(protocol) && host !== new URL(address).host
}
