import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useProperty } from '../frame/property.tsx'
import { roleName } from '../words/built-in-names.ts'
import { useLanguage } from '../words/language.tsx'
import { type Role, rolesQuery } from './user-query.ts'

/** All roles, by their names in the language of the page. */
export function useRoles(): UseQueryResult<readonly Role[]> {
  const { propertyId } = useProperty()
  const { language } = useLanguage()
  return useQuery({
    ...rolesQuery(propertyId),
    select: useCallback(
      (roles: readonly Role[]) => roles.map((role) => ({ ...role, name: roleName(role, language) })),
      [language],
    ),
  })
}
