import type { Page } from 'playwright-core'
import type { DeskWorld } from '../desk-world.ts'

/** A screen that a walk over all of them comes to, below the hotel. */
export type Stop = { readonly name: string; readonly path: string }

/** Every screen of the hotel at the desk, as `src/web/routes.tsx` has them. */
export async function screensOf({ world, address }: WithWorld): Promise<readonly Stop[]> {
  const { firstOf } = asking(world)
  const guest = world.stays.get('Gustavo Teles')!
  const coming = world.stays.get('Bruno Nogueira')!
  const stop = (name: string, path = name): Stop => ({ name, path: `${address}/hotel/${path}` })
  return [
    stop('desk'),
    stop('find'),
    stop('find, with results', 'find?q=a'),
    stop('account', `accounts/${guest.accountId}`),
    stop('folios'),
    stop('arrivals'),
    stop('in-house'),
    stop('departures'),
    stop('stay', `stays/${guest.stayId}`),
    stop('stay to come', `stays/${coming.stayId}`),
    stop('rooms'),
    stop('rooms, as a list', 'rooms?as=list'),
    stop('day'),
    stop('days'),
    stop('days, as a list', 'days?show=list'),
    stop('closed day', 'days/2026-03-10'),
    stop('jobs'),
    stop('job', `jobs/${await firstOf(`select id from jobs where property_id = 'hotel' limit 1`)}`),
    stop('users'),
    stop('user', `users/${await firstOf('select id from users where login is not null limit 1')}`),
    stop('roles'),
    stop('matrix of roles', 'roles?show=matrix'),
    stop('manual'),
    stop('why not', 'why-not'),
    stop('preferences'),
  ]
}

/** What is opened over a screen by its address. */
export async function dialogsOf({ world, address }: WithWorld): Promise<readonly Stop[]> {
  const { firstOf } = asking(world)
  const account = `accounts/${world.stays.get('Gustavo Teles')!.accountId}`
  const user = await firstOf('select id from users where login is not null limit 1')
  const role = await firstOf(`select id from roles where not all_rights limit 1`)
  const stop = (name: string, path: string): Stop => ({ name, path: `${address}/hotel/${path}` })
  return [
    stop('new account', 'find?do=create'),
    stop('charge', `${account}?do=charge`),
    stop('payment', `${account}?do=pay`),
    stop('close of a folio', `${account}?do=close`),
    stop('new folio', `${account}?do=create`),
    stop('check-out', `${account}?do=checkOut`),
    stop('new user', 'users?do=new'),
    stop('password', `users?do=password&user=${user}`),
    stop('grant', `users?do=grant&user=${user}`),
    stop('deactivation', `users?do=deactivate&user=${user}`),
    stop('new key', `users/${user}?do=key`),
    stop('new role', 'roles?do=new'),
    stop('change of a role', `roles?do=change&role=${role}`),
  ]
}

type WithWorld = { readonly world: DeskWorld; readonly address: string }

function asking({ database }: DeskWorld) {
  return {
    firstOf: async (question: string): Promise<string> => {
      const { rows } = await database.pool.query({ text: question, rowMode: 'array' })
      return String(rows[0]![0])
    },
  }
}

/** A close that is refused, for the screens of jobs, asked for by who is signed in. */
export async function makeJob(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const day = await (await fetch('/v1/properties/hotel/day')).json()
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
    const body = JSON.stringify({ date: day.date })
    await fetch('/v1/properties/hotel/day/close', { method: 'POST', headers, body })
  })()`)
}

/** Goes to an address of the app as a link in it does, without loading the page anew; waits until all is there. */
export async function goWithin(page: Page, url: string): Promise<void> {
  // The router hears this method of the page's history.
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(url)})`)
  await untilQuiet(page)
}

/** Until nothing changes on the page for a while, nor is anything of it being loaded. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    let last = performance.now()
    const begun = last
    const observer = new MutationObserver(() => { last = performance.now() })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    let loaded = performance.getEntriesByType('resource').length
    const look = () => {
      const now = performance.now()
      const count = performance.getEntriesByType('resource').length
      if (count !== loaded) { loaded = count; last = now }
      const isBusy = document.querySelector('[aria-busy="true"], [role="status"][aria-label]') !== null
      if ((now - last > 160 && !isBusy) || now - begun > 5000) { observer.disconnect(); resolve() }
      else setTimeout(look, 30)
    }
    look()
  })`)
}
