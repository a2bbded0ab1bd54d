import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { ALL_RIGHTS, type Right } from '../../src/rights/rights.ts'
import { createRole, createUser } from '../../src/users/administration.ts'
import type { Limits } from '../../src/users/limits.ts'
import { grant, type World } from '../world.ts'

/** The password of every user of a browser test. */
export const PASSWORD = 'lua cheia no telhado'

/** Adds a person who can sign in, with these rights at the world's property; all of them unless told. */
export async function userWithLogin(
  world: World,
  user: { readonly login: string; readonly rights?: readonly Right[] } & Partial<Limits>,
): Promise<string> {
  const { administration, propertyId } = world
  const { login, rights = ALL_RIGHTS, ...limits } = user
  const made = await createUser(administration, {
    name: `Pessoa ${login}`,
    kind: 'person',
    login,
    password: PASSWORD,
  })
  assert.ok('userId' in made, JSON.stringify(made))
  const role = await createRole(administration, { name: `Perfil ${login}`, rights, allRights: false })
  assert.ok('roleId' in role, JSON.stringify(role))
  await grant(administration, { propertyId, userId: made.userId, roleId: role.roleId, ...limits })
  return made.userId
}

const LABELS = {
  'pt-BR': { login: 'Usuário', password: 'Senha', signIn: 'Entrar' },
  en: { login: 'User', password: 'Password', signIn: 'Sign in' },
  es: { login: 'Usuario', password: 'Contraseña', signIn: 'Entrar' },
} as const

/** Signs in by the page, as a person does, and goes to an address. */
export async function signIn(
  page: Page,
  { login, path = '/', locale = 'pt-BR' }: { login: string; path?: string; locale?: keyof typeof LABELS },
): Promise<void> {
  const labels = LABELS[locale]
  await page.goto(path)
  // Who comes in the morning types at once.
  await page.getByLabel(labels.login, { exact: true }).and(page.locator(':focus')).fill(login)
  await page.getByRole('textbox', { name: labels.password }).fill(PASSWORD)
  await page.getByRole('button', { name: labels.signIn }).click()
  await page.getByRole('navigation', { name: 'Menu' }).or(page.getByRole('banner')).first().waitFor()
}
