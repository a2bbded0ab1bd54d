import { Anchor, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { taxIdText } from '../../values/tax-id.ts'
import { ACCOUNT_KIND_WORDS } from '../accounts/account-kinds.ts'
import { accountWords } from '../accounts/words.ts'
import { useProperty } from '../frame/property.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { peopleText } from '../stays/stay-facts.ts'
import { stayWords } from '../stays/words.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import type { Account, Folio } from './folio-query.ts'
import { minorOf, sumOf } from './lines.ts'
import { folioWords } from './words.ts'

/** Who it is, where and until when, and what they owe on this folio, in the largest type of the screen. */
export function AccountHeader({
  account: { folios },
  folio,
}: {
  readonly account: Account
  readonly folio: Folio
}) {
  const say = useWords(folioWords)
  const sayAccount = useWords(accountWords)
  const sayStay = useWords(stayWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const { account, stay } = folio
  return (
    <div className={classes.top}>
      <div className={classes.who}>
        <div className={classes.name}>
          {stay?.roomNumber && (
            <span className={classes.room}>
              {say('room')} {stay.roomNumber}
            </span>
          )}
          <Title order={1}>{stay?.guestName ?? account.name}</Title>
          {stay && <StateBadge of="stay" state={stay.state} />}
        </div>
        <div className={classes.facts}>
          <span>{sayAccount(ACCOUNT_KIND_WORDS[account.kind])}</span>
          {account.creditLimit && (
            <span>
              {say('creditLimit')} {format.money(account.creditLimit)}
            </span>
          )}
          {account.taxId && <span>{taxIdText(account.taxId)}</span>}
          {stay && (
            <>
              <span>
                {say('periodOf', {
                  arrival: format.date(stay.arrival),
                  departure: format.date(stay.departure),
                })}
              </span>
              <span>{peopleText(stay, sayStay)}</span>
              <Anchor
                component={Link}
                to={`/${propertyId}/stays/${stay.id}`}
                inherit
                underline="always"
                data-screen-only
              >
                {say('openStay')}
              </Anchor>
            </>
          )}
          {account.kind === 'receivable' && (
            <Anchor component={Link} to={`/${propertyId}/accounts/${account.id}`} inherit underline="always">
              {say('seeOwed')}
            </Anchor>
          )}
        </div>
      </div>
      {folios.length > 1 && (
        <div className={classes.account}>
          <span>{say('accountTotal')}</span>
          <b>{format.money(sumOf(folios.map(({ balance }) => balance)))}</b>
        </div>
      )}
      <Standing folio={folio} />
    </div>
  )
}

/** What is still to be paid on the folio; on account, what went to whom. */
function Standing({ folio }: { readonly folio: Folio }) {
  const say = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const balance = minorOf(folio.balance)
  if (folio.onAccount) {
    return (
      <div className={classes.balance}>
        <span>{say('onAccount')}</span>
        <b>{format.money(folio.onAccount)}</b>
        <Anchor
          component={Link}
          to={`/${propertyId}/accounts/${folio.receivableAccountId}`}
          inherit
          underline="always"
        >
          {say('onAccountBy', { name: folio.receivableName })}
        </Anchor>
      </div>
    )
  }
  return (
    <div className={classes.balance}>
      <span>
        {say('folio', { number: folio.number })}:{' '}
        {say(balance > 0n ? 'toPay' : balance < 0n ? 'toGiveBack' : 'even')}
      </span>
      <b>{format.money(folio.balance)}</b>
    </div>
  )
}
