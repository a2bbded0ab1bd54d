import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildWorld, type World } from '../../../test/world.ts'

let app: App<World>

before(async () => {
  app = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'caixa' })
  await userWithLogin(app.world, { login: 'lanca', rights: ['books.read', 'charges.create'] })
})

async function balanceOf(folioId: string): Promise<string> {
  const { rows } = await app.world.database.pool.query(
    `select debit_minor - credit_minor as balance from balances
      where property_id = 'hotel' and ledger = 'guest' and id = $1`,
    [folioId],
  )
  return String(rows[0]?.balance ?? 0)
}

/** A guest with a bar of 27,50 and a laundry of 18,00. */
async function guestWithCharges() {
  const guest = await app.world.guestInHouse()
  const { folioId } = guest
  const bar = await app.world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  await app.world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  return { ...guest, barId: bar.charge.id as string }
}

/** The row of the grid that has a text gets the focus, as by its arrow keys. */
async function onRow(page: Page, text: string): Promise<void> {
  await page.getByRole('grid').getByRole('gridcell', { name: text }).first().click()
}

test('a charge goes to the other folio and comes back, the balances of both said before', async (t) => {
  const guest = await guestWithCharges()
  const { folio } = await app.world.accepted('createFolio', { accountId: guest.accountId })
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${guest.accountId}` })
  await onRow(page, 'Bar')
  await page.keyboard.press('F7')
  const dialog = page.getByRole('dialog', { name: /Transferir encargos/ })
  const preview = dialog.locator('[data-preview]')
  await preview.getByText(/R\$\s45,50 passa a R\$\s18,00/).waitFor()
  await preview.getByText(/R\$\s0,00 passa a R\$\s27,50/).waitFor()
  await expectNoViolations(page, { where: 'the transfer of a charge' })
  // The only other folio is chosen already.
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page
    .getByText(/Transferido para a comanda 2: R\$\s27,50/)
    .first()
    .waitFor()
  assert.deepEqual([await balanceOf(guest.folioId), await balanceOf(folio.id)], ['1800', '2750'])
  await page.keyboard.press('Control+z')
  await page
    .getByText(/Desfeito: R\$\s27,50 de volta/)
    .first()
    .waitFor()
  assert.deepEqual([await balanceOf(guest.folioId), await balanceOf(folio.id)], ['4550', '0'])
})

test('all of the folio goes to a new one of another account, found by its room', async (t) => {
  const guest = await guestWithCharges()
  const other = await app.world.guestInHouse()
  const { rows } = await app.world.database.pool.query(
    `select r.number from stays s join rooms r on r.property_id = s.property_id and r.id = s.room_id
      where s.property_id = 'hotel' and s.id = $1`,
    [other.stayId],
  )
  const { page } = await app.openPage(t, {
    locale: 'en',
    colorScheme: 'dark',
    viewport: 'tablet',
    allow: [/status of 401/],
  })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${guest.accountId}`, locale: 'en' })
  await page.getByRole('grid').getByText('Bar').first().waitFor()
  await page.keyboard.press('F7')
  await page.getByRole('dialog', { name: /Transfer charges/ }).waitFor()
  await page.keyboard.type('O')
  await page.keyboard.press('Enter')
  await page.keyboard.type(rows[0].number)
  await page.keyboard.press('Enter')
  await page.getByLabel('Folio of that account').first().waitFor()
  await page.getByLabel('Folio of that account').first().fill('N')
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .locator('[data-preview]')
    .getByText(/R\$0\.00 becomes R\$45\.50/)
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Moved to folio 2: R\$45\.50/)
    .first()
    .waitFor()
  assert.deepEqual([await balanceOf(guest.folioId), await balanceOf(other.folioId)], ['0', '0'])
})

test('who may not move charges is told which right is missing, at the key and in the menu', async (t) => {
  const guest = await guestWithCharges()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'lanca', path: `/hotel/accounts/${guest.accountId}` })
  await onRow(page, 'Bar')
  await page.keyboard.press('F7')
  await page.getByText('Transferir encargos: Falta o direito Encargos: Transferir').first().waitFor()
  await page.keyboard.press('Shift+F10')
  const item = page.getByRole('menuitem', { name: /Transferir encargos/ })
  assert.equal(await item.getAttribute('aria-disabled'), 'true')
})

test('a folio that was closed meanwhile refuses it, and the dialog stays', async (t) => {
  const guest = await guestWithCharges()
  const { folio } = await app.world.accepted('createFolio', { accountId: guest.accountId })
  const { page } = await app.openPage(t, { allow: [/status of (401|409)/] })
  await signIn(page, {
    login: 'caixa',
    path: `/hotel/accounts/${guest.accountId}?do=transfer&line=${guest.barId}`,
  })
  const dialog = page.getByRole('dialog', { name: /Transferir encargos/ })
  await dialog
    .locator('[data-preview]')
    .getByText(/R\$\s0,00 passa a R\$\s27,50/)
    .waitFor()
  await app.world.accepted('lockFolio', { folioId: folio.id, note: 'conferência' })
  await page.keyboard.press('Control+Enter')
  await dialog
    .getByText(/não está aberta|bloqueada/)
    .first()
    .waitFor()
  assert.equal(await balanceOf(guest.folioId), '4550')
})
