import type { ReactNode } from 'react'
import { useWords } from '../../words/language.tsx'
import { ErrorPanel } from '../error-panel.tsx'
import { EmptyState } from '../states.tsx'
import type { GridProps } from './grid-props.ts'
import css from './grid-states.module.css'
import { GridTable } from './grid-table.tsx'
import { type GridModel, useGrid } from './use-grid.ts'
import { GRID_WORDS } from './words.ts'

/** A grid by itself, as the lines of a folio; a whole list is a `ListScreen`. Fills what height its parent gives it. */
export function Grid<Row extends object>(props: GridProps<Row>) {
  return <GridPanel model={useGrid(props)} states={props} />
}

/** The grid of a model, or what stands in its place: what went wrong, that it is being loaded, that there is nothing. */
export function GridPanel<Row extends object>({
  model,
  states,
  nothing,
  onOtherKey,
}: {
  readonly model: GridModel<Row>
  readonly states: Pick<GridProps<Row>, 'empty' | 'error' | 'onRetry'>
  /** What stands in the place of rows where none passes the filters. */
  readonly nothing?: ReactNode
  readonly onOtherKey?: (key: string) => boolean
}) {
  const say = useWords(GRID_WORDS)
  const { error, onRetry, empty } = states
  const { isLoading, rows } = model.props
  const isEmpty = !isLoading && !error && rows.length === 0
  return (
    <div className={css.panel}>
      {error ? <ErrorPanel error={error} onRetry={onRetry} /> : null}
      {isEmpty && (empty ?? <EmptyState title={say('nothing')} />)}
      {isLoading && rows.length === 0 && <Skeletons label={say('loading')} />}
      {rows.length > 0 && <GridTable model={model} {...(onOtherKey && { onOtherKey })} />}
      {rows.length > 0 && model.shown.length === 0 && nothing}
    </div>
  )
}

const SKELETON_ROWS = Array.from({ length: 12 }, (_, at) => `row ${at}`)

/** Seen only after 150 ms, by the style sheet: what is there sooner does not flicker. */
function Skeletons({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className={css.skeletons}>
      {SKELETON_ROWS.map((row) => (
        <div key={row} className={css.skeleton} />
      ))}
    </div>
  )
}
