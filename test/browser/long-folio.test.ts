import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { MOST_PARTS } from '../../src/api/folio-inputs.ts'
import { buildWorld, type World } from '../world.ts'
import { type App, openApp } from './app.ts'
import { measureKeys, type Times } from './measure.ts'
import { signIn, userWithLogin } from './sign-in.ts'

// A folio of as many lines as a company's master bill has, through the real API. No test fails on a time: what is printed is
// how much slower the same keys are than on a folio of twenty lines, in the same run.

const MANY = 2000
const FEW = 20

let app: App<World>
let accounts: Readonly<Record<number, string>>

before(async () => {
  app = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'ana' })
  accounts = { [FEW]: await accountOf(FEW), [MANY]: await accountOf(MANY) }
})

/** An account with a folio of so many lines and one of a few beside it; the lines are parts of split charges. */
async function accountOf(count: number): Promise<string> {
  const { world } = app
  const { account } = await world.accepted('createAccount', { kind: 'guest', name: `Conta de ${count}` })
  for (const lines of [count, 3]) {
    const { folio } = await world.accepted('createFolio', { accountId: account.id })
    for (let left = lines; left > 0; left -= MOST_PARTS) {
      const { charge } = await world.accepted('postCharge', { folioId: folio.id, chargeCode: 'LAUNDRY' })
      await world.accepted('splitCharge', { chargeId: charge.id, equalParts: Math.min(left, MOST_PARTS) })
    }
  }
  return account.id
}

const GRID = '[role="grid"]'

/** The account with its long folio before one, the focus on its first line; and how long that took, in milliseconds. */
async function openAccount(t: TestContext, count: number): Promise<{ page: Page; openedMs: number }> {
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'ana', path: '/hotel/desk' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  // From the page's own way to it, so that what is measured is the account and not the loading of the app.
  const openedMs = await page.evaluate<number>(`(async () => {
    const begun = performance.now()
    history.pushState({}, '', '/hotel/accounts/${accounts[count]}')
    dispatchEvent(new PopStateEvent('popstate'))
    const isThere = () => document.querySelector('${GRID}[aria-rowcount="${count + 2}"] tbody tr[data-row]')
    while (!isThere()) await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    return performance.now() - begun
  })()`)
  await page.keyboard.press('Alt+Shift+1')
  await page.locator(`${GRID} tbody [tabindex="0"]:focus`).waitFor()
  return { page, openedMs: Math.round(openedMs) }
}

/** Where the focus is, how many rows are selected and how many stand in the page. */
function seen(page: Page): Promise<{ row: number; selected: number; drawn: number }> {
  return page.evaluate(`(() => {
    const grid = document.activeElement.closest('${GRID}')
    const rows = [...grid.querySelectorAll('tbody tr[data-row]')]
    return {
      row: Number(document.activeElement.closest('tr').getAttribute('aria-rowindex')),
      selected: rows.filter((row) => row.getAttribute('aria-selected') === 'true').length,
      drawn: document.querySelectorAll('${GRID} tbody tr[data-row]').length,
    }
  })()`)
}

/** Keys and what must have come of them. */
async function pressAll(page: Page): Promise<{ times: Record<string, Times>; most: number }> {
  const times: Record<string, Times> = {}
  const measure = async (what: string, keys: readonly string[], answer?: string) => {
    times[what] = await measureKeys(page, keys, { answer })
    return seen(page)
  }
  const begun = await seen(page)
  const down = await measure('ArrowDown', Array(15).fill('ArrowDown'))
  assert.equal(down.row, begun.row + 15)
  const paged = await measure('PageDown', Array(8).fill('PageDown'))
  const ranged = await measure('Shift+ArrowUp', Array(8).fill('Shift+ArrowUp'))
  assert.equal(ranged.selected, 9)
  await page.keyboard.press('Escape')
  const ended = await measure('End and Home', Array(4).fill(['Control+End', 'Control+Home']).flat())
  assert.equal(ended.row, begun.row)
  const spaced = await measure('Space', Array(7).fill('Space'))
  assert.equal(spaced.selected, 1)
  await page.keyboard.press('Space')
  const FOLIO = `new URL(location.href).searchParams.get('folio') + document.activeElement.closest('[data-folio]')?.dataset.folio`
  await measure('to the folio beside and back', Array(4).fill([']', '[']).flat(), FOLIO)
  const ROWS = `document.querySelectorAll('${GRID}').length`
  await measure('one folio and side by side', Array(6).fill('Alt+Shift+0'), ROWS)
  await measure('with all that was', Array(6).fill('h'), 'location.search')
  return { times, most: Math.max(begun.drawn, down.drawn, paged.drawn, ended.drawn) }
}

test(`keys on a folio of ${MANY} lines, next to one of ${FEW}`, { timeout: 180_000 }, async (t) => {
  const small = await openAccount(t, FEW)
  const few = await pressAll(small.page)
  const large = await openAccount(t, MANY)
  const many = await pressAll(large.page)
  assert.ok(many.most < 110, `${many.most} rows stand in the page: it grows with the folio`)
  t.diagnostic(`opened in ${large.openedMs} ms with ${MANY} lines, ${small.openedMs} ms with ${FEW}`)
  for (const [what, { p50, p95 }] of Object.entries(many.times)) {
    const peer = few.times[what]!
    const ratio = (p95 / peer.p95).toFixed(1)
    t.diagnostic(
      `${what}: p50 ${p50} ms, p95 ${p95} ms on ${MANY} lines; p50 ${peer.p50} ms, p95 ${peer.p95} ms on ${FEW}; ratio of p95 ${ratio}`,
    )
  }
})
