import { toWire } from '../../values/money.ts'
import { addDays } from '../../values/plain-date.ts'
import { taxIdText } from '../../values/tax-id.ts'
import { useBusinessDate } from '../frame/property.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { BilledTo } from './billed-to.ts'
import { limitLeft } from './debtor.ts'
import classes from './folio.module.css'
import type { Account, Folio } from './folio-query.ts'
import { minorOf, sizeOf, totalsOf } from './lines.ts'
import { folioWords } from './words.ts'

/** What closing a folio will do: as what, with which document, and who then owes how much of what they may. */
export function ClosePreview({
  folio,
  paidMinor,
  debtor,
  billed,
  documentName,
}: {
  readonly folio: Folio
  /** What is paid with the close, below zero what is given back. */
  readonly paidMinor: bigint
  readonly billed: BilledTo
  /** What the document will be called. */
  readonly documentName: string
  /** Who is to owe the balance; null where nobody is, or it is not known yet. */
  readonly debtor: Account | null
}) {
  const say = useWords(folioWords)
  const format = useFormat()
  const businessDate = useBusinessDate()
  const totals = totalsOf(folio)
  const { currency } = folio.balance
  const rest = { balance: toWire(minorOf(folio.balance) - paidMinor, currency) }
  const balance = minorOf(rest.balance)
  const left = debtor && limitLeft(debtor, rest)
  const owing = debtor && minorOf(debtor.owed) + balance
  const debt: readonly (readonly [string, string])[] = debtor
    ? [
        [say('closeOwed', { name: debtor.name }), format.money(debtor.owed)],
        [say('closeAdds'), format.money(rest.balance)],
        [
          say(owing! < 0n ? 'closeIsOwed' : 'closeOwes', { name: debtor.name }),
          format.money(sizeOf(toWire(owing!, currency))),
        ],
        [say('creditLimit'), debtor.creditLimit ? format.money(debtor.creditLimit) : say('noLimit')],
        ...(left ? [[say('limitLeft'), format.money(left)] as const] : []),
        [say('dueOn'), format.date(addDays(businessDate, debtor.termsDays))],
      ]
    : []
  const facts = [
    [say('document'), say('documentNext', { name: documentName })],
    [say('billedTo'), [billed.name, billed.taxId && taxIdText(billed.taxId)].filter(Boolean).join(' · ')],
    [say('charges'), format.money(totals.charges)],
    [say('payments'), format.money(toWire(minorOf(totals.payments) + paidMinor, currency))],
    ...debt,
  ]
  return (
    <dl className={classes.sums}>
      <div data-strong>
        <dt>{say('closesAs')}</dt>
        <dd>{say(balance === 0n ? 'settled' : 'onAccount')}</dd>
      </div>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
