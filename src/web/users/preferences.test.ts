import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildWorld, type World } from '../../../test/world.ts'

let app: App<World>

const ALLOWED = [/status of 40[19]/]
const MAIN = 'Ação principal da tela'
const PAY = 'Receber; em usuários'

before(async () => {
  app = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'adm' })
  await userWithLogin(app.world, { login: 'som' })
})

async function change(page: Page, does: string) {
  await page.getByRole('button', { name: `Alterar a tecla de: ${does}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Nova tecla' })
  await dialog.waitFor()
  return dialog
}

function keyOf(page: Page, does: string) {
  return page.getByRole('row', { name: new RegExp(`^${does}`) }).locator('kbd')
}

test('a key is given to what another does, everywhere, kept, and had back', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: '/hotel/preferences' })
  const dialog = await change(page, MAIN)
  await expectNoViolations(page, { where: 'the dialog of a key' })
  for (const [key, why] of [
    ['F5', 'do navegador'],
    ['Control+Shift+i', 'do navegador'],
    ['Control+Alt+q', 'AltGr'],
    ['Control+Enter', 'andar, escolher'],
    ['ArrowDown', 'andar, escolher'],
    ['Control+c', 'de quem digita'],
    ['F2', 'já é a tecla disto'],
  ] as const) {
    await page.keyboard.press(key)
    await dialog.getByRole('status').getByText(why).waitFor()
    await page.keyboard.press('Enter')
    assert.equal(await dialog.count(), 1, `${key} was taken`)
  }
  await page.keyboard.press('Shift+F3')
  await dialog.getByText('Shift+F3 está livre.').waitFor()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  assert.equal(await keyOf(page, MAIN).textContent(), 'Shift+F3')

  // What another key does is swapped, and said.
  const second = await change(page, PAY)
  await page.keyboard.press('Shift+F3')
  await second.getByText(/Shift\+F3 já é: Ação principal da tela.* isso passa para F4/).waitFor()
  await second.getByRole('button', { name: 'Trocar as duas' }).click()
  assert.equal(await keyOf(page, MAIN).textContent(), 'F4')
  assert.equal(await keyOf(page, PAY).textContent(), 'Shift+F3')

  await page.goto('/hotel/users')
  await page
    .getByRole('main')
    .getByRole('button', { name: /Novo usuário/ })
    .getByText('F4')
    .waitFor()
  await page.getByRole('list', { name: 'Teclas desta tela' }).getByText('F4').waitFor()
  await page.keyboard.press('F2')
  assert.equal(await page.getByRole('dialog').count(), 0)
  await page.keyboard.press('F4')
  await page.getByRole('dialog', { name: 'Novo usuário' }).waitFor()

  await page.goto('/hotel/preferences')
  await page.getByRole('button', { name: `Restaurar a tecla de: ${MAIN}` }).click()
  assert.equal(await keyOf(page, MAIN).textContent(), 'F2')
  await change(page, 'Ajuda da tela')
  await page.keyboard.press('Alt+b')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Restaurar todas' }).click()
  assert.equal(await keyOf(page, 'Ajuda da tela').textContent(), 'F1')
  assert.equal(await page.getByRole('button', { name: /^Restaurar a tecla/ }).count(), 0)
})

test('letters after G and alone are given too, also in lists, and not while they are switched off', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await signIn(page, { login: 'adm', path: '/hotel/preferences' })
  await change(page, 'Comandas')
  await page.keyboard.press('g')
  await page.keyboard.press('y')
  await page.keyboard.press('Enter')
  assert.equal(await keyOf(page, 'Comandas').textContent(), 'G Y')
  await change(page, 'Buscar na lista')
  await page.keyboard.press('b')
  await page.keyboard.press('Enter')
  await page.keyboard.press('g')
  await page.keyboard.press('y')
  await page.getByRole('heading', { level: 1, name: 'Comandas' }).waitFor()
  await page.keyboard.press('b')
  await page.waitForFunction("document.activeElement?.type === 'search'")

  await page.goto('/hotel/preferences')
  await page.getByRole('switch', { name: 'Atalhos de uma letra' }).uncheck()
  const dialog = await change(page, 'Buscar na lista')
  await page.keyboard.press('n')
  await dialog.getByRole('status').getByText('Os atalhos de uma letra estão desligados.').waitFor()
})

test('what is done and what is refused is heard by who wants it', async (t) => {
  const { page } = await app.openPage(t, { allow: ALLOWED })
  await page.addInitScript(`
    window.notes = []
    const make = AudioContext.prototype.createOscillator
    AudioContext.prototype.createOscillator = function () {
      const note = make.call(this)
      const start = note.start
      note.start = function (at) { window.notes.push(Math.round(note.frequency.value)); start.call(note, at) }
      return note
    }`)
  await signIn(page, { login: 'som', path: '/hotel/preferences' })
  const notes = () => page.evaluate<readonly number[]>('window.notes.splice(0)')
  const resetAll = async () => {
    await change(page, 'Dia anterior')
    await page.keyboard.press('Alt+b')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Restaurar todas' }).click()
    await page.getByText('Todas as teclas de volta').first().waitFor()
  }
  await resetAll()
  assert.deepEqual(await notes(), [])
  await page.getByRole('button', { name: 'Ouvir: recusado' }).click()
  const refused = await notes()
  assert.equal(refused.length, 2)
  assert.ok(refused[0]! > refused[1]!)
  await page.getByRole('switch', { name: 'Tocar um som' }).check()
  await resetAll()
  const done = await notes()
  assert.ok(done.length === 4 && done[0]! < done[1]!, done.join())
})
