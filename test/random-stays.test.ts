import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../src/values/plain-date.ts'
import { assertBooks, changedTables, snapshot } from './books.ts'
import { type Model, type ModelHotel, openModelHotel } from './model-hotel.ts'
import { buildWorld, inNewProperty, type World } from './world.ts'

// Random whole stays: a hotel lives for some days, every answer is compared with a model of plain arithmetic, and in
// the end nothing is lost and nothing is there twice.

const RUNS = Number(process.env.COMANDA_RANDOM_RUNS ?? 15)

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

/** What happens, and three numbers that say to whom and how much. */
const action = fc.record({
  what: fc.constantFrom(
    'book',
    'book',
    'arrive',
    'arrive',
    'charge',
    'charge',
    'charge',
    'voidCharge',
    'pay',
    'voidPayment',
    'addFolio',
    'depart',
    'cancel',
    'reinstate',
    'changeDeparture',
    'changeDeparture',
    'touchClosed',
    'again',
  ),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(30_000),
})
const season = fc.array(fc.array(action, { minLength: 20, maxLength: 60, size: 'max' }), {
  minLength: 2,
  maxLength: 5,
})

let properties = 0
let operations = 0

test('nothing lost, nothing twice: the books are the model, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(season, async (days) => {
      const own = await inNewProperty(world, `season-${properties++}`)
      const hotel = await openModelHotel(own)
      for (let guest = 0; guest < 3; guest++) {
        await hotel.book({ days: 0, nights: 1 + guest, rateMinor: 12_345n, isBilled: guest === 1 })
        await hotel.arrive(hotel.model.stays[guest]!)
      }
      for (const actions of days) {
        for (const { what, a, b, c } of actions) await act(own, hotel, { what, a, b, c })
        await hotel.night()
      }
      await empty(hotel)
      await compare(own, hotel.model)
      await assertBooks(own.database.pool, own.propertyId)
      await replayAll(own, hotel)
      operations += hotel.accepted.length
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 600_000 },
  )
})

test('thousands of operations were played', () => {
  assert.ok(operations > RUNS * 50, `${operations}`)
})

type Action = { readonly what: string; readonly a: number; readonly b: number; readonly c: number }

async function act(own: World, hotel: ModelHotel, { what, a, b, c }: Action): Promise<void> {
  const { model } = hotel
  const pick = <T>(of: readonly T[]): T | undefined => of[a % of.length]
  const open = [...model.folios.values()].filter((folio) => folio.isOpen)
  const staysIn = (state: string) => model.stays.filter((stay) => stay.state === state)
  if (what === 'book') {
    const stay = { days: a % 3, nights: b % 4, rateMinor: BigInt(c), isBilled: c % 2 === 0 }
    return hotel.book(stay)
  }
  if (what === 'arrive') {
    const stay = pick(staysIn('reserved').filter((one) => one.arrival === model.today))
    return stay && hotel.arrive(stay)
  }
  if (what === 'depart') {
    const stay = pick(staysIn('inHouse'))
    return stay && hotel.depart(stay)
  }
  if (what === 'cancel') {
    const stay = pick(staysIn('reserved'))
    return stay && hotel.end(stay, stay.arrival <= model.today && b % 2 === 0 ? 'noShow' : 'cancelled')
  }
  if (what === 'reinstate') {
    const stay = pick(staysIn('noShow').filter((one) => one.departure >= model.today))
    return stay && hotel.reinstate(stay)
  }
  if (what === 'changeDeparture') {
    const stay = pick([...staysIn('reserved'), ...staysIn('inHouse')])
    if (!stay) return
    const least = stay.arrival > model.today ? stay.arrival : model.today
    const departure = addDays(least, b % 5)
    return departure === stay.departure ? undefined : hotel.changeDeparture(stay, departure)
  }
  if (what === 'addFolio') {
    const stay = pick(staysIn('inHouse'))
    return stay && hotel.addFolio(stay)
  }
  if (what === 'touchClosed') {
    const folio = pick([...model.folios.values()].filter((one) => !one.isOpen))
    return folio && hotel.touchClosed(folio)
  }
  if (what === 'again') return again(own, hotel, a)
  const folio = pick(open)
  if (what === 'charge') return folio && hotel.charge(folio, b % 2 === 0 ? 'BAR' : 'LAUNDRY', (c % 7) - 2)
  if (what === 'pay') return folio && hotel.pay(folio, BigInt((c % 9000) - 1000) || 1n)
  const lines = what === 'voidCharge' ? model.charges : model.payments
  const line = pick(lines.filter((one) => one.folio.isOpen && !one.isVoided))
  if (line) await hotel[what as 'voidCharge'](line)
}

/** Sends an earlier operation again: the same answer, and the books as they were. */
async function again(own: World, hotel: ModelHotel, which: number): Promise<void> {
  const { request, outcome } = hotel.accepted[which % hotel.accepted.length]!
  assert.deepEqual(await own.door.submit(request), { ...outcome, isReplay: true })
}

/** Days go by until the last guest has left. */
async function empty(hotel: ModelHotel): Promise<void> {
  const { model } = hotel
  for (const stay of model.stays) if (stay.state === 'reserved') await hotel.end(stay, 'cancelled')
  while (model.stays.some((stay) => stay.state === 'inHouse')) await hotel.night()
}

/** Every sum that the model knows, against what the postings say. */
async function compare(own: World, model: Model): Promise<void> {
  const { pool } = own.database
  const sums = await pool.query<{ ledger: string; balance: bigint }>(
    `select ledger, sum(amount)::int8 as balance from (
      select debit_ledger as ledger, amount_minor as amount from postings where property_id = $1
      union all select credit_ledger, -amount_minor from postings where property_id = $1) as sides group by ledger`,
    [own.propertyId],
  )
  const balance = (ledger: string) => sums.rows.find((row) => row.ledger === ledger)?.balance ?? 0n
  const total = (lines: readonly { minor: bigint; isVoided: boolean }[]) =>
    lines.reduce((sum, line) => (line.isVoided ? sum : sum + line.minor), 0n)
  assert.equal(
    -(balance('revenue') + balance('tax') + balance('fee')),
    total(model.charges),
    'all that was charged',
  )
  assert.equal(balance('bank'), total(model.payments), 'all that was paid')
  assert.equal(balance('city'), model.owed, 'what the AR account owes')
  assert.equal(balance('guest'), 0n, 'every guest has left')
  const counted = await pool.query(
    `select (select count(*)::int4 from charges where property_id = $1 and kind = 'item') as charges,
      (select count(*)::int4 from payments where property_id = $1) as payments,
      (select count(*)::int4 from folios where property_id = $1) as folios,
      (select count(*)::int4 from folios where property_id = $1 and document_id is null) as unnumbered,
      (select count(*)::int4 from stay_nights where property_id = $1 and charge_id is not null) as nights,
      (select count(*)::int4 from days where property_id = $1 and digest is null) as unsealed`,
    [own.propertyId],
  )
  assert.deepEqual(counted.rows, [
    {
      charges: model.charges.length,
      payments: model.payments.length,
      folios: model.folios.size,
      unnumbered: 0,
      nights: model.stays.reduce((sum, stay) => sum + stay.nights.length, 0),
      unsealed: 0,
    },
  ])
}

async function replayAll(own: World, hotel: ModelHotel): Promise<void> {
  const before = await snapshot(own.database.pool, own.propertyId)
  const outcomes = await own.door.submitSlice(hotel.accepted.map(({ request }) => request))
  assert.deepEqual(
    outcomes,
    hotel.accepted.map(({ outcome }) => ({ ...outcome, isReplay: true })),
  )
  assert.deepEqual(changedTables(before, await snapshot(own.database.pool, own.propertyId)), [])
}
