import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { taxIdText } from '../../values/tax-id.ts'
import { answer, api } from '../client/api.ts'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { useScreen } from '../frame/screen.tsx'
import type { Column } from '../parts/grid/column.ts'
import { ListScreen } from '../parts/grid/list-screen.tsx'
import { useGridState } from '../parts/grid/use-grid-state.ts'
import { useWholeList } from '../parts/grid/use-whole-list.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import { stateColumn } from '../parts/state-words.ts'
import { EmptyState } from '../parts/states.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { documentText } from './document-text.ts'
import type { ListedFolio } from './folio-query.ts'
import { folioWords } from './words.ts'

/** Comandas: every folio of the property, to search, filter, add up and export. */
export function FoliosScreen() {
  const say = useWords(folioWords)
  const { propertyId, timeZone } = useProperty()
  const navigate = useNavigate()
  const businessDate = useBusinessDate()
  const columns = useColumns()
  const [state, onState] = useGridState()
  const list = useWholeList<ListedFolio>([propertyId, 'folios'], ({ cursor, limit, signal }) =>
    answer(
      api.GET('/v1/properties/{propertyId}/folios', {
        params: { path: { propertyId }, query: { limit, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  )
  useScreen({ title: say('list'), help: [say('help1'), say('helpList')] })
  const open = (folio: ListedFolio) =>
    void navigate({ to: `/${propertyId}/accounts/${folio.accountId}`, search: { folio: folio.id } } as never)
  return (
    <ListScreen
      {...list}
      name="folios"
      title={say('list')}
      label={say('list')}
      columns={columns}
      rowId={idOf}
      state={state}
      onState={onState}
      businessDate={businessDate}
      timeZone={timeZone}
      onOpen={open}
      periodColumn="openedOn"
      empty={<EmptyState title={say('noFolios')} />}
      printed={<PaperHead title={say('list')} at={list.readAt} />}
    />
  )
}

function idOf({ id }: ListedFolio): string {
  return id
}

function useColumns(): readonly Column<ListedFolio>[] {
  const say = useWords(folioWords)
  const { language } = useLanguage()
  return useMemo((): readonly Column<ListedFolio>[] => {
    const document = (folio: ListedFolio) => documentText(folio, say)
    return [
      { id: 'room', title: say('room'), kind: 'code', width: 64, value: (folio) => folio.roomNumber },
      { id: 'holder', title: say('holder'), kind: 'text', width: 220, value: (folio) => folio.accountName },
      { id: 'number', title: say('number'), kind: 'number', width: 52, value: (folio) => folio.number },
      {
        id: 'state',
        title: say('state'),
        ...stateColumn('folio', language),
        width: 120,
        value: (folio) => folio.state,
        cell: (folio) => <StateBadge of="folio" state={folio.state} />,
      },
      {
        id: 'balance',
        title: say('balance'),
        kind: 'money',
        width: 116,
        value: (folio) => folio.balance,
        hasTotal: true,
      },
      {
        id: 'onAccount',
        title: say('onAccount'),
        kind: 'money',
        width: 116,
        value: (folio) => folio.onAccount,
        hasTotal: true,
      },
      {
        id: 'receivable',
        title: say('onAccountWhom'),
        kind: 'text',
        width: 180,
        value: (folio) => folio.receivableName,
      },
      {
        id: 'billingTo',
        title: say('billingTo'),
        kind: 'text',
        width: 180,
        value: (folio) => folio.billingName ?? folio.accountName,
      },
      {
        id: 'taxId',
        title: say('taxId'),
        kind: 'code',
        width: 150,
        value: (folio) => folio.billingTaxId && taxIdText(folio.billingTaxId),
        isHidden: true,
      },
      { id: 'document', title: say('document'), kind: 'code', width: 110, value: document },
      { id: 'openedOn', title: say('openedOn'), kind: 'date', value: (folio) => folio.openedOn },
      { id: 'closedOn', title: say('closedOn'), kind: 'date', value: (folio) => folio.closedOn },
      { id: 'dueOn', title: say('dueOn'), kind: 'date', value: (folio) => folio.dueOn },
    ]
  }, [say, language])
}
