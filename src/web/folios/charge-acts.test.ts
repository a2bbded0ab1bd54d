import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildWorld, type World } from '../../../test/world.ts'

// What is done with the charges of a folio: split, edited, discounted, by hand and by code.

let app: App<World>

before(async () => {
  app = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'caixa', maxDiscountPercent: '10' })
  await userWithLogin(app.world, {
    login: 'texto',
    rights: ['books.read', 'charges.create', 'charges.editPrintText'],
  })
  await app.world.accepted('defineDiscount', { id: 'VERAO', name: 'Verão', rate: '10', groups: ['bar'] })
})

/** A guest with a bar of 27,50 and a laundry of 18,00. */
async function guestWithCharges() {
  const guest = await app.world.guestInHouse()
  const { folioId } = guest
  const bar = await app.world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  await app.world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  return { ...guest, barId: bar.charge.id as string }
}

/** What stands on a folio, by text, with its taxes. */
async function standing(folioId: string): Promise<readonly string[]> {
  const { rows } = await app.world.database.pool.query(
    `select c.description, c.amount_minor + coalesce((select sum(d.amount_minor) from charges d
        where d.property_id = 'hotel' and d.parent_id = c.id), 0) as total
      from charges c where c.property_id = 'hotel' and c.folio_id = $1 and c.parent_id is null and c.state = 'posted'
      order by c.id`,
    [folioId],
  )
  return rows.map(({ description, total }) => `${description} ${total}`)
}

/** The row of the grid that has a text gets the focus, as by its arrow keys. */
async function onRow(page: Page, text: string): Promise<void> {
  await page.getByRole('grid').getByRole('gridcell', { name: text, exact: true }).first().click()
}

test('a charge is split in halves by two keys, and by amounts with the rest said as one types', async (t) => {
  const guest = await guestWithCharges()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${guest.accountId}` })
  await onRow(page, 'Bar')
  await page.keyboard.press('Shift+F7')
  const dialog = page.getByRole('dialog', { name: /Dividir encargo/ })
  await dialog
    .locator('[data-preview]')
    .getByText(/R\$\s13,75 \(impostos e taxas R\$\s1,25\)/)
    .first()
    .waitFor()
  await expectNoViolations(page, { where: 'the split of a charge' })
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('Dividido em 2: Bar').first().waitFor()
  assert.deepEqual(await standing(guest.folioId), ['Lavanderia 1800', 'Bar 1375', 'Bar 1375'])

  await onRow(page, 'Lavanderia')
  await page.keyboard.press('Shift+F7')
  await dialog.waitFor()
  await page.keyboard.type('V')
  await page.keyboard.press('Enter')
  await page.keyboard.type('8')
  await dialog.getByText(/Faltam R\$\s10,00/).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('12')
  await dialog.getByText(/R\$\s2,00 a mais/).waitFor()
  await page.keyboard.press('Control+Enter')
  assert.equal((await standing(guest.folioId)).length, 3)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('4')
  await dialog.locator('[data-preview]').getByText('Parte 3: Lavanderia').waitFor()
  await expectNoViolations(page, { where: 'the split of a charge by amounts' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('Dividido em 3: Lavanderia').first().waitFor()
  assert.deepEqual((await standing(guest.folioId)).slice(2), [
    'Lavanderia 800',
    'Lavanderia 400',
    'Lavanderia 600',
  ])
})

test('an edited price is a reversal and a new line, said before; what was edited meanwhile keeps the draft', async (t) => {
  const guest = await guestWithCharges()
  const { page } = await app.openPage(t, {
    locale: 'en',
    colorScheme: 'dark',
    viewport: 'tablet',
    allow: [/status of (401|412)/],
  })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${guest.accountId}`, locale: 'en' })
  await onRow(page, 'Bar')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: /Edit charge/ })
  await dialog.waitFor()
  await dialog.getByLabel('Unit price').fill('30')
  const preview = dialog.locator('[data-preview]')
  await preview.getByText(/R\$33\.00/).waitFor()
  await preview.getByText(/R\$51\.00/).waitFor()
  await expectNoViolations(page, { where: 'an edited charge' })
  await app.world.accepted('editCharge', { chargeId: guest.barId, note: 'meanwhile' })
  await page.keyboard.press('Control+Enter')
  const anew = page.waitForResponse(/\/folios\/fol_\w+$/)
  await dialog.getByText(/Somebody else changed it/).waitFor()
  await anew
  assert.equal(await dialog.getByLabel('Unit price').inputValue(), '30')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Charge edited: Bar').first().waitFor()
  assert.deepEqual(await standing(guest.folioId), ['Lavanderia 1800', 'Bar 3300'])
})

test('who may change only the text is told so at the other fields', async (t) => {
  const guest = await guestWithCharges()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, {
    login: 'texto',
    path: `/hotel/accounts/${guest.accountId}?do=edit&line=${guest.barId}`,
  })
  const dialog = page.getByRole('dialog', { name: /Editar encargo/ })
  await dialog.getByText('Falta o direito Encargos: Editar e anular').first().waitFor()
  assert.equal(await dialog.getByLabel('Unitário').getAttribute('aria-disabled'), 'true')
  await dialog.getByLabel('Texto impresso').fill('Bar da piscina')
  await dialog.getByText('Nenhum valor muda').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Encargo editado: Bar da piscina').first().waitFor()
  assert.deepEqual(await standing(guest.folioId), ['Bar da piscina 2750', 'Lavanderia 1800'])
  await onRow(page, 'Bar da piscina · editado')
  await page.keyboard.press('Shift+F7')
  await page
    .getByText(/Dividir encargo: Falta o direito Encargos: Transferir/)
    .first()
    .waitFor()
})

test('a discount above one’s maximum is said before it is sent; one within is undone by a key', async (t) => {
  const guest = await guestWithCharges()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${guest.accountId}` })
  await onRow(page, 'Bar')
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog', { name: /Desconto/ })
  await dialog.getByText(/Seu máximo: 10\s%/).waitFor()
  await page.keyboard.type('10,01')
  await dialog.getByText(/Passa do seu máximo de 10\s% em Bar/).waitFor()
  await page.keyboard.press('Control+Enter')
  assert.equal((await standing(guest.folioId)).length, 2)
  await dialog.getByLabel(/^Percentual/).fill('10')
  await dialog
    .locator('[data-preview]')
    .getByText(/-R\$\s2,75|R\$\s-2,75|−R\$\s2,75/)
    .first()
    .waitFor()
  await expectNoViolations(page, { where: 'a manual discount' })
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Desconto dado: R\$\s2,75/)
    .first()
    .waitFor()
  assert.deepEqual(await standing(guest.folioId), ['Bar 2750', 'Lavanderia 1800', 'Desconto Bar -275'])
  await page.keyboard.press('Control+z')
  await page
    .getByText(/Desconto desfeito/)
    .first()
    .waitFor()
  assert.equal((await standing(guest.folioId)).length, 2)

  await page.keyboard.press('Shift+F8')
  const promo = page.getByRole('dialog', { name: /Código promocional/ })
  await promo.waitFor()
  await page.keyboard.type('VERAO')
  await page.keyboard.press('Enter')
  await promo
    .locator('[data-preview]')
    .getByText(/R\$\s42,75/)
    .waitFor()
  await expectNoViolations(page, { where: 'a discount by code' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('Código aplicado: Verão').first().waitFor()
  assert.deepEqual(await standing(guest.folioId), ['Bar 2750', 'Lavanderia 1800', 'Verão -275'])
  // What moves with the charges is said before.
  await onRow(page, 'Bar')
  await page.keyboard.press('e')
  await page
    .getByRole('dialog', { name: /Editar encargo/ })
    .getByLabel('Unitário')
    .fill('50')
  await page
    .locator('[data-preview]')
    .getByText(/R\$\s67,50/)
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Encargo editado: Bar').first().waitFor()
  assert.deepEqual(await standing(guest.folioId), ['Lavanderia 1800', 'Bar 5500', 'Verão -550'])
  await page.keyboard.press('Shift+F8')
  await promo.waitFor()
  await page.keyboard.type('VERAO')
  await page.keyboard.press('Enter')
  await promo.getByRole('button', { name: /Tirar desconto/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Código tirado: Verão').first().waitFor()
  assert.deepEqual(await standing(guest.folioId), ['Lavanderia 1800', 'Bar 5500'])
})
