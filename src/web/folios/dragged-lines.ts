import type { Folio } from './folio-query.ts'
import { type Line, partOf } from './lines.ts'

/** Lines of a folio on their way to another one by the pointer; F7 does the same (WCAG 2.5.7). */
export type DraggedLines = { readonly folioId: string; readonly lines: string }

const TYPE = 'application/x-comanda-lines'

/** Takes lines up. */
export function dragLines(
  { id: folioId }: Pick<Folio, 'id'>,
  lines: readonly Line[],
  data: DataTransfer,
): void {
  const ids = lines.filter(partOf).map(({ id }) => id)
  data.setData(TYPE, JSON.stringify({ folioId, lines: ids.join(',') } satisfies DraggedLines))
  data.effectAllowed = 'move'
}

/** True while lines are dragged; which is not told before they are let go. */
export function areLines({ types }: DataTransfer): boolean {
  return types.includes(TYPE)
}

/** The lines that were let go; null for anything else. */
export function droppedLines(data: DataTransfer): DraggedLines | null {
  const text = data.getData(TYPE)
  return text === '' ? null : (JSON.parse(text) as DraggedLines)
}
