import { mkdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { before, type TestContext, test } from 'node:test'
import { parseArgs } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import { type App, openApp, type PageOptions, VIEWPORTS } from './app.ts'
import { buildDemoWorld, DEMO_NOW, type DemoWorld, demoClock } from './demo-world.ts'
import { SCREENS, type Screen } from './screens.ts'
import { signIn } from './sign-in.ts'

// `node test/browser/screenshots.ts [--out FOLDER] [--only NAME]… [--look light.desktop]… [--locale es]`: a picture of
// every screen of the demo hotel as the reception sees it, in light and dark, on a screen and on a tablet; with a locale
// those that nothing need be pressed for, as what is pressed is named in Portuguese. For people to look at: no test
// compares them. Each is a test of its own, so that a screen that cannot be shown is told and the others are still taken;
// and the hotel ends as that of tests does.

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(import.meta.dirname, '../../.cache/screenshots') },
    only: { type: 'string', multiple: true },
    look: { type: 'string', multiple: true },
    locale: { type: 'string', default: 'pt-BR' },
  },
})
const out = resolve(values.out)
const locale = values.locale as NonNullable<PageOptions['locale']>
const isFirst = locale === 'pt-BR'
const screens = SCREENS.filter(
  ({ name, prepare }) => (!values.only || values.only.includes(name)) && (isFirst || !prepare),
)
if (screens.length < (values.only?.length ?? 1)) {
  console.error(
    `There is no screen ${values.only}. There are: ${SCREENS.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}
/** The looks, by name; those of who needs more contrast are taken when they are asked for. */
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', contrast: 'more' },
  'contrast-light': { colorScheme: 'light', contrast: 'more' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const satisfies Readonly<Record<string, PageOptions>>
const looks = Object.entries(LOOKS)
  .flatMap(([name, how]) =>
    (Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]).map((viewport) => ({
      look: `${name}.${viewport}`,
      how: { ...how, viewport },
    })),
  )
  .filter(({ look }) => values.look?.includes(look) ?? /^(light|dark)\./.test(look))

await mkdir(out, { recursive: true })
let app: App<DemoWorld>

before(async () => {
  app = await openApp({ build: buildDemoWorld, clock: demoClock })
})

for (const { look, how } of looks) {
  for (const screen of screens) {
    const path = join(out, `${[screen.name, look, ...(isFirst ? [] : [locale])].join('.')}.png`)
    test(relative(process.cwd(), path), { timeout: 60_000 }, (t) =>
      takePicture({ t, screen, path, how: { ...how, locale } }),
    )
  }
}

async function takePicture(order: {
  readonly t: TestContext
  readonly screen: Screen
  readonly path: string
  readonly how: PageOptions
}): Promise<void> {
  const { t, screen, path, how } = order
  // Who is not signed in, what is not there and what is made to fail is on the console; the page of the API tries whether it may evaluate.
  const { page, context } = await app.openPage(t, { ...how, allow: [/status of (40[14]|503)/, /scalar\.js/] })
  page.setDefaultTimeout(20_000)
  await page.clock.setFixedTime(DEMO_NOW)
  if (screen.as !== null) await bringSession(context, screen.as ?? 'admin')
  const where = typeof screen.path === 'string' ? screen.path : await screen.path(app.world)
  await page.goto(where.startsWith('/') ? where : `/demo/${where}`)
  await page
    .locator(screen.shows ?? 'h1')
    .first()
    .waitFor()
  await settle(page)
  await screen.prepare?.(page)
  await settle(page)
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
}

/** Until nothing is being asked for or drawn; what is asked for ever anew is not waited for. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.evaluate('document.fonts.ready.then(() => null)')
  await page.waitForTimeout(200)
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
const sessions = new Map<string, Promise<Cookies>>()

/** Everybody signs in by the page once; the pictures after that are of the same session. */
async function bringSession(context: BrowserContext, login: string): Promise<void> {
  const found = sessions.get(login) ?? signInAs(login)
  sessions.set(login, found)
  await context.addCookies(await found)
}

async function signInAs(login: string): Promise<Cookies> {
  const context = await app.browser.newContext({ baseURL: app.address, locale: 'pt-BR' })
  const page = await context.newPage()
  await signIn(page, { login })
  const cookies = await context.cookies()
  await context.close()
  return cookies
}
