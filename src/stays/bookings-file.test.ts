import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asFile, type BookingRow, bookingsText } from '../../test/bookings.ts'
import { LANGUAGES } from '../api/language.ts'
import { type Refusal, refusalText } from '../api/refusals.ts'
import type { Booking } from './booking.ts'
import { COLUMNS } from './booking-cells.ts'
import { readBookings } from './bookings-file.ts'

const read = async (text: string, pieceLength?: number) =>
  Array.fromAsync(readBookings(asFile(text, pieceLength)()))

async function bookingOf(row: BookingRow): Promise<Booking> {
  const [only] = await read(bookingsText([row]))
  assert.ok(only && 'booking' in only, JSON.stringify(only))
  return only.booking
}

test('a row is a booking in the words of the hotel', async () => {
  const { externalId, guestName, ...booking } = await bookingOf({
    hotel: 'City Hotel',
    arrival_date_month: 'December',
    arrival_date_day_of_month: '30',
    stays_in_weekend_nights: '2',
    stays_in_week_nights: '1',
    adults: '2',
    children: '1',
    babies: '1',
    adr: '94.5',
    agent: '304',
    reserved_room_type: 'C',
    assigned_room_type: 'D',
    reservation_status_date: '2016-01-05',
    country: 'NULL',
  })
  assert.match(externalId, /^[0-9a-f]{64}-1$/)
  assert.match(guestName, /^Guest \d+$/)
  assert.deepEqual(booking, {
    line: 2,
    propertyId: 'city-hotel',
    state: 'reserved',
    arrival: '2015-12-30',
    // Three nights, whatever the status date says.
    departure: '2016-01-02',
    nights: 3,
    rate: '94.50',
    roomType: 'D',
    adults: 2,
    children: 2,
    guarantee: 'directBill',
    billedTo: { externalId: 'agent-304', name: 'Agent 304' },
    details: {
      leadTime: '7',
      meal: 'BB',
      marketSegment: 'Direct',
      distributionChannel: 'Direct',
      customerType: 'Transient',
      reservedRoomType: 'C',
      depositType: 'No Deposit',
      agent: '304',
      parkingSpaces: '0',
      specialRequests: '1',
      reservationStatusDate: '2016-01-05',
    },
  })
})

test('states, guarantees and who is billed', async () => {
  const cases: readonly [BookingRow, Partial<Booking>][] = [
    [{ reservation_status: 'Canceled' }, { state: 'cancelled' }],
    [{ reservation_status: 'No-Show' }, { state: 'noShow' }],
    [{}, { guarantee: 'none', billedTo: null }],
    [{ deposit_type: 'Refundable' }, { guarantee: 'deposit' }],
    [{ deposit_type: 'Non Refund', agent: '9' }, { guarantee: 'deposit' }],
    [{ company: '110', agent: '9' }, { billedTo: { externalId: 'company-110', name: 'Company 110' } }],
    [{ children: 'NA' }, { children: 0 }],
    [{ stays_in_week_nights: '0' }, { nights: 0, departure: '2015-07-01' }],
    [{ adr: '0' }, { rate: '0.00' }],
  ]
  for (const [row, expected] of cases) {
    const booking = await bookingOf(row)
    for (const [key, value] of Object.entries(expected))
      assert.deepEqual(booking[key as keyof Booking], value, JSON.stringify(row))
  }
})

test('rows that say just the same are bookings of their own, whatever stands around them', async () => {
  const idsOf = async (rows: readonly BookingRow[]) =>
    (await read(bookingsText(rows))).map((row) => ('booking' in row ? row.booking.externalId : null))
  const [first, second, third] = await idsOf([{}, {}, {}])
  assert.equal(new Set([first, second, third]).size, 3)
  assert.deepEqual(await idsOf([{ adr: '1' }, {}, { adr: '2' }, {}]).then((ids) => [ids[1], ids[3]]), [
    first,
    second,
  ])
  const names = await read(bookingsText([{}, {}]))
  assert.equal(new Set(names.map((row) => 'booking' in row && row.booking.guestName)).size, 2)
})

test('the same bookings come out however the file is cut, with a BOM, CRLF, quotes and empty lines', async () => {
  const text = bookingsText([{}, { country: 'ESP' }, { adr: '12.5' }])
  const expected = await read(text)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 700 }), async (pieceLength) => {
      assert.deepEqual(await read(text, pieceLength), expected)
    }),
    { numRuns: 30 },
  )
  const other = `\uFEFF${text.replaceAll('\n', '\r\n').replace('PRT', '"PRT"')}\r\n\r\n`
  assert.deepEqual(await read(other), expected)
})

test('a bad row is refused with its line and column, in three languages', async () => {
  const cases: readonly [BookingRow, Partial<Refusal>][] = [
    [{ arrival_date_day_of_month: '32' }, { code: 'valueNotDate', column: 'arrival_date_day_of_month' }],
    [{ arrival_date_month: 'Julho' }, { code: 'valueNotDate', column: 'arrival_date_month', value: 'Julho' }],
    [{ arrival_date_year: '15' }, { code: 'valueNotDate', column: 'arrival_date_year' }],
    [{ reservation_status_date: '2/30/2015' }, { code: 'valueNotDate', column: 'reservation_status_date' }],
    [{ stays_in_week_nights: '-1' }, { code: 'valueNegative', column: 'stays_in_week_nights' }],
    [{ stays_in_weekend_nights: 'NA' }, { code: 'valueNotNumber', column: 'stays_in_weekend_nights' }],
    [{ stays_in_weekend_nights: '1.5' }, { code: 'valueNotNumber', column: 'stays_in_weekend_nights' }],
    [{ adults: '' }, { code: 'valueNotNumber', column: 'adults' }],
    [{ adr: 'abc' }, { code: 'valueNotNumber', column: 'adr' }],
    [{ adr: '10.123' }, { code: 'valueNotNumber', column: 'adr' }],
    [{ adr: '-6.38' }, { code: 'valueNegative', column: 'adr', value: '-6.38' }],
    [{ hotel: 'Beach Hotel' }, { code: 'valueNotKnown', column: 'hotel', known: 'Resort Hotel, City Hotel' }],
    [{ reservation_status: 'Left' }, { code: 'valueNotKnown', column: 'reservation_status' }],
    [{ reservation_status: 'toString' }, { code: 'valueNotKnown', column: 'reservation_status' }],
    [{ deposit_type: '' }, { code: 'valueNotKnown', column: 'deposit_type' }],
    [{ assigned_room_type: '' }, { code: 'valueNotValid', column: 'assigned_room_type' }],
    [{ agent: '1 2' }, { code: 'valueNotValid', column: 'agent' }],
    [{ meal: 'a\u0000b' }, { code: 'valueNotValid', column: 'meal' }],
  ]
  for (const [row, expected] of cases) {
    const [good, bad] = await read(bookingsText([{}, row]))
    assert.ok(good && 'booking' in good)
    assert.ok(bad && 'refusal' in bad, JSON.stringify(row))
    for (const [key, value] of Object.entries({ line: 3, ...expected })) assert.equal(bad.refusal[key], value)
    for (const language of LANGUAGES) {
      const text = refusalText(bad.refusal, language)
      assert.ok(text.includes('3') && text.includes(String(expected.column)), text)
      assert.doesNotMatch(text, /[{}]/)
    }
  }
})

test('a row that is too short or too long is refused, and the next one is not', async () => {
  const lines = bookingsText([{}, {}, {}]).split('\n')
  const short = lines[1]!.split(',').slice(0, -2).join(',')
  const rows = await read([lines[0], short, `${lines[2]},more`, lines[3], ''].join('\n'))
  assert.deepEqual(
    rows.map((row) => ('refusal' in row ? row.refusal : 'good')),
    [
      { code: 'columnMissing', line: 2, column: 'reservation_status' },
      { code: 'columnsTooMany', line: 3, given: COLUMNS.length + 1, needed: COLUMNS.length },
      'good',
    ],
  )
})

test('a file without a column that is needed is refused at its header, and so is what is no CSV', async () => {
  const text = bookingsText([{}]).replace('adr,', 'price,')
  assert.deepEqual(await read(text), [
    { line: 1, refusal: { code: 'columnMissing', line: 1, column: 'adr' }, endsFile: true },
  ])
  assert.deepEqual(await read(''), [
    { line: 1, refusal: { code: 'columnMissing', line: 1, column: 'hotel' }, endsFile: true },
  ])
  const torn = await read(`${bookingsText([{}])}"Resort`)
  assert.deepEqual(torn.at(-1), damagedAt(3))
})

const damagedAt = (line: number) => ({ line, refusal: { code: 'recordDamaged', line }, endsFile: true })

test('an open quote ends the file at the line where its record begins', async () => {
  const lines = bookingsText(Array.from({ length: 20 }, () => ({}))).split('\n')
  const open = lines[9]!.replace('PRT', '"PRT')
  const closed = lines[15]!.replace('PRT', '"PRT"')
  // Never closed; closed where another one opens; closed at the end of a cell, lines below; gaps before it.
  for (const [text, line] of [
    [lines.with(9, open), 10],
    [lines.with(9, open).with(15, closed), 10],
    [lines.with(9, open).with(15, lines[15]!.replace('PRT', 'PRT"')), 10],
    [lines.with(9, open).with(4, `${lines[4]}\n\n`).with(8, `${lines[8]}\n`), 13],
  ] as const) {
    const rows = await read(text.join('\n'))
    assert.deepEqual(rows.at(-1), damagedAt(line))
    assert.ok(rows.slice(0, -1).every((row) => 'booking' in row))
  }
})

test('what importStay would refuse is refused by its line and column', async () => {
  for (const [row, column] of [
    [{ stays_in_week_nights: '1200' }, 'stays_in_week_nights'],
    [{ stays_in_week_nights: '400', stays_in_weekend_nights: '600' }, 'stays_in_weekend_nights'],
    [{ children: '9000', babies: '9000' }, 'children'],
    [{ children: '4000', babies: '6000' }, 'babies'],
  ] as const) {
    const [, bad] = await read(bookingsText([{}, row]))
    assert.ok(bad && 'refusal' in bad, column)
    assert.deepEqual([bad.refusal.line, bad.refusal.column], [3, column])
    for (const language of LANGUAGES) assert.doesNotMatch(refusalText(bad.refusal, language), /[{}]/)
  }
  const most = await bookingOf({ stays_in_week_nights: '999', children: '9999' })
  assert.deepEqual([most.nights, most.children], [999, 9999])
})

test('columns that are not read still make a booking another one', async () => {
  const text = bookingsText([{}])
  const more = text
    .split('\n')
    .map((line, at) => (line === '' ? '' : `${line},${at === 0 ? 'is_canceled' : '0'}`))
  const [row] = await read(more.join('\n'))
  assert.ok(row && 'booking' in row)
  assert.notEqual(row.booking.externalId, (await bookingOf({})).externalId)
})
