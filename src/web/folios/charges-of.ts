import { priceCharge, type Tax } from '../../catalogue/catalogue.ts'
import type { Charge } from '../../folios/charge.ts'
import { basesOf, type FolioDiscount, type GroupOf } from '../../folios/folio-discount.ts'
import { type Terms, taxOf } from '../../folios/terms.ts'
import { fromWire, percent } from '../../values/money.ts'
import type { Charge as ChargeView, Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'

/** The lines of a folio as the server's own code computes with them, taxes and fees too. */
export function chargesOf(charges: readonly ChargeView[]): readonly Charge[] {
  return charges.flatMap((charge) => groupOf(charge))
}

/** A charge of a folio and its taxes and fees, as {@link chargesOf}. */
export function groupOf(view: ChargeView): readonly [Charge, ...Charge[]] {
  const { kind, terms } = view
  const isPart = kind === 'tax' || kind === 'fee'
  const head: Charge = {
    ...shared(view),
    id: view.id,
    // Which one its charge is, on another folio, is not known here.
    parentId: isPart ? 'elsewhere' : null,
    kind,
    code: view.code,
    description: view.description,
    quantity: view.quantity,
    unitPriceMinor: minorOf(view.unitPrice),
    amountMinor: minorOf(view.net),
    currency: view.unitPrice.currency,
    originalMinor: minorOf(view.original),
    exchangeRate: view.exchangeRate,
    sourceId: view.sourceId,
    discountOfId: view.discountOfId,
    folioDiscountId: view.folioDiscountId,
    terms: isPart ? null : terms.map(termsOf),
    note: view.note,
  }
  const dependants = view.dependants.map((dependant): Charge => {
    const amountMinor = minorOf(dependant.amount)
    return {
      ...shared(view),
      id: dependant.id,
      parentId: view.id,
      kind: dependant.kind,
      code: dependant.code,
      description: dependant.description,
      quantity: '1',
      unitPriceMinor: amountMinor,
      amountMinor,
      currency: dependant.amount.currency,
      originalMinor: amountMinor,
      exchangeRate: null,
      sourceId: dependant.sourceId,
      discountOfId: null,
      folioDiscountId: null,
      terms: null,
      note: null,
    }
  })
  return [head, ...dependants]
}

/** A predefined discount of a folio, as the server's own code computes with it. */
export function discountsOf(folio: Pick<Folio, 'id' | 'discounts'>): readonly FolioDiscount[] {
  return folio.discounts.map(({ id, discount, name, rate, groups }) => ({
    id,
    folioId: folio.id,
    discountId: discount,
    name,
    ratePercent: rate,
    groups,
    givenOn: '',
    givenBy: '',
    endedOn: null,
    endedBy: null,
  }))
}

/** The group of each charge code that is charged on these folios. */
export function groupsOf(...folios: readonly Pick<Folio, 'charges'>[]): GroupOf {
  const groups = new Map(
    folios.flatMap(({ charges }) => charges.flatMap(({ code, group }) => (group ? [[code, group]] : []))),
  )
  return (code) => groups.get(code)
}

/** What one discount comes to on these lines, with its taxes: minor units, below zero. */
export function discountMinor(
  discount: Pick<FolioDiscount, 'groups' | 'ratePercent'>,
  lines: readonly Charge[],
  groupOfCode: GroupOf,
): bigint {
  let total = 0n
  for (const { terms, priceMinor } of basesOf(discount, lines, groupOfCode).values()) {
    const wanted = -percent(priceMinor, discount.ratePercent)
    total += pricedMinor({ priceMinor: wanted, quantity: '1', taxes: terms.map(taxOf) })
  }
  return total
}

/** By how much a folio's predefined discounts change when these become the lines that stand on it. Minor units. */
export function discountShift(
  folio: Pick<Folio, 'id' | 'discounts' | 'charges'>,
  lines: readonly Charge[],
  groupOfCode: GroupOf,
): bigint {
  const held = folio.charges.filter(({ folioDiscountId, state }) => folioDiscountId && state === 'posted')
  const before = held.reduce((sum, { total }) => sum + minorOf(total), 0n)
  const after = discountsOf(folio).reduce(
    (sum, discount) => sum + discountMinor(discount, lines, groupOfCode),
    0n,
  )
  return after - before
}

/** A price with all that is added to it. */
export function pricedMinor(given: {
  readonly priceMinor: bigint
  readonly quantity: string
  readonly taxes: readonly Tax[]
}): bigint {
  const { netMinor, parts } = priceCharge(given)
  return parts.reduce((sum, { amountMinor }) => sum + amountMinor, netMinor)
}

function shared(view: ChargeView) {
  return {
    folioId: view.folioId,
    originFolioId: view.folioId,
    movedFromId: view.movedFromId,
    serviceDate: view.serviceDate,
    businessDate: view.businessDate,
    recordedAt: view.recordedAt,
    recordedBy: view.recordedBy,
    postingId: null,
    state: view.state,
    endedOn: view.endedOn,
    endedBy: null,
    endReason: view.endReason,
    source: view.source,
    version: view.version,
  } as const
}

function termsOf({ id, name, kind, isIncluded, rate, amount }: ChargeView['terms'][number]): Terms {
  const amountMinor = amount && String(fromWire(amount)!.minor)
  return { id, name, ledger: kind, isIncluded, ratePercent: rate, amountMinor }
}
