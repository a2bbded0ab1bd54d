/** The rows that are chosen, by id, and from where a range is drawn. */
export type Selection = {
  readonly ids: ReadonlySet<string>
  /** Where a range begins: the row last chosen or left by itself. */
  readonly anchor: string | null
  /** What was chosen before the range was begun; a range that shrinks gives its rows back. */
  readonly base: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** No row. */
export const NOTHING: Selection = { ids: NONE, anchor: null, base: NONE }

/** The selection with one row more, or without it. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id, base: next }
}

/** The selection with all rows from the anchor to this one; from this one itself where there is no anchor in the order. */
export function extend(selection: Selection, order: readonly string[], to: string): Selection {
  const anchor = selection.anchor !== null && order.includes(selection.anchor) ? selection.anchor : to
  const [a, b] = [order.indexOf(anchor), order.indexOf(to)]
  const range = order.slice(Math.min(a, b), Math.max(a, b) + 1)
  return { ids: new Set([...selection.base, ...range]), anchor, base: selection.base }
}

/** All of these rows; none of them where all are chosen already. */
export function toggleAll({ ids }: Selection, order: readonly string[]): Selection {
  const areAll = order.length > 0 && order.every((id) => ids.has(id))
  return areAll ? NOTHING : selectAll(order)
}

/** All of these rows and no other. */
export function selectAll(order: readonly string[]): Selection {
  const ids = new Set(order)
  return { ids, anchor: null, base: ids }
}

/** The selection with its next range drawn from here: what the focus did without Shift. */
export function anchorAt(selection: Selection, id: string): Selection {
  return { ids: selection.ids, anchor: id, base: selection.ids }
}

/** Without the rows that are not listed any more: what is not seen is not acted on. */
export function keepListed(selection: Selection, index: ReadonlyMap<string, number>): Selection {
  const ids = [...selection.ids].filter((id) => index.has(id))
  if (ids.length === selection.ids.size) return selection
  const kept = new Set(ids)
  return { ids: kept, anchor: selection.anchor, base: kept }
}
