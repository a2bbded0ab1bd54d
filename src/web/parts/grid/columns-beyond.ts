import type { Say } from '../../words/language.tsx'
import type { Column } from './column.ts'
import type { GRID_WORDS } from './words.ts'

/** The columns that are not wholly seen, by their places: those scrolled away, and those still to come. */
export type ColumnsBeyond = { readonly before: readonly number[]; readonly after: readonly number[] }

/** What is seen of the columns between the two sides that always stand. */
export type ColumnsSeen = {
  readonly widths: readonly number[]
  /** How far they are scrolled, in pixels. */
  readonly left: number
  /** The pixels between the sides. */
  readonly room: number
}

/** Which columns are not wholly seen. A zoomed page scrolls by parts of a pixel. */
export function columnsBeyond({ widths, left, room }: ColumnsSeen): ColumnsBeyond {
  const places = widths.map((_, place) => place)
  return {
    before: places.filter((place) => startOf(widths, place) < left - 1),
    after: places.filter((place) => startOf(widths, place + 1) > left + room + 1),
  }
}

/** How far to scroll to see more: the first that is still to come moves to the left; after the last of them, all back. */
export function scrollToMore(seen: ColumnsSeen): number {
  const [next] = columnsBeyond(seen).after
  return next === undefined ? 0 : startOf(seen.widths, next)
}

/** `3 colunas à direita: Garantia, Diária, Reserva`; null where all are seen. */
export function beyondText(
  { before, after }: ColumnsBeyond,
  columns: readonly Column<never>[],
  say: Say<typeof GRID_WORDS>,
): string | null {
  const places = after.length > 0 ? after : before
  if (places.length === 0) return null
  const titles = places.map((place) => columns[place]?.title).join(', ')
  if (places.length === 1) return say(after.length > 0 ? 'moreAfterOne' : 'moreBeforeOne', { titles })
  return say(after.length > 0 ? 'moreAfter' : 'moreBefore', { titles, count: places.length })
}

function startOf(widths: readonly number[], place: number): number {
  return widths.slice(0, place).reduce((a, b) => a + b, 0)
}
