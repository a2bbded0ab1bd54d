import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { brl, buildWorld, type World } from '../../../test/world.ts'
import { changeRole } from '../../users/administration.ts'

let app: App<World>
let accountId: string
let folioId: string
let paymentId: string
let userId: string

/** Who is not signed in yet, and what is not found, is told on the console by the browser. */
const ALLOWED = [/status of 40[134]/]
const RIGHTS = ['books.read', 'charges.create', 'charges.editAndVoid'] as const

before(async () => {
  app = await openApp({ build: () => buildWorld() })
  const { world } = app
  await userWithLogin(world, { login: 'adm' })
  userId = await userWithLogin(world, { login: 'caixa', rights: RIGHTS, maxVoidMinor: 1000n })
  const guest = await world.guestInHouse()
  accountId = guest.accountId
  folioId = guest.folioId
  await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by their names.
  const paid = (await world.accepted('postPayment', { folioId, method: 'CASH', amount: brl('5.00') })) as any
  paymentId = paid.payment.id
})

test('from a user one asks why not, and is told what is missing, who gives it, and what refuses anyway', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: `/hotel/users/${userId}` })
  await page.getByRole('button', { name: 'Por que não pode?' }).click()
  await page.getByRole('heading', { level: 1, name: 'Por que não pode?' }).waitFor()
  await page.getByText('Escolha o usuário e a operação').waitFor()
  await expectNoViolations(page, { where: 'the question' })
  await page.getByRole('combobox', { name: 'Operação' }).fill('anular com')
  await page.getByRole('option', { name: 'Anular comanda' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Pessoa caixa pode em parte: Anular comanda').waitFor()
  const ways = page.getByRole('region', { name: 'Caso a caso' })
  await ways.getByRole('row', { name: /^Com recebimentos.*Não.*Falta: Recebimentos: Anular/ }).waitFor()
  await ways.getByRole('row', { name: /^Com encargos.*Pode.*Nada impede/ }).waitFor()

  const object = page.getByRole('textbox', { name: 'Com o quê (opcional)' })
  await object.fill(`${app.address}/hotel/accounts/x?folio=${folioId}`)
  await object.press('Enter')
  await page.getByText('Pessoa caixa não pode: Anular comanda').waitFor()
  await ways.getByText('Falta: Comanda: Anular; Recebimentos: Anular').waitFor()
  await ways.getByText('Limite do usuário: O valor passa do limite do usuário').waitFor()
  const givers = page.getByRole('region', { name: 'Quem pode dar o que falta' })
  await givers.getByRole('row', { name: /^Comanda: Anular.*Perfil adm.*Pessoa adm/ }).waitFor()
  await expectNoViolations(page, { where: 'the answer' })

  await page.goto(`/hotel/why-not?user=${userId}&operation=refundCard&object=${paymentId}`)
  await page.getByText('Recusado a todos: O recebimento não é de cartão').waitFor()
  await page.goto(`/hotel/why-not?user=${userId}&operation=refundCard&object=fol_nothing`)
  await page.getByText('Não encontrado: comanda fol_nothing').waitFor()
})

test('a right that is taken away closes the button of a folio that stands open, and one that is given opens it', async (t) => {
  const { administration, database } = app.world
  const { rows } = await database.pool.query(`select id from roles where name = 'Perfil caixa'`)
  const hold = async (rights: typeof RIGHTS | readonly ['books.read']) => {
    const role = { id: rows[0].id, name: 'Perfil caixa', rights, allRights: false }
    assert.ok('roleId' in (await changeRole(administration, role)))
  }
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await page.clock.install()
  await signIn(page, { login: 'caixa', path: `/hotel/accounts/${accountId}` })
  const post = page.getByRole('button', { name: /^Lançar/ }).first()
  await post.and(page.locator(':not([aria-disabled])')).waitFor()
  await hold(['books.read'])
  // The desk, which every screen asks for by itself, tells it.
  await page.clock.fastForward(31_000)
  await post.and(page.locator('[aria-disabled="true"]')).waitFor()
  await hold(RIGHTS)
  await page.clock.fastForward(31_000)
  await post.and(page.locator(':not([aria-disabled])')).waitFor()
})
