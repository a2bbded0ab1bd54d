import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isStrangeRate } from './exchange-rate.ts'

test('a rate is asked about where it is ten times off the last one, or above any sense', () => {
  const table = [
    ['5.4321', '5.4', false],
    ['5.4321', null, false],
    ['54.321', '5.4321', true],
    ['54', '5.4321', false],
    ['0.54321', '5.4321', true],
    ['0.6', '5.4321', false],
    ['10000', null, false],
    ['10000.01', null, true],
    ['54321', '54321', true],
  ] as const
  for (const [rate, last, isStrange] of table)
    assert.equal(isStrangeRate(rate, last), isStrange, `${rate} after ${last}`)
})
