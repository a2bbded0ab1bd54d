import { addDays, type PlainDate } from '../values/plain-date.ts'
import type { Arrival, FreeRoom } from './read.ts'

/** What the desk would do with those who come today: the room of each stay, or the first stay without one. */
export type RoomChoice =
  | { readonly rooms: ReadonlyMap<string, string> }
  | { readonly without: Pick<Arrival, 'stayId' | 'roomType'> }

/**
 * Chooses a room of its type for each stay that has none yet. A room that is promised to a later stay is taken where it
 * is free for long enough, before one that nobody has promised; among equals the lower number. Both lists are in order.
 */
export function chooseRooms(arrivals: readonly Arrival[], rooms: readonly FreeRoom[]): RoomChoice {
  const assigned = new Set(arrivals.flatMap((stay) => stay.roomId ?? []))
  const free = Map.groupBy(
    rooms.filter((room) => !assigned.has(room.id)),
    (room) => room.type,
  )
  const chosen = new Map<string, string>()
  for (const stay of arrivals) {
    if (stay.roomId) continue
    const ofType = free.get(stay.roomType) ?? []
    const until = lastDay(stay)
    const promised = ofType
      .filter((room) => room.freeUntil !== null && room.freeUntil >= until)
      .sort((a, b) => (a.freeUntil! < b.freeUntil! ? -1 : a.freeUntil! > b.freeUntil! ? 1 : 0))[0]
    const room = promised ?? ofType.find(({ freeUntil }) => freeUntil === null)
    if (!room) return { without: stay }
    chosen.set(stay.stayId, room.id)
    ofType.splice(ofType.indexOf(room), 1)
  }
  return { rooms: chosen }
}

/** The first day on which the stay does not need its room any more. */
function lastDay({ arrival, departure }: Pick<Arrival, 'arrival' | 'departure'>): PlainDate {
  return departure > arrival ? departure : addDays(arrival, 1)
}
