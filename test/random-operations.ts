import fc from 'fast-check'
import { INPUTS, ROOM_STATUSES } from '../src/api/inputs.ts'
import type { OperationName } from '../src/api/operation-names.ts'
import type { Request } from '../src/journal/door.ts'
import type { Outcome } from '../src/journal/operation.ts'
import { BUSINESS_DATE, brl } from './world.ts'

/** What a random operation refers to; ids are taken from the answers of those before it. */
type Kind = 'account' | 'receivable' | 'folio' | 'charge' | 'payment' | 'shift' | 'room' | 'stay'

/** One random operation: its input from the objects that there are by then, named by numbers. */
export type Draft = {
  readonly name: OperationName
  /** What it was drawn from, to be read in a counterexample. */
  readonly value: unknown
  readonly input: (known: Known) => unknown
}

/** The objects that a run of operations has made so far, by the answers of the door. */
export type Known = {
  /** The n-th object of a kind; one that does not exist if there is none yet, and now and then anyway. */
  pick(kind: Kind, n: number): string
  /** Reads what an accepted operation made. */
  learn(outcome: Outcome): void
}

export function createKnown(): Known {
  const ids: { [K in Kind]: string[] } = {
    account: [],
    receivable: [],
    folio: [],
    charge: [],
    payment: [],
    shift: [],
    room: [],
    stay: [],
  }
  const add = (kind: Kind, id: unknown) => {
    if (typeof id === 'string' && !ids[kind].includes(id)) ids[kind].push(id)
  }
  return {
    pick: (kind, n) => {
      const held = ids[kind]
      return held.length === 0 || n % 23 === 22 ? `${kind}_none` : held[n % held.length]!
    },
    learn: (outcome) => {
      if (!outcome.accepted) return
      // biome-ignore lint/suspicious/noExplicitAny: an answer is read by its names.
      const { account, folio, charge, payment, room, stay } = outcome.answer as any
      add(account?.kind === 'receivable' ? 'receivable' : 'account', account?.id)
      add('account', stay?.accountId)
      add('folio', folio?.id)
      add('folio', stay?.folioId)
      add('folio', charge?.folioId)
      add('charge', charge?.id)
      for (const line of charge?.dependants ?? []) if (line.kind === 'fee') add('charge', line.id)
      add('payment', payment?.id)
      add('shift', payment?.shiftId)
      add('room', room?.id)
      add('stay', stay?.id)
    },
  }
}

const n = fc.nat(10_000)
const day = fc.integer({ min: -1, max: 3 }).map((after) => `2026-03-${String(10 + after).padStart(2, '0')}`)
const amount = fc.integer({ min: -3000, max: 9000 }).map((minor) => brl((minor / 100).toFixed(2)))
const code = fc.constantFrom('BAR', 'BAR', 'LAUNDRY', 'LAUNDRY', 'ROOM', 'NONE', undefined)

function draft<T>(name: OperationName, of: fc.Arbitrary<T>, input: (value: T, known: Known) => unknown) {
  return of.map((value): Draft => ({ name, value, input: (known) => input(value, known) }))
}

/** What every run begins with, so that the rest has something to work on: folios, an AR account, a guest in house. */
export const PRELUDE: readonly Draft[] = [
  made('createAccount', () => ({ kind: 'company', name: 'Empresa' })),
  made('createAccount', () => ({ kind: 'receivable', name: 'Agência', creditLimit: brl('80.00') })),
  made('createFolio', (known) => ({ accountId: known.pick('account', 0) })),
  made('createFolio', (known) => ({ accountId: known.pick('account', 0) })),
  made('createRoom', () => ({ number: '1', type: 'STD' })),
  made('createStay', () => ({
    guestName: 'Primeiro',
    arrival: BUSINESS_DATE,
    departure: '2026-03-12',
    roomType: 'STD',
    rates: [brl('40.00')],
  })),
  made('assignRoom', (known) => ({ stayId: known.pick('stay', 0), roomId: known.pick('room', 0) })),
  made('checkIn', (known) => ({ stayId: known.pick('stay', 0) })),
]

function made(name: OperationName, input: Draft['input']): Draft {
  return { name, value: null, input }
}

/** Any operation, about as often as it makes the others possible. */
export const drafts: fc.Arbitrary<Draft> = fc.oneof(
  {
    weight: 3,
    arbitrary: draft('createAccount', fc.record({ n, hasLimit: fc.boolean() }), (v) => ({
      kind: v.n % 2 === 0 ? 'receivable' : 'company',
      name: 'Conta',
      externalId: v.n % 3 === 0 ? `ext-${v.n % 4}` : undefined,
      creditLimit: v.hasLimit ? brl('60.00') : undefined,
    })),
  },
  {
    weight: 5,
    arbitrary: draft(
      'createFolio',
      fc.record({ n, number: fc.option(fc.integer({ min: 1, max: 3 })) }),
      (v, k) => ({
        accountId: k.pick('account', v.n),
        number: v.number ?? undefined,
      }),
    ),
  },
  {
    weight: 10,
    arbitrary: draft(
      'postCharge',
      fc.record({ n, code, quantity: fc.integer({ min: -2, max: 4 }), amount }),
      (v, k) => ({
        folioId: k.pick('folio', v.n),
        chargeCode: v.code,
        quantity: String(v.quantity),
        unitPrice: v.code === 'ROOM' || v.n % 4 === 0 ? v.amount : undefined,
      }),
    ),
  },
  {
    weight: 6,
    arbitrary: draft('voidCharge', n, (v, k) => ({ chargeId: k.pick('charge', v), reason: 'x' })),
  },
  {
    weight: 6,
    arbitrary: draft(
      'postPayment',
      fc.record({ n, amount, method: fc.constantFrom('CASH', 'PIX', 'VISA') }),
      (v, k) => ({
        folioId: k.pick('folio', v.n),
        method: v.method,
        amount: v.amount,
        card:
          v.method === 'VISA'
            ? { brand: 'visa', modality: 'merchantInstalments', instalments: 1 + (v.n % 4) }
            : undefined,
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: draft('voidPayment', n, (v, k) => ({ paymentId: k.pick('payment', v), reason: 'x' })),
  },
  {
    weight: 6,
    arbitrary: draft('closeFolio', fc.record({ n, m: n, isSettled: fc.boolean() }), (v, k) => ({
      folioId: k.pick('folio', v.n),
      settlement: v.isSettled ? 'settled' : 'onAccount',
      receivableAccountId: v.isSettled ? undefined : k.pick('receivable', v.m),
    })),
  },
  { weight: 2, arbitrary: draft('closeShift', n, (v, k) => ({ shiftId: k.pick('shift', v) })) },
  {
    weight: 3,
    arbitrary: draft('createRoom', fc.integer({ min: 1, max: 5 }), (v) => ({
      number: String(v),
      type: 'STD',
    })),
  },
  {
    weight: 4,
    arbitrary: draft('createStay', fc.record({ n, from: day, until: day, amount }), (v) => ({
      guestName: 'Hóspede',
      externalId: v.n % 3 === 0 ? `bkg-${v.n % 5}` : undefined,
      arrival: v.from,
      departure: v.until,
      roomType: 'STD',
      rates: [v.amount],
    })),
  },
  {
    weight: 1,
    arbitrary: draft('importStay', fc.record({ n, from: day, until: day }), (v) => ({
      guestName: 'Importado',
      externalId: `bkg-${v.n % 5}`,
      arrival: v.from,
      departure: v.until,
      roomType: 'STD',
      rates: [brl('50.00')],
      state: v.n % 2 === 0 ? 'reserved' : 'cancelled',
    })),
  },
  {
    weight: 5,
    arbitrary: draft('assignRoom', fc.record({ n, m: n }), (v, k) => ({
      stayId: k.pick('stay', v.n),
      roomId: k.pick('room', v.m),
    })),
  },
  {
    weight: 1,
    arbitrary: draft('setRoomStatus', n, (v, k) => ({
      roomId: k.pick('room', v),
      status: ROOM_STATUSES[v % ROOM_STATUSES.length],
    })),
  },
  { weight: 5, arbitrary: draft('checkIn', n, (v, k) => ({ stayId: k.pick('stay', v) })) },
  { weight: 4, arbitrary: draft('checkOut', n, (v, k) => ({ stayId: k.pick('stay', v) })) },
  { weight: 2, arbitrary: draft('cancelStay', n, (v, k) => ({ stayId: k.pick('stay', v), reason: 'x' })) },
  { weight: 1, arbitrary: draft('markNoShow', n, (v, k) => ({ stayId: k.pick('stay', v) })) },
  { weight: 2, arbitrary: draft('reinstateStay', n, (v, k) => ({ stayId: k.pick('stay', v) })) },
  {
    weight: 4,
    arbitrary: draft('changeDeparture', fc.record({ n, until: day, amount }), (v, k) => ({
      stayId: k.pick('stay', v.n),
      departure: v.until,
      rates: v.n % 2 === 0 ? [v.amount] : undefined,
    })),
  },
  {
    weight: 5,
    arbitrary: draft('postRoomNight', fc.record({ n, date: day }), (v, k) => ({
      stayId: k.pick('stay', v.n),
      serviceDate: v.n % 3 === 0 ? v.date : BUSINESS_DATE,
    })),
  },
  { weight: 1, arbitrary: draft('sealDay', day, (date) => ({ date })) },
  {
    weight: 1,
    arbitrary: draft('chainDay', day, (date) => ({ date, postingCount: 0, digest: 'ab'.repeat(32) })),
  },
  {
    weight: 1,
    arbitrary: draft('defineChargeCode', fc.record({ n, amount }), (v) => ({
      id: v.n % 2 === 0 ? 'LAUNDRY' : 'BAR',
      name: 'Novo',
      group: 'extras',
      price: v.amount,
      taxes: v.n % 3 === 0 ? ['SERVICE', 'ISS'] : [],
      isActive: v.n % 5 !== 0,
    })),
  },
)

/** The request of a draft, its input as the wire's schema gives it. */
export function requestOf(
  made: Draft,
  known: Known,
  request: Pick<Request, 'id' | 'propertyId' | 'actor'>,
): Request {
  const input = JSON.parse(JSON.stringify(made.input(known)))
  return { ...request, name: made.name, input: INPUTS[made.name].parse(input) }
}
