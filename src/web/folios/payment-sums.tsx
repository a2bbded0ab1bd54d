import { convert, fromWire, toWire, type WireMoney } from '../../values/money.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import { exchangedText, minorOf } from './lines.ts'
import type { PaymentDraft } from './use-payment-draft.ts'
import { folioWords } from './words.ts'

/** What a payment will do: what is given back, the change, and the balance after it. */
export function PaymentSums({
  draft,
  tendered,
}: {
  readonly draft: PaymentDraft
  /** What was handed over; null where that is not asked or not said. */
  readonly tendered: WireMoney | null
}) {
  const { amount, exchangeRate, balance } = draft
  const say = useWords(folioWords)
  const format = useFormat()
  const paid = amount && fromWire(amount)
  const { currency } = balance
  if (!paid || (paid.currency !== currency && exchangeRate === null)) return null
  const paidMinor = paid.currency === currency ? paid.minor : convert(paid, currency, exchangeRate!)
  const isForeign = paid.currency !== currency
  const inOwn = (minor: bigint) =>
    format.money(toWire(convert({ minor, currency: paid.currency }, currency, exchangeRate!), currency))
  const change = tendered && minorOf(tendered) - paid.minor
  return (
    <dl className={classes.sums}>
      {paid.minor < 0n && (
        <div data-strong>
          <dt>{say('toGiveBack')}</dt>
          <dd>{format.money(toWire(-paid.minor, paid.currency))}</dd>
        </div>
      )}
      {change !== null && change >= 0n && (
        <div data-strong>
          <dt>{say('change')}</dt>
          <dd>
            {format.money(toWire(change, paid.currency))}
            {isForeign && ` = ${inOwn(change)}`}
          </dd>
        </div>
      )}
      {isForeign && (
        <div>
          <dt>{say('exchange')}</dt>
          <dd>
            {exchangedText({ money: amount!, rate: exchangeRate! }, format)} = {inOwn(paid.minor)}
          </dd>
        </div>
      )}
      <div>
        <dt>{say('balanceAfter')}</dt>
        <dd>{format.money(toWire(minorOf(balance) - paidMinor, currency))}</dd>
      </div>
    </dl>
  )
}
