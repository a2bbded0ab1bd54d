import assert from 'node:assert/strict'
import type { Books, Environment } from '../src/cli/environment.ts'
import { silentLog } from '../src/db/log.ts'
import type { Door, Request } from '../src/journal/door.ts'
import type { ActorRef } from '../src/users/actor.ts'
import { addProperty, fillCatalogue, grant } from './world.ts'

/** Books in a data folder of their own, where nobody reads what is said. */
export function environmentIn(dataFolder: string): Environment {
  return {
    databaseUrl: undefined,
    dataFolder,
    host: '127.0.0.1',
    port: 0,
    language: 'en',
    clock: Date.now,
    print: () => {},
    log: silentLog,
    isTerminal: false,
    ended: new Promise(() => {}),
    fail: (error) => {
      throw error
    },
  }
}

/** Who acts in the tests that kill. */
const actor: ActorRef = { userId: 'usr_manager', keyId: null }
const FOLIOS = 8

/** Makes the property, its catalogue and its folios, or finds those that are there; killed in the middle, too. */
export async function openHotel({ database, door }: Books): Promise<readonly string[]> {
  const administration = { pool: database.pool, clock: Date.now, actorId: 'test' }
  const held = await database.pool.query(`select from properties where id = 'hotel'`)
  if (held.rowCount === 0) await addProperty(administration, 'hotel')
  await grant(administration, { propertyId: 'hotel', userId: actor.userId, roleId: 'everything' })
  const make = async (id: string, name: Request['name'], input: unknown) => {
    const outcome = await door.submit({ id, name, propertyId: 'hotel', actor, input })
    assert.ok(outcome.accepted, JSON.stringify(outcome))
    // biome-ignore lint/suspicious/noExplicitAny: an answer is read by its names.
    return outcome.answer as any
  }
  let made = 0
  await fillCatalogue({
    accepted: (name, input) => make(`catalogue-${made++}`, name, { taxes: [], isActive: true, ...input }),
  })
  const company = { kind: 'company', name: 'Empresa', termsDays: 0 }
  const { account } = await make('account', 'createAccount', company)
  const folios: string[] = []
  for (let number = 1; number <= FOLIOS; number++) {
    const input = { accountId: account.id, number }
    folios.push((await make(`folio-${number}`, 'createFolio', input)).folio.id)
  }
  return folios
}

export type Load = {
  readonly door: Door
  readonly folios: readonly string[]
  readonly callers: number
  /** Begins the ids of this load. */
  readonly name: string
  readonly until: () => boolean
  readonly onSent: (request: Request) => void
  readonly onAcknowledged: (id: string) => void
  /** Told of what was refused because the database was away for too long; without it, that is an error. */
  readonly onUnavailable?: (id: string) => void
}

/** Charges, payments and voids from many callers, each waiting for its answer before the next. */
export async function callMany(load: Load): Promise<void> {
  await Promise.all(Array.from({ length: load.callers }, (_, caller) => call(load, caller)))
}

async function call(load: Load, caller: number): Promise<void> {
  const { door, folios, name, until } = load
  let charge: string | undefined
  for (let turn = 0; !until(); turn++) {
    const folioId = folios[(caller + turn) % folios.length]!
    const request = requestOf({ id: `${name}-${caller}-${turn}`, turn, folioId, charge })
    load.onSent(request)
    const outcome = await door.submit(request)
    if (!outcome.accepted && outcome.refusal.code === 'unavailable' && load.onUnavailable) {
      load.onUnavailable(request.id)
      charge = undefined
      continue
    }
    assert.ok(outcome.accepted, JSON.stringify(outcome))
    load.onAcknowledged(request.id)
    charge = request.name === 'postCharge' ? (outcome.answer as Charged).charge.id : undefined
  }
}

type Charged = { readonly charge: { readonly id: string } }

function requestOf(turn: {
  readonly id: string
  readonly turn: number
  readonly folioId: string
  readonly charge: string | undefined
}): Request {
  const { id, folioId, charge } = turn
  const shared = { id, propertyId: 'hotel', actor }
  if (turn.turn % 5 === 2 && charge) {
    return { ...shared, name: 'voidCharge', input: { chargeId: charge, reason: 'x' } }
  }
  if (turn.turn % 5 === 4) {
    const amount = { amount: '100.00', currency: 'BRL' }
    const card = { brand: 'visa', modality: 'merchantInstalments', instalments: 3 }
    return { ...shared, name: 'postPayment', input: { folioId, method: 'VISA', amount, card } }
  }
  return { ...shared, name: 'postCharge', input: { folioId, chargeCode: 'BAR', quantity: '1' } }
}
