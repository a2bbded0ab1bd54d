import type { PlainDate } from '../../values/plain-date.ts'
import type { Room } from './stay-query.ts'

/** How a room is used today, of which it has one: what leaves or comes goes before what only is. */
export const USES = ['occupied', 'departing', 'arriving', 'vacant'] as const
export type Use = (typeof USES)[number]

/** The states of housekeeping, as legends have them. */
export const ROOM_STATUSES = ['clean', 'inspected', 'dirty', 'outOfOrder'] as const

/** What rooms are narrowed by on the board: null is all. */
export type RoomFilter = { readonly use: Use | null; readonly status: Room['status'] | null }

/** How a room is used on a business date. */
export function occupancyOf(
  room: Pick<Room, 'stayId' | 'departure' | 'nextArrival'>,
  businessDate: PlainDate,
): Use {
  if (room.stayId !== null) return room.departure! <= businessDate ? 'departing' : 'occupied'
  return room.nextArrival && room.nextArrival.arrival <= businessDate ? 'arriving' : 'vacant'
}

/** The rooms that a filter leaves. */
export function filterRooms(
  rooms: readonly Room[],
  { use, status }: RoomFilter,
  businessDate: PlainDate,
): readonly Room[] {
  return rooms.filter(
    (room) =>
      (use === null || occupancyOf(room, businessDate) === use) &&
      (status === null || room.status === status),
  )
}

/** A floor of the house and its rooms. */
export type Floor<R> = { readonly floor: string; readonly rooms: readonly R[] }

/** Rooms by floor: what stands before the last two digits of the number, `12` of `1204`; empty for a number without. */
export function floorsOf<R extends Pick<Room, 'number'>>(rooms: readonly R[]): readonly Floor<R>[] {
  const floors = new Map<string, R[]>()
  for (const room of [...rooms].sort((a, b) => compareNumbers(a.number, b.number))) {
    const floor = /^(.*\d)\d\d$/.exec(room.number)?.[1] ?? ''
    floors.set(floor, [...(floors.get(floor) ?? []), room])
  }
  return [...floors]
    .map(([floor, own]) => ({ floor, rooms: own }))
    .sort((a, b) => compareNumbers(a.floor, b.floor))
}

function compareNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
