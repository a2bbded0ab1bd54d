import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KeyAction, keyPressed, type Layer, meaningOf, onTop } from './key-layers.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test('keys are named by modifiers and key', () => {
  const cases = [
    [{ key: 'F2' }, 'F2', false],
    [{ key: 'F9', shiftKey: true }, 'Shift+F9', false],
    [{ key: 'k', ctrlKey: true }, 'Ctrl+K', false],
    [{ key: 'k', metaKey: true }, 'Ctrl+K', false],
    [{ key: '?', shiftKey: true }, '?', true],
    [{ key: 'a' }, 'A', true],
    [{ key: 'A', shiftKey: true }, 'Shift+A', true],
    [{ key: '1', altKey: true, shiftKey: true }, 'Alt+Shift+1', false],
    [{ key: ' ' }, 'Space', true],
    [{ key: 'Enter', ctrlKey: true }, 'Ctrl+Enter', false],
    [{ key: '/' }, '/', true],
  ] as const
  for (const [pressed, key, isLetter] of cases) {
    const named = keyPressed({ ...none, ...pressed }, '')
    assert.deepEqual([named.key, named.isLetter], [key, isLetter])
  }
})

test('a letter after G is one key with it', () => {
  assert.deepEqual(keyPressed({ ...none, key: 'g' }, ''), { key: 'G', isLetter: true, waits: true })
  assert.deepEqual(keyPressed({ ...none, key: 'c' }, 'G'), { key: 'G C', isLetter: true, waits: false })
  assert.equal(keyPressed({ ...none, key: 'F2' }, 'G').key, 'F2')
})

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
