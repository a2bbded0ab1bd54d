import type { QueryClient } from '@tanstack/react-query'
import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import { wholeList } from '../client/whole-list.ts'

/** A stay as a list has it. */
export type Stay = operations['listStays']['responses'][200]['content']['application/json']['items'][number]
/** A stay with its nights and folios. */
export type StayDetail = operations['getStay']['responses'][200]['content']['application/json']
/** A night of a stay. */
export type Night = StayDetail['nights'][number]
/** A folio of a stay's account. */
export type StayFolio = StayDetail['folios'][number]
/** A room that a stay can be given. */
export type FreeRoom =
  operations['listFreeRooms']['responses'][200]['content']['application/json']['items'][number]
/** A free room with who has not left it yet: promised it can be, moved into only after them. */
export type OfferedRoom = FreeRoom & { readonly occupant: string | null }
/** A room, who is in it, and who comes next. */
export type Room = operations['listRooms']['responses'][200]['content']['application/json']['items'][number]
/** The lists of a day at the desk. */
export type StayList = 'arrivals' | 'noShows' | 'inHouse' | 'departures' | 'departed'

/** Asks for a page of a list of stays. */
export async function loadStays(asked: {
  readonly propertyId: string
  readonly list: StayList
  readonly cursor: string | undefined
  readonly limit: number
  readonly signal: AbortSignal
}) {
  const { propertyId, list, cursor, limit, signal } = asked
  const query = { list, limit, ...(cursor !== undefined && { cursor }) }
  return await answer(
    api.GET('/v1/properties/{propertyId}/stays', { params: { path: { propertyId }, query }, signal }),
  )
}

/** The query of the first guests who are still to come, as anew as the desk is. */
export function firstArrivalsQuery(propertyId: string, limit: number) {
  return {
    queryKey: [propertyId, 'stays', 'first-arrivals', limit],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      loadStays({ propertyId, list: 'arrivals', cursor: undefined, limit, signal }),
    refetchInterval: 30_000,
  } as const
}

/** The query of a stay. */
export function stayQuery(propertyId: string, stayId: string) {
  return {
    queryKey: [propertyId, 'stays', stayId],
    queryFn: () =>
      answer(
        api.GET('/v1/properties/{propertyId}/stays/{stayId}', { params: { path: { propertyId, stayId } } }),
      ),
  } as const
}

/** The query of the rooms that a stay can be given: of its type first, clean ones first. */
export function freeRoomsQuery(propertyId: string, stayId: string) {
  return {
    queryKey: [propertyId, 'stays', stayId, 'free-rooms'],
    queryFn: () =>
      answer(
        api.GET('/v1/properties/{propertyId}/stays/{stayId}/free-rooms', {
          params: { path: { propertyId, stayId }, query: { limit: 1000 } },
        }),
      ),
  } as const
}

/** The query of all rooms of a property. */
export function roomsQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'rooms'],
    queryFn: () =>
      wholeList<Room>((query) =>
        answer(api.GET('/v1/properties/{propertyId}/rooms', { params: { path: { propertyId }, query } })),
      ),
  } as const
}

/** Asks anew for all that is shown of a property: a check-in is seen in every list, in the rooms and at the desk. */
export async function refreshProperty(queries: QueryClient, propertyId: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: [propertyId] })
}
