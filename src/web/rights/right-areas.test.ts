import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OPERATION_NAMES } from '../../api/operation-names.ts'
import { ALL_RIGHTS } from '../../rights/rights.ts'
import { OPERATIONS_BY_AREA, RIGHTS_BY_AREA, rightsOf } from './right-areas.ts'

test('every right and every operation stands in one area, and no area is empty', () => {
  const rights = RIGHTS_BY_AREA.flatMap((one) => one.rights)
  assert.deepEqual([...rights].sort(), [...ALL_RIGHTS].sort())
  const operations = OPERATIONS_BY_AREA.flatMap((one) => one.operations)
  assert.deepEqual([...operations].sort(), [...OPERATION_NAMES].sort())
  assert.ok(RIGHTS_BY_AREA.every((one) => one.rights.length > 0))
  assert.ok(OPERATIONS_BY_AREA.every((one) => one.operations.length > 0))
})

test('a role of all rights gives each, and one of a later version gives those that are known', () => {
  assert.deepEqual(rightsOf({ rights: [], allRights: true }), ALL_RIGHTS)
  assert.deepEqual(rightsOf({ rights: ['day.close', 'spa.book'], allRights: false }), ['day.close'])
})
