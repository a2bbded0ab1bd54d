import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextKey, type Outcome, outcomeOf } from './operation-key.ts'

test('one key until something is done', () => {
  const table: readonly (readonly [Outcome, string])[] = [
    ['refused', 'first'],
    ['unknown', 'first'],
    ['bound', 'second'],
    ['done', 'second'],
  ]
  for (const [outcome, key] of table)
    assert.equal(
      nextKey('first', outcome, () => 'second'),
      key,
      outcome,
    )
})

test('what an error says of what was sent', () => {
  const table: readonly (readonly [string | null, Outcome])[] = [
    [null, 'unknown'],
    ['unavailable', 'unknown'],
    ['internalError', 'unknown'],
    ['idempotencyKeyReused', 'bound'],
    ['folioNotOpen', 'refused'],
    ['missingRights', 'refused'],
    ['invalidInput', 'refused'],
  ]
  for (const [code, outcome] of table) assert.equal(outcomeOf(code), outcome, String(code))
})
