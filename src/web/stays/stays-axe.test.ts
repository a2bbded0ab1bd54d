import { before, type TestContext, test } from 'node:test'
import { type App, openApp, type PageOptions } from '../../../test/browser/app.ts'
import { expectNoViolations } from '../../../test/browser/axe.ts'
import { signIn, userWithLogin } from '../../../test/browser/sign-in.ts'
import { buildDeskWorld, type DeskWorld } from '../../../test/desk-world.ts'

let app: App<DeskWorld>

before(async () => {
  app = await openApp({ build: buildDeskWorld })
  await userWithLogin(app.world, { login: 'ana' })
  await app.world.accepted('markNoShow', { stayId: app.world.stays.get('Fernando Quadros')!.stayId })
})

/** The arrivals, signed in. */
async function open(t: TestContext, how: PageOptions) {
  // Who is not signed in yet is answered so.
  const { page } = await app.openPage(t, { ...how, allow: [/status of 401/] })
  await signIn(page, { login: 'ana', path: '/hotel/arrivals' })
  return page
}

const SCREENS: readonly { readonly where: string; readonly path: (world: DeskWorld) => string }[] = [
  { where: 'arrivals', path: () => 'arrivals' },
  { where: 'no-shows', path: () => 'arrivals?list=noShows' },
  { where: 'in house', path: () => 'in-house' },
  { where: 'departures', path: () => 'departures' },
  { where: 'departed', path: () => 'departures?list=departed' },
  { where: 'the board of rooms', path: () => 'rooms' },
  { where: 'the list of rooms', path: () => 'rooms?as=list' },
  { where: 'a stay in house', path: ({ stays }) => `stays/${stays.get('Gustavo Teles')!.stayId}` },
  { where: 'a stay to come', path: ({ stays }) => `stays/${stays.get('Bruno Nogueira')!.stayId}` },
]

/** Each dialog, by the guest on whose page it is opened and the button that opens it. */
const DIALOGS: readonly (readonly [guest: string, button: string])[] = [
  ['Bruno Nogueira', 'Associar UH'],
  ['Bruno Nogueira', 'Check-in'],
  ['Célia Fontoura', 'Check-in'],
  ['Bruno Nogueira', 'Cancelar reserva'],
  ['Ana Beatriz Carvalho', 'No-show'],
  ['Karina Duarte', 'Check-out'],
  ['Júlia Rezende', 'Check-out'],
  ['Gustavo Teles', 'Lançar diária'],
  ['Gustavo Teles', 'Alterar saída'],
  ['Fernando Quadros', 'Reativar reserva'],
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of ['desktop', 'tablet'] as const)
    test(`everybody can use the screens of stays: ${colorScheme}, ${viewport}`, async (t) => {
      const page = await open(t, { colorScheme, viewport })
      for (const { where, path } of SCREENS) {
        await page.goto(`/hotel/${path(app.world)}`)
        await page.locator('tbody tr, [data-tile]').first().waitFor()
        await expectNoViolations(page, { where })
      }
    })

for (const how of [
  { colorScheme: 'light', viewport: 'tablet' },
  { colorScheme: 'dark', viewport: 'desktop' },
] as const)
  test(`everybody can use the dialogs of stays: ${Object.values(how).join(', ')}`, async (t) => {
    const page = await open(t, how)
    for (const [guest, button] of DIALOGS) {
      await page.goto(`/hotel/stays/${app.world.stays.get(guest)!.stayId}`)
      await page.getByRole('button', { name: button, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('option').or(dialog.getByRole('button')).nth(1).waitFor()
      await expectNoViolations(page, { where: `${button}: ${guest}` })
    }
  })
