import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp, type PageOptions } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { brl, buildWorld, type World } from '../../../test/world.ts'

let app: App<World>

before(async () => {
  app = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'caixa' })
})

/** A guest with three folios: two charges on the first, one on the second, nothing on the third. */
async function guestWithFolios() {
  const { world } = app
  const guest = await world.guestInHouse()
  const second = await world.accepted('createFolio', {
    accountId: guest.accountId,
    billingName: 'Prado Lessa Ltda',
  })
  const third = await world.accepted('createFolio', { accountId: guest.accountId, kind: 'deposit' })
  const folioIds: readonly string[] = [guest.folioId, second.folio.id, third.folio.id]
  const bar = await world.accepted('postCharge', { folioId: folioIds[0]!, chargeCode: 'BAR' })
  await world.accepted('postCharge', { folioId: folioIds[0]!, chargeCode: 'LAUNDRY' })
  await world.accepted('postCharge', { folioId: folioIds[1]!, chargeCode: 'LAUNDRY', quantity: '2' })
  return { ...guest, folioIds, barId: bar.charge.id as string }
}

async function openAccount(
  t: TestContext,
  { accountId, search = '', how = {} }: { accountId: string; search?: string; how?: PageOptions },
): Promise<Page> {
  const { page } = await app.openPage(t, { ...how, allow: [/status of 401/] })
  await signIn(page, {
    login: 'caixa',
    path: `/hotel/accounts/${accountId}${search}`,
    ...(how.locale && { locale: how.locale }),
  })
  return page
}

const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Comanda ${number}`, exact: true })

/** The number of the folio that the focus is in the lines of. */
async function focusedFolio(page: Page): Promise<string | null> {
  return page.locator('[role="grid"]:has(:focus)').getAttribute('aria-label')
}

test('folios stand side by side and are gone through by keys; what is marked is kept in each', async (t) => {
  const guest = await guestWithFolios()
  const page = await openAccount(t, { accountId: guest.accountId })
  await column(page, 1).getByRole('grid').getByText('Bar').waitFor()
  await column(page, 2).getByText('Faturar para: Prado Lessa Ltda').waitFor()
  await column(page, 2)
    .getByText(/R\$\s36,00/)
    .first()
    .waitFor()
  await column(page, 3).getByText('Depósito').waitFor()
  await column(page, 3).getByText('Conta sem lançamentos').waitFor()
  await page.getByText('Toda a conta').waitFor()
  await expectNoViolations(page, { where: 'folios side by side' })

  await page.keyboard.press('Alt+Shift+2')
  await page.locator('[role="grid"] td:focus').waitFor()
  assert.equal(await focusedFolio(page), 'Lançamentos da comanda 2')
  await page.getByText('Comanda 2: A receber').waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('[')
  await page.getByText('Comanda 1: A receber').waitFor()
  await page.locator('[role="grid"][aria-label="Lançamentos da comanda 1"] td:focus').waitFor()
  // A range, of two lines.
  await page.keyboard.press('Shift+ArrowDown')
  await column(page, 1).getByText('Seleção · 2 linhas').waitFor()
  await page.keyboard.press(']')
  await page.locator('[role="grid"][aria-label="Lançamentos da comanda 2"] td:focus').waitFor()
  await column(page, 2).getByText('Seleção · 1 linha').waitFor()
  // To an empty one and back: nothing of it takes the focus.
  await page.keyboard.press(']')
  await page.getByText('Comanda 3: Quitada').waitFor()
  await page.keyboard.press('[')
  await page.keyboard.press('[')
  await page.locator('[role="grid"][aria-label="Lançamentos da comanda 1"] td:focus').waitFor()

  // What is marked is what is done something with, wherever the focus is.
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('F7')
  await page
    .getByRole('dialog', { name: /Transferir encargos/ })
    .locator('[data-preview]')
    .getByText(/R\$\s45,50 passa a R\$\s0,00/)
    .waitFor()
  await page.keyboard.press('Escape')
})

test('lines that are dragged to another folio are asked about before they go there', async (t) => {
  const guest = await guestWithFolios()
  // So that more than one could be meant.
  await app.world.accepted('createFolio', { accountId: guest.accountId })
  const page = await openAccount(t, { accountId: guest.accountId })
  const bar = column(page, 1).getByRole('grid').getByText('Bar')
  await bar.dragTo(column(page, 2).getByRole('grid'))
  const preview = page.getByRole('dialog', { name: /Transferir encargos/ }).locator('[data-preview]')
  await preview.getByText(/R\$\s45,50 passa a R\$\s18,00/).waitFor()
  await preview.getByText(/R\$\s36,00 passa a R\$\s63,50/).waitFor()
  await page.keyboard.press('Control+Enter')
  await column(page, 2).getByRole('grid').getByText('transferido da comanda 1').waitFor()
  assert.equal(new URL(page.url()).searchParams.get('to'), null)
})

test('one folio at a time is the user’s own choice, kept; a click goes to a folio', async (t) => {
  const guest = await guestWithFolios()
  const page = await openAccount(t, { accountId: guest.accountId, how: { colorScheme: 'dark' } })
  await column(page, 1).getByRole('grid').getByText('Bar').click()
  await page.keyboard.press('Alt+Shift+0')
  await page.getByRole('columnheader', { name: /Unitário/ }).waitFor()
  await page.locator('[role="grid"] td:focus').waitFor()
  assert.equal(await page.getByRole('grid').count(), 1)
  await expectNoViolations(page, { where: 'one folio of several' })
  await page.reload()
  await page.getByRole('columnheader', { name: /Unitário/ }).waitFor()
  await page.getByRole('button', { name: /Comanda 2/ }).click()
  await page.getByRole('grid', { name: 'Lançamentos da comanda 2' }).waitFor()
  await page.getByRole('switch', { name: /Lado a lado/ }).click()
  await column(page, 1).getByRole('grid').waitFor()
  await column(page, 1).getByRole('grid').getByText('Bar').click()
  await page.getByText('Comanda 1: A receber').waitFor()
})

test('a line that was edited is one line, its history behind a key and in the URL', async (t) => {
  const guest = await guestWithFolios()
  const { world } = app
  await world.accepted('editCharge', { chargeId: guest.barId, unitPrice: brl('30.00') })
  const page = await openAccount(t, { accountId: guest.accountId })
  const lines = column(page, 1).getByRole('grid')
  await lines.getByText('editado').waitFor()
  assert.equal(await lines.locator('tbody tr[data-row]').count(), 2)
  await page.keyboard.press('h')
  await lines.locator('s').getByText('Bar').waitFor()
  assert.equal(await lines.locator('tbody tr[data-row]').count(), 3)
  assert.equal(new URL(page.url()).searchParams.get('lines'), 'all')
  await expectNoViolations(page, { where: 'lines with their history' })
  await page.keyboard.press('h')
  await lines.locator('s').waitFor({ state: 'detached' })
})

test('the history of a folio says who did what, from what to what, and why', async (t) => {
  const guest = await guestWithFolios()
  const { world } = app
  const { charge } = await world.accepted('editCharge', { chargeId: guest.barId, unitPrice: brl('30.00') })
  await world.accepted('editCharge', { chargeId: charge.id, description: 'Bar da piscina' })
  await world.accepted('voidCharge', { chargeId: charge.id, reason: 'Lançado na conta errada' })
  await world.accepted('lockFolio', { folioId: guest.folioId, note: 'Conferência' })
  const page = await openAccount(t, { accountId: guest.accountId, search: `?folio=${guest.folioId}` })
  await page.getByText('Motivo do bloqueio').waitFor()
  await page.keyboard.press('t')
  const rows = page.getByRole('grid').locator('tbody tr[data-row]')
  await rows.first().getByText('Bloquear comanda').waitFor()
  await rows.first().getByText('Conferência').waitFor()
  await rows.nth(1).getByText('Lançado na conta errada').waitFor()
  await rows.nth(2).getByText('Texto: Bar da piscina').waitFor()
  await rows
    .nth(3)
    .getByText(/Unitário: R\$\s25,00 · Total: R\$\s27,50/)
    .waitFor()
  await rows
    .nth(3)
    .getByText(/Unitário: R\$\s30,00 · Total: R\$\s33,00/)
    .waitFor()
  await page.keyboard.press('p')
  await expectNoViolations(page, { where: 'the history of a folio' })
  await page.keyboard.press('/')
  await page.keyboard.type('piscina')
  await page.getByRole('grid').and(page.locator('[aria-rowcount="4"]')).waitFor()
  await page.getByRole('link', { name: 'Voltar à comanda' }).click()
  await column(page, 1).getByRole('grid').waitFor()
})
