import { useEffect } from 'react'
import { useFormat } from '../../words/format.ts'
import { useWords } from '../../words/language.tsx'
import { announce } from '../announcer.tsx'
import type { GridModel } from './use-grid.ts'
import { GRID_WORDS } from './words.ts'

/** A range grows key by key: how many rows are chosen is said when it rests. */
const REST_MS = 400

/** Says how many rows are selected, whenever that changes. */
export function useSaidSelection<Row extends object>({ selection }: GridModel<Row>): void {
  const say = useWords(GRID_WORDS)
  const { count } = useFormat()
  useEffect(() => {
    let said = selection.get().ids.size
    let timer: ReturnType<typeof setTimeout> | undefined
    const unfollow = selection.follow(() => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const { size } = selection.get().ids
        if (size === said) return
        said = size
        if (size === 0) announce(say('selectedNone'))
        else announce(size === 1 ? say('selectedOne') : say('selected', { count: count(size) }))
      }, REST_MS)
    })
    return () => {
      clearTimeout(timer)
      unfollow()
    }
  }, [selection, say, count])
}
