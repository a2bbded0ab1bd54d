import assert from 'node:assert/strict'
import { afterEach, before, beforeEach, mock, test } from 'node:test'
import { TypeAhead } from './type-ahead.ts'

/** As much of a page as decides whether a field is on its way. */
const page = { isAwaiting: false }

before(() => {
  const inPage = { querySelector: () => (page.isAwaiting ? {} : null), activeElement: null }
  Object.assign(globalThis, { document: inPage, Element: class {}, HTMLInputElement: class {} })
})

beforeEach(() => {
  page.isAwaiting = false
  mock.timers.enable({ apis: ['setInterval', 'setTimeout'] })
})

afterEach(() => mock.timers.reset())

function isTaken(typing: TypeAhead): boolean {
  const key = { key: 'A', isTrusted: true, target: null, preventDefault() {}, stopPropagation() {} }
  return typing.takes(key as unknown as KeyboardEvent)
}

test('what is typed waits three seconds for a field that was asked for', () => {
  const typing = new TypeAhead()
  assert.equal(isTaken(typing), false)
  typing.begin()
  mock.timers.tick(2900)
  assert.equal(isTaken(typing), true)
  mock.timers.tick(200)
  assert.equal(isTaken(typing), false)
})

test('where the field is on its way, the three seconds begin when the page stops saying so', () => {
  const typing = new TypeAhead()
  typing.begin()
  page.isAwaiting = true
  // The answer comes just before three seconds, or long after: the field is drawn a moment later.
  for (const afterMs of [2980, 60_000]) {
    page.isAwaiting = true
    mock.timers.tick(afterMs)
    page.isAwaiting = false
    mock.timers.tick(2000)
    assert.equal(isTaken(typing), true, `after ${afterMs} ms`)
  }
  mock.timers.tick(3000)
  assert.equal(isTaken(typing), false)
})
