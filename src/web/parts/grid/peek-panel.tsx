import { Text } from '@mantine/core'
import { type ReactNode, useDeferredValue } from 'react'
import { useSignal } from '../../client/signal.ts'
import { useWords } from '../../words/language.tsx'
import css from './list-screen.module.css'
import type { GridModel } from './use-grid.ts'
import { LIST_WORDS } from './words.ts'

/** What there is to know of the row with the focus, beside the grid. Follows the focus, and never holds it up. */
export function PeekPanel<Row extends object>({
  model,
  peek,
}: {
  readonly model: GridModel<Row>
  readonly peek: (row: Row) => ReactNode
}) {
  const say = useWords(LIST_WORDS)
  const { row: id } = useDeferredValue(useSignal(model.focus))
  const row = model.shown[model.index.get(id) ?? -1]
  return (
    <aside className={css.peek} aria-label={say('peekLabel')}>
      {row ? (
        peek(row)
      ) : (
        <Text size="sm" className={css.faint ?? ''}>
          {say('noPeek')}
        </Text>
      )}
    </aside>
  )
}
