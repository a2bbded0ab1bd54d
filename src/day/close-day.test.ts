import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks, changedTables, snapshot } from '../../test/books.ts'
import { reserve } from '../../test/examples.ts'
import {
  BUSINESS_DATE,
  buildWorld,
  inNewProperty,
  openDoor,
  throughDoor,
  type World,
} from '../../test/world.ts'
import { type CloseDay, type CloseLine, type CloseProgress, closeDay } from './close-day.ts'
import { previewClose } from './preview-close.ts'
import { loadDay } from './store.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

/** A property with this many guests in house. */
async function hotel(propertyId: string, guests: number): Promise<World> {
  const own = await inNewProperty(world, propertyId)
  await Promise.all(Array.from({ length: guests }, () => own.guestInHouse()))
  return own
}

function close(own: World, more: Partial<CloseDay> = {}) {
  const { door, propertyId, manager } = own
  return closeDay({
    door,
    pool: own.database.pool,
    propertyId,
    date: BUSINESS_DATE,
    actor: manager,
    sliceSize: 3,
    ...more,
  })
}

async function nightCharges(own: World): Promise<number> {
  const found = await own.database.pool.query(
    `select count(*)::int4 as count from charges where property_id = $1 and code = 'ROOM'`,
    [own.propertyId],
  )
  return found.rows[0].count
}

test('posts every night once, in slices, closes the day and seals it', async () => {
  const own = await hotel('close', 7)
  const told: CloseProgress[] = []
  const result = await close(own, { onProgress: (progress) => void told.push(progress) })
  assert.deepEqual(result, { date: BUSINESS_DATE, nightsPosted: 7, isCancelled: false })
  assert.deepEqual(
    told.map(({ phase, done, total }) => `${phase} ${done}/${total}`),
    [
      'checklist 0/1',
      'roomNights 0/7',
      'roomNights 3/7',
      'roomNights 6/7',
      'roomNights 7/7',
      'sealing 0/1',
      'chaining 0/1',
      'done 1/1',
    ],
  )
  assert.equal(await nightCharges(own), 7)
  assert.match((await loadDay(own.database.pool, 'close', BUSINESS_DATE))!.digest!, /^[0-9a-f]{64}$/)
  await assertBooks(own.database.pool, 'close')
})

test('run again it finds all done, and changes nothing', async () => {
  const own = await hotel('again', 2)
  await close(own)
  const before = await snapshot(own.database.pool)
  assert.deepEqual(await close(own), { date: BUSINESS_DATE, nightsPosted: 0, isCancelled: false })
  assert.deepEqual(changedTables(before, await snapshot(own.database.pool)), [])
})

test('finds nights done that somebody posted early', async () => {
  const own = await hotel('early', 2)
  const guest = await own.guestInHouse()
  await own.accepted('postRoomNight', { stayId: guest.stayId, serviceDate: BUSINESS_DATE })
  const result = await close(own)
  assert.ok('nightsPosted' in result && result.nightsPosted === 2)
  assert.equal(await nightCharges(own), 3)
})

test('is refused for another day, an unknown property, and what blocks; then nothing has changed', async () => {
  const own = await hotel('blocked', 1)
  const stayId = await reserve(own)
  const before = await snapshot(own.database.pool)
  for (const date of ['2026-03-09', '2026-03-11']) {
    assert.deepEqual(await close(own, { date }), {
      refusal: { code: 'dayNotOpen', date, businessDate: BUSINESS_DATE },
      nightsPosted: 0,
    })
  }
  assert.deepEqual(await close(own, { propertyId: 'nowhere' }), {
    refusal: { code: 'notFound', object: 'property', id: 'nowhere' },
    nightsPosted: 0,
  })
  const items = [{ item: 'arrivals', count: 1, examples: [stayId] }]
  assert.deepEqual(await close(own), {
    refusal: { code: 'dayNotReady', date: BUSINESS_DATE, blocks: 'arrivals 1', items },
    nightsPosted: 0,
  })
  const preview = await previewClose(own.database.pool, { propertyId: 'blocked', date: BUSINESS_DATE })
  const example = { id: stayId, text: 'Hóspede', roomNumber: null, stayId, folioId: null, shiftId: null }
  const blocks = [{ item: 'arrivals', count: 1, examples: [example] }]
  assert.deepEqual(preview, { nightsDue: 1, blocks, warnings: [] })
  assert.deepEqual(changedTables(before, await snapshot(own.database.pool)), [])
})

test('is refused to who may not close the day', async () => {
  const own = await hotel('rights', 1)
  const lines: CloseLine[] = []
  const actor = await own.userWith(['books.read'])
  const result = await close(own, { actor, onLine: (line) => void lines.push(line) })
  assert.deepEqual(result, {
    refusal: { code: 'missingRights', rights: ['day.close'] },
    nightsPosted: 0,
  })
  assert.equal(await nightCharges(own), 0)
  const refused = lines.find((line) => line.code === 'sliceRefused')
  assert.deepEqual(refused, {
    phase: 'roomNights',
    code: 'sliceRefused',
    facts: { count: 0, refusal: { code: 'missingRights', rights: ['day.close'] } },
  })
})

test('may be stopped between slices and after the day is closed, and goes on where it was', async () => {
  const own = await hotel('stopped', 7)
  let slices = 0
  const isCancelled = () => slices >= 1
  const first = await close(own, {
    isCancelled,
    onProgress: ({ phase, done }) => {
      if (phase === 'roomNights' && done > 0) slices++
    },
  })
  assert.deepEqual(first, { date: BUSINESS_DATE, nightsPosted: 3, isCancelled: true })
  const killed = close(own, {
    onProgress: ({ phase }) => {
      if (phase === 'chaining') throw new Error('killed')
    },
  })
  await assert.rejects(killed, /killed/)
  assert.equal(await nightCharges(own), 7)
  assert.equal((await loadDay(own.database.pool, 'stopped', BUSINESS_DATE))!.digest, null)
  assert.deepEqual(await close(own), { date: BUSINESS_DATE, nightsPosted: 0, isCancelled: false })
  assert.equal(await nightCharges(own), 7)
  await assertBooks(own.database.pool, 'stopped')
})

test('two closes at once, on two servers, by two users: each night is posted once, both end well', async () => {
  const own = await hotel('twice', 40)
  const second = throughDoor(own, openDoor(own.database))
  const auditor = await own.userWith(['day.close'])
  const results = await Promise.all([
    close(own),
    close(second, { actor: auditor }),
    close(second),
    close(own),
  ])
  await second.door.close()
  for (const result of results) assert.ok(!('refusal' in result), JSON.stringify(result))
  assert.equal(
    results.reduce((sum, result) => sum + result.nightsPosted, 0),
    40,
  )
  assert.equal(await nightCharges(own), 40)
  await assertBooks(own.database.pool, 'twice')
})

test('a database that goes away while a slice is posted is thrown to the caller, and to nobody else', async () => {
  const own = await hotel('away', 7)
  const unhandled: unknown[] = []
  const note = (error: unknown) => void unhandled.push(error)
  process.on('unhandledRejection', note)
  const pool = new Proxy(own.database.pool, {
    get: (target, key) => {
      if (key !== 'query') return Reflect.get(target, key)
      return async (query: { name?: string; values?: unknown[] }) => {
        const isSecondPage = query.name === 'load-due-nights' && query.values?.[2] !== ''
        if (isSecondPage) throw new Error('Connection terminated unexpectedly')
        return target.query(query as never)
      }
    },
  })
  await assert.rejects(close(own, { pool }), /Connection terminated/)
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.removeListener('unhandledRejection', note)
  assert.deepEqual(unhandled, [])
  assert.deepEqual(await close(own), { date: BUSINESS_DATE, nightsPosted: 4, isCancelled: false })
})
