import { priceCharge, type Tax } from '../catalogue/catalogue.ts'
import type { Context } from '../journal/operation.ts'
import { times, toWire } from '../values/money.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { type Terms, termsOf } from './terms.ts'

/**
 * A service or good; a tax or fee, a row of its own, so that it can lie on another folio than the charge that it depends on;
 * a discount, by hand or by code; the use of an advance that was invoiced before.
 */
export type ChargeKind = 'item' | 'tax' | 'fee' | 'discount' | 'advance'

/**
 * A line stands as it was posted until it is ended: voided; edited or split, others in its place; recomputed, a discount
 * whose charges have changed.
 */
export const CHARGE_STATES = ['posted', 'voided', 'edited', 'split', 'recomputed'] as const
export type ChargeState = (typeof CHARGE_STATES)[number]

/** What a line was made from another by; `advance` is the use of what was invoiced before. */
export const CHARGE_SOURCES = [
  ...(['edit', 'split', 'reopen', 'duplicate', 'quantityCorrection', 'priceCorrection', 'advance'] as const),
] as const
export type ChargeSource = (typeof CHARGE_SOURCES)[number]

/** One line of a folio (lançamento). Its money never changes; where it lies, its text and its date may. */
export type Charge = {
  readonly id: string
  /** Where it lies. */
  readonly folioId: string
  /** Where it was posted. */
  readonly originFolioId: string
  /** The folio that it lay on before; null for one that was never moved. */
  readonly movedFromId: string | null
  /** The line that a tax or fee depends on; null for all others. */
  readonly parentId: string | null
  readonly kind: ChargeKind
  /** Charge code, tax or discount; `custom` for a charge without a code. It names the ledger account that earns it. */
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
  readonly state: ChargeState
  readonly endedOn: PlainDate | null
  readonly endedBy: string | null
  /** Why it was voided. */
  readonly endReason: string | null
  readonly source: ChargeSource | null
  readonly sourceId: string | null
  /** The charge that a manual discount is given on. */
  readonly discountOfId: string | null
  /** The predefined discount of the folio that this line is of. */
  readonly folioDiscountId: string | null
  /** Its taxes and fees as they were applied, in their order; null for a tax or fee itself. */
  readonly terms: readonly Terms[] | null
  /** For the house, never printed. */
  readonly note: string | null
  /** Counts the changes of its text, date and note. */
  readonly version: number
}

/** A charge to be posted, its catalogue already looked up. */
export type NewCharge = {
  readonly folioId: string
  readonly kind?: 'item' | 'discount' | 'advance'
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
  readonly note?: string | null
  readonly made?: Partial<Pick<Charge, 'source' | 'sourceId' | 'discountOfId' | 'folioDiscountId'>>
}

/** The lines of a charge with its taxes and fees: itself first, then each of them in order. */
export function chargeLines(charge: NewCharge, context: Context): readonly [Charge, ...Charge[]] {
  const originalMinor = times(charge.unitPriceMinor, charge.quantity)
  const priceMinor = charge.toProperty(originalMinor)
  const priced = priceCharge({ priceMinor, quantity: charge.quantity, taxes: charge.taxes })
  const shared = {
    folioId: charge.folioId,
    originFolioId: charge.folioId,
    movedFromId: null,
    quantity: charge.quantity,
    exchangeRate: charge.exchangeRate,
    serviceDate: charge.serviceDate,
    businessDate: context.businessDate,
    recordedAt: context.instant,
    recordedBy: context.actor.userId,
    ...UNENDED,
    source: null,
    sourceId: null,
    discountOfId: null,
    folioDiscountId: null,
    version: 1,
  }
  const head: Charge = {
    ...shared,
    ...charge.made,
    id: context.id('chg'),
    parentId: null,
    kind: charge.kind ?? 'item',
    code: charge.code,
    description: charge.description,
    unitPriceMinor: charge.unitPriceMinor,
    amountMinor: priced.netMinor,
    currency: charge.currency,
    originalMinor,
    postingId: postingIdFor(priced.netMinor, context),
    terms: charge.taxes.map(termsOf),
    note: charge.note ?? null,
  }
  const dependants = priced.parts.map(
    ({ tax, amountMinor }): Charge => ({
      ...shared,
      id: context.id('chg'),
      parentId: head.id,
      kind: tax.ledger,
      code: tax.id,
      description: tax.name,
      quantity: '1',
      unitPriceMinor: amountMinor,
      amountMinor,
      currency: context.currency,
      originalMinor: amountMinor,
      exchangeRate: null,
      postingId: postingIdFor(amountMinor, context),
      terms: null,
      note: null,
    }),
  )
  return [head, ...dependants]
}

/** How a line was made from another, and what is different about it. */
export type Remaking = {
  /** Where they are posted; where the others lie if left out. */
  readonly folioId?: string
  readonly source: ChargeSource | ((line: Charge) => ChargeSource)
  readonly change?: (
    line: Charge,
  ) => Partial<
    Pick<
      Charge,
      | 'quantity'
      | 'unitPriceMinor'
      | 'originalMinor'
      | 'amountMinor'
      | 'terms'
      | 'discountOfId'
      | 'folioDiscountId'
    >
  >
}

/**
 * Lines made from others, each with its source: new ids, today's business date, and what `change` says. A tax or fee, and a
 * manual discount, stays with its own charge, where that is among them. The use of an advance that is reopened stays one.
 */
export function remade(lines: readonly Charge[], making: Remaking, context: Context): readonly Charge[] {
  const ids = new Map(lines.map((line) => [line.id, context.id('chg')]))
  const { source } = making
  const sourceOf = (line: Charge) => (typeof source === 'function' ? source(line) : source)
  const isUse = (line: Charge) => line.source === 'advance' && source === 'reopen'
  const own = (id: string | null) => (id === null ? null : (ids.get(id) ?? id))
  return lines.map((line) => {
    const made: Charge = {
      ...line,
      discountOfId: own(line.discountOfId),
      ...making.change?.(line),
      ...UNENDED,
      id: ids.get(line.id)!,
      parentId: own(line.parentId),
      folioId: making.folioId ?? line.folioId,
      originFolioId: making.folioId ?? line.folioId,
      movedFromId: null,
      businessDate: context.businessDate,
      recordedAt: context.instant,
      recordedBy: context.actor.userId,
      ...(isUse(line) ? {} : { source: sourceOf(line), sourceId: line.id }),
      version: 1,
    }
    return { ...made, postingId: postingIdFor(made.amountMinor, context) }
  })
}

/** True while the line stands: it was not voided, and nothing else stands in its place. */
export function stands(line: Pick<Charge, 'state'>): boolean {
  return line.state === 'posted'
}

/** What an `If-Match` compares: it differs once the line has ended, or its text, day or note has changed. */
export function chargeVersion({ state, version }: Pick<Charge, 'state' | 'version'>): string {
  return `${state}-${version}`
}

/** The sum of lines, minor units of the property's currency. */
export function totalOf(lines: readonly Pick<Charge, 'amountMinor'>[]): bigint {
  return lines.reduce((sum, line) => sum + line.amountMinor, 0n)
}

/** A charge with its dependants as it travels. */
export function chargeOnWire(lines: readonly Charge[], currency: string): Readonly<Record<string, unknown>> {
  const [head, ...dependants] = lines as [Charge, ...Charge[]]
  return {
    id: head.id,
    folioId: head.folioId,
    kind: head.kind,
    code: head.code,
    description: head.description,
    note: head.note,
    quantity: head.quantity,
    unitPrice: toWire(head.unitPriceMinor, head.currency),
    exchangeRate: head.exchangeRate,
    net: toWire(head.amountMinor, currency),
    total: toWire(totalOf(lines), currency),
    serviceDate: head.serviceDate,
    businessDate: head.businessDate,
    recordedAt: head.recordedAt,
    recordedBy: head.recordedBy,
    state: head.state,
    endedOn: head.endedOn,
    endReason: head.endReason,
    source: head.source,
    sourceId: head.sourceId,
    movedFromId: head.movedFromId,
    discountOfId: head.discountOfId,
    folioDiscountId: head.folioDiscountId,
    version: head.version,
    dependants: dependants.map((line) => ({
      id: line.id,
      folioId: line.folioId,
      kind: line.kind,
      code: line.code,
      description: line.description,
      amount: toWire(line.amountMinor, currency),
      sourceId: line.sourceId,
    })),
  }
}

/** What a line that stands says of its end. */
const UNENDED = { state: 'posted', endedOn: null, endedBy: null, endReason: null } as const

function postingIdFor(amountMinor: bigint, context: Context): string | null {
  return amountMinor === 0n ? null : context.id('pst')
}
