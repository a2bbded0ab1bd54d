import type { FreeRoom } from './stay-query.ts'

type Found = Pick<FreeRoom, 'number' | 'type'>

/** The rooms whose number begins with a text, or whose type is that; all of them for none. Their order stays. */
export function findRooms<R extends Found>(rooms: readonly R[], text: string): readonly R[] {
  const asked = text.trim().toLowerCase()
  if (asked === '') return rooms
  return rooms.filter(
    ({ number, type }) => number.toLowerCase().startsWith(asked) || type.toLowerCase().startsWith(asked),
  )
}

/** The room that Enter takes: that of the number typed, else the first, which is of the right type and clean if any is. */
export function bestRoom<R extends Found>(found: readonly R[], text: string): R | null {
  const asked = text.trim().toLowerCase()
  return found.find(({ number }) => number.toLowerCase() === asked) ?? found[0] ?? null
}
