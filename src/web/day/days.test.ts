import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp, type PageOptions } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { brl, buildWorld, type World } from '../../../test/world.ts'
import { closeDay } from '../../day/close-day.ts'

// Closed days from 10/03 to 13/03, the last of them not sealed; the open day is 14/03.

let app: App<World>

before(async () => {
  app = await openApp({ build: () => buildWorld() })
  const { world } = app
  await userWithLogin(world, { login: 'auditora' })
  await userWithLogin(world, { login: 'leitor', rights: ['books.read'] })
  const { door, propertyId, manager } = world
  const close = {
    door,
    pool: world.database.pool,
    propertyId,
    actor: manager,
  }
  for (const date of ['2026-03-10', '2026-03-11', '2026-03-12']) {
    await guest(world, date)
    const closed = await closeDay({ ...close, date })
    assert.ok(!('refusal' in closed), JSON.stringify(closed))
  }
  const onProgress = ({ phase }: { readonly phase: string }) => {
    if (phase === 'chaining') throw new Error('killed')
  }
  await assert.rejects(closeDay({ ...close, date: '2026-03-13', onProgress }), /killed/)
})

async function guest({ accepted }: World, arrival: string): Promise<void> {
  const { room } = await accepted('createRoom', { number: arrival.slice(8), type: 'STD' })
  const { stay } = await accepted('createStay', {
    guestName: 'Maria Alves',
    arrival,
    departure: '2026-04-30',
    roomType: 'STD',
    rates: [brl('300.00')],
  })
  await accepted('assignRoom', { stayId: stay.id, roomId: room.id })
  await accepted('checkIn', { stayId: stay.id })
}

async function at(
  t: TestContext,
  path: string,
  how: PageOptions & { readonly login?: string } = {},
): Promise<Page> {
  const { login = 'auditora', locale = 'pt-BR', ...rest } = how
  const { page } = await app.openPage(t, { ...rest, locale, allow: [/status of 401/] })
  await signIn(page, { login, locale, path: `/hotel/${path}` })
  return page
}

const focused = (page: Page) =>
  page.evaluate<string | null>('document.activeElement.getAttribute("data-date")')

test('a month is gone over by keys, and a day is opened', async (t) => {
  const page = await at(t, 'days')
  const grid = page.getByRole('grid', { name: 'Dias de março de 2026' })
  await grid.getByRole('link', { name: /^sábado, 14\/03\/2026\s+Aberto/ }).focus()
  await page.keyboard.press('ArrowLeft')
  assert.equal(await focused(page), '2026-03-13')
  await page.keyboard.press('Home')
  assert.equal(await focused(page), '2026-03-08')
  await page.keyboard.press('PageUp')
  await page.getByRole('grid', { name: 'Dias de fevereiro de 2026' }).waitFor()
  assert.match(page.url(), /month=2026-02/)
  assert.equal(await focused(page), '2026-02-08')
  await page.getByText('Nenhum dia fechado neste mês').waitFor()
  await page.keyboard.press('PageDown')
  await grid.waitFor()
  // After the open day there is nothing to go to.
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  assert.equal(await focused(page), '2026-03-14')
  for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
  assert.equal(await focused(page), '2026-03-12')
  await grid.getByRole('link', { name: /^quinta-feira, 12\/03\/2026\s+Selado\s+9 lançamentos/ }).waitFor()
  await grid.getByRole('link', { name: /13\/03\/2026\s+Fechado, por selar/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/hotel/days/2026-03-12')
  await page.getByRole('heading', { name: 'Dia 12/03/2026' }).waitFor()
})

test('the same days as a list, by the URL', async (t) => {
  const page = await at(t, 'days')
  await page.getByRole('radiogroup', { name: 'Mostrar como' }).getByText('Lista').click()
  await page.getByRole('grid', { name: 'Dias fechados' }).waitFor()
  assert.match(page.url(), /show=list/)
  await page.reload()
  await page.getByRole('row', { name: /12\/03\/2026/ }).waitFor()
  await page.getByRole('row', { name: /13\/03\/2026.*Fechado, por selar/ }).waitFor()
  await expectNoViolations(page, { where: 'the list of closed days' })
})

test('a closed day shows its seal, the one before, and that its ledgers hold', async (t) => {
  const page = await at(t, 'days/2026-03-12')
  await page.getByText('Todas as razões conferem, e os débitos são iguais aos créditos.').waitFor()
  const table = page.getByRole('table')
  const guests = await table.getByRole('row', { name: /^Hóspedes/ }).innerText()
  assert.match(guests.replaceAll(/\s+/g, ' '), /^Hóspedes \(comandas\) 990,00 990,00 0,00 1\.980,00 Confere$/)
  assert.match(await table.getByRole('row', { name: /^Soma/ }).innerText(), /Débitos = créditos/)
  const { rows } = await app.world.database.pool.query(
    `select digest, previous_digest as previous from days where property_id = 'hotel' and business_date = '2026-03-12'`,
  )
  for (const digest of [rows[0].digest, rows[0].previous] as string[])
    await page.getByText(`${digest.slice(0, 16)}…`).waitFor()
  await page.getByRole('button', { name: 'Copiar selo', exact: true }).waitFor()
  await page.keyboard.press('[')
  await page.waitForURL('**/hotel/days/2026-03-11')
  await page.getByRole('heading', { name: 'Dia 11/03/2026' }).waitFor()
  await page.keyboard.press('[')
  await page.getByText('nenhum: é o primeiro dia').waitFor()
})

test('a day that was never closed is told to be none', async (t) => {
  const { page } = await app.openPage(t, { allow: [/status of 401/, /status of 404/] })
  await signIn(page, { login: 'auditora', path: '/hotel/days/2020-01-01' })
  await page.getByRole('alert').getByRole('button', { name: 'Copiar detalhes' }).waitFor()
})

for (const [path, ready] of [
  ['days', 'grid'],
  ['days/2026-03-12', 'table'],
  ['days/2026-03-13', 'definition'],
  ['jobs', 'heading'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of ['desktop', 'tablet'] as const) {
      test(`${path} is for everybody, ${colorScheme} ${viewport}`, async (t) => {
        const page = await at(t, path, { colorScheme, viewport })
        await page.getByRole(ready).first().waitFor()
        await page.waitForLoadState('networkidle')
        await expectNoViolations(page, { where: path })
      })
    }
  }
}

test('who may not seal is told; who may seals a day that was left, and finds the job in the list', async (t) => {
  const reader = await at(t, 'days/2026-03-13', { login: 'leitor' })
  const blocked = reader.getByRole('button', { name: 'Selar o dia' })
  await blocked.waitFor()
  assert.equal(await blocked.getAttribute('aria-disabled'), 'true')

  const page = await at(t, 'days/2026-03-13')
  await page.getByRole('button', { name: 'Selar o dia' }).click()
  await page.waitForURL('**/hotel/jobs/job_*')
  await page.getByRole('heading', { name: 'Fechamento do dia 13/03/2026' }).waitFor()
  await page.getByText('Concluído.').waitFor()
  await expectNoViolations(page, { where: 'a job' })
  await page.getByRole('link', { name: 'Ver o dia fechado' }).click()
  await page.getByText('Selado', { exact: true }).waitFor()

  const list = await at(t, 'jobs', { colorScheme: 'dark' })
  const row = list.getByRole('row', { name: /Fechamento do dia/ })
  await row.waitFor()
  assert.match(
    (await row.innerText()).replaceAll(/\s+/g, ' '),
    /13\/03\/2026 Concluída 100 % Pessoa auditora/,
  )
  await expectNoViolations(list, { where: 'the list of jobs' })
  await row.getByText('Concluída').dblclick()
  await list.waitForURL('**/hotel/jobs/job_*')
})

for (const [locale, title, ledgers] of [
  ['en', 'Day 2026-03-12', 'Every ledger holds, and debits equal credits.'],
  ['es', 'Día 12/03/2026', 'Todos los libros cuadran, y los débitos igualan a los créditos.'],
] as const) {
  test(`a closed day in ${locale}`, async (t) => {
    const page = await at(t, 'days/2026-03-12', { locale })
    await page.getByRole('heading', { name: title }).waitFor()
    await page.getByText(ledgers).waitFor()
  })
}
