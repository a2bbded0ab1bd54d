import type { GivenInput } from '../../api/inputs.ts'
import { withCheckDigits } from '../../values/tax-id.ts'
import type { Chance } from './chance.ts'
import { type Act, act } from './desk.ts'

/** The types of the demo hotel's rooms, the plainest first. */
export const ROOM_TYPES = ['STD', 'SUP', 'LUX', 'SUITE'] as const
export type RoomType = (typeof ROOM_TYPES)[number]

/** A room by its number; the first digit is its floor. */
export type PlannedRoom = { readonly number: string; readonly type: RoomType }

/** What each floor has, its rooms in order; there are ten on each. */
const FLOORS: readonly (readonly (readonly [RoomType, number])[])[] = [
  [['STD', 10]],
  [['STD', 10]],
  [
    ['STD', 6],
    ['SUP', 4],
  ],
  [['SUP', 10]],
  [
    ['SUP', 4],
    ['LUX', 6],
  ],
  [
    ['LUX', 6],
    ['SUITE', 4],
  ],
]

/** The sixty rooms. */
export const ROOMS: readonly PlannedRoom[] = FLOORS.flatMap((blocks, floor) =>
  blocks
    .flatMap(([type, count]) => Array.from({ length: count }, () => type))
    .map((type, at) => ({ number: `${floor + 1}${String(at + 1).padStart(2, '0')}`, type })),
)

/** Rooms that are being mended: nobody is given one. */
export const OUT_OF_ORDER: readonly string[] = ['208', '407']

/** What a night costs before anybody bargains, whole reais. */
export const RATES: Readonly<Record<RoomType, number>> = { STD: 389, SUP: 489, LUX: 659, SUITE: 1190 }

/** An amount of the hotel's currency, as the wire wants it. */
export function brl(amount: string): { readonly amount: string; readonly currency: string } {
  return { amount, currency: 'BRL' }
}

/** What the manager sets up before the first guest: taxes, charge codes, payment methods, rooms. */
export function foundingActs(): readonly Act[] {
  return [
    ...TAXES.map((tax) => act('gerente', 'defineTax', tax)),
    ...CODES.map(([id, name, group, price, taxes]) =>
      act('gerente', 'defineChargeCode', {
        id,
        name,
        group,
        taxes: [...taxes],
        ...(price !== null && { price: brl(price) }),
      }),
    ),
    ...METHODS.map(([id, name, goesTo, ledgerId, currency]) =>
      act('gerente', 'definePaymentMethod', { id, name, goesTo, ledgerId, ...(currency && { currency }) }),
    ),
    ...DISCOUNTS.map((discount) => act('gerente', 'defineDiscount', discount)),
    ...ROOMS.map((room) => act('gerente', 'createRoom', room)),
  ]
}

const TAXES: readonly GivenInput<'defineTax'>[] = [
  { id: 'ISS', name: 'ISS 5%', kind: 'tax', isIncluded: true, rate: '5' },
  { id: 'SERVICE', name: 'Taxa de serviço 10%', kind: 'fee', isIncluded: false, rate: '10' },
  { id: 'TOURISM', name: 'Taxa de turismo', kind: 'fee', isIncluded: false, amount: brl('4.50') },
]

const DISCOUNTS: readonly GivenInput<'defineDiscount'>[] = [
  { id: 'FIDELIDADE', name: 'Programa de fidelidade', rate: '8', groups: ['rooms'] },
  { id: 'EVENTO', name: 'Pacote de eventos', rate: '10', groups: ['events'] },
  { id: 'CORTESIA', name: 'Cortesia da gerência', rate: '15' },
]

type Code = readonly [id: string, name: string, group: string, price: string | null, taxes: readonly string[]]

/** A code without a price leaves it to who posts: a bill of the restaurant is what was eaten. */
const CODES: readonly Code[] = [
  ['ROOM', 'Diária', 'rooms', null, ['ISS', 'SERVICE', 'TOURISM']],
  ['BREAKFAST', 'Café da manhã (visitante)', 'food', '58.00', ['SERVICE']],
  ['RESTAURANT', 'Restaurante', 'food', null, ['SERVICE']],
  ['BAR', 'Bar', 'food', null, ['SERVICE']],
  ['ROOM_SERVICE', 'Serviço de quarto', 'food', null, ['SERVICE']],
  ['MINIBAR_WATER', 'Frigobar: água', 'minibar', '8.00', []],
  ['MINIBAR_BEER', 'Frigobar: cerveja', 'minibar', '16.00', []],
  ['MINIBAR_SNACK', 'Frigobar: castanhas', 'minibar', '22.50', []],
  ['LAUNDRY', 'Lavanderia', 'extras', null, ['ISS']],
  ['SPA_MASSAGE', 'Spa: massagem 50 min', 'spa', '290.00', ['ISS']],
  ['SPA_DAY', 'Spa: day use', 'spa', '180.00', ['ISS']],
  ['TRANSFER', 'Traslado aeroporto', 'extras', '145.00', ['ISS']],
  ['PARKING', 'Estacionamento (diária)', 'extras', '42.00', ['ISS']],
  ['EVENT_ROOM', 'Sala de eventos (diária)', 'events', '1900.00', ['ISS']],
  ['COFFEE_BREAK', 'Coffee break (pessoa)', 'events', '46.00', ['ISS']],
]

const METHODS: readonly (readonly [
  string,
  string,
  GivenInput<'definePaymentMethod'>['goesTo'],
  string,
  string?,
])[] = [
  ['CASH', 'Dinheiro', 'drawer', 'recepcao'],
  ['USD', 'Dólares em espécie', 'drawer', 'moeda-estrangeira', 'USD'],
  ['PIX', 'Pix', 'bank', 'itau-4471'],
  ['WIRE', 'Transferência bancária', 'bank', 'itau-4471'],
  ['VISA', 'Visa', 'card', 'rede'],
  ['MASTERCARD', 'Mastercard', 'card', 'rede'],
  ['ELO', 'Elo', 'card', 'cielo'],
  ['AMEX', 'American Express', 'card', 'getnet'],
]

/** A company that is billed A Faturar. */
export type Company = {
  readonly name: string
  readonly taxId: string
  /** Null is no limit. */
  readonly creditLimit: string | null
  readonly termsDays: number
}

/** The company that owes nearly as much as it may: only its convention is billed to it. */
export const NEAR_LIMIT = 5

/** Who is billed, by their places in the list. The last but one has a CNPJ with letters, as they are given since July 2026. */
export const COMPANIES: readonly Company[] = [
  company('Serra Alta Engenharia S.A.', '318472050001', '60000.00', 30),
  company('Lumina Farmacêutica Ltda', '274096310002', '45000.00', 28),
  company('Rota Clara Viagens e Turismo Ltda', '096613480001', null, 15),
  company('Cargas do Vale Logística S.A.', '405128770001', '50000.00', 30),
  company('Núcleo Mar Sistemas Ltda', '4RKT92B70001', '40000.00', 21),
  company('Vértice Norte Consultoria Ltda', '197350420001', '12000.00', 15),
]

function company(name: string, stem: string, creditLimit: string | null, termsDays: number): Company {
  return { name, taxId: withCheckDigits(stem), creditLimit, termsDays }
}

/** Something that a guest takes besides the room. */
export function extraOf(chance: Chance): Omit<GivenInput<'postCharge'>, 'folioId'> {
  const chargeCode = chance.pick(EXTRAS)
  const prices = PRICES[chargeCode]
  if (prices)
    return { chargeCode, unitPrice: brl(`${chance.whole(...prices)}.${chance.pick(['00', '50', '90'])}`) }
  return { chargeCode, quantity: chargeCode.startsWith('MINIBAR') ? String(chance.whole(1, 3)) : '1' }
}

/** As often as they are taken. */
const EXTRAS = [
  ...[
    'RESTAURANT',
    'RESTAURANT',
    'RESTAURANT',
    'RESTAURANT',
    'BAR',
    'BAR',
    'BAR',
    'ROOM_SERVICE',
    'ROOM_SERVICE',
  ],
  ...[
    'MINIBAR_WATER',
    'MINIBAR_WATER',
    'MINIBAR_BEER',
    'MINIBAR_BEER',
    'MINIBAR_SNACK',
    'LAUNDRY',
    'LAUNDRY',
  ],
  ...['PARKING', 'PARKING', 'TRANSFER', 'SPA_MASSAGE', 'SPA_DAY', 'BREAKFAST'],
]

/** From and to, whole reais, where the code has no price. */
const PRICES: Readonly<Record<string, readonly [number, number]>> = {
  RESTAURANT: [64, 318],
  BAR: [24, 146],
  ROOM_SERVICE: [38, 164],
  LAUNDRY: [26, 132],
}
