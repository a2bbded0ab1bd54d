import type { ClipboardEvent, DragEvent, KeyboardEvent, MouseEvent } from 'react'
import { type Pressed, pressedKey } from '../../keys/pressed.ts'
import { notify } from '../notices.tsx'
import { clipboardText } from './clipboard.ts'
import { HEADER, type Place, placeAfter } from './focus.ts'
import { type Drawn, focusedPlace, moveFocusTo, rowsOfPage, showMore } from './grid-moves.ts'
import { anchorAt, extend, NOTHING, selectAll, toggle, toggleAll } from './selection.ts'
import { nextSort } from './sort.ts'
import {
  focusColumns,
  type GridModel,
  MARK_COLUMN,
  MENU_COLUMN,
  selectedRows,
  targetRows,
} from './use-grid.ts'

/** What keys and the pointer do in a grid, besides what its model says. */
export type GridInput<Row extends object> = {
  readonly model: GridModel<Row>
  readonly drawn: () => Drawn | null
  /** Opens the menu of the row or header at a place: at the pointer, else below the cell. */
  readonly openMenu: (place: Place, pointer: MouseEvent | null) => void
  /** Says something to who does not see it. */
  readonly announce: (text: string) => void
  /** Whether letters alone are shortcuts (WCAG 2.1.4). */
  readonly hasLetterKeys: boolean
  /** What a key does that is none of the grid's; true if it did something. */
  readonly onOtherKey?: ((key: string) => boolean) | undefined
}

/** The handlers of a grid's table: one of each for all cells. */
export function gridHandlers<Row extends object>(input: GridInput<Row>) {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (!event.defaultPrevented && keyDown(input, event)) event.preventDefault()
    },
    onMouseDown: (event: MouseEvent) => mouseDown(input, event),
    onClick: (event: MouseEvent) => click(input, event),
    onDoubleClick: (event: MouseEvent) => {
      const place = placeOf(input, event.target)
      if (place && place.row !== HEADER && place.column !== 0 && !isWidget(event.target))
        open(input, place.row)
    },
    onContextMenu: (event: MouseEvent) => {
      const place = placeOf(input, event.target)
      if (!place) return
      event.preventDefault()
      moveFocusTo(input.model, place, { drawn: input.drawn(), isTaken: true })
      input.openMenu(place, event.button === 2 ? event : null)
    },
    onMouseOver: (event: MouseEvent) => tellCut(event.target),
    onDragStart: (event: DragEvent) => drag(input, event),
    onCopy: (event: ClipboardEvent) => copy(input, event),
  }
}

/** True if the key did something here, and must do nothing else. */
function keyDown<Row extends object>(input: GridInput<Row>, event: KeyboardEvent): boolean {
  const { model } = input
  const place = focusedPlace(model)
  if (isWidget(event.target)) return widgetKey(input, event, place)
  if (event.key === 'Tab') return false
  const pressed = pressedKey(event.nativeEvent)
  const { key } = pressed
  const isCtrl = event.ctrlKey || event.metaKey
  if (key === 'Shift+F10' || key === 'ContextMenu' || key === 'Alt+ArrowDown') {
    input.openMenu(place, null)
    return true
  }
  // Alt and an arrow is the browser's.
  const drawn = input.drawn()
  const shape = {
    rows: model.ids.length,
    columns: model.columns.length + 2,
    page: drawn ? rowsOfPage(drawn) : 1,
  }
  const next = event.altKey ? null : placeAfter({ key: event.key, isCtrl }, place, shape)
  if (next) {
    move(input, next, event.shiftKey && next.row !== place.row)
    return true
  }
  return rowKey(input, { pressed, place, isRepeat: event.repeat })
}

function rowKey<Row extends object>(
  input: GridInput<Row>,
  {
    pressed,
    place,
    isRepeat,
  }: { readonly pressed: Pressed; readonly place: Place; readonly isRepeat: boolean },
): boolean {
  const { model } = input
  const id = model.ids[place.row]
  const isHeader = place.row === HEADER
  switch (pressed.key) {
    case 'Ctrl+A':
      model.selection.set(selectAll(model.ids))
      return true
    case 'Space':
      if (isHeader && place.column === 0) model.selection.set(toggleAll(model.selection.get(), model.ids))
      else if (!isHeader && id !== undefined) model.selection.set(toggle(model.selection.get(), id))
      return true
    case 'Shift+Space':
      if (id !== undefined) model.selection.set(extend(model.selection.get(), model.ids, id))
      return true
    case 'Enter':
    case 'Shift+Enter':
      if (isRepeat) return true
      if (isHeader) headerEnter(input, place, pressed.key === 'Shift+Enter')
      else if (focusColumns(model.columns)[place.column] === MENU_COLUMN) input.openMenu(place, null)
      else open(input, place.row)
      return true
    case 'Escape':
      if (model.selection.get().ids.size === 0) return false
      model.selection.set(NOTHING)
      return true
    default:
      return isRepeat ? false : otherKey(input, pressed, id)
  }
}

/** In a link or field of a cell: its own keys are its own, Escape goes back to the cell. */
function widgetKey<Row extends object>(input: GridInput<Row>, event: KeyboardEvent, place: Place): boolean {
  if (event.key !== 'Escape') return false
  moveFocusTo(input.model, place, { drawn: input.drawn(), isTaken: true })
  return true
}

function move<Row extends object>(input: GridInput<Row>, next: Place, isRange: boolean): void {
  const { model } = input
  const id = model.ids[next.row]
  if (isRange && id !== undefined) {
    const from = model.ids[focusedPlace(model).row]
    const { anchor } = model.selection.get()
    const begun =
      anchor === null && from !== undefined ? anchorAt(model.selection.get(), from) : model.selection.get()
    model.selection.set(extend(begun, model.ids, id))
  } else if (id !== undefined && model.selection.get().anchor !== id)
    model.selection.set(anchorAt(model.selection.get(), id))
  moveFocusTo(model, next, { drawn: input.drawn(), isTaken: true })
}

function otherKey<Row extends object>(
  input: GridInput<Row>,
  { key, isLetter }: Pressed,
  id: string | undefined,
): boolean {
  if (key === null || (isLetter && !input.hasLetterKeys)) return false
  const { rowActions } = input.model.props
  const action =
    id === undefined ? undefined : rowActions?.(targetRows(input.model, id)).find((one) => one.key === key)
  if (!action) return input.onOtherKey?.(key) ?? false
  if (action.disabledReason === undefined) action.run()
  // Seen as well as heard: who presses a key looks at the row, not into its menu.
  else notify({ kind: 'info', text: `${action.label}: ${action.disabledReason}` })
  return true
}

function headerEnter<Row extends object>(input: GridInput<Row>, place: Place, isAdded: boolean): void {
  const { model } = input
  const column = focusColumns(model.columns)[place.column]!
  if (column === MARK_COLUMN) model.selection.set(toggleAll(model.selection.get(), model.ids))
  else if (column !== MENU_COLUMN) sortBy(model, column, isAdded)
  else {
    const drawn = input.drawn()
    if (drawn) showMore(drawn)
  }
}

function sortBy<Row extends object>({ props }: GridModel<Row>, column: string, isAdded: boolean): void {
  props.onState({ ...props.state, sort: nextSort(props.state.sort, column, isAdded) })
}

function open<Row extends object>({ model }: GridInput<Row>, at: number): void {
  const row = model.shown[at]
  if (row) model.props.onOpen?.(row)
}

function mouseDown<Row extends object>(input: GridInput<Row>, event: MouseEvent): void {
  const place = placeOf(input, event.target)
  if (!place || isWidget(event.target)) return
  // A range of rows is not a range of text.
  if (event.shiftKey) event.preventDefault()
  if (isOn(event.target, '[data-edge]')) return
  moveFocusTo(input.model, place, { drawn: input.drawn(), isTaken: true })
}

function click<Row extends object>(input: GridInput<Row>, event: MouseEvent): void {
  const { model } = input
  const place = placeOf(input, event.target)
  if (!place || isWidget(event.target) || isOn(event.target, '[data-edge]')) return
  if (place.row === HEADER) {
    if (isOn(event.target, '[data-menu]')) input.openMenu(place, null)
    else headerEnter(input, place, event.shiftKey)
    return
  }
  const id = model.ids[place.row]!
  if (event.shiftKey) model.selection.set(extend(model.selection.get(), model.ids, id))
  else if (place.column === 0 || event.ctrlKey || event.metaKey)
    model.selection.set(toggle(model.selection.get(), id))
  else model.selection.set(anchorAt(model.selection.get(), id))
  if (place.column === model.columns.length + 1) input.openMenu(place, null)
}

function copy<Row extends object>({ model }: GridInput<Row>, event: ClipboardEvent): void {
  if (isWidget(event.target) || !window.getSelection()?.isCollapsed) return
  const { ids } = model.selection.get()
  const place = focusedPlace(model)
  const row = model.shown[place.row]
  const column = model.columns[place.column - 1]
  const text =
    ids.size > 0
      ? clipboardText(selectedRows(model, ids), model.columns, model.writing)
      : row && clipboardText([row], column ? [column] : model.columns, model.writing)
  if (text === undefined) return
  event.clipboardData.setData('text/plain', text)
  event.preventDefault()
}

/** The place of what an event was on; null outside of rows. */
/** The selection where the row is in it, else the row alone. */
function drag<Row extends object>({ model }: GridInput<Row>, event: DragEvent): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-row]') : null
  if (row) model.props.onDragRows?.(targetRows(model, row.dataset.row!), event.dataTransfer)
}

function placeOf<Row extends object>({ model }: GridInput<Row>, target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.parentElement?.dataset.row
  if (!cell || row === undefined) return null
  const at = model.index.get(row) ?? HEADER
  return { row: at, column: focusColumns(model.columns).indexOf(cell.dataset.column!) }
}

/** What its cell cuts off is read under the pointer; asked only there, as it lays the page out. */
function tellCut(target: EventTarget): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null
  if (!cell) return
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent
  else cell.removeAttribute('title')
}

/** A link, button or field within a cell. The marks are drawn only. */
function isWidget(target: EventTarget): boolean {
  return isOn(target, 'a, button, select, textarea, input:not([readonly])')
}

function isOn(target: EventTarget, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
