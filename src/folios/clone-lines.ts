import { type Context, type Effect, insert } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { type Ref, rowsOf } from '../journal/table.ts'
import { type Charge, remade } from './charge.ts'
import type { FolioDiscount } from './folio-discount.ts'
import { discountsOfFolio, folioDiscounts, linesOfFolio } from './store.ts'

type Cloning = {
  readonly lines: readonly Charge[]
  readonly from: string
  /** A folio that is made in the same operation. */
  readonly to: string
  readonly source: 'duplicate' | 'reopen'
}

/** What must be loaded before {@link cloneLines}. */
export function cloneNeeds(folioId: string): readonly Ref[] {
  return [rowsOf(linesOfFolio, folioId), rowsOf(discountsOfFolio, folioId)]
}

/** The same lines on another folio, and the predefined discounts that they follow there. */
export function cloneLines(
  { lines, from, to, source }: Cloning,
  state: State,
  context: Context,
): { readonly lines: readonly Charge[]; readonly discounts: readonly Effect[] } {
  const given = new Map<string, FolioDiscount>()
  for (const discount of state.list(discountsOfFolio, from)) {
    if (discount.endedOn === null) given.set(discount.id, { ...discount, id: context.id('fds'), folioId: to })
  }
  const made = remade(
    lines,
    {
      folioId: to,
      source,
      change: ({ folioDiscountId }) =>
        folioDiscountId ? { folioDiscountId: given.get(folioDiscountId)?.id ?? folioDiscountId } : {},
    },
    context,
  )
  return { lines: made, discounts: [...given.values()].map((discount) => insert(folioDiscounts, discount)) }
}
