import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import { assertBooks } from '../../test/books.ts'
import { openFolio } from '../../test/examples.ts'
import { buildWorld, openDoor, throughDoor, type World } from '../../test/world.ts'
import type { Input } from '../api/inputs.ts'
import { OPERATIONS } from '../operations.ts'
import type { Room } from '../stays/stay.ts'
import { rooms } from '../stays/store.ts'
import type { Door } from './door.ts'
import { insert, type Operation, set } from './operation.ts'

/** What the driver is given of a round trip. */
type RoundTrip = {
  readonly statements: readonly { readonly text: string }[]
  handleReadyForQuery?: () => void
  handleError(error: Error): void
}

/** Rooms whose number names the fault: a defect in each part of an operation, and what the database refuses. */
const faulty: Operation<Input<'createRoom'>> = {
  name: 'createRoom',
  needs: (input) => {
    if (input.number === 'needs') throw new Error('a defect in needs')
    return []
  },
  facts: (input) => {
    if (input.number === 'facts') throw new Error('a defect in facts')
    return {}
  },
  decide: (input, _state, context) => {
    const { number, type, status } = input
    if (number === 'decide') throw new Error('a defect in decide')
    const room: Room = { id: context.id('rom'), number, type, status }
    const made = [insert(rooms, room)]
    if (number === 'apply') made.push(set(rooms, 'not-loaded', { status: 'dirty' }))
    if (number === 'effects') made.push(insert(rooms, { ...room, status: 'burnt' as never }))
    if (number === 'type') made.push(insert(rooms, { ...room, id: 'other', number: 'nul\u0000' }))
    if (number === 'unloaded') context.id(String(_state.get(rooms, 'never-asked-for')))
    return { effects: made, answer: { room } }
  },
}

let world: World
let door: Door
before(async () => {
  world = await buildWorld()
  const others = OPERATIONS.filter((operation) => operation.name !== 'createRoom')
  // Pieces of one, so that what comes before a fault is with the database already.
  const operations = [...others, faulty as unknown as Operation<never>]
  door = openDoor(world.database, { operations, pieceSize: 1 })
})
after(async () => {
  await door.close()
  await world.close()
})

for (const [fault, error] of [
  ['needs', /a defect in needs/],
  ['facts', /a defect in facts/],
  ['decide', /a defect in decide/],
  ['apply', /rooms not-loaded was not loaded/],
  ['effects', /rooms rom_\w+ exists/],
  ['unloaded', /rooms never-asked-for was not named by needs/],
  ['type', /invalid byte sequence/],
] as const) {
  test(`a defect (${fault}) is thrown to its caller and harms nobody else in its batch`, async () => {
    const own = throughDoor(world, door)
    const folioId = await openFolio(own)
    const charge = { folioId, chargeCode: 'LAUNDRY' }
    const [first, broken, last] = await Promise.allSettled([
      own.submit('postCharge', charge, { id: `${fault}-first` }),
      own.submit('createRoom', { number: fault, type: 'STD' }, { id: `${fault}-broken` }),
      own.submit('postCharge', charge, { id: `${fault}-last` }),
    ])
    assert.equal(broken.status, 'rejected')
    assert.match(String((broken as PromiseRejectedResult).reason), error)
    for (const one of [first, last]) assert.ok(one.status === 'fulfilled' && one.value.accepted)
    const written = await world.database.pool.query<{ name: string }>(
      `select 'charge' as name from charges where folio_id = $1
        union all select 'room' from rooms where number = $2
        union all select 'record' from operations where id = $3
        union all select 'record' from refusals where operation_id = $3`,
      [folioId, fault, `${fault}-broken`],
    )
    assert.deepEqual(
      written.rows.map((row) => row.name),
      ['charge', 'charge'],
    )
  })
}

test('what the database’s rules refuse is refused by their name, and only that', async () => {
  const own = throughDoor(world, door)
  await own.accepted('createRoom', { number: '101', type: 'STD' })
  const rest = ['102', '101', '103', '102'].map((number) => own.submit('createRoom', { number, type: 'STD' }))
  const outcomes = await Promise.all(rest)
  const conflict = { code: 'conflict', constraint: 'rooms_number_unique' }
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.accepted ? 'accepted' : outcome.refusal)),
    ['accepted', conflict, 'accepted', conflict],
  )
  const written = await world.database.pool.query('select number from rooms order by number')
  assert.deepEqual(
    written.rows.map((row) => row.number),
    ['101', '102', '103'],
  )
})

test('a commit whose answer is lost is found again: accepted once, by replay', async () => {
  let commits = 0
  const connect = async (): Promise<pg.Client> => {
    const client = await world.database.connectAlone()
    // The driver hands the end of a round trip to what was sent: once, that is a lost connection instead.
    const query = client.query.bind(client) as (sent: unknown) => unknown
    const lossy = (sent: RoundTrip) => {
      if (!sent.handleReadyForQuery) return query(sent)
      const arrive = sent.handleReadyForQuery.bind(sent)
      sent.handleReadyForQuery = () => {
        if (sent.statements.at(-1)?.text !== 'commit' || commits++ > 0) return arrive()
        return sent.handleError(new Error('Connection terminated unexpectedly'))
      }
      return query(sent)
    }
    return Object.assign(client, { query: lossy as never })
  }
  const lossy = throughDoor(world, openDoor(world.database, { connect }))
  const folioId = await openFolio(world)
  const charge = { folioId, chargeCode: 'LAUNDRY' }
  const outcomes = await Promise.all([lossy.submit('postCharge', charge), lossy.submit('postCharge', charge)])
  await lossy.door.close()
  for (const outcome of outcomes) assert.ok(outcome.accepted && outcome.isReplay)
  assert.ok(commits > 1)
  const found = await world.database.pool.query('select from charges where folio_id = $1', [folioId])
  assert.equal(found.rowCount, 2)
})

test('while the database is away operations wait, and are told so when it stays away', async () => {
  let [tries, now] = [0, 0]
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const connect = (): Promise<pg.Client> => {
    now += 6_000
    return tries++ < 2 ? Promise.reject(away) : world.database.connectAlone()
  }
  const clock = () => now
  const back = throughDoor(world, openDoor(world.database, { connect, clock }))
  const room = { number: 'AWAY', type: 'STD' }
  await back.accepted('createRoom', room, { id: 'away' })
  await back.door.close()
  tries = -1000
  const gone = throughDoor(world, openDoor(world.database, { connect, clock }))
  const outcomes = await Promise.all([gone.refused('createRoom', room), gone.refused('createRoom', room)])
  assert.deepEqual(outcomes, [{ code: 'unavailable' }, { code: 'unavailable' }])
  await gone.door.close()
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
