import type { AddressInfo } from 'node:net'
import { after, type TestContext } from 'node:test'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { buildWebApp } from '../../src/cli/build-web.ts'
import { closeDayJob } from '../../src/day/close-day-job.ts'
import { silentLog } from '../../src/db/log.ts'
import { createServer } from '../../src/http/server.ts'
import { openJobs } from '../../src/journal/jobs.ts'
import { buildFullWorld, type FullWorld } from '../full-world.ts'
import type { World } from '../world.ts'
import { launchChromium } from './chromium.ts'
import { keepPicture } from './failed-pages.ts'
import { type Watch, watchPages } from './watch.ts'

/** A hotel with its server before it and a browser before that. It ends with the test file. */
export type App<W extends World = World> = {
  readonly world: W
  /** Where the server listens, such as `http://127.0.0.1:40123`; paths given to `page.goto` begin here. */
  readonly address: string
  readonly browser: Browser
  /** A page in a browser of its own, with no cookies, which ends with the test. What it does wrong fails the test. */
  openPage(t: PageOwner, how?: PageOptions): Promise<OpenedPage>
  /** The network cable is pulled: nobody listens, and requests that are under way are cut off. The hotel stays. */
  serverGone(): Promise<void>
  /** Listens again, at the same address. */
  serverBack(): Promise<void>
}

/** What a page needs of the test that it belongs to. */
export type PageOwner = Pick<TestContext, 'after' | 'passed' | 'fullName' | 'diagnostic'>

/** As whom a page is looked at. */
export type PageOptions = {
  /** `pt-BR` unless told. */
  readonly locale?: 'pt-BR' | 'en' | 'es'
  /** `light` unless told. */
  readonly colorScheme?: 'light' | 'dark'
  /** The system asks for more contrast, or draws with its own few colours. */
  readonly contrast?: 'more'
  readonly forcedColors?: 'active'
  /** `desktop` unless told. */
  readonly viewport?: keyof typeof VIEWPORTS
  /** Lines of trouble that this test makes on purpose; see `Watch`. */
  readonly allow?: readonly RegExp[]
}

/** A page and the ways to it. */
export type OpenedPage = {
  readonly page: Page
  readonly context: BrowserContext
  /** Allows trouble that a test makes on purpose, such as `/status of 401/`. */
  readonly allow: Watch['allow']
}

/** The sizes in which every screen must work: the reception's screen, and a tablet that is touched. */
export const VIEWPORTS = {
  desktop: { viewport: { width: 1280, height: 800 }, hasTouch: false },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>

/** What is to be closed at the end of the file, the last thing first. */
const endings: (() => Promise<void>)[] = []

after(async () => {
  for (const end of endings.reverse()) await end()
})

/**
 * Opens a hotel, the one in which everything has happened unless told, with its real server, and starts a browser; `clock`
 * is the server's. Call it in `before`: what it had begun when it failed is then ended too.
 */
export async function openApp(): Promise<App<FullWorld>>
export async function openApp<W extends World>(options: {
  readonly build: () => Promise<W>
  readonly clock?: () => number
}): Promise<App<W>>
export async function openApp({
  build = buildFullWorld,
  clock = Date.now,
}: {
  readonly build?: () => Promise<World>
  readonly clock?: () => number
} = {}): Promise<App> {
  const webFolder = await buildWebApp()
  const world = await build()
  endings.push(world.close)
  const { address, serverGone, serverBack } = await startServer({ world, webFolder, clock })
  const browser = await launchChromium()
  endings.push(() => browser.close())
  return {
    world,
    address,
    browser,
    openPage: (t, how) => openPage({ t, browser, address }, how),
    serverGone,
    serverBack,
  }
}

async function startServer({
  world,
  webFolder,
  clock,
}: {
  readonly world: World
  readonly webFolder: string
  readonly clock: () => number
}): Promise<Pick<App, 'address' | 'serverGone' | 'serverBack'>> {
  const { database, door } = world
  const { pool } = database
  const log = { ...silentLog, error: console.error }
  const jobs = await openJobs({ pool, clock, log, kinds: [closeDayJob({ door, pool })] })
  endings.push(() => jobs.close())
  const server = createServer({ database, door, jobs, clock, log, webFolder })
  endings.push(() => server.close())
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    // Below Fastify, whose own server cannot come back once it is closed.
    serverGone: () =>
      new Promise((resolve) => {
        server.server.close(() => resolve())
        server.server.closeAllConnections()
      }),
    serverBack: () =>
      new Promise((resolve, reject) => {
        server.server.once('error', reject)
        server.server.listen({ host: '127.0.0.1', port }, () => {
          server.server.removeListener('error', reject)
          resolve()
        })
      }),
  }
}

async function openPage(
  { t, browser, address }: { t: PageOwner; browser: Browser; address: string },
  how: PageOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ ...contextOptions(how), baseURL: address })
  const watch = await watchPages(context, address)
  for (const pattern of how.allow ?? []) watch.allow(pattern)
  const page = await context.newPage()
  // One hook for both: where one throws, those after it are not called.
  t.after(async () => {
    try {
      await watch.check()
      if (!t.passed) t.diagnostic(await keepPicture(page, t.fullName))
    } catch (error) {
      t.diagnostic(await keepPicture(page, t.fullName))
      throw error
    } finally {
      await context.close()
    }
  })
  return { page, context, allow: watch.allow }
}

function contextOptions(how: PageOptions): BrowserContextOptions {
  const { locale = 'pt-BR', colorScheme = 'light', viewport = 'desktop', ...system } = how
  return {
    ...VIEWPORTS[viewport],
    locale,
    colorScheme,
    contrast: system.contrast ?? null,
    forcedColors: system.forcedColors ?? null,
    timezoneId: 'America/Sao_Paulo',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  }
}
