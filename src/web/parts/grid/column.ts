import type { ReactNode } from 'react'
import type { WireMoney } from '../../../values/money.ts'

/**
 * What a column holds, which decides how it is written, compared, filtered and exported. A `code` is text that
 * may look like a number (UH, NSU) and never is one; a `word` is one of a fixed set of words of ours (a state), which `say`
 * says; an `instant` is ISO text with a zone; a `date` is a plain date.
 */
export type ColumnKind = 'text' | 'code' | 'word' | 'number' | 'money' | 'date' | 'instant' | 'yesNo'

/** What a cell holds: sorted, filtered, totalled and exported. Null is an empty cell. */
export type CellValue = string | number | WireMoney | boolean | null

/** A column of a list. Made once, outside of the component or in a `useMemo`: a new list of columns renders every row again. */
export type Column<Row> = {
  /** Stands in the URL and in kept settings: letters and digits. */
  readonly id: string
  /** In the user's language. */
  readonly title: string
  readonly kind: ColumnKind
  readonly value: (row: Row) => CellValue
  /** How a value that is a word of ours is said: `open` → Aberta. Searched, exported and shown unless there is a `cell`. */
  readonly say?: (value: string) => string
  /** All values of a `word`, in the order in which they are chosen from; those that the rows hold if left out. */
  readonly words?: readonly string[]
  /** What is shown, where it is more than the value as text. */
  readonly cell?: (row: Row) => ReactNode
  /** In pixels. */
  readonly width?: number
  /** Not shown until the user chooses it. */
  readonly isHidden?: boolean
  /** Summed in the footer; only of numbers and money. */
  readonly hasTotal?: boolean
}

/** The narrowest that a column gets. */
export const LEAST_WIDTH = 48

/** The widest that a column gets by dragging. */
export const MOST_WIDTH = 900

/** The width of a column that says none. */
export const KIND_WIDTH: Readonly<Record<ColumnKind, number>> = {
  text: 180,
  code: 110,
  word: 120,
  number: 90,
  money: 124,
  date: 96,
  instant: 142,
  yesNo: 76,
}

/** True where the cells of a kind stand at the right, digits under digits. */
export function isAtRight(kind: ColumnKind): boolean {
  return kind === 'number' || kind === 'money'
}

/** True for the value of a money cell. */
export function isMoney(value: CellValue): value is WireMoney {
  return typeof value === 'object' && value !== null
}
