import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeStepKeys } from './step-keys.ts'

test('a step keeps its key for the same content, and gets another for every change', () => {
  let count = 0
  const keyOf = makeStepKeys(() => `key ${++count}`)
  assert.equal(keyOf('room', '101'), 'key 1')
  assert.equal(keyOf('room', '101'), 'key 1')
  assert.equal(keyOf('checkIn', ''), 'key 2')
  assert.equal(keyOf('room', '102'), 'key 3')
  assert.equal(keyOf('room', '101'), 'key 4')
  assert.equal(keyOf('checkIn', ''), 'key 2')
})
