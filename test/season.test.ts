import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { verifyBooks } from '../src/checks.ts'
import { openSource } from '../src/cli/bookings-source.ts'
import { loadSeason, type SeasonSummary } from '../src/day/read.ts'
import { replay } from '../src/day/replay.ts'
import { importBookings } from '../src/stays/import-bookings.ts'
import { SYSTEM_ACTOR } from '../src/users/built-in.ts'
import { emptySite, realBookings, type Site } from './bookings.ts'

// The real season of two hotels, as the file has it. The sums were taken from the file by another program.

const SEASONS = [
  {
    propertyId: 'resort-hotel',
    until: '2017-01-26',
    days: 576,
    expected: {
      stays: 3666,
      nights: 17_440,
      revenueMinor: 153_468_409n,
      onAccountMinor: 137_829_489n,
      debtors: 103,
      cardMinor: 15_638_920n,
    },
  },
  {
    propertyId: 'city-hotel',
    until: '2015-10-21',
    days: 113,
    expected: {
      stays: 3272,
      nights: 9014,
      revenueMinor: 79_443_277n,
      onAccountMinor: 75_140_428n,
      debtors: 47,
      cardMinor: 4_302_849n,
    },
  },
] as const

const real = realBookings()
const skip = 'missing' in real ? real.missing : false
if (skip) console.log(`the real season is not lived here: ${skip}`)

let site: Site
before(async () => {
  if (!skip) site = await emptySite()
})

test('the file is imported', { skip }, async () => {
  const { created, refused } = await importFile()
  assert.deepEqual([created, refused], [14_938, 0])
})

test('both seasons are lived to the cent, at once', { skip }, async () => {
  await Promise.all(SEASONS.map(live))
  for (const { propertyId, days, expected } of SEASONS) {
    const season: SeasonSummary = await loadSeason(site.database.pool, propertyId)
    assert.deepEqual(season, {
      ...expected,
      openFolios: 0,
      guestLedgerMinor: 0n,
      closedDays: days,
      sealedDays: days,
    })
  }
})

test('the books are right', { skip }, async () => {
  for (const { propertyId } of SEASONS) {
    const findings = await verifyBooks({ pool: site.database.pool, propertyId })
    assert.deepEqual(
      findings.filter((finding) => finding.found > 0),
      [],
    )
  }
})

test('to import and to live it again changes nothing', { skip }, async () => {
  const before = await sums()
  const { created, replayed, operations } = await importFile()
  assert.deepEqual([created, replayed, operations], [0, 14_938, 0])
  await Promise.all(SEASONS.map(live))
  assert.deepEqual(await sums(), before)
})

async function importFile() {
  const openFile = await openSource('file' in real ? real.file : '')
  const { door, database } = site
  return importBookings({
    door,
    pool: database.pool,
    clock: Date.now,
    actor: SYSTEM_ACTOR,
    openFile,
    onBadRow: 'importNothing',
    isDryRun: false,
  })
}

async function live({ propertyId, until }: (typeof SEASONS)[number]): Promise<void> {
  const { door, database } = site
  const result = await replay({ door, pool: database.pool, propertyId, until, actor: SYSTEM_ACTOR })
  assert.ok('isCancelled' in result, JSON.stringify(result))
}

/** For each table how many rows it has, and a sum over their contents that does not depend on their order. */
async function sums(): Promise<readonly unknown[]> {
  const { pool } = site.database
  const tables = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const found: unknown[] = []
  for (const { name } of tables.rows) {
    const { rows } = await pool.query(
      `select $1 as name, count(*), sum(hashtextextended(t::text, 0)::numeric) as sum from ${name} t`,
      [name],
    )
    found.push(rows[0])
  }
  return found
}
