import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { brl, buildWorld, type World } from '../../../test/world.ts'
import { revokeRole } from '../../users/administration.ts'

let app: App<World>
let cashier: string

before(async () => {
  app = await openApp({ build: buildWorld })
  cashier = await userWithLogin(app.world, { login: 'recepcao' })
  await userWithLogin(app.world, { login: 'consulta', rights: ['books.read'] })
})

/** Opens the palette and types; gives the options that then stand there, once nothing is searched any more. */
async function ask(page: Page, text: string): Promise<readonly string[]> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(text)
  await page
    .getByRole('status')
    .filter({ hasText: /resultados|results|Nada encontrado/ })
    .waitFor()
  return page.getByRole('option').allInnerTexts()
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

test('the palette does what the screen and the head of the page do, also with a typo', async (t) => {
  const { world } = app
  const guest = await world.guestInHouse()
  await world.accepted(
    'postPayment',
    { folioId: guest.folioId, method: 'CASH', amount: brl('10.00') },
    { as: { userId: cashier, keyId: null } },
  )
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', path: '/hotel/desk' })
  await page.getByRole('button', { name: 'Fechar turno' }).waitFor()
  for (const [text, option] of [
    ['fechar', /Fechar turno/],
    ['sair', /Sair/],
    ['preferências', /Preferências/],
    ['idioma', /Idioma: English/],
    ['escuro', /Tema: Escuro/],
    ['senha', /Trocar minha senha/],
    ['chegads', /Chegadas/],
  ] as const) {
    const [first] = await ask(page, text)
    assert.match(first ?? '', option, text)
    if (text === 'fechar') await expectNoViolations(page, { where: 'the palette' })
    await close(page)
  }
  await ask(page, 'fechar turno')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: /Fechar turno/ }).waitFor()
  await close(page)
  await ask(page, 'senha')
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('autocomplete') === 'current-password',
  )
  await ask(page, 'english')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Preferences' }).waitFor()
  await ask(page, 'sign out')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
})

test('a room and a document are found by their words and numbers, as fast as one types', async (t) => {
  const { world } = app
  const guest = await world.guestInHouse()
  await world.accepted('postCharge', { folioId: guest.folioId, chargeCode: 'BAR' })
  await world.accepted('postPayment', { folioId: guest.folioId, method: 'CASH', amount: brl('27.50') })
  const { folio } = await world.accepted('closeFolio', { folioId: guest.folioId, settlement: 'settled' })
  await world.accepted('checkOut', { stayId: guest.stayId })
  const here = await world.guestInHouse()
  const { rows } = await world.database.pool.query(
    `select r.number from stays s join rooms r on r.property_id = s.property_id and r.id = s.room_id
      where s.property_id = 'hotel' and s.id = $1`,
    [here.stayId],
  )
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', path: '/hotel/desk' })
  for (const [typed, where] of [
    [`UH ${rows[0].number}`, `**/accounts/${here.accountId}`],
    [`comanda ${folio.documentNumber}`, `**/accounts/${guest.accountId}?folio=${guest.folioId}`],
    [`${folio.documentNumber}`, `**/accounts/${guest.accountId}?folio=${guest.folioId}`],
  ] as const) {
    await page.goto('/hotel/desk')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await page.waitForURL(where)
    await page.getByRole('button', { name: 'Lançar encargo' }).waitFor()
  }
})

test('what is only guessed is not done to who did not wait for it', async (t) => {
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'consulta', path: '/hotel/desk' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Sari')
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: /resultado/ })
    .waitFor()
  await page.getByRole('option', { name: /Sair/ }).waitFor()
  await page.getByRole('combobox').fill('chegadas')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/hotel/arrivals')
})

test('what may not be done is found all the same, with the reason', async (t) => {
  const guest = await app.world.guestInHouse()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'consulta', path: `/hotel/accounts/${guest.accountId}` })
  await page.getByRole('button', { name: 'Lançar encargo' }).waitFor()
  const [first] = await ask(page, 'lancar')
  assert.match(first ?? '', /Lançar encargo.*Falta o direito/s)
  await page.keyboard.press('Enter')
  assert.equal(await page.getByRole('dialog').count(), 1)
})

test('who loses the hotel in mid-work is told so, keeps what was typed in view, and has ways on', async (t) => {
  const { world } = app
  const guest = await world.guestInHouse()
  const userId = await userWithLogin(world, { login: 'perde' })
  const { page } = await app.openPage(t, { allow: [/status of 40[14]/] })
  await signIn(page, { login: 'perde', path: `/hotel/accounts/${guest.accountId}` })
  await page.getByRole('button', { name: 'Lançar encargo' }).click()
  await page.getByLabel('Código do encargo').first().fill('BAR')
  await page.keyboard.press('Enter')
  await page.getByLabel('Qtd').fill('3')
  const { rows } = await world.database.pool.query('select role_id from user_roles where user_id = $1', [
    userId,
  ])
  await revokeRole(world.administration, { propertyId: 'hotel', userId, roleId: rows[0].role_id })
  await page.keyboard.press('Control+Enter')
  const lost = page.getByRole('dialog', { name: /não tem mais acesso ao hotel/ })
  await lost.waitFor()
  await lost.getByRole('button', { name: 'Sair' }).waitFor()
  await expectNoViolations(page, { where: 'the property lost' })
  await lost.getByRole('button', { name: 'Ver o que digitei' }).click()
  assert.equal(await page.getByLabel('Qtd').inputValue(), '3')
  await expectNoViolations(page, { where: 'the property lost, with what was typed' })

  const another = await page.context().newPage()
  await another.goto(page.url())
  await another.getByRole('heading', { level: 1, name: 'Você não tem acesso a este hotel' }).waitFor()
  await another.getByRole('button', { name: 'Sair' }).waitFor()
  await expectNoViolations(another, { where: 'no access' })
  await another.close()

  // Who signs out means it: the browser does not ask about what is typed.
  const asked: string[] = []
  page.on('dialog', (question) => {
    asked.push(question.type())
    void question.accept()
  })
  await page.getByRole('button', { name: 'O que fazer' }).click()
  await lost.getByRole('button', { name: 'Sair' }).click()
  await page.getByRole('button', { name: 'Entrar' }).waitFor()
  assert.deepEqual(asked, [])
})
