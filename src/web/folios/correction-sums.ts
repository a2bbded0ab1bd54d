import type { Charge } from '../../folios/charge.ts'
import {
  type CorrectedLine,
  correctedLines,
  fullCorrection,
  isCorrection,
  type LineCorrection,
  partialCorrection,
  type Target,
} from '../../folios/correction.ts'
import type { ChargePreview } from './charge-preview.ts'
import { chargesOf, discountsOf, groupsOf } from './charges-of.ts'
import type { Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'

/** A closed folio, and its corrections that stand, each with its lines. */
export type CorrectedFolio = { readonly folio: Folio; readonly corrections: readonly Folio[] }

/** All that can be corrected of a folio, its own lines and those that corrections have added, as they are by now. */
export function linesAsCorrected({ folio, corrections }: CorrectedFolio): readonly CorrectedLine[] {
  const standing = (charges: Folio['charges']) => chargesOf(charges.filter(({ state }) => state === 'posted'))
  const ofCorrections = corrections.flatMap(({ charges }) => standing(charges))
  const added = ofCorrections.filter((line) => !isCorrection(line))
  return correctedLines([...standing(folio.charges), ...added], ofCorrections)
}

/** Those that one says what they should have been of: a charge of its own, of which something is left. */
export function correctable(lines: readonly CorrectedLine[]): readonly CorrectedLine[] {
  return lines.filter(
    ({ line, originalMinor }) => line.parentId === null && line.kind === 'item' && originalMinor !== 0n,
  )
}

/** A sum of a note: of a charge code, or of a tax or fee. */
export type NoteSum = {
  readonly kind: Charge['kind']
  readonly code: string
  readonly text: string
  readonly minor: bigint
}

/** What a correction comes to, by code: what it takes back below zero. */
export function noteSums(
  { folio, corrections }: CorrectedFolio,
  draft: {
    readonly mode: 'full' | 'partial'
    readonly targets: ReadonlyMap<string, Target>
    readonly added: readonly {
      readonly text: string
      readonly code: string
      readonly priced: ChargePreview
    }[]
  },
): readonly NoteSum[] {
  const lines = linesAsCorrected({ folio, corrections })
  const made: readonly LineCorrection[] =
    draft.mode === 'full'
      ? fullCorrection(lines)
      : partialCorrection(
          {
            lines,
            targets: draft.targets,
            discounts: discountsOf(folio),
            groupOf: groupsOf(folio, ...corrections),
          },
          folio.balance.currency,
        )
  const sums = new Map<string, NoteSum>()
  const put = (sum: NoteSum) => {
    const key = `${sum.kind} ${sum.code}`
    sums.set(key, { ...sum, minor: sum.minor + (sums.get(key)?.minor ?? 0n) })
  }
  for (const { line, amountMinor } of made) {
    put({ kind: line.kind, code: line.code, text: line.description, minor: amountMinor })
  }
  for (const { text, code, priced } of draft.added) {
    put({ kind: 'item', code, text, minor: minorOf(priced.net) })
    for (const { taxId, name, amount } of priced.parts) {
      put({ kind: 'tax', code: taxId, text: name, minor: minorOf(amount) })
    }
  }
  return [...sums.values()]
}
