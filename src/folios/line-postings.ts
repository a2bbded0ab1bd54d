import { type Context, type Effect, post } from '../journal/operation.ts'
import { type Posting, type PostingKind, signedPosting } from '../journal/posting.ts'
import type { Charge, ChargeKind, ChargeState } from './charge.ts'

/** The postings of lines that are posted together, a charge and what depends on it: money from what earns it to the folio. */
export function linePostings(lines: readonly Charge[]): readonly Effect[] {
  const kind = lines[0] ? postedAs(lines[0]) : 'charge'
  return lines.flatMap((line) =>
    line.postingId ? post(earned(line, { id: line.postingId, kind, amountMinor: line.amountMinor })) : [],
  )
}

/** The posting that undoes a line's own, on the folio where it lies now; nothing for a zero charge. */
export function lineReversal(
  line: Charge,
  endedAs: Exclude<ChargeState, 'posted'>,
  context: Context,
): readonly Effect[] {
  if (!line.postingId) return []
  const kind = REVERSED_AS[endedAs]
  const posting = earned(line, { id: context.id('pst'), kind, amountMinor: -line.amountMinor })
  return post(posting && { ...posting, reversesId: line.postingId })
}

/** The posting that moves a line to another folio. */
export function lineTransfer(line: Charge, toFolioId: string, context: Context): readonly Effect[] {
  if (line.amountMinor === 0n) return []
  return post(
    signedPosting({
      id: context.id('pst'),
      kind: 'chargeTransfer',
      debit: { ledger: 'guest', id: toFolioId },
      credit: { ledger: 'guest', id: line.folioId },
      amountMinor: line.amountMinor,
      lineId: line.id,
    }),
  )
}

const EARNS = {
  item: 'revenue',
  tax: 'tax',
  fee: 'fee',
  discount: 'discount',
  advance: 'advance',
} as const satisfies Record<ChargeKind, string>

const REVERSED_AS = {
  voided: 'chargeVoid',
  edited: 'chargeEdit',
  split: 'chargeSplit',
  recomputed: 'discount',
} as const satisfies Record<Exclude<ChargeState, 'posted'>, PostingKind>

/** Why the money of a line came: a reader never takes a moved, split or corrected charge for a new one. */
function postedAs({ source, kind }: Charge): PostingKind {
  if (source === 'edit') return 'chargeEdit'
  if (source === 'split') return 'chargeSplit'
  if (source === 'reopen') return 'reopen'
  if (source === 'quantityCorrection' || source === 'priceCorrection') return 'correction'
  if (kind === 'advance') return 'advanceUse'
  return kind === 'discount' ? 'discount' : 'charge'
}

type Move = Pick<Posting, 'id' | 'kind' | 'amountMinor'>

function earned(line: Charge, move: Move): Posting | null {
  return signedPosting({
    ...move,
    debit: { ledger: 'guest', id: line.folioId },
    credit: { ledger: EARNS[line.kind], id: line.code },
    lineId: line.id,
  })
}
