import type { GivenInput } from '../../api/inputs.ts'
import { formatDecimal, toWire } from '../../values/money.ts'
import type { Chance } from './chance.ts'
import type { Guest } from './people.ts'

/** A payment that has no folio yet. */
export type Tender = Omit<GivenInput<'postPayment'>, 'folioId'>

/** How a guest pays an amount, in minor units, at once: with one method, or with two or three that sum to it. */
export function tendersOf(chance: Chance, guest: Guest, amountMinor: bigint): readonly Tender[] {
  if (guest.country !== 'BR' && amountMinor > 150_000n && chance.percent(50))
    return dollarsFirst(chance, amountMinor)
  const way = chance.pick(WAYS)
  if (way !== 'split') return [tenderBy(chance, way, amountMinor)]
  const cash = (amountMinor / 20_000n) * 10_000n
  if (cash === 0n) return [tenderBy(chance, 'PIX', amountMinor)]
  return [tenderBy(chance, 'CASH', cash), tenderBy(chance, 'credit', amountMinor - cash)]
}

/** How somebody pays: by a method of the catalogue, or with a card. */
export type Way = 'CASH' | 'PIX' | 'WIRE' | 'debit' | 'credit' | 'instalments'

/** One payment of an amount in minor units. */
export function tenderBy(chance: Chance, way: Way, amountMinor: bigint): Tender {
  const amount = toWire(amountMinor, 'BRL')
  if (way === 'CASH' || way === 'PIX' || way === 'WIRE') return { method: way, amount }
  // Less than that is not worth the fee of instalments.
  return cardTender(chance, way === 'instalments' && amountMinor < 60_000n ? 'credit' : way, amount)
}

/** As often as they are chosen. */
const WAYS: readonly (Way | 'split')[] = [
  ...(['credit', 'credit', 'credit', 'credit', 'credit', 'debit', 'debit', 'debit'] as const),
  ...(['instalments', 'instalments', 'PIX', 'PIX', 'PIX', 'PIX', 'CASH', 'CASH', 'WIRE', 'split'] as const),
]

const BRANDS = [
  ...([
    'VISA',
    'VISA',
    'VISA',
    'MASTERCARD',
    'MASTERCARD',
    'MASTERCARD',
    'MASTERCARD',
    'ELO',
    'ELO',
    'AMEX',
  ] as const),
]

/** The hotel's number at each acquirer, and the name on the slip. */
const CARDS = {
  VISA: { brand: 'Visa', merchant: '016734290' },
  MASTERCARD: { brand: 'Mastercard', merchant: '016734290' },
  ELO: { brand: 'Elo', merchant: '2807714463' },
  AMEX: { brand: 'American Express', merchant: '9051127' },
} as const

function cardTender(
  chance: Chance,
  way: 'debit' | 'credit' | 'instalments',
  amount: Tender['amount'],
): Tender {
  // American Express has no debit cards here.
  const method =
    way === 'debit' ? chance.pick(BRANDS.filter((brand) => brand !== 'AMEX')) : chance.pick(BRANDS)
  const inParts = chance.percent(85) ? ('merchantInstalments' as const) : ('issuerInstalments' as const)
  const times =
    way === 'instalments'
      ? { modality: inParts, instalments: chance.whole(2, 6) }
      : { modality: way, instalments: 1 }
  const slip = {
    nsu: chance.digits(9),
    authorization: chance.digits(6),
    terminal: `POS0${chance.whole(1, 3)}`,
  }
  return { method, amount, card: { ...CARDS[method], ...times, ...slip } }
}

/** What the desk gives for a dollar. */
const RATE = { text: '5.4321', tenThousandths: 54_321n } as const

/** Some hundreds of dollars in notes, and the rest by card. */
function dollarsFirst(chance: Chance, amountMinor: bigint): readonly Tender[] {
  const dollars = BigInt(chance.whole(1, 2)) * 100n
  // Exact: hundreds of dollars are whole cents of a real.
  const inReais = (dollars * 100n * RATE.tenThousandths) / 10_000n
  const notes = {
    method: 'USD',
    amount: { amount: formatDecimal(dollars * 100n, 2), currency: 'USD' },
    exchangeRate: RATE.text,
  }
  return [notes, tenderBy(chance, 'credit', amountMinor - inReais)]
}
