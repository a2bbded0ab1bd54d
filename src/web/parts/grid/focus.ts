/** A place in a grid: row -1 is the header; columns count from 0, the one of the marks too. */
export type Place = { readonly row: number; readonly column: number }

/** What a key is pressed in: how many rows and columns there are, and how many rows are seen at once. */
export type Shape = { readonly rows: number; readonly columns: number; readonly page: number }

/** The row of the header. */
export const HEADER = -1

/** What moves are read of a keyboard event. */
export type Press = { readonly key: string; readonly isCtrl: boolean }

/** Where a key moves the focus, as the ARIA practices say for data grids; null for a key that does not move it. */
export function placeAfter({ key, isCtrl }: Press, { row, column }: Place, shape: Shape): Place | null {
  const last = { row: shape.rows - 1, column: shape.columns - 1 }
  const to = (place: Place) => ({
    row: Math.max(HEADER, Math.min(last.row, place.row)),
    column: Math.max(0, Math.min(last.column, place.column)),
  })
  // Ctrl and an arrow is of the browser or of a screen; only Home and End have a meaning with it.
  if (isCtrl) {
    if (key === 'Home') return to({ row: 0, column: 0 })
    return key === 'End' ? to({ row: last.row, column: last.column }) : null
  }
  switch (key) {
    case 'ArrowDown':
      return to({ row: row + 1, column })
    case 'ArrowUp':
      return to({ row: row - 1, column })
    case 'ArrowRight':
      return to({ row, column: column + 1 })
    case 'ArrowLeft':
      return to({ row, column: column - 1 })
    case 'Home':
      return to({ row, column: 0 })
    case 'End':
      return to({ row, column: last.column })
    case 'PageDown':
      return to({ row: Math.max(0, row) + shape.page, column })
    case 'PageUp':
      return to({ row: row <= 0 ? row : Math.max(0, row - shape.page), column })
    default:
      return null
  }
}
