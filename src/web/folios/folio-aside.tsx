import { taxIdText } from '../parts/fields/tax-id-text.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import type { Folio } from './folio-query.ts'
import { totalsOf } from './lines.ts'
import { folioWords } from './words.ts'

/** What there is to know of a folio beside its lines: sums, whom it is made out to, its document. */
export function FolioAside({ folio }: { readonly folio: Folio }) {
  const say = useWords(folioWords)
  const format = useFormat()
  const totals = totalsOf(folio)
  const taxId = folio.billingTaxId ?? folio.account.taxId
  const facts: readonly (readonly [string, string | null])[] = [
    [say('billingTo'), folio.billingName ?? folio.account.name],
    [say('taxId'), taxId && taxIdText(taxId)],
    [say('openedOn'), format.date(folio.openedOn)],
    [say('document'), folio.documentNumber && `${folio.documentSeries} ${folio.documentNumber}`],
    [say('closedOn'), folio.closedOn && format.date(folio.closedOn)],
    [say('dueOn'), folio.dueOn && format.date(folio.dueOn)],
  ]
  return (
    <aside className={classes.aside}>
      <dl className={classes.sums}>
        <div>
          <dt>{say('charges')}</dt>
          <dd>{format.money(totals.charges)}</dd>
        </div>
        <div>
          <dt>{say('payments')}</dt>
          <dd>{format.money(totals.payments)}</dd>
        </div>
        <div data-strong>
          <dt>{say('balance')}</dt>
          <dd>{format.money(folio.balance)}</dd>
        </div>
      </dl>
      <dl>
        {facts.map(([term, fact]) =>
          fact ? (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </aside>
  )
}
