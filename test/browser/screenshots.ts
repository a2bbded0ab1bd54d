import { mkdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { before, type TestContext, test } from 'node:test'
import { parseArgs } from 'node:util'
import type { FullWorld } from '../full-world.ts'
import { type App, openApp, type PageOptions, VIEWPORTS } from './app.ts'
import { SCREENS, type Screen } from './screens.ts'

// `node test/browser/screenshots.ts [--out FOLDER] [--only NAME]`: a picture of every screen as the reception sees it, in
// light and dark, on a screen and on a tablet. For people to look at: no test compares them. Each is a test of its own,
// so that a screen that cannot be shown is told and the others are still taken; and the hotel ends as that of tests does.

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(import.meta.dirname, '../../.cache/screenshots') },
    only: { type: 'string' },
  },
})
const out = resolve(values.out)
const screens = SCREENS.filter(({ name }) => !values.only || name === values.only)
if (screens.length === 0) {
  console.error(
    `There is no screen ${values.only}. There are: ${SCREENS.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}

await mkdir(out, { recursive: true })
let app: App<FullWorld>

before(async () => {
  app = await openApp()
})

for (const screen of screens) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]) {
      const path = join(out, `${[screen.name, colorScheme, viewport].join('.')}.png`)
      test(relative(process.cwd(), path), (t) =>
        takePicture({ t, screen, path, how: { colorScheme, viewport } }),
      )
    }
  }
}

async function takePicture(order: {
  readonly t: TestContext
  readonly screen: Screen
  readonly path: string
  readonly how: PageOptions
}): Promise<void> {
  const { t, screen, path, how } = order
  const { page } = await app.openPage(t, how)
  await page.goto(screen.path(app.world))
  await screen.prepare?.(page)
  await page.evaluate('document.fonts.ready.then(() => null)')
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
}
