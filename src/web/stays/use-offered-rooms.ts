import { useQuery } from '@tanstack/react-query'
import { useProperty } from '../frame/property.tsx'
import type { Asked } from '../parts/states.tsx'
import { type FreeRoom, freeRoomsQuery, type OfferedRoom, type Room, roomsQuery } from './stay-query.ts'

/**
 * The rooms that a stay can be given, those that somebody has yet to leave behind the others of their kind, or not at
 * all where the guest is to move in now.
 */
export function useOfferedRooms(
  stayId: string,
  { isMovingIn }: { readonly isMovingIn: boolean },
): Asked<readonly OfferedRoom[]> {
  const { propertyId } = useProperty()
  const rooms = useQuery(roomsQuery(propertyId))
  const free = useQuery({
    ...freeRoomsQuery(propertyId, stayId),
    enabled: rooms.data !== undefined,
    select: ({ items }) => {
      const offered = withOccupants(items, rooms.data ?? [])
      return isMovingIn ? offered.filter((room) => room.occupant === null) : offered
    },
  })
  // Without the rooms nothing is known of who is in them: none is offered that a guest has yet to leave.
  const { error, refetch } = rooms.data === undefined ? rooms : free
  return { data: free.data, error, refetch }
}

function withOccupants(free: readonly FreeRoom[], rooms: readonly Room[]): readonly OfferedRoom[] {
  const guests = new Map(rooms.map((room) => [room.id, room.guestName]))
  return free
    .map((room) => ({ ...room, occupant: guests.get(room.id) ?? null }))
    .sort((a, b) => rank(a) - rank(b))
}

/** The order in which rooms are offered; within it, that of the API: clean ones first, then by number. */
function rank({ isOfType, occupant }: OfferedRoom): number {
  return (isOfType ? 0 : 2) + (occupant === null ? 0 : 1)
}
