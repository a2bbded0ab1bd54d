import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import type { Me } from './session.tsx'

/** The property of the address, with what the user may do there. */
export type PropertyOfUser = Me['properties'][number]

const Shown = createContext<PropertyOfUser | null>(null)

/** Says below of which property the screens are. */
export const PropertyProvider = Shown.Provider

/** The property that the screen is of. Only below the shell, which lets nobody in who has no role there. */
export function useProperty(): PropertyOfUser {
  return useContext(Shown)!
}

/** What stands at the desk now: the open day, the user's shift, what is due. */
export type Desk = operations['getDesk']['responses'][200]['content']['application/json']

/** The query of the desk of a property. All of a property's queries begin with its id, so that a change refetches them. */
export function deskQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'desk'],
    queryFn: () => answer(api.GET('/v1/properties/{propertyId}/desk', { params: { path: { propertyId } } })),
    refetchInterval: 30_000,
  } as const
}

/** The desk of the property of the address. */
export function useDesk() {
  return useQuery(deskQuery(useProperty().propertyId))
}

/** The property's open day, as the server said last. */
export function useBusinessDate(): string {
  const property = useProperty()
  return useDesk().data?.businessDate ?? property.businessDate
}
