import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useWords } from '../words/language.tsx'
import { ErrorPanel } from './error-panel.tsx'
import classes from './states.module.css'
import { partWords } from './words.ts'

/** What stands where a list has nothing: that it is so, why, and what one may do. */
export function EmptyState(props: {
  readonly icon?: ReactNode
  readonly title: string
  readonly hint?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={classes.empty}>
      {props.icon && (
        <span className={classes.emptyIcon} aria-hidden>
          {props.icon}
        </span>
      )}
      <div className={classes.emptyTitle} role="status">
        {props.title}
      </div>
      {props.hint && <div className={classes.emptyHint}>{props.hint}</div>}
      {props.action && <div className={classes.emptyAction}>{props.action}</div>}
    </div>
  )
}

/** What an answer takes to be worth showing that it is awaited. */
const PATIENCE_MS = 150

/** True once that long has passed. */
export function useIsLate(): boolean {
  const [isLate, setLate] = useState(false)
  useTimeout(() => setLate(true), PATIENCE_MS, { autoInvoke: true })
  return isLate
}

/** Rows in the place of those that are awaited; nothing at first, as most answers are there before one could see it. */
export function Loading(props: { readonly rows?: number; readonly height?: number }) {
  return useIsLate() ? <LoadingRows {...props} /> : null
}

/** As {@link Loading}, at once: where one has waited already. */
export function LoadingRows({ rows = 3, height = 18 }: { readonly rows?: number; readonly height?: number }) {
  const say = useWords(partWords)
  return (
    <div className={classes.rows} role="status">
      <VisuallyHidden>{say('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that are all the same
        <Skeleton key={at} height={height} className={classes.row} aria-hidden />
      ))}
    </div>
  )
}

/** Something that was asked for: a query, or several as one. */
export type Asked<Data> = {
  readonly data: Data | undefined
  /** Null as long as nothing failed. */
  readonly error: unknown
  readonly refetch: () => unknown
}

/** What is asked in several queries, as one: known when all of it is; what failed is asked again. */
export function allOf<One>(queries: readonly Asked<One>[]): Asked<readonly One[]> {
  const failed = queries.filter(({ error }) => error !== null)
  return {
    data: queries.every(({ data }) => data !== undefined) ? queries.map(({ data }) => data!) : undefined,
    error: failed[0]?.error ?? null,
    refetch: () => {
      for (const query of failed) void query.refetch()
    },
  }
}

/** As {@link allOf}, each by its name. */
export function together<All extends Record<string, unknown>>(
  queries: {
    readonly [Name in keyof All]: Asked<All[Name]>
  },
): Asked<All> {
  const all = allOf(Object.values<Asked<unknown>>(queries))
  const names = Object.keys(queries)
  return {
    ...all,
    data: all.data && (Object.fromEntries(names.map((name, at) => [name, all.data![at]])) as All),
  }
}

/**
 * Shows what a query answered, or that it is awaited, or why it failed. What was answered before stays while it is asked
 * again, and where that fails, with the error above it.
 */
export function WithQuery<Data>(props: {
  readonly query: Asked<Data>
  readonly children: (data: Data) => ReactNode
  readonly loading?: ReactNode
}) {
  const { query } = props
  const say = useWords(partWords)
  const retry = () => void query.refetch()
  if (query.data !== undefined) {
    return (
      <>
        {query.error !== null && (
          <ErrorPanel className={classes.stale} error={query.error} onRetry={retry} notes={[say('stale')]} />
        )}
        {props.children(query.data)}
      </>
    )
  }
  if (query.error !== null) return <ErrorPanel error={query.error} onRetry={retry} />
  return props.loading ?? <Loading />
}
