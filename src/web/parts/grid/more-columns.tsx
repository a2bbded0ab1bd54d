import { VisuallyHidden } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { useWords } from '../../words/language.tsx'
import type { Column } from './column.ts'
import { beyondText, type ColumnsBeyond, type ColumnsSeen, columnsBeyond } from './columns-beyond.ts'
import css from './grid.module.css'
import { GRID_WORDS } from './words.ts'

const NONE: ColumnsBeyond = { before: [], after: [] }

/**
 * How many columns are out of sight, in the corner of the header that always stands; its cell shows them (`showMore`). It
 * also marks the sides of the scroller, where a shade then says so along the rows. It follows the scrolling by itself:
 * the grid renders nothing for it.
 */
export function MoreColumns({
  columns,
  widths,
  room,
  scroller,
}: {
  readonly columns: readonly Column<never>[]
  readonly widths: readonly number[]
  /** The pixels between the sides that always stand. */
  readonly room: number
  readonly scroller: RefObject<HTMLDivElement | null>
}) {
  const say = useWords(GRID_WORDS)
  const { before, after } = useColumnsBeyond({ widths, room }, scroller)
  const isAfter = after.length > 0
  const text = beyondText({ before, after }, columns, say)
  if (text === null) return null
  const Arrow = isAfter ? IconChevronRight : IconChevronLeft
  return (
    <span className={css.beyond} title={text}>
      <VisuallyHidden>{text}</VisuallyHidden>
      <span aria-hidden>+{isAfter ? after.length : before.length}</span>
      <Arrow size={13} stroke={2} aria-hidden />
    </span>
  )
}

function useColumnsBeyond(
  { widths, room }: Omit<ColumnsSeen, 'left'>,
  scroller: RefObject<HTMLDivElement | null>,
): ColumnsBeyond {
  // As a text, so that what is the same renders nothing: this is asked at every scroll.
  const [sides, setSides] = useState('')
  const read = useCallback(() => {
    const own = scroller.current
    if (!own) return
    const { before, after } = columnsBeyond({ widths, room, left: own.scrollLeft })
    setSides(`${before.join()};${after.join()}`)
    own.toggleAttribute('data-before', before.length > 0)
    own.toggleAttribute('data-after', after.length > 0)
  }, [scroller, widths, room])
  useLayoutEffect(() => {
    const own = scroller.current
    let frame = 0
    // After the rows of this scroll are drawn: asked before, the page would be laid out twice.
    const follow = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(read)
    }
    read()
    own?.addEventListener('scroll', follow, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      own?.removeEventListener('scroll', follow)
    }
  }, [scroller, read])
  return useMemo(() => {
    const [before = [], after = []] = sides
      .split(';')
      .map((side) => (side ? side.split(',').map(Number) : []))
    return sides === '' ? NONE : { before, after }
  }, [sides])
}
