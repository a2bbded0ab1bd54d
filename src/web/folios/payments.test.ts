import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { brl, buildWorld, type World } from '../../../test/world.ts'

let app: App<World>

before(async () => {
  app = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'caixa' })
})

/** A guest with 27,50 to pay. */
async function guestWhoOwes() {
  const guest = await app.world.guestInHouse()
  await app.world.accepted('postCharge', { folioId: guest.folioId, chargeCode: 'BAR' })
  return guest
}

async function balanceOf(folioId: string): Promise<string> {
  const { rows } = await app.world.database.pool.query(
    `select debit_minor - credit_minor as balance from balances
      where property_id = 'hotel' and ledger = 'guest' and id = $1`,
    [folioId],
  )
  return String(rows[0]?.balance ?? 0)
}

test('what was taken meanwhile is not taken twice: the draft stays, the new balance is offered', async (t) => {
  const guest = await guestWhoOwes()
  const { page } = await app.openPage(t, { allow: [/status of (401|409)/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${guest.accountId}?do=pay` })
  const dialog = page.getByRole('dialog', { name: /Receber/ })
  await dialog.getByLabel('Forma').first().fill('PIX')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Observação').fill('na recepção')
  const elsewhere = { folioId: guest.folioId, method: 'PIX' }
  await app.world.accepted('postPayment', { ...elsewhere, amount: brl('20.00') })
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(/O saldo mudou enquanto você digitava: agora R\$\s7,50/).waitFor()
  await expectNoViolations(page, { where: 'a payment after the balance has changed' })
  const amount = dialog.getByLabel(/^Valor(?! entregue)/)
  assert.equal(await amount.inputValue(), '7,50')
  assert.equal(await dialog.getByLabel('Observação').inputValue(), 'na recepção')

  // An amount of one's own is not thrown away: the new balance is offered beside it.
  await amount.fill('5')
  await app.world.accepted('postPayment', { ...elsewhere, amount: brl('1.00') })
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(/agora R\$\s6,50/).waitFor()
  assert.equal(await amount.inputValue(), '5')
  await dialog.getByRole('button', { name: /Receber o saldo: R\$\s6,50/ }).click()
  assert.equal(await amount.inputValue(), '6,50')
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Recebido: /)
    .first()
    .waitFor()
  assert.equal(await balanceOf(guest.folioId), '0')
})

test('a charge is of the open day or of one before it, and the line says which', async (t) => {
  const guest = await app.world.guestInHouse()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${guest.accountId}?do=charge` })
  const dialog = page.getByRole('dialog', { name: /Lançar encargo/ })
  await dialog.getByLabel('Código do encargo').first().fill('BAR')
  await page.keyboard.press('Enter')
  const day = dialog.getByLabel('Consumo')
  for (const [typed, said] of [
    ['2030-03-10', 'Até 10/03/2026.'],
    ['1900-03-10', 'A partir de 09/03/2025.'],
  ] as const) {
    await day.fill(typed)
    await page.keyboard.press('Control+Enter')
    await dialog.getByText(said).waitFor()
  }
  await day.fill('-1')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid').getByText('Bar · consumo de 09/03/2026').waitFor()
  assert.equal(await balanceOf(guest.folioId), '2750')
})

test('less than the amount is no payment in cash, in whatever currency', async (t) => {
  const guest = await guestWhoOwes()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${guest.accountId}?do=pay` })
  const dialog = page.getByRole('dialog', { name: /Receber/ })
  const preview = dialog.locator('[data-preview]')
  await dialog.getByLabel('Forma').first().fill('CASH')
  await page.keyboard.press('Enter')
  const tendered = dialog.getByLabel('Valor entregue')
  await tendered.fill('20')
  await dialog.getByText(/Faltam R\$\s7,50/).waitFor()
  await page.keyboard.press('Control+Enter')
  assert.equal(await balanceOf(guest.folioId), '2750')
  await tendered.fill('50')
  await preview.getByText(/R\$\s22,50/).waitFor()

  await dialog.getByRole('combobox', { name: 'Moeda' }).click()
  await page.getByRole('option', { name: 'USD' }).click()
  await dialog.getByLabel(/^Valor(?! entregue)/).fill('5')
  await dialog.getByLabel('1 USD em BRL').fill('5,5')
  await tendered.fill('4')
  await dialog.getByText(/Faltam US\$\s1,00/).waitFor()
  await expectNoViolations(page, { where: 'a payment with too little handed over' })
  await page.keyboard.press('Control+Enter')
  assert.equal(await balanceOf(guest.folioId), '2750')
  await tendered.fill('10')
  await preview
    .getByText(/US\$\s5,00/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Recebido: /)
    .first()
    .waitFor()
  assert.equal(await balanceOf(guest.folioId), '0')
})

test('a credit is given back by that name, and the check-out leads to it', async (t) => {
  const { world } = app
  const guest = await guestWhoOwes()
  const { folio } = await world.accepted('createFolio', { accountId: guest.accountId })
  await world.accepted('postPayment', { folioId: folio.id, method: 'PIX', amount: brl('10.00') })
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${guest.accountId}?do=checkOut` })
  const checkOut = page.getByRole('dialog', { name: /Check-out/ })
  await checkOut.getByText(/Falta receber R\$\s27,50 · Falta devolver R\$\s10,00/).waitFor()
  await checkOut.getByRole('button', { name: /^Receber/ }).waitFor()
  await expectNoViolations(page, { where: 'a check-out with a debt and a credit' })
  await world.accepted('postPayment', { folioId: guest.folioId, method: 'PIX', amount: brl('27.50') })
  await page.reload()
  await checkOut.getByText(/devolva o crédito \(F4\)/).waitFor()
  await checkOut.getByRole('button', { name: /^Devolver/ }).click()

  const dialog = page.getByRole('dialog', { name: /Devolver/ })
  const amount = dialog.getByLabel(/^Valor/)
  await amount.waitFor()
  assert.equal(await amount.inputValue(), '-10,00')
  await dialog.getByLabel('Forma').first().fill('CASH')
  await page.keyboard.press('Enter')
  assert.equal(await dialog.getByLabel('Valor entregue').count(), 0)
  await dialog.locator('[data-preview]').getByText('A devolver').waitFor()
  await expectNoViolations(page, { where: 'money given back' })
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Devolvido: .*, R\$\s10,00/)
    .first()
    .waitFor()
  await page
    .getByRole('grid')
    .getByText(/^Devolução · /)
    .waitFor()
  assert.equal(await balanceOf(folio.id), '0')
})

test('who may not give back reads so at the amount', async (t) => {
  await userWithLogin(app.world, { login: 'sem-devolucao', rights: ['books.read', 'payments.create'] })
  const guest = await guestWhoOwes()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'sem-devolucao', path: `/hotel/accounts/${guest.accountId}?do=pay` })
  await page
    .getByRole('dialog')
    .getByLabel(/^Valor/)
    .fill('-1')
  await page
    .getByRole('dialog', { name: /Devolver/ })
    .getByText(/Falta o direito /)
    .waitFor()
})

test('Back asks before it throws away what is typed, and so does closing the window', async (t) => {
  const guest = await guestWhoOwes()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: '/hotel/find' })
  await page
    .getByLabel(/UH, nome, reserva/)
    .first()
    .fill(`Hóspede`)
  await page.evaluate((path) => {
    history.pushState({ ...history.state, __TSR_index: history.state.__TSR_index + 1 }, '', path)
  }, `/hotel/accounts/${guest.accountId}`)
  await page.getByRole('button', { name: /^Receber/ }).click()
  const dialog = page.getByRole('dialog', { name: /Receber/ })
  const note = dialog.getByLabel('Observação')
  await note.fill('cheque caução')
  const question = dialog.getByRole('alertdialog')
  await page.evaluate(() => history.back())
  await question.waitFor()
  await expectNoViolations(page, { where: 'the question before going back' })
  await question.getByRole('button', { name: 'Continuar editando' }).click()
  await question.waitFor({ state: 'hidden' })
  assert.equal(await note.inputValue(), 'cheque caução')
  assert.match(page.url(), new RegExp(guest.accountId))

  const closing = page.waitForEvent('dialog')
  const closed = page.close({ runBeforeUnload: true })
  const asked = await closing
  assert.equal(asked.type(), 'beforeunload')
  await asked.dismiss()
  await closed

  await page.evaluate(() => history.back())
  await question.getByRole('button', { name: 'Descartar' }).click()
  await page.waitForURL(/\/find/)
  assert.equal(await page.getByRole('dialog').count(), 0)
  // Nothing typed is nothing to lose.
  await page.goForward()
  // The dialog was a step of the history: it is there again, with a button of the same name.
  await page
    .getByRole('button', { name: /^Receber/ })
    .first()
    .waitFor()
})

test('who may post only what the catalogue says sees the text and the price locked, with the reason', async (t) => {
  await userWithLogin(app.world, { login: 'garcom', rights: ['books.read', 'charges.create'] })
  const guest = await app.world.guestInHouse()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'garcom', path: `/hotel/accounts/${guest.accountId}?do=charge` })
  const dialog = page.getByRole('dialog', { name: /Lançar encargo/ })
  const text = dialog.getByLabel('Texto impresso')
  const price = dialog.getByLabel(/^Unitário/)
  await text.waitFor()
  assert.equal(await text.getAttribute('readonly'), '')
  assert.equal(await dialog.getByText(/Falta o direito /).count(), 2)
  await expectNoViolations(page, { where: 'a charge of the catalogue alone' })
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Preencha este campo.').waitFor()
  const code = dialog.getByLabel('Código do encargo').first()
  await code.fill('ROOM')
  await page.keyboard.press('Enter')
  await price.fill('10')
  await code.fill('BAR')
  await page.keyboard.press('Enter')
  assert.equal(await price.getAttribute('readonly'), '')
  const quantity = dialog.getByLabel('Qtd')
  await quantity.fill('-1')
  assert.equal(await dialog.getByText(/Falta o direito /).count(), 3)
  await quantity.fill('1')
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Lançado: Bar/)
    .first()
    .waitFor()
  assert.equal(await balanceOf(guest.folioId), '2750')
})

test('foreign money: the currency of the method, a rate that makes sense, and what was handed over', async (t) => {
  const { world } = app
  const usd = { name: 'Dólares em espécie', goesTo: 'drawer', ledgerId: 'dolares', currency: 'USD' } as const
  await world.accepted('definePaymentMethod', { id: 'USD', ...usd })
  const guest = await guestWhoOwes()
  await world.accepted('postPayment', {
    folioId: guest.folioId,
    method: 'USD',
    amount: { amount: '1.00', currency: 'USD' },
    exchangeRate: '5.5',
  })
  const login = { login: 'cambio', path: `/hotel/accounts/${guest.accountId}?do=pay` }
  await userWithLogin(world, login)
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, login)
  const dialog = page.getByRole('dialog', { name: /Receber/ })
  await dialog.getByLabel('Forma').first().fill('USD')
  await page.keyboard.press('Enter')
  const rate = dialog.getByLabel('1 USD em BRL')
  await dialog.getByText('A última: 5,5, em 10/03/2026').waitFor()
  await dialog.getByLabel(/^Valor(?! entregue)/).fill('4')
  await rate.fill('55')
  await dialog.getByText(/Muito longe do habitual/).waitFor()
  await expectNoViolations(page, { where: 'a rate that is asked about' })
  await page.keyboard.press('Control+Enter')
  assert.equal(await balanceOf(guest.folioId), '2200')
  await dialog.getByRole('button', { name: 'Está certo: 55' }).click()
  await dialog.getByText(/Muito longe do habitual/).waitFor({ state: 'hidden' })
  await rate.fill('5,5')
  await dialog
    .locator('[data-preview]')
    .getByText(/^US\$\s4,00 × 5,5 = R\$\s22,00$/)
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('grid')
    .getByText(/Dólares em espécie · US\$\s4,00 × 5,5/)
    .waitFor()
  assert.equal(await balanceOf(guest.folioId), '0')
  await page.goto('/hotel/desk')
  await page
    .getByText(/US\$\s4,00 · R\$\s22,00/)
    .first()
    .waitFor()
})
