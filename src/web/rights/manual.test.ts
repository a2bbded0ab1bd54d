import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildWorld, type World } from '../../../test/world.ts'

let app: App<World>

/** Who is not signed in yet is told on the console by the browser. */
const ALLOWED = [/status of 40[13]/]

before(async () => {
  app = await openApp({ build: () => buildWorld() })
  await userWithLogin(app.world, {
    login: 'caixa',
    rights: ['books.read', 'charges.create', 'payments.void'],
  })
  await userWithLogin(app.world, { login: 'nada', rights: ['audit.read'] })
})

test('the manual is a key away, says what an operation needs and why it is refused, and is searched', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'caixa', path: '/hotel/find' })
  await page.keyboard.press('F1')
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^Manual: todas as operações/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Manual das operações' }).waitFor()
  assert.match(page.url(), /\/hotel\/manual$/)

  await page.keyboard.press('/')
  await page.locator('input[type="search"]:focus').waitFor()
  await page.keyboard.type('anular comanda')
  const contents = page.getByRole('navigation', { name: 'Índice' })
  await contents.getByRole('link', { name: 'Lançar encargo' }).waitFor({ state: 'detached' })
  const entry = page.getByRole('article', { name: /^Anular comanda/ })
  await entry.getByText('Sempre: Nenhum direito').waitFor()
  await entry.getByText('com recebimentos: Recebimentos: Anular (você tem)').waitFor()
  await entry.getByText('com encargos: Encargos: Editar e anular (você não tem)').waitFor()
  await entry.getByText('A comanda tem uma correção: anule antes a correção').waitFor()
  await expectNoViolations(page, { where: 'the manual, searched' })

  // A link to an entry is an address: who comes by it is at the entry.
  await entry.getByRole('link', { name: 'Comanda: Anular' }).click()
  await page.locator('article[data-sought]:focus').getByText('uma comanda vazia não precisa dele').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await contents.getByRole('link', { name: 'Lançar encargo' }).waitFor()
  await page.goto('/hotel/manual#closeFolio')
  await page.locator('article[data-sought]:focus').getByText('closeFolio').waitFor()
  const { y } = (await page.locator('article[data-sought]').boundingBox())!
  assert.ok(y >= 0 && y < 200, `the entry stands at ${y}`)
  assert.equal(await page.evaluate('window.scrollY'), 0)
})

test('who may see nothing else has the manual, on paper too, and the palette finds it', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED, locale: 'es' })
  await signIn(page, { login: 'nada', path: '/hotel/preferences', locale: 'es' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('manual')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Manual de operaciones' }).waitFor()
  await page.getByRole('article', { name: /^Dividir cargo/ }).waitFor()
  await page.emulateMedia({ media: 'print' })
  assert.ok(!(await page.getByRole('navigation', { name: 'Índice' }).isVisible()))
  await page.locator('header[data-print-only]').getByText('Manual de operaciones').waitFor()
  await page.getByRole('article', { name: /^Dividir cargo/ }).waitFor()
})
