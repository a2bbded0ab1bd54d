import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildWorld, type World } from '../../../test/world.ts'
import { createRole } from '../../users/administration.ts'

let app: App<World>

/** Who is not signed in yet is told on the console by the browser. */
const ALLOWED = [/status of 401/]

before(async () => {
  app = await openApp({ build: () => buildWorld() })
  const { world } = app
  await userWithLogin(world, { login: 'adm' })
  await userWithLogin(world, { login: 'leitura', rights: ['books.read'] })
  await createRole(world.administration, { name: 'Caixa', rights: ['books.read'], allRights: false })
})

// Colours do not depend on the size, nor targets on the colour: two of the four see what all would.
for (const [viewport, colorScheme] of [
  ['desktop', 'light'],
  ['tablet', 'dark'],
] as const) {
  test(`everybody can use every screen and dialog: ${viewport}, ${colorScheme}`, async (t) => {
    const { page } = await app.openPage(t, { allow: ALLOWED, viewport, colorScheme })
    await signIn(page, { login: 'adm', path: '/hotel/users' })
    for (const [path, role, name] of await places()) {
      await page.goto(path)
      await page.getByRole(role, { name }).first().waitFor()
      await expectNoViolations(page, { where: path })
    }
  })
}

for (const [locale, titles] of [
  ['en', ['Users', 'Roles', 'Preferences']],
  ['es', ['Usuarios', 'Perfiles', 'Preferencias']],
] as const) {
  test(`the screens speak ${locale}`, async (t) => {
    const { page } = await app.openPage(t, { allow: ALLOWED, locale })
    await signIn(page, { login: 'adm', path: '/hotel/users', locale })
    for (const [at, path] of ['users', 'roles', 'preferences'].entries()) {
      await page.goto(`/hotel/${path}`)
      await page.getByRole('heading', { level: 1, name: titles[at]! }).waitFor()
      assert.equal(await page.title(), `${titles[at]} · Hotel hotel`)
      await expectNoViolations(page, { where: `${path} in ${locale}` })
    }
  })
}

type Place = readonly [path: string, role: 'grid' | 'dialog' | 'heading' | 'region', name: string]

/** Where each screen and dialog is, and what is there when it has come. */
async function places(): Promise<readonly Place[]> {
  const { rows } = await app.world.database.pool.query(
    `select (select id from users where login = 'leitura') as user,
      (select id from roles where name = 'Caixa') as role`,
  )
  const { user, role } = rows[0]
  return [
    ['/hotel/users', 'grid', 'Usuários'],
    ['/hotel/users?do=new', 'dialog', 'Novo usuário'],
    [`/hotel/users?do=password&user=${user}`, 'dialog', 'Nova senha'],
    [`/hotel/users?do=grant&user=${user}`, 'dialog', 'Dar perfil'],
    [`/hotel/users?do=revoke&user=${user}`, 'dialog', 'Tirar perfil'],
    [`/hotel/users?do=deactivate&user=${user}`, 'dialog', 'Desativar'],
    [`/hotel/users/${user}`, 'heading', 'Pessoa leitura'],
    [`/hotel/users/${user}?do=key`, 'dialog', 'Nova chave'],
    ['/hotel/users/usr_nobody', 'heading', 'Usuário'],
    ['/hotel/roles', 'grid', 'Perfis'],
    ['/hotel/roles?do=new', 'dialog', 'Novo perfil'],
    [`/hotel/roles?do=change&role=${role}`, 'dialog', 'Alterar perfil'],
    ['/hotel/roles?show=matrix', 'region', 'Direitos por perfil'],
    ['/hotel/roles?show=matrix&rows=operation', 'region', 'Operações por perfil'],
    ['/hotel/manual', 'heading', 'Manual das operações'],
    [`/hotel/why-not?user=${user}&operation=closeFolio`, 'region', 'Quem pode dar o que falta'],
    ['/hotel/preferences', 'heading', 'Minhas sessões'],
  ]
}
