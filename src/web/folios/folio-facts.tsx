import { taxIdText } from '../parts/fields/tax-id-text.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { documentText } from './document-text.ts'
import classes from './folio.module.css'
import type { Folio } from './folio-query.ts'
import { totalsOf } from './lines.ts'
import { folioWords } from './words.ts'

/** What there is to know of a folio besides its lines: sums, whom it is made out to, its document. */
export function FolioFacts({ folio }: { readonly folio: Folio }) {
  const say = useWords(folioWords)
  const format = useFormat()
  const totals = totalsOf(folio)
  const taxId = folio.billingTaxId ?? folio.account.taxId
  const facts: readonly (readonly [string, string | null])[] = [
    [say('charges'), format.money(totals.charges)],
    [say('payments'), format.money(totals.payments)],
    [say('billingTo'), folio.billingName ?? folio.account.name],
    [say('taxId'), taxId && taxIdText(taxId)],
    [say('openedOn'), format.date(folio.openedOn)],
    [say('document'), documentText(folio, say)],
    [say('onAccount'), folio.onAccount && format.money(folio.onAccount)],
    [say('closedOn'), folio.closedOn && format.date(folio.closedOn)],
    [say('dueOn'), folio.dueOn && format.date(folio.dueOn)],
  ]
  return (
    <dl className={classes.strip}>
      {facts.map(([term, fact]) =>
        fact ? (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
