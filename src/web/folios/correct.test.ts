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
  await userWithLogin(app.world, {
    login: 'semdinheiro',
    rights: ['books.read', 'charges.create', 'folios.createCorrection', 'folios.close'],
  })
})

/** A folio with a bar of 27,50 and a laundry of 18,00, paid by card and closed. */
async function closedFolio() {
  const { world } = app
  const guest = await world.guestInHouse()
  const { folioId } = guest
  await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  await world.accepted('postPayment', {
    folioId,
    method: 'VISA',
    amount: brl('45.50'),
    card: { brand: 'Visa', modality: 'credit', nsu: '777' },
  })
  await world.accepted('closeFolio', { folioId, settlement: 'settled' })
  return guest
}

async function correctionsOf(folioId: string): Promise<readonly string[]> {
  const { rows } = await app.world.database.pool.query(
    `select d.total_minor as total, (select coalesce(sum(p.amount_minor), 0) from payments p
        where p.property_id = 'hotel' and p.folio_id = $1 and p.refunds_id is not null) as refunded
      from folios f join documents d on d.property_id = f.property_id and d.id = f.document_id
      where f.property_id = 'hotel' and f.corrects_id = $1 order by f.id`,
    [folioId],
  )
  return rows.map(({ total, refunded }) => `${total} ${refunded}`)
}

test('a price that was wrong: the note by code is shown, the card gets it back in the same dialog', async (t) => {
  const { accountId, folioId } = await closedFolio()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${accountId}` })
  await page.getByRole('grid').getByText('Lavanderia').first().waitFor()
  await page.keyboard.press('Control+F8')
  const dialog = page.getByRole('dialog', { name: /Corrigir comanda/ })
  const preview = dialog.locator('[data-preview]')
  const bar = dialog.getByRole('group', { name: /Bar/ })
  await bar.getByLabel('Unitário').fill('20')
  await preview.getByText('Nota de crédito').waitFor()
  await preview
    .getByText(/R\$\s5,50/)
    .first()
    .waitFor()
  await preview.getByText('Taxa de serviço').waitFor()
  await dialog.getByLabel(/Motivo/).fill('preço de ontem')
  await dialog.getByLabel('Devolver agora').first().fill('E1')
  await page.keyboard.press('Enter')
  assert.equal(await dialog.getByLabel(/^Valor/).inputValue(), '5,50')
  await dialog.getByLabel('NSU').fill('888')
  await preview.getByText(/R\$\s0,00 passa a R\$\s0,00/).waitFor()
  await expectNoViolations(page, { where: 'a partial correction' })
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/emitida/)
    .first()
    .waitFor()
  assert.deepEqual(await correctionsOf(folioId), ['-550 -550'])

  // What was forgotten builds on that: a debit note.
  await page.keyboard.press('Control+F8')
  await dialog.waitFor()
  assert.equal(await dialog.getByRole('group', { name: /Bar/ }).getByLabel('Unitário').inputValue(), '20,00')
  await dialog.getByRole('button', { name: 'Acrescentar encargo esquecido' }).click()
  await dialog.getByLabel('Código do encargo').first().fill('LAUNDRY')
  await page.keyboard.press('Enter')
  await preview.getByText('Nota de débito').waitFor()
  await dialog.getByLabel(/Motivo/).fill('esquecido')
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  assert.deepEqual(await correctionsOf(folioId), ['-550 -550', '1800 -550'])
})

test('all of it, by keyboard: the folio comes to nothing, the money is given back later', async (t) => {
  const { accountId, folioId } = await closedFolio()
  const { page } = await app.openPage(t, {
    locale: 'es',
    colorScheme: 'dark',
    viewport: 'tablet',
    allow: [/status of 4\d\d/],
  })
  await signIn(page, { login: 'semdinheiro', path: `/hotel/accounts/${accountId}`, locale: 'es' })
  await page.getByRole('grid').getByText('Lavanderia').first().waitFor()
  await page.keyboard.press('Control+F8')
  const dialog = page.getByRole('dialog', { name: /Corregir folio/ })
  await dialog.waitFor()
  await page.keyboard.type('T')
  await page.keyboard.press('Enter')
  await page.keyboard.type('error de todo')
  await dialog
    .locator('[data-preview]')
    .getByText(/-45,50\sBRL/)
    .first()
    .waitFor()
  // Who may not give money back is told so, and corrects all the same.
  await dialog.getByText(/Falta/).first().waitFor()
  await expectNoViolations(page, { where: 'a full correction' })
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  assert.deepEqual(await correctionsOf(folioId), ['-4550 0'])
  await page.keyboard.press('Control+F8')
  await dialog.waitFor()
  await page.keyboard.type('T')
  await page.keyboard.press('Enter')
  await page.keyboard.type('otra vez')
  await page.keyboard.press('Control+Enter')
  await dialog.getByRole('alert').waitFor()
})
