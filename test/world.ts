import assert from 'node:assert/strict'
import { type GivenInput, INPUTS } from '../src/api/inputs.ts'
import type { OperationName } from '../src/api/operation-names.ts'
import type { Refusal } from '../src/api/refusals.ts'
import type { Database } from '../src/db/database.ts'
import { silentLog } from '../src/db/log.ts'
import { createDoor, type Door, type DoorOptions } from '../src/journal/door.ts'
import type { Outcome } from '../src/journal/operation.ts'
import { OPERATIONS, TABLES } from '../src/operations.ts'
import type { Right } from '../src/rights/rights.ts'
import type { ActorRef } from '../src/users/actor.ts'
import { createProperty, createRole, createUser, grantRole } from '../src/users/administration.ts'
import { SYSTEM_ACTOR } from '../src/users/built-in.ts'
import { type Limits, UNLIMITED } from '../src/users/limits.ts'
import type { Administration } from '../src/users/recorded.ts'
import { testDatabase } from './database.ts'

/** A hotel for tests: a database of its own, a door, a property with a small catalogue, and its manager. */
export type World = {
  readonly database: Database
  readonly door: Door
  readonly administration: Administration
  readonly propertyId: string
  readonly manager: ActorRef
  /** Submits an operation as the manager, with a fresh id unless one is given. */
  submit<N extends OperationName>(name: N, input: GivenInput<N>, how?: How): Promise<Outcome>
  /** The same, where it must be accepted; gives the answer. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client does, by their names.
  accepted<N extends OperationName>(name: N, input: GivenInput<N>, how?: How): Promise<any>
  /** The same, where it must be refused; gives the refusal. */
  refused<N extends OperationName>(name: N, input: GivenInput<N>, how?: How): Promise<Refusal>
  /** A user with exactly these rights at the property. */
  userWith(rights: readonly Right[], limits?: Partial<Limits>): Promise<ActorRef>
  /** A stay in house, with its folio. */
  guestInHouse(): Promise<{ readonly stayId: string; readonly accountId: string; readonly folioId: string }>
  close(): Promise<void>
}

type How = { readonly id?: string; readonly as?: ActorRef; readonly propertyId?: string }

export const BUSINESS_DATE = '2026-03-10'

/** Builds a world. `plain` leaves the catalogue out. */
export async function buildWorld(
  options: { readonly currency?: string; readonly plain?: boolean } & Partial<DoorOptions> = {},
): Promise<World> {
  const database = await testDatabase()
  const { currency, plain, ...ofDoor } = options
  const door = openDoor(database, ofDoor)
  const administration: Administration = {
    pool: database.pool,
    clock: Date.now,
    actorId: SYSTEM_ACTOR.userId,
  }
  const world = makeWorld({ database, door, administration, propertyId: 'hotel' })
  await addProperty(administration, 'hotel', currency ?? 'BRL')
  await grant(administration, { propertyId: 'hotel', userId: world.manager.userId, roleId: 'everything' })
  if (!plain) await fillCatalogue(world)
  return world
}

/** A door to a database: another server's, where the world has one already. The caller closes it. */
export function openDoor(database: Database, options: Partial<DoorOptions> = {}): Door {
  return createDoor({
    operations: OPERATIONS,
    tables: TABLES,
    connect: database.connectAlone,
    clock: Date.now,
    log: silentLog,
    ...options,
  })
}

/** The same world through another door; what is submitted to it goes through that one. */
export function throughDoor(world: World, door: Door): World {
  return makeWorld({ ...world, door })
}

/** The same world in another property of its own, with the same manager and catalogue. */
export async function inNewProperty(world: World, propertyId: string): Promise<World> {
  const { administration, manager } = world
  await addProperty(administration, propertyId)
  await grant(administration, { propertyId, userId: manager.userId, roleId: 'everything' })
  const own = makeWorld({ ...world, propertyId })
  await fillCatalogue(own)
  return own
}

/** Adds a property to a world, with the same manager. */
export async function addProperty(
  administration: Administration,
  propertyId: string,
  currency = 'BRL',
): Promise<void> {
  const made = await createProperty(administration, {
    id: propertyId,
    name: `Hotel ${propertyId}`,
    currency,
    timeZone: 'America/Sao_Paulo',
    businessDate: BUSINESS_DATE,
  })
  assert.ok('property' in made)
  await createUser(administration, { id: 'usr_manager', name: 'manager', kind: 'person' })
  await createRole(administration, { id: 'everything', name: 'everything', rights: [], allRights: true })
}

/** Gives a role without limits, unless some are given. */
export async function grant(
  administration: Administration,
  given: { propertyId: string; userId: string; roleId: string } & Partial<Limits>,
): Promise<void> {
  const granted = await grantRole(administration, { ...UNLIMITED, ...given })
  assert.ok('granted' in granted, JSON.stringify(granted))
}

/** A tax inside the price, a fee on top, codes with and without them, and one payment method of each kind. */
export async function fillCatalogue(world: Pick<World, 'accepted'>): Promise<void> {
  await world.accepted('defineTax', { id: 'ISS', name: 'ISS', kind: 'tax', isIncluded: true, rate: '5' })
  await world.accepted('defineTax', {
    id: 'SERVICE',
    name: 'Taxa de serviço',
    kind: 'fee',
    isIncluded: false,
    rate: '10',
  })
  await world.accepted('defineChargeCode', {
    id: 'ROOM',
    name: 'Diária',
    group: 'rooms',
    taxes: ['ISS', 'SERVICE'],
  })
  await world.accepted('defineChargeCode', {
    id: 'BAR',
    name: 'Bar',
    group: 'bar',
    price: brl('25.00'),
    taxes: ['SERVICE'],
  })
  await world.accepted('defineChargeCode', {
    id: 'LAUNDRY',
    name: 'Lavanderia',
    group: 'extras',
    price: brl('18.00'),
  })
  await world.accepted('definePaymentMethod', {
    id: 'CASH',
    name: 'Dinheiro',
    goesTo: 'drawer',
    ledgerId: 'CASH',
  })
  await world.accepted('definePaymentMethod', { id: 'PIX', name: 'Pix', goesTo: 'bank', ledgerId: 'itau' })
  await world.accepted('definePaymentMethod', { id: 'VISA', name: 'Visa', goesTo: 'card', ledgerId: 'rede' })
}

/** An amount of reais. */
export function brl(amount: string): { readonly amount: string; readonly currency: string } {
  return { amount, currency: 'BRL' }
}

let nextId = 0

function makeWorld(parts: Pick<World, 'database' | 'door' | 'administration' | 'propertyId'>): World {
  const { database, door, administration, propertyId } = parts
  const manager: ActorRef = { userId: 'usr_manager', keyId: null }
  const submit: World['submit'] = (name, input, how = {}) =>
    door.submit({
      id: how.id ?? `test-${nextId++}`,
      name,
      propertyId: how.propertyId ?? propertyId,
      actor: how.as ?? manager,
      input: INPUTS[name].parse(input),
    })
  const accepted: World['accepted'] = async (name, input, how) => {
    const outcome = await submit(name, input, how)
    assert.ok(outcome.accepted, `${name}: ${JSON.stringify(outcome)}`)
    return outcome.answer
  }
  return {
    ...parts,
    manager,
    submit,
    accepted,
    refused: async (name, input, how) => {
      const outcome = await submit(name, input, how)
      assert.ok(!outcome.accepted, `${name} was accepted: ${JSON.stringify(outcome)}`)
      return outcome.refusal
    },
    userWith: async (rights, limits = {}) => {
      const name = `user-${nextId++}`
      await createUser(administration, { id: `usr_${name}`, name, kind: 'person' })
      await createRole(administration, { id: `rol_${name}`, name, rights, allRights: false })
      await grant(administration, { propertyId, userId: `usr_${name}`, roleId: `rol_${name}`, ...limits })
      return { userId: `usr_${name}`, keyId: null }
    },
    guestInHouse: async () => {
      const number = String(100 + nextId++)
      const { room } = await accepted('createRoom', { number, type: 'STD' })
      const { stay } = await accepted('createStay', {
        guestName: `Hóspede ${number}`,
        arrival: BUSINESS_DATE,
        departure: '2026-03-12',
        roomType: 'STD',
        rates: [brl('200.00')],
      })
      await accepted('assignRoom', { stayId: stay.id, roomId: room.id })
      const arrived = await accepted('checkIn', { stayId: stay.id })
      return { stayId: stay.id, accountId: stay.accountId, folioId: arrived.stay.folioId }
    },
    close: async () => {
      await door.close()
      await database.close()
    },
  }
}
