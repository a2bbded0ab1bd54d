import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACCOUNT_STATUSES } from '../../accounts/account.ts'
import { ROOM_STATUSES } from '../../api/inputs.ts'
import { FOLIO_STATES } from '../../folios/folio.ts'
import { JOB_STATES } from '../../journal/read-jobs.ts'
import { STAY_STATES } from '../../stays/stay.ts'
import { STATES, type StateKind, stateWord } from './state-words.ts'

test('every state that the API answers has its word, and no other', () => {
  const table: readonly (readonly [StateKind, readonly string[]])[] = [
    ['folio', FOLIO_STATES],
    ['stay', STAY_STATES],
    ['room', ROOM_STATUSES],
    ['account', ACCOUNT_STATUSES],
    ['job', JOB_STATES],
  ]
  for (const [kind, states] of table)
    assert.deepEqual(Object.keys(STATES[kind]).sort(), [...states].sort(), kind)
})

test('a state that is not known has no word', () => {
  assert.equal(stateWord('folio', 'melted'), null)
  assert.equal(stateWord('folio', 'constructor'), null)
})
