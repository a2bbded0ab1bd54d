import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { dialogHasFocus } from '../../../test/browser/dialog-has-focus.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { addRoom, reserve } from '../../../test/examples.ts'
import { brl, buildWorld, type World } from '../../../test/world.ts'

// What went to an AR account, seen from every side: the desk, the lists, the folio, and the account itself.

let app: App<World>
let serraAlta: string

before(async () => {
  app = await openApp({ build: buildWorld })
  const { world } = app
  const input = { kind: 'receivable', name: 'Serra Alta', creditLimit: brl('100.00'), termsDays: 30 } as const
  serraAlta = (await world.accepted('createAccount', input)).account.id
  await userWithLogin(world, { login: 'recepcao' })
})

/** A guest's folio with a bar bill of 27.50, closed on account. */
async function onAccount() {
  const { world } = app
  const guest = await world.guestInHouse()
  await world.accepted('postCharge', { folioId: guest.folioId, chargeCode: 'BAR' })
  const { folio } = await world.accepted('closeFolio', {
    folioId: guest.folioId,
    settlement: 'onAccount',
    receivableAccountId: serraAlta,
  })
  return { ...guest, document: folio.documentNumber }
}

test('from the desk to the folios that make its A Faturar, to who owes them, and back', async (t) => {
  await onAccount()
  const second = await onAccount()
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', path: '/hotel/desk' })
  await page.getByRole('link', { name: 'R$ 55,00' }).click()
  const list = page.getByRole('grid', { name: 'Comandas' })
  await list.getByRole('row').filter({ hasText: 'Serra Alta' }).nth(1).waitFor()
  await page.getByText('55,00').first().waitFor()

  await page.goto(`/hotel/folios/${second.folioId}`)
  const lines = page.getByRole('grid')
  const close = lines.getByRole('row').filter({ hasText: 'A Faturar: Serra Alta' })
  assert.match((await close.innerText()).replaceAll(/\s+/g, ' '), /-27,50 0,00|−27,50 0,00/)
  await page.getByText('A Faturar', { exact: true }).first().waitFor()
  await expectNoViolations(page, { where: 'a folio on account' })
  await page.getByRole('link', { name: 'por Serra Alta' }).click()

  await page.getByRole('heading', { level: 1, name: 'Serra Alta' }).waitFor()
  for (const text of ['R$ 55,00', 'R$ 100,00', 'R$ 45,00', '30 dias']) {
    await page.getByText(text).first().waitFor()
  }
  const bills = page.getByRole('grid', { name: /Comandas a faturar/ })
  await bills.getByText(`Conta nº ${second.document}`).waitFor()
  await expectNoViolations(page, { where: 'an AR account' })
  await bills.getByText(`Conta nº ${second.document}`).dblclick()
  await page.getByRole('link', { name: 'por Serra Alta' }).waitFor()
})

test('an AR account is found with what it owes, by F3 and in the palette', async (t) => {
  await onAccount()
  const { page } = await app.openPage(t, { locale: 'en', colorScheme: 'dark', allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', locale: 'en', path: '/hotel/find?q=serra' })
  const owed = await page.getByRole('grid').getByRole('row').nth(1).innerText()
  assert.match(owed, /\d\d\.\d0/)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('serra')
  await page.getByRole('option', { name: /Serra Alta owes R\$/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Credit limit').waitFor()
})

test('Enter on an arrival opens the stay; its account shows the stay and checks it in', async (t) => {
  const { world } = app
  const stayId = await reserve(world, { guestName: 'Quem Vem' })
  await world.accepted('assignRoom', { stayId, roomId: await addRoom(world) })
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'recepcao', path: '/hotel/arrivals?q=quem+vem' })
  await page.getByRole('grid').getByText('Quem Vem').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/stays/${stayId}`)
  await page.getByRole('button', { name: /Abrir (a )?conta/ }).click()
  await page.getByText('Esta conta não tem comanda').waitFor()
  await page.getByText('Reservada').waitFor()
  await page.getByRole('link', { name: 'Ver a estadia' }).waitFor()
  await page.mouse.move(0, 0)
  await expectNoViolations(page, { where: 'an account that waits for its stay' })
  // A payment that has no folio to go to is told so, and does not come back with the folio.
  await page.goto(`${new URL(page.url()).pathname}?do=pay`)
  await page.locator('.mantine-Notification-root').getByText('Esta conta não tem comanda').waitFor()
  await page.waitForURL((url) => !url.searchParams.has('do'))
  await page.getByRole('link', { name: 'Ver a estadia' }).waitFor()
  await page.keyboard.press('F2')
  await page.getByRole('dialog', { name: /Check-in/ }).waitFor()
  await dialogHasFocus(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Lançar encargo' }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})
