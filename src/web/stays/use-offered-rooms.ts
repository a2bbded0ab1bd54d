import { useQuery } from '@tanstack/react-query'
import { useProperty } from '../frame/property.tsx'
import { type FreeRoom, freeRoomsQuery, type OfferedRoom, type Room, roomsQuery } from './stay-query.ts'

/**
 * The rooms that a stay can be given, those that somebody has yet to leave behind the others of their kind, or not at
 * all where the guest is to move in now.
 */
export function useOfferedRooms(stayId: string, { isMovingIn }: { readonly isMovingIn: boolean }) {
  const { propertyId } = useProperty()
  const rooms = useQuery(roomsQuery(propertyId))
  return useQuery({
    ...freeRoomsQuery(propertyId, stayId),
    // Without the rooms nothing is known of who is in them; the free ones are offered all the same.
    enabled: !rooms.isPending,
    select: ({ items }) => {
      const offered = withOccupants(items, rooms.data ?? [])
      return isMovingIn ? offered.filter((room) => room.occupant === null) : offered
    },
  })
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
