import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildWorld, type World } from '../../../test/world.ts'

// The path of a cashier with a guest before the desk: find the room, post two charges, split one, move a part to folio 2, take a
// card in three instalments, close both folios, print. No mouse; every key is counted.

let app: App<World>

before(async () => {
  app = await openApp({ build: buildWorld })
  await userWithLogin(app.world, { login: 'caixa' })
})

/**
 * The same path at a peer, step by step as its public manual has it: what is clicked, chosen or filled in, one act each, and
 * the least that will do. OPERA Cloud User Guide: "Posting Charges to a Reservation Account", "Splitting Charges and Payments",
 * "Transferring Reservation Account Postings", "Checking Out Reservations", whose settlement takes the payments and sends
 * the folios, so that both are counted there. It names no instalments: they are not counted.
 */
const PEER: Readonly<Record<Step, readonly string[]>> = {
  find: ['Front Desk', 'In House', 'search criteria', 'Search', 'the reservation', 'I Want To', 'Billing'],
  post: ['Post Charge', 'code', 'Apply Charge', 'Post Charge', 'code', 'Apply Charge'],
  split: ['the charge', 'its menu', 'Quick Split', 'Amount', 'amount to split', 'Split'],
  transfer: [
    ...['menu', 'Transfer Posting', 'Partial/Selected Postings', 'To a Folio Window', 'the window', 'Next'],
    ...['the transaction', 'Next', 'Do not split', 'Next', 'the last page'],
  ],
  pay: ['payment details of window 1', 'payment details of window 2'],
  close: ['Check Out', 'Settle and Send Folio', 'Settle and Send Folio'],
  print: [],
}

type Step = 'find' | 'post' | 'split' | 'transfer' | 'pay' | 'close' | 'print'

/** Presses keys and counts them. A key with others held is one; a field that is filled in, with its Enter, is one act. */
function counting(page: Page) {
  const counts = new Map<Step, { readonly keys: number; readonly acts: number }>()
  let step: Step = 'find'
  const count = (keys: number) => {
    const before = counts.get(step) ?? { keys: 0, acts: 0 }
    counts.set(step, { keys: before.keys + keys, acts: before.acts + 1 })
  }
  return {
    counts,
    at: (next: Step) => {
      step = next
    },
    press: async (key: string) => {
      count(1)
      await page.keyboard.press(key)
    },
    fill: async (text: string) => {
      count(text.length + 1)
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
  }
}

test('the path of a cashier, by keyboard alone, with fewer acts than at a peer', async (t) => {
  const { world } = app
  const guest = await world.guestInHouse()
  const { rows } = await world.database.pool.query(
    `select r.number from stays s join rooms r on r.property_id = s.property_id and r.id = s.room_id
      where s.property_id = 'hotel' and s.id = $1`,
    [guest.stayId],
  )
  const { page, context } = await app.openPage(t, { allow: [/status of 401/] })
  await signIn(page, { login: 'caixa' })
  const { at, press, fill, counts } = counting(page)
  const dialog = page.getByRole('dialog')
  const done = async (text: RegExp) => {
    await page.getByText(text).first().waitFor()
    await dialog.waitFor({ state: 'hidden' })
  }

  await press('F3')
  await fill(rows[0].number)
  await page.getByRole('button', { name: 'Lançar encargo' }).waitFor()

  at('post')
  for (const [code, posted] of [
    ['LAUNDRY', /Lançado: Lavanderia/],
    ['BAR', /Lançado: Bar/],
  ] as const) {
    await press('F2')
    await fill(code)
    await press('Control+Enter')
    await done(posted)
  }

  at('split')
  await page.getByRole('grid').getByText('27,50').first().waitFor()
  // To the lines of folio 1, and down to the charge.
  await press('Alt+Shift+1')
  await press('ArrowDown')
  await press('Shift+F7')
  await dialog
    .getByText(/Parte 2: Bar/)
    .first()
    .waitFor()
  await press('Control+Enter')
  await done(/Dividido em 2: Bar/)

  at('transfer')
  await page.getByRole('grid').getByText('13,75').nth(1).waitFor()
  await press('F7')
  await dialog
    .getByText(/R\$\s0,00 passa a R\$\s13,75/)
    .first()
    .waitFor()
  await expectNoViolations(page, { where: 'the transfer on the path of a cashier' })
  await press('Control+Enter')
  await done(/Transferido para a comanda 2: R\$\s13,75/)

  at('pay')
  await press('F4')
  await fill('VISA')
  await press('Enter')
  await fill('L')
  await fill('3')
  await dialog.getByLabel('NSU').and(page.locator(':focus')).waitFor()
  await page.getByRole('listbox').first().waitFor({ state: 'hidden' })
  await expectNoViolations(page, { where: 'the card payment on the path of a cashier' })
  await press('Control+Enter')
  await done(/Recebido: Visa, R\$\s31,75/)

  at('close')
  await press('Control+F9')
  await dialog.getByText('Paga').first().waitFor()
  await press('Control+Enter')
  await done(/Comanda 1 fechada/)
  at('print')
  await page.getByRole('button', { name: 'Documento', exact: true }).first().waitFor()
  await printed(context, () => press('F9'))

  at('pay')
  await press('Alt+Shift+2')
  await page
    .getByRole('button', { name: /Comanda 2/ })
    .and(page.locator('[aria-current="true"]'))
    .waitFor()
  await press('F4')
  await fill('PIX')
  await press('Control+Enter')
  await done(/Recebido: Pix, R\$\s13,75/)
  at('close')
  await press('Control+F9')
  await dialog.getByText('Paga').first().waitFor()
  await press('Control+Enter')
  await done(/Comanda 2 fechada/)
  at('print')
  await page.getByRole('button', { name: 'Documento', exact: true }).first().waitFor()
  await printed(context, () => press('F9'))
  await expectNoViolations(page, { where: 'the end of the path of a cashier' })

  const state = await world.database.pool.query(
    `select f.number, f.state, (select max((p.card->>'instalments')::int) from payments p
        where p.property_id = 'hotel' and p.folio_id = f.id) as instalments
      from folios f where f.property_id = 'hotel' and f.account_id = $1 order by f.number`,
    [guest.accountId],
  )
  assert.deepEqual(
    state.rows.map((row) => [row.number, row.state, row.instalments]),
    [
      [1, 'settled', 3],
      [2, 'settled', null],
    ],
  )
  tell(t, counts)
})

/** Presses what prints, and waits until the document is asked for on paper. */
async function printed(
  context: Awaited<ReturnType<App['openPage']>>['context'],
  run: () => Promise<void>,
): Promise<void> {
  const asked = context.waitForEvent('request', (request) =>
    /\/documents\/\w+\/paper\?paper=a4$/.test(request.url()),
  )
  await run()
  await asked
}

/** Prints the count, step by step, beside the peer's; ours are never more acts in all. */
function tell(
  t: TestContext,
  counts: ReadonlyMap<Step, { readonly keys: number; readonly acts: number }>,
): void {
  const steps = Object.keys(PEER) as Step[]
  const lines = steps.map((step) => {
    const { keys, acts } = counts.get(step)!
    return `${step.padEnd(9)} ${String(keys).padStart(4)} keys, ${String(acts).padStart(3)} acts; OPERA Cloud ${PEER[step].length} acts`
  })
  const sum = (of: (step: Step) => number) => steps.reduce((total, step) => total + of(step), 0)
  const ours = sum((step) => counts.get(step)!.acts)
  const theirs = sum((step) => PEER[step].length)
  t.diagnostic(
    [
      ...lines,
      `in all    ${sum((step) => counts.get(step)!.keys)} keys, ${ours} acts; OPERA Cloud ${theirs} acts`,
    ].join('\n'),
  )
  assert.ok(ours <= theirs, `${ours} acts, the peer ${theirs}`)
}
