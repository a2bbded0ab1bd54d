import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { IconInfoCircle, IconLayoutSidebarRight } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useCallback, useDeferredValue, useEffect, useRef } from 'react'
import { useSetting } from '../../client/settings.ts'
import { useSignal } from '../../client/signal.ts'
import { useFormat } from '../../words/format.ts'
import { useWords } from '../../words/language.tsx'
import { EmptyState } from '../states.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilterChips } from './filter-chips.tsx'
import { filterText } from './filter-text.ts'
import { HEADER } from './focus.ts'
import { GridPanel } from './grid.tsx'
import { focusedPlace, moveFocusTo } from './grid-moves.ts'
import type { GridProps } from './grid-props.ts'
import css from './list-screen.module.css'
import { PeekPanel } from './peek-panel.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { SearchBox } from './search-box.tsx'
import { type GridModel, useGrid } from './use-grid.ts'
import { MOST_ROWS } from './use-whole-list.ts'
import { ViewsMenu } from './views-menu.tsx'
import { LIST_WORDS } from './words.ts'

/** A list and all around it. */
export type ListScreenProps<Row extends object> = GridProps<Row> & {
  readonly title: string
  /** The column of days that the list is usually narrowed by. */
  readonly periodColumn?: string
  /** What is done here besides with rows, at the right of the title: the main action. */
  readonly actions?: ReactNode
  /** What there is to know of a row, beside the list. */
  readonly peek?: (row: Row) => ReactNode
  /** Told the row with the focus whenever that is another one, null for none: for keys that act on it from anywhere. */
  readonly onFocusedRow?: (row: Row | null) => void
  /** There are more rows than are listed: see `useWholeList`. */
  readonly isBounded?: boolean
  /** On paper above the list: property, user, time. */
  readonly printed?: ReactNode
}

/** The screen of a list: title and count, search, filters, views, columns, files, the grid, and the row beside it. */
export function ListScreen<Row extends object>(props: ListScreenProps<Row>) {
  const say = useWords(LIST_WORDS)
  const { count } = useFormat()
  const { title, peek, periodColumn, isBounded } = props
  const model = useGrid(props)
  const [isPeeked, setPeeked] = useSetting<boolean>(`peek.${props.name}`, false, isBoolean)
  const canPeek = peek !== undefined
  const togglePeek = useCallback(() => setPeeked(!isPeeked), [setPeeked, isPeeked])
  const onOtherKey = useCallback(
    (key: string) => {
      if (key !== 'P' || !canPeek) return false
      togglePeek()
      return true
    },
    [canPeek, togglePeek],
  )
  useFirstFocus(model)
  const screen = useRef<HTMLElement>(null)
  const toRows = useToRows(model, screen)
  return (
    <section ref={screen} className={css.screen} aria-label={title}>
      {props.onFocusedRow && <FocusedRow model={model} onFocusedRow={props.onFocusedRow} />}
      <Group gap="xs" justify="space-between" className={css.top}>
        <Group gap="sm" align="baseline">
          <Title order={1}>{title}</Title>
          {/* How many rows there are is not known where none could be loaded. */}
          {props.error && props.rows.length === 0 ? null : <Count model={model} />}
        </Group>
        <Group gap="xs" className={css.unprinted}>
          {peek && (
            <Button
              variant={isPeeked ? 'light' : 'default'}
              aria-pressed={isPeeked}
              leftSection={<IconLayoutSidebarRight size={15} aria-hidden />}
              onClick={togglePeek}
            >
              {say('peek')}
            </Button>
          )}
          <ColumnsMenu controls={model.controls} />
          <ExportMenu model={model} title={title} />
          {props.actions}
        </Group>
      </Group>
      <Group gap="xs" className={css.unprinted}>
        <SearchBox controls={model.controls} onRows={toRows} />
        {periodColumn && <PeriodPicker controls={model.controls} column={periodColumn} />}
        <ViewsMenu controls={model.controls} />
        <FilterChips controls={model.controls} periodColumn={periodColumn} />
      </Group>
      <Printed model={model} printed={props.printed} />
      {isBounded && (
        <Alert color="yellow" p="xs" icon={<IconInfoCircle size={16} />}>
          {say('bounded', { count: count(MOST_ROWS) })}
        </Alert>
      )}
      <div className={css.main}>
        <GridPanel
          model={model}
          states={props}
          nothing={<NothingFound model={model} />}
          onOtherKey={onOtherKey}
        />
        {peek && isPeeked && <PeekPanel model={model} peek={peek} />}
      </div>
    </section>
  )
}

/** The rows have the focus as soon as they are there, unless somebody has gone elsewhere: the arrows then work at once. */
function useFirstFocus<Row extends object>(model: GridModel<Row>): void {
  const hasRows = model.ids.length > 0
  const latest = useRef(model)
  latest.current = model
  useEffect(() => {
    const focused = document.activeElement
    const isFree = focused === null || focused === document.body || focused.id === 'content'
    if (hasRows && isFree) moveFocusTo(latest.current, { row: 0, column: 1 }, { drawn: null, isTaken: true })
  }, [hasRows])
}

/** Goes to the first of the rows that were searched for; without a search to where one was. */
function useToRows<Row extends object>(
  model: GridModel<Row>,
  screen: RefObject<HTMLElement | null>,
): () => void {
  const latest = useRef(model)
  latest.current = model
  return useCallback(() => {
    const { current } = latest
    if (current.ids.length === 0) return
    const { row, column } = focusedPlace(current)
    const isFirst = current.props.state.text !== '' || row === HEADER
    moveFocusTo(current, isFirst ? { row: 0, column: 1 } : { row, column }, { drawn: null, isTaken: true })
    // Where the focus was to go already nothing renders that takes it.
    screen.current?.querySelector<HTMLElement>('[role="grid"] tbody [tabindex="0"]')?.focus()
  }, [screen])
}

/** Follows the focus without rendering the list. */
function FocusedRow<Row extends object>({
  model,
  onFocusedRow,
}: {
  readonly model: GridModel<Row>
  readonly onFocusedRow: (row: Row | null) => void
}) {
  const { row: id } = useDeferredValue(useSignal(model.focus))
  const row = model.shown[model.index.get(id) ?? -1] ?? null
  useEffect(() => onFocusedRow(row), [row, onFocusedRow])
  return null
}

function Count<Row extends object>({ model }: { readonly model: GridModel<Row> }) {
  const say = useWords(LIST_WORDS)
  const { count } = useFormat()
  const { rows, isLoading } = model.props
  const shown = model.shown.length
  const listed =
    shown !== rows.length
      ? say('countOf', { count: count(shown), all: count(rows.length) })
      : shown === 1
        ? say('countOne')
        : say('count', { count: count(shown) })
  return (
    <Text size="sm" className={css.faint ?? ''} role="status" aria-live="polite">
      {isLoading ? say('loaded', { count: count(rows.length) }) : listed}
    </Text>
  )
}

function NothingFound<Row extends object>({ model }: { readonly model: GridModel<Row> }) {
  const say = useWords(LIST_WORDS)
  const { state, onState } = model.props
  return (
    <EmptyState
      title={say('noRows')}
      action={
        <Button variant="default" onClick={() => onState({ ...state, text: '', filters: [], view: null })}>
          {say('clearAll')}
        </Button>
      }
    />
  )
}

/** What paper says that the screen says by its fields. */
function Printed<Row extends object>({
  model,
  printed,
}: {
  readonly model: GridModel<Row>
  readonly printed: ReactNode
}) {
  const say = useWords(LIST_WORDS)
  const { state, columns } = model.props
  const filters = state.filters.flatMap((filter) => {
    const column = columns.find(({ id }) => id === filter.column)
    return column ? [filterText(filter, column, { say, writing: model.writing })] : []
  })
  const all = state.text === '' ? filters : [`“${state.text}”`, ...filters]
  return (
    <div className={css.printed}>
      {printed}
      {all.length > 0 && <div>{say('printedFilters', { filters: all.join(' · ') })}</div>}
    </div>
  )
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}
