import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { unavailable } from '../../../test/browser/unavailable.ts'
import { buildDeskWorld, type DeskWorld } from '../../../test/desk-world.ts'

let app: App<DeskWorld>

before(async () => {
  app = await openApp({ build: buildDeskWorld })
  await userWithLogin(app.world, { login: 'recepcao' })
})

async function openList(t: Parameters<App['openPage']>[0]): Promise<Page> {
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', path: '/hotel/folios' })
  await page.getByRole('grid', { name: 'Comandas' }).waitFor()
  return page
}

test('by keyboard: the list is filtered by a state in its words, searched, chosen from, and a folio opened', async (t) => {
  const page = await openList(t)
  const said = page.locator('[aria-live="polite"]')
  await page.getByRole('button', { name: 'Adicionar filtro' }).press('Enter')
  await page.getByRole('combobox', { name: 'Coluna' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('situ')
  await page.getByRole('option', { name: 'Situação' }).waitFor()
  await page.keyboard.press('Enter')
  const apply = page.getByRole('button', { name: 'Aplicar' })
  await apply.press('Enter')
  await page.getByRole('tooltip').getByText('Escolha ou digite um valor.').waitFor()
  const values = page.getByRole('combobox', { name: 'Valores' })
  await values.focus()
  await page.keyboard.type('pag')
  await page.getByRole('option', { name: 'Paga' }).waitFor()
  await page.keyboard.press('Enter')
  await expectNoViolations(page, { where: 'the editor of a filter' })
  await apply.press('Enter')
  await page.getByRole('button', { name: 'Alterar o filtro Situação é Paga' }).waitFor()
  const states = page.getByRole('gridcell', { name: 'Paga' })
  await states.first().waitFor()
  const isAll = `document.querySelectorAll('[role="grid"] tbody tr[data-row]').length`
  assert.equal(await page.evaluate(isAll), await states.count())

  await page.getByRole('button', { name: 'Limpar tudo' }).press('Enter')
  await page.getByRole('grid').getByText('Aberta').first().waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('aberta')
  await states.first().waitFor({ state: 'detached' })
  await page.keyboard.press('ArrowDown')
  await page.locator('tr[aria-rowindex="2"] td:focus').waitFor()
  await page.keyboard.press('Space')
  await said.getByText('Seleção · 1 linha').waitFor()
  await page.keyboard.press('Escape')
  await said.getByText('Nenhuma linha selecionada').waitFor()

  await page.keyboard.press('Enter')
  await page.locator('main:focus').waitFor()
  await said.getByText(/^Comanda 1 · /).waitFor()
  await page.keyboard.press('F2')
  await page
    .getByRole('dialog', { name: /Lançar encargo/ })
    .getByRole('combobox')
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('main:focus').waitFor()
})

test('in the colours of the system, and with letters spaced wider, all is still to be read', async (t) => {
  const page = await openList(t)
  await page.emulateMedia({ forcedColors: 'active' })
  await page.keyboard.press('Space')
  const colours = await page.locator('tr[aria-selected="true"]').evaluate((row) => {
    const badge = row.querySelector('td svg')!.parentElement!
    return [badge, badge.closest('td')!].map((one) => getComputedStyle(one).color)
  })
  assert.equal(colours[0], colours[1])
  await page.emulateMedia({ forcedColors: 'none' })

  // WCAG 1.4.12; by the page itself, as its policy lets no style in.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('nav *')) {
      Object.assign(one.style, { letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: '1.5' })
    }
  })
  const cut = await page
    .locator('nav a span')
    .evaluateAll((texts) =>
      texts
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        .map((one) => one.textContent),
    )
  assert.deepEqual(cut, [])
})

test('a list that cannot be loaded says so, and not that it has no rows', async (t) => {
  const { page } = await app.openPage(t, { allow: [/status of (401|503)/] })
  const list = '**/hotel/folios?*'
  await page.route(list, unavailable)
  await signIn(page, { login: 'recepcao', path: '/hotel/folios' })
  await page.getByRole('alert').getByText('Indisponível').waitFor()
  assert.equal(await page.getByText(/\d linhas?/).count(), 0)
  await page.unroute(list)
  await page.reload()
  await page.getByRole('grid', { name: 'Comandas' }).waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: /^\d+ linhas$/ })
    .waitFor()
})
