import type { ReactNode } from 'react'
import type { PlainDate } from '../../../values/plain-date.ts'
import type { Column } from './column.ts'
import type { GridState } from './grid-state.ts'
import type { GridSignals } from './use-grid.ts'

/** How a row stands, said by colour, an icon and a word. */
export type RowTone = {
  readonly tone: 'done' | 'warning' | 'error' | 'muted'
  /** `Baixado`, `Conta divergente`. */
  readonly word: string
}

/** What can be done with rows. One that cannot be done now stays visible with its reason. */
export type RowAction = {
  readonly id: string
  readonly label: string
  readonly run: () => void
  readonly disabledReason?: string | undefined
  /** `F2`, `Shift+F7`, `R`: works while the grid has the focus. */
  readonly key?: string
}

/** How a state is changed: typing goes over the entry of the browser's history, all else makes one. */
export type OnState = (state: GridState, change?: { readonly isTyping: boolean }) => void

/** What a grid shows and what is done with it. `columns`, `rowId`, `rowTone` are made once: new ones render every row. */
export type GridProps<Row extends object> = {
  /** Names the settings kept of this list; letters, digits and points. */
  readonly name: string
  /** What a screen reader calls it. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowId: (row: Row) => string
  readonly state: GridState
  readonly onState: OnState
  /** The hotel's open day, which periods are counted from. */
  readonly businessDate: PlainDate
  /** The property's time zone, where instants are read. */
  readonly timeZone?: string | undefined
  /** Enter, double click, and Abrir in the row's menu. */
  readonly onOpen?: ((row: Row) => void) | undefined
  /** Of the selection where the row is in it, else of the row alone. */
  readonly rowActions?: ((rows: readonly Row[]) => readonly RowAction[]) | undefined
  /** Rows can be dragged out of the grid, as an extra: what they are for whoever they are let go over. */
  readonly onDragRows?: ((rows: readonly Row[], data: DataTransfer) => void) | undefined
  readonly rowTone?: ((row: Row) => RowTone | null) | undefined
  /** Its focus and selection, where the screen keeps them. */
  readonly signals?: GridSignals | undefined
  /** What stands in the place of rows where there is none at all. */
  readonly empty?: ReactNode
  readonly isLoading?: boolean
  readonly error?: unknown
  readonly onRetry?: (() => void) | undefined
}
