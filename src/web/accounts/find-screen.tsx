import { Checkbox, Group, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { Grid } from '../parts/grid/grid.tsx'
import { useOwnGridState } from '../parts/grid/use-grid-state.ts'
import { EmptyState } from '../parts/states.tsx'
import { useWords } from '../words/language.tsx'
import { type FoundAccount, findAccountsQuery } from './find-accounts.ts'
import classes from './find-screen.module.css'
import { NewAccountDialog } from './new-account-dialog.tsx'
import { useFoundColumns } from './use-found-columns.tsx'
import { accountWords } from './words.ts'

/** What stands in the URL of the search. */
type Search = { readonly q?: string | number; readonly closed?: boolean; readonly do?: 'create' }

/** Localizar conta: one field, and the accounts that it finds. */
export function FindScreen() {
  const say = useWords(accountWords)
  const { propertyId } = useProperty()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const search = useSearch({ strict: false }) as Search
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(String(search.q ?? ''))
  const [asked] = useDebouncedValue(text.trim(), 150)
  const includeClosed = search.closed ?? false
  const found = useQuery({
    ...findAccountsQuery(propertyId, { text: asked, includeClosed }),
    enabled: asked !== '',
  })
  const items = asked === '' ? [] : (found.data?.items ?? [])

  const change = (part: { readonly [K in keyof Search]?: Search[K] | undefined }) =>
    void navigate({ to: '.', search: (all: object) => ({ ...all, ...part }), replace: true } as never)
  const open = ({ accountId, folioId }: FoundAccount) =>
    void navigate({
      to: `/${propertyId}/accounts/${accountId}`,
      search: folioId ? { folio: folioId } : {},
    } as never)
  const openFirst = async () => {
    const now = text.trim()
    if (now === '') return
    // What was typed last, not what was answered last: a cashier is faster than the search.
    const query = findAccountsQuery(propertyId, { text: now, includeClosed })
    const fresh = await queries.fetchQuery(query).then(
      ({ items }) => items,
      // The list asks for the same, and says why it failed.
      () => null,
    )
    if (fresh === null) return
    const [first] = fresh
    if (first && (fresh.length === 1 || first.matchedBy !== 'name')) open(first)
    else list.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()
  }
  const keys = [
    {
      key: 'F3',
      label: say('find'),
      run: () => {
        field.current?.focus()
        field.current?.select()
      },
    },
    { key: 'Alt+N', label: say('createShort'), run: () => change({ do: 'create' }) },
  ]

  return (
    <Screen
      title={say('find')}
      help={[say('help1'), say('help2')]}
      keys={keys}
      aside={<ActionButton label={say('create')} keyHint="Alt+N" onRun={() => change({ do: 'create' })} />}
    >
      <Group align="flex-end">
        <TextInput
          ref={field}
          size="lg"
          className={classes.field}
          label={say('field')}
          description={say('fieldHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            change({ q: event.currentTarget.value || undefined })
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void openFirst()
            if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
          }}
        />
        <Checkbox
          mb={26}
          label={say('includeClosed')}
          checked={includeClosed}
          onChange={(event) => change({ closed: event.currentTarget.checked || undefined })}
        />
      </Group>
      <p role="status" className={classes.count}>
        {asked !== '' && found.data && <Count count={items.length} />}
      </p>
      <div ref={list} className={classes.list}>
        <Results
          asked={asked}
          items={items}
          isLoading={asked !== '' && found.isPending}
          error={found.error}
          onRetry={() => void found.refetch()}
          onOpen={open}
          onClosed={includeClosed ? undefined : () => change({ closed: true })}
        />
      </div>
      {search.do === 'create' && <NewAccountDialog name={text} onClose={() => change({ do: undefined })} />}
    </Screen>
  )
}

/** The most accounts that a search gives. */
const MOST = 50

function Count({ count }: { readonly count: number }) {
  const say = useWords(accountWords)
  return count === 1 ? say('countOne') : say(count >= MOST ? 'many' : 'count', { count })
}

function Results(props: {
  readonly asked: string
  readonly items: readonly FoundAccount[]
  readonly isLoading: boolean
  readonly error: unknown
  readonly onRetry: () => void
  readonly onOpen: (account: FoundAccount) => void
  readonly onClosed: (() => void) | undefined
}) {
  const { asked, onClosed } = props
  const say = useWords(accountWords)
  const columns = useFoundColumns()
  const businessDate = useBusinessDate()
  const [state, onState] = useOwnGridState()
  if (asked === '') return <EmptyState title={say('start')} hint={say('startHint')} />
  return (
    <Grid
      name="accounts.found"
      label={say('results')}
      rows={props.items}
      columns={columns}
      rowId={idOf}
      state={state}
      onState={onState}
      businessDate={businessDate}
      onOpen={props.onOpen}
      isLoading={props.isLoading}
      error={props.error}
      onRetry={props.onRetry}
      empty={
        <EmptyState
          title={say('none', { text: asked })}
          action={onClosed && <ActionButton label={say('seeClosed')} onRun={onClosed} />}
        />
      }
    />
  )
}

function idOf({ accountId }: FoundAccount): string {
  return accountId
}
