import { toWire } from '../../values/money.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { NoteSum } from './correction-sums.ts'
import { correctionWords } from './correction-words.ts'
import type { DocumentType } from './documents-query.ts'
import type { Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'
import { type Sum, Sums } from './sums.tsx'
import { targetWords } from './target-words.ts'
import type { WithPayment } from './with-payment.tsx'
import { withPaymentWords } from './with-payment-words.ts'

/** The note that a correction will issue, by code and tax, where its total goes, and the money that goes with it. */
export function CorrectionPreview({
  folio,
  sums,
  totalMinor,
  type,
  money: paid,
}: {
  readonly folio: Folio
  readonly sums: readonly NoteSum[]
  readonly totalMinor: bigint
  /** What is issued; undefined for the usual one. */
  readonly type: DocumentType | undefined
  readonly money: WithPayment
}) {
  const say = useWords(correctionWords)
  const sayMoney = useWords(withPaymentWords)
  const sayTarget = useWords(targetWords)
  const format = useFormat()
  const money = (minor: bigint) => format.money(toWire(minor, folio.balance.currency))
  const form = totalMinor < 0n ? 'negativeCorrection' : 'positiveCorrection'
  const name = type?.[form].name ?? say(totalMinor < 0n ? 'creditNote' : 'debitNote')
  const before = minorOf(folio.balance)
  const goes: Sum =
    folio.receivableAccountId === null
      ? {
          what: say('toFolio'),
          much: sayTarget('becomes', {
            before: money(before),
            after: money(before + totalMinor - paid.minor),
          }),
        }
      : {
          what: say('toReceivable', { name: folio.receivableName ?? '' }),
          much:
            totalMinor < 0n
              ? say('lessThat', { amount: money(-totalMinor) })
              : say('moreThat', { amount: money(totalMinor) }),
        }
  return (
    <Sums
      sums={[
        ...sums
          .filter(({ minor }) => minor !== 0n)
          .map(({ kind, text, code, minor }) => ({
            what: kind === 'item' && code !== 'custom' ? `${code} · ${text}` : text,
            much: money(minor),
          })),
        { what: name, much: money(totalMinor), isStrong: true },
        ...(paid.minor === 0n
          ? []
          : [
              {
                what: sayMoney(paid.minor < 0n ? 'givesBack' : 'takes', { method: paid.method?.name ?? '' }),
                much: money(paid.minor < 0n ? -paid.minor : paid.minor),
              },
            ]),
        goes,
      ]}
    />
  )
}
