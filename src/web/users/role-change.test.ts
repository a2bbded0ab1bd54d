import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALL_RIGHTS } from '../../rights/rights.ts'
import { NEW_ROLE, roleChange, withRights } from './role-change.ts'

const CASHIER = { name: 'Caixa', rights: ['charges.create', 'payments.create'], allRights: false }

test('a change says what is added and what is taken, in the order of the list', () => {
  const after = withRights(
    withRights(CASHIER, ['charges.create'], false),
    ['day.close', 'folios.close'],
    true,
  )
  assert.deepEqual(roleChange(CASHIER, after), {
    added: ['folios.close', 'day.close'],
    removed: ['charges.create'],
  })
  assert.deepEqual(roleChange(CASHIER, CASHIER), { added: [], removed: [] })
})

test('all rights add each that is not held, and give them back when they are switched off', () => {
  const all = { ...CASHIER, allRights: true }
  assert.equal(roleChange(CASHIER, all).added.length, ALL_RIGHTS.length - 2)
  assert.equal(roleChange(all, CASHIER).removed.length, ALL_RIGHTS.length - 2)
})

test('a right of a later version is not lost by ticking another', () => {
  const later = { ...NEW_ROLE, rights: ['spa.book'] }
  assert.deepEqual(withRights(later, ['day.close'], true).rights, ['day.close', 'spa.book'])
})
