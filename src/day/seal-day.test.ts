import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openFolio, openShift, reserve } from '../../test/examples.ts'
import { mendOneByOne, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, inNewProperty, type World } from '../../test/world.ts'
import { NO_DIGEST } from './day.ts'
import { digestDay } from './store.ts'

// sealDay and chainDay.

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const next = '2026-03-11'

test('sealDay is refused while anything of its checklist is open, and names all of it', async () => {
  const own = await inNewProperty(world, 'checklist')
  const nobody = await own.userWith([])
  const guest = await own.guestInHouse()
  const leaving = await own.guestInHouse()
  await own.accepted('changeDeparture', { stayId: leaving.stayId, departure: BUSINESS_DATE })
  const arrival = await reserve(own)
  const shiftId = await openShift(own, own.manager)
  const item = (name: string, examples: readonly string[]) => ({
    item: name,
    count: examples.length,
    examples,
  })
  const items = [
    item('arrivals', [arrival]),
    item('departures', [leaving.stayId]),
    item('openShifts', [shiftId]),
    item('roomNights', [guest.stayId]),
  ]
  const notReady = (left: typeof items) => ({
    code: 'dayNotReady' as const,
    date: BUSINESS_DATE,
    blocks: left.map((one) => `${one.item} ${one.count}`).join(', '),
    items: left,
  })
  const leave = async () => {
    await own.accepted('closeFolio', { folioId: leaving.folioId, settlement: 'settled' })
    await own.accepted('checkOut', { stayId: leaving.stayId })
  }
  await mendOneByOne(own, {
    name: 'sealDay',
    worst: { date: next },
    as: nobody,
    steps: [
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['day.close'] },
        as: own.manager,
      },
      {
        given: 'another day than the open one',
        refused: { code: 'dayNotOpen', date: next, businessDate: BUSINESS_DATE },
        mend: { date: '2026-03-09' },
      },
      {
        given: 'a day that is past',
        refused: { code: 'dayNotOpen', date: '2026-03-09', businessDate: BUSINESS_DATE },
        mend: { date: BUSINESS_DATE },
      },
      {
        given: 'all of the checklist',
        refused: notReady(items),
        meanwhile: () => own.accepted('markNoShow', { stayId: arrival }),
      },
      {
        given: 'three items',
        refused: notReady(items.slice(1)),
        meanwhile: async () => {
          await own.accepted('postRoomNight', { stayId: guest.stayId, serviceDate: BUSINESS_DATE })
          await leave()
        },
      },
      {
        given: 'an open shift',
        refused: notReady([items[2]!]),
        meanwhile: () => own.accepted('closeShift', { shiftId }),
      },
    ],
  })
  await assertBooks(own.database.pool, own.propertyId)
})

test('sealDay closes the day for good and opens the next one', async () => {
  const own = await inNewProperty(world, 'sealed')
  const { day, businessDate } = await own.accepted('sealDay', { date: BUSINESS_DATE }, { id: 'seal' })
  assert.deepEqual([day, businessDate], [{ date: BUSINESS_DATE, state: 'closed' }, next])
  assert.deepEqual(await toldBy(own, 'seal'), [`day.closed ${BUSINESS_DATE}`])
  const found = await own.database.pool.query(
    `select b.business_date as open, d.business_date as closed, d.closed_by, d.digest
      from books b join days d on d.property_id = b.property_id where b.property_id = 'sealed'`,
  )
  assert.deepEqual(found.rows, [
    { open: next, closed: BUSINESS_DATE, closed_by: own.manager.userId, digest: null },
  ])
  assert.deepEqual(await own.refused('sealDay', { date: BUSINESS_DATE }), {
    code: 'dayNotOpen',
    date: BUSINESS_DATE,
    businessDate: next,
  })
  const { charge } = await own.accepted('postCharge', {
    folioId: await openFolio(own),
    chargeCode: 'BAR',
    serviceDate: BUSINESS_DATE,
  })
  assert.deepEqual([charge.serviceDate, charge.businessDate], [BUSINESS_DATE, next])
})

test('chainDay is refused in this order', async () => {
  const own = await inNewProperty(world, 'chained')
  const folioId = await openFolio(own)
  await own.accepted('postCharge', { folioId, chargeCode: 'BAR' })
  for (const date of [BUSINESS_DATE, next, '2026-03-12']) await own.accepted('sealDay', { date })
  const digestOf = (date: string, previousDigest: string) =>
    digestDay(own.database.pool, { propertyId: 'chained', date, previousDigest })
  const first = await digestOf(BUSINESS_DATE, NO_DIGEST)
  assert.equal(first.postingCount, 2)
  await own.accepted('chainDay', { date: BUSINESS_DATE, ...first })
  const second = await digestOf(next, first.digest)
  const blocked = (date: string, why: string) => ({ code: 'dayNotChainable' as const, date, why })
  await mendOneByOne(own, {
    name: 'chainDay',
    worst: { date: '2026-03-09', digest: second.digest, postingCount: 7 },
    as: await own.userWith([]),
    steps: [
      {
        given: 'a day that is not closed',
        refused: { code: 'notFound', object: 'day', id: '2026-03-09' },
        mend: { date: BUSINESS_DATE },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['day.close'] },
        as: own.manager,
      },
      {
        given: 'a day that is sealed',
        refused: blocked(BUSINESS_DATE, 'sealed'),
        mend: { date: '2026-03-12' },
      },
      {
        given: 'a day whose day before is not sealed',
        refused: blocked('2026-03-12', 'dayBeforeNotSealed'),
        mend: { date: next },
      },
      {
        given: 'a digest over another number of postings',
        refused: blocked(next, 'postingCount'),
        mend: { postingCount: 0 },
      },
    ],
  })
  const third = await digestOf('2026-03-12', second.digest)
  await own.accepted('chainDay', { date: '2026-03-12', ...third })
  await assertBooks(own.database.pool, 'chained')
})

test('the ledgers roll forward: opening and movements make closing, and closing is the next opening', async () => {
  const own = await inNewProperty(world, 'rolled')
  const folioId = await openFolio(own)
  let previousDigest = NO_DIGEST
  for (const [date, quantity] of [
    [BUSINESS_DATE, '1'],
    [next, '-2'],
    ['2026-03-12', '0'],
  ] as const) {
    await own.accepted('postCharge', { folioId, chargeCode: 'BAR', quantity })
    await own.accepted('sealDay', { date })
    const made = await digestDay(own.database.pool, { propertyId: 'rolled', date, previousDigest })
    await own.accepted('chainDay', { date, ...made })
    previousDigest = made.digest
  }
  const rolled = await own.database.pool.query(
    `select ledger || ' ' || opening_minor || ' + ' || debit_minor || ' - ' || credit_minor || ' = ' || closing_minor
        as line
      from day_ledgers where property_id = 'rolled' order by business_date, ledger`,
  )
  assert.deepEqual(
    rolled.rows.map((row) => row.line),
    [
      'fee 0 + 0 - 250 = -250',
      'guest 0 + 2750 - 0 = 2750',
      'revenue 0 + 0 - 2500 = -2500',
      'fee -250 + 500 - 0 = 250',
      'guest 2750 + 0 - 5500 = -2750',
      'revenue -2500 + 5000 - 0 = 2500',
      'fee 250 + 0 - 0 = 250',
      'guest -2750 + 0 - 0 = -2750',
      'revenue 2500 + 0 - 0 = 2500',
    ],
  )
  await assertBooks(own.database.pool, 'rolled')
})

test('the digest of a day is that of its postings, in order, chained to the day before', async () => {
  const own = await inNewProperty(world, 'digest')
  const folioId = await openFolio(own)
  for (let turn = 0; turn < 3; turn++) {
    const { charge } = await own.accepted('postCharge', {
      folioId,
      chargeCode: 'ROOM',
      unitPrice: brl('100.00'),
    })
    if (turn === 1) await own.accepted('voidCharge', { chargeId: charge.id, reason: 'x' })
  }
  await own.accepted('sealDay', { date: BUSINESS_DATE })
  // Computed once more, in another way than the program does.
  const postings = await own.database.pool.query<Record<string, string>>(
    `select id, operation_id, kind, debit_ledger, debit_id, credit_ledger, credit_id, amount_minor::text, line_id,
        coalesce(reverses_id, '-') as reverses_id, (recorded_at at time zone 'UTC')::text as recorded_at
      from postings where property_id = 'digest' and business_date = $1`,
    [BUSINESS_DATE],
  )
  const lines = postings.rows.map((row) => Object.values(row).join('\t')).sort()
  assert.equal(lines.length, 12)
  for (const previousDigest of [NO_DIGEST, 'ab'.repeat(32)]) {
    const digest = createHash('sha256')
      .update([previousDigest, ...lines, ''].join('\n'))
      .digest('hex')
    const day = { propertyId: 'digest', date: BUSINESS_DATE, previousDigest }
    assert.deepEqual(await digestDay(own.database.pool, day), { digest, postingCount: 12 })
  }
  const empty = { propertyId: 'digest', date: '2020-01-01', previousDigest: NO_DIGEST }
  assert.deepEqual(await digestDay(own.database.pool, empty), {
    digest: createHash('sha256').update(`${NO_DIGEST}\n`).digest('hex'),
    postingCount: 0,
  })
})

test('the digest of a large day is read in pages, and misses nothing at their edges', async () => {
  const { pool } = world.database
  const lines: string[] = []
  for (const count of [4999, 5000, 5001, 10_000, 10_001]) {
    await pool.query(
      `insert into postings (property_id, id, operation_id, kind, debit_ledger, debit_id, credit_ledger, credit_id,
          amount_minor, line_id, business_date, recorded_at)
        select 'large', 'pst_' || lpad(n::text, 6, '0'), 'o', 'charge', 'guest', 'f', 'revenue', 'R', n, 'l', $1,
          '2026-03-10T12:00:00Z'
        from generate_series($2::int4, $3::int4) as n`,
      [BUSINESS_DATE, lines.length + 1, count],
    )
    for (let n = lines.length + 1; n <= count; n++) {
      const id = `pst_${String(n).padStart(6, '0')}`
      lines.push(
        [id, 'o', 'charge', 'guest', 'f', 'revenue', 'R', n, 'l', '-', '2026-03-10 12:00:00'].join('\t'),
      )
    }
    const digest = createHash('sha256')
      .update([NO_DIGEST, ...lines, ''].join('\n'))
      .digest('hex')
    const day = { propertyId: 'large', date: BUSINESS_DATE, previousDigest: NO_DIGEST }
    assert.deepEqual(await digestDay(pool, day), { digest, postingCount: count })
  }
})
