import { Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { toWire } from '../../values/money.ts'
import { taxIdText } from '../../values/tax-id.ts'
import { ACCOUNT_KIND_WORDS } from '../accounts/account-kinds.ts'
import { accountWords } from '../accounts/words.ts'
import { answer, api } from '../client/api.ts'
import type { KeyAction } from '../frame/key-layers.ts'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import type { Column } from '../parts/grid/column.ts'
import { Grid } from '../parts/grid/grid.tsx'
import { useGridState } from '../parts/grid/use-grid-state.ts'
import { useWholeList } from '../parts/grid/use-whole-list.ts'
import { EmptyState } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { limitLeft } from './debtor.ts'
import { documentText } from './document-text.ts'
import classes from './folio.module.css'
import type { Account, ListedFolio } from './folio-query.ts'
import { FolioTabs } from './folio-tabs.tsx'
import { minorOf } from './lines.ts'
import { folioWords } from './words.ts'

/** An AR account: what it owes, what is left of its limit, and the folios that it took over. */
export function ReceivableScreen(props: {
  readonly account: Account
  readonly keys: readonly KeyAction[]
  readonly onOpenFolio: (folioId: string) => void
}) {
  const { account } = props
  const say = useWords(folioWords)
  return (
    <Screen
      title={account.name}
      help={[say('helpReceivable'), say('help3')]}
      keys={props.keys}
      head={<Head account={account} />}
    >
      <Terms account={account} />
      {account.folios.length > 0 && (
        <FolioTabs
          account={account}
          shown={account.folios}
          label={say('folios')}
          chosenId={null}
          onChoose={props.onOpenFolio}
        />
      )}
      <Title order={2}>{say('bills')}</Title>
      <Bills account={account} />
    </Screen>
  )
}

function Head({ account }: { readonly account: Account }) {
  const say = useWords(folioWords)
  const sayAccount = useWords(accountWords)
  const format = useFormat()
  const owed = minorOf(account.owed)
  return (
    <div className={classes.top}>
      <div className={classes.who}>
        <Title order={1}>{account.name}</Title>
        <div className={classes.facts}>
          <span>{sayAccount(ACCOUNT_KIND_WORDS[account.kind])}</span>
          {account.taxId && <span>{taxIdText(account.taxId)}</span>}
          {account.externalId && <span>{account.externalId}</span>}
        </div>
      </div>
      <div className={classes.balance}>
        <span>{say(owed > 0n ? 'owes' : owed < 0n ? 'hasCredit' : 'owesNothing')}</span>
        <b>{format.money(toWire(owed < 0n ? -owed : owed, account.owed.currency))}</b>
      </div>
    </div>
  )
}

function Terms({ account }: { readonly account: Account }) {
  const say = useWords(folioWords)
  const format = useFormat()
  const left = limitLeft(account, { balance: toWire(0n, account.owed.currency) })
  const facts = [
    [say('creditLimit'), account.creditLimit ? format.money(account.creditLimit) : say('noLimit')],
    ...(left ? [[say('limitLeft'), format.money(left)] as const] : []),
    [
      say('terms'),
      account.termsDays === 0 ? say('termsNone') : say('termsDays', { days: account.termsDays }),
    ],
    [say('openedOn'), format.date(account.openedOn)],
  ]
  return (
    <dl className={classes.strip}>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function Bills({ account }: { readonly account: Account }) {
  const say = useWords(folioWords)
  const { propertyId } = useProperty()
  const navigate = useNavigate()
  const businessDate = useBusinessDate()
  const columns = useColumns()
  const [state, onState] = useGridState()
  const {
    isBounded: _,
    readAt,
    ...list
  } = useWholeList<ListedFolio>(
    [propertyId, 'folios', 'onAccount', account.id],
    ({ cursor, limit, signal }) =>
      answer(
        api.GET('/v1/properties/{propertyId}/folios', {
          params: {
            path: { propertyId },
            query: { limit, receivableAccountId: account.id, ...(cursor !== undefined && { cursor }) },
          },
          signal,
        }),
      ),
  )
  return (
    <div className={classes.lines}>
      <PaperHead title={account.name} at={readAt} />
      <Grid
        {...list}
        name="receivable.folios"
        label={say('bills')}
        columns={columns}
        rowId={({ id }) => id}
        state={state}
        onState={onState}
        businessDate={businessDate}
        onOpen={({ id, accountId }) =>
          void navigate({ to: `/${propertyId}/accounts/${accountId}`, search: { folio: id } } as never)
        }
        empty={<EmptyState title={say('billsNone')} hint={say('billsNoneHint')} />}
      />
    </div>
  )
}

function useColumns(): readonly Column<ListedFolio>[] {
  const say = useWords(folioWords)
  return useMemo(
    (): readonly Column<ListedFolio>[] => [
      {
        id: 'document',
        title: say('document'),
        kind: 'code',
        width: 120,
        value: (folio) => documentText(folio, say),
      },
      { id: 'closedOn', title: say('closedOn'), kind: 'date', value: (folio) => folio.closedOn },
      { id: 'dueOn', title: say('dueOn'), kind: 'date', value: (folio) => folio.dueOn },
      { id: 'room', title: say('room'), kind: 'code', width: 64, value: (folio) => folio.roomNumber },
      { id: 'holder', title: say('holder'), kind: 'text', width: 260, value: (folio) => folio.accountName },
      {
        id: 'onAccount',
        title: say('amount'),
        kind: 'money',
        width: 120,
        value: (folio) => folio.onAccount,
        hasTotal: true,
      },
    ],
    [say],
  )
}
