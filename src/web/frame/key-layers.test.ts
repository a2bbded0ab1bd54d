import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KeyAction, type Layer, meaningOf, onTop } from './key-layers.ts'

const action = (key: string, label: string): KeyAction => ({ key, label, run: () => {} })
const layers: readonly Layer[] = [
  { id: 'screen', level: 'screen', actions: [action('F2', 'post'), action('F4', 'pay')] },
  { id: 'frame', level: 'frame', actions: [action('F2', 'nothing'), action('F1', 'help')] },
  { id: 'part', level: 'screen', actions: [action('F4', 'pay this')] },
]

test('the innermost layer has a key, whatever was there first', () => {
  assert.deepEqual(
    onTop(layers).map((one) => one.label),
    ['pay this', 'post', 'help'],
  )
  assert.equal(meaningOf('F2', layers, false)?.label, 'post')
})

test('behind a dialog the keys of the screen mean nothing', () => {
  const dialog: Layer = { id: 'dialog', level: 'dialog', actions: [action('Ctrl+Enter', 'confirm')] }
  assert.equal(meaningOf('F2', [...layers, dialog], true), undefined)
  assert.equal(meaningOf('Ctrl+Enter', [...layers, dialog], true)?.label, 'confirm')
})
