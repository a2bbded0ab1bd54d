import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { dialogHasFocus } from '../../../test/browser/dialog-has-focus.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { unavailable } from '../../../test/browser/unavailable.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../../test/world.ts'

let app: App<World>

before(async () => {
  app = await openApp({ build: buildWorld })
  await app.world.accepted('createAccount', {
    kind: 'receivable',
    name: 'Agência',
    termsDays: 30,
    creditLimit: brl('10.00'),
  })
  await userWithLogin(app.world, { login: 'recepcao' })
  await userWithLogin(app.world, { login: 'consulta', rights: ['books.read'] })
})

/** A guest who leaves today, with a night to pay; found by room. */
async function guestToLeave() {
  const { world } = app
  const guest = await world.guestInHouse()
  const { rows } = await world.database.pool.query(
    `select r.number from stays s join rooms r on r.property_id = s.property_id and r.id = s.room_id
      where s.property_id = 'hotel' and s.id = $1`,
    [guest.stayId],
  )
  return { ...guest, room: String(rows[0].number) }
}

async function stateOf(folioId: string) {
  const { rows } = await app.world.database.pool.query(
    `select f.state, b.debit_minor - b.credit_minor as balance from folios f
      left join balances b on b.property_id = f.property_id and b.ledger = 'guest' and b.id = f.id
      where f.property_id = 'hotel' and f.id = $1`,
    [folioId],
  )
  return [rows[0].state, String(rows[0].balance ?? 0)]
}

const SAID = {
  'pt-BR': {
    post: 'Lançar encargo',
    pay: 'Receber',
    close: 'Fechar comanda',
    posted: /Lançado: Bar/,
    received: /Recebido: /,
    document: /^Conta nº \d+$/,
  },
  en: {
    post: 'Post charge',
    pay: 'Take payment',
    close: 'Close folio',
    posted: /Posted: Bar/,
    received: /Received: /,
    document: /^Conta no\. \d+$/,
  },
  es: {
    post: 'Registrar cargo',
    pay: 'Cobrar',
    close: 'Cerrar folio',
    posted: /Cargado: Bar/,
    received: /Cobrado: /,
    document: /^Conta n\.º \d+$/,
  },
} as const

for (const [locale, colorScheme, viewport] of [
  ['pt-BR', 'light', 'desktop'],
  ['en', 'dark', 'tablet'],
  ['es', 'dark', 'desktop'],
] as const) {
  test(`by keyboard alone, in ${locale}: find the room, post, pay, close`, async (t) => {
    const said = SAID[locale]
    const guest = await guestToLeave()
    const { page } = await app.openPage(t, { locale, colorScheme, viewport, allow: [/status of 401/] })
    await signIn(page, { login: 'recepcao', locale })
    await page.keyboard.press('F3')
    await page.keyboard.type(guest.room)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: new RegExp(said.post) }).waitFor()

    await page.keyboard.press('F2')
    const charge = page.getByRole('dialog', { name: new RegExp(said.post) })
    await charge.waitFor()
    await page.keyboard.type('BAR')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByText(said.posted).first().waitFor()
    await charge.waitFor({ state: 'hidden' })
    assert.deepEqual(await stateOf(guest.folioId), ['open', '2750'])

    await page.keyboard.press('F4')
    await page.getByRole('dialog', { name: new RegExp(said.pay) }).waitFor()
    await page.keyboard.type('PIX')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByText(said.received).first().waitFor()
    assert.deepEqual(await stateOf(guest.folioId), ['open', '0'])

    await page.keyboard.press('Control+F9')
    await page.getByRole('dialog', { name: new RegExp(said.close) }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByText(said.document).first().waitFor()
    assert.deepEqual(await stateOf(guest.folioId), ['settled', '0'])
  })
}

test('what a user may not do stays visible and says which right is missing', async (t) => {
  const guest = await guestToLeave()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'consulta', path: `/hotel/accounts/${guest.accountId}` })
  const post = page.getByRole('button', { name: 'Lançar encargo' })
  await post.waitFor()
  assert.equal(await post.getAttribute('aria-disabled'), 'true')
  await page.keyboard.press('F2')
  await page.getByText('Falta o direito Encargos: Criar').first().waitFor()
  assert.equal(await page.getByRole('dialog').count(), 0)
})

test('an expired session in mid-work: nothing typed is lost, and it is posted once', async (t) => {
  const guest = await guestToLeave()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', path: `/hotel/accounts/${guest.accountId}` })
  await page.getByRole('button', { name: 'Lançar encargo' }).click()
  await page.getByRole('dialog').waitFor()
  await page.getByLabel('Código do encargo').first().fill('BAR')
  await page.keyboard.press('Enter')
  await page.getByLabel('Qtd').fill('3')
  await app.world.database.pool.query('update sessions set ended_at = now() where ended_at is null')
  await page.keyboard.press('Control+Enter')
  const again = page.getByRole('dialog', { name: 'Entre de novo para continuar' })
  await again.waitFor()
  await expectNoViolations(page, { where: 'the sign-in over a dialog' })
  await again.getByRole('textbox', { name: 'Senha', exact: true }).fill('lua cheia no telhado')
  await page.keyboard.press('Enter')
  await page
    .getByText(/Lançado: Bar/)
    .first()
    .waitFor()
  assert.deepEqual(await stateOf(guest.folioId), ['open', '8250'])
})

test('who signs in in another window does not work in this one unawares', async (t) => {
  const guest = await guestToLeave()
  const { page, context } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', path: `/hotel/accounts/${guest.accountId}` })
  await page.getByRole('button', { name: 'Lançar encargo' }).click()
  await page.getByLabel('Código do encargo').first().fill('BAR')
  await page.keyboard.press('Enter')
  const other = await context.newPage()
  await other.request.delete(`${app.address}/v1/session`, { headers: { origin: app.address } })
  await signIn(other, { login: 'consulta' })
  await page.bringToFront()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: 'Entre de novo para continuar' }).waitFor()
  assert.deepEqual(await stateOf(guest.folioId), ['open', '0'])
})

test('the server gone and back: the dialog keeps what was typed and sends it once', async (t) => {
  const guest = await guestToLeave()
  const { page } = await app.openPage(t, {
    allow: [/status of 401/, /ERR_CONNECTION_REFUSED/, /ERR_EMPTY_RESPONSE/],
  })
  await signIn(page, { login: 'recepcao', path: `/hotel/accounts/${guest.accountId}` })
  await page.getByRole('button', { name: 'Lançar encargo' }).click()
  await page.getByLabel('Código do encargo').first().fill('LAUNDRY')
  await page.keyboard.press('Enter')
  await app.serverGone()
  await page.keyboard.press('Control+Enter')
  // Of the dialog: the frame's may be told before, and while one is sending a second press sends nothing.
  await page
    .getByRole('dialog')
    .getByText(/Sem conexão/)
    .waitFor()
  await app.serverBack()
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Lançado: Lavanderia/)
    .first()
    .waitFor()
  assert.deepEqual(await stateOf(guest.folioId), ['open', '1800'])
})

for (const [how, ms] of [
  ['at once', 0],
  ['late', 600],
] as const) {
  test(`a dialog that cannot begin, told ${how}, is tried again by Enter`, async (t) => {
    const guest = await guestToLeave()
    const { page } = await app.openPage(t, { allow: [/status of (401|503)/] })
    await signIn(page, { login: 'recepcao', path: `/hotel/accounts/${guest.accountId}` })
    await page.getByRole('button', { name: 'Lançar encargo' }).waitFor()
    let isDown = true
    await page.route('**/charge-codes?*', async (route) => {
      if (!isDown) return route.continue()
      await new Promise((resolve) => setTimeout(resolve, ms))
      await unavailable(route)
    })
    await page.keyboard.press('F2')
    const charge = page.getByRole('dialog', { name: /Lançar encargo/ })
    await charge.locator('button:focus', { hasText: 'Tentar de novo' }).waitFor()
    await page.keyboard.press('Enter')
    await charge.locator('button:focus', { hasText: 'Tentar de novo' }).waitFor()
    isDown = false
    await page.keyboard.press('Enter')
    await charge.getByLabel('Código do encargo').first().waitFor()
  })
}

test('a dialog whose catalogue is late or fails says so, and what was typed ahead comes into it', async (t) => {
  const guest = await guestToLeave()
  const { page } = await app.openPage(t, { allow: [/status of (401|503)/] })
  await signIn(page, { login: 'recepcao', path: `/hotel/accounts/${guest.accountId}` })
  await page.getByRole('button', { name: 'Lançar encargo' }).waitFor()
  let isDown = true
  await page.route('**/charge-codes?*', (route) => (isDown ? unavailable(route) : route.continue()))
  await page.keyboard.press('F2')
  await page.keyboard.type('BAR')
  const charge = page.getByRole('dialog', { name: /Lançar encargo/ })
  await charge.getByText('Requisição req-1').waitFor()
  await expectNoViolations(page, { where: 'a dialog that could not begin' })
  isDown = false
  await page.keyboard.press('Enter')
  const code = charge.getByLabel('Código do encargo').first()
  await page.getByRole('option', { name: /Bar/ }).waitFor()
  assert.equal(await code.inputValue(), 'BAR')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Lançado: Bar/)
    .first()
    .waitFor()

  const late = Promise.withResolvers<void>()
  await page.route('**/payment-methods?*', async (route) => {
    await late.promise
    await route.continue()
  })
  await page.keyboard.press('F4')
  await page.keyboard.type('PIX')
  await page.keyboard.press('Enter')
  const pay = page.getByRole('dialog', { name: /Receber/ })
  await pay.getByText('Carregando…').waitFor()
  await expectNoViolations(page, { where: 'a dialog that waits' })
  late.resolve()
  await pay.getByLabel('Forma').first().waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') !== 'method')
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Recebido: /)
    .first()
    .waitFor()
  assert.deepEqual(await stateOf(guest.folioId), ['open', '0'])
})

test('a search that fails says so, on its screen and in a field, and is tried again by Enter', async (t) => {
  const guest = await guestToLeave()
  await app.world.accepted('postCharge', { folioId: guest.folioId, chargeCode: 'BAR' })
  const { page } = await app.openPage(t, { allow: [/status of (401|503)/] })
  let isDown = true
  await page.route(/\/accounts(\/find)?\?/, (route) => (isDown ? unavailable(route) : route.continue()))
  await signIn(page, { login: 'recepcao', path: '/hotel/find' })
  await page
    .getByLabel(/UH, nome, reserva/)
    .first()
    .waitFor()
  await page.keyboard.type(guest.room)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Requisição req-1').waitFor()
  isDown = false
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Fechar comanda' }).waitFor()

  isDown = true
  await page.keyboard.press('Control+F9')
  await dialogHasFocus(page)
  await page.keyboard.type('Agên')
  await page.getByRole('option', { name: /Requisição req-1/ }).waitFor()
  isDown = false
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /Agência/ }).waitFor()
  await page.keyboard.press('Enter')
  await page
    .getByText(/Agência passa a dever/)
    .first()
    .waitFor()
})

test('a charge is voided from its line, with a reason, and undone right after posting', async (t) => {
  const guest = await guestToLeave()
  await app.world.accepted('postCharge', { folioId: guest.folioId, chargeCode: 'BAR' })
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', path: `/hotel/accounts/${guest.accountId}` })
  await page.getByRole('grid').getByText('Bar').first().click()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog', { name: /Anular encargo/ })
  await dialog.waitFor()
  await dialogHasFocus(page)
  await page.keyboard.press('Control+Enter')
  await dialog
    .getByText(/obrigatório|Preencha/i)
    .first()
    .waitFor()
  await page.keyboard.type('lançado na conta errada')
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Anulado: Bar/)
    .first()
    .waitFor()
  assert.deepEqual(await stateOf(guest.folioId), ['open', '0'])

  await page.keyboard.press('F2')
  await page.keyboard.type('BAR')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Desfazer' }).click()
  await page
    .getByText(/Desfeito logo após/)
    .first()
    .waitFor()
  assert.deepEqual(await stateOf(guest.folioId), ['open', '0'])
})

test('a script in a guest’s name is a name', async (t) => {
  const { world } = app
  const name = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
  const { account } = await world.accepted('createAccount', { kind: 'walkIn', name })
  const { folio } = await world.accepted('createFolio', { accountId: account.id })
  await world.accepted('postCharge', {
    folioId: folio.id,
    description: name,
    unitPrice: brl('1.00'),
    quantity: '1',
  })
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', path: `/hotel/accounts/${account.id}` })
  await page.getByRole('heading', { level: 1 }).getByText(name).waitFor()
  assert.match(await page.title(), /<script>/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the account and its dialogs, ${colorScheme}`, async (t) => {
    const { page } = await app.openPage(t, { colorScheme, allow: [/status of 401/] })
    const guest = await guestToLeave()
    await app.world.accepted('postCharge', { folioId: guest.folioId, chargeCode: 'BAR' })
    await signIn(page, { login: 'recepcao', path: `/hotel/accounts/${guest.accountId}` })
    await page.getByRole('grid').waitFor()
    await expectNoViolations(page, { where: 'the account' })
    for (const key of ['F2', 'F4', 'Control+F9', 'F1', 'Control+k']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      await expectNoViolations(page, { where: `the account with ${key}` })
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    for (const path of ['desk', 'find?q=h', 'folios']) {
      await page.goto(`/hotel/${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(400)
      await expectNoViolations(page, { where: path })
    }
  })
}

test('a folio that is closed on account is owed by who was chosen', async (t) => {
  const guest = await guestToLeave()
  await app.world.accepted('postCharge', {
    folioId: guest.folioId,
    chargeCode: 'LAUNDRY',
    serviceDate: BUSINESS_DATE,
  })
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', path: `/hotel/accounts/${guest.accountId}` })
  await page.getByRole('button', { name: 'Fechar comanda' }).click()
  await dialogHasFocus(page)
  await page.keyboard.type('Agên')
  await page.getByRole('option', { name: /Agência/ }).click()
  await page
    .getByText(/Agência passa a dever/)
    .first()
    .waitFor()
  const dialog = page.getByRole('dialog', { name: /Fechar comanda/ })
  await dialog.getByText('Limite que sobra').first().waitFor()
  await dialog.getByText('Agência já deve').first().waitFor()
  await dialog.getByPlaceholder('Agência', { exact: true }).waitFor()
  await dialog
    .getByText(/^Agência( · |$)/)
    .first()
    .waitFor()
  await dialog.getByText(/Passa do limite de crédito em R\$\s8,00/).waitFor()
  await expectNoViolations(page, { where: 'a close above the limit' })
  await app.world.database.pool.query(
    `update accounts set credit_limit_minor = null where property_id = 'hotel' and name = 'Agência'`,
  )
  await page.keyboard.press('F4')
  await page.getByRole('dialog', { name: /Receber/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+F9')
  await dialogHasFocus(page)
  await page.keyboard.type('Agên')
  await page.getByRole('option', { name: /Agência/ }).click()
  await dialog.getByText('sem limite').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Comanda 1 fechada/)
    .first()
    .waitFor()
  assert.deepEqual(await stateOf(guest.folioId), ['onAccount', '0'])
})
