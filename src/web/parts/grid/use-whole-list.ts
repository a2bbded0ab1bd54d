import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'

/** The most rows that a list shows; a screen says so where there are more. */
export const MOST_ROWS = 10_000

/** Rows asked for at once. */
const PAGE = 1000

/** A page of a list, as the API answers it. */
export type ListPage<Row> = { readonly items: readonly Row[]; readonly nextCursor: string | null }

/** Asks for a page: after the cursor, from the beginning where it is undefined. */
export type LoadPage<Row> = (asked: {
  readonly cursor: string | undefined
  readonly limit: number
  readonly signal: AbortSignal
}) => Promise<ListPage<Row>>

/** A list as far as it is loaded. What is there is shown; the rest comes page after page. */
export type WholeList<Row> = {
  readonly rows: readonly Row[]
  /** More is on its way. */
  readonly isLoading: boolean
  /** There are more rows than a list shows. */
  readonly isBounded: boolean
  readonly error: unknown
  readonly onRetry: () => void
  /** When the last of it came, in milliseconds since 1970. */
  readonly readAt: number
}

/** Loads a list whole, up to {@link MOST_ROWS} rows. A page that fails leaves what came before it, and can be asked for again. */
export function useWholeList<Row>(queryKey: QueryKey, loadPage: LoadPage<Row>): WholeList<Row> {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => loadPage({ cursor: pageParam, limit: PAGE, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: ListPage<Row>) => last.nextCursor ?? undefined,
  })
  const { data, hasNextPage, isFetching, isError, error, fetchNextPage, refetch } = query
  const rows = useMemo(() => (data?.pages ?? []).flatMap((page) => page.items).slice(0, MOST_ROWS), [data])
  const wantsMore = hasNextPage && rows.length < MOST_ROWS
  useEffect(() => {
    if (wantsMore && !isFetching && !isError) void fetchNextPage()
  }, [wantsMore, isFetching, isError, fetchNextPage])
  return {
    rows,
    isLoading: !isError && (wantsMore || query.isPending),
    isBounded: hasNextPage && rows.length >= MOST_ROWS,
    error,
    onRetry: () => void (data && hasNextPage ? fetchNextPage() : refetch()),
    readAt: query.dataUpdatedAt,
  }
}
