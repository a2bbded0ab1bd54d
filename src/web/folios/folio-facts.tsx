import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { taxIdText } from '../../values/tax-id.ts'
import { useProperty } from '../frame/property.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { DocumentPaper } from './document-paper.tsx'
import classes from './folio.module.css'
import type { Folio } from './folio-query.ts'
import { KindBadge } from './kind-badge.tsx'
import { totalsOf } from './lines.ts'
import { folioWords } from './words.ts'

/** What there is to know of a folio besides its lines: how it stands, sums, whom it is made out to, its documents. */
export function FolioFacts({ folio }: { readonly folio: Folio }) {
  const say = useWords(folioWords)
  const format = useFormat()
  const totals = totalsOf(folio)
  const taxId = folio.billingTaxId ?? folio.account.taxId
  const { lockNote, kind, voidReason } = folio
  const sibling = (folioId: string | null) => folioId && <FolioLinkOf folio={folio} folioId={folioId} />
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('charges'), format.money(totals.charges)],
    [say('payments'), format.money(totals.payments)],
    [say('billingTo'), folio.billingName ?? folio.account.name],
    [say('taxId'), taxId && taxIdText(taxId)],
    [
      say('discounts'),
      folio.discounts.map(({ name, rate }) => `${name} (${format.percent(rate)})`).join(', '),
    ],
    [say('openedOn'), format.date(folio.openedOn)],
    [say('correctsWhat'), sibling(folio.correctsId)],
    [say('madeFrom'), sibling(folio.sourceId)],
    [say('document'), folio.documentId && <DocumentPaper document={folio} />],
    [say('onAccount'), folio.onAccount && format.money(folio.onAccount)],
    [say('closedOn'), folio.closedOn && format.date(folio.closedOn)],
    [say('dueOn'), folio.dueOn && format.date(folio.dueOn)],
    [say('corrections'), folio.corrections.length > 0 && <Corrections folio={folio} />],
    [say('voidedOn'), folio.voidedOn && [format.date(folio.voidedOn), voidReason].filter(Boolean).join(': ')],
    [say(kind === 'correction' ? 'correctedWhy' : 'lockNote'), lockNote],
  ]
  return (
    <dl className={classes.strip}>
      <div>
        <dt>{say('folio', { number: folio.number })}</dt>
        <dd className={classes.badges}>
          <KindBadge kind={kind} />
          <StateBadge of="folio" state={folio.state} />
        </dd>
      </div>
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

/** The corrections of a folio, each with its document and the way to it. */
function Corrections({ folio }: { readonly folio: Folio }) {
  const format = useFormat()
  return folio.corrections.map((one, at) => (
    <Fragment key={one.id}>
      {at > 0 && ' · '}
      <DocumentPaper document={one} /> {format.money(one.total)}{' '}
      <FolioLinkOf folio={folio} folioId={one.id} />
      {one.state === 'voided' && (
        <>
          {' '}
          <StateBadge of="folio" state="voided" />
        </>
      )}
    </Fragment>
  ))
}

/** The way to another folio, by its number where it is of the same account. */
function FolioLinkOf({ folio: { siblings }, folioId }: { readonly folio: Folio; readonly folioId: string }) {
  const say = useWords(folioWords)
  const { propertyId } = useProperty()
  const own = siblings.find(({ id }) => id === folioId)
  return (
    <Anchor component={Link} to={`/${propertyId}/folios/${folioId}`} inherit underline="always">
      {own ? say('folio', { number: own.number }) : say('otherFolio')}
    </Anchor>
  )
}
