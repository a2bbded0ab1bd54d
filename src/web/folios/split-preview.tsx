import { toWire } from '../../values/money.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { Charge } from './folio-query.ts'
import type { SplitPart } from './split-shares.ts'
import { splitWords } from './split-words.ts'
import { Sums } from './sums.tsx'

/** As many as one reads; what they sum to is the charge. */
const MOST_SHOWN = 6

/** The parts that a charge will become, each with its taxes, and the line that they take the place of. */
export function SplitPreview({
  charge,
  parts,
}: {
  readonly charge: Charge
  readonly parts: readonly SplitPart[]
}) {
  const say = useWords(splitWords)
  const format = useFormat()
  const money = (minor: bigint) => format.money(toWire(minor, charge.total.currency))
  const much = ({ totalMinor, taxesMinor, discountMinor }: SplitPart) => {
    const total =
      taxesMinor === 0n
        ? money(totalMinor)
        : say('withTaxes', { total: money(totalMinor), taxes: money(taxesMinor) })
    return discountMinor === 0n
      ? total
      : say('discounted', { total, discounted: money(totalMinor + discountMinor) })
  }
  return (
    <Sums
      sums={[
        { what: say('original', { text: charge.description }), much: format.money(charge.total) },
        ...parts.slice(0, MOST_SHOWN).map((part, at) => ({
          what: say('partOf', { number: at + 1, text: charge.description }),
          much: much(part),
          isStrong: true,
        })),
        ...(parts.length > MOST_SHOWN
          ? [{ what: say('andMore', { count: parts.length - MOST_SHOWN }), much: '' }]
          : []),
      ]}
    />
  )
}
