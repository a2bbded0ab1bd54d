import { toWire } from '../../values/money.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ChargePreview } from './charge-preview.ts'
import classes from './folio.module.css'
import type { Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'
import { folioWords } from './words.ts'

/** What a charge will put on the folio, part by part, and the balance after it. */
export function ChargePreviewText({
  preview,
  folio,
}: {
  readonly preview: ChargePreview
  readonly folio: Folio
}) {
  const say = useWords(folioWords)
  const format = useFormat()
  const after = toWire(minorOf(folio.balance) + minorOf(preview.total), folio.balance.currency)
  return (
    <dl className={classes.sums}>
      <div>
        <dt>{say('netPart')}</dt>
        <dd>{format.money(preview.net)}</dd>
      </div>
      {preview.parts.map(({ name, amount }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{format.money(amount)}</dd>
        </div>
      ))}
      <div data-strong>
        <dt>{say('total')}</dt>
        <dd>{format.money(preview.total)}</dd>
      </div>
      <div>
        <dt>{say('balanceAfter')}</dt>
        <dd>{format.money(after)}</dd>
      </div>
    </dl>
  )
}
