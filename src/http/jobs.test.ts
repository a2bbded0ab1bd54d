import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { TestDatabase } from '../../test/database.ts'
import { buildHttpWorld, type HttpWorld } from '../../test/http.ts'
import { BUSINESS_DATE } from '../../test/world.ts'
import { closeDayJob } from '../day/close-day-job.ts'
import { type Database, openDatabase } from '../db/database.ts'
import { silentLog } from '../db/log.ts'
import type { Door } from '../journal/door.ts'
import { type Jobs, openJobs } from '../journal/jobs.ts'
import { addDays } from '../values/plain-date.ts'
import { createServer } from './server.ts'

let world: HttpWorld

before(async () => {
  world = await buildHttpWorld()
})

after(() => world.close())

const close = (body: object, key?: string) => world.send('POST', '/day/close', { body, ...(key && { key }) })
const today = async (): Promise<string> => (await world.send('GET', '/day')).json.date

test('a dry run says what a close would do, and changes nothing', async () => {
  const { stayId } = await guestOn(BUSINESS_DATE)
  const answered = await close({ date: BUSINESS_DATE, dryRun: true })
  assert.deepEqual(
    [answered.statusCode, answered.json],
    [200, { date: BUSINESS_DATE, nightsDue: 1, blocks: [], warnings: [] }],
  )
  assert.equal(await today(), BUSINESS_DATE)
  assert.equal((await world.send('GET', `/stays/${stayId}`)).json.nights[0].chargeId, null)
})

test('a close is a job: 202, where to look, and how it ended', async () => {
  const answered = await close({ date: BUSINESS_DATE })
  assert.equal(answered.statusCode, 202)
  assert.equal(answered.headers.location, `/v1/properties/hotel/jobs/${answered.json.id}`)
  assert.equal(answered.json.kind, 'closeDay')
  // It may have been taken up before it was answered.
  assert.match(answered.json.state, /^(waiting|running)$/)
  const ended = await settled(answered.json.id)
  assert.deepEqual([ended.state, ended.result], ['done', { date: BUSINESS_DATE, nightsPosted: 1 }])
  assert.equal(await today(), addDays(BUSINESS_DATE, 1))
  const day = (await world.send('GET', `/days/${BUSINESS_DATE}`)).json
  assert.equal(day.state, 'sealed')
  assert.deepEqual(
    ended.phases.map((one: Record<string, unknown>) => `${one.phase} ${one.state} ${one.done}/${one.total}`),
    ['checklist done 1/1', 'roomNights done 1/1', 'sealing done 1/1', 'chaining done 1/1'],
  )
  assert.equal(ended.phases[1].name, 'Diárias')
  const { items } = await logOf(ended.id)
  assert.deepEqual(items.map(lineText), [
    'waiting begun',
    'checklist phaseBegun',
    'checklist phaseEnded 0',
    'roomNights phaseBegun',
    'roomNights phaseEnded 1',
    'sealing phaseBegun',
    'sealing sealed',
    'sealing phaseEnded 1',
    'chaining phaseBegun',
    'chaining chained',
    'chaining phaseEnded 1',
    'done done',
  ])
  assert.equal(items[0].title, 'Iniciado por manager.')
  assert.deepEqual(items[0].facts, {
    actorId: 'usr_manager',
    actorName: 'manager',
    input: { date: BUSINESS_DATE },
  })
  assert.equal(items[6].title, 'O dia 10/03/2026 está fechado; o dia 11/03/2026 está aberto.')
  assert.equal(items[9].facts.digest, day.digest)
  assert.match(items[4].title, /^Diárias: fim, 1 em \d+ ms\.$/)
  const english = await world.send('GET', `/jobs/${ended.id}/log?limit=2`, {
    headers: { 'accept-language': 'en' },
  })
  assert.deepEqual(
    english.json.items.map((item: { title: string }) => item.title),
    ['Begun by manager.', 'Checklist: begun.'],
  )
  assert.equal((await logOf(ended.id, `?cursor=${english.json.nextCursor}`)).items[0].line, 3)
  const again = await settled((await close({ date: BUSINESS_DATE })).json.id)
  assert.deepEqual([again.state, again.result.nightsPosted], ['done', 0], 'a closed day is found closed')
})

test('what blocks a close is the result of the job; a day to come is refused at once', async () => {
  const date = await today()
  const { stay } = await world.accepted('createStay', {
    guestName: 'Atrasada',
    arrival: date,
    departure: addDays(date, 1),
    roomType: 'STD',
    rates: [{ amount: '10.00', currency: 'BRL' }],
  })
  const blocked = await settled((await close({ date })).json.id)
  assert.equal(blocked.state, 'refused')
  assert.equal(blocked.result.refusal.code, 'dayNotReady')
  const written = date.split('-').reverse().join('/')
  assert.equal(blocked.title, `O dia ${written} não pode ser fechado: chegadas por tratar: 1.`)
  assert.deepEqual(blocked.result.refusal.items[0].examples, [stay.id])
  const { items } = await logOf(blocked.id)
  assert.deepEqual(items.map(lineText).slice(-2), ['checklist phaseEnded 1', 'checklist refused'])
  assert.equal(items.at(-1).title, `Recusado: ${blocked.title}`)
  assert.deepEqual(
    blocked.phases.map((one: { state: string }) => one.state),
    ['current', 'waiting', 'waiting', 'waiting'],
  )
  await world.accepted('cancelStay', { stayId: stay.id, reason: 'fim' })
  const early = await close({ date: addDays(date, 1) })
  assert.deepEqual([early.statusCode, early.json.code], [409, 'dayNotOpen'])
})

test('closing needs its right before there is a job', async () => {
  const key = await world.keyWith(['books.read'])
  const before = (await world.send('GET', '/jobs')).json.items.length
  const refused = await close({ date: await today() }, key)
  assert.deepEqual([refused.statusCode, refused.json.missingRights[0].id], [403, 'day.close'])
  assert.equal((await world.send('GET', '/jobs')).json.items.length, before)
})

test('a second request while one runs answers the same job, which can be stopped', async () => {
  // From here on only the servers of each test do jobs.
  await world.jobs.close()
  const date = await today()
  const held = await holdAtFirstSlice()
  try {
    const first = await held.server.inject(request(date))
    await held.reached
    const second = await held.server.inject(request(date))
    assert.equal(second.json().id, first.json().id)
    assert.equal(second.json().state, 'running')
    const asked = await world.send('POST', `/jobs/${first.json().id}/cancel`)
    assert.equal(asked.statusCode, 202)
    held.release()
    assert.equal((await settled(first.json().id)).state, 'cancelled')
    const { items } = await logOf(first.json().id)
    assert.deepEqual(items.map(lineText).slice(-2), ['roomNights phaseEnded 1', 'roomNights cancelled'])
    assert.equal(await today(), date)
  } finally {
    await held.close()
  }
})

test('a job of a server that ends is done by the next one', async () => {
  const date = await today()
  // A night to post, so that it is stopped before the day is closed.
  await guestOn(date)
  const held = await holdAtFirstSlice()
  const { id } = (await held.server.inject(request(date))).json()
  await held.reached
  const stopped = held.stop()
  held.release()
  await stopped
  await held.close()
  const next = await openJobs(jobsOf(world.door))
  try {
    const ended = await settled(id)
    assert.equal(ended.state, 'done')
    assert.equal(await today(), addDays(date, 1))
    assert.deepEqual(await turnsOf(id), ['begun', 'interrupted', 'resumed', 'done'])
  } finally {
    await next.close()
  }
})

test('a job of a server that was killed is taken up by another, and the night is charged once', async () => {
  const date = await today()
  const { stayId } = await guestOn(date)
  const dead = await holdAtFirstSlice()
  const { id } = (await dead.server.inject(request(date))).json()
  await dead.reached
  // As after a kill: nothing of that server reaches the database any more, and it has been silent for long.
  await dead.kill()
  const { pool } = world.database
  await pool.query(`update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`)
  const next = await openJobs(jobsOf(world.door))
  try {
    assert.equal((await settled(id)).state, 'done')
    const { nights } = (await world.send('GET', `/stays/${stayId}`)).json
    assert.notEqual(nights[0].chargeId, null)
    const twice = await pool.query(
      `select folio_id from charges where property_id = 'hotel' and parent_id is null
        group by folio_id, service_date having count(*) > 1`,
    )
    assert.deepEqual(twice.rows, [])
    assert.deepEqual(await turnsOf(id), ['begun', 'resumed', 'done'])
    assert.equal(await today(), addDays(date, 1))
  } finally {
    await next.close()
    dead.release()
    await dead.close()
  }
})

// biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
async function logOf(jobId: string, query = ''): Promise<any> {
  return (await world.send('GET', `/jobs/${jobId}/log${query}`)).json
}

async function turnsOf(jobId: string): Promise<readonly string[]> {
  const codes: readonly string[] = (await logOf(jobId)).items.map((line: { code: string }) => line.code)
  return codes.filter((code) => ['begun', 'interrupted', 'resumed', 'done'].includes(code))
}

function lineText(line: { phase: string; code: string; facts: { count?: number } }): string {
  return [line.phase, line.code, line.facts.count].join(' ').trim()
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
async function settled(jobId: string, patienceMs = 20_000): Promise<any> {
  for (const until = performance.now() + patienceMs; ; ) {
    const job = (await world.send('GET', `/jobs/${jobId}`)).json
    if (job.state !== 'waiting' && job.state !== 'running') return job
    assert.ok(performance.now() < until, `still ${JSON.stringify(job)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function request(date: string) {
  return {
    method: 'POST',
    url: '/v1/properties/hotel/day/close',
    headers: { authorization: `Bearer ${world.key}` },
    payload: { date },
  } as const
}

function jobsOf(door: Door, { pool }: Pick<Database, 'pool'> = world.database) {
  return { pool, clock: Date.now, log: silentLog, kinds: [closeDayJob({ door, pool })] }
}

async function guestOn(date: string): Promise<{ readonly stayId: string }> {
  const { room } = await world.accepted('createRoom', { number: `N${date}`, type: 'STD' })
  const { stay } = await world.accepted('createStay', {
    guestName: 'Hóspede',
    arrival: date,
    departure: addDays(date, 30),
    roomType: 'STD',
    rates: [{ amount: '100.00', currency: 'BRL' }],
  })
  await world.accepted('assignRoom', { stayId: stay.id, roomId: room.id })
  await world.accepted('checkIn', { stayId: stay.id })
  return { stayId: stay.id }
}

/** A server with connections of its own, whose door stops before its first slice. */
async function holdAtFirstSlice() {
  const { door } = world
  const { url } = world.database as TestDatabase
  const database = await openDatabase({ databaseUrl: url, dataFolder: '', log: silentLog })
  let reach = () => {}
  let release = () => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const held: Door = {
    ...door,
    submitSlice: async (requests) => {
      reach()
      await released
      return door.submitSlice(requests)
    },
  }
  const jobs: Jobs = await openJobs(jobsOf(held, database))
  const server = createServer({ database, door: held, jobs, clock: Date.now, log: silentLog })
  const close = async () => {
    await server.close()
    await jobs.close()
    await database.close()
  }
  return { server, reached, release, close, stop: () => jobs.close(), kill: () => database.close() }
}
