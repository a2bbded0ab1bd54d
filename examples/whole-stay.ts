/**
 * A whole stay through the API, as an integrator would write it: `node examples/whole-stay.ts`. It runs a server of its
 * own on a data folder that it throws away, and prints each request with what came back. The output is committed as
 * `whole-stay.txt`, and a test compares the two.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDayJob } from '../src/day/close-day-job.ts'
import { openDatabase } from '../src/db/database.ts'
import { silentLog } from '../src/db/log.ts'
import { migrate } from '../src/db/migrate.ts'
import { createServer } from '../src/http/server.ts'
import { createDoor } from '../src/journal/door.ts'
import { openJobs } from '../src/journal/jobs.ts'
import { OPERATIONS, TABLES } from '../src/operations.ts'
import { createProperty, createUser, grantRole } from '../src/users/administration.ts'
import { createApiKey } from '../src/users/api-keys.ts'
import { ensureAdministration } from '../src/users/bootstrap.ts'
import { ADMINISTRATOR_ROLE } from '../src/users/built-in.ts'
import { UNLIMITED } from '../src/users/limits.ts'

// biome-ignore lint/suspicious/noExplicitAny: an integrator reads answers by their names.
type Answer = any
type Call = (method: string, path: string, body?: object, key?: string) => Promise<Answer>

/** Plays the stay and gives its transcript, ids named in the order in which they appear. */
export async function wholeStay(databaseUrl?: string): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'comanda-example-'))
  const database = await openDatabase({ databaseUrl, dataFolder, log: silentLog })
  // The clock moves a minute a request: the transcript is the same each time.
  let now = Date.parse('2026-11-20T15:00:00Z')
  const clock = () => now
  const tick = () => {
    now += 60_000
  }
  await migrate(database.pool)
  await ensureAdministration({ pool: database.pool, clock })
  const shared = { pool: database.pool, clock, log: silentLog }
  const door = createDoor({
    ...shared,
    operations: OPERATIONS,
    tables: TABLES,
    connect: database.connectAlone,
  })
  const jobs = await openJobs({ ...shared, kinds: [closeDayJob({ door, pool: database.pool })] })
  const server = createServer({ database, door, jobs, clock, log: silentLog })
  try {
    const url = await server.listen({ host: '127.0.0.1', port: 0 })
    const transcript: string[] = []
    await play(caller(`${url}/v1/properties/pousada`, { apiKey: await openHotel(shared), transcript, tick }))
    return transcript.join('\n')
  } finally {
    await server.close()
    await jobs.close()
    await door.close()
    await database.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function play(call: Call): Promise<void> {
  const brl = (amount: string) => ({ amount, currency: 'BRL' })
  await call('PUT', '/taxes/ISS', { name: 'ISS', kind: 'tax', isIncluded: true, rate: '5' })
  await call('PUT', '/taxes/SERVICO', { name: 'Taxa de serviço', kind: 'fee', isIncluded: false, rate: '10' })
  await call('PUT', '/charge-codes/ROOM', { name: 'Diária', group: 'hospedagem', taxes: ['ISS', 'SERVICO'] })
  await call('PUT', '/charge-codes/BAR', {
    name: 'Bar',
    group: 'ab',
    price: brl('18.00'),
    taxes: ['SERVICO'],
  })
  await call('PUT', '/payment-methods/CREDITO', { name: 'Crédito', goesTo: 'card', ledgerId: 'rede' })
  const { room } = await call('POST', '/rooms', { number: '101', type: 'STD' })

  const booking = {
    guestName: 'Ana Souza',
    arrival: '2026-11-20',
    departure: '2026-11-21',
    roomType: 'STD',
    rates: [brl('355.00')],
  }
  const { stay } = await call('POST', '/stays', booking, 'reserva-1')
  await call('POST', `/stays/${stay.id}/assign-room`, { roomId: room.id }, 'uh-1')
  const { stay: arrived } = await call('POST', `/stays/${stay.id}/check-in`, {}, 'check-in-1')
  const folio = `/folios/${arrived.folioId}`

  // A beer, posted twice because the first answer got lost: it is on the folio once.
  await call('POST', `${folio}/charges`, { chargeCode: 'BAR', quantity: '2' }, 'bar-1')
  const { charge } = await call('POST', `${folio}/charges`, { chargeCode: 'BAR', quantity: '2' }, 'bar-1')
  await call('POST', `${folio}/charges`, { chargeCode: 'BAR', quantity: '3' }, 'bar-1')
  await call('POST', `/charges/${charge.id}/void`, { reason: 'Mesa errada' }, 'anula-1')

  // The night: the day is closed as a job, and everybody in house is charged exactly once.
  const job = await call('POST', '/day/close', { date: '2026-11-20' }, 'fecha-1')
  await ended(call, job.id)
  await call('GET', '/days/2026-11-20')

  // She leaves: not with a balance, so the card is charged in two instalments.
  await call('POST', `/stays/${stay.id}/check-out`, {}, 'saida-1')
  const card = {
    brand: 'visa',
    modality: 'merchantInstalments',
    instalments: 2,
    nsu: '004512',
    authorization: 'A1B2C3',
  }
  await call('POST', `${folio}/payments`, { method: 'CREDITO', amount: brl('390.50'), card }, 'cartao-1')
  await call('POST', `${folio}/close`, { settlement: 'settled' }, 'fecha-comanda-1')
  await call('POST', `/stays/${stay.id}/check-out`, {}, 'saida-1')
  await call('POST', `${folio}/charges`, { chargeCode: 'BAR' }, 'bar-2')
  await call('GET', folio)
}

async function ended(call: Call, jobId: string): Promise<void> {
  for (let at = 0; at < 200; at++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const job = await call('look', `/jobs/${jobId}`)
    if (job.state !== 'waiting' && job.state !== 'running') break
  }
  await call('GET', `/jobs/${jobId}`)
}

async function openHotel(shared: Omit<Parameters<typeof createProperty>[0], 'actorId'>): Promise<string> {
  const administration = { ...shared, actorId: 'system' }
  const hotel = { id: 'pousada', name: 'Pousada', currency: 'BRL', timeZone: 'America/Sao_Paulo' }
  await createProperty(administration, { ...hotel, businessDate: '2026-11-20' })
  await createUser(administration, { id: 'integrador', name: 'integrador', kind: 'integration' })
  const role = { propertyId: 'pousada', userId: 'integrador', roleId: ADMINISTRATOR_ROLE, ...UNLIMITED }
  await grantRole(administration, role)
  const made = await createApiKey(administration, { userId: 'integrador', label: 'exemplo' })
  if ('refusal' in made) throw new Error('no key')
  return made.key
}

type Writing = { readonly apiKey: string; readonly transcript: string[]; readonly tick: () => void }

/** Calls the API and writes down what was asked and answered; `look` writes nothing. */
function caller(base: string, { apiKey, transcript, tick }: Writing): Call {
  const names = new Map<string, string>()
  const named = (text: string) =>
    text.replace(/\b(chg|pay|fol|acc|sty|rom|shf|job|req)_[0-9a-z]+\b/g, (id, prefix: string) => {
      if (!names.has(id))
        names.set(id, `${prefix}_${[...names.keys()].filter((one) => one.startsWith(prefix)).length + 1}`)
      return names.get(id)!
    })
  return async (method, path, body, key) => {
    if (method !== 'look') tick()
    const response = await fetch(base + path, {
      method: method === 'look' ? 'GET' : method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        'accept-language': 'pt-BR',
        ...(body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = await response.json()
    if (method === 'look') return answer
    const replayed = response.headers.get('idempotency-replayed') ? ' (a primeira resposta, outra vez)' : ''
    transcript.push(
      named(`${method} ${path}${key ? `  [${key}]` : ''}`),
      ...(body ? [named(`  ${JSON.stringify(body)}`)] : []),
      named(`→ ${response.status}${replayed}`),
      ...named(JSON.stringify(answer, null, 2))
        .split('\n')
        .map((line) => `  ${line}`),
      '',
    )
    return answer
  }
}

if (import.meta.main) process.stdout.write(`${await wholeStay()}\n`)
