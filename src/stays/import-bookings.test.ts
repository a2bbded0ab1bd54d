import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type BookingRow, bookingsText, emptySite, importText, type Site } from '../../test/bookings.ts'
import { changedTables, snapshot } from '../../test/books.ts'
import { verifyBooks } from '../checks.ts'
import { loadProperty } from '../properties/store.ts'
import { createProperty } from '../users/administration.ts'

/** Every case: both hotels, all states, a repeated row, who is billed, a stay without a night. */
const ROWS: readonly BookingRow[] = [
  { arrival_date_day_of_month: '3', company: '110', agent: '304' },
  { agent: '304' },
  { agent: '304' },
  { agent: '9', reservation_status: 'Canceled', arrival_date_month: 'June', arrival_date_day_of_month: '20' },
  { reservation_status: 'No-Show' },
  { stays_in_week_nights: '0', assigned_room_type: 'B' },
  { hotel: 'City Hotel', arrival_date_month: 'August' },
]

let site: Site
before(async () => {
  site = await emptySite()
})

const rowsOf = async (of: Site, text: string): Promise<readonly unknown[]> =>
  (await of.database.pool.query({ text, rowMode: 'array' })).rows

test('a dry run says what is in the file and writes nothing', async () => {
  const before = await snapshot(site.database.pool)
  const result = await importText(site, bookingsText(ROWS), { isDryRun: true })
  assert.equal(result.isNothingWritten, true)
  assert.deepEqual(
    [...result.hotels.values()].map(({ propertyId, earliestArrival, bookings, nights }) => [
      propertyId,
      earliestArrival,
      bookings,
      nights,
    ]),
    [
      ['resort-hotel', '2015-06-20', { reserved: 4, cancelled: 1, noShow: 1 }, 6],
      ['city-hotel', '2015-08-01', { reserved: 1, cancelled: 0, noShow: 0 }, 2],
    ],
  )
  assert.deepEqual(changedTables(before, await snapshot(site.database.pool)), [])
})

test('the import makes the hotels and all that their bookings need', async () => {
  const result = await importText(site, bookingsText(ROWS))
  assert.deepEqual([result.created, result.replayed, result.refused], [7, 0, 0])
  const { pool } = site.database
  assert.deepEqual(await loadProperty(pool, 'resort-hotel'), {
    id: 'resort-hotel',
    name: 'Resort Hotel',
    currency: 'EUR',
    timeZone: 'Europe/Lisbon',
    taxId: null,
    address: null,
    environment: 'production',
    businessDate: '2015-06-20',
  })
  assert.deepEqual(
    await rowsOf(
      site,
      `select s.property_id, s.state, s.arrival, s.departure, s.guarantee, a.external_id, count(n.service_date)::int4,
          sum(n.rate_minor)::int4
        from stays s
        left join accounts a on a.property_id = s.property_id and a.id = s.receivable_account_id
        left join stay_nights n on n.property_id = s.property_id and n.stay_id = s.id
        group by s.property_id, s.id, a.external_id order by 1, 3, 4, 2, 6`,
    ),
    [
      ['city-hotel', 'reserved', '2015-08-01', '2015-08-03', 'none', null, 2, 16000],
      ['resort-hotel', 'cancelled', '2015-06-20', '2015-06-22', 'directBill', 'agent-9', 2, 16000],
      ['resort-hotel', 'reserved', '2015-07-01', '2015-07-01', 'none', null, 0, null],
      ['resort-hotel', 'noShow', '2015-07-01', '2015-07-03', 'none', null, 2, 16000],
      ['resort-hotel', 'reserved', '2015-07-01', '2015-07-03', 'directBill', 'agent-304', 2, 16000],
      ['resort-hotel', 'reserved', '2015-07-01', '2015-07-03', 'directBill', 'agent-304', 2, 16000],
      ['resort-hotel', 'reserved', '2015-07-03', '2015-07-05', 'directBill', 'company-110', 2, 16000],
    ],
  )
  // Who comes on the third takes the room of who leaves then.
  assert.deepEqual(await rowsOf(site, 'select property_id, number, type from rooms order by 1, 2'), [
    ['city-hotel', 'A001', 'A'],
    ['resort-hotel', 'A001', 'A'],
    ['resort-hotel', 'A002', 'A'],
    ['resort-hotel', 'B001', 'B'],
  ])
  for (const propertyId of ['resort-hotel', 'city-hotel']) {
    const findings = await verifyBooks({ pool, propertyId })
    assert.deepEqual(
      findings.filter((finding) => finding.found > 0),
      [],
    )
  }
})

test('importing again changes nothing, and a longer file brings only what is new', async () => {
  const { pool } = site.database
  const before = await snapshot(pool)
  const again = await importText(site, bookingsText(ROWS))
  assert.deepEqual([again.created, again.replayed, again.operations], [0, 7, 0])
  assert.deepEqual(changedTables(before, await snapshot(pool)), [])

  const longer = await importText(site, bookingsText([{ agent: '304' }, { agent: '17' }, ...ROWS]))
  assert.deepEqual([longer.created, longer.replayed], [2, 7])
  assert.deepEqual(
    await rowsOf(site, `select number from rooms where property_id = 'resort-hotel' order by 1`),
    [['A001'], ['A002'], ['A003'], ['A004'], ['B001']],
  )
})

test('one bad row keeps the whole file out, or only itself', async () => {
  const own = await emptySite()
  const { pool } = own.database
  const text = bookingsText([{}, { stays_in_week_nights: '-2' }, { adr: '90' }, { adr: 'x' }])
  const before = await snapshot(pool)
  const refused = await importText(own, text)
  assert.deepEqual([refused.isNothingWritten, refused.refused], [true, 2])
  assert.deepEqual(
    refused.refusals.map(({ line, column }) => [line, column]),
    [
      [3, 'stays_in_week_nights'],
      [5, 'adr'],
    ],
  )
  assert.deepEqual(changedTables(before, await snapshot(pool)), [])

  const skipped = await importText(own, text, { onBadRow: 'skip' })
  assert.deepEqual([skipped.created, skipped.refused], [2, 2])
  const mended = await importText(own, bookingsText([{}, { stays_in_week_nights: '3' }, { adr: '90' }]))
  assert.deepEqual([mended.created, mended.replayed], [1, 2])
})

test('a stay that nobody could check in any more is refused, unless it is there already', async () => {
  const own = await emptySite()
  const { pool } = own.database
  await importText(own, bookingsText([{ arrival_date_day_of_month: '5' }]))
  const late = {
    line: 2,
    column: 'arrival_date_day_of_month',
    arrival: '2015-07-01',
    businessDate: '2015-07-05',
  }
  const past: BookingRow = { adr: '70' }
  const result = await importText(own, bookingsText([past]))
  assert.deepEqual(result.refusals, [{ code: 'rowArrivalPast', ...late, propertyId: 'resort-hotel' }])
  // One that was cancelled is only history.
  const skipped = await importText(
    own,
    bookingsText([past, { reservation_status: 'Canceled' }, { arrival_date_day_of_month: '5' }]),
    { onBadRow: 'skip' },
  )
  assert.deepEqual([skipped.created, skipped.replayed, skipped.refused], [1, 1, 1])
  await pool.query(`update books set business_date = '2015-08-01' where property_id = 'resort-hotel'`)
  const again = await importText(own, bookingsText([{ arrival_date_day_of_month: '5' }]))
  assert.deepEqual([again.created, again.replayed, again.refused], [0, 1, 0])
})

test('a property of another currency is left alone', async () => {
  const own = await emptySite()
  const { pool } = own.database
  const administration = { pool, clock: Date.now, actorId: 'system' }
  await createProperty(administration, {
    id: 'city-hotel',
    name: 'City',
    currency: 'BRL',
    timeZone: 'America/Sao_Paulo',
    businessDate: '2015-01-01',
  })
  const before = await snapshot(pool)
  const result = await importText(own, bookingsText([{ hotel: 'City Hotel' }, {}]))
  assert.equal(result.isNothingWritten, true)
  assert.deepEqual(result.refusals, [{ code: 'currencyNotAccepted', field: 'adr', currency: 'BRL' }])
  assert.deepEqual(changedTables(before, await snapshot(pool)), [])
})

test('an import that was cut short goes on where it was', async () => {
  const own = await emptySite()
  const rows = Array.from(
    { length: 60 },
    (_, at): BookingRow => ({ adr: String(50 + (at % 7)), agent: String(at % 5) }),
  )
  const text = bookingsText(rows)
  let asked = 0
  const cut = await importText(own, text, { sliceSize: 7, isCancelled: () => ++asked > 30 })
  assert.equal(cut.isCancelled, true)
  assert.ok(cut.created > 0 && cut.created < 60, String(cut.created))
  const rest = await importText(own, text, { sliceSize: 9 })
  assert.deepEqual([rest.created, rest.replayed], [60 - cut.created, cut.created])

  const whole = await emptySite()
  await importText(whole, text)
  const told = 'select external_id, guest_name, arrival, details from stays order by 1'
  assert.deepEqual(await rowsOf(own, told), await rowsOf(whole, told))
})

test('a row that an operation would refuse keeps the whole file out before anything is written', async () => {
  const own = await emptySite()
  const { pool } = own.database
  const good = Array.from({ length: 40 }, (_, at): BookingRow => ({ adr: String(at) }))
  const before = await snapshot(pool)
  for (const bad of [{ stays_in_week_nights: '1200' }, { children: '9000', babies: '9000' }]) {
    const result = await importText(own, bookingsText([...good, bad]), { sliceSize: 10 })
    assert.deepEqual([result.isNothingWritten, result.refused, result.refusals[0]?.line], [true, 1, 42])
    assert.deepEqual(changedTables(before, await snapshot(pool)), [])
  }
})

test('a file that cannot be read to its end is refused whole, also where bad rows are skipped', async () => {
  const own = await emptySite()
  const { pool } = own.database
  const before = await snapshot(pool)
  const lines = bookingsText(Array.from({ length: 30 }, () => ({}))).split('\n')
  const text = lines.with(14, lines[14]!.replace('PRT', '"PRT')).join('\n')
  const result = await importText(own, text, { onBadRow: 'skip' })
  assert.deepEqual(result.refusals, [{ code: 'recordDamaged', line: 15 }])
  assert.deepEqual([result.isCutShort, result.isNothingWritten, result.created], [true, true, 0])
  assert.deepEqual(changedTables(before, await snapshot(pool)), [])
})
