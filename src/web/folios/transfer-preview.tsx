import { toWire } from '../../values/money.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { Charge, Folio } from './folio-query.ts'
import type { FolioTarget } from './folio-target.tsx'
import { minorOf } from './lines.ts'
import { Sums } from './sums.tsx'
import { targetWords } from './target-words.ts'
import { movedLines, transferShifts } from './transfer-sums.ts'

/** What moving charges will do: how much goes, and the balance of both folios before and after. */
export function TransferPreview({
  folio,
  moving,
  target,
  targetFolio,
}: {
  readonly folio: Folio
  readonly moving: readonly Charge[]
  readonly target: FolioTarget | null
  /** Undefined of a new one, and while it is not known. */
  readonly targetFolio: Folio | undefined
}) {
  const say = useWords(targetWords)
  const format = useFormat()
  const { currency } = folio.balance
  const money = (minor: bigint) => format.money(toWire(minor, currency))
  const { fromMinor, toMinor, hasRecomputed } = transferShifts({ from: folio, to: targetFolio, moving })
  const balance = (before: bigint, shift: bigint) =>
    say('becomes', { before: money(before), after: money(before + shift) })
  const isKnown = target !== null && (target.folioId === null || targetFolio !== undefined)
  return (
    <Sums
      sums={[
        {
          what: say('moved', { count: moving.length }),
          much: money(movedLines(folio, moving).movedMinor),
          isStrong: true,
        },
        {
          what: say('folioOf', { number: folio.number, name: folio.account.name }),
          much: balance(minorOf(folio.balance), fromMinor),
        },
        ...(isKnown
          ? [
              {
                what: say('folioOf', { number: target.number, name: target.accountName }),
                much: balance(targetFolio ? minorOf(targetFolio.balance) : 0n, toMinor),
              },
            ]
          : []),
        ...(hasRecomputed ? [{ what: say('discountsFollow'), much: '' }] : []),
      ]}
    />
  )
}
