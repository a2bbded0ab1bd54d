import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { type App, openApp } from '../../../test/browser/app.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { SCENARIOS, type Stage, setStage } from '../../../test/folio-scenarios.ts'
import { buildWorld, type World } from '../../../test/world.ts'

// In every state of a folio, what its buttons and menus let somebody do is what the API says that they can do.

let app: App<World>
let stage: Stage

before(async () => {
  app = await openApp({ build: buildWorld })
  stage = await setStage(app.world)
  await userWithLogin(app.world, { login: 'tudo' })
  await userWithLogin(app.world, {
    login: 'parte',
    // Rights of which most rows of the matrix ask one more; a close may leave nothing owing.
    rights: ['books.read', 'charges.create', 'payments.create', 'payments.refundCard', 'folios.close'],
  })
  await userWithLogin(app.world, { login: 'leitura', rights: ['books.read'] })
})

/** What each button does: it can be pressed where one of these is allowed. */
type Buttons = Readonly<Record<string, readonly string[]>>

const BESIDE: Buttons = {
  'Lançar encargo': ['postCharge'],
  'Receber|Devolver': ['postPayment'],
  'Transferir encargos': ['transferCharges'],
  Desconto: ['applyDiscount:isManual'],
  'Fechar comanda': ['closeFolio', 'closeFolio:addsPayment', 'closeFolio:refundsOpenFolio'],
}
const BEHIND: Buttons = {
  'Código promocional': ['applyDiscount:isPredefined'],
  'Corrigir comanda': ['correctFolio'],
  'Usar adiantamento': ['consumeAdvance'],
  'Faturar depósito': ['invoiceAdvance'],
  'Bloquear comanda': ['lockFolio'],
  'Desbloquear comanda': ['unlockFolio'],
  'Duplicar comanda': ['duplicateFolio'],
  'Reabrir comanda': ['reopenFolio'],
  'Anular comanda': ['voidFolio'],
}
const OF_CHARGE: Buttons = {
  'Editar encargo': [
    'editCharge:changesText',
    'editCharge:changesPrice',
    'editCharge:changesDate',
    'editCharge:changesOther',
  ],
  'Transferir encargos': ['transferCharges'],
  'Dividir encargo': ['splitCharge'],
  Desconto: ['applyDiscount:isManual'],
  'Anular encargo': ['voidCharge'],
}
const OF_PAYMENT: Buttons = {
  'Transferir recebimento': ['transferPayment'],
  'Estornar no cartão': ['refundCard'],
  'Anular recebimento': ['voidPayment'],
}
/** Ways that are chosen in the dialog of another button, and what is done with a line. */
const WITHIN = [
  'postCharge:isCustom',
  'postCharge:isCredit',
  'postPayment:refundsOpenFolio',
  'postPayment:refundsClosedFolio',
  'setBilling:writesParty',
  'correctFolio:addsPayment',
  'correctFolio:refundsClosedFolio',
  'correctFolio:refundsCard',
  'voidCharge',
  'voidPayment',
]

type WithActions = {
  readonly allowedActions: readonly string[]
  readonly blockedActions: readonly { readonly action: string }[]
}
type FolioSaid = WithActions & {
  readonly documentId: string | null
  readonly charges: readonly (WithActions & { readonly id: string })[]
  readonly payments: readonly (WithActions & { readonly id: string })[]
}

/** The names of what can be pressed and of what cannot, in the order of `buttons`. */
type Pressable = { readonly can: readonly string[]; readonly cannot: readonly string[] }

function said({ allowedActions }: WithActions, buttons: Buttons): Pressable {
  const can = (name: string) => buttons[name]!.some((action) => allowedActions.includes(action))
  const names = Object.keys(buttons)
  return { can: names.filter(can), cannot: names.filter((name) => !can(name)) }
}

/** As {@link said}, by what the page shows. Each of the buttons must be there, once. */
async function shown(elements: Locator, buttons: Buttons): Promise<Pressable> {
  const all = await elements.evaluateAll((found) =>
    found.map((one) => ({ text: one.textContent, isBlocked: one.getAttribute('aria-disabled') === 'true' })),
  )
  const names = Object.keys(buttons)
  const isBlocked = (name: string) => {
    const named = all.filter(({ text }) => new RegExp(`^(${name})`).test(text))
    assert.equal(named.length, 1, `${name} among ${all.map(({ text }) => text).join(', ')}`)
    return named[0]!.isBlocked
  }
  const blocked = new Set(names.filter(isBlocked))
  return {
    can: names.filter((name) => !blocked.has(name)),
    cannot: names.filter((name) => blocked.has(name)),
  }
}

/** What the page shows behind something that opens a menu. */
async function inMenu(page: Page, open: () => Promise<void>, buttons: Buttons): Promise<Pressable> {
  await open()
  const items = page.getByRole('menu').getByRole('menuitem')
  await items.and(page.locator(':focus')).waitFor()
  const found = await shown(items, buttons)
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'hidden' })
  return found
}

for (const login of ['tudo', 'parte', 'leitura']) {
  test(`the buttons of every state are what the API allows: ${login}`, async (t) => {
    const { page } = await app.openPage(t, { allow: [/status of 401/] })
    await signIn(page, { login, path: '/hotel' })
    const can: string[] = []
    const cannot: string[] = []
    const agree = (state: string, shown: Pressable, said: Pressable) => {
      assert.deepEqual(shown, said, state)
      can.push(...said.can)
      cannot.push(...said.cannot)
    }
    for (const [state, build] of Object.entries(SCENARIOS)) {
      const scene = await build(app.world, stage)
      const answered = page.waitForResponse(new RegExp(`/v1/.*/folios/${scene.folioId}$`))
      await page.goto(`/hotel/folios/${scene.folioId}`)
      const folio = (await (await answered).json()) as FolioSaid
      const billing = folio.documentId ? 'correctBilling' : 'setBilling'
      const behind = { ...BEHIND, 'Faturar para': [billing] }
      const more = page.getByRole('button', { name: 'Mais ações' })
      await more.waitFor()
      agree(state, await shown(more.locator('..').getByRole('button'), BESIDE), said(folio, BESIDE))
      agree(state, await inMenu(page, () => more.click(), behind), said(folio, behind))
      const charge = folio.charges.find(({ id }) => id === scene.chargeId)
      const payment = folio.payments.find(({ id }) => id === scene.paymentId)
      for (const [line, of, buttons] of [
        [charge, 'Bar', OF_CHARGE],
        [payment, 'Visa', OF_PAYMENT],
      ] as const) {
        if (!line) continue
        const cell = page.getByRole('grid').getByRole('gridcell', { name: of }).first()
        const open = () => cell.click({ button: 'right' })
        agree(`${state}: ${of}`, await inMenu(page, open, buttons), said(line, buttons))
      }
      const buttoned = new Set([...Object.values(BESIDE), ...Object.values(behind)].flat())
      const actions = [...folio.allowedActions, ...folio.blockedActions.map(({ action }) => action)]
      const without = actions.filter((action) => !buttoned.has(action) && !WITHIN.includes(action))
      assert.deepEqual(without, billing === 'correctBilling' ? ['setBilling'] : [], `${state}: no button`)
    }
    t.diagnostic(`${can.length} can be pressed, ${cannot.length} say why not`)
    assert.ok(cannot.length > 200)
    // An existing company is chosen, and an empty folio voided, with no right at all.
    if (login === 'leitura') assert.deepEqual(new Set(can), new Set(['Faturar para', 'Anular comanda']))
    else assert.ok(can.length > 50)
  })
}
