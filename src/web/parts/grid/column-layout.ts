import { type Column, KIND_WIDTH, LEAST_WIDTH, MOST_WIDTH } from './column.ts'

/** What a user chose of a list's columns. A column that it does not name is as the screen made it. */
export type ColumnLayout = {
  /** Ids in the user's order; columns that are not in it come after their neighbour in the screen's order. */
  readonly order: readonly string[]
  /** Whether a column is shown, by id. */
  readonly shown: Readonly<Record<string, boolean>>
  /** Pixels, by id. */
  readonly widths: Readonly<Record<string, number>>
}

/** The columns as the screen made them. */
export const AS_MADE: ColumnLayout = { order: [], shown: {}, widths: {} }

/** True for a layout, as it was kept, of whatever version. */
export function isColumnLayout(value: unknown): value is ColumnLayout {
  if (typeof value !== 'object' || value === null) return false
  const { order, shown, widths } = value as Record<string, unknown>
  return (
    Array.isArray(order) &&
    order.every((id) => typeof id === 'string') &&
    isRecordOf(shown, (one) => typeof one === 'boolean') &&
    isRecordOf(widths, (one) => typeof one === 'number' && one >= LEAST_WIDTH && one <= MOST_WIDTH)
  )
}

/** All columns in the user's order, the hidden ones too. */
export function orderColumns<C extends Column<never>>(
  columns: readonly C[],
  layout: ColumnLayout,
): readonly C[] {
  const ordered = layout.order.flatMap((id) => columns.find((column) => column.id === id) ?? [])
  const rest = columns.filter((column) => !layout.order.includes(column.id))
  return rest.reduce<readonly C[]>((placed, column) => {
    const before = columns.slice(0, columns.indexOf(column)).map(({ id }) => id)
    const at = placed.findLastIndex(({ id }) => before.includes(id)) + 1
    return [...placed.slice(0, at), column, ...placed.slice(at)]
  }, ordered)
}

/** Whether a column is shown. */
export function isShown(column: Column<never>, layout: ColumnLayout): boolean {
  return layout.shown[column.id] ?? !column.isHidden
}

/** The columns that are shown, in the user's order: never none. */
export function shownColumns<C extends Column<never>>(
  columns: readonly C[],
  layout: ColumnLayout,
): readonly C[] {
  const ordered = orderColumns(columns, layout)
  const shown = ordered.filter((column) => isShown(column, layout))
  return shown.length === 0 ? ordered.slice(0, 1) : shown
}

/** The layout with a column shown or hidden. */
export function showColumn(layout: ColumnLayout, id: string, isToBeShown: boolean): ColumnLayout {
  return { ...layout, shown: { ...layout.shown, [id]: isToBeShown } }
}

/** The layout with a column one place to the left (-1) or right (1) among those shown. */
export function moveColumn(
  columns: readonly Column<never>[],
  layout: ColumnLayout,
  { id, by }: { readonly id: string; readonly by: -1 | 1 },
): ColumnLayout {
  const shown = shownColumns(columns, layout)
  const neighbour = shown[shown.findIndex((column) => column.id === id) + by]
  if (!neighbour || !shown.some((column) => column.id === id)) return layout
  const others = orderColumns(columns, layout)
    .map((column) => column.id)
    .filter((one) => one !== id)
  const at = others.indexOf(neighbour.id) + (by === 1 ? 1 : 0)
  return { ...layout, order: [...others.slice(0, at), id, ...others.slice(at)] }
}

/** The layout with a column's width, kept within what can be read and dragged back. */
export function resizeColumn(layout: ColumnLayout, id: string, width: number): ColumnLayout {
  const kept = Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)))
  return { ...layout, widths: { ...layout.widths, [id]: kept } }
}

/** How much of their width columns of text give so that all columns are seen: names are still read. */
const MOST_GIVEN = 0.12

/**
 * The width of each shown column, in pixels. Where there is room left, columns of text share it, unless the user gave
 * them a width; with none of these the last column takes it. Where a little is missing, columns of text give it.
 */
export function fitWidths(
  shown: readonly Column<never>[],
  layout: ColumnLayout,
  available: number,
): readonly number[] {
  const widths = shown.map(({ id, width, kind }) => layout.widths[id] ?? width ?? KIND_WIDTH[kind])
  const sum = widths.reduce((a, b) => a + b, 0)
  const room = Math.floor(available) - sum
  const flexible = shown.flatMap(({ id, kind }, at) => (kind === 'text' && !layout.widths[id] ? [at] : []))
  const takers = flexible.length === 0 && room > 0 ? [shown.length - 1] : flexible
  const base = takers.reduce((a, at) => a + widths[at]!, 0)
  if (-room > base * MOST_GIVEN) return widths
  return widths.map((width, at) => (takers.includes(at) ? width + Math.floor((room * width) / base) : width))
}

function isRecordOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(fits)
}
