import assert from 'node:assert/strict'
import type { GivenInput } from '../src/api/inputs.ts'
import { INPUTS } from '../src/api/inputs.ts'
import type { OperationName } from '../src/api/operation-names.ts'
import { closeDay } from '../src/day/close-day.ts'
import type { Request } from '../src/journal/door.ts'
import type { Outcome } from '../src/journal/operation.ts'
import { addDays } from '../src/values/plain-date.ts'
import { BUSINESS_DATE, brl, type World } from './world.ts'

/** What the hotel should be, kept by plain arithmetic beside the books. */
export type Model = {
  today: string
  readonly stays: ModelStay[]
  readonly folios: Map<string, ModelFolio>
  readonly charges: ModelLine[]
  readonly payments: ModelLine[]
  /** What the AR account owes. */
  owed: bigint
  readonly shifts: Set<string>
}

export type ModelStay = {
  readonly id: string
  readonly accountId: string
  arrival: string
  departure: string
  readonly rateMinor: bigint
  readonly isBilled: boolean
  /** It was booked for a night once. */
  hasNights: boolean
  state: 'reserved' | 'inHouse' | 'departed' | 'noShow' | 'cancelled'
  readonly nights: string[]
}

type ModelFolio = { readonly id: string; readonly stay: ModelStay; balance: bigint; isOpen: boolean }
type ModelLine = {
  readonly id: string
  readonly folio: ModelFolio
  readonly minor: bigint
  isVoided: boolean
}

/** A hotel that is played through its operations, every answer compared with the model. */
export type ModelHotel = {
  readonly model: Model
  /** Every request that was accepted, with its outcome. */
  readonly accepted: { readonly request: Request; readonly outcome: Outcome }[]
  book(stay: { days: number; nights: number; rateMinor: bigint; isBilled: boolean }): Promise<void>
  arrive(stay: ModelStay): Promise<void>
  charge(folio: ModelFolio, code: 'BAR' | 'LAUNDRY', quantity: number): Promise<void>
  voidCharge(line: ModelLine): Promise<void>
  pay(folio: ModelFolio, minor: bigint): Promise<void>
  voidPayment(line: ModelLine): Promise<void>
  addFolio(stay: ModelStay): Promise<void>
  /** Settles or bills every open folio of the stay, and lets the guest go. */
  depart(stay: ModelStay): Promise<void>
  end(stay: ModelStay, how: 'cancelled' | 'noShow'): Promise<void>
  /** Who was a no-show comes after all. */
  reinstate(stay: ModelStay): Promise<void>
  /** The guest stays longer, or less long than was booked. */
  changeDeparture(stay: ModelStay, departure: string): Promise<void>
  /** Tries to touch a closed folio in every way. */
  touchClosed(folio: ModelFolio): Promise<void>
  /** Handles what is due, closes the day. */
  night(): Promise<void>
}

const PRICES = { BAR: 2750n, LAUNDRY: 1800n } as const

/** Opens a model over a fresh property of a world, whose rooms are made as they are needed. */
export async function openModelHotel(world: World): Promise<ModelHotel> {
  const model: Model = {
    today: BUSINESS_DATE,
    stays: [],
    folios: new Map(),
    charges: [],
    payments: [],
    owed: 0n,
    shifts: new Set(),
  }
  const accepted: ModelHotel['accepted'] = []
  // biome-ignore lint/suspicious/noExplicitAny: answers are read by their names.
  const run = async <N extends OperationName>(name: N, input: GivenInput<N>): Promise<any> => {
    const { propertyId, manager: actor } = world
    const id = `op-${accepted.length}`
    const request: Request = { id, name, propertyId, actor, input: INPUTS[name].parse(input) }
    const outcome = await world.door.submit(request)
    assert.ok(outcome.accepted, `${name}: ${JSON.stringify(outcome)}`)
    assert.equal(outcome.isReplay, false)
    accepted.push({ request, outcome })
    return outcome.answer
  }
  const refused = async <N extends OperationName>(name: N, input: GivenInput<N>, code: string) => {
    assert.equal((await world.refused(name, input)).code, code)
  }
  const { account } = await run('createAccount', { kind: 'receivable', name: 'Agência' })
  const openFolio = (id: string, stay: ModelStay) => {
    const folio: ModelFolio = { id, stay, balance: 0n, isOpen: true }
    model.folios.set(id, folio)
    return folio
  }
  const foliosOf = (stay: ModelStay) => [...model.folios.values()].filter((folio) => folio.stay === stay)
  const move = (folio: ModelFolio, minor: bigint, answer: { balance: { amount: string } }) => {
    folio.balance += minor
    assert.equal(answer.balance.amount, text(folio.balance))
  }
  let rooms = 0

  const hotel: ModelHotel = {
    model,
    accepted,
    book: async ({ days, nights, rateMinor, isBilled }) => {
      const arrival = addDays(model.today, days)
      const departure = addDays(arrival, nights)
      const rates = nights === 0 ? [] : [brl(text(rateMinor))]
      const receivableAccountId = isBilled ? account.id : undefined
      const input = { guestName: 'Hóspede', arrival, departure, roomType: 'STD', rates, receivableAccountId }
      const { stay } = await run('createStay', input)
      const { id, accountId } = stay
      model.stays.push({
        id,
        accountId,
        arrival,
        departure,
        rateMinor,
        isBilled,
        hasNights: nights > 0,
        state: 'reserved',
        nights: [],
      })
    },
    arrive: async (stay) => {
      const { room } = await run('createRoom', { number: String(++rooms), type: 'STD' })
      await run('assignRoom', { stayId: stay.id, roomId: room.id })
      const arrived = await run('checkIn', { stayId: stay.id })
      stay.state = 'inHouse'
      openFolio(arrived.stay.folioId, stay)
    },
    charge: async (folio, code, quantity) => {
      const input = { folioId: folio.id, chargeCode: code, quantity: String(quantity) }
      const answer = await run('postCharge', input)
      const minor = PRICES[code] * BigInt(quantity)
      move(folio, minor, answer.folio)
      assert.equal(answer.charge.total.amount, text(minor))
      model.charges.push({ id: answer.charge.id, folio, minor, isVoided: false })
    },
    voidCharge: async (line) => {
      const answer = await run('voidCharge', { chargeId: line.id, reason: 'x' })
      line.isVoided = true
      move(line.folio, -line.minor, answer.folio)
      await refused('voidCharge', { chargeId: line.id, reason: 'x' }, 'chargeEnded')
    },
    pay: async (folio, minor) => {
      const input = { folioId: folio.id, method: 'PIX', amount: brl(text(minor)) }
      const { payment, folio: after } = await run('postPayment', input)
      move(folio, -minor, after)
      model.shifts.add(payment.shiftId)
      model.payments.push({ id: payment.id, folio, minor, isVoided: false })
    },
    voidPayment: async (line) => {
      const { folio } = await run('voidPayment', { paymentId: line.id, reason: 'x' })
      line.isVoided = true
      move(line.folio, line.minor, folio)
    },
    addFolio: async (stay) => {
      const { folio } = await run('createFolio', { accountId: stay.accountId })
      assert.equal(folio.number, foliosOf(stay).length + 1)
      openFolio(folio.id, stay)
    },
    depart: async (stay) => {
      for (const folio of foliosOf(stay).filter((one) => one.isOpen)) {
        if (stay.isBilled && folio.balance !== 0n) {
          const close = {
            folioId: folio.id,
            settlement: 'onAccount',
            receivableAccountId: account.id,
          } as const
          const closed = await run('closeFolio', close)
          assert.equal(closed.folio.onAccount.amount, text(folio.balance))
          model.owed += folio.balance
          folio.balance = 0n
        } else {
          if (folio.balance !== 0n) {
            await refused('closeFolio', { folioId: folio.id, settlement: 'settled' }, 'balanceNotZero')
            await refused('checkOut', { stayId: stay.id }, 'chargesOnStay')
            await hotel.pay(folio, folio.balance)
          }
          await run('closeFolio', { folioId: folio.id, settlement: 'settled' })
        }
        folio.isOpen = false
      }
      await run('checkOut', { stayId: stay.id })
      stay.state = 'departed'
    },
    end: async (stay, how) => {
      if (how === 'cancelled') await run('cancelStay', { stayId: stay.id, reason: 'x' })
      else await run('markNoShow', { stayId: stay.id })
      stay.state = how
    },
    reinstate: async (stay) => {
      await run('reinstateStay', { stayId: stay.id })
      stay.state = 'reserved'
      if (stay.arrival < model.today) stay.arrival = model.today
    },
    changeDeparture: async (stay, departure) => {
      // The rate is that of the last night, but where there never was one.
      const rates = stay.hasNights ? [] : [brl(text(stay.rateMinor))]
      await run('changeDeparture', { stayId: stay.id, departure, rates })
      stay.departure = departure
      stay.hasNights = true
    },
    touchClosed: async (folio) => {
      const folioId = folio.id
      await refused('postCharge', { folioId, chargeCode: 'BAR' }, 'folioNotOpen')
      await refused('closeFolio', { folioId, settlement: 'settled' }, 'folioNotOpen')
      const charge = model.charges.find((line) => line.folio === folio && !line.isVoided)
      if (charge) await refused('voidCharge', { chargeId: charge.id, reason: 'x' }, 'partOnClosedFolio')
      const payment = model.payments.find((line) => line.folio === folio && !line.isVoided)
      if (payment) await refused('voidPayment', { paymentId: payment.id, reason: 'x' }, 'folioNotOpen')
    },
    night: () => closeModelDay(world, hotel, run, openFolio),
  }
  return hotel
}

async function closeModelDay(
  world: World,
  hotel: ModelHotel,
  run: (name: 'closeShift', input: { shiftId: string }) => Promise<unknown>,
  openFolio: (id: string, stay: ModelStay) => ModelFolio,
): Promise<void> {
  const { model } = hotel
  const date = model.today
  for (const stay of model.stays) {
    if (stay.state === 'reserved' && stay.arrival <= date) await hotel.end(stay, 'noShow')
    if (stay.state === 'inHouse' && stay.departure <= date) await hotel.depart(stay)
  }
  for (const shiftId of model.shifts) await run('closeShift', { shiftId })
  model.shifts.clear()
  const { door, propertyId, manager: actor } = world
  const { pool } = world.database
  const staying = model.stays.filter((stay) => stay.state === 'inHouse' && stay.departure > date)
  const result = await closeDay({ door, pool, propertyId, date, actor, sliceSize: 4 })
  assert.deepEqual(result, { date, nightsPosted: staying.length, isCancelled: false })
  model.today = addDays(date, 1)
  for (const stay of staying) {
    stay.nights.push(date)
    const found = await pool.query<{ id: string; folioId: string }>(
      `select c.id, c.folio_id as "folioId" from stay_nights n
        join charges c on c.property_id = n.property_id and c.id = n.charge_id
        where n.property_id = $1 and n.stay_id = $2 and n.service_date = $3`,
      [propertyId, stay.id, date],
    )
    const { id, folioId } = found.rows[0]!
    const folio = model.folios.get(folioId) ?? openFolio(folioId, stay)
    assert.ok(folio.isOpen)
    const minor = stay.rateMinor + (stay.rateMinor + 5n) / 10n
    folio.balance += minor
    model.charges.push({ id, folio, minor, isVoided: false })
  }
}

function text(minor: bigint): string {
  const digits = String(minor < 0n ? -minor : minor).padStart(3, '0')
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
