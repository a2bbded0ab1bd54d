import { priceCharge, type Tax } from '../catalogue/catalogue.ts'
import { type Context, type Effect, insert, post } from '../journal/operation.ts'
import { type PostingKind, signedPosting } from '../journal/posting.ts'
import { times, toWire } from '../values/money.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { charges } from './store.ts'

/** A tax or fee is a row of its own, so that it can lie on another folio than the charge that it depends on. */
export type ChargeKind = 'item' | 'tax' | 'fee'

/** One line of a folio (lançamento): a service or good, or a tax or fee that depends on one. */
export type Charge = {
  readonly id: string
  readonly folioId: string
  /** The charge that a tax or fee depends on; null for an item. */
  readonly parentId: string | null
  readonly kind: ChargeKind
  /** Charge code, or tax; `custom` for a charge without a code. It names the ledger account that earns it. */
  readonly code: string
  /** The printed text. */
  readonly description: string
  /** Decimal text, at most three decimals. */
  readonly quantity: string
  /** As it was given: minor units of {@link currency}. */
  readonly unitPriceMinor: bigint
  /** What this row puts on the folio, minor units of the property's currency: net of included taxes. */
  readonly amountMinor: bigint
  readonly currency: string
  /** Quantity times unit price as given, minor units of {@link currency}. */
  readonly originalMinor: bigint
  readonly exchangeRate: string | null
  /** When it was consumed. */
  readonly serviceDate: PlainDate
  /** The hotel's open day when it was posted. */
  readonly businessDate: PlainDate
  readonly recordedAt: string
  readonly recordedBy: string
  /** Null for a zero charge, which moves no money. */
  readonly postingId: string | null
  readonly isVoided: boolean
  readonly voidedOn: PlainDate | null
  readonly voidReason: string | null
}

/** A charge to be posted, its catalogue already looked up. */
export type NewCharge = {
  readonly folioId: string
  readonly code: string
  readonly description: string
  readonly quantity: string
  readonly unitPriceMinor: bigint
  readonly currency: string
  readonly exchangeRate: string | null
  /** An amount of {@link currency} in the property's. */
  readonly toProperty: (minor: bigint) => bigint
  readonly taxes: readonly Tax[]
  readonly serviceDate: PlainDate
}

/** The rows and postings of a charge with its taxes and fees: the item first, then each of them in order. */
export function chargeEffects(
  charge: NewCharge,
  context: Context,
): { readonly lines: readonly Charge[]; readonly effects: readonly Effect[] } {
  const originalMinor = times(charge.unitPriceMinor, charge.quantity)
  const priceMinor = charge.toProperty(originalMinor)
  const priced = priceCharge({ priceMinor, quantity: charge.quantity, taxes: charge.taxes })
  const shared = {
    folioId: charge.folioId,
    quantity: charge.quantity,
    exchangeRate: charge.exchangeRate,
    serviceDate: charge.serviceDate,
    businessDate: context.businessDate,
    recordedAt: context.instant,
    recordedBy: context.actor.userId,
    isVoided: false,
    voidedOn: null,
    voidReason: null,
  }
  const postingId = (amountMinor: bigint): string | null => (amountMinor === 0n ? null : context.id('pst'))
  const item: Charge = {
    ...shared,
    id: context.id('chg'),
    parentId: null,
    kind: 'item',
    code: charge.code,
    description: charge.description,
    unitPriceMinor: charge.unitPriceMinor,
    amountMinor: priced.netMinor,
    currency: charge.currency,
    originalMinor,
    postingId: postingId(priced.netMinor),
  }
  const dependants = priced.parts.map(
    ({ tax, amountMinor }): Charge => ({
      ...shared,
      id: context.id('chg'),
      parentId: item.id,
      kind: tax.ledger,
      code: tax.id,
      description: tax.name,
      quantity: '1',
      unitPriceMinor: amountMinor,
      amountMinor,
      currency: context.currency,
      originalMinor: amountMinor,
      exchangeRate: null,
      postingId: postingId(amountMinor),
    }),
  )
  const lines = [item, ...dependants]
  return { lines, effects: lines.flatMap((line) => [insert(charges, line), ...chargePosting(line)]) }
}

/** The posting that undoes a charge's own; nothing for a zero charge. */
export function chargeReversal(line: Charge, context: Context): readonly Effect[] {
  if (!line.postingId) return []
  const posting = chargeMoves(line, {
    id: context.id('pst'),
    kind: 'chargeVoid',
    amountMinor: -line.amountMinor,
  })
  return post(posting && { ...posting, reversesId: line.postingId })
}

/** A charge with its dependants as it travels. */
export function chargeOnWire(lines: readonly Charge[], currency: string): Readonly<Record<string, unknown>> {
  const [item, ...dependants] = lines as [Charge, ...Charge[]]
  const total = lines.reduce((sum, line) => sum + line.amountMinor, 0n)
  return {
    id: item.id,
    folioId: item.folioId,
    code: item.code,
    description: item.description,
    quantity: item.quantity,
    unitPrice: toWire(item.unitPriceMinor, item.currency),
    exchangeRate: item.exchangeRate,
    net: toWire(item.amountMinor, currency),
    total: toWire(total, currency),
    serviceDate: item.serviceDate,
    businessDate: item.businessDate,
    recordedAt: item.recordedAt,
    recordedBy: item.recordedBy,
    isVoided: item.isVoided,
    voidedOn: item.voidedOn,
    voidReason: item.voidReason,
    dependants: dependants.map((line) => ({
      id: line.id,
      folioId: line.folioId,
      kind: line.kind,
      code: line.code,
      description: line.description,
      amount: toWire(line.amountMinor, currency),
    })),
  }
}

function chargePosting(line: Charge): readonly Effect[] {
  if (!line.postingId) return []
  return post(chargeMoves(line, { id: line.postingId, kind: 'charge', amountMinor: line.amountMinor }))
}

function chargeMoves(line: Charge, move: { id: string; kind: PostingKind; amountMinor: bigint }) {
  return signedPosting({
    ...move,
    debit: { ledger: 'guest', id: line.folioId },
    credit: { ledger: line.kind === 'item' ? 'revenue' : line.kind, id: line.code },
    lineId: line.id,
  })
}
