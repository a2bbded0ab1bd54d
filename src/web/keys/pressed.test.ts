import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOf } from './pressed.ts'

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
    [{ key: '!', code: 'Digit1', altKey: true, shiftKey: true }, 'Alt+Shift+1', false],
    [{ key: ' ' }, 'Space', true],
    [{ key: 'Enter', ctrlKey: true }, 'Ctrl+Enter', false],
    [{ key: '/' }, '/', true],
  ] as const
  for (const [pressed, key, isLetter] of cases)
    assert.deepEqual(nameOf({ ...none, ...pressed }, ''), { key, isLetter })
})

test('a letter after G is one key with it', () => {
  assert.deepEqual(nameOf({ ...none, key: 'g' }, ''), { key: 'G', isLetter: true })
  assert.deepEqual(nameOf({ ...none, key: 'c' }, 'G'), { key: 'G C', isLetter: true })
  assert.equal(nameOf({ ...none, key: 'F2' }, 'G').key, 'F2')
})
