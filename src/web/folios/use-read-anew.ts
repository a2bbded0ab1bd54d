import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { problemOf } from '../client/problem.ts'
import { useProperty } from '../frame/property.tsx'
import type { Operation } from '../parts/dialog/use-operation.ts'

/**
 * Where something was refused because it has changed since it was read, what is shown and the version that is sent are read
 * anew: `what` is the kind and the id of its query. What was typed stays. True from then on, until it is sent again: for `isReadAnew` of the dialog.
 */
export function useReadAnew({ error }: Pick<Operation, 'error'>, what: readonly [string, string]): boolean {
  const { propertyId } = useProperty()
  const queries = useQueryClient()
  const [kind, id] = what
  const isStale = problemOf(error)?.status === 412
  useEffect(() => {
    if (isStale) void queries.invalidateQueries({ queryKey: [propertyId, kind, id] })
  }, [isStale, queries, propertyId, kind, id])
  return isStale
}
