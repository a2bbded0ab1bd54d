import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { WireMoney } from '../../values/money.ts'
import { Money } from '../parts/money.tsx'
import { EmptyState } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { daysWords, LEDGER_WORDS } from './days-words.ts'
import { differenceOf, imbalanceOf, type Rolled, sumOf } from './ledgers.ts'
import classes from './ledgers-table.module.css'

/** The ledgers of a day, each with its equation done again, and below that debits are credits. */
export function LedgersTable({
  ledgers,
  isSealed,
}: {
  readonly ledgers: readonly Rolled[]
  /** Ledgers are rolled by the seal. */
  readonly isSealed: boolean
}) {
  const say = useWords(daysWords)
  const { language } = useLanguage()
  const sum = sumOf(ledgers)
  if (sum === null) return <EmptyState title={say(isSealed ? 'noMoves' : 'ledgersLater')} />
  return (
    <table className={classes.table}>
      <caption>
        {say('ledgersHint')} {sum.closing.currency}.
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('ledger')}</th>
          {(['opening', 'debit', 'credit', 'closing'] as const).map((part) => (
            <th key={part} scope="col" className={classes.amount}>
              {say(part)}
            </th>
          ))}
          <th scope="col">{say('check')}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder(ledgers).map((rolled) => (
          <tr key={rolled.ledger}>
            <th scope="row">{LEDGER_WORDS[rolled.ledger]?.[language] ?? rolled.ledger}</th>
            <Amounts of={rolled} />
            <td>
              <Check difference={differenceOf(rolled)} holds={say('holds')} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('sum')}</th>
          <Amounts of={sum} />
          <td>
            <Check difference={imbalanceOf(sum)} holds={say('balanced')} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

/** As a balance sheet has them: what is owed to the hotel, its money, what it earned. */
function inOrder(ledgers: readonly Rolled[]): readonly Rolled[] {
  const known = Object.keys(LEDGER_WORDS)
  const place = ({ ledger }: Rolled) => (known.includes(ledger) ? known.indexOf(ledger) : known.length)
  return [...ledgers].sort((a, b) => place(a) - place(b))
}

function Amounts({ of }: { readonly of: Omit<Rolled, 'ledger'> }) {
  return (
    <>
      <td className={classes.amount}>
        <Money value={of.opening} />
      </td>
      <td className={classes.amount}>
        <Money value={of.debit} />
      </td>
      <td className={classes.amount}>
        <Money value={of.credit} />
      </td>
      <td className={`${classes.amount} ${classes.closing}`}>
        <Money value={of.closing} />
      </td>
    </>
  )
}

function Check({ difference, holds }: { readonly difference: WireMoney | null; readonly holds: string }) {
  const say = useWords(daysWords)
  const format = useFormat()
  if (difference === null) {
    return (
      <span className={classes.holds}>
        <IconCircleCheck size={15} aria-hidden />
        {holds}
      </span>
    )
  }
  return (
    <span className={classes.differs}>
      <IconAlertTriangle size={15} aria-hidden />
      {say('differs', { amount: format.money(difference) })}
    </span>
  )
}

/** True where every ledger holds and debits are credits. */
export function allHold(ledgers: readonly Rolled[]): boolean {
  const sum = sumOf(ledgers)
  return (
    ledgers.every((rolled) => differenceOf(rolled) === null) && (sum === null || imbalanceOf(sum) === null)
  )
}
