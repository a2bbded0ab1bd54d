import assert from 'node:assert/strict'
import type { Refusal } from '../src/api/refusals.ts'
import type { Books, Environment } from '../src/cli/environment.ts'
import { silentLog } from '../src/db/log.ts'
import type { Request } from '../src/journal/door.ts'
import type { Answer, Outcome } from '../src/journal/operation.ts'
import type { ActorRef } from '../src/users/actor.ts'
import { SYSTEM_ACTOR } from '../src/users/built-in.ts'
import { addProperty, fillCatalogue, grant } from './world.ts'

/** Who acts in the tests that kill. */
export const actor: ActorRef = { userId: 'usr_manager', keyId: null }
const FOLIOS = 8

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
    trustProxy: false,
    readInput: async () => '',
    isTerminal: false,
    ended: new Promise(() => {}),
    fail: (error) => {
      throw error
    },
  }
}

/** Makes the property, its catalogue and its folios, or finds those that are there; killed in the middle, too. */
export async function openHotel({ database, door }: Books): Promise<readonly string[]> {
  const administration = { pool: database.pool, clock: Date.now, actorId: SYSTEM_ACTOR.userId }
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
    const input = { accountId: account.id, kind: 'standard', number }
    folios.push((await make(`folio-${number}`, 'createFolio', input)).folio.id)
  }
  return folios
}

/** How a caller sends an operation; null where no answer came. */
export type Send = (request: Request) => Promise<Outcome | null>

export type Load = {
  readonly send: Send
  readonly folios: readonly string[]
  readonly callers: number
  /** Begins the ids of this load. */
  readonly name: string
  readonly until: () => boolean
  /** Told of every operation that was accepted. */
  readonly onAcknowledged: (id: string) => void
  /** Told of what nobody knows about: no answer came, or the database was away for too long. */
  readonly onUnanswered: (request: Request) => void
}

/** Charges, payments and voids from many callers, each waiting for its answer before the next. */
export async function callMany(load: Load): Promise<void> {
  await Promise.all(Array.from({ length: load.callers }, (_, caller) => call(load, caller)))
}

async function call(load: Load, caller: number): Promise<void> {
  const { send, folios, name, until } = load
  let charge: string | undefined
  for (let turn = 0; !until(); turn++) {
    const folioId = folios[(caller + turn) % folios.length]!
    const request = requestOf({ id: `${name}-${caller}-${turn}`, turn, folioId, charge })
    const outcome = await send(request)
    charge = undefined
    if (!outcome || (!outcome.accepted && outcome.refusal.code === 'unavailable')) {
      load.onUnanswered(request)
      continue
    }
    assert.ok(outcome.accepted, JSON.stringify(outcome))
    load.onAcknowledged(request.id)
    if (request.name === 'postCharge') charge = (outcome.answer as Charged).charge.id
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

/** Sends operations to a server, as a program of the hotel does, with the operation's id as its Idempotency-Key. */
export function overHttp({ url, key }: { readonly url: string; readonly key: string }): Send {
  return async ({ id, name, input }) => {
    const { folioId, chargeId, ...body } = input as Readonly<Record<string, unknown>>
    const path = {
      postCharge: `folios/${folioId}/charges`,
      postPayment: `folios/${folioId}/payments`,
      voidCharge: `charges/${chargeId}/void`,
    }[name as string]
    try {
      const answered = await fetch(`${url}/v1/properties/hotel/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'idempotency-key': id,
        },
        body: JSON.stringify(body),
      })
      const answer = (await answered.json()) as Answer
      if (!answered.ok) return { accepted: false, refusal: answer as Refusal }
      const isReplay = answered.headers.get('idempotency-replayed') === 'true'
      return { accepted: true, operationId: id, answer, isReplay }
    } catch {
      return null
    }
  }
}
