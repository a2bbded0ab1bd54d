import type { Page } from 'playwright-core'
import { CONGRESS } from '../../src/cli/demo/congress.ts'
import type { DemoWorld } from './demo-world.ts'
import { unavailable } from './unavailable.ts'

/** A screen as the pictures show it. */
export type Screen = {
  /** The beginning of the file's name. */
  readonly name: string
  /** Where it is, below the demo hotel unless it begins with `/`. */
  readonly path: string | ((world: DemoWorld) => Promise<string>)
  /** Who looks at it; `admin` unless told, null for nobody. */
  readonly as?: 'admin' | 'recepcao' | 'gerente' | null
  /** What must be there before the picture is taken; a dialog where the path opens one, else the heading. */
  readonly shows?: string
  /** What is done before the picture is taken, such as to open a dialog. It waits for what it opens. */
  readonly prepare?: (page: Page) => Promise<unknown>
}

const DIALOG = '[role="dialog"][aria-modal="true"]'
const GRID_ROWS = '[role="grid"] tbody tr[data-row]'

/** A guest in house with charges and a payment today, two folios if there is one. */
const ACCOUNT = `select f.account_id from folios f join stays s on s.account_id = f.account_id
  where s.property_id = 'demo' and f.property_id = 'demo' and s.state = 'inHouse'
  group by 1 order by count(distinct f.id) desc, (select count(*) from charges c join folios g on g.id = c.folio_id
    where g.account_id = f.account_id) desc, 1 limit 1`
const CHARGE = `select c.id from charges c join folios f on f.id = c.folio_id join books b on b.property_id = f.property_id
  where f.property_id = 'demo' and f.state = 'open' and c.kind = 'item' and c.state = 'posted'
    and f.account_id = (${ACCOUNT}) order by c.business_date desc, c.id limit 1`
/** A folio that is settled by what is left: its guest leaves today and owes nothing. */
const PAID = `select f.account_id from folios f join stays s on s.account_id = f.account_id
    left join balances b on b.property_id = f.property_id and b.ledger = 'guest' and b.id = f.id
  where f.property_id = 'demo' and s.state = 'inHouse' and s.departure = '2026-11-18' and f.state = 'open'
    and coalesce(b.debit_minor - b.credit_minor, 0) = 0 order by 1 limit 1`
/** A folio that an AR account took over. */
const TAKEN_OVER = `select id from folios where property_id = 'demo' and state = 'onAccount' order by closed_at desc, id limit 1`
/** A folio that was corrected. */
const CORRECTED = `select corrects_id from folios where property_id = 'demo' and corrects_id is not null order by id limit 1`
/** The congress: a split charge, discounts by code and by hand, a locked folio, one that was corrected, an advance. */
const CONGRESS_ACCOUNT = `select id from accounts where property_id = 'demo' and name = '${CONGRESS}'`
const congressFolio = (which: string) =>
  `select f.id from folios f where f.property_id = 'demo' and f.account_id = (${CONGRESS_ACCOUNT}) and ${which} order by f.number limit 1`
/** What is done with a folio of the congress; with a line of it, by the condition that finds it. */
const onCongress =
  (what: string, which: string, line?: string) =>
  async (world: DemoWorld): Promise<string> => {
    const folioId = await world.firstOf(congressFolio(which))
    const named = line
      ? `&line=${await world.firstOf(`select l.id from (select id, folio_id, kind, state from charges where property_id = 'demo'
          union all select id, folio_id, 'payment', state from payments where property_id = 'demo' and amount_minor > 0) as l
          where l.folio_id = '${folioId}' and l.state = 'posted' and ${line} order by l.id limit 1`)}`
      : ''
    return `accounts/${await world.firstOf(CONGRESS_ACCOUNT)}?folio=${folioId}&do=${what}${named}`
  }
const DISCOUNTED = 'f.has_discounts'
const WITH_CORRECTION = `exists (select from folios o where o.corrects_id = f.id)`
const OPENED_AGAIN = `f.state = 'open' and f.source_id is not null`
/** The AR account that owes most. */
const OWING = `select id from balances where property_id = 'demo' and ledger = 'city'
  order by debit_minor - credit_minor desc, id limit 1`
/** Who comes today and has no folio yet. */
const COMING = `select account_id from stays where property_id = 'demo' and state = 'reserved' and arrival = '2026-11-18'
  order by id limit 1`
const stayWhere = (condition: string) =>
  `select s.id from stays s where s.property_id = 'demo' and ${condition} order by s.id limit 1`
const ARRIVING = stayWhere(`s.state = 'reserved' and s.arrival = '2026-11-18' and s.room_id is not null`)
const ROOMLESS = stayWhere(`s.state = 'reserved' and s.arrival = '2026-11-18' and s.room_id is null`)
const LEAVING = stayWhere(`s.state = 'inHouse' and s.departure = '2026-11-18'`)
const NO_SHOW = stayWhere(`s.state = 'noShow' and s.departure >= '2026-11-18'`)
const STAYING = stayWhere(`s.state = 'inHouse' and s.departure > '2026-11-18'`)

const account =
  (search = '', which = ACCOUNT) =>
  async (world: DemoWorld) =>
    `accounts/${await world.firstOf(which)}${search}`
const stay = (which: string) => async (world: DemoWorld) => `stays/${await world.firstOf(which)}`
const user = (login: string) => `select id from users where login = '${login}'`

/** Presses keys and waits for what they open. */
const press =
  (keys: string, shows = DIALOG) =>
  async (page: Page) => {
    await page.keyboard.press(keys)
    await page.locator(shows).first().waitFor()
  }
/** Clicks the button of this name, in pt-BR, and waits for its dialog. */
const click =
  (name: string | RegExp, shows = DIALOG) =>
  async (page: Page) => {
    await page.getByRole('button', { name }).first().click()
    await page.locator(shows).first().waitFor()
  }

/** Lets the day look as if nothing stood in the way of its close, for the dialog that asks whether to. */
async function clearDay(page: Page): Promise<void> {
  await page.route(/\/v1\/properties\/demo\/day(\?|$)/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), blocks: [] } })
  })
  await page.reload()
  await page.locator('h1').waitFor()
  await page.waitForTimeout(500)
  await press('F2')(page)
}

/**
 * A close that is stopped by what is still to be done, asked for as the page does: the past of the demo hotel was closed
 * without jobs. Gives its id.
 */
async function askForClose(page: Page): Promise<string> {
  const id = await page.evaluate<string>(`(async () => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
    const body = JSON.stringify({ date: '2026-11-18' })
    const made = await fetch('/v1/properties/demo/day/close', { method: 'POST', headers, body })
    return (await made.json()).id
  })()`)
  await page.waitForTimeout(1500)
  await page.reload()
  await page.locator('h1').waitFor()
  return id
}

/** All screens and dialogs, in the order of a day at the reception. A new one gets its line here. */
export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', path: '/', as: null, shows: 'form' },
  { name: 'desk', path: 'desk', as: 'recepcao' },
  { name: 'desk-no-shift', path: 'desk' },
  { name: 'close-shift', path: 'desk', as: 'recepcao', prepare: click(/Fechar turno/) },
  { name: 'find-empty', path: 'find' },
  { name: 'find', path: 'find?q=silva', shows: GRID_ROWS },
  { name: 'find-nothing', path: 'find?q=xyzxyz' },
  { name: 'new-account', path: 'find?do=create&q=Padaria', shows: DIALOG },
  { name: 'account', path: account(), shows: GRID_ROWS },
  { name: 'post-charge', path: account('?do=charge'), shows: DIALOG },
  {
    name: 'post-charge-filled',
    path: account('?do=charge'),
    shows: DIALOG,
    prepare: async (page) => {
      await page.keyboard.type('BAR')
      await page.keyboard.press('Enter')
    },
  },
  { name: 'post-payment', path: account('?do=pay'), shows: DIALOG },
  {
    name: 'post-payment-card',
    path: account('?do=pay'),
    shows: DIALOG,
    prepare: async (page) => {
      await page.keyboard.type('VISA')
      await page.keyboard.press('Enter')
    },
  },
  { name: 'close-folio', path: account('?do=close', PAID), shows: DIALOG },
  { name: 'close-folio-owing', path: account('?do=close'), shows: DIALOG },
  {
    name: 'dialog-failed',
    path: account(),
    shows: GRID_ROWS,
    prepare: async (page) => {
      await page.route('**/charge-codes?*', unavailable)
      await press('F2', `${DIALOG} [role="alert"]`)(page)
    },
  },
  {
    name: 'void-charge',
    path: async (world) =>
      `accounts/${await world.firstOf(ACCOUNT)}?do=void&folio=${await world.firstOf(
        `select folio_id from charges where id = (${CHARGE})`,
      )}&line=${await world.firstOf(CHARGE)}`,
    shows: DIALOG,
  },
  { name: 'new-folio', path: account('?do=create'), shows: DIALOG },
  {
    name: 'folio-on-account',
    path: async (world) => `folios/${await world.firstOf(TAKEN_OVER)}`,
    shows: GRID_ROWS,
  },
  { name: 'account-congress', path: account('', CONGRESS_ACCOUNT), shows: GRID_ROWS },
  { name: 'account-congress-whole', path: account('?lines=all', CONGRESS_ACCOUNT), shows: GRID_ROWS },
  {
    name: 'account-marked',
    path: account('', CONGRESS_ACCOUNT),
    shows: GRID_ROWS,
    prepare: async (page) => {
      await press('Alt+Shift+1', '[role="grid"] td:focus')(page)
      for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key)
    },
  },
  {
    name: 'account-one-folio',
    path: account('', CONGRESS_ACCOUNT),
    // Whose choice stays theirs: nobody else's account is looked at.
    as: 'gerente',
    shows: GRID_ROWS,
    prepare: async (page) => {
      if ((await page.getByRole('grid').count()) > 1) await page.keyboard.press('Alt+Shift+0')
    },
  },
  {
    name: 'folio-corrected',
    path: async (world) => `folios/${await world.firstOf(CORRECTED)}`,
    as: 'gerente',
    shows: GRID_ROWS,
  },
  {
    name: 'folio-history',
    path: async (world) => `folios/${await world.firstOf(CORRECTED)}/history`,
    shows: GRID_ROWS,
  },
  { name: 'split-charge', path: onCongress('split', DISCOUNTED, `l.kind = 'item'`), shows: DIALOG },
  {
    name: 'split-by-amounts',
    path: onCongress('split', DISCOUNTED, `l.kind = 'item'`),
    shows: DIALOG,
    prepare: async (page) => {
      await page.keyboard.type('V')
      await page.keyboard.press('Enter')
      await page.keyboard.type('5')
    },
  },
  {
    name: 'edit-charge-price',
    path: onCongress('edit', DISCOUNTED, `l.kind = 'item'`),
    shows: DIALOG,
    prepare: (page) => page.getByLabel('Qtd').fill('7'),
  },
  {
    name: 'discount-typed',
    path: onCongress('discount', DISCOUNTED),
    shows: DIALOG,
    prepare: (page) => page.keyboard.type('5'),
  },
  {
    name: 'correct-price',
    path: onCongress('correct', WITH_CORRECTION),
    shows: DIALOG,
    prepare: (page) => page.getByLabel('Unitário').first().fill('10'),
  },
  { name: 'correct-billing', path: onCongress('billing', WITH_CORRECTION), shows: DIALOG },
  {
    name: 'folio-menu',
    path: account('', CONGRESS_ACCOUNT),
    shows: GRID_ROWS,
    prepare: click('Mais ações', '[role="menu"]'),
  },
  {
    name: 'line-menu',
    path: account('', CONGRESS_ACCOUNT),
    shows: GRID_ROWS,
    prepare: async (page) => {
      await press('Alt+Shift+1', '[role="grid"] td:focus')(page)
      await press('Shift+F10', '[role="menu"]')(page)
    },
  },
  { name: 'transfer-charges', path: onCongress('transfer', DISCOUNTED), shows: DIALOG },
  { name: 'discount', path: onCongress('discount', DISCOUNTED, `l.kind = 'item'`), shows: DIALOG },
  { name: 'promo', path: onCongress('promo', DISCOUNTED), shows: DIALOG },
  { name: 'edit-charge', path: onCongress('edit', DISCOUNTED, `l.kind = 'item'`), shows: DIALOG },
  { name: 'correct-folio', path: onCongress('correct', WITH_CORRECTION), shows: DIALOG },
  { name: 'void-folio', path: onCongress('voidFolio', OPENED_AGAIN), shows: DIALOG },
  { name: 'duplicate-folio', path: onCongress('duplicate', DISCOUNTED), shows: DIALOG },
  { name: 'lock-folio', path: onCongress('lock', DISCOUNTED), shows: DIALOG },
  { name: 'billing', path: onCongress('billing', DISCOUNTED), shows: DIALOG },
  {
    name: 'move-payment',
    path: onCongress('movePayment', OPENED_AGAIN, `l.kind = 'payment'`),
    shows: DIALOG,
  },
  {
    name: 'refund-card',
    path: onCongress('refundCard', WITH_CORRECTION, `l.kind = 'payment'`),
    shows: DIALOG,
  },
  { name: 'use-advance', path: onCongress('useAdvance', OPENED_AGAIN), shows: DIALOG },
  { name: 'receivable', path: account('', OWING), shows: GRID_ROWS },
  { name: 'account-before-check-in', path: account('', COMING), shows: 'main section' },
  { name: 'folios', path: 'folios', shows: GRID_ROWS },
  {
    name: 'folios-failed',
    path: 'folios',
    shows: GRID_ROWS,
    prepare: async (page) => {
      await page.route('**/folios?*', unavailable)
      await page.reload()
      await page.locator('main [role="alert"]').waitFor()
    },
  },
  {
    name: 'folios-chosen',
    path: 'folios?f=state:is:open',
    shows: GRID_ROWS,
    prepare: async (page) => {
      for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space']) await page.keyboard.press(key)
    },
  },
  {
    name: 'columns-menu',
    path: 'folios',
    shows: GRID_ROWS,
    prepare: click('Colunas', '[role="menu"], [role="dialog"]'),
  },
  {
    name: 'export-menu',
    path: 'folios',
    shows: GRID_ROWS,
    prepare: click('Exportar', '[role="menu"], [role="dialog"]'),
  },
  {
    name: 'arrivals-peek',
    path: 'arrivals',
    shows: GRID_ROWS,
    // What was opened once stays open for the user.
    prepare: async (page) => {
      const peek = page.getByRole('button', { name: /^Espiar/ })
      if ((await peek.getAttribute('aria-pressed')) === 'false') await page.keyboard.press('p')
    },
  },
  { name: 'arrivals', path: 'arrivals', shows: GRID_ROWS },
  { name: 'no-shows', path: 'arrivals?list=noShows' },
  { name: 'in-house', path: 'in-house', shows: GRID_ROWS },
  { name: 'departures', path: 'departures', shows: GRID_ROWS },
  { name: 'stay-reserved', path: stay(ARRIVING) },
  { name: 'stay', path: stay(STAYING) },
  { name: 'check-in', path: stay(ARRIVING), prepare: click(/^Check-in/) },
  { name: 'assign-room', path: stay(ROOMLESS), prepare: click(/^Associar UH/) },
  { name: 'cancel-stay', path: stay(ARRIVING), prepare: click(/^Cancelar reserva/) },
  { name: 'change-departure', path: stay(STAYING), prepare: click(/^Alterar saída/) },
  { name: 'reinstate', path: stay(NO_SHOW), prepare: click(/^Reativar reserva/) },
  { name: 'check-out', path: stay(LEAVING), prepare: click(/^Check-out/) },
  { name: 'rooms', path: 'rooms', shows: '[data-tile]' },
  { name: 'rooms-list', path: 'rooms?as=list', shows: GRID_ROWS },
  { name: 'day', path: 'day' },
  {
    name: 'dry-run',
    path: 'day',
    prepare: press('Shift+F2', 'section[aria-label^="Simulação"], [role="region"]'),
  },
  { name: 'close-day', path: 'day', prepare: clearDay },
  { name: 'days', path: 'days' },
  { name: 'days-list', path: 'days?show=list' },
  { name: 'closed-day', path: 'days/2026-11-17' },
  { name: 'jobs', path: 'jobs', prepare: askForClose },
  {
    name: 'job',
    path: 'jobs',
    prepare: async (page) => {
      await page.goto(`/demo/jobs/${await askForClose(page)}`)
      await page.locator('h1').waitFor()
    },
  },
  { name: 'users', path: 'users', shows: GRID_ROWS },
  { name: 'new-user', path: 'users?do=new', shows: DIALOG },
  { name: 'user', path: async (world) => `users/${await world.firstOf(user('recepcao'))}` },
  {
    name: 'grant-role',
    path: async (world) => `users/${await world.firstOf(user('recepcao'))}?do=grant`,
    shows: DIALOG,
  },
  { name: 'roles', path: 'roles', shows: GRID_ROWS },
  { name: 'role-matrix', path: 'roles?show=matrix' },
  { name: 'role-matrix-operations', path: 'roles?show=matrix&rows=operation' },
  {
    name: 'role-matrix-detail',
    path: 'roles?show=matrix&rows=operation',
    prepare: click(/^Fechar comanda/, '[aria-expanded="true"]'),
  },
  {
    name: 'role-simulated',
    path: async (world) => `roles?show=matrix&as=user:${await world.firstOf(user('recepcao'))}`,
  },
  {
    name: 'role-editor',
    path: async (world) =>
      `roles?do=change&role=${await world.firstOf(`select id from roles where name = 'Recepção/Caixa'`)}`,
    shows: DIALOG,
  },
  { name: 'why-not-empty', path: 'why-not' },
  {
    name: 'why-not',
    path: async (world) =>
      `why-not?user=${await world.firstOf(user('recepcao'))}&operation=voidFolio&object=${await world.firstOf(
        `select id from folios where account_id = (${ACCOUNT}) order by number limit 1`,
      )}`,
    shows: 'main table',
  },
  { name: 'manual', path: 'manual', as: 'recepcao' },
  { name: 'manual-search', path: 'manual?q=anular', as: 'recepcao' },
  { name: 'manual-entry', path: 'manual#closeFolio', as: 'recepcao' },
  { name: 'manual-nothing', path: 'manual?q=xyzxyz' },
  { name: 'preferences', path: 'preferences' },
  { name: 'new-key', path: 'preferences', prepare: click(/^Alterar a tecla de: Ação principal/) },
  {
    name: 'undo',
    path: account('?do=charge'),
    shows: DIALOG,
    prepare: async (page) => {
      await page.keyboard.type('PARKING')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+Enter')
      await page.getByRole('button', { name: 'Desfazer' }).waitFor()
    },
  },
  { name: 'palette', path: 'desk', prepare: press('Control+k') },
  {
    name: 'palette-typed',
    path: 'desk',
    prepare: async (page) => {
      await press('Control+k')(page)
      await page.keyboard.type('sa')
    },
  },
  { name: 'help', path: account(), shows: GRID_ROWS, prepare: press('F1') },
  {
    name: 'sign-in-again',
    path: 'desk',
    prepare: async (page) => {
      await page.context().clearCookies()
      await page.keyboard.press('g')
      await page.keyboard.press('f')
      await page.locator(DIALOG).waitFor()
    },
  },
  { name: 'not-found', path: '/nowhere/desk' },
  { name: 'not-found-below', path: 'nowhere' },
  { name: 'account-of-nobody', path: 'accounts/acc_nobody', shows: 'main h1, main h2, main [role="alert"]' },
  { name: 'api', path: '/docs/' },
]
