import { groupsIn } from '../catalogue/store.ts'
import type { Context } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { percent } from '../values/money.ts'
import { type Charge, chargeLines } from './charge.ts'
import type { FolioChanges } from './folio-changes.ts'
import { type Base, basesOf, type FolioDiscount, termsKey } from './folio-discount.ts'
import { type Terms, taxOf } from './terms.ts'

type Recomputed = {
  readonly folioId: string
  readonly discounts: readonly FolioDiscount[]
  /** What stands on the folio, its discounts too. */
  readonly lines: readonly Charge[]
  readonly changes: Pick<FolioChanges, 'post' | 'end'>
}

/**
 * Brings the lines of a folio's predefined discounts up to date: one for each discount and combination of taxes, its rate of
 * the prices of the charges that it is given on. A line that is right stays; another is ended and posted anew.
 */
export function recomputeDiscounts(
  { folioId, discounts, lines, changes }: Recomputed,
  state: State,
  context: Context,
): void {
  const groupOf = groupsIn(state)
  for (const discount of discounts) {
    const held = new Map(
      lines.filter((line) => line.folioDiscountId === discount.id).map((line) => [termsKey(line), line]),
    )
    const bases = discount.endedOn === null ? basesOf(discount, lines, groupOf) : new Map<string, Base>()
    for (const [key, { terms, priceMinor }] of bases) {
      const wanted = -percent(priceMinor, discount.ratePercent)
      if (held.get(key)?.originalMinor === wanted) held.delete(key)
      else if (wanted !== 0n) changes.post(discountLine({ folioId, discount, terms, wanted }, context))
    }
    for (const line of held.values()) {
      for (const one of [line, ...lines.filter(({ parentId }) => parentId === line.id)]) {
        changes.end(one, 'recomputed')
      }
    }
  }
}

type NewLine = {
  readonly folioId: string
  readonly discount: FolioDiscount
  readonly terms: readonly Terms[]
  readonly wanted: bigint
}

function discountLine({ folioId, discount, terms, wanted }: NewLine, context: Context): readonly Charge[] {
  return chargeLines(
    {
      folioId,
      kind: 'discount',
      code: discount.discountId,
      description: discount.name,
      quantity: '1',
      unitPriceMinor: wanted,
      currency: context.currency,
      exchangeRate: null,
      toProperty: (minor) => minor,
      taxes: terms.map(taxOf),
      serviceDate: context.businessDate,
      made: { folioDiscountId: discount.id },
    },
    context,
  )
}
