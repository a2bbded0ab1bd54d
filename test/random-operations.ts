import fc from 'fast-check'
import { INPUTS, ROOM_STATUSES } from '../src/api/inputs.ts'
import type { Request } from '../src/journal/door.ts'
import type { Outcome } from '../src/journal/operation.ts'
import { amount, type Draft, draft, type Known, made, n } from './random-draft.ts'
import { FOLIO_PRELUDE, folioDrafts } from './random-folio-operations.ts'
import { BUSINESS_DATE, brl, type World } from './world.ts'

const day = fc.integer({ min: -1, max: 3 }).map((after) => `2026-03-${String(10 + after).padStart(2, '0')}`)
const code = fc.constantFrom('BAR', 'BAR', 'LAUNDRY', 'LAUNDRY', 'ROOM', 'NONE', undefined)

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
  ...FOLIO_PRELUDE,
]

/** Any operation, about as often as it makes the others possible. */
export const drafts: fc.Arbitrary<Draft> = fc.oneof(
  ...folioDrafts,
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
        folioId: k.pick(v.n % 3 === 0 ? 'folio' : 'open', v.n),
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

/** Reads what an accepted operation made, also the lines of a folio that it has cloned, which its answer does not name. */
export async function learnFrom(outcome: Outcome, known: Known, world: World): Promise<void> {
  known.learn(outcome)
  const made = outcome.accepted
    ? (outcome.answer.folio as { id?: string; balance?: unknown } | undefined)
    : null
  if (!made?.id || !made.balance) return
  const { rows } = await world.database.pool.query<{ id: string }>(
    `select id from charges where property_id = $1 and folio_id = $2 and state = 'posted' and parent_id is null
      order by id`,
    [world.propertyId, made.id],
  )
  known.learnLines(
    made.id,
    rows.map(({ id }) => id),
  )
}
