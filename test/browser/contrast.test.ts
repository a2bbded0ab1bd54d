import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { buildDeskWorld, type DeskWorld } from '../desk-world.ts'
import { type App, openApp } from './app.ts'
import { expectHighContrast, expectNoViolations } from './axe.ts'
import { signIn, userWithLogin } from './sign-in.ts'
import { dialogsOf, goWithin, makeJob, screensOf } from './walk.ts'

let app: App<DeskWorld>

before(async () => {
  app = await openApp({ build: buildDeskWorld })
  await userWithLogin(app.world, { login: 'ana' })
})

const IS_HIGH = "document.documentElement.hasAttribute('data-high-contrast')"

/** Those that take their colours from all the parts there are. */
const MAIN = [
  'desk',
  'find, with results',
  'account',
  'arrivals',
  'rooms',
  'day',
  'closed day',
  'users',
  'matrix of roles',
  'preferences',
  'charge',
  'payment',
]

async function stopsOf(names: readonly string[]) {
  const stops = [...(await screensOf(app)), ...(await dialogsOf(app))].filter(({ name }) =>
    names.includes(name),
  )
  assert.equal(stops.length, names.length)
  return stops
}

test('in high contrast everything is read at 7 : 1', async (t) => {
  const { page } = await app.openPage(t, { allow: [/status of 40\d/] })
  await signIn(page, { login: 'ana', path: '/hotel/preferences' })
  await makeJob(page)
  await page.getByRole('radiogroup', { name: 'Tema' }).getByText('Alto contraste').click()
  assert.equal(await page.evaluate(IS_HIGH), true)
  for (const { name, path } of await stopsOf(MAIN)) {
    await goWithin(page, path)
    await expectHighContrast(page, { where: name })
  }
  await expectNoViolations(page, { where: 'the last of them' })
})

test('the theme of the system has high contrast where the system asks for more, on its own ground', async (t) => {
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await page.emulateMedia({ contrast: 'more' })
  await signIn(page, { login: 'ana', path: '/hotel/folios' })
  await makeJob(page)
  assert.equal(await page.evaluate(IS_HIGH), true)
  for (const { name, path } of await stopsOf(['desk', 'account', 'rooms'])) {
    await goWithin(page, path)
    await expectHighContrast(page, { where: `${name}, light` })
  }
  await page.emulateMedia({ contrast: 'no-preference' })
  await page.waitForFunction(`!(${IS_HIGH})`)
})

test('high contrast is there before the first letter, also for who is not signed in', async (t) => {
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await page.addInitScript("localStorage.setItem('comanda.theme', 'contrast')")
  await page.goto('/')
  await page.getByLabel('Usuário', { exact: true }).waitFor()
  assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(0, 0, 0)')
  await expectHighContrast(page, { where: 'the sign-in' })
})
