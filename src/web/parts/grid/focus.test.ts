import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Column, MOST_WIDTH } from './column.ts'
import {
  AS_MADE,
  fitWidths,
  isColumnLayout,
  moveColumn,
  orderColumns,
  resizeColumn,
  showColumn,
  shownColumns,
} from './column-layout.ts'
import { columnsBeyond, scrollToMore } from './columns-beyond.ts'
import { HEADER, placeAfter } from './focus.ts'
import { anchorAt, extend, keepListed, NOTHING, selectAll, toggle, toggleAll } from './selection.ts'

const shape = { rows: 100, columns: 5, page: 20 }
const after = (key: string, row: number, column: number, isCtrl = false) =>
  placeAfter({ key, isCtrl }, { row, column }, shape)

test('keys move as in a data grid', () => {
  assert.deepEqual(after('ArrowDown', 3, 2), { row: 4, column: 2 })
  assert.deepEqual(after('ArrowUp', 0, 2), { row: HEADER, column: 2 })
  assert.deepEqual(after('ArrowUp', HEADER, 2), { row: HEADER, column: 2 })
  assert.deepEqual(after('ArrowRight', 3, 4), { row: 3, column: 4 })
  assert.deepEqual(after('Home', 3, 4), { row: 3, column: 0 })
  assert.deepEqual(after('End', 3, 0), { row: 3, column: 4 })
  assert.deepEqual(after('Home', 50, 3, true), { row: 0, column: 0 })
  assert.deepEqual(after('End', 50, 3, true), { row: 99, column: 4 })
  assert.deepEqual(after('PageDown', 95, 3), { row: 99, column: 3 })
  assert.deepEqual(after('PageDown', HEADER, 3), { row: 20, column: 3 })
  assert.deepEqual(after('PageUp', 5, 3), { row: 0, column: 3 })
  assert.equal(after('Tab', 5, 3), null)
  assert.equal(after('ArrowDown', 5, 3, true), null)
})

test('no key leaves the grid', () => {
  const keys = fc.constantFrom(
    'ArrowDown',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageUp',
    'PageDown',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.boolean())), fc.nat(30), (presses, rows) => {
      const own = { rows, columns: 4, page: 7 }
      let place = { row: HEADER, column: 0 }
      for (const [key, isCtrl] of presses) place = placeAfter({ key, isCtrl }, place, own) ?? place
      assert.ok(place.row >= HEADER && place.row < Math.max(rows, 0) && place.column >= 0 && place.column < 4)
    }),
  )
})

test('a range grows, shrinks and turns around its anchor', () => {
  const order = ['a', 'b', 'c', 'd', 'e']
  const at = (selection: { readonly ids: ReadonlySet<string> }) => [...selection.ids].sort().join('')
  const first = anchorAt(toggle(NOTHING, 'e'), 'b')
  assert.equal(at(extend(first, order, 'd')), 'bcde')
  assert.equal(at(extend(extend(first, order, 'd'), order, 'c')), 'bce')
  assert.equal(at(extend(extend(first, order, 'd'), order, 'a')), 'abe')
  assert.equal(at(toggle(first, 'e')), '')
  assert.equal(at(toggleAll(NOTHING, order)), 'abcde')
  assert.equal(at(toggleAll(selectAll(order), order)), '')
  assert.equal(at(keepListed(selectAll(order), new Map([['b', 0]]))), 'b')
})

const columns: readonly Column<string>[] = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  title: id,
  kind: id === 'b' ? 'text' : 'code',
  width: 100,
  value: (row) => row,
  isHidden: id === 'd',
}))
const names = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id).join('')

test('columns are chosen, ordered and sized, and a column that is new stands by its neighbour', () => {
  assert.equal(names(shownColumns(columns, AS_MADE)), 'abc')
  assert.equal(names(shownColumns(columns, showColumn(AS_MADE, 'b', false))), 'ac')
  assert.equal(names(shownColumns(columns, moveColumn(columns, AS_MADE, { id: 'c', by: -1 }))), 'acb')
  assert.equal(names(shownColumns(columns, moveColumn(columns, AS_MADE, { id: 'a', by: -1 }))), 'abc')
  const skipping = moveColumn(columns, showColumn(AS_MADE, 'b', false), { id: 'a', by: 1 })
  assert.equal(names(shownColumns(columns, skipping)), 'ca')
  assert.equal(names(orderColumns(columns, { ...AS_MADE, order: ['c', 'a', 'gone'] })), 'cabd')
  const none = ['a', 'b', 'c'].reduce((layout, id) => showColumn(layout, id, false), AS_MADE)
  assert.equal(shownColumns(columns, none).length, 1)
})

test('columns of text take what room is left', () => {
  const shown = shownColumns(columns, AS_MADE)
  assert.deepEqual(fitWidths(shown, AS_MADE, 500), [100, 300, 100])
  assert.deepEqual(fitWidths(shown, AS_MADE, 200), [100, 100, 100])
  assert.deepEqual(fitWidths(shown, resizeColumn(AS_MADE, 'b', 120), 500), [100, 120, 280])
})

test('columns of text give what little is missing, and no more', () => {
  const shown = shownColumns(columns, AS_MADE)
  assert.deepEqual(fitWidths(shown, AS_MADE, 290), [100, 90, 100])
  assert.deepEqual(fitWidths(shown, AS_MADE, 280), [100, 100, 100], 'names would not be read')
  assert.deepEqual(fitWidths(shown, resizeColumn(AS_MADE, 'b', 100), 290), [100, 100, 100])
})

test('columns out of sight are told by side, and shown from left to right, then from the first again', () => {
  const seen = { widths: [60, 100, 80, 120, 90], room: 250 }
  assert.deepEqual(columnsBeyond({ ...seen, left: 0 }), { before: [], after: [3, 4] })
  assert.equal(scrollToMore({ ...seen, left: 0 }), 240)
  assert.deepEqual(columnsBeyond({ ...seen, left: 200 }), { before: [0, 1, 2], after: [] })
  assert.equal(scrollToMore({ ...seen, left: 200 }), 0)
  assert.deepEqual(columnsBeyond({ ...seen, room: 450, left: 0 }), { before: [], after: [] })
  assert.deepEqual(columnsBeyond({ ...seen, left: 160.4 }), { before: [0, 1], after: [4] })
})

test('a kept layout that does not fit is refused', () => {
  assert.ok(isColumnLayout(resizeColumn(AS_MADE, 'a', 1e9)))
  assert.equal(resizeColumn(AS_MADE, 'a', 1e9).widths.a, MOST_WIDTH)
  for (const bad of [null, 3, {}, { ...AS_MADE, widths: { a: 'x' } }, { ...AS_MADE, order: [1] }])
    assert.ok(!isColumnLayout(bad))
})
