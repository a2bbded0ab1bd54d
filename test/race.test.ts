import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { closeDay } from '../src/day/close-day.ts'
import type { Outcome } from '../src/journal/operation.ts'
import { addDays } from '../src/values/plain-date.ts'
import { assertBooks } from './books.ts'
import { addRoom, openAccount, openFolio, reserve } from './examples.ts'
import { deposit, documentType, posted, settled } from './folio-examples.ts'
import { BUSINESS_DATE, brl, buildWorld, inNewProperty, openDoor, throughDoor, type World } from './world.ts'

// Two servers on one database, and callers of both that want the same things at once.

let world: World
let second: World
before(async () => {
  world = await buildWorld()
  second = throughDoor(world, openDoor(world.database))
})
after(async () => {
  await second.door.close()
  await world.close()
})

/** The server of the n-th caller. */
function server(caller: number): World {
  return caller % 2 === 0 ? world : second
}

function callers<T>(count: number, call: (of: World, caller: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, caller) => call(server(caller), caller)))
}

/** How many outcomes were accepted, and how many refused by each code. */
function tally(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) {
    const kind = outcome.accepted ? (outcome.isReplay ? 'replayed' : 'accepted') : outcome.refusal.code
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

async function balanceOf(folioId: string): Promise<bigint> {
  const found = await world.database.pool.query(
    `select debit_minor - credit_minor as balance from balances
      where property_id = 'hotel' and ledger = 'guest' and id = $1`,
    [folioId],
  )
  return found.rows[0]?.balance ?? 0n
}

test('many callers post to the same folios: every sum is exact, every operation is there once', async () => {
  const folios = await Promise.all([1, 2, 3].map(() => openFolio(world)))
  const expected = new Map(folios.map((folioId) => [folioId, 0n]))
  const acknowledged: string[] = []
  await callers(48, async (own, caller) => {
    for (let round = 0; round < 12; round++) {
      const folioId = folios[(caller + round) % folios.length]!
      const id = `race-${caller}-${round}`
      const add = (minor: bigint) => expected.set(folioId, expected.get(folioId)! + minor)
      if (round % 4 === 3) {
        await own.accepted('postPayment', { folioId, method: 'PIX', amount: brl('7.77') }, { id })
        add(-777n)
      } else {
        const { charge } = await own.accepted('postCharge', { folioId, chargeCode: 'BAR' }, { id })
        add(2750n)
        if (round % 4 === 2) {
          const other = server(caller + 1)
          await other.accepted('voidCharge', { chargeId: charge.id, reason: 'x' }, { id: `${id}-void` })
          acknowledged.push(`${id}-void`)
          add(-2750n)
        }
      }
      acknowledged.push(id)
    }
  })
  for (const folioId of folios) assert.equal(await balanceOf(folioId), expected.get(folioId))
  const recorded = await world.database.pool.query<{ id: string }>(
    `select id from operations where property_id = 'hotel' and id like 'race-%'`,
  )
  assert.deepEqual(recorded.rows.map((row) => row.id).sort(), acknowledged.sort())
  await assertBooks(world.database.pool)
})

test('one id sent to both servers at once is accepted once', async () => {
  const folioId = await openFolio(world)
  for (let round = 0; round < 20; round++) {
    const outcomes = await callers(6, (own) =>
      own.submit('postCharge', { folioId, chargeCode: 'LAUNDRY' }, { id: `both-${round}` }),
    )
    assert.deepEqual(tally(outcomes), { accepted: 1, replayed: 5 })
    const answers = outcomes.map((one) => one.accepted && one.answer)
    for (const answer of answers) assert.deepEqual(answer, answers[0])
  }
  assert.equal(await balanceOf(folioId), 20n * 1800n)
})

test('a folio closed on account while charges are on their way: what is in, the close saw', async () => {
  const receivableAccountId = await openAccount(world, 'receivable')
  let cut = 0
  for (let round = 0; round < 40; round++) {
    const folioId = await openFolio(world)
    const charges: Promise<Outcome>[] = []
    let closed: Promise<Outcome> | undefined
    for (let caller = 0; caller < 10; caller++) {
      charges.push(server(caller).submit('postCharge', { folioId, chargeCode: 'LAUNDRY' }))
      if (caller === round % 10) {
        const close = { folioId, settlement: 'onAccount', receivableAccountId } as const
        closed = server(round).submit('closeFolio', close)
      }
      if (caller % 3 === round % 3) await new Promise((resolve) => setImmediate(resolve))
    }
    const outcomes = await Promise.all(charges)
    const { accepted = 0, folioNotOpen = 0 } = tally(outcomes)
    const close = await closed!
    assert.equal(accepted + folioNotOpen, 10)
    if (!close.accepted) {
      assert.deepEqual(close.refusal, { code: 'balanceIsZero', folioId })
      assert.equal(folioNotOpen, 0)
      continue
    }
    if (folioNotOpen > 0) cut++
    const { folio } = close.answer as { folio: { onAccount: { amount: string } } }
    assert.equal(folio.onAccount.amount, `${accepted * 18}.00`)
    assert.equal(await balanceOf(folioId), 0n)
  }
  assert.ok(cut > 5, `the close came between charges in ${cut} rounds only`)
  await assertBooks(world.database.pool)
})

test('a folio closed as settled while charges and credits are on their way stands at zero', async () => {
  let closes = 0
  for (let round = 0; round < 30; round++) {
    const folioId = await openFolio(world)
    const outcomes = await callers(9, (own, caller) => {
      if (caller % 3 === round % 3) return own.submit('closeFolio', { folioId, settlement: 'settled' })
      return own.submit('postCharge', { folioId, chargeCode: 'LAUNDRY', quantity: caller % 2 ? '1' : '-1' })
    })
    const closed = outcomes.filter((_, caller) => caller % 3 === round % 3 && outcomes[caller]!.accepted)
    assert.ok(closed.length <= 1)
    closes += closed.length
    if (closed.length > 0) assert.equal(await balanceOf(folioId), 0n)
  }
  assert.ok(closes > 5, `only ${closes} closes`)
  await assertBooks(world.database.pool)
})

test('of many closes of one folio one is accepted, and document numbers have no gaps', async () => {
  const folios = await Promise.all(Array.from({ length: 30 }, () => openFolio(world)))
  const outcomes = await callers(90, (own, caller) =>
    own.submit('closeFolio', { folioId: folios[caller % 30]!, settlement: 'settled' }),
  )
  assert.deepEqual(tally(outcomes), { accepted: 30, folioNotOpen: 60 })
  const numbers = outcomes
    .flatMap((one) => (one.accepted ? [one.answer as { folio: { documentNumber: string } }] : []))
    .map((answer) => Number(answer.folio.documentNumber))
    .sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    numbers.map((_, at) => numbers[0]! + at),
  )
  await assertBooks(world.database.pool)
})

test('a credit limit is never exceeded, whoever closes how many folios at once', async () => {
  const receivableAccountId = await openAccount(world, 'receivable', { creditLimit: brl('100.00') })
  const folios = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const folioId = await openFolio(world)
      await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
      return folioId
    }),
  )
  const outcomes = await callers(20, (own, caller) =>
    own.submit('closeFolio', {
      folioId: folios[caller]!,
      settlement: 'onAccount',
      receivableAccountId,
    }),
  )
  assert.deepEqual(tally(outcomes), { accepted: 5, creditLimitExceeded: 15 })
  await assertBooks(world.database.pool)
})

test('a user’s first payments at once, on both servers, open one shift', async () => {
  const folioId = await openFolio(world)
  for (let round = 0; round < 5; round++) {
    const cashier = await world.userWith(['payments.create', 'shifts.close'])
    const pay = (own: World) =>
      own.accepted('postPayment', { folioId, method: 'CASH', amount: brl('1.00') }, { as: cashier })
    const paid = await callers(12, pay)
    const shifts = new Set(paid.map(({ payment }) => payment.shiftId as string))
    assert.equal(shifts.size, 1)
    const shiftId = [...shifts][0]!
    // Closed while payments come in: they are in the one that was closed, or in one new one.
    const [close, ...later] = await Promise.all([
      world.submit('closeShift', { shiftId }, { as: cashier }),
      ...Array.from({ length: 12 }, (_, caller) => pay(server(caller))),
    ])
    assert.ok(close.accepted)
    const others = new Set(
      later.map(({ payment }) => payment.shiftId as string).filter((id) => id !== shiftId),
    )
    assert.ok(others.size <= 1)
  }
  await assertBooks(world.database.pool)
})

test('32 folios closed at once through two doors: numbers without a gap, in each series', async () => {
  const own = await inNewProperty(world, 'numbers')
  const doors = [own, throughDoor(own, second.door)]
  await own.accepted('defineDocumentType', documentType('nota', 'N'))
  const folios = await Promise.all(Array.from({ length: 32 }, () => openFolio(own)))
  const outcomes = await Promise.all(
    folios.flatMap((folioId, at) =>
      // Each by both at once: one closes it.
      doors.map((desk) =>
        desk.submit('closeFolio', {
          ...({ folioId, settlement: 'settled' } as const),
          documentType: at % 2 === 0 ? 'nota' : undefined,
        }),
      ),
    ),
  )
  assert.deepEqual(tally(outcomes), { accepted: 32, folioNotOpen: 32 })
  const { rows } = await own.database.pool.query(
    `select series, count(*)::int4 as count, min(number) as first, max(number) as last from documents
      where property_id = 'numbers' group by series order by series`,
  )
  assert.deepEqual(rows, [
    { series: 'folio', count: 16, first: 1n, last: 16n },
    { series: 'nota-P', count: 16, first: 1n, last: 16n },
  ])
  await assertBooks(own.database.pool, 'numbers')
})

test('one charge moved, split and voided at once is one of these; a discount is never above its limit', async () => {
  for (let round = 0; round < 10; round++) {
    const folioId = await openFolio(world)
    const toFolioId = await openFolio(second)
    const { charge } = await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
    const chargeId: string = charge.id
    const discount = { folioId, chargeIds: [chargeId], percent: '60' }
    await Promise.all([
      world.submit('transferCharges', { folioId, toFolioId, chargeIds: [chargeId] }),
      second.submit('splitCharge', { chargeId, equalParts: 2 }),
      world.submit('editCharge', { chargeId, quantity: '2' }),
      second.submit('voidCharge', { chargeId, reason: 'x' }),
      world.submit('applyDiscount', discount),
      second.submit('applyDiscount', discount),
    ])
  }
  await assertBooks(world.database.pool)
})

test('one folio reopened, corrected and voided at once: one of these', async () => {
  for (let round = 0; round < 10; round++) {
    const folioId = await settled(world)
    const outcomes = await Promise.all([
      world.submit('reopenFolio', { folioId, reason: 'x' }),
      second.submit('correctFolio', { folioId, mode: 'full', reason: 'x' }),
      world.submit('voidFolio', { folioId, reason: 'x' }),
    ])
    assert.equal(tally(outcomes).accepted, 1)
  }
  await assertBooks(world.database.pool)
})

test('an advance used on two folios at once is never used beyond what was invoiced', async () => {
  for (let round = 0; round < 10; round++) {
    const advanceFolioId = await deposit(world)
    const parts = [{ chargeCode: 'ROOM', amount: brl('10.00') }]
    await world.accepted('invoiceAdvance', { folioId: advanceFolioId, parts })
    const bills = [await posted(world), await posted(second)]
    const outcomes = await callers(2, (own, caller) =>
      own.submit('consumeAdvance', { advanceFolioId, folioId: bills[caller]!.folioId }),
    )
    assert.deepEqual(tally(outcomes), { accepted: 1, advanceTooSmall: 1 })
  }
  await assertBooks(world.database.pool)
})

test('one room is given to one of two stays, and one stay is checked in once', async () => {
  for (let round = 0; round < 10; round++) {
    const roomId = await addRoom(world)
    const stays = await Promise.all([reserve(world), reserve(second)])
    const given = await callers(2, (own, caller) =>
      own.submit('assignRoom', { stayId: stays[caller]!, roomId }),
    )
    assert.deepEqual(tally(given), { accepted: 1, roomTaken: 1 })
    const stayId = stays[given.findIndex((outcome) => outcome.accepted)]!
    const arrived = await callers(4, (own) => own.submit('checkIn', { stayId }))
    assert.deepEqual(tally(arrived), { accepted: 1, stayState: 3 })
    // A guest who is in house is moved into the room while its own guest is being moved out.
    const guest = await second.guestInHouse()
    const other = await addRoom(world)
    const moved = await Promise.all([
      world.submit('assignRoom', { stayId, roomId: other }),
      second.submit('assignRoom', { stayId: guest.stayId, roomId }),
    ])
    assert.ok(moved[0].accepted)
  }
  await assertBooks(world.database.pool)
})

test('a room is promised for a night, or the stay in it goes on into that night', async () => {
  for (let round = 0; round < 10; round++) {
    const { stayId } = await world.guestInHouse()
    const found = await world.database.pool.query('select room_id, departure from stays where id = $1', [
      stayId,
    ])
    const { room_id: roomId, departure } = found.rows[0]
    const next = await reserve(second, { arrival: departure, departure: addDays(departure, 1) })
    const outcomes = await Promise.all([
      world.submit('changeDeparture', { stayId, departure: addDays(departure, 1) }),
      second.submit('assignRoom', { stayId: next, roomId }),
    ])
    assert.deepEqual(tally(outcomes), { accepted: 1, roomTaken: 1 })
  }
  await assertBooks(world.database.pool)
})

test('a stay that is cancelled while it is checked in is one or the other', async () => {
  for (let round = 0; round < 10; round++) {
    const stayId = await reserve(world)
    await world.accepted('assignRoom', { stayId, roomId: await addRoom(world) })
    const outcomes = await Promise.all([
      server(round).submit('checkIn', { stayId }),
      server(round + 1).submit('cancelStay', { stayId, reason: 'x' }),
    ])
    assert.deepEqual(tally(outcomes), { accepted: 1, stayState: 1 })
  }
})

test('a day closed by both servers while people post: each night once, each posting on one side', async () => {
  const own = await inNewProperty(world, 'night')
  const doors = [own, throughDoor(own, second.door)]
  await Promise.all(Array.from({ length: 60 }, () => own.guestInHouse()))
  const folioId = await openFolio(own)
  let isClosed = false
  const people = doors.flatMap((desk) =>
    [1, 2, 3].map(async () => {
      let posted = 0
      for (; !isClosed; posted++) await desk.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
      return posted
    }),
  )
  const results = await Promise.all(
    doors.map(({ door }) =>
      closeDay({
        door,
        pool: own.database.pool,
        propertyId: 'night',
        date: BUSINESS_DATE,
        actor: own.manager,
        sliceSize: 10,
      }),
    ),
  )
  isClosed = true
  const posted = (await Promise.all(people)).reduce((sum, count) => sum + count, 0)
  for (const result of results) assert.ok(!('refusal' in result), JSON.stringify(result))
  assert.equal(results[0]!.nightsPosted + results[1]!.nightsPosted, 60)
  const found = await own.database.pool.query(
    `select code, count(*)::int4 as count from charges where property_id = 'night' and kind = 'item' group by code
      order by code`,
  )
  assert.deepEqual(found.rows, [
    { code: 'LAUNDRY', count: posted },
    { code: 'ROOM', count: 60 },
  ])
  await assertBooks(own.database.pool, 'night')
})
