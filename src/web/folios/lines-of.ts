import { toWire } from '../../values/money.ts'
import type { Charge } from './folio-query.ts'
import { type Line, type LinesSource, minorOf, type Saying } from './lines.ts'
import { type Bare, lineOfCharge, lineOfCorrection, lineOfPayment, linesOfClose } from './said-lines.ts'

/**
 * The lines of a folio in the order in which they were recorded, each with the balance after it; the last one is the folio's.
 * What was edited or split within its own business day stands where it stood, as what it became, and a discount under its
 * charge. With `isWhole` the lines that became others are there too.
 */
export function linesOf(
  folio: LinesSource,
  saying: Saying,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): readonly Line[] {
  const { currency } = folio.balance
  const byId = new Map(folio.charges.map((charge) => [charge.id, charge]))
  const shown = new Map(
    folio.charges.filter((charge) => isWhole || !isReplaced(charge)).map((charge) => [charge.id, charge]),
  )
  const isUnder = ({ discountOfId: of }: Charge) => of !== null && shown.has(of)
  const under = Map.groupBy([...shown.values()].filter(isUnder), ({ discountOfId }) => discountOfId)
  let balance = 0n
  return ordered()
    .flatMap((line) => [line, ...discountsOf(line)])
    .map((line) => {
      balance += minorOf(line.amount)
      return { ...line, balance: toWire(balance, currency) }
    })

  function ordered(): readonly Bare[] {
    return [
      ...[...shown.values()]
        .filter((charge) => !isUnder(charge))
        .map((charge) => ({ line: said(charge), place: placeOf(charge, byId) })),
      ...folio.payments.map((payment) => ({ line: lineOfPayment(payment, folio, saying), place: payment })),
      ...folio.corrections.map((one) => {
        const line = lineOfCorrection(one, folio, saying)
        return { line, place: line }
      }),
      ...linesOfClose(folio, saying).map((line) => ({ line, place: { ...line, id: LAST } })),
    ]
      .sort((a, b) => compare(a.place, b.place) || compare(a.line, b.line))
      .map(({ line }) => line)
  }

  function discountsOf({ id }: Bare): readonly Bare[] {
    return (under.get(id) ?? []).map((charge) => ({ ...said(charge), isUnder: true }))
  }

  function said(charge: Charge): Bare {
    return lineOfCharge(charge, { folio, byId }, saying)
  }
}

/**
 * True for a line that became others, which are shown in its place: while its day was open it was corrected, as one line. A
 * discount that was computed anew is always so.
 */
function isReplaced({ state, businessDate, endedOn }: Charge): boolean {
  if (state === 'recomputed') return true
  return (state === 'edited' || state === 'split') && endedOn === businessDate
}

/** After every id: what is paid with the close comes before it. */
const LAST = '~'

type Placed = Pick<Charge, 'id' | 'recordedAt'>

/** Where a charge stands: where the line stood that it took the place of. */
function placeOf(charge: Charge, byId: ReadonlyMap<string, Charge>): Placed {
  const before =
    charge.source === 'edit' || charge.source === 'split' ? byId.get(charge.sourceId!) : undefined
  return before && isReplaced(before) ? placeOf(before, byId) : charge
}

function compare(a: Placed, b: Placed): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
