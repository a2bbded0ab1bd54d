import { Button, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { useScreen } from '../frame/screen.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import type { Column } from '../parts/grid/column.ts'
import { ListScreen } from '../parts/grid/list-screen.tsx'
import { useGridState } from '../parts/grid/use-grid-state.ts'
import { EmptyState, WithQuery } from '../parts/states.tsx'
import { Facts } from '../stays/facts.tsx'
import { useFormat } from '../words/format.ts'
import { type Say, useLanguage, useWords } from '../words/language.tsx'
import { type Folio, folioQuery, historyQuery } from './folio-query.ts'
import { subjectOf } from './subject.ts'
import { type TrailItem, trailOf } from './trail.ts'
import { trailWords } from './trail-words.ts'
import { folioWords } from './words.ts'

/** Trilha: everything that was done with a folio, from the record of operations, to search, print and export. */
export function TrailScreen() {
  const { folioId } = useParams({ strict: false })
  const { propertyId } = useProperty()
  const folio = useQuery(folioQuery(propertyId, folioId!))
  return <WithQuery query={folio}>{(read) => <Trail folio={read.folio} />}</WithQuery>
}

function Trail({ folio }: { readonly folio: Folio }) {
  const say = useWords(trailWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { language } = useLanguage()
  const { propertyId, timeZone } = useProperty()
  const businessDate = useBusinessDate()
  const [state, onState] = useGridState()
  const history = useQuery(historyQuery(propertyId, folio.id))
  const columns = useMemo(() => columnsOf(say), [say])
  const rows = useMemo(
    () => trailOf(history.data ?? [], folio, { say, format, language }),
    [history.data, folio, say, format, language],
  )
  const title = `${say('title')} · ${subjectOf(folio, sayFolio)}`
  useScreen({
    title,
    help: [say('help'), say('helpKeys')],
    keys: [{ key: 'F9', label: say('print'), run: () => window.print() }],
  })
  return (
    <ListScreen
      name="folio.history"
      title={title}
      label={title}
      rows={rows}
      columns={columns}
      rowId={idOf}
      state={state}
      onState={onState}
      businessDate={businessDate}
      timeZone={timeZone}
      isLoading={history.isPending}
      error={history.error}
      onRetry={() => void history.refetch()}
      peek={(item) => <Whole item={item} />}
      empty={<EmptyState title={say('nothing')} />}
      actions={
        <>
          <ActionButton label={say('print')} keyHint="F9" onRun={() => window.print()} />
          <Button
            component={Link}
            variant="default"
            {...({ to: `/${propertyId}/accounts/${folio.accountId}`, search: { folio: folio.id } } as object)}
          >
            {say('back')}
          </Button>
        </>
      }
      printed={<PaperHead title={title} at={history.dataUpdatedAt} />}
    />
  )
}

function idOf({ id }: TrailItem): string {
  return id
}

function columnsOf(say: Say<typeof trailWords>): readonly Column<TrailItem>[] {
  return [
    { id: 'at', title: say('at'), kind: 'instant', width: 132, value: ({ at }) => at },
    { id: 'by', title: say('by'), kind: 'text', width: 122, value: (item) => whoOf(item, say) },
    {
      id: 'operation',
      title: say('operation'),
      kind: 'text',
      width: 148,
      value: ({ operation }) => operation,
    },
    { id: 'what', title: say('what'), kind: 'text', width: 206, value: ({ what }) => what },
    { id: 'before', title: say('before'), kind: 'text', width: 120, value: ({ before }) => before },
    { id: 'after', title: say('after'), kind: 'text', width: 120, value: ({ after }) => after },
    { id: 'reason', title: say('reason'), kind: 'text', width: 124, value: ({ reason }) => reason },
    {
      id: 'businessDate',
      title: say('businessDate'),
      kind: 'date',
      value: (item) => item.businessDate,
      isHidden: true,
    },
  ]
}

/** Who did it, and with which API key where they used one. */
function whoOf({ byName, keyLabel }: TrailItem, say: Say<typeof trailWords>): string {
  return [byName, keyLabel && say('byKey', { key: keyLabel })].filter(Boolean).join(' · ')
}

/** All of a row, where its cells are too narrow to read it. */
function Whole({ item }: { readonly item: TrailItem }) {
  const say = useWords(trailWords)
  const format = useFormat()
  const { timeZone } = useProperty()
  return (
    <Stack gap="sm">
      <div>
        <Title order={2}>{item.operation}</Title>
        <Text size="sm">{item.what}</Text>
      </div>
      <Facts
        facts={[
          [say('before'), item.before],
          [say('after'), item.after],
          [say('reason'), item.reason],
          [say('at'), format.instant(item.at, timeZone)],
          [say('businessDate'), format.date(item.businessDate)],
          [say('by'), whoOf(item, say)],
        ]}
      />
    </Stack>
  )
}
