import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALL_RIGHTS } from '../../rights/rights.ts'
import { openedBy, opennessOf, RIGHTS_BY_AREA, rightsOf } from './right-areas.ts'

test('every right stands in one area', () => {
  const shown = RIGHTS_BY_AREA.flatMap(({ rights }) => rights)
  assert.deepEqual([...shown].sort(), [...ALL_RIGHTS].sort())
  assert.ok(RIGHTS_BY_AREA.every(({ rights }) => rights.length > 0))
})

test('a right opens the operations that need it, always or under a fact', () => {
  assert.deepEqual(openedBy('charges.customPosting'), [{ operation: 'postCharge', fact: 'isCustom' }])
  assert.deepEqual(openedBy('charges.editAndVoid'), [
    { operation: 'postCharge', fact: 'isCredit' },
    { operation: 'voidCharge', fact: null },
  ])
  assert.deepEqual(openedBy('books.read'), [])
})

test('an operation is open, open but for a fact, or closed', () => {
  const of = (...rights: string[]) => opennessOf('closeFolio', new Set(rights))
  assert.deepEqual(of('folios.close', 'folios.closeOutstanding'), { missing: [], missingIf: [] })
  assert.deepEqual(of('folios.close'), {
    missing: [],
    missingIf: [{ fact: 'isOutstanding', rights: ['folios.closeOutstanding'] }],
  })
  assert.deepEqual(of().missing, ['folios.close'])
})

test('a role of all rights gives each, and one of a later version gives those that are known', () => {
  assert.deepEqual(rightsOf({ rights: [], allRights: true }), ALL_RIGHTS)
  assert.deepEqual(rightsOf({ rights: ['day.close', 'spa.book'], allRights: false }), ['day.close'])
})
