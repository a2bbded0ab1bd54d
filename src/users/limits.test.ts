import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UNLIMITED, widerLimit } from './limits.ts'
import { type ActorRow, actorOf } from './store.ts'

const own = { maxRefundMinor: 5000n, maxVoidMinor: 0n, maxDiscountPercent: '10' }

test('a limit is wider by a cent, by a hundredth of a per cent, or by having none', () => {
  for (const [limits, expected] of [
    [own, null],
    [{ ...own, maxDiscountPercent: '9.9999' }, null],
    [{ ...own, maxDiscountPercent: '10.0' }, null],
    [
      { ...own, maxDiscountPercent: '10.01' },
      { field: 'maxDiscountPercent', amount: '10.01 %', limit: '10 %' },
    ],
    [
      { ...own, maxDiscountPercent: null },
      { field: 'maxDiscountPercent', amount: '∞', limit: '10 %' },
    ],
    [
      { ...own, maxRefundMinor: 5001n },
      { field: 'maxRefundMinor', amount: '5001', limit: '5000' },
    ],
    [
      { ...own, maxVoidMinor: null },
      { field: 'maxVoidMinor', amount: '∞', limit: '0' },
    ],
  ] as const)
    assert.deepEqual(widerLimit(limits, own), expected)
  assert.equal(widerLimit(own, UNLIMITED), null)
  assert.equal(widerLimit(UNLIMITED, UNLIMITED), null)
})

test('of several roles the widest limit counts, and one without a limit has none', () => {
  const row: ActorRow = {
    ...{ userId: 'ana', keyId: null, name: 'Ana', allRights: false, rightLists: [] },
    ...{ maxRefundMinor: 5000n, refundUnlimited: true, maxVoidMinor: 700n, voidUnlimited: false },
    ...{ maxDiscountPercent: '12.5', discountUnlimited: false },
  }
  const { maxRefundMinor, maxVoidMinor, maxDiscountPercent } = actorOf(row)
  assert.deepEqual(
    { maxRefundMinor, maxVoidMinor, maxDiscountPercent },
    {
      maxRefundMinor: null,
      maxVoidMinor: 700n,
      maxDiscountPercent: '12.5',
    },
  )
})
