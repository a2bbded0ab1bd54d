import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type BookingRow, bookingsText, emptySite, importText, type Site } from '../../test/bookings.ts'
import { changedTables, snapshot } from '../../test/books.ts'
import { verifyBooks } from '../checks.ts'
import { loadProperty } from '../properties/store.ts'
import { SYSTEM_ACTOR } from '../users/built-in.ts'
import { loadSeason } from './read.ts'
import { type Replay, replay } from './replay.ts'

const propertyId = 'resort-hotel'

/** Ten days of a small hotel. */
const ROWS: readonly BookingRow[] = [
  // By card, on account, and for nothing.
  {},
  { company: '110', adr: '100.5' },
  { agent: '304', adr: '60' },
  { agent: '304', adr: '60' },
  { agent: '9', adr: '0' },
  { adr: '0' },
  // Stays no night, and leaves its room to nobody else on that day.
  { stays_in_week_nights: '0', arrival_date_day_of_month: '2' },
  // Comes on the day on which others leave.
  { arrival_date_day_of_month: '3', stays_in_weekend_nights: '2', stays_in_week_nights: '5' },
  { reservation_status: 'Canceled', company: '110' },
  { reservation_status: 'No-Show' },
  { hotel: 'City Hotel' },
]

let site: Site
before(async () => {
  site = await emptySite()
  await importText(site, bookingsText(ROWS))
})

function play(of: Site, how: Partial<Replay> = {}) {
  const { database, door } = of
  return replay({
    door,
    pool: database.pool,
    propertyId,
    until: '2015-07-10',
    actor: SYSTEM_ACTOR,
    ...how,
  })
}

async function assertVerified({ database }: Site): Promise<void> {
  const findings = await verifyBooks({ pool: database.pool, propertyId })
  assert.deepEqual(
    findings.filter((finding) => finding.found > 0),
    [],
  )
}

test('the season is lived: all is charged, paid or billed, closed and sealed', async () => {
  const days: string[] = []
  const result = await play(site, {
    onProgress: ({ date, done, total }) => days.push(`${date} ${done}/${total}`),
  })
  assert.deepEqual(result, {
    isCancelled: false,
    counts: { days: 10, arrivals: 8, departures: 8, nights: 19, operations: result.counts.operations },
  })
  assert.equal(days[0], '2015-07-01 1/10')
  assert.equal(days.at(-1), '2015-07-10 10/10')
  // 2 × 80 and 7 × 80 by card; 2 × 100.50 and twice 2 × 60 on account.
  assert.deepEqual(await loadSeason(site.database.pool, propertyId), {
    stays: 8,
    nights: 19,
    openFolios: 0,
    closedDays: 10,
    sealedDays: 10,
    revenueMinor: 116_100n,
    onAccountMinor: 44_100n,
    debtors: 2,
    cardMinor: 72_000n,
    guestLedgerMinor: 0n,
  })
  const states = await site.database.pool.query(
    'select state, count(*)::int4 as folios, count(due_on)::int4 as due from folios group by state order by state',
  )
  assert.deepEqual(states.rows, [
    { state: 'onAccount', folios: 3, due: 3 },
    { state: 'settled', folios: 5, due: 0 },
  ])
  const cards = await site.database.pool.query('select method, card from payments')
  for (const { card } of cards.rows) {
    assert.match(card.nsu, /^\d{9}$/)
    assert.match(card.authorization, /^\d{6}$/)
  }
  assert.equal(cards.rows.length, 2)
  assert.equal((await loadProperty(site.database.pool, propertyId))?.businessDate, '2015-07-11')
  assert.equal((await loadProperty(site.database.pool, 'city-hotel'))?.businessDate, '2015-07-01')
  await assertVerified(site)
})

test('to replay and to import again changes nothing', async () => {
  const { pool } = site.database
  const before = await snapshot(pool)
  const again = await play(site)
  assert.equal(again.counts.operations, 0)
  await importText(site, bookingsText(ROWS))
  assert.deepEqual(changedTables(before, await snapshot(pool)), [])
})

test('a replay that is cut anywhere goes on, and comes to the same', async () => {
  const expected = await loadSeason(site.database.pool, propertyId)
  for (const asks of [1, 4, 11, 30]) {
    const own = await emptySite()
    await importText(own, bookingsText(ROWS))
    let asked = 0
    const cut = await play(own, { sliceSize: 2, isCancelled: () => ++asked > asks })
    assert.ok('isCancelled' in cut && cut.isCancelled, `after ${asks}`)
    await assertVerified(own)
    const rest = await play(own)
    assert.ok('isCancelled' in rest && !rest.isCancelled, JSON.stringify(rest))
    assert.deepEqual(await loadSeason(own.database.pool, propertyId), expected)
    await assertVerified(own)
    const refusals = await own.database.pool.query('select id from refusals')
    assert.equal(refusals.rows.length, 0)
    await own.door.close()
  }
})

test('day by day is the same as all at once', async () => {
  const own = await emptySite()
  await importText(own, bookingsText(ROWS))
  for (let day = 1; day <= 10; day++) await play(own, { until: `2015-07-${String(day).padStart(2, '0')}` })
  assert.deepEqual(
    await loadSeason(own.database.pool, propertyId),
    await loadSeason(site.database.pool, propertyId),
  )
})

test('it stops where somebody has to see to it, and says on which day', async () => {
  const own = await emptySite()
  const { pool } = own.database
  assert.deepEqual(await play(own), {
    counts: { days: 0, arrivals: 0, departures: 0, nights: 0, operations: 0 },
    date: '2015-07-10',
    refusal: { code: 'notFound', object: 'property', id: propertyId },
  })
  await importText(own, bookingsText([{}, { arrival_date_day_of_month: '2' }]))
  await pool.query(`update rooms set status = 'outOfOrder' where number = 'A002'`)
  const stopped = await play(own)
  assert.ok('refusal' in stopped)
  assert.equal(stopped.date, '2015-07-02')
  assert.equal(stopped.refusal.code, 'noRoomFree')
  assert.equal(stopped.counts.days, 1)
  await pool.query(`update rooms set status = 'clean'`)
  const done = await play(own)
  assert.ok('isCancelled' in done)
  await assertVerified(own)
})
