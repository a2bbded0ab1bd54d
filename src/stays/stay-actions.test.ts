import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { addRoom, stay } from '../../test/examples.ts'
import { createKnown } from '../../test/random-draft.ts'
import { drafts, PRELUDE, requestOf } from '../../test/random-operations.ts'
import { brl, buildWorld, inNewProperty, type World } from '../../test/world.ts'
import type { OperationName } from '../api/operation-names.ts'
import { loadBusinessDate } from '../day/store.ts'
import type { Outcome } from '../journal/operation.ts'
import { ALL_RIGHTS, type Right } from '../rights/rights.ts'
import type { ActorRef } from '../users/actor.ts'
import { addDays } from '../values/plain-date.ts'
import { loadAssignableRooms, loadStayView } from './read-stays.ts'
import { stayActions } from './stay-actions.ts'

// What is said of a stay is what the door then does: over random stays, for who may do all and for a clerk.

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const CLERK: readonly Right[] = ['stays.checkIn', 'stays.assignRoom', 'books.read']

const step = fc.record({
  draft: drafts,
  which: fc.nat(10_000),
  chosen: fc.nat(10_000),
  byClerk: fc.nat(7).map((n) => n === 7),
  nights: fc.nat(2),
  movesDay: fc.nat(11).map((n) => n === 11),
})
const steps = fc.array(step, { minLength: 25, maxLength: 30, size: 'max' })

let properties = 0
/** What was tried, and how often. */
const counts: Record<string, number> = {}

test('what may be done with a stay is what the door accepts, and the rest is refused with the code', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const own = await inNewProperty(world, `actions-${properties++}`)
      const clerk = await own.userWith(CLERK)
      const known = createKnown()
      const play = async (draft: (typeof PRELUDE)[number], id: string) =>
        known.learn(
          await own.door.submit(
            requestOf(draft, known, { id, propertyId: own.propertyId, actor: own.manager }),
          ),
        )
      for (const [at, draft] of PRELUDE.entries()) await play(draft, `prelude-${at}`)
      for (const [at, { draft, which, chosen, byClerk, nights, movesDay }] of all.entries()) {
        await play(draft, `draft-${at}`)
        const made = at % 2 === 0 ? await book(own, { nights, hasRoom: which % 4 > 0 }) : null
        if (made) known.learn(made)
        if (movesDay) await nextDay(own)
        const stayId = made ? idOf(made) : known.pick('stay', which)
        await tryAll(own, { stayId, chosen, actor: byClerk ? clerk : own.manager, byClerk })
      }
    }),
    { numRuns: 10, interruptAfterTimeLimit: 60_000 },
  )
})

test('of who left on the evening of a night that was posted early, it is said that it is posted', async () => {
  const own = await inNewProperty(world, 'actions-early')
  const serviceDate = (await loadBusinessDate(own.database.pool, own.propertyId))!
  const stayId = idOf(await book(own, { nights: 1, hasRoom: true }))
  const { folioId } = (await own.accepted('checkIn', { stayId })).stay
  const { charge } = await own.accepted('postRoomNight', { stayId, serviceDate })
  await own.accepted('postPayment', { folioId, method: 'CASH', amount: charge.total })
  await own.accepted('closeFolio', { folioId, settlement: 'settled' })
  await own.accepted('checkOut', { stayId })
  const before = counts['postRoomNight nightPosted'] ?? 0
  await tryAll(own, { stayId, chosen: 0, actor: own.manager, byClerk: false })
  assert.equal(counts['postRoomNight nightPosted'], before + 1)
})

test('the ways of a stay, each tried on its day and once its departure is past', async () => {
  const own = await inNewProperty(world, 'actions-ways')
  const serviceDate = (await loadBusinessDate(own.database.pool, own.propertyId))!
  const tried = (stayId: string, chosen: number) =>
    tryAll(own, { stayId, chosen, actor: own.manager, byClerk: false })
  const ways: ((stayId: string) => Promise<unknown>)[] = [
    async () => {},
    (stayId) => own.accepted('checkIn', { stayId }),
    (stayId) => own.accepted('markNoShow', { stayId }),
    async (stayId) => {
      await own.accepted('checkIn', { stayId })
      await own.accepted('postRoomNight', { stayId, serviceDate })
    },
  ]
  // A multiple of three chooses from all that is allowed, any other from what is rare: together, each action.
  const choices = [0, 1, 2, 3, 4, 5, 6, 9, 12]
  const left: string[] = []
  for (const way of ways)
    for (const chosen of choices) {
      const stayId = idOf(await book(own, { nights: 1, hasRoom: true }))
      await way(stayId)
      await tried(stayId, chosen)
      left.push(stayId)
    }
  await nextDay(own)
  await nextDay(own)
  for (const [at, stayId] of left.entries()) await tried(stayId, choices[at % choices.length]!)
})

test('every action was allowed, and refused for every reason that there is', () => {
  const seen = Object.keys(counts)
  for (const action of [
    ...['assignRoom', 'checkIn', 'checkOut', 'cancelStay', 'markNoShow', 'reinstateStay', 'changeDeparture'],
    'postRoomNight',
  ])
    assert.ok(seen.includes(`${action} accepted`), `${action}: ${seen}`)
  for (const code of [
    ...['missingRights', 'stayState', 'arrivalNotDue', 'roomNotAssigned', 'roomTaken', 'chargesOnStay'],
    ...['nightsUnposted', 'folioStillOpen', 'nightPosted', 'nightNotDue', 'departurePast'],
  ])
    assert.ok(
      seen.some((one) => one.endsWith(` ${code}`)),
      `${code}: ${seen}`,
    )
})

/** What seldom can be done is done when it can. */
const RARE = ['checkIn', 'checkOut', 'markNoShow', 'reinstateStay'] as const

type Try = {
  readonly stayId: string
  readonly chosen: number
  readonly actor: ActorRef
  readonly byClerk: boolean
}

/** Tries what is said to be blocked, then one of the rooms said not to be free, then one thing that is allowed. */
async function tryAll(own: World, { stayId, chosen, actor, byClerk }: Try): Promise<void> {
  const { propertyId } = own
  const { pool } = own.database
  const businessDate = (await loadBusinessDate(pool, propertyId))!
  const view = await loadStayView(pool, { propertyId, stayId, businessDate })
  if (!view) return
  const rights = new Set(byClerk ? CLERK : ALL_RIGHTS)
  const { allowed, blocked } = stayActions(view, businessDate, rights)
  assert.equal(allowed.length + blocked.length, 8)
  const later = addDays(view.departure < businessDate ? businessDate : view.departure, 1 + (chosen % 3))
  const free = await loadAssignableRooms(pool, { propertyId, stayId, limit: 1000 })
  const rooms = await roomsOf(own)
  const ask = async (action: OperationName, roomId: string) => {
    const given = {
      stayId,
      ...(action === 'assignRoom' && { roomId }),
      ...(action === 'cancelStay' && { reason: 'x' }),
      ...(action === 'changeDeparture' && { departure: later, rates: [brl('10.00')] }),
      ...(action === 'postRoomNight' && { serviceDate: businessDate }),
    }
    const outcome = await own.submit(action, given as never, { as: actor })
    const kind = outcome.accepted ? 'accepted' : outcome.refusal.code
    counts[`${action} ${kind}`] = (counts[`${action} ${kind}`] ?? 0) + 1
    return kind
  }
  for (const { action, code } of blocked)
    assert.equal(await ask(action, rooms[0]!.id), code, `${action}, ${view.state}`)
  if (allowed.includes('assignRoom')) {
    const barred = rooms.filter((room) => room.id !== view.roomId && !free.some(({ id }) => id === room.id))
    const room = barred[chosen % barred.length]
    if (room) assert.match(await ask('assignRoom', room.id), /^room(Taken|OutOfOrder)$/)
  } else if (!byClerk) assert.deepEqual(free, [])
  const rare = allowed.filter((one) => chosen % 3 > 0 && (RARE as readonly string[]).includes(one))
  const action = (rare.length > 0 ? rare : allowed)[chosen % (rare.length || allowed.length)]
  const room = free[chosen % free.length]
  if (!action || (action === 'assignRoom' && !room)) return
  const isPromised = view.roomFreeUntil !== null && view.roomFreeUntil < later
  const expected = action === 'changeDeparture' && isPromised ? 'roomTaken' : 'accepted'
  assert.equal(await ask(action, room?.id ?? ''), expected, `${action}, ${view.state}`)
}

function idOf(made: Outcome): string {
  assert.ok(made.accepted)
  return (made.answer.stay as { readonly id: string }).id
}

/** A stay from today on, in a room of its own or in none; one for a day only is ready to leave. */
async function book(
  own: World,
  { nights, hasRoom }: { readonly nights: number; readonly hasRoom: boolean },
): Promise<Outcome> {
  const arrival = (await loadBusinessDate(own.database.pool, own.propertyId))!
  const dates = { arrival, departure: addDays(arrival, nights) }
  const made = await own.submit('createStay', stay({ ...dates, rates: nights > 0 ? [brl('10.00')] : [] }))
  const stayId = idOf(made)
  if (hasRoom) await own.accepted('assignRoom', { stayId, roomId: await addRoom(own) })
  if (hasRoom && nights === 0) {
    const { folioId } = (await own.accepted('checkIn', { stayId })).stay
    await own.accepted('closeFolio', { folioId, settlement: 'settled' })
  }
  return made
}

async function roomsOf(own: World): Promise<readonly { id: string }[]> {
  const found = await own.database.pool.query<{ id: string }>(
    `select id from rooms where property_id = $1 order by id`,
    [own.propertyId],
  )
  return found.rows
}

/** The day moves behind the door: nights are left behind that no close has posted; and a room is out of order. */
async function nextDay(own: World): Promise<void> {
  const { pool } = own.database
  await pool.query(`update books set business_date = business_date + 1 where property_id = $1`, [
    own.propertyId,
  ])
  await pool.query(
    `update rooms set status = case status when 'outOfOrder' then 'clean' else 'outOfOrder' end
      where property_id = $1 and number = '2'`,
    [own.propertyId],
  )
}
