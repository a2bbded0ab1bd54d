import { createRole, createUser, grantRole } from '../../users/administration.ts'
import { createApiKey } from '../../users/api-keys.ts'
import { UNLIMITED } from '../../users/limits.ts'
import { checkAgreement, mergeTally, type Tally } from './agree.ts'
import { type Child, startChild } from './child.ts'
import { count, type Figure, type Part } from './figure.ts'
import type { Ground, Site } from './ground.ts'
import { CHARGE_CODE, makeFolios, makeHotel, perform } from './hotel.ts'
import type { LoadAnswer, LoadTask } from './http-load.ts'
import type { ServerAnswer, ServerTask } from './http-server.ts'
import { rawInserts } from './inserts.ts'
import { alternate, type Contender, medianRate, medianUse, quantile } from './rounds.ts'
import { describeUse, nodeUsed, readUsed } from './usage.ts'

const PROPERTY = 'hotel'
const CONNECTIONS = 64
const LINES = 200

/** How many folios, and how long each contender runs. */
export type HttpSize = { readonly folios: number; readonly rounds: number; readonly durationMs: number }

/** A server that listens, the load in a process of its own, and what both need. */
type Scene = {
  readonly site: Site
  readonly postmaster: number | null
  readonly server: Child<ServerTask, ServerAnswer>
  readonly load: Child<LoadTask, LoadAnswer>
  readonly port: number
  readonly key: string
  readonly folioIds: readonly string[]
  /** What the server answered. */
  readonly tally: Tally
}

/** The same charge through HTTP, and reading a long folio. */
export async function measureHttp(ground: Ground, size: HttpSize): Promise<Part> {
  const site = await ground.open()
  const server = startChild<ServerTask, ServerAnswer>('http-server.ts')
  const load = startChild<LoadTask, LoadAnswer>('http-load.ts')
  try {
    await makeHotel(site, PROPERTY)
    const folioIds = await makeFolios({ site, propertyId: PROPERTY }, size.folios)
    const key = await makeDesk(site)
    const port = await server.ask({ type: 'listen', url: site.url })
    const { postmaster } = ground
    const scene: Scene = { site, postmaster, server, load, port, key, folioIds, tally: new Map() }
    const figures = [
      ...(await measureCharges(scene, { ...size, connections: CONNECTIONS, clients: 8, demanded: 0.4 })),
      ...(await measureCharges(scene, { ...size, connections: 1, clients: 1, demanded: 0.25 })),
    ]
    const faults = await checkAgreement(site, { propertyId: PROPERTY, tally: scene.tally })
    return { figures: [...figures, await measureReading(scene, size)], faults }
  } finally {
    await Promise.all([server.close(), load.close()])
    await site.close()
  }
}

async function measureCharges(
  scene: Scene,
  size: HttpSize & { readonly connections: number; readonly clients: number; readonly demanded: number },
): Promise<readonly Figure[]> {
  const { connections, clients } = size
  const raw = await rawInserts(scene.site, { clients, postmaster: scene.postmaster })
  const laps = await alternate(
    {
      raw: raw.run,
      charge: charging(scene, { connections, base: '/v1/properties', notes: true }),
      bare: charging(scene, { connections, base: '/bare', notes: false }),
    },
    size,
  ).finally(() => raw.close())
  const rate = { raw: medianRate(laps.raw), charge: medianRate(laps.charge), bare: medianRate(laps.bare) }
  const name = `HTTP: a charge at ${connections === 1 ? 'one connection' : `${connections} connections`}`
  const measured = `${count(rate.charge)} charges/s`
  return [
    {
      name,
      measured,
      peer: `${count(rate.raw)} single-row inserts/s of ${clients === 1 ? 'one client' : `${clients} clients`}`,
      ratio: rate.charge / rate.raw,
      demanded: { atLeast: size.demanded },
      bound: `charging: ${medianUse(laps.charge)}; inserting: ${medianUse(laps.raw)}`,
    },
    {
      name: `${name}, and a bare route`,
      measured,
      peer: `${count(rate.bare)} requests/s of a route that checks the same body and does nothing`,
      ratio: rate.charge / rate.bare,
      demanded: null,
      bound: `bare: ${medianUse(laps.bare)}`,
    },
  ]
}

function charging(
  scene: Scene,
  way: { readonly connections: number; readonly base: string; readonly notes: boolean },
): Contender {
  const { server, load, port, key, postmaster, folioIds, tally } = scene
  const paths = folioIds.map((folioId) => `${way.base}/${PROPERTY}/folios/${folioId}/charges`)
  const body = JSON.stringify({ chargeCode: CHARGE_CODE })
  return async (durationMs) => {
    const before = await readUsed(postmaster, await server.ask({ type: 'used' }))
    const own = nodeUsed()
    const done = await load.ask({ port, key, method: 'POST', paths, body, durationMs, ...way })
    const after = await readUsed(postmaster, await server.ask({ type: 'used' }))
    if (nodeUsed() - own > done.elapsedMs / 4) throw new Error('the bench itself was at work meanwhile')
    mergeTally(tally, done.tally)
    return { rate: (done.done / done.elapsedMs) * 1000, use: describeUse(before, after, done.elapsedMs) }
  }
}

/** A folio of many lines against one row by its id, taken in turns on one connection. */
async function measureReading(
  { site, load, port, key }: Scene,
  { durationMs, rounds }: HttpSize,
): Promise<Figure> {
  const hotel = { site, propertyId: PROPERTY }
  const [folioId] = await makeFolios(hotel, 1)
  const charge = { folioId: folioId!, chargeCode: CHARGE_CODE }
  const posted = await perform(
    hotel,
    'postCharge',
    Array.from({ length: LINES }, () => charge),
  )
  const { id } = posted[0]!.charge as { readonly id: string }
  const whole = `/v1/properties/${PROPERTY}/folios/${folioId}`
  const row = `/v1/properties/${PROPERTY}/charges/${id}`
  const task = { port, key, connections: 1, method: 'GET', paths: [whole, row] } as const
  await load.ask({ ...task, durationMs })
  const { latencies } = await load.ask({ ...task, durationMs: durationMs * rounds })
  const p50 = (path: string): number => quantile(latencies.get(path)!, 0.5)
  return {
    name: `HTTP: reading a folio of ${LINES} lines, p50`,
    measured: `${count(p50(whole))} ms`,
    peer: `${count(p50(row))} ms for one charge by its id`,
    ratio: p50(whole) / p50(row),
    demanded: { atMost: 5 },
    bound: `p99 ${count(quantile(latencies.get(whole)!, 0.99))} ms and ${count(quantile(latencies.get(row)!, 0.99))} ms`,
  }
}

/** A user of the front desk with the rights for it and no more; gives an API key. */
async function makeDesk({ administration }: Site): Promise<string> {
  const role = {
    id: 'desk',
    name: 'desk',
    rights: ['charges.create', 'books.read'],
    allRights: false,
  } as const
  await createRole(administration, role)
  await createUser(administration, { id: 'usr_desk', name: 'desk', kind: 'integration' })
  await grantRole(administration, { propertyId: PROPERTY, userId: 'usr_desk', roleId: 'desk', ...UNLIMITED })
  const made = await createApiKey(administration, { userId: 'usr_desk', label: 'bench' })
  if ('refusal' in made) throw new Error(`no key: ${JSON.stringify(made.refusal)}`)
  return made.key
}
