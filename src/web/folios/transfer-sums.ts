import { chargesOf, discountShift, groupsOf } from './charges-of.ts'
import type { Charge, Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'

type FolioOfLines = Pick<Folio, 'id' | 'charges' | 'discounts'>

/** What is moved with charges: they themselves, their taxes and fees, and their manual discounts. */
export function movedLines(
  { charges }: Pick<Folio, 'charges'>,
  moving: readonly Charge[],
): { readonly lines: readonly Charge[]; readonly movedMinor: bigint } {
  const ids = new Set(moving.map(({ id }) => id))
  const lines = charges.filter(
    ({ id, state, discountOfId }) =>
      state === 'posted' && (ids.has(id) || (discountOfId !== null && ids.has(discountOfId))),
  )
  return { lines, movedMinor: lines.reduce((sum, { total }) => sum + minorOf(total), 0n) }
}

/** By how much the balances of both folios change, their predefined discounts recomputed as the server does. Minor units. */
export function transferShifts({
  from,
  to,
  moving,
}: {
  readonly from: FolioOfLines
  readonly to: FolioOfLines | undefined
  readonly moving: readonly Charge[]
}): { readonly fromMinor: bigint; readonly toMinor: bigint; readonly hasRecomputed: boolean } {
  const { lines, movedMinor } = movedLines(from, moving)
  const groups = groupsOf(from, ...(to ? [to] : []))
  const isMoved = new Set(lines)
  const standing = (folio: FolioOfLines) => folio.charges.filter(({ state }) => state === 'posted')
  const left = standing(from).filter((line) => !isMoved.has(line))
  const fromShift = discountShift(from, chargesOf(left), groups)
  const toShift = to ? discountShift(to, chargesOf([...standing(to), ...lines]), groups) : 0n
  return {
    fromMinor: fromShift - movedMinor,
    toMinor: toShift + movedMinor,
    hasRecomputed: fromShift !== 0n || toShift !== 0n,
  }
}
