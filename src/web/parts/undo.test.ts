import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp, type PageOptions } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildWorld, type World } from '../../../test/world.ts'

let app: App<World>

before(async () => {
  app = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'recepcao' })
})

/** An account with an open folio, and its page. */
async function openAccount(t: TestContext, how: PageOptions = {}) {
  const { world } = app
  const { account } = await world.accepted('createAccount', { kind: 'walkIn', name: 'Rita Sá' })
  const { folio } = await world.accepted('createFolio', { accountId: account.id })
  const { page } = await app.openPage(t, { allow: [/status of 4\d\d/, /ERR_FAILED|ERR_CONNECTION/], ...how })
  const { locale = 'pt-BR' } = how
  await signIn(page, { login: 'recepcao', path: `/hotel/accounts/${account.id}`, locale })
  await page.getByRole('heading', { level: 1 }).getByText('Rita Sá').waitFor()
  return { page, folioId: String(folio.id) }
}

/** Posts by the keyboard; the dialog is gone at the end. */
async function post(page: Page, code: string): Promise<void> {
  await page.keyboard.press('F2')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** How many charges are voided, and how many are not, taxes aside. */
async function chargesOf(folioId: string): Promise<readonly number[]> {
  const { rows } = await app.world.database.pool.query(
    `select count(*) filter (where state = 'voided')::int as voided, count(*) filter (where state = 'posted')::int as standing
      from charges where property_id = 'hotel' and folio_id = $1 and kind = 'item'`,
    [folioId],
  )
  return [rows[0].voided, rows[0].standing]
}

const SAID = {
  'pt-BR': { undone: /Desfeito: Bar, R\$/, button: 'Desfazer' },
  en: { undone: /Undone: Bar, R\$/, button: 'Undo' },
  es: { undone: /Deshecho: Bar, BRL|Deshecho: Bar, R\$|Deshecho: Bar, [\d,]+/, button: 'Deshacer' },
} as const

for (const locale of ['pt-BR', 'en', 'es'] as const) {
  test(`Ctrl+Z undoes what was posted, and says what, in ${locale}`, async (t) => {
    const { page, folioId } = await openAccount(t, { locale })
    await post(page, 'BAR')
    const notices = page.getByRole('region')
    await notices.getByRole('button', { name: SAID[locale].button }).waitFor()
    await page.keyboard.press('Control+z')
    await notices.getByText(SAID[locale].undone).first().waitFor()
    assert.deepEqual(await chargesOf(folioId), [1, 0])
  })
}

test('what can be undone is not hidden; the newest goes first; a text field has Ctrl+Z for itself', async (t) => {
  const { page, folioId } = await openAccount(t)
  await post(page, 'BAR')
  await post(page, 'LAV')
  const undo = page.getByRole('button', { name: 'Desfazer' })
  assert.equal(await undo.count(), 2)
  assert.deepEqual(
    await undo.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-keyshortcuts'))),
    [null, 'Control+Z'],
  )
  for (const button of await undo.all()) await button.click({ trial: true })
  await expectNoViolations(page, { where: 'two notices with a way back' })

  await page.keyboard.press('F3')
  await page.getByLabel('UH, nome').first().or(page.getByRole('textbox').first()).waitFor()
  await page.keyboard.type('abc')
  await page.keyboard.press('Control+z')
  assert.deepEqual(await chargesOf(folioId), [0, 2])

  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: /Desfazer: Lançado: Lavanderia/ }).click()
  await page
    .getByText(/Desfeito: Lavanderia/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Desfazer' }).click()
  await page
    .getByText(/Desfeito: Bar/)
    .first()
    .waitFor()
  assert.deepEqual(await chargesOf(folioId), [2, 0])
})

test('an undo whose answer is lost is tried again under its key, and happens once', async (t) => {
  const { page, folioId } = await openAccount(t)
  const keys: (string | undefined)[] = []
  const pressedTwice = Promise.withResolvers<void>()
  await page.route(/\/void$/, async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (keys.length > 1) return route.continue()
    await route.fetch()
    await pressedTwice.promise
    await route.abort()
  })
  await post(page, 'BAR')
  await page.getByRole('button', { name: 'Desfazer' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Desfazendo…' }).waitFor()
  await page.keyboard.press('Control+z')
  pressedTwice.resolve()
  await page.getByText('não se sabe se foi desfeito').first().waitFor()
  assert.equal(keys.length, 1)
  await page.keyboard.press('Control+z')
  await page
    .getByText(/Desfeito: Bar/)
    .first()
    .waitFor()
  assert.equal(keys.length, 2)
  assert.equal(keys[0], keys[1])
  assert.deepEqual(await chargesOf(folioId), [1, 0])
})

test('what could not be undone says why, with the request', async (t) => {
  const { page, folioId } = await openAccount(t)
  await post(page, 'BAR')
  const { rows } = await app.world.database.pool.query(
    `select id from charges where property_id = 'hotel' and folio_id = $1 and kind = 'item'`,
    [folioId],
  )
  await app.world.accepted('voidCharge', { chargeId: rows[0].id, reason: 'outra pessoa' })
  await page.keyboard.press('Control+z')
  await page
    .getByText(/Não foi desfeito: /)
    .first()
    .waitFor()
  await page
    .getByText(/Requisição /)
    .first()
    .waitFor()
  assert.equal(await page.getByRole('button', { name: 'Desfazer' }).count(), 0)
})
