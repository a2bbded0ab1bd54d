import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { dialogHasFocus } from '../../../test/browser/dialog-has-focus.ts'
import { PASSWORD, signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildWorld, type World } from '../../../test/world.ts'
import { changeRole, createRole, createUser } from '../../users/administration.ts'
import { createApiKey } from '../../users/api-keys.ts'

let app: App<World>

/** Who is not signed in yet, and what is refused, is told on the console by the browser. */
const ALLOWED = [/status of 40[013]/, /status of 429/]

before(async () => {
  app = await openApp({ build: () => buildWorld() })
  const { world } = app
  await userWithLogin(world, { login: 'adm' })
  await userWithLogin(world, { login: 'leitura', rights: ['books.read'] })
  const { administration } = world
  await createRole(administration, {
    name: 'Caixa',
    rights: ['books.read', 'charges.create'],
    allRights: false,
  })
})

test('a new user gets a password once, must choose their own, and sees what the role allows', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: '/hotel/users' })
  await page.getByRole('grid', { name: 'Usuários' }).waitFor()
  await page.keyboard.press('F2')
  const password = await makeUser(page, { name: 'Beatriz Lima', login: 'beatriz', role: 'caixa' })
  await page.getByRole('button', { name: 'Já guardei' }).click()
  await page.getByRole('gridcell', { name: 'Beatriz Lima' }).waitFor()
  await page.locator('td:focus').waitFor()
  // What is told stands beside the list, not over its last rows and its sums.
  const told = await page.locator('.mantine-Notification-root').last().boundingBox()
  const list = await page.getByRole('grid').boundingBox()
  assert.ok(told!.x + told!.width <= list!.x, `a notice from ${told!.x} over a list from ${list!.x}`)

  const second = (await app.openPage(t, { allow: ALLOWED })).page
  await enter(second, { login: 'beatriz', password })
  await second.getByRole('heading', { name: 'Escolha sua senha' }).waitFor()
  await expectNoViolations(second, { where: 'the choice of a password' })
  // What was just typed is not asked for again.
  assert.equal(await second.getByRole('textbox', { name: 'Senha atual' }).count(), 0)
  await second.locator('input:focus').waitFor()
  await second.keyboard.type('curta')
  await second.getByRole('textbox', { name: 'Repita a nova senha' }).fill('curta')
  await second.keyboard.press('Enter')
  const wrong = second.getByText('é curto demais: ao menos 10', { exact: true })
  await wrong.waitFor()
  await second.keyboard.type(' demais')
  await wrong.waitFor({ state: 'detached' })
  await changePassword(second, { next: 'trem azul de minas' })
  const menu = second.getByRole('navigation', { name: 'Menu' })
  await menu.waitFor()
  assert.equal(await menu.getByRole('link', { name: 'Usuários' }).count(), 0)
  await second.goto('/hotel/users')
  await second.getByText('Falta o direito Administração: Usuários').first().waitFor()
  await second.goto('/hotel/roles')
  await second.getByText('Falta o direito Administração: Usuários').first().waitFor()
})

test('a login that is taken is said at its field, until it is another', async (t) => {
  const { page } = await app.openPage(t, { allow: [...ALLOWED, /status of 409/] })
  await signIn(page, { login: 'adm', path: '/hotel/users?do=new' })
  await fillUser(page, { name: 'Outra pessoa', login: 'adm', role: 'caixa' })
  await page.keyboard.press('Control+Enter')
  const taken = page.getByRole('dialog').getByText('Já está em uso: login adm')
  await taken.waitFor()
  assert.equal(await taken.count(), 1)
  const login = page.getByRole('textbox', { name: 'Login' })
  assert.ok(await login.evaluate((field) => field === document.activeElement))
  await expectNoViolations(page, { where: 'a login that is taken' })
  await page.keyboard.type('2')
  await taken.waitFor({ state: 'detached' })
})

test('a right that is taken away counts at once in the other page', async (t) => {
  await userWithLogin(app.world, { login: 'sub', rights: ['books.read', 'administration.users'] })
  const other = (await app.openPage(t, { allow: ALLOWED })).page
  await signIn(other, { login: 'sub', path: '/hotel/users' })
  await other.getByRole('gridcell', { name: 'Pessoa sub', exact: false }).waitFor()

  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: '/hotel/roles' })
  await page.getByRole('gridcell', { name: 'Perfil sub' }).dblclick()
  const dialog = page.getByRole('dialog', { name: 'Alterar perfil' })
  await dialog.getByPlaceholder('Buscar direito').fill('senhas e chaves')
  await dialog.getByRole('checkbox', { name: 'Administração: Usuários' }).uncheck()
  await dialog.locator('[data-preview]').getByText('Tira: Administração: Usuários').waitFor()
  await dialog.locator('[data-preview]').getByText('Vale na hora para 1 usuário deste hotel.').waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })

  await other.getByRole('link', { name: 'Perfis' }).click()
  await other.getByText('Falta o direito Administração: Usuários').first().waitFor()
  const menu = other.getByRole('navigation', { name: 'Menu' })
  await menu.getByRole('link', { name: 'Usuários' }).waitFor({ state: 'detached' })
})

test('one’s own password: a wrong one is told, a right one ends the other sessions', async (t) => {
  await userWithLogin(app.world, { login: 'troca', rights: ['books.read'] })
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'troca', path: '/hotel/preferences' })
  await changePassword(page, { current: 'não é esta', next: 'trem azul de minas' })
  await page.getByText('A senha atual está errada.').waitFor()
  await changePassword(page, { current: PASSWORD, next: 'curta' })
  await page.getByText('é curto demais: ao menos 10', { exact: true }).waitFor()
  await changePassword(page, { current: PASSWORD, next: 'trem azul de minas' })
  await page.getByText('Senha alterada; suas outras sessões terminaram').first().waitFor()
})

test('a session that was ended elsewhere asks to sign in again and goes on with what was typed', async (t) => {
  const other = (await app.openPage(t, { allow: ALLOWED })).page
  await signIn(other, { login: 'adm', path: '/hotel/users?do=new' })
  await fillUser(other, { name: 'Otávio Prado', login: 'otavio', role: 'caixa' })

  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: '/hotel/preferences' })
  await page.getByRole('heading', { name: 'Minhas sessões' }).waitFor()
  await page.getByText('esta sessão').waitFor()
  await page.getByRole('button', { name: 'Encerrar todas as outras' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Encerrar' }).click()
  await page.getByText('Outras sessões encerradas').first().waitFor()

  await other.keyboard.press('Control+Enter')
  const again = other.getByRole('dialog', { name: 'Entre de novo para continuar' })
  await again.getByRole('textbox', { name: 'Senha' }).fill(PASSWORD)
  await again.getByRole('button', { name: 'Entrar', exact: true }).click()
  await other.getByRole('dialog', { name: 'Senha de otavio' }).waitFor()
  await other.getByRole('button', { name: 'Já guardei' }).click()
  await other.getByRole('gridcell', { name: 'Otávio Prado' }).waitFor()
})

test('ten wrong passwords lock the login and say so; it is unlocked as it is, or by a new password', async (t) => {
  await userWithLogin(app.world, { login: 'trancado', rights: ['books.read'] })
  const { page: door } = await app.openPage(t, { allow: ALLOWED })
  const lock = async () => {
    for (let tries = 0; tries < 11; tries++) {
      await enter(door, { login: 'trancado', password: `errada número ${tries}` })
      await door.getByText(tries < 10 ? 'Login ou senha incorretos.' : 'Muitas senhas erradas').waitFor()
    }
  }
  await lock()
  await expectNoViolations(door, { where: 'a locked login' })

  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: '/hotel/users' })
  const row = page.getByRole('row').filter({ hasText: 'Pessoa trancado' })
  await row.getByText('Bloqueado').waitFor()
  await row.getByRole('gridcell', { name: 'Pessoa trancado' }).dblclick()
  await page.getByRole('button', { name: 'Desbloquear' }).click()
  await page.getByRole('dialog', { name: 'Desbloquear' }).waitFor()
  await expectNoViolations(page, { where: 'the unlocking of a login' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('Login desbloqueado: Pessoa trancado').first().waitFor()
  await page.getByText('Ativo', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Usuários' }).first().click()
  await lock()
  await page.reload()
  await row.getByText('Bloqueado').waitFor()
  await row.getByRole('gridcell', { name: 'Pessoa trancado' }).click()
  await page.keyboard.press('F4')
  await page.getByRole('dialog', { name: 'Nova senha' }).getByLabel('Sua senha').fill(PASSWORD)
  await page.keyboard.press('Control+Enter')
  const password = await readSecret(page, 'Senha de trancado')
  await page.getByRole('button', { name: 'Já guardei' }).click()
  await row.getByText('Ativo', { exact: true }).waitFor()
  await enter(door, { login: 'trancado', password })
  await door.getByRole('heading', { name: 'Escolha sua senha' }).waitFor()
})

test('a script in a name is a text', async (t) => {
  const name = '<img src=x onerror="window.broken = 1">'
  const { administration, propertyId } = app.world
  const made = await createUser(administration, { name, kind: 'integration' })
  assert.ok('userId' in made)
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: `/${propertyId}/users` })
  await page.getByRole('grid', { name: 'Usuários' }).waitFor()
  await page.keyboard.press('F2')
  const script = '<script>window.broken = 1</script>'
  await makeUser(page, { name: script, login: 'script', role: 'caixa' })
  await page.getByText(`entregue-a a ${script}`).waitFor()
  await page.getByRole('button', { name: 'Já guardei' }).click()
  await page.getByRole('gridcell', { name: script }).dblclick()
  await page.getByRole('heading', { name: script }).waitFor()
  assert.equal(await page.evaluate('window.broken'), undefined)
})

test('a role is given with limits, changed, and taken; the page says what that means', async (t) => {
  const userId = await userWithLogin(app.world, { login: 'lia', rights: ['books.read'] })
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: `/hotel/users/${userId}` })
  await page.getByRole('heading', { name: 'Pessoa lia' }).waitFor()
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog')
  const role = dialog.getByRole('combobox', { name: 'Perfil neste hotel', expanded: false })
  await role.waitFor()
  await page.keyboard.type('Caixa')
  const open = dialog.getByRole('combobox', { name: 'Perfil neste hotel', expanded: true })
  await open.waitFor()
  const marked = await open.getAttribute('aria-activedescendant')
  const listed = page.locator(`[id="${await open.getAttribute('aria-controls')}"][role="listbox"]`)
  await listed.locator(`[id="${marked}"][role="option"]`).getByText('Caixa').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('150')
  await dialog
    .locator('[data-preview]')
    .getByText(/Pessoa lia passa a poder: lançar encargo; .*duplicar comanda/)
    .waitFor()
  await page.keyboard.press('Control+Enter')
  const roles = page.getByRole('region', { name: 'Perfis neste hotel' })
  await roles.getByRole('row').filter({ hasText: 'Caixa' }).getByText('150,00').waitFor()
  const rights = page.getByRole('region', { name: 'O que pode fazer' })
  await rights.getByText('Encargos: Criar').waitFor()

  await roles.getByRole('button', { name: 'Alterar limites de Caixa' }).click()
  await dialog.getByRole('textbox', { name: 'Anular de uma vez' }).fill('80')
  await dialog.getByRole('textbox', { name: 'Descontar do preço' }).fill('12,5')
  await page.keyboard.press('Control+Enter')
  await roles.getByText('80,00').waitFor()
  await roles.getByText('12,5 %').waitFor()

  await roles.getByRole('button', { name: 'Tirar Caixa' }).click()
  await dialog.locator('[data-preview]').getByText('deixa de poder: lançar encargo').waitFor()
  await page.keyboard.press('Control+Enter')
  await rights.getByText('Encargos: Criar').waitFor({ state: 'detached' })
  // The button that it came from is gone with its row.
  await page.locator('main:focus').waitFor()
})

test('an API key is shown once, works, and is revoked', async (t) => {
  const userId = await userWithLogin(app.world, { login: 'pdv', rights: ['books.read'] })
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: `/hotel/users/${userId}` })
  await page.getByText('Nenhuma chave').waitFor()
  await page.keyboard.press('F7')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Para que é' }).fill('PDV do bar')
  await page.getByRole('dialog').getByLabel('Sua senha').fill('não é esta')
  await page.keyboard.press('Control+Enter')
  await page.getByText('A senha atual está errada.').waitFor()
  await page.getByRole('dialog').getByLabel('Sua senha').fill(PASSWORD)
  await page.keyboard.press('Control+Enter')
  const key = await readSecret(page, 'Chave PDV do bar')
  const asked = () => fetch(`${app.address}/v1/me`, { headers: { Authorization: `Bearer ${key}` } })
  assert.equal((await asked()).status, 200)
  await page.getByRole('button', { name: 'Já guardei' }).click()
  await page.getByRole('button', { name: 'Revogar PDV do bar' }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText(/^Revogada em/).waitFor()
  assert.equal((await asked()).status, 401)
})

test('a key that somebody weaker made ends when its user is given more, and the dialog says so before', async (t) => {
  const { administration } = app.world
  const makerId = await userWithLogin(app.world, {
    login: 'fraco',
    rights: ['books.read', 'administration.users'],
  })
  const userId = await userWithLogin(app.world, { login: 'alvo', rights: ['books.read'] })
  const byMaker = { ...administration, actorId: makerId }
  const made = await createApiKey(byMaker, { userId, label: 'Chave do fraco' })
  assert.ok('key' in made, JSON.stringify(made))
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: `/hotel/users/${userId}?do=grant` })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Perfil neste hotel' }).fill('Caixa')
  await page.keyboard.press('Enter')
  const preview = dialog.locator('[data-preview]')
  await preview.getByText('A chave “Chave do fraco” de Pessoa alvo deixa de valer: foi criada por').waitFor()
  await expectNoViolations(page, { where: 'a grant that ends a key' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('criada por Pessoa fraco, deixou de valer.').first().waitFor()
  await page.getByText(/^Revogada em/).waitFor()
})

test('a user is deactivated on their page, and reactivated from the list', async (t) => {
  const userId = await userWithLogin(app.world, { login: 'volta', rights: ['books.read'] })
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: `/hotel/users/${userId}` })
  await page.getByRole('button', { name: 'Desativar' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('volta')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Reativar' }).waitFor()
  await page.goto('/hotel/users')
  await page.getByRole('gridcell', { name: 'Pessoa volta' }).click()
  await page.keyboard.press('F9')
  await page
    .getByRole('dialog', { name: 'Reativar' })
    .getByText('volta a entrar com a senha')
    .first()
    .waitFor()
  await expectNoViolations(page, { where: 'the reactivation of a user' })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.goto(`/hotel/users/${userId}`)
  await page.getByRole('button', { name: 'Desativar' }).waitFor()
})

test('a role that somebody else saved meanwhile is not written over, and the draft stays', async (t) => {
  const { administration } = app.world
  const role = { name: 'Disputado', allRights: false } as const
  const made = await createRole(administration, { ...role, rights: ['books.read'] })
  assert.ok('roleId' in made)
  const { page } = await app.openPage(t, { allow: [...ALLOWED, /status of 412/] })
  await signIn(page, { login: 'adm', path: `/hotel/roles?do=change&role=${made.roleId}` })
  const dialog = page.getByRole('dialog', { name: 'Alterar perfil' })
  await dialog.getByRole('textbox', { name: 'Nome do perfil' }).fill('Meu rascunho')
  await changeRole(administration, { ...role, id: made.roleId, rights: ['books.read', 'day.close'] })
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Alguém salvou este perfil enquanto você o alterava').waitFor()
  await expectNoViolations(page, { where: 'a role that somebody else saved' })
  await dialog.getByRole('button', { name: 'Comparar com o perfil como está agora' }).click()
  assert.equal(await dialog.getByRole('textbox', { name: 'Nome do perfil' }).inputValue(), 'Meu rascunho')
  await dialog.locator('[data-preview]').getByText('Tira:').waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('gridcell', { name: 'Meu rascunho' }).waitFor()
})

test('oneself is not stripped by accident, and one’s password is not made here', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: '/hotel/users' })
  await page.getByRole('gridcell', { name: 'Pessoa adm' }).dblclick()
  await page.getByRole('heading', { name: 'Pessoa adm' }).waitFor()
  const given = page.getByRole('button', { name: 'Nova senha' }).first()
  assert.equal(await given.getAttribute('aria-disabled'), 'true')
  await page.getByRole('button', { name: 'Desativar' }).click()
  const dialog = page.getByRole('dialog', { name: 'Desativar' })
  await dialog.getByText('Este usuário é você: sua sessão termina agora').waitFor()
  await dialogHasFocus(page)
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Preencha este campo.').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('the administrator’s role is shown and does not change; roles stand side by side', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: '/hotel/roles' })
  await page.getByRole('grid', { name: 'Perfis' }).waitFor()
  await page.getByText('Matriz').click()
  const matrix = page.getByRole('region', { name: 'Direitos por perfil' })
  const row = matrix.getByRole('row').filter({ hasText: 'Encargos: Criar' })
  assert.match((await row.textContent())!, /Sim/)
  await page.getByText('Por operação').click()
  const byOperation = page.getByRole('region', { name: 'Operações por perfil' })
  await byOperation
    .getByText(
      'Pode, mas não sem código, ou com outro preço ou texto (falta Encargos: Lançamento avulso); de valor negativo',
    )
    .first()
    .waitFor({ state: 'attached' })
  await byOperation.focus()
  await page.keyboard.press('End')
})

test('single-letter shortcuts that are switched off stay so', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'leitura', path: '/hotel/preferences' })
  const kept = page.waitForResponse((response) => response.url().endsWith('/keys.letters'))
  await page.getByRole('switch', { name: 'Atalhos de uma letra' }).press('Space')
  await kept
  await page.getByText('Compacta').click()
  await page.reload()
  const letters = page.getByRole('switch', { name: 'Atalhos de uma letra' })
  await letters.waitFor()
  assert.equal(await letters.isChecked(), false)
  assert.ok(await page.getByRole('radio', { name: 'Compacta' }).isChecked())
  await page.getByRole('heading', { name: 'Preferências' }).click()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  assert.match(page.url(), /preferences$/)
})

type NewUser = { readonly name: string; readonly login: string; readonly role: string }

async function fillUser(page: Page, { name, login, role }: NewUser): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Novo usuário' })
  await dialog.getByRole('textbox', { name: 'Nome' }).fill(name)
  await dialog.getByRole('textbox', { name: 'Login' }).fill(login)
  await dialog.getByLabel('Sua senha').fill(PASSWORD)
  await dialog.getByRole('combobox', { name: 'Perfil neste hotel' }).fill(role)
  await page.keyboard.press('Enter')
}

/** Makes a user by the dialog that is open, and gives the password that is shown. */
async function makeUser(page: Page, user: NewUser): Promise<string> {
  await fillUser(page, user)
  await page.keyboard.press('Control+Enter')
  return readSecret(page, `Senha de ${user.login}`)
}

async function readSecret(page: Page, title: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.waitFor()
  await expectNoViolations(page, { where: title })
  return (await dialog.locator('code').textContent())!
}

async function enter(page: Page, { login, password }: { login: string; password: string }): Promise<void> {
  if (!page.url().startsWith('http')) await page.goto('/')
  await page.getByLabel('Usuário', { exact: true }).fill(login)
  await page.getByRole('textbox', { name: 'Senha' }).fill(password)
  const answered = page.waitForResponse((response) => response.url().endsWith('/v1/session'))
  await page.getByRole('button', { name: 'Entrar' }).click()
  await answered
}

async function changePassword(
  page: Page,
  { current, next }: { current?: string; next: string },
): Promise<void> {
  if (current !== undefined) await page.getByRole('textbox', { name: 'Senha atual' }).fill(current)
  await page.getByRole('textbox', { name: 'Nova senha', exact: true }).fill(next)
  await page.getByRole('textbox', { name: 'Repita a nova senha' }).fill(next)
  await page.getByRole('button', { name: 'Salvar' }).click()
}
