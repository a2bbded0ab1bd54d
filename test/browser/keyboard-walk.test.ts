import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { PLACES } from '../../src/web/frame/areas.ts'
import { buildDeskWorld, type DeskWorld } from '../desk-world.ts'
import { type App, openApp } from './app.ts'
import { signIn, userWithLogin } from './sign-in.ts'
import { goWithin, makeJob, type Stop, screensOf, untilQuiet } from './walk.ts'

let app: App<DeskWorld>

before(async () => {
  app = await openApp({ build: buildDeskWorld })
  await userWithLogin(app.world, { login: 'ana' })
})

async function open(t: TestContext): Promise<Page> {
  const { page } = await app.openPage(t, { allow: [/status of 40\d/] })
  await signIn(page, { login: 'ana', path: '/hotel/desk' })
  await makeJob(page)
  return page
}

/** More than any screen has, but the manual, which has a place for every operation and right. */
const MOST_TABS = 140
const MOST_TABS_OF_MANUAL = 1000

/** A place that Tab came to. */
type Tabbed = {
  readonly id: number
  readonly what: string
  readonly isInContent: boolean
  /** The focus looks as nothing: the same as without it. */
  readonly isUnseen: boolean
}

/** Called in the page: what the element with the focus, and what stands for it, look like. */
const WATCH_FOCUS = `
  window.tabbed = { next: 1, ids: new WeakMap(), before: null }
  window.looksOf = (element) => {
    // As it looks when what moves has come to its end.
    for (const moving of document.getAnimations()) if (moving instanceof CSSTransition) moving.finish()
    const near = [element, element.parentElement, element.nextElementSibling, element.closest('tr, li, label')]
    return near.filter(Boolean).map((one) => ['', '::before', '::after'].map((part) => {
      const style = getComputedStyle(one, part)
      const outline = style.outlineStyle === 'none' ? '' : style.outlineWidth + style.outlineColor
      return [outline, style.boxShadow, style.borderColor, style.backgroundColor, style.clipPath, style.transform].join()
    }).join()).join('|')
  }
  window.tabAgain = () => {
    const { tabbed } = window
    const element = document.activeElement
    const { before } = tabbed
    const isUnseen = before !== null && before.element !== element && before.element.isConnected &&
      before.looks === window.looksOf(before.element)
    const unseen = isUnseen ? before.what : null
    if (!tabbed.ids.has(element)) tabbed.ids.set(element, tabbed.next++)
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30)
    const what = element.localName + (element.type ? '[' + element.type + ']' : '') + ' ' + name
    tabbed.before = element === document.body ? null : { element, what, looks: window.looksOf(element) }
    return { id: tabbed.ids.get(element), what, unseen, isBody: element === document.body,
      isInContent: element.closest('#content') !== null && element.id !== 'content' }
  }`

/** All that Tab comes to from the top of the page, until it leaves the page or is where it began. */
async function tabThrough(page: Page, most = MOST_TABS): Promise<readonly Tabbed[]> {
  await toTheTop(page)
  await page.evaluate(WATCH_FOCUS)
  const seen: Tabbed[] = []
  while (seen.length < most) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate<Tabbed & { unseen: string | null; isBody: boolean }>('window.tabAgain()')
    if (now.unseen !== null) {
      const last = seen.at(-1)
      if (last) seen[seen.length - 1] = { ...last, isUnseen: true }
    }
    if (now.isBody || now.id === seen[0]?.id) return seen
    if (seen.some((one) => one.id === now.id)) throw new Error(`Tab is caught at ${now.what}`)
    seen.push({ id: now.id, what: now.what, isInContent: now.isInContent, isUnseen: false })
  }
  throw new Error(`Tab never comes to an end: ${seen.slice(-4).map((one) => one.what)}`)
}

/** Nothing has the focus, and Tab begins anew. */
async function toTheTop(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    scrollTo(0, 0)
  })()`)
}

test('Tab goes through every screen, is seen wherever it is, and is caught nowhere', {
  timeout: 120_000,
}, async (t) => {
  const page = await open(t)
  const wrong: string[] = []
  const stops = await screensOf({ world: app.world, address: app.address })
  for (const { name, path } of stops) {
    await goWithin(page, path)
    const most = path.endsWith('/manual') ? MOST_TABS_OF_MANUAL : MOST_TABS
    const seen = await tabThrough(page, most).catch((error: Error) => error.message)
    if (typeof seen === 'string') {
      wrong.push(`${name}: ${seen}`)
      continue
    }
    if (seen[0]?.what !== 'a Ir para o conteúdo') wrong.push(`${name}: begins at ${seen[0]?.what}`)
    if (!seen.some((one) => one.isInContent)) wrong.push(`${name}: the content is not reached`)
    for (const one of seen.filter(({ isUnseen }) => isUnseen)) wrong.push(`${name}: not seen: ${one.what}`)
  }
  assert.deepEqual(wrong, [], `\n${wrong.join('\n')}\n`)
  // The walk can fail: what shows nothing of the focus is seen by it.
  await page.evaluate(`(() => {
    const button = document.createElement('button')
    button.textContent = 'unseen'
    button.style.outline = 'none'
    document.querySelector('#content').prepend(button)
  })()`)
  const found = (await tabThrough(page)).filter(({ isUnseen }) => isUnseen)
  assert.deepEqual(
    found.map(({ what }) => what),
    ['button[submit] unseen'],
  )
})

test('on every screen the help opens with F1 and gives the focus back, and the menu can be skipped', {
  timeout: 120_000,
}, async (t) => {
  const page = await open(t)
  const wrong: string[] = []
  const check = async ({ name }: Stop) => {
    await toTheTop(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const skipped = await page.evaluate<boolean>(`document.activeElement.id === 'content'`)
    if (!skipped) wrong.push(`${name}: the link that skips the menu does not`)
    await page.keyboard.press('Tab')
    const first = await page.evaluate<boolean>(
      `document.activeElement.closest('#content') !== null && (window.had = document.activeElement) !== null`,
    )
    if (!first) return wrong.push(`${name}: after the skip Tab is not in the content`)
    await page.keyboard.press('F1')
    const help = page.getByRole('dialog', { name: /^Ajuda: ./ })
    const isOpen = await help.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    )
    if (!isOpen) return wrong.push(`${name}: F1 opens no help`)
    if ((await help.locator('kbd').count()) < 5) wrong.push(`${name}: the help tells no keys`)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
    await page.waitForTimeout(50)
    const isBack = await page.evaluate<boolean>('document.activeElement === window.had')
    if (!isBack)
      wrong.push(
        `${name}: the focus is not where it was: ${await page.evaluate('document.activeElement.outerHTML.slice(0, 80)')}`,
      )
    return 0
  }
  for (const stop of await screensOf({ world: app.world, address: app.address })) {
    await goWithin(page, stop.path)
    await check(stop)
  }
  assert.deepEqual(wrong, [], `\n${wrong.join('\n')}\n`)
})

test('every screen of the menu is gone to by its name, and by its letter or key', {
  timeout: 120_000,
}, async (t) => {
  const page = await open(t)
  for (const { path, title, letter, key } of PLACES) {
    const away = path === 'jobs' ? 'days' : 'jobs'
    await goWithin(page, `${app.address}/hotel/${away}`)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Buscar e agir' }).waitFor()
    // Without accents, as people in a hurry do.
    await page.keyboard.type(title['pt-BR'].normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase())
    await page.getByRole('option', { selected: true }).getByText(title['pt-BR'], { exact: false }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/hotel/${path}`)
    for (const keys of [letter && ['g', letter.toLowerCase()], key && [key]].filter(Boolean)) {
      await goWithin(page, `${app.address}/hotel/${away}`)
      for (const one of keys as readonly string[]) await page.keyboard.press(one)
      await page.waitForURL(`**/hotel/${path}`)
    }
  }
})

test('single letters are text while one types, and nothing where they are switched off', async (t) => {
  const page = await open(t)
  await goWithin(page, `${app.address}/hotel/find`)
  const field = page.getByRole('textbox').first()
  await field.focus()
  await page.keyboard.type('gd?')
  await untilQuiet(page)
  assert.match(page.url(), /\/find/)
  assert.equal(await field.inputValue(), 'gd?')
  assert.equal(await page.getByRole('dialog').count(), 0)

  await goWithin(page, `${app.address}/hotel/desk`)
  await toTheTop(page)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: /^Ajuda: / })
  await help.waitFor()
  const letters = help.getByRole('switch', { name: 'Atalhos de uma letra' })
  await letters.press('Space')
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  await toTheTop(page)
  for (const key of ['g', 'f', '?', '1', '/', 'p']) await page.keyboard.press(key)
  await untilQuiet(page)
  assert.match(page.url(), /\/desk$/)
  assert.equal(await page.getByRole('dialog').count(), 0)
  // It is the user's, not the page's.
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (const key of ['g', 'f']) await page.keyboard.press(key)
  await untilQuiet(page)
  assert.match(page.url(), /\/desk$/)
  await page.keyboard.press('F1')
  await help.waitFor()
  await letters.press('Space')
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  for (const key of ['g', 'f']) await page.keyboard.press(key)
  await page.waitForURL('**/hotel/folios')
})
