import type { GivenInput } from '../../api/inputs.ts'
import { parseDecimal } from '../../values/money.ts'
import { chanceOf } from './chance.ts'
import { act } from './desk.ts'
import { brl, COMPANIES, NEAR_LIMIT } from './hotel.ts'
import { tenderBy, type Way } from './payments.ts'
import { cpfOf } from './people.ts'
import { FIRST_DAY, GROUP } from './plan.ts'
import type { House } from './season.ts'
import type { Login } from './users.ts'

/** A bill of somebody who does not sleep here, or not alone: an account with one folio. */
type Bill = {
  readonly day: number
  readonly kind: GivenInput<'createAccount'>['kind']
  readonly name: string
  readonly taxId?: string
  readonly charges: readonly Omit<GivenInput<'postCharge'>, 'folioId'>[]
  /** How it is paid: a part, in whole reais, or all. */
  readonly payment?: { readonly way: Way; readonly reais: number | 'all' }
  /** Left out where it stays open; the company, by its place in the list, where it is billed. */
  readonly close?: 'settled' | { readonly company: number }
}

/** Who opens an account that is not the reception's own to open. */
const WHO_ADDS: { readonly [K in Bill['kind']]?: Login } = {
  event: 'reservas',
  group: 'reservas',
  company: 'chefe',
}

/** Opens and charges the bills of a day, and takes what is paid. */
export async function writeBills(house: House, day: number): Promise<void> {
  const bills = BILLS.filter((bill) => bill.day === day)
  if (bills.length === 0) return
  const chance = chanceOf(`bills ${day}`)
  house.at(day, day === 0 ? '09:50' : '21:50')
  const accounts = await house.send(
    bills.map(({ kind, name, taxId }) =>
      act(WHO_ADDS[kind] ?? 'recepcao', 'createAccount', {
        kind,
        name,
        ...(taxId && { taxId }),
      }),
    ),
  )
  const folios = await house.send(
    accounts.map(({ account }) => act('recepcao', 'createFolio', { accountId: account.id })),
  )
  for (const [at, bill] of bills.entries()) {
    const folioId = folios[at]!.folio.id
    // What has no code, or another price, is for somebody with the right to it.
    const by = bill.charges.some((charge) => charge.description) ? 'chefe' : 'recepcao'
    const charged = await house.send(bill.charges.map((one) => act(by, 'postCharge', { folioId, ...one })))
    const { way, reais } = bill.payment ?? { way: 'PIX', reais: 0 }
    const balance = parseDecimal(charged.at(-1)!.folio.balance.amount, 2)!
    const amountMinor = reais === 'all' ? balance : BigInt(reais) * 100n
    const pays = amountMinor > 0n ? [{ folioId, ...tenderBy(chance, way, amountMinor) }] : []
    await house.send(pays.map((payment) => act('recepcao', 'postPayment', payment)))
    if (bill.close) await closeBill(house, folioId, bill.close)
  }
}

async function closeBill(house: House, folioId: string, close: NonNullable<Bill['close']>): Promise<void> {
  const closing =
    close === 'settled'
      ? act('recepcao', 'closeFolio', { folioId, settlement: 'settled' })
      : act('chefe', 'closeFolio', {
          folioId,
          settlement: 'onAccount',
          receivableAccountId: house.companies[close.company]!,
        })
  await house.send([closing])
}

/** People of the town who eat here or come for the spa; every third day one. */
const PASSING = [
  'Otávio Brandão',
  'Lívia Pacheco',
  'Sérgio Meireles',
  'Tainá Albuquerque',
  'Renato Kimura',
  'Valéria Coutinho',
  'Ítalo Cavalcanti',
]

const PASSING_WAYS: readonly Way[] = ['PIX', 'debit', 'CASH', 'credit']

function passing(): readonly Bill[] {
  const chance = chanceOf('passing')
  return PASSING.map((name, at) => ({
    day: FIRST_DAY + 2 + 3 * at,
    kind: 'walkIn',
    name,
    taxId: cpfOf(chance),
    charges: [
      { chargeCode: 'RESTAURANT', unitPrice: brl(`${chance.whole(70, 240)}.00`) },
      { chargeCode: at % 2 === 0 ? 'SPA_DAY' : 'SPA_MASSAGE' },
    ],
    payment: { way: PASSING_WAYS[at % PASSING_WAYS.length]!, reais: 'all' },
    close: 'settled',
  }))
}

const BILLS: readonly Bill[] = [
  ...passing(),
  {
    day: FIRST_DAY,
    kind: 'house',
    name: 'Conta da casa: Gerência',
    charges: [
      { chargeCode: 'RESTAURANT', unitPrice: brl('186.00') },
      { chargeCode: 'TRANSFER' },
      { chargeCode: 'BAR', unitPrice: brl('74.00') },
    ],
  },
  {
    // All its prices hold their taxes, so that what it owes is the sum of them: 11,220 of 12,000.
    day: -9,
    kind: 'event',
    name: 'Convenção anual Vértice Norte',
    taxId: COMPANIES[NEAR_LIMIT]!.taxId,
    charges: [
      { chargeCode: 'EVENT_ROOM', quantity: '3' },
      { chargeCode: 'COFFEE_BREAK', quantity: '120' },
    ],
    close: { company: NEAR_LIMIT },
  },
  {
    day: -6,
    kind: 'company',
    name: 'Instituto Águas do Planalto',
    charges: [{ chargeCode: 'EVENT_ROOM' }, { chargeCode: 'COFFEE_BREAK', quantity: '40' }],
    payment: { way: 'WIRE', reais: 'all' },
    close: 'settled',
  },
  {
    day: -2,
    kind: 'group',
    name: GROUP,
    charges: [
      {
        description: 'Jantar do grupo, 32 pessoas',
        unitPrice: brl('62.00'),
        quantity: '32',
        taxes: ['SERVICE'],
      },
      { description: 'Sala de ensaio', unitPrice: brl('450.00'), quantity: '2', taxes: ['ISS'] },
    ],
    payment: { way: 'WIRE', reais: 1500 },
  },
  {
    day: -1,
    kind: 'event',
    name: 'Casamento Clara e Tomás',
    charges: [
      { chargeCode: 'EVENT_ROOM', quantity: '2' },
      { description: 'Decoração floral', unitPrice: brl('2350.00'), taxes: ['ISS'] },
    ],
    payment: { way: 'instalments', reais: 3000 },
  },
  {
    day: 0,
    kind: 'walkIn',
    name: 'Beatriz Saraiva Leal',
    charges: [{ chargeCode: 'RESTAURANT', unitPrice: brl('142.50') }, { chargeCode: 'SPA_MASSAGE' }],
  },
]
