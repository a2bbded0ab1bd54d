import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { brl, buildWorld, type World } from '../../../test/world.ts'

// What is done with a folio as a whole, and with its payments.

let app: App<World>

before(async () => {
  app = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'caixa' })
  await userWithLogin(app.world, { login: 'lanca', rights: ['books.read', 'charges.create'] })
})

/** A guest with a bar of 27,50 and 27,50 paid by card. */
async function guestWhoPaid() {
  const { world } = app
  const guest = await world.guestInHouse()
  const { folioId } = guest
  await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  await world.accepted('postPayment', {
    folioId,
    method: 'VISA',
    amount: brl('27.50'),
    card: { brand: 'Visa', modality: 'credit', nsu: '777' },
  })
  return guest
}

async function foliosOf(accountId: string): Promise<readonly string[]> {
  const { rows } = await app.world.database.pool.query(
    `select f.number, f.kind, f.state, coalesce(b.debit_minor - b.credit_minor, 0) as balance
      from folios f left join balances b on b.property_id = f.property_id and b.id = f.id
        and b.ledger = case f.kind when 'deposit' then 'deposit' else 'guest' end
      where f.property_id = 'hotel' and f.account_id = $1 order by f.number`,
    [accountId],
  )
  return rows.map(({ number, kind, state, balance }) => `${number} ${kind} ${state} ${balance}`)
}

/** Opens what has no key of its own, from the menu of the folio. */
async function fromMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Mais ações' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

async function onRow(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('grid').getByRole('gridcell', { name: text }).first().click()
}

test('a folio is locked with a note and unlocked, copied, and voided with its payments moved', async (t) => {
  const { accountId } = await guestWhoPaid()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${accountId}` })
  await page.getByRole('grid').getByText('Bar').first().waitFor()
  await fromMenu(page, 'Bloquear comanda')
  await page.getByRole('dialog', { name: /Bloquear comanda/ }).waitFor()
  await page.keyboard.type('conferir com a agência')
  await expectNoViolations(page, { where: 'the lock of a folio' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('Comanda 1 bloqueada').first().waitFor()
  assert.deepEqual(await foliosOf(accountId), ['1 standard locked 0'])
  await fromMenu(page, 'Desbloquear comanda')
  const unlock = page.getByRole('dialog', { name: /Desbloquear comanda/ })
  await unlock
    .getByText(/conferir com a agência/)
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Comanda 1 desbloqueada').first().waitFor()

  await fromMenu(page, 'Duplicar comanda')
  await page
    .getByRole('dialog', { name: /Duplicar/ })
    .locator('[data-preview]')
    .getByText(/R\$\s27,50/)
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Copiada para a comanda 2').first().waitFor()
  assert.deepEqual(await foliosOf(accountId), ['1 standard open 0', '2 standard open 2750'])

  const current = page.locator('[aria-current="true"]')
  await page
    .getByRole('button', { name: /Comanda 2/ })
    .and(current)
    .waitFor()
  await page.keyboard.press('Alt+Shift+1')
  await page
    .getByRole('button', { name: /Comanda 1/ })
    .and(page.locator('[aria-current="true"]'))
    .waitFor()
  await fromMenu(page, 'Anular comanda')
  const end = page.getByRole('dialog', { name: /Anular comanda/ })
  await end.getByLabel(/Motivo/).fill('comanda errada')
  await end.getByLabel('Recebimentos').first().fill('T')
  await page.keyboard.press('Enter')
  await end
    .locator('[data-preview]')
    .getByText(/R\$\s27,50 passa a R\$\s0,00/)
    .waitFor()
  await expectNoViolations(page, { where: 'the void of a folio' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('Comanda 1 anulada').first().waitFor()
  assert.deepEqual(await foliosOf(accountId), ['1 standard voided 0', '2 standard open 0'])
})

test('a close that takes the payment offers the document; reopened, it is another folio', async (t) => {
  const { world } = app
  const { accountId, folioId } = await world.guestInHouse()
  await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  const { page } = await app.openPage(t, {
    locale: 'en',
    colorScheme: 'dark',
    viewport: 'tablet',
    allow: [/status of 401/],
  })
  // The dialog begins with what can be chosen in it: a code that is typed at once must be known.
  await page.route(/\/payment-methods/, async (route) => {
    await setTimeout(500)
    await route.continue()
  })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${accountId}`, locale: 'en' })
  await page.getByRole('grid').getByText('Bar').first().waitFor()
  await page.keyboard.press('Control+F9')
  const close = page.getByRole('dialog', { name: /Close folio/ })
  await close.getByLabel('Take now').first().fill('PIX')
  await page.keyboard.press('Enter')
  await close.locator('[data-preview]').getByText('Settled').waitFor()
  await expectNoViolations(page, { where: 'a close with a payment' })
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Folio 1 closed/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Open PDF' }).waitFor()
  assert.deepEqual(await foliosOf(accountId), ['1 standard settled 0'])

  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Reopen folio' }).click()
  await page.getByRole('dialog', { name: /Reopen folio/ }).waitFor()
  await page.keyboard.type('guest came back')
  await expectNoViolations(page, { where: 'the reopening of a folio' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('Reopened as folio 2').first().waitFor()
  assert.deepEqual(await foliosOf(accountId), ['1 standard voided 0', '2 standard open 0'])
})

test('what an issued document says is corrected, not whom it is made out to; an open folio is billed to anybody', async (t) => {
  const { accountId, folioId } = await guestWhoPaid()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${accountId}?do=billing` })
  const billing = page.getByRole('dialog', { name: /Faturar para/ })
  await billing.getByLabel('Nome no documento').fill('Maria Alves')
  await billing.getByLabel('CPF/CNPJ').fill('52998224725')
  await billing
    .locator('[data-preview]')
    .getByText(/Maria Alves/)
    .waitFor()
  await expectNoViolations(page, { where: 'who a folio is billed to' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('Faturar para: Maria Alves').first().waitFor()
  await app.world.accepted('closeFolio', { folioId, settlement: 'settled' })
  await page.reload()
  await page.getByRole('grid').getByText('Bar').first().waitFor()
  await fromMenu(page, 'Faturar para')
  const correct = page.getByRole('dialog', { name: /Corrigir Faturar para/ })
  await correct.getByText(/não muda de CPF/).waitFor()
  await correct.getByLabel('Nome no documento').fill('Maria Alves Lima')
  await correct.getByLabel('Rua e número').fill('Rua das Flores, 12')
  await correct.getByLabel('Cidade').fill('Recife')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Faturar para corrigido: Maria Alves Lima').first().waitFor()
  await fromMenu(page, 'Faturar para')
  await correct.getByText(/Nome Maria Alves/).waitFor()
  await expectNoViolations(page, { where: 'the billing of an issued document' })
})

test('a payment moves as it is, and goes back to its card; who may not is told the right', async (t) => {
  const { accountId } = await guestWhoPaid()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${accountId}` })
  await onRow(page, /Visa/)
  await page.keyboard.press('F7')
  const move = page.getByRole('dialog', { name: /Transferir recebimento/ })
  await move.waitFor()
  await page.keyboard.type('N')
  await page.keyboard.press('Enter')
  await move
    .locator('[data-preview]')
    .getByText(/R\$\s0,00 passa a -R\$\s27,50/)
    .waitFor()
  await expectNoViolations(page, { where: 'the transfer of a payment' })
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Recebimento transferido para a comanda 2/)
    .first()
    .waitFor()
  assert.deepEqual(await foliosOf(accountId), ['1 standard open 2750', '2 standard open -2750'])
  await page.keyboard.press('Control+z')
  await page
    .getByText(/Desfeito: R\$\s27,50 de volta/)
    .first()
    .waitFor()
  await page.getByRole('grid').getByText('transferido da comanda 1').waitFor({ state: 'hidden' })
  await page.keyboard.press('Alt+Shift+1')
  await onRow(page, /Visa/)
  await page.keyboard.press('Shift+F7')
  const refund = page.getByRole('dialog', { name: /Estornar no cartão/ })
  await refund.getByLabel('Valor do estorno').fill('7,50')
  await refund.getByLabel('NSU').fill('888')
  await refund
    .locator('[data-preview]')
    .getByText(/R\$\s20,00/)
    .waitFor()
  await expectNoViolations(page, { where: 'a refund to a card' })
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Estornado no cartão: R\$\s7,50/)
    .first()
    .waitFor()
  assert.deepEqual((await foliosOf(accountId))[0], '1 standard open 750')

  const other = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(other.page, { login: 'lanca', path: `/hotel/accounts/${accountId}` })
  await onRow(other.page, /Visa/)
  await other.page.keyboard.press('Shift+F7')
  await other.page
    .getByText(/Estornar no cartão: Falta o direito/)
    .first()
    .waitFor()
  await other.page.getByRole('button', { name: 'Mais ações' }).click()
  const item = other.page.getByRole('menuitem', { name: /Bloquear comanda/ }).first()
  assert.equal(await item.getAttribute('aria-disabled'), 'true')
  await expectNoViolations(other.page, { where: 'the menu of a folio' })
})

test('a deposit is taken, invoiced by codes that sum to it, and used on the bill', async (t) => {
  const { world } = app
  const { accountId, folioId } = await world.guestInHouse()
  await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${accountId}` })
  await page.getByRole('grid').getByText('Lavanderia').first().waitFor()
  await page.keyboard.press('Shift+F2')
  const create = page.getByRole('dialog', { name: /Nova comanda/ })
  await create.getByLabel('Tipo de comanda').first().fill('D')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Comanda 2 aberta').first().waitFor()
  const { rows } = await world.database.pool.query(
    `select id from folios where property_id = 'hotel' and account_id = $1 and kind = 'deposit'`,
    [accountId],
  )
  await world.accepted('postPayment', { folioId: rows[0].id, method: 'PIX', amount: brl('100.00') })
  await page.reload()
  await page.getByRole('grid').getByText(/Pix/).first().waitFor()
  await fromMenu(page, 'Faturar depósito')
  const invoice = page.getByRole('dialog', { name: /Faturar depósito/ })
  await invoice.getByLabel('Código da parte 1').first().fill('ROOM')
  await page.keyboard.press('Enter')
  await invoice.getByLabel('Valor da parte 1').fill('80')
  await invoice.getByText(/Resto: R\$\s20,00/).waitFor()
  await invoice.getByLabel('Código da parte 2').first().fill('LAUNDRY')
  await page.keyboard.press('Enter')
  await invoice.locator('[data-preview]').getByText('dos quais ISS').waitFor()
  await expectNoViolations(page, { where: 'the invoice of a deposit' })
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Depósito faturado/)
    .first()
    .waitFor()
  await page.keyboard.press('Alt+Shift+1')
  await page
    .getByRole('button', { name: /Comanda 1/ })
    .and(page.locator('[aria-current="true"]'))
    .waitFor()
  await fromMenu(page, 'Usar adiantamento')
  const use = page.getByRole('dialog', { name: /Usar adiantamento/ })
  await use
    .locator('[data-preview]')
    .getByText(/R\$\s18,00/)
    .first()
    .waitFor()
  await use
    .locator('[data-preview]:visible')
    .getByText(/R\$\s82,00/)
    .first()
    .waitFor()
  await expectNoViolations(page, { where: 'the use of an advance' })
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Adiantamento usado; restam R\$\s82,00/)
    .first()
    .waitFor()
  assert.deepEqual((await foliosOf(accountId))[0], '1 standard open 0')
})
