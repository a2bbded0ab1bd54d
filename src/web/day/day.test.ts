import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp, type PageOptions } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { dialogHasFocus } from '../../../test/browser/dialog-has-focus.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import type { FullWorld } from '../../../test/full-world.ts'
import { brl, type World } from '../../../test/world.ts'

// The night of one hotel, from a day that cannot be closed yet to days that are: each test leaves it to the next.

let app: App<FullWorld>

before(async () => {
  app = await openApp()
  await userWithLogin(app.world, { login: 'auditora' })
  await userWithLogin(app.world, { login: 'leitor', rights: ['books.read'] })
})

/** A page of who is signed in, at a path of the hotel. Before the sign-in the page is told that nobody is. */
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

/** Light and dark, the screen of the reception and the tablet. */
const LOOKS = [
  { colorScheme: 'light', viewport: 'desktop' },
  { colorScheme: 'dark', viewport: 'desktop' },
  { colorScheme: 'light', viewport: 'tablet' },
  { colorScheme: 'dark', viewport: 'tablet' },
] as const

async function openStay(world: World, departure: string): Promise<{ stayId: string; folioId: string }> {
  const { accepted } = world
  const { room } = await accepted('createRoom', { number: `9${departure.slice(8)}`, type: 'STD' })
  const { businessDate } = await dayOf(world)
  const { stay } = await accepted('createStay', {
    guestName: `Maria até ${departure}`,
    arrival: businessDate,
    departure,
    roomType: 'STD',
    rates: [brl('300.00')],
  })
  await accepted('assignRoom', { stayId: stay.id, roomId: room.id })
  const arrived = await accepted('checkIn', { stayId: stay.id })
  return { stayId: stay.id, folioId: arrived.stay.folioId }
}

async function dayOf({ database }: World): Promise<{ readonly businessDate: string }> {
  const { rows } = await database.pool.query(
    `select business_date as "businessDate" from books where property_id = 'hotel'`,
  )
  return rows[0]
}

/** All that a close could leave behind, counted. */
async function traces({ database }: World): Promise<unknown> {
  const { rows } = await database.pool.query(
    `select (select count(*) from operations) as operations, (select count(*) from postings) as postings,
      (select count(*) from jobs) as jobs, (select max(business_date) from days) as "lastDay"`,
  )
  return rows[0]
}

/** Keeps every close from posting its nights until it is let go on. */
async function holdClose({ database }: World): Promise<() => Promise<void>> {
  const client = await database.pool.connect()
  await client.query('begin')
  await client.query('lock table stay_nights in exclusive mode')
  return async () => {
    await client.query('rollback')
    client.release()
  }
}

const item = (page: Page, name: string) =>
  page
    .getByRole('list', { name: /Conferência|Checklist|Comprobación/ })
    .getByRole('listitem')
    .filter({ hasText: name })
    .first()

test('a close that is blocked says by what, and leads there', async (t) => {
  const page = await at(t, 'day')
  await page.getByText('2 pendências impedem o fechamento').waitFor()
  assert.match(await item(page, 'Saídas').innerText(), /^Bloqueia\s+Saídas\s+1 saída por tratar/)
  assert.match(await item(page, 'Turnos de caixa').innerText(), /Bloqueia[\s\S]*1 turno aberto[\s\S]*manager/)
  assert.match(await item(page, 'Chegadas').innerText(), /Feito[\s\S]*Todas tratadas/)
  const close = page.getByRole('button', { name: /^Fechar o dia/ })
  assert.equal(await close.first().getAttribute('aria-disabled'), 'true')
  await page.keyboard.press('F2')
  await page.getByText('Impedem o fechamento: 1 saída por tratar, 1 turno aberto').first().waitFor()
  assert.equal(await page.getByRole('dialog').count(), 0)
  await item(page, 'Turnos de caixa').getByRole('link', { name: 'manager' }).click()
  await page.waitForURL(/\/hotel\/desk\?shift=/)
  await page.goBack()
  await item(page, 'Saídas')
    .getByRole('link', { name: /^UH \d+ · Hóspede/ })
    .click()
  await page.waitForURL(`**/hotel/stays/${app.world.stayId}`)
  await page.goBack()
  const folio = item(page, 'Saídas').getByRole('link', { name: /^Comanda de UH/ })
  assert.equal(await folio.getAttribute('href'), `/hotel/folios/${app.world.folioId}`)
})

for (const look of LOOKS) {
  test(`the blocked day and its dry run are for everybody, ${look.colorScheme} ${look.viewport}`, async (t) => {
    const page = await at(t, 'day', look)
    await page.getByText('2 pendências impedem o fechamento').waitFor()
    await expectNoViolations(page, { where: 'the blocked day' })
    await page
      .getByRole('button', { name: /^Simular/ })
      .first()
      .click()
    await page.getByRole('region', { name: /^Simulação/ }).waitFor()
    await expectNoViolations(page, { where: 'the dry run' })
  })
}

test('a dry run says what would be done and where it would stop, and changes nothing', async (t) => {
  const page = await at(t, 'day')
  await page.getByText('2 pendências impedem o fechamento').waitFor()
  const before = await traces(app.world)
  await page.keyboard.press('Shift+F2')
  const plan = page.getByRole('region', { name: 'Simulação: o que o fechamento faria' })
  await plan.getByText('Pararia aqui: 1 saída por tratar, 1 turno aberto.').waitFor()
  await plan.getByText('Fechar 12/03/2026 e abrir 13/03/2026').waitFor()
  await plan.getByText('Nada foi alterado.').waitFor()
  assert.deepEqual(await traces(app.world), before)
  await plan.getByRole('button', { name: 'Dispensar' }).click()
  await plan.waitFor({ state: 'detached' })
})

test('who may not close sees the actions, and why not', async (t) => {
  const page = await at(t, 'day', { login: 'leitor' })
  for (const name of [/^Fechar o dia/, /^Simular/]) {
    const button = page.getByRole('button', { name }).first()
    await button.waitFor()
    assert.equal(await button.getAttribute('aria-disabled'), 'true')
    const reason = await button.getAttribute('aria-describedby')
    assert.equal(await page.locator(`[id="${reason}"]`).innerText(), 'Falta o direito Dia: Fechar')
  }
  await page.keyboard.press('F2')
  await page.getByText('Falta o direito Dia: Fechar').nth(1).waitFor()
})

test('what comes between the question and the close stops it, and is told with what to do', async (t) => {
  await clearTheDay(app.world)
  const page = await at(t, 'day')
  await page.getByText('Pronto para fechar').waitFor()
  await page.keyboard.press('F2')
  await page.getByRole('dialog').waitFor()
  const { stay } = await app.world.accepted('createStay', {
    guestName: 'Chegou agora',
    arrival: '2026-03-12',
    departure: '2026-03-13',
    roomType: 'STD',
    rates: [brl('100.00')],
  })
  await page.keyboard.type('13/03/2026')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'O dia não foi fechado' }).waitFor()
  await page
    .getByText('O dia 12/03/2026 não pode ser fechado: chegadas por tratar: 1.', { exact: true })
    .waitFor()
  await page.getByText('Resolva o que bloqueia na conferência abaixo').waitFor()
  await item(page, 'Chegadas').getByRole('link', { name: 'Chegou agora' }).waitFor()
  await expectNoViolations(page, { where: 'a close that was refused' })
  await app.world.accepted('cancelStay', { stayId: stay.id, reason: 'engano' })
})

test('a whole close by the keyboard alone: a wrong date is refused, the right one closes', async (t) => {
  await openStay(app.world, '2026-03-20')
  const page = await at(t, 'day')
  await page.getByText('Pronto para fechar').waitFor()
  assert.match(await item(page, 'Diárias').innerText(), /No fechamento[\s\S]*1 diária será lançada/)
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: /^Fechar o dia/ })
  await dialog.waitFor()
  await expectNoViolations(page, { where: 'the dialog of the close' })
  await page.keyboard.type('13/03/2025')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Digite exatamente: 13/03/2026').waitFor()
  assert.equal((await dayOf(app.world)).businessDate, '2026-03-12')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('13/03/2026')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const run = page.getByRole('region', { name: 'Andamento do fechamento' })
  await run.getByRole('heading', { name: 'O dia 12/03/2026 está fechado e selado' }).waitFor()
  await run.getByText('A data hoteleira agora é sexta-feira, 13/03/2026. Diárias lançadas: 1.').waitFor()
  await run.getByText('Registro', { exact: true }).click()
  await run.getByText(/^O dia 12\/03\/2026 está selado: \d+ lançamentos/).waitFor()
  for (const phase of ['Conferência', 'Diárias', 'Fechamento', 'Selo']) {
    const bar = run.getByRole('progressbar', { name: phase })
    assert.equal(await bar.getAttribute('aria-valuenow'), '100', phase)
  }
  await page.getByRole('banner').getByText('13/03/2026').waitFor()
  await page
    .getByRole('button', { name: /^Fechar o dia/ })
    .first()
    .waitFor()
  await expectNoViolations(page, { where: 'a close that is done' })
  await run.getByRole('link', { name: 'Ver o dia fechado' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/hotel/days/2026-03-12')
  await page.getByRole('heading', { name: 'Dia 12/03/2026' }).waitFor()
})

test('a close that runs is found again after the page is loaded anew, and by others', async (t) => {
  const letGo = await holdClose(app.world)
  try {
    const page = await at(t, 'day')
    await page.getByText('Pronto para fechar').waitFor()
    await page.keyboard.press('F2')
    await dialogHasFocus(page)
    await page.keyboard.type('14/03/2026')
    await page.keyboard.press('Control+Enter')
    const run = page.getByRole('region', { name: 'Andamento do fechamento' })
    await run.getByText('Em andamento').waitFor()
    await page.reload()
    await run.getByText('Em andamento').waitFor()
    await run.getByText('Diárias: início.').waitFor()
    await expectNoViolations(page, { where: 'a close that runs' })
    await page.keyboard.press('F2')
    await page.getByText('O fechamento já está em andamento').first().waitFor()

    const other = await at(t, 'day', { login: 'leitor', colorScheme: 'dark', viewport: 'tablet' })
    await other.getByRole('region', { name: 'Andamento do fechamento' }).getByText('Em andamento').waitFor()
    assert.match(other.url(), /\?job=job_/)
    const stop = other.getByRole('button', { name: 'Interromper' })
    assert.equal(await stop.getAttribute('aria-disabled'), 'true')
    await expectNoViolations(other, { where: 'a close that runs, dark on a tablet' })

    await letGo()
    await run.getByRole('heading', { name: 'O dia 13/03/2026 está fechado e selado' }).waitFor()
    await page.getByRole('banner').getByText('14/03/2026').waitFor()
    await page.reload()
    await run.getByRole('heading', { name: 'O dia 13/03/2026 está fechado e selado' }).waitFor()
    await run.getByRole('button', { name: 'Dispensar' }).click()
    await run.waitFor({ state: 'detached' })
    assert.ok(!page.url().includes('job='))
  } finally {
    await letGo().catch(() => {})
  }
})

test('a close that is stopped keeps what it did, and says how it goes on', async (t) => {
  const letGo = await holdClose(app.world)
  try {
    const page = await at(t, 'day')
    await page.getByText('Pronto para fechar').waitFor()
    await page.keyboard.press('F2')
    await dialogHasFocus(page)
    await page.keyboard.type('15/03/2026')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Interromper' }).click()
    await page.getByRole('button', { name: 'Interrupção pedida…' }).waitFor()
    await letGo()
    await page.getByRole('heading', { name: 'O fechamento foi interrompido' }).waitFor()
    await page.getByText('O que já foi lançado fica lançado.').waitFor()
    assert.equal((await dayOf(app.world)).businessDate, '2026-03-14')
  } finally {
    await letGo().catch(() => {})
  }
})

for (const [locale, says] of [
  ['en', { ready: 'Ready to close', close: 'Close the day', sealed: 'Day 2026-03-14 is closed and sealed' }],
  [
    'es',
    {
      ready: 'Listo para cerrar',
      close: 'Cerrar el día',
      sealed: 'El día 15/03/2026 está cerrado y sellado',
    },
  ],
] as const) {
  test(`a close in ${locale}`, async (t) => {
    const page = await at(t, 'day', { locale })
    await page.getByText(says.ready).waitFor()
    await page.keyboard.press('F2')
    const dialog = page.getByRole('dialog', { name: new RegExp(`^${says.close}`) })
    await dialog.getByRole('textbox').fill(locale === 'en' ? '2026-03-15' : '16/03/2026')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: says.sealed }).waitFor()
    await expectNoViolations(page, { where: `the closed day in ${locale}` })
  })
}

/** Closes what stands in the way of the first close: the guest who leaves, and the shift. */
async function clearTheDay({ accepted, database, folioId, stayId }: FullWorld): Promise<void> {
  const { rows } = await database.pool.query(
    `select debit_minor - credit_minor as owed from balances where property_id = 'hotel' and ledger = 'guest' and id = $1`,
    [folioId],
  )
  const owed = rows[0].owed as bigint
  await accepted('postPayment', {
    folioId,
    method: 'PIX',
    amount: brl(`${owed / 100n}.${String(owed % 100n).padStart(2, '0')}`),
  })
  await accepted('closeFolio', { folioId, settlement: 'settled' })
  await accepted('checkOut', { stayId })
  const shifts = await database.pool.query(
    `select id from shifts where property_id = 'hotel' and state = 'open'`,
  )
  for (const { id } of shifts.rows) await accepted('closeShift', { shiftId: id })
}
