import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editsText, nameOf, pressedKey } from './pressed.ts'

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
  assert.equal(nameOf({ ...none, key: ' ' }, 'G').key, 'Space')
})

test('G waits for its letter only as long as one thinks of both', () => {
  const { HTMLElement } = globalThis
  // There is no page here, so that nobody types.
  globalThis.HTMLElement ??= class {} as typeof HTMLElement
  const press = (key: string, timeStamp: number) =>
    pressedKey({ ...none, key, timeStamp, target: null } as KeyboardEvent).key
  assert.deepEqual([press('g', 1000), press('c', 2000)], ['G', 'G C'])
  assert.deepEqual([press('g', 3000), press('p', 5000)], ['G', 'P'])
  globalThis.HTMLElement = HTMLElement
})

test('what edits a text is a text’s, whatever it was given to', () => {
  for (const key of ['Delete', 'Shift+Insert', 'Backspace', 'Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+C'])
    assert.ok(editsText(key), key)
  for (const key of ['F8', 'Shift+F8', 'Ctrl+K', 'Ctrl+Shift+A', 'Z']) assert.ok(!editsText(key), key)
})
