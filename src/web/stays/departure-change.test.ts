import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOf, chargedUntil, timesRate } from './departure-change.ts'
import type { Night } from './stay-query.ts'

test('a departure is later, earlier, or the same', () => {
  const stay = { departure: '2026-03-13' }
  assert.deepEqual(changeOf(stay, '2026-03-15'), {
    kind: 'longer',
    nights: 2,
    from: '2026-03-13',
    until: '2026-03-15',
  })
  assert.deepEqual(changeOf(stay, '2026-03-12'), {
    kind: 'shorter',
    nights: 1,
    from: '2026-03-12',
    until: '2026-03-13',
  })
  assert.equal(changeOf(stay, '2026-03-13').kind, 'same')
})

test('no departure is before the end of the last charged night', () => {
  const night = (serviceDate: string, chargeId: string | null): Night => ({
    serviceDate,
    rate: { amount: '10.00', currency: 'BRL' },
    chargeCode: 'ROOM',
    chargeId,
  })
  assert.equal(chargedUntil([]), null)
  assert.equal(chargedUntil([night('2026-03-10', null)]), null)
  const nights = [night('2026-03-10', 'chg_1'), night('2026-03-11', 'chg_2'), night('2026-03-12', null)]
  assert.equal(chargedUntil(nights), '2026-03-12')
})

test('a rate so many times is exact, in a currency without decimals too', () => {
  assert.deepEqual(timesRate({ amount: '33.33', currency: 'BRL' }, 3), { amount: '99.99', currency: 'BRL' })
  assert.deepEqual(timesRate({ amount: '12000', currency: 'JPY' }, 2), { amount: '24000', currency: 'JPY' })
})
