import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page, Response } from 'playwright-core'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { PASSWORD, signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildWorld, type World } from '../../../test/world.ts'

let app: App<World>
/** How far the server's clock is ahead of the machine's. */
let aheadMs = 0

before(async () => {
  app = await openApp({ build: () => buildWorld(), clock: () => Date.now() + aheadMs })
  await userWithLogin(app.world, { login: 'adm' })
})

/** Lets time pass, for the server and for the page, which asks by itself all the while. */
async function pass(page: Page, minutes: number): Promise<number> {
  let asked = 0
  const count = (response: Response) => {
    if (response.url().endsWith('/desk')) asked += 1
  }
  page.on('response', count)
  for (let passed = 0; passed < minutes; passed++) {
    aheadMs += 60_000
    await page.clock.fastForward(60_000)
    await page.waitForTimeout(50)
  }
  page.off('response', count)
  return asked
}

test('a page that nobody is at warns, and then asks to sign in over what was typed', async (t) => {
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await page.clock.install()
  await signIn(page, { login: 'adm', path: '/hotel/users?do=new' })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Marina Couto')
  const warning = page.getByText('Sem uso, sua sessão termina em cerca de 2 minutos.')

  const asked = await pass(page, 27)
  assert.ok(asked > 10, `the page asked by itself ${asked} times`)
  assert.equal(await warning.count(), 0)
  await pass(page, 1)
  await warning.waitFor()
  await expectNoViolations(page, { where: 'the warning of an end' })
  const told = page.waitForResponse(/\/v1\/me$/)
  await page.keyboard.press('Shift')
  await told
  await warning.waitFor({ state: 'detached' })

  await pass(page, 29)
  assert.equal(await page.getByRole('dialog', { name: 'Entre de novo para continuar' }).count(), 0)
  aheadMs += 60_000
  await page.clock.fastForward(60_000)
  const again = page.getByRole('dialog', { name: 'Entre de novo para continuar' })
  await again.waitFor()
  assert.equal(await warning.count(), 0)
  await again.getByRole('textbox', { name: 'Senha' }).fill(PASSWORD)
  await again.getByRole('button', { name: 'Entrar', exact: true }).click()
  await again.waitFor({ state: 'detached' })
  assert.equal(await dialog.getByRole('textbox').first().inputValue(), 'Marina Couto')
})

test('a hand in one window keeps the session of the others, and their warnings away', async (t) => {
  const { page, context } = await app.openPage(t, { allow: [/status of 401/] })
  await page.clock.install()
  await signIn(page, { login: 'adm', path: '/hotel/desk' })
  const other = await context.newPage()
  await other.goto('/hotel/desk')
  await other.getByRole('heading', { name: 'Painel do turno' }).waitFor()
  await page.bringToFront()
  await pass(page, 28)
  const warning = page.getByText('Sem uso, sua sessão termina')
  await warning.waitFor()
  await other.keyboard.press('Shift')
  await warning.waitFor({ state: 'detached' })
})
