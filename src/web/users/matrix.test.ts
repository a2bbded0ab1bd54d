import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, test } from 'node:test'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { unzip } from '../../../test/unzip.ts'
import { buildWorld, type World } from '../../../test/world.ts'

let app: App<World>
let userId: string

/** Who is not signed in yet is told on the console by the browser. */
const ALLOWED = [/status of 401/]

before(async () => {
  app = await openApp({ build: () => buildWorld() })
  await userWithLogin(app.world, { login: 'adm' })
  userId = await userWithLogin(app.world, {
    login: 'caixa',
    rights: ['books.read', 'charges.create', 'folios.close', 'payments.create'],
    maxDiscountPercent: '10',
  })
})

test('the matrix by right explains a right, is narrowed by what it says, and opens a role', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: '/hotel/roles?show=matrix' })
  const matrix = page.getByRole('region', { name: 'Direitos por perfil' })
  await matrix.getByRole('row', { name: /^Encargos: Criar Sim Sim/ }).waitFor()
  await matrix.getByRole('row', { name: /^Encargos: Transferir .*Não/ }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('cartao')
  await matrix.getByRole('row', { name: /^Encargos: Criar/ }).waitFor({ state: 'detached' })
  const refund = matrix.getByRole('button', { name: 'Estorno de cartão' })
  await refund.focus()
  await page.keyboard.press('Enter')
  await matrix.getByText('vale sozinho, sem os direitos de devolver').waitFor()
  await expectNoViolations(page, { where: 'a right that is explained' })
  await matrix.getByRole('link', { name: 'Ver no manual' }).click()
  await page.locator('article[data-sought]:focus').getByText('payments.refundCard').waitFor()
  await page.goBack()
  await matrix.getByRole('button', { name: 'Perfil caixa' }).click()
  await page.getByRole('dialog', { name: 'Alterar perfil' }).waitFor()
})

test('the matrix by operation says in words what each role lacks, and is kept as a workbook', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: '/hotel/roles?show=matrix&rows=operation' })
  const matrix = page.getByRole('region', { name: 'Operações por perfil' })
  const close = matrix.getByRole('row', { name: /^Fechar comanda/ })
  await close.getByText('Com saldo, A Faturar: Comanda: Fechar com saldo em aberto').waitFor()
  await close.getByRole('cell', { name: /^Pode, mas não com saldo, A Faturar \(falta/ }).waitFor()
  await matrix.getByRole('button', { name: 'Fechar turno' }).click()
  await matrix.getByRole('definition').getByText('Não: falta Turno: Fechar o próprio').waitFor()
  await expectNoViolations(page, { where: 'an operation that is explained' })
  const awaited = page.waitForEvent('download')
  await page.keyboard.press('Shift+F9')
  const download = await awaited
  assert.equal(download.suggestedFilename(), 'matriz-de-direitos-2026-03-10.xlsx')
  const files = unzip(await readFile(await download.path()))
  assert.match(files.get('xl/workbook.xml') ?? '', /name="Direitos".*name="Operações"/s)
  assert.match(files.get('xl/sharedStrings.xml') ?? '', /Pode, mas não com saldo, A Faturar/)
})

test('a user is simulated: all that they may and lack, in a session that stays one’s own', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED, viewport: 'tablet', colorScheme: 'dark' })
  await signIn(page, { login: 'adm', path: '/hotel/roles?show=matrix' })
  const choice = page.getByRole('combobox', { name: 'Simular perfil' })
  await choice.click()
  await page.getByRole('option', { name: 'Pessoa caixa' }).click()
  const banner = page.getByRole('region', { name: 'Simulação: Pessoa caixa' })
  await banner.getByText('Desconta até: 10 %').waitFor()
  const matrix = page.getByRole('region', { name: 'O que Pessoa caixa pode' })
  await matrix.getByRole('row', { name: /^Dividir encargo.*Não.*falta Encargos: Transferir$/ }).waitFor()
  await matrix
    .getByRole('row', { name: /^Receber.*Em parte.*Recebimentos: Devolver em comanda fechada/ })
    .waitFor()
  await expectNoViolations(page, { where: 'a simulation' })
  // It is an address, and the session is still the administrator's.
  await page.goto(`/hotel/roles?show=matrix&as=user:${userId}`)
  await banner.getByRole('button', { name: 'Sair da simulação' }).click()
  await page.getByRole('region', { name: 'Direitos por perfil' }).waitFor()
  await page.goto('/hotel/users')
  await page.getByRole('grid', { name: 'Usuários' }).waitFor()
})
