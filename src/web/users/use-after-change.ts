import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useProperty } from '../frame/property.tsx'
import { ME } from '../frame/session.tsx'
import { notify } from '../parts/notices.tsx'

/** Reads users, roles and one's own rights anew, and says what was done. */
export function useAfterChange(): (text?: string) => void {
  const { propertyId } = useProperty()
  const queries = useQueryClient()
  return useCallback(
    (text) => {
      for (const what of ['users', 'roles']) void queries.invalidateQueries({ queryKey: [propertyId, what] })
      // One's own rights too may be other ones now.
      void queries.invalidateQueries({ queryKey: ME })
      if (text) notify({ kind: 'done', text })
    },
    [propertyId, queries],
  )
}
