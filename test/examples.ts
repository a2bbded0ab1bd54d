import type { GivenInput } from '../src/api/inputs.ts'
import type { OperationName } from '../src/api/operation-names.ts'
import { NO_DIGEST } from '../src/day/day.ts'
import { digestDay } from '../src/day/store.ts'
import type { Facts } from '../src/rights/rules.ts'
import type { ActorRef } from '../src/users/actor.ts'
import { revokeRole } from '../src/users/administration.ts'
import { BUSINESS_DATE, brl, grant, type World } from './world.ts'

/** A case of an operation that is accepted from who has the rights: prepares the property, gives the input. */
export type Example<N extends OperationName = OperationName> = {
  readonly name: N
  /** The facts of the rights' table that hold of it. */
  readonly facts: Facts
  readonly prepare: (world: World, actor: ActorRef) => Promise<GivenInput<N>>
}

/** At least one accepted case for every operation, and one for every fact of its row in the table of rights. */
export const EXAMPLES: readonly Example[] = [
  example('postCharge', {}, async (world) => ({ folioId: await openFolio(world), chargeCode: 'BAR' })),
  example('postCharge', { isCustom: true }, async (world) => ({
    folioId: await openFolio(world),
    description: 'Sauna',
    unitPrice: brl('10.00'),
  })),
  example('postCharge', { isCustom: true }, async (world) => ({
    folioId: await openFolio(world),
    chargeCode: 'BAR',
    unitPrice: brl('24.99'),
  })),
  example('postCharge', { isCustom: true }, async (world) => ({
    folioId: await openFolio(world),
    chargeCode: 'BAR',
    description: 'Champanhe',
  })),
  example('postCharge', { isCredit: true }, async (world) => ({
    folioId: await openFolio(world),
    chargeCode: 'BAR',
    quantity: '-1',
  })),
  example('voidCharge', {}, async (world) => {
    const folioId = await openFolio(world)
    const { charge } = await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
    return { chargeId: charge.id, reason: 'erro' }
  }),
  example('postPayment', {}, async (world) => ({
    folioId: await openFolio(world),
    method: 'PIX',
    amount: brl('10.00'),
  })),
  example('postPayment', { refundsOpenFolio: true }, async (world) => ({
    folioId: await openFolio(world),
    method: 'PIX',
    amount: brl('-10.00'),
  })),
  example('postPayment', { refundsClosedFolio: true }, async (world) => {
    const folioId = await openFolio(world)
    await world.accepted('closeFolio', { folioId, settlement: 'settled' })
    return { folioId, method: 'PIX', amount: brl('-10.00') }
  }),
  example('voidPayment', {}, async (world) => {
    const folioId = await openFolio(world)
    const { payment } = await world.accepted('postPayment', { folioId, method: 'PIX', amount: brl('10.00') })
    return { paymentId: payment.id, reason: 'erro' }
  }),
  example('createFolio', {}, async (world) => ({ accountId: await openAccount(world) })),
  example('closeFolio', {}, async (world) => ({ folioId: await openFolio(world), settlement: 'settled' })),
  example('closeFolio', { isOutstanding: true }, async (world) => {
    const folioId = await openFolio(world)
    await world.accepted('postCharge', { folioId, chargeCode: 'BAR' })
    return { folioId, settlement: 'onAccount', receivableAccountId: await openAccount(world, 'receivable') }
  }),
  example('createAccount', { isCompany: true }, async () => ({ kind: 'company', name: 'Empresa' })),
  example('createAccount', { isOtherAccount: true }, async () => ({ kind: 'group', name: 'Congresso' })),
  example('createAccount', { isOtherAccount: true, setsCredit: true }, async () => ({
    kind: 'receivable',
    name: 'Empresa',
    creditLimit: brl('100.00'),
  })),
  example('closeShift', {}, async (world, actor) => ({ shiftId: await openShift(world, actor) })),
  example('closeShift', { isOfAnother: true }, async (world) => ({
    shiftId: await openShift(world, await world.userWith(['payments.create'])),
  })),
  example('createRoom', {}, async () => ({ number: '7', type: 'STD' })),
  example('setRoomStatus', {}, async (world) => ({ roomId: await addRoom(world), status: 'inspected' })),
  example('createStay', {}, async () => stay()),
  example('importStay', {}, async () => ({ ...stay(), state: 'cancelled' as const })),
  example('assignRoom', {}, async (world) => ({
    stayId: await reserve(world),
    roomId: await addRoom(world),
  })),
  example('checkIn', {}, async (world) => {
    const stayId = await reserve(world)
    await world.accepted('assignRoom', { stayId, roomId: await addRoom(world) })
    return { stayId }
  }),
  example('checkOut', {}, async (world) => {
    const guest = await world.guestInHouse()
    await world.accepted('closeFolio', { folioId: guest.folioId, settlement: 'settled' })
    return { stayId: guest.stayId }
  }),
  example('cancelStay', {}, async (world) => ({ stayId: await reserve(world), reason: 'desistiu' })),
  example('markNoShow', {}, async (world) => ({ stayId: await reserve(world) })),
  example('reinstateStay', {}, async (world) => {
    const stayId = await reserve(world)
    await world.accepted('markNoShow', { stayId })
    return { stayId }
  }),
  example('changeDeparture', {}, async (world) => ({
    stayId: await reserve(world),
    departure: '2026-03-14',
    rates: [brl('210.00'), brl('220.00')],
  })),
  example('postRoomNight', {}, async (world) => {
    const { stayId } = await world.guestInHouse()
    return { stayId, serviceDate: BUSINESS_DATE }
  }),
  example('sealDay', {}, async () => ({ date: BUSINESS_DATE })),
  example('chainDay', {}, async (world) => {
    await world.accepted('sealDay', { date: BUSINESS_DATE })
    const { propertyId } = world
    const day = { propertyId, date: BUSINESS_DATE, previousDigest: NO_DIGEST }
    return { date: BUSINESS_DATE, ...(await digestDay(world.database.pool, day)) }
  }),
  example('defineChargeCode', {}, async () => ({ id: 'SPA', name: 'Spa', group: 'extras' })),
  example('defineTax', {}, async () => ({
    id: 'CITY',
    name: 'Taxa de turismo',
    kind: 'tax',
    isIncluded: false,
    rate: '2',
  })),
  example('definePaymentMethod', {}, async () => ({
    id: 'ELO',
    name: 'Elo',
    goesTo: 'card',
    ledgerId: 'cielo',
  })),
]

/** Gives a user all rights while `work` is done. */
export async function withEverything<T>(world: World, actor: ActorRef, work: () => Promise<T>): Promise<T> {
  const role = { propertyId: world.propertyId, userId: actor.userId, roleId: 'everything' }
  if (actor.userId === world.manager.userId) return work()
  await grant(world.administration, role)
  try {
    return await work()
  } finally {
    await revokeRole(world.administration, role)
  }
}

/** An account of a kind that folios can be opened on. */
export async function openAccount(
  world: World,
  kind: 'company' | 'receivable' = 'company',
  more: Partial<GivenInput<'createAccount'>> = {},
): Promise<string> {
  const { account } = await world.accepted('createAccount', { kind, name: `Conta ${kind}`, ...more })
  return account.id
}

/** An open folio of a new account. */
export async function openFolio(world: World): Promise<string> {
  const { folio } = await world.accepted('createFolio', { accountId: await openAccount(world) })
  return folio.id
}

/** A reservation from the business date on, for two nights unless told. */
export function stay(more: Partial<GivenInput<'createStay'>> = {}): GivenInput<'createStay'> {
  return {
    guestName: 'Hóspede',
    arrival: BUSINESS_DATE,
    departure: '2026-03-12',
    roomType: 'STD',
    rates: [brl('200.00')],
    ...more,
  }
}

/** The id of a new stay. */
export async function reserve(world: World, more: Partial<GivenInput<'createStay'>> = {}): Promise<string> {
  const made = await world.accepted('createStay', stay(more))
  return made.stay.id
}

let roomNumber = 1

/** Puts a stay to other dates behind the back of the books, its nights with it. */
export async function moveStay(
  { database }: World,
  stayId: string,
  { arrival, departure }: { readonly arrival: string; readonly departure: string },
): Promise<void> {
  await database.pool.query(
    `with moved as (update stays set arrival = $2, departure = $3 where property_id = 'hotel' and id = $1),
        gone as (delete from stay_nights where property_id = 'hotel' and stay_id = $1)
      select`,
    [stayId, arrival, departure],
  )
  await database.pool.query(
    `insert into stay_nights (property_id, stay_id, service_date, rate_minor, charge_code)
      select 'hotel', $1, day::date, 20000, 'ROOM'
      from generate_series($2::date, $3::date - 1, interval '1 day') as day`,
    [stayId, arrival, departure],
  )
}

/** The id of a new room. */
export async function addRoom(world: World, more: Partial<GivenInput<'createRoom'>> = {}): Promise<string> {
  const { room } = await world.accepted('createRoom', { number: `R${roomNumber++}`, type: 'STD', ...more })
  return room.id
}

/** A shift of this user, opened by a payment. */
export async function openShift(world: World, actor: ActorRef): Promise<string> {
  const folioId = await openFolio(world)
  const payment = { folioId, method: 'PIX', amount: brl('1.00') }
  const taken = await withEverything(world, actor, () =>
    world.accepted('postPayment', payment, { as: actor }),
  )
  return taken.payment.shiftId
}

/** Makes an {@link Example}. */
export function example<N extends OperationName>(
  name: N,
  facts: Facts,
  prepare: (world: World, actor: ActorRef) => Promise<GivenInput<N>>,
): Example {
  return { name, facts, prepare } as unknown as Example
}
