/** Where a tile stands on the page. */
export type TilePlace = { readonly left: number; readonly top: number }

/**
 * The tile that an arrow goes to from one: left and right in the order of the rooms, up and down to the nearest one of
 * the line above or below, whatever floor that is of; at an edge it stays. Home and End are the first and the last.
 */
export function tileAfter(key: string, from: number, places: readonly TilePlace[]): number | null {
  const last = places.length - 1
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, from + 1)
    case 'ArrowLeft':
      return Math.max(0, from - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowDown':
      return nearest(from, places, 1)
    case 'ArrowUp':
      return nearest(from, places, -1)
    default:
      return null
  }
}

function nearest(from: number, places: readonly TilePlace[], way: 1 | -1): number {
  const own = places[from]!
  const beyond = places.filter(({ top }) => way * (top - own.top) > 0)
  if (beyond.length === 0) return from
  const line = Math[way === 1 ? 'min' : 'max'](...beyond.map(({ top }) => top))
  const distance = (at: number) => Math.abs(places[at]!.left - own.left)
  return places
    .map((_, at) => at)
    .filter((at) => places[at]!.top === line)
    .reduce((best, at) => (distance(at) < distance(best) ? at : best))
}

/** The tile whose number begins with what is typed; null for none. */
export function tileOfNumber(typed: string, numbers: readonly string[]): number | null {
  const at = numbers.findIndex((number) => number.startsWith(typed))
  return at < 0 ? null : at
}
