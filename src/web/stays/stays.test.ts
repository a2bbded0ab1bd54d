import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp, type PageOptions } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { dialogHasFocus } from '../../../test/browser/dialog-has-focus.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildDeskWorld, type DeskWorld } from '../../../test/desk-world.ts'
import { brl, buildWorld } from '../../../test/world.ts'

let app: App<DeskWorld>
let bare: App

before(async () => {
  app = await openApp({ build: buildDeskWorld })
  bare = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'ana' })
  await userWithLogin(bare.world, { login: 'ana' })
  await userWithLogin(app.world, { login: 'leitor', rights: ['books.read'] })
})

type How = PageOptions & { readonly login?: string; readonly at?: App }

/** A page at a path of the hotel, signed in. */
async function open(t: TestContext, path: string, { login = 'ana', at = app, ...how }: How = {}) {
  // Who is not signed in yet is answered so.
  const { page } = await at.openPage(t, { ...how, allow: [...(how.allow ?? []), /status of 401/] })
  await signIn(page, { login, path: `/hotel/${path}`, ...(how.locale && { locale: how.locale }) })
  return page
}

/** Goes to a guest's row by the arrows, from where the list begins. */
async function goToRow(page: Page, guest: string): Promise<void> {
  const rows = page.getByRole('grid').locator('tbody tr[data-row]')
  await rows.filter({ hasText: guest }).waitFor()
  await page.locator('td:focus').waitFor()
  const texts = await rows.allInnerTexts()
  const from = await rows.evaluateAll((all) => all.findIndex((row) => row.matches(':focus-within')))
  const to = texts.findIndex((text) => text.includes(guest))
  const key = to > from ? 'ArrowDown' : 'ArrowUp'
  for (let step = 0; step < Math.abs(to - from); step++) await page.keyboard.press(key)
  await rows.filter({ hasText: guest }).locator('td:focus').waitFor()
}

async function expectNotice(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('region', { name: 'Avisos' }).getByText(text).first().waitFor()
}

const rowOf = (page: Page, guest: string) => page.getByRole('row').filter({ hasText: guest })

const focused = (page: Page) => page.evaluate<string>(`document.activeElement.textContent`)

test('a room and a check-in by the keyboard alone', async (t) => {
  const page = await open(t, 'arrivals')
  await goToRow(page, 'Bruno Nogueira')
  await page.keyboard.press('u')
  await page.getByRole('combobox', { name: 'Número da UH' }).waitFor()
  await page.getByRole('option', { name: /^103/ }).waitFor()
  await page.keyboard.type('104')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expectNotice(page, 'UH 104 associada a Bruno Nogueira')
  await rowOf(page, 'Bruno Nogueira').getByText('104').waitFor()
  await rowOf(page, 'Bruno Nogueira').getByText('Inspecionada').waitFor()

  await goToRow(page, 'Bruno Nogueira')
  await page.keyboard.press('F2')
  await page.getByRole('dialog', { name: /Check-in/ }).waitFor()
  await page.getByRole('button', { name: 'Fazer check-in' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await expectNotice(page, 'Check-in feito: Bruno Nogueira na UH 104')
  await rowOf(page, 'Bruno Nogueira').waitFor({ state: 'detached' })
  // Where the row was, the next one has the focus: the next guest is a key away.
  await page.locator('td:focus').waitFor()
})

test('a check-in without a room chooses one in the same step, and warns of a dirty one', async (t) => {
  const page = await open(t, 'arrivals')
  await goToRow(page, 'Elisa Moura')
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: /Check-in/ })
  const groups = dialog.getByRole('group')
  await groups.first().waitFor()
  assert.equal(await groups.first().getAttribute('aria-label'), 'Do tipo reservado: LUX')
  assert.equal(await dialog.getByRole('option', { name: /^205/ }).count(), 0, 'somebody is still in 205')
  await page.keyboard.type('305')
  await dialog.getByText('A UH 305 está suja').waitFor()
  await page.keyboard.press('Control+Enter')
  await expectNotice(page, 'Check-in feito: Elisa Moura na UH 305')
})

test('a number that no free room has is said at the field, and nothing is sent', async (t) => {
  const page = await open(t, 'arrivals')
  await goToRow(page, 'Ana Beatriz Carvalho')
  await page.keyboard.press('u')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.type('999')
  await page.getByText('Nenhuma UH livre com “999”').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Escolha um da lista.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a check-out with a balance says how much and why, and leads to the payment', async (t) => {
  const page = await open(t, 'departures')
  await goToRow(page, 'Ivo Santana')
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: /Check-out/ })
  await dialog.getByText('Falta receber R$ 572,00').waitFor()
  await dialog.getByText(/O check-out espera que todas as comandas estejam em zero/).waitFor()
  await page.keyboard.press('F4')
  await page.waitForURL(/\/accounts\/.*do=pay/)
})

test('who does not leave yet is given another departure from the check-out', async (t) => {
  const page = await open(t, 'departures')
  await goToRow(page, 'Karina Duarte')
  await page.keyboard.press('F2')
  await page.getByRole('button', { name: 'O hóspede fica mais? Alterar a saída' }).click()
  const dialog = page.getByRole('dialog', { name: /Alterar saída/ })
  await dialog
    .getByText(/1 noite a mais, a de 11\/03\/2026: R\$\s320,00/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await expectNotice(page, 'Saída de Karina Duarte: 12/03/2026')
  await rowOf(page, 'Karina Duarte').waitFor({ state: 'detached' })
})

test('a departure is made later, as far as the room is free, and earlier, by the keyboard', async (t) => {
  const { world } = app
  const { stay } = await world.accepted('createStay', {
    guestName: 'Nádia Prates',
    arrival: '2026-03-15',
    departure: '2026-03-16',
    roomType: 'STD',
    rates: [brl('300.00')],
  })
  const rooms = await world.database.pool.query(`select id from rooms where number = '202'`)
  await world.accepted('assignRoom', { stayId: stay.id, roomId: rooms.rows[0].id })
  const page = await open(t, 'in-house')
  await goToRow(page, 'Helena Vasconcelos')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: /Alterar saída/ })
  await dialog.getByRole('textbox', { name: 'Nova saída' }).and(page.locator(':focus')).waitFor()
  for (let night = 0; night < 2; night++) await page.keyboard.press('ArrowUp')
  await dialog.getByText(/A UH 202 está reservada para outro hóspede em 15\/03\/2026/).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('ArrowDown')
  await dialog.getByText(/está reservada para outro/).waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.keyboard.type('350')
  await dialog
    .getByText(/2 noites a mais, de 13\/03\/2026 a 15\/03\/2026, a R\$\s350,00: R\$\s700,00/)
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expectNotice(page, 'Saída de Helena Vasconcelos: 15/03/2026')
  await rowOf(page, 'Helena Vasconcelos').getByText('15/03/2026').waitFor()

  await goToRow(page, 'Helena Vasconcelos')
  await page.keyboard.press('e')
  await dialog.waitFor()
  await dialogHasFocus(page)
  await page.keyboard.type('12/3')
  await dialog
    .getByText(/3 noites a menos, .* A UH 202 fica livre em 12\/03\/2026/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await expectNotice(page, 'Saída de Helena Vasconcelos: 12/03/2026')
})

test('a check-out at zero closes the folio on its way', async (t) => {
  const page = await open(t, 'departures')
  await goToRow(page, 'Júlia Rezende')
  await page.keyboard.press('F2')
  await page
    .getByRole('dialog')
    .getByText(/Antes fecha, como paga: Comanda 1/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await expectNotice(page, 'Check-out feito: Júlia Rezende, UH 304')
  await page.getByText('Já saíram hoje').click()
  await page.waitForURL(/list=departed/)
  await rowOf(page, 'Júlia Rezende').waitFor()
  await rowOf(page, 'Otávio Prado').waitFor()
})

test('a reservation is cancelled with its reason, and a guest who never came is a no-show', async (t) => {
  const page = await open(t, 'arrivals')
  await goToRow(page, 'Fernando Quadros')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'No-show' }).click()
  await page.getByRole('button', { name: 'Registrar no-show' }).click()
  await expectNotice(page, 'No-show registrado: Fernando Quadros')

  // The guest comes all the same, a day late.
  await page.getByText('Não vieram').click()
  await page.waitForURL(/list=noShows/)
  await goToRow(page, 'Fernando Quadros')
  await page.keyboard.press('F2')
  await page.getByText('As noites antes de 11/03/2026 não são cobradas.').waitFor()
  await dialogHasFocus(page)
  await page.keyboard.press('Enter')
  await expectNotice(page, 'Reserva reativada: Fernando Quadros')
  await page.getByText('Nenhum no-show que ainda possa vir').waitFor()
  await page.getByText('A chegar').click()
  await rowOf(page, 'Fernando Quadros').getByText('11/03/2026').waitFor()

  await goToRow(page, 'Davi Lacerda')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Cancelar reserva' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancelar reserva' }).click()
  await page.getByText('Preencha este campo.').waitFor()
  // Not Cancelar, which here would be what one came for.
  await page.getByRole('dialog').getByRole('button', { name: 'Voltar' }).waitFor()
  await page.getByRole('textbox', { name: 'Motivo' }).fill('voo cancelado')
  await page.keyboard.press('Control+Enter')
  await expectNotice(page, 'Reserva cancelada: Davi Lacerda e Família')
  await page.goto(`/hotel/stays/${app.world.stays.get('Davi Lacerda e Família')!.stayId}`)
  await page.getByText('voo cancelado').waitFor()
})

test('what one may not do stays, and says which right is missing', async (t) => {
  const page = await open(t, 'arrivals', { login: 'leitor' })
  await goToRow(page, 'Ana Beatriz Carvalho')
  await page.keyboard.press('Shift+F10')
  const item = page.getByRole('menuitem', { name: /^Check-in/ })
  await item.getByText('Falta o direito Estadia: Check-in').waitFor()
  assert.equal(await item.getAttribute('aria-disabled'), 'true')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await expectNotice(page, 'Check-in: Falta o direito Estadia: Check-in')
  assert.equal(await page.getByRole('dialog').count(), 0)
  await page.goto(`/hotel/stays/${app.world.stays.get('Ana Beatriz Carvalho')!.stayId}`)
  const button = page.getByRole('button', { name: 'Check-in' }).first()
  assert.equal(await button.getAttribute('aria-disabled'), 'true')
})

test('Enter opens the account of the row', async (t) => {
  const page = await open(t, 'in-house')
  await goToRow(page, 'Gustavo Teles')
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/accounts/${app.world.stays.get('Gustavo Teles')!.accountId}`))
})

test('the row beside the list shows the nights', async (t) => {
  const page = await open(t, 'in-house')
  await goToRow(page, 'Gustavo Teles')
  await page.keyboard.press('p')
  const peek = page.getByRole('complementary')
  await peek.getByRole('table', { name: 'Diárias' }).getByText('Lançada').waitFor()
  await peek.getByText('R$ 1.920,00').waitFor()

  // Beside it the list is narrow: its corner says which columns are out of sight, and goes over them.
  const corner = page.getByRole('columnheader', { name: /^Ações da linha/ })
  await corner.getByText(/colunas à direita: .*Reserva/).waitFor()
  await expectNoViolations(page, { where: 'a list with columns out of sight' })
  for (const key of ['Control+Home', 'ArrowUp', 'End']) await page.keyboard.press(key)
  for (let most = 6; most > 0 && !/à esquerda/.test((await corner.textContent())!); most--) {
    const before = await corner.textContent()
    await page.keyboard.press('Enter')
    for (let looks = 0; looks < 100 && (await corner.textContent()) === before; looks++)
      await page.waitForTimeout(50)
  }
  await corner.getByText(/colunas à esquerda: UH, Titular/).waitFor()
  await corner.click()
  await corner.getByText(/colunas à direita: /).waitFor()
  await page.getByRole('gridcell', { name: 'Gustavo Teles' }).click()
  await page.keyboard.press('p')
  await peek.waitFor({ state: 'detached' })
})

test('the desk names who comes, and each leads to the stay', async (t) => {
  const page = await open(t, 'desk')
  const card = page.getByRole('region', { name: 'Chegadas' })
  await card.getByText(/por chegar/).waitFor()
  await card.getByRole('link', { name: /Ana Beatriz Carvalho/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Ana Beatriz Carvalho' }).waitFor()
})

test('the board of rooms by the keyboard', async (t) => {
  const page = await open(t, 'rooms')
  await page.getByRole('button', { name: /^101/ }).focus()
  await page.keyboard.press('ArrowRight')
  assert.match(await focused(page), /^102/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  assert.match(await focused(page), /^106/)
  await page.keyboard.type('204')
  assert.match(await focused(page), /^204/)
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu', { name: 'Ações da UH 204' }).waitFor()
  await page.getByRole('menuitem', { name: 'Marcar como suja' }).click()
  await expectNotice(page, 'UH 204: Suja')
  await page.getByRole('button', { name: /^204.*Suja/ }).waitFor()
  await page.keyboard.press('Control+z')
  await expectNotice(page, 'Desfeito. UH 204: Limpa')
  await page.getByRole('button', { name: /^204.*Limpa/ }).waitFor()

  await page.getByRole('button', { name: /^Sai hoje/ }).click()
  await page.waitForURL(/use=departing/)
  await page.getByRole('button', { name: /^204/ }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^303/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/accounts/${app.world.stays.get('Ivo Santana')!.accountId}`))
})

for (const { locale, arrivals, none, departed, rooms } of [
  {
    locale: 'pt-BR',
    arrivals: 'Chegadas',
    none: 'Nenhuma chegada pendente',
    departed: 'Ninguém saiu hoje ainda',
    rooms: 'Nenhuma UH cadastrada',
  },
  {
    locale: 'en',
    arrivals: 'Arrivals',
    none: 'No arrivals left',
    departed: 'Nobody has departed today',
    rooms: 'There are no rooms',
  },
  {
    locale: 'es',
    arrivals: 'Llegadas',
    none: 'Ninguna llegada pendiente',
    departed: 'Nadie ha salido hoy aún',
    rooms: 'No hay habitaciones',
  },
] as const)
  test(`a hotel without guests, in ${locale}`, async (t) => {
    const page = await open(t, 'arrivals', { at: bare, locale })
    await page.getByRole('heading', { level: 1, name: arrivals }).waitFor()
    await page.getByText(none).waitFor()
    await expectNoViolations(page, { where: `no arrivals in ${locale}` })
    await page.goto('/hotel/departures?list=departed')
    await page.getByText(departed).waitFor()
    await page.goto('/hotel/rooms')
    await page.getByText(rooms).waitFor()
  })

for (const { locale, action, period } of [
  { locale: 'en', action: 'Change room', period: '2026-03-10 to 2026-03-16' },
  { locale: 'es', action: 'Cambiar de habitación', period: '10/03/2026 a 16/03/2026' },
] as const)
  test(`a stay in ${locale}`, async (t) => {
    const page = await open(t, `stays/${app.world.stays.get('Gustavo Teles')!.stayId}`, { locale })
    await page.getByRole('heading', { level: 1, name: 'Gustavo Teles' }).waitFor()
    await page.getByText(period).waitFor()
    await page.getByRole('button', { name: action }).waitFor()
  })

test('where the server is gone, what was shown stays and the error is said', async (t) => {
  const page = await open(t, 'arrivals', { allow: [/ERR_CONNECTION|Failed to load/] })
  await goToRow(page, 'Ana Beatriz Carvalho')
  await app.serverGone()
  try {
    await page.keyboard.press('u')
    await page.getByRole('dialog').getByRole('alert').waitFor()
  } finally {
    await app.serverBack()
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Tentar de novo' }).click()
  await page.getByRole('option').first().waitFor()
})
